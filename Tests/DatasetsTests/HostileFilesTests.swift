import Folders
import Testing

@testable import Datasets

/// Files that are damaged, or made to do harm: each gives an error, none traps or takes much memory.
@Suite struct HostileFilesTests {
  /// What reading these bytes throws; nil where they can be read.
  private func failure(_ bytes: [UInt8]) -> (damage: Damage?, error: DatasetError)? {
    let folder = TemporaryFolder()
    let path = folder.write(bytes, to: "imdb.npz")
    do throws(DatasetError) {
      _ = try Fixtures.splits(at: path)
      return nil
    } catch {
      if case .damaged(_, _, _, let damage) = error { return (damage, error) }
      return (nil, error)
    }
  }

  private func damage(ofPickle pickle: [UInt8], reviews: Int = 1) -> Damage? {
    failure(Fixtures.dataSet(trainPickle: pickle, reviews: reviews))?.damage
  }

  private func ascii(_ text: String) -> [UInt8] { Array(text.utf8) }

  // MARK: Pickles

  @Test func aGoodPickleIsRead() {
    #expect(failure(Fixtures.dataSet(trainPickle: ascii("](](K\u{1}ee."), reviews: 1)) == nil)
  }

  @Test(arguments: [
    // A call of os.system, by the old instruction and by the new one.
    ("cos\nsystem\n(S'true'\ntR.", "os", "system"),
    ("\u{8c}\u{2}os\u{8c}\u{6}system\u{93}.", "os", "system"),
    ("cbuiltins\neval\n.", "builtins", "eval"),
    ("cnumpy\nload\n.", "numpy", "load"),
    ("cnumpy.core.multiarray\nfromfile\n.", "numpy.core.multiarray", "fromfile"),
  ])
  func namesOutsideTheListAreRefused(pickle: String, module: String, name: String) {
    let bytes = pickle.unicodeScalars.map { UInt8($0.value) }
    #expect(damage(ofPickle: bytes) == .pickleGlobal(module: module, name: name))
  }

  @Test(arguments: [
    ("ios\nsystem\n.", UInt8(ascii: "i"), "INST"), ("(o.", UInt8(ascii: "o"), "OBJ"),
    ("}.", UInt8(ascii: "}"), "EMPTY_DICT"), ("Pid\n.", UInt8(ascii: "P"), "PERSID"),
    ("G12345678.", UInt8(ascii: "G"), "BINFLOAT"), ("]2.", UInt8(ascii: "2"), "DUP"),
  ])
  func otherInstructionsAreRefusedByName(pickle: String, code: UInt8, name: String) {
    #expect(damage(ofPickle: ascii(pickle)) == .pickleInstruction(code: code, name: name))
  }

  /// One flipped byte makes an instruction of a number: that is damage, and no malice.
  @Test func aFlippedByteIsDamage() throws {
    var bytes = Fixtures.dataSet(trainPickle: ascii("](](K\u{1}ee."), reviews: 1)
    let place = try #require(bytes.firstIndex(of: UInt8(ascii: "K"), after: ascii("](](")))
    bytes[place] = UInt8(ascii: "o")
    let failure = failure(bytes)
    guard case .checksum? = failure?.damage else {
      Issue.record("\(String(describing: failure))")
      return
    }
    let hints = [
      DataAccess(choice: .folder("d")), DataAccess(), DataAccess(offline: true),
    ].map { failure?.error.hint(for: $0) ?? "" }
    #expect(!hints[0].contains("the public one is downloaded"))
    #expect(hints[0].contains("leave --data out"))
    #expect(hints[1].contains("the public one is downloaded"))
    #expect(!hints[2].contains("download"))
  }

  @Test func theMessageNamesTheFileThePlaceAndWhatIsWrong() {
    let failure = failure(
      Fixtures.dataSet(trainPickle: ascii("cos\nsystem\n(S'true'\ntR."), reviews: 1))
    let message = failure?.error.message ?? ""
    #expect(message.contains("imdb.npz, x_train.npy, byte "))
    #expect(message.contains("os.system"))
    #expect(message.contains("nothing was executed"))
  }

  /// Structures that Python would build and that no list of reviews has.
  @Test(arguments: [
    "]q\u{0}h\u{0}a.",  // a list inside itself
    "](](](K\u{1}eee.",  // a list of lists of lists
    "]K\u{1}a.",  // numbers without a review
    "](]K\u{1}e.",  // numbers among reviews
    "](](K\u{1}Nee.",  // no number
    "](](K\u{1}](K\u{2}eee.",  // a list after a number
    "](h\u{0}e.", "](e", ".", "]]](.", "e.", "a.", "t.", "R.", "b.", "\u{85}.", "0.",
    "](](L99999999999999999999L\nee.", "](](I1x\nee.",
    "\u{80}\u{9}](](K\u{1}ee.",  // a protocol of the future
    "](](K\u{1}eeK\u{1}.",  // more than one result
  ])
  func structuresThatAreNotReviewsAreErrors(pickle: String) {
    let bytes = pickle.unicodeScalars.map { UInt8($0.value) }
    #expect(damage(ofPickle: bytes) != nil)
  }

  @Test func ranksHaveARange() {
    #expect(
      damage(ofPickle: ascii("](](J") + [255, 255, 255, 255] + ascii("ee.")) == .notAWordRank(-1))
    #expect(damage(ofPickle: ascii("](](I-7\nee.")) == .notAWordRank(-7))
    // Numbers of one byte and of three, in two's complement.
    #expect(damage(ofPickle: ascii("](](") + [0x8a, 1, 0xff] + ascii("ee.")) == .notAWordRank(-1))
    #expect(
      damage(ofPickle: ascii("](](") + [0x8a, 3, 0, 0, 0x80] + ascii("ee."))
        == .notAWordRank(-8_388_608))
    #expect(damage(ofPickle: ascii("](](I1000000001\nee.")) == .notAWordRank(1_000_000_001))
    #expect(
      failure(Fixtures.dataSet(trainPickle: ascii("](](I1000000000\nee."), reviews: 1)) == nil)
  }

  @Test func lengthsThatLieAskForNoMemory() {
    let huge: [UInt8] = [255, 255, 255, 255, 255, 255, 255, 127]
    #expect(damage(ofPickle: [0x8e] + huge) == .truncated)  // bytes
    #expect(damage(ofPickle: [0x8e] + huge.map { _ in 255 }) == .truncated)
    #expect(damage(ofPickle: [0x8d] + huge) != nil)  // a text
    #expect(damage(ofPickle: ascii("B") + huge.prefix(4)) == .truncated)
    #expect(damage(ofPickle: [0x8b] + huge.prefix(4)) != nil)  // a number
    #expect(damage(ofPickle: ascii("]r") + huge.prefix(4) + ascii(".")) != nil)  // the memo
  }

  @Test func tablesHaveLimits() {
    let limit = PickleReader.tableLimit
    let many = limit + 10
    let cases: [([UInt8], String)] = [
      ([UInt8](repeating: 0x28, count: many), "stack"),  // marks
      ([UInt8](repeating: 0x5d, count: many), "table of lists"),
      ([0x5d] + [UInt8](repeating: 0x94, count: many), "memo"),
      ([UInt8](repeating: 0x29, count: many), "table of objects"),  // tuples
    ]
    for (pickle, what) in cases {
      guard case .tooLarge(let table, limit: limit) = damage(ofPickle: pickle) else {
        #expect(Bool(false), "\(what) must have a limit")
        continue
      }
      #expect(table == what)
    }
  }

  @Test func recallingOneListOverAndOverDoesNotMultiplyIt() {
    // A review of 1,000 words, and 200,000 times the same: 200 million words.
    var pickle = ascii("](](") + (0..<1_000).flatMap { _ in ascii("K\u{1}") } + ascii("eq\u{0}")
    let count = 200_000
    pickle += (1..<count).flatMap { _ in ascii("h\u{0}") } + ascii("e.")
    #expect(
      damage(ofPickle: pickle, reviews: count)
        == .tooLarge(what: "number of words", limit: WordArena.limit))
  }

  @Test func deepNestingIsAnErrorNotACrash() {
    let depth = 200_000
    let pickle = [UInt8](repeating: 0x5d, count: depth) + [UInt8](repeating: 0x61, count: depth - 1)
    #expect(damage(ofPickle: pickle + ascii(".")) != nil)
  }

  /// Every pair of instructions, and every change of one byte in a real pickle.
  @Test func noPickleTraps() throws {
    let folder = TemporaryFolder()
    for first in UInt8.min...UInt8.max {
      for second in stride(from: UInt8.min, through: 250, by: 12) {
        let bytes = Fixtures.dataSet(
          trainPickle: ascii("](](K\u{1}") + [first, second, first, second] + ascii("ee."),
          reviews: 1)
        let path = folder.write(bytes, to: "imdb.npz")
        _ = try? Fixtures.splits(at: path)
      }
    }
    let whole = try Fixtures.bytes("savez.npz")
    // Its first pickle, from its first instruction to its last.
    guard let start = whole.indices.first(where: { whole[$0...].starts(with: [0x80, 4, 0x95]) }),
      let end = whole[start...].firstIndex(of: UInt8(ascii: "."), after: [0x74, 0x94, 0x62])
    else { return #expect(Bool(false), "there is a pickle in the file") }
    let pickle = Array(whole[start...end])
    for place in pickle.indices {
      for change: UInt8 in [1, 4, 32, 128, 255] {
        var changed = pickle
        changed[place] ^= change
        let path = folder.write(Fixtures.dataSet(trainPickle: changed, reviews: 6), to: "imdb.npz")
        _ = try? Fixtures.splits(at: path)
      }
    }
  }

  // MARK: Archives

  @Test(arguments: ["savez.npz", "savez_compressed.npz", "numpy1_arrays2.npz"])
  func aTruncatedFileIsAnErrorWhereverItEnds(file: String) throws {
    let whole = try Fixtures.bytes(file)
    for length in 0..<whole.count {
      #expect(failure(Array(whole[..<length]))?.damage != nil, "cut after \(length) bytes")
    }
  }

  @Test func noChangeOfAByteTrapsOrChangesAReview() throws {
    let whole = try Fixtures.bytes("savez_compressed.npz")
    let folder = TemporaryFolder()
    for place in whole.indices {
      for change: UInt8 in [1, 128] {
        var changed = whole
        changed[place] ^= change
        let path = folder.write(changed, to: "imdb.npz")
        guard let (train, test) = try? Fixtures.splits(at: path) else { continue }
        #expect(train.rows == NumPyFilesTests.train && test.rows == NumPyFilesTests.test)
      }
    }
  }

  @Test func sizesThatLieAreErrors() throws {
    let whole = try Fixtures.bytes("savez_compressed.npz")
    // The first entry of the table of contents is x_train's; its size is at byte 24.
    guard
      let entry = whole.indices.last(where: { place in
        whole[place...].starts(with: [0x50, 0x4b, 1, 2])
          && String(decoding: whole[place + 46..<place + 53], as: UTF8.self) == "x_train"
      })
    else { return #expect(Bool(false)) }
    var larger = whole
    larger[entry + 26] = 0x7f
    #expect(
      failure(larger)?.damage
        == .smallerThanDeclared(Int(whole[entry + 24]) + Int(whole[entry + 25]) << 8 + 0x7f << 16))
    var smaller = whole
    smaller[entry + 24] -= 1
    #expect(
      failure(smaller)?.damage
        == .largerThanDeclared(Int(whole[entry + 24]) - 1 + Int(whole[entry + 25]) << 8))
  }

  @Test func arraysThatAreMissingOrWrongAreNamed() {
    let label = Fixtures.npy("<i8", [1], Fixtures.little(1, 8))
    let review = Fixtures.npy("|O", [1], ascii("](](K\u{1}ee."))
    func files(_ x: [UInt8], _ y: [UInt8]) -> [UInt8] {
      Fixtures.zip([("x_train.npy", x), ("y_train.npy", y), ("x_test.npy", x), ("y_test.npy", y)])
    }
    #expect(failure(files(review, label)) == nil)
    #expect(
      failure(Fixtures.zip([("y_train.npy", label)]))?.damage
        == .missingArray(name: "x_train", present: ["y_train.npy"]))
    #expect(
      failure(files(review, Fixtures.npy("<i8", [1], Fixtures.little(2, 8))))?.damage
        == .label(row: 0, value: 2, classes: 2))
    #expect(
      failure(files(review, Fixtures.npy("<i8", [2], Fixtures.little(1, 16))))?.damage
        == .labelCount(labels: 2, reviews: 1))
    #expect(
      failure(files(review, Fixtures.npy("<i8", [2], Fixtures.little(1, 8))))?.damage == .truncated)
    #expect(
      failure(files(review, Fixtures.npy("<i8", [1], Fixtures.little(1, 9))))?.damage
        == .trailingBytes)
    #expect(
      failure(files(review, Fixtures.npy("<c16", [1], Fixtures.little(1, 16))))?.damage != nil)
    #expect(failure(files(review, ascii("no array at all")))?.damage == .notAnArray)
    #expect(failure(files(label, label))?.damage != nil)
    let none = Fixtures.npy("|O", [0], ascii("]."))
    #expect(failure(files(none, Fixtures.npy("<i8", [0], [])))?.damage == .noReviews)
    #expect(failure(files(Fixtures.npy("<i8", [1 << 30, 1 << 30], []), label))?.damage != nil)
  }

  @Test func whatIsNoArchiveIsSaid() {
    #expect(failure([])?.damage == .notAZipFile)
    #expect(failure(ascii("<html>not found</html>"))?.damage == .notAZipFile)
    let folder = TemporaryFolder()
    #expect { try Fixtures.splits(at: folder.path) } throws: { error in
      if case .unreadable = error as? DatasetError { true } else { false }
    }
    #expect { try Fixtures.splits(at: folder.path + "/none") } throws: { error in
      if case .unreadable = error as? DatasetError { true } else { false }
    }
  }
}

extension Collection<UInt8> where Index == Int {
  /// The first place of a byte that these others stand before.
  fileprivate func firstIndex(of byte: UInt8, after others: [UInt8]) -> Int? {
    indices.first { self[$0...].starts(with: others + [byte]) }.map { $0 + others.count }
  }
}
