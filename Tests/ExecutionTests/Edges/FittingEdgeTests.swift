import Folders
import Report
import Samples
import Testing

@testable import Datasets
@testable import Engine
@testable import Execution

/// Whether data fit a model, what a page knows of a model's words, and where weights lie in a file, by hand.
@Suite struct FittingEdgeTests {
  // MARK: Classes

  private static let folder: TemporaryFolder = {
    let folder = TemporaryFolder()
    folder.write("a,y\n1,p\n2,q\n3,p\n", to: "two.csv")
    folder.write("a,y\n1,p\n2,q\n3,r\n", to: "three.csv")
    for count in [10, 11] {
      let rows = (0..<count).map { "\($0),c\($0 + 10)\n" }.joined()
      folder.write("a,y\n" + rows, to: "c\(count).csv")
    }
    return folder
  }()

  private static let statements = Statements(
    prelude: """
      two = table("two.csv", label: "y", test_split: 0)
      three = table("three.csv", label: "y", test_split: 0)
      ten = table("c10.csv", label: "y", test_split: 0).train
      eleven = table("c11.csv", label: "y", test_split: 0).train
      model soft { input(1); dense(2, activation: softmax) }
      model one { input(1); dense(1, activation: sigmoid) }
      model open { input(1); dense(1) }
      s = compile(soft, loss: sparse_categorical_crossentropy)
      b = compile(one, loss: binary_crossentropy)
      m = compile(one, loss: mse)
      o = compile(open, loss: mse)

      """, folder: folder.path)

  private static let ten = (10..<20).map { "c\($0)" }.joined(separator: ", ")

  @Test(
    arguments: [
      ("fit(s, «three.train»)", "3 classes (p, q, r), and `soft` gives 2 values a sample"),
      ("fit(b, «three.train»)", "3 classes (p, q, r), and binary_crossentropy tells two apart"),
      (
        "fit(m, «three.train»)",
        "3 classes (p, q, r), and one value between 0 and 1 tells two apart"
      ),
      (
        "fit(s, two.train, validation_data: «three.train»)",
        "3 classes (p, q, r), and `soft` gives 2 values a sample"
      ),
      (
        "evaluate(fit(b, two.train), «three.train»)",
        "3 classes (p, q, r), and binary_crossentropy tells two apart"
      ),
      ("fit(s, «ten»)", "10 classes (\(ten)), and `soft` gives 2 values a sample"),
      ("fit(s, «eleven»)", "11 classes (\(ten), …), and `soft` gives 2 values a sample"),
    ])
  func moreClassesThanAModelTellsApart(_ code: String, _ message: String) {
    Self.statements.expectFailure(code, "there are " + message)
  }

  /// A number that is open on both sides may stand for any class.
  @Test(arguments: [
    "fit(s, two.train)", "fit(b, two.train)", "fit(m, two.train)", "fit(o, eleven)",
  ])
  func asManyClassesAsAModelTellsApart(_ code: String) {
    #expect(Self.statements.shown(code + ".history.names") == [.list([.text("loss")])])
  }

  @Test(
    arguments: [
      ("standardize(two)", "two", "not scaled, and those of the training were"),
      ("two", "standardize(two)", "scaled, and those of the training were not"),
      ("two", "two", nil), ("standardize(two)", "standardize(two)", nil),
    ] as [(String, String, String?)])
  func samplesAreScaledAsThoseOfTheTraining(
    _ trained: String, _ asked: String, _ warning: String?
  ) {
    for code in [
      "evaluate(fit(s, \(trained).train), \(asked).train).loss > 0",
      "len(predict(fit(s, \(trained).train), \(asked).train.x)) == 3",
    ] {
      let run = Self.statements.run(code)
      #expect(run.failures.map(\.message) == [] && run.shown == [.boolean(true)])
      let warnings = run.result?.report.warnings ?? []
      #expect(warnings.count == (warning == nil ? 0 : 1), "\(warnings)")
      if let warning {
        #expect(warnings.first?.hasSuffix("these samples are " + warning) == true, "\(warnings)")
      }
    }
  }

  /// What a reader may set goes from a column's least value to its greatest, as the file has them, and begins at
  /// the one in the middle, of two the upper; a column of one value goes one beyond on either side.
  @Test(
    arguments: [
      ("try_it(fit(o, ten), data: ten)", ["a", "0", "9", "5"], 5),
      ("try_it(fit(o, three.train), data: three.train)", ["a", "1", "3", "2"], 3),
      (
        "try_it(fit(o, standardize(three).train), data: standardize(three).train)",
        ["a", "1", "3", "2"], 3
      ),
      ("try_it(fit(o, ten), data: ten[ten.x[:, 0] == 7])", ["a", "6", "8", "7"], 1),
      ("try_it(fit(o, ten))", ["input 1", "-3", "3", "0"], 0),
    ] as [(String, [String], Int)])
  func rangesAreThoseOfTheData(_ code: String, _ range: [String], _ examples: Int) throws {
    let content = try #require(Self.statements.figures(code).first?.content as? TryIt)
    let numbers = content.numbers.map { number in
      [number.name.text] + [number.low, number.high, number.start].map { "\(Int($0))" }
    }
    #expect(numbers == [range])
    #expect(content.examples.count == examples && content.bits == 32)
  }

  // MARK: Words

  private static func encoding(
    _ options: IMDBOptions = IMDBOptions(), split: Unicode.Scalar = " ",
    steps: [TextEncoding.Step] = []
  ) throws -> TextEncoding {
    let json = "{\"film\": 2, \"this\": 1, \"wasn't\": 3, \"good\": 4, \"rare\": 6}"
    let index = try WordIndex(json: Array(json.utf8), path: "words.json")
    return steps.reduce(
      TextEncoding(
        TextEncoder(wordIndex: index, options: options, tokenizer: Tokenizer(split: split)))
    ) { $0.then($1) }
  }

  private static func model(_ words: Int) throws -> ModelDescription {
    var model = ModelDescription(name: "m")
    _ = try model.add(.input(Input(size: 4)), inputs: [])
    _ = try model.add(.embedding(Embedding(inputDim: words, outputDim: 2)), inputs: [0])
    return model
  }

  /// A word's index is its rank plus 3, below the model's vectors and `num_words`, from `skip_top` on; of a
  /// rank without a word, and of a word that a text can't hold, nothing is left.
  @Test(
    arguments: [
      (99, IMDBOptions(), " ", ["this", "film", "wasn't", "good", "", "rare"]),
      (10, IMDBOptions(), " ", ["this", "film", "wasn't", "good", "", "rare"]),
      (9, IMDBOptions(), " ", ["this", "film", "wasn't", "good", ""]),
      (8, IMDBOptions(), " ", ["this", "film", "wasn't", "good"]),
      (99, IMDBOptions(numWords: 6), " ", ["this", "film"]), (4, IMDBOptions(), " ", []),
      (3, IMDBOptions(), " ", []), (5, IMDBOptions(), " ", ["this"]),
      (8, IMDBOptions(skipTop: 5), " ", ["", "film", "wasn't", "good"]),
      (8, IMDBOptions(skipTop: 4), " ", ["this", "film", "wasn't", "good"]),
      (8, IMDBOptions(), "o", ["this", "film", "wasn't", ""]),
      (4, IMDBOptions(indexFrom: 0), " ", ["this", "film", "wasn't"]),
    ] as [(Int, IMDBOptions, Unicode.Scalar, [String])])
  func aPageHasTheWordsOfItsModel(
    _ vectors: Int, _ options: IMDBOptions, _ split: Unicode.Scalar, _ words: [String]
  ) throws {
    let encoding = try Self.encoding(options, split: split)
    #expect(encoding.words(for: try Self.model(vectors)) == words)
  }

  /// The least of all bounds; and the first step that fills rows up says how.
  @Test func indicesHaveABound() throws {
    let hot = try Self.encoding(steps: [.multiHot(dimension: 7)])
    #expect(try hot.bound(for: Self.model(9)) == 7)
    #expect(try hot.bound(for: Self.model(5)) == 5)
    #expect(hot.padding == nil)
    #expect(hot.words(for: try Self.model(9)) == ["this", "film", "wasn't"])
    var none = ModelDescription(name: "n")
    _ = try none.add(.input(Input(size: 4)), inputs: [])
    #expect(try Self.encoding().bound(for: none) == Int(Int32.max))
    let padded = try Self.encoding(
      steps: [.padded(length: 4, side: .post, truncating: .pre, value: 5)])
    let padding = try #require(padded.padding)
    #expect(padding.side == .post && padding.truncating == .pre && padding.value == 5)
    let features = try padded.samples(of: ["this film", "strange"], for: try Self.model(99))
    guard case .sequences(let rows) = features else {
      Issue.record("no sequences")
      return
    }
    // 1 begins a text and 2 is an unknown word.
    #expect((0..<rows.count).map { Array(rows.words(ofRow: $0)) } == [[1, 4, 5], [1, 2]])
    #expect(rows.length(ofRow: 0) == 4)
  }

  // MARK: Files

  /// The header is filled up to a multiple of eight bytes, by seven blanks at most; values follow it.
  @Test func valuesBeginAtAMultipleOfEight() {
    for length in 1...9 {
      let name = String(repeating: "n", count: length)
      let bytes = Safetensors.bytes(of: [
        NamedWeight(name: name, shape: [2, 1], values: [1, -2]),
        NamedWeight(name: "b", shape: [1], values: [0.5]),
      ])
      let size = bytes.prefix(8).reversed().reduce(0) { $0 << 8 | Int($1) }
      #expect(size % 8 == 0 && bytes.count == 8 + size + 12, "\(length)")
      let header = String(decoding: bytes[8..<8 + size], as: UTF8.self)
      let blanks = header.utf8.reversed().prefix { $0 == UInt8(ascii: " ") }.count
      #expect(blanks < 8)
      #expect(
        String(header.dropLast(blanks)).hasSuffix(
          ",\"\(name)\":{\"dtype\":\"F32\",\"shape\":[2,1],\"data_offsets\":[0,8]},"
            + "\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[8,12]}}"))
      #expect(bytes.suffix(12) == [0, 0, 0x80, 0x3f, 0, 0, 0, 0xc0, 0, 0, 0, 0x3f])
      #expect(Safetensors.isOwn(bytes[...]) && !Safetensors.isOwn(bytes[1...]))
    }
  }
}
