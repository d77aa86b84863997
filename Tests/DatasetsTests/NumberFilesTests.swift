import Folders
import Platform
import Samples
import Testing

@testable import Datasets

/// Arrays of numbers in files of one's own: what is read, and what is said of files that are not what
/// they should be.
@Suite struct NumberFilesTests {
  private let folder = TemporaryFolder()

  /// An IDX file: two zeros, the type, the axes, big-endian sizes, the values.
  static func idx(_ shape: [Int], _ content: [UInt8], type: UInt8 = 8) -> [UInt8] {
    [0, 0, type, UInt8(shape.count)] + shape.flatMap { big($0, 4) } + content
  }

  static func big(_ value: Int, _ width: Int) -> [UInt8] {
    Fixtures.little(value, width).reversed()
  }

  private func array(_ bytes: [UInt8]) throws(DatasetError) -> NumberArray {
    _ = folder.write(bytes, to: "array.idx")
    guard let file = try? File(folder.location / "array.idx") else { throw .cancelled }
    return try IDXFile.read(file, name: "array.idx", isCancelled: { false })
  }

  private func fault(_ bytes: [UInt8]) -> ArrayFault? {
    arrayFault { () throws(DatasetError) in _ = try array(bytes) }
  }

  @Test func idxTypesAreBigEndian() throws {
    // −2, 1 and 0.5 as IEEE 754 has them: c0000000, 3f800000, 3f000000 in single precision.
    let singles: [UInt8] = [0xc0, 0, 0, 0, 0x3f, 0x80, 0, 0, 0x3f, 0, 0, 0]
    let floats = try array(Self.idx([3], singles, type: 0x0d))
    #expect(floats.values == [-2, 1, 0.5])
    #expect(!floats.areWhole)
    #expect(try array(Self.idx([2], [0xff, 5], type: 0x09)).values == [-1, 5])
    #expect(try array(Self.idx([2], [0x01, 0x00, 0xff, 0xfe], type: 0x0b)).values == [256, -2])
    #expect(try array(Self.idx([1], [0, 1, 0, 0], type: 0x0c)).values == [65_536])
    let pictures = try array(Self.idx([2, 2, 1], [1, 2, 3, 4]))
    #expect(pictures.shape == [2, 2, 1])
    #expect(pictures.values == [1, 2, 3, 4])
    #expect(pictures.areWhole)
  }

  @Test func whatIsWrongWithAnIDXFileIsSaid() {
    #expect(fault([]) == .notIDX)
    #expect(fault([0x1f, 0x8b]) != nil)
    #expect(fault(Array("hello, world".utf8)) == .notIDX)
    #expect(fault(Self.idx([1], [1], type: 0x07)) == .idxType(7))
    #expect(fault([0, 0, 8, 0]) == .idxAxes(0))
    #expect(fault([0, 0, 8, 200] + [UInt8](repeating: 0, count: 800)) == .idxAxes(200))
    #expect(fault(Self.idx([4, 4], [1, 2, 3])) == .shorter(expected: 16, got: 3))
    #expect(fault(Self.idx([3], [1, 2, 3, 4])) == .longer(expected: 3))
  }

  /// Sizes whose product no whole number holds, or no memory: nothing is taken for them.
  @Test(arguments: [[0xffff_ffff, 0xffff_ffff, 0xffff_ffff], [0x7fff_ffff, 28, 28]])
  func aLyingHeaderTakesNoMemory(shape: [Int]) {
    guard case .tooLarge(let found, _, _) = fault(Self.idx(shape, [1])) else {
      Issue.record("it is too large")
      return
    }
    #expect(found == shape)
  }

  // MARK: NumPy

  private func numbers(
    _ type: String, _ shape: [Int], _ content: [UInt8], fortran: Bool = false
  ) throws -> NumberArray {
    var bytes = Fixtures.npy(type, shape, content)
    if fortran {
      // The same length, so that the header's length still holds.
      let end = bytes.count - content.count
      let text = String(decoding: bytes[10..<end], as: UTF8.self)
      bytes = bytes[..<10] + Array(text.replacing("False", with: " True").utf8) + bytes[end...]
    }
    _ = folder.write(Fixtures.zip([("x.npy", bytes)]), to: "a.npz")
    return try NumPyFile(DataFile(path: folder.location / "a.npz")).numbers("x")
  }

  @Test func numPyTypesAndOrders() throws {
    #expect(try numbers(">i2", [2], [1, 0, 0xff, 0xff]).values == [256, -1])
    #expect(try numbers("<u2", [2], [1, 0, 0, 1]).values == [1, 256])
    #expect(try numbers(">f4", [1], [0x3f, 0, 0, 0]).values == [0.5])
    #expect(try numbers("|b1", [2], [0, 1]).areWhole)
    // Written column by column: (0, 0), (1, 0), (0, 1), (1, 1), (0, 2), (1, 2).
    let turned = try numbers("|u1", [2, 3], [1, 2, 3, 4, 5, 6], fortran: true)
    #expect(turned.shape == [2, 3])
    #expect(turned.values == [1, 3, 5, 2, 4, 6])
  }

  /// At 1.6 · 10⁹ numbers of single precision are 128 apart.
  @Test func whatSinglePrecisionLeavesOutIsKept() throws {
    func content(_ values: [Double]) -> [UInt8] {
      values.flatMap { value in (0..<8).map { UInt8(value.bitPattern >> (8 * $0) & 0xff) } }
    }
    let array = try numbers("<f8", [2, 2], content([3, 1.6e9, 1.6e9 + 0.25, 1.6e9 - 1]))
    #expect(array.values == [3, 1.6e9, 1.6e9, 1.6e9])
    #expect(array.rest == [0, 0, 0.25, -1])
    let turned = try numbers("<f8", [2, 2], content([3, 1.6e9 + 2, 1, 5]), fortran: true)
    #expect(turned.values == [3, 1, 1.6e9, 5])
    #expect(turned.rest == [0, 0, 2, 0])
    #expect(try numbers("<f8", [2], content([0.5, -7])).rest == nil)
    #expect(try numbers("<i4", [1], [1, 0, 0, 1]).rest == [1])
  }

  @Test func objectsAreNotOpened() throws {
    do throws(DatasetError) {
      _ = folder.write(Fixtures.zip([("x.npy", Fixtures.npy("|O", [1], [0x80, 2]))]), to: "a.npz")
      _ = try NumPyFile(DataFile(path: folder.location / "a.npz")).numbers("x")
      Issue.record("objects are refused")
    } catch {
      guard case .array(_, "x.npy", .objects) = error else {
        Issue.record("\(error)")
        return
      }
    }
  }

  // MARK: Samples

  private func arrays(
    _ x: [UInt8], _ y: [UInt8], test: Double = 0.2, classes: [String] = []
  ) throws(DatasetError) -> NumberSamples {
    _ = folder.write(Fixtures.zip([("x.npy", x), ("y.npy", y)]), to: "a.npz")
    guard let file = try? File(folder.location / "a.npz") else { throw .cancelled }
    return try loadArrays(
      file, name: "a.npz", x: "x", y: "y",
      options: ArrayOptions(split: SampleSplit(testShare: test), classes: classes),
      isCancelled: { false })
  }

  private static let ten = Fixtures.npy("|u1", [10, 2], (0..<20).map { UInt8($0) })
  private static let labels = Fixtures.npy("|u1", [10], (0..<10).map { UInt8($0) })

  /// `o = np.arange(10); np.random.RandomState(113).shuffle(o)` leaves 9 3 6 1 0 7 4 8 2 5.
  @Test func rowsAreShuffledAndDividedAsNumPyDoes() throws {
    let samples = try arrays(Self.ten, Self.labels)
    #expect(samples.train.y.values == [9, 3, 6, 1, 0, 7, 4, 8])
    #expect(samples.test.y.values == [2, 5])
    guard case .tensor(let x) = samples.test.x else {
      Issue.record("numbers")
      return
    }
    #expect(x == Tensor(shape: [2, 2], values: [4, 5, 10, 11]))
    #expect(samples.hasClasses)
    let all = try arrays(Self.ten, Self.labels, test: 0)
    #expect(all.train.count == 10)
    #expect(all.test.count == 0)
    // 10 · 0.25 = 2.5 is rounded up.
    #expect(try arrays(Self.ten, Self.labels, test: 0.25).test.count == 3)
  }

  private func fault(_ x: [UInt8], _ y: [UInt8], classes: [String] = []) -> ArrayFault? {
    arrayFault { () throws(DatasetError) in _ = try arrays(x, y, classes: classes) }
  }

  @Test func samplesAndLabelsFitEachOther() {
    let nine = Fixtures.npy("|u1", [9], [UInt8](repeating: 0, count: 9))
    #expect(fault(Self.ten, nine) == .counts(samples: 10, labels: 9, labelFile: "y"))
    let negative = Fixtures.npy("|i1", [10], [UInt8](repeating: 0xff, count: 10))
    #expect(fault(Self.ten, negative) == .labelIsNegative(row: 0, value: -1))
    #expect(
      fault(Self.ten, Self.labels, classes: ["a", "b"])
        == .labelTooLarge(row: 2, value: 2, limit: 2))
    let matrix = Fixtures.npy("|u1", [10, 2], [UInt8](repeating: 0, count: 20))
    #expect(fault(Self.ten, matrix) == .axes([10, 2], expected: "one label a sample"))
    let same = Fixtures.npy("|u1", [10], [UInt8](repeating: 3, count: 10))
    #expect(fault(Self.ten, same) == .oneClass(3))
    let none = Fixtures.npy("|u1", [0], [])
    #expect(fault(Fixtures.npy("|u1", [0, 2], []), none) == .noSamples)
    // 0x7fc00000 is not a number.
    let odd = Fixtures.npy("<f4", [10, 1], [0, 0, 0xc0, 0x7f] + [UInt8](repeating: 0, count: 36))
    #expect(fault(odd, Self.labels) == .notFinite(row: 0))
    // The counts are compared before the samples are read.
    let lying = Fixtures.npy("|u1", [1_000_000, 1000], [1])
    #expect(fault(lying, Self.labels) == .counts(samples: 1_000_000, labels: 10, labelFile: "y"))
  }

  /// Labels with fractions are numbers to predict, but not where they are to be classes.
  @Test func fractionsAreNoClasses() throws {
    let x = Fixtures.npy("|u1", [4, 1], [1, 2, 3, 4])
    func labels(_ values: [Float]) -> [UInt8] {
      Fixtures.npy("<f4", [4], values.flatMap { Fixtures.little(Int($0.bitPattern), 4) })
    }
    let half = labels([0, 1, 0.5, 1])
    #expect(try !arrays(x, half).hasClasses)
    let found = fault(x, half, classes: ["a", "b"])
    #expect(found == .labelIsNotWhole(row: 2, value: 0.5))
    #expect(found?.message == "label 2 holds \"0.5\", and classes are names or whole numbers")
    // Whole numbers that are written as fractions are classes where these have names.
    let named = try arrays(x, labels([0, 1, 0, 1]), classes: ["a", "b"])
    #expect(named.hasClasses)
    #expect(named.classes == ["a", "b"])
    // Pictures always have classes.
    let singles = [Float](arrayLiteral: 0, 0.5).flatMap { Self.big(Int($0.bitPattern), 4) }
    _ = folder.write(Self.idx([2, 1, 1], [1, 2]), to: "x.idx")
    _ = folder.write(Self.idx([2], singles, type: 0x0d), to: "y.idx")
    let error = #expect(throws: DatasetError.self) {
      try loadImages(
        File(folder.location / "x.idx"), name: "x.idx", labels: File(folder.location / "y.idx"),
        labelName: "y.idx", options: ArrayOptions(split: SampleSplit()), isCancelled: { false })
    }
    #expect(
      error?.message == "y.idx: label 1 holds \"0.5\", and classes are names or whole numbers")
  }

  /// Every width of number over every place of a header, as files from elsewhere may have it.
  @Test func changedFilesNeverTrap() {
    let bytes = Self.idx([2, 3], [UInt8](repeating: 1, count: 24), type: 0x0c)
    var read = 0
    for place in bytes.indices {
      for value: UInt8 in [0, 1, 2, 7, 8, 0x0e, 0x7f, 0x80, 0xff] {
        var changed = bytes
        changed[place] = value
        if (try? array(changed)) != nil { read += 1 }
      }
    }
    // Values may be anything; of the 12 bytes before them only those that stay as they were hold.
    #expect(read >= 24 * 9)
    #expect(read < bytes.count * 9)
  }
}
