import Folders
import Platform
import Samples
import Testing

@testable import Datasets

/// Two words are one where their bytes are the same, and nowhere else. `é` may be written as one scalar
/// (U+00E9) or as two (U+0065 U+0301); U+212B and U+0041 U+030A are one letter to Swift's `==` as well.
@Suite struct SpelledWordsTests {
  private let folder = TemporaryFolder()

  private static let composed = "caf\u{e9}"
  private static let decomposed = "cafe\u{301}"

  private func isSpelled(_ a: String, _ b: String) -> Bool { Array(a.utf8) == Array(b.utf8) }

  @Test func swiftTakesThemForOne() {
    // What makes this a trap: without it the other tests would prove nothing.
    #expect(Self.composed.unicodeScalars.count == 4)
    #expect(Self.decomposed.unicodeScalars.count == 5)
    #expect(Set([Self.composed, Self.decomposed]).count == 1)
  }

  @Test func vectorFilesHoldBoth() throws {
    let text = "\(Self.composed) 1 2\n\(Self.decomposed) 3 4\n\u{212b} 5 6\nA\u{30a} 7 8\n"
    let path = folder.write(Array(text.utf8), to: "v.txt")
    let vectors = try loadVectors(File(Path(path)), format: nil, words: nil, isCancelled: { false })
      .vectors
    #expect(vectors.words.count == 4)
    for (number, word) in [Self.composed, Self.decomposed, "\u{212b}", "A\u{30a}"].enumerated() {
      #expect(vectors.number(of: word) == number)
      #expect(vectors.vector(number).first == Float(2 * number + 1))
    }
    #expect(vectors.number(of: "\u{c5}") == nil)
    // Only the wanted spelling is kept.
    let wanted = try WordIndex(json: Array("{\"\(Self.decomposed)\": 1}".utf8), path: "w")
    let kept = try loadVectors(File(Path(path)), format: nil, words: wanted, isCancelled: { false })
      .vectors
    #expect(kept.words.count == 1)
    #expect(isSpelled(kept.words[0], Self.decomposed))
  }

  @Test func wordIndicesHoldBoth() throws {
    let json = "{\"\(Self.composed)\": 1, \"\(Self.decomposed)\": 2, \"cafe\\u0301s\": 3}"
    let index = try WordIndex(json: Array(json.utf8), path: "w.json")
    #expect(index.rank(of: Self.composed) == 1)
    #expect(index.rank(of: Self.decomposed) == 2)
    #expect(index.rank(of: "caf\u{e9}s") == nil)
    #expect(index.rank(of: "cafe\u{301}s") == 3)
  }

  /// As Keras's `Tokenizer`, whose words are Python's texts: U+0301 parts nothing, and two spellings are
  /// two words.
  @Test func tokenizedTextsHoldBoth() throws {
    let rows = [
      "\(Self.composed) \(Self.decomposed) \(Self.decomposed),1", "\(Self.composed),0",
      "good\u{301}/bad,1", "x,0",
    ]
    let path = folder.write(
      Array(("text,label\n" + rows.joined(separator: "\n")).utf8), to: "r.csv")
    let texts = try loadCSV(
      File(Path(path)), name: "r.csv",
      options: CSVOptions(
        text: "text", label: "label", split: SampleSplit(testShare: 0.25, seed: 1)),
      isCancelled: { false })
    let corpus = try tokenize(
      texts, by: Tokenizer(), options: IMDBOptions(), isCancelled: { false })
    #expect(
      Tokenizer().words(of: "Good\u{301}/bad,x\u{ff9e}").map { Array($0.utf8) }
        == ["good\u{301}", "bad", "x\u{ff9e}"].map { Array($0.utf8) })
    let both = [Self.composed, Self.decomposed].compactMap { corpus.wordIndex.rank(of: $0) }
    #expect(both.count == 2)
    #expect(Set(both).count == 2)
  }

  /// Words are divided by one scalar, as Python's `split` of a text of length 1.
  @Test func wordsAreDividedByAScalar() {
    #expect(
      Tokenizer(filters: "", split: "\u{301}").words(of: "a\u{301}b").map { Array($0.utf8) }
        == [Array("a".utf8), Array("b".utf8)])
  }

  @Test func columnsAndLabelsAreSpelled() throws {
    func load(
      _ csv: String, text: String = Self.composed, positive: String? = nil
    ) throws -> LabelledTexts {
      try loadCSV(
        File(Path(folder.write(Array(csv.utf8), to: "r.csv"))), name: "r.csv",
        options: CSVOptions(text: .named(text), label: "label", positive: positive),
        isCancelled: { false })
    }
    let rows = "good,x,1\nbad,y,0\nfine,z,1\nawful,w,0\ngreat,v,1\n"
    // Two columns, of which one is meant.
    let texts = try load("\(Self.composed),\(Self.decomposed),label\n" + rows)
    #expect((0..<texts.train.count).contains { texts.train[$0] == "good" })
    #expect(throws: DatasetError.self) { try load("\(Self.decomposed),a,label\n" + rows) }
    // Two labels that look alike are two.
    let labels =
      "label,\(Self.composed)\n"
      + (0..<5).map {
        "\($0 % 2 == 0 ? Self.composed : Self.decomposed),t\($0)\n"
      }.joined()
    let spelled = try load(labels, positive: Self.decomposed)
    #expect(spelled.train.labels.count + spelled.test.labels.count == 5)
    #expect(
      spelled.train.labels.reduce(0) { $0 + Int($1) }
        + spelled.test.labels.reduce(0) { $0 + Int($1) } == 2)
    #expect(throws: DatasetError.self) { try load(labels, positive: "cafe") }
  }

  /// A separator that a combining scalar follows still divides, and a quote still closes.
  @Test func combiningScalarsHideNothing() throws {
    let csv = "text,label\n\u{301}good,1\n\"\u{301}bad\",0\nc\u{fe0f},1\nd,0\ne,1\n"
    let texts = try loadCSV(
      File(Path(folder.write(Array(csv.utf8), to: "r.csv"))), name: "r.csv",
      options: CSVOptions(text: "text", label: "label"), isCancelled: { false })
    #expect(texts.train.count + texts.test.count == 5)
  }

  @Test func namesOfArraysAndOfPicklesAreSpelled() throws {
    let label = Fixtures.npy("<i8", [1], Fixtures.little(1, 8))
    let review = Fixtures.npy("|O", [1], Array("](](K\u{1}ee.".utf8))
    let path = folder.write(
      Fixtures.zip([
        ("x_train\u{301}.npy", review), ("y_train.npy", label), ("x_test.npy", review),
        ("y_test.npy", label),
      ]), to: "imdb.npz")
    #expect {
      try Fixtures.splits(at: path)
    } throws: { error in
      if case .damaged(_, _, _, .missingArray(name: "x_train", _))? = error as? DatasetError {
        return true
      }
      return false
    }
    let hidden = folder.write(
      Fixtures.dataSet(trainPickle: Array("cnumpy\u{301}\nndarray\n.".utf8), reviews: 1),
      to: "hidden.npz")
    #expect {
      try Fixtures.splits(at: hidden)
    } throws: { error in
      if case .damaged(_, _, _, .pickleGlobal)? = error as? DatasetError { true } else { false }
    }
  }
}
