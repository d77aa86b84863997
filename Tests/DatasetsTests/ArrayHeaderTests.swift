import Folders
import Platform
import Testing

@testable import Datasets

/// Headers of `.npy` files, as NumPy's `numpy.lib.format` describes them, of all versions and spellings.
@Suite struct ArrayHeaderTests {
  private let folder = TemporaryFolder()

  /// Numbers of two bytes from 1 on, behind a header.
  private func read(
    _ header: String, version: UInt8 = 1, count: Int = 6
  ) throws(DatasetError) -> NumberArray {
    let length = Fixtures.little(header.utf8.count, version == 1 ? 2 : 4)
    let content = (0..<count).flatMap { Fixtures.little($0 + 1, 2) }
    let array = [0x93] + Array("NUMPY".utf8) + [version, 0] + length + Array(header.utf8) + content
    _ = folder.write(Fixtures.zip([("x.npy", array)]), to: "a.npz")
    return try NumPyFile(DataFile(path: folder.location / "a.npz")).numbers("x")
  }

  private func damage(
    _ header: String, version: UInt8 = 1, count: Int = 6
  ) -> (offset: Int?, damage: Damage)? {
    do throws(DatasetError) {
      _ = try read(header, version: version, count: count)
      return nil
    } catch {
      guard case .damaged(_, "x.npy", let offset, let damage) = error else { return nil }
      return (offset, damage)
    }
  }

  private static let plain = "{'descr': '<i2', 'fortran_order': False, 'shape': (2, 3), }\n"

  @Test(arguments: [
    plain, "{'descr':'<i2','fortran_order':False,'shape':(2,3)}",
    "{\"shape\": (2, 3,), \"fortran_order\": False, \"descr\": \"<i2\"}\n",
    " { 'shape' : ( 2 , 3 , ) , 'descr' : '<i2' , 'fortran_order' : False , } \t\n",
    "{'descr': '<i2', 'fortran_order': False, 'shape': (2L, 3L), }   \n",
  ]) func spellingsAreRead(_ header: String) throws {
    for version in 1...3 as ClosedRange<UInt8> {
      let array = try read(header, version: version)
      #expect(array.shape == [2, 3])
      #expect(array.values == [1, 2, 3, 4, 5, 6])
      #expect(array.areWhole)
    }
  }

  @Test(
    arguments: [
      ("()", [], 1), ("(6,)", [6], 6), ("(6)", [6], 6), ("(1, 6)", [1, 6], 6), ("(0,)", [0], 0),
      ("(3, 0, 2)", [3, 0, 2], 0), ("(1, 2, 1, 3)", [1, 2, 1, 3], 6),
    ] as [(String, [Int], Int)])
  func shapesAreRead(_ shape: String, _ sizes: [Int], _ count: Int) throws {
    for order in ["False", "True"] {
      let array = try read(
        "{'descr': '<i2', 'fortran_order': \(order), 'shape': \(shape), }\n", count: count)
      #expect(array.shape == sizes)
      #expect(array.values.count == count)
    }
  }

  /// np.arange(1, 13).reshape(2, 3, 2, order="F").ravel()
  @Test func theFirstIndexMayRunFastest() throws {
    let array = try read(
      "{'descr': '<i2', 'fortran_order': True, 'shape': (2, 3, 2), }\n", count: 12)
    #expect(array.values == [1, 7, 3, 9, 5, 11, 2, 8, 4, 10, 6, 12])
  }

  @Test(arguments: [
    "", "{}", "{'descr': '<i2', 'fortran_order': False}", "{'descr': '<i2', 'shape': (2, 3)}",
    "{'fortran_order': False, 'shape': (2, 3)}",
    "{'descr': '<i2', 'fortran_order': False, 'shape': (2, 3), 'more': 1}",
    "{'descr': '<i2', 'fortran_order': 0, 'shape': (2, 3)}",
    "{'descr': <i2, 'fortran_order': False, 'shape': (2, 3)}",
    "{'descr': '<i2, 'fortran_order': False, 'shape': (2, 3)}",
    "{'descr': '<i2', 'fortran_order': False, 'shape': [2, 3]}",
    "{'descr': '<i2', 'fortran_order': False, 'shape': (2 3)}",
    "{'descr': '<i2', 'fortran_order': False, 'shape': (-2, 3)}",
    "{'descr': '<i2', 'fortran_order': False, 'shape': (2, 3}",
    "{'descr': '<i2', 'fortran_order': False, 'shape': (,)}",
    "{'descr': '<i2' 'fortran_order': False, 'shape': (2, 3)}",
    "{'descr' '<i2', 'fortran_order': False, 'shape': (2, 3)}",
    "{'descr': '<i2', 'fortran_order': False, 'shape': (2, 3)",
    "{'descr': '<i2', 'fortran_order': False, 'shape': (2, 3)} x",
    "'descr': '<i2', 'fortran_order': False, 'shape': (2, 3)}",
  ]) func whatIsNoHeaderIsRefused(_ header: String) {
    #expect(damage(header)?.damage == .arrayHeader(header))
    #expect(damage(header)?.offset == 0)
  }

  @Test func otherVersionsTypesAndLengths() throws {
    #expect(damage(Self.plain, version: 4)?.damage == .arrayVersion(4))
    #expect(damage(Self.plain, version: 0)?.damage == .arrayVersion(0))
    guard case .elementType("<c8", _)? = damage(Self.plain.replacing("i2", with: "c8"))?.damage
    else {
      Issue.record("complex numbers are refused")
      return
    }
    #expect(damage(Self.plain, count: 5)?.damage == .truncated)
    #expect(damage(Self.plain, count: 7)?.damage == .trailingBytes)
    // NumPy has up to 64 axes.
    func axes(_ count: Int) -> String {
      let ones = String(repeating: "1, ", count: count)
      return "{'descr': '<i2', 'fortran_order': False, 'shape': (\(ones)), }\n"
    }
    #expect(try read(axes(64), count: 1).shape.count == 64)
    #expect(damage(axes(65), count: 1)?.damage == .tooLarge(what: "number of axes", limit: 64))
    // Blanks up to the greatest length, 65,536 bytes, and one more.
    let fill = String(repeating: " ", count: 65_536 - Self.plain.utf8.count)
    #expect(try read(fill + Self.plain, version: 2).values == [1, 2, 3, 4, 5, 6])
    #expect(
      damage(fill + " " + Self.plain, version: 2)?.damage
        == .tooLarge(what: "header", limit: 65_536))
  }

  // MARK: Types

  @Test(arguments: ["", "<", "i", "i3", "<i16", "c8", "f1", "f3", "O2", "b2", "?1", "U4", "i9"])
  func otherTypesAreNone(_ name: String) { #expect(ElementType(name) == nil) }

  @Test(arguments: [
    ("<i1", 1), ("=i2", 2), ("i4", 4), ("<i8", 8), ("|u1", 1), (">u2", 2), ("<f2", 2), ("<f4", 4),
    (">f8", 8), ("|b1", 1), ("?", 1), ("|O", 8), ("O4", 8), ("O8", 8),
  ]) func typesHaveWidths(_ name: String, _ width: Int) throws {
    let type = try #require(ElementType(name))
    #expect(type.width == width)
    #expect(type.isBigEndian == name.hasPrefix(">"))
    #expect(type.isInteger == (name.contains("i") || name.contains("u")))
  }

  /// IEEE 754, binary16: 1, −2, the greatest, the least normal and the least of all, a third, infinity.
  @Test(arguments: [
    (0x3c00, 1.0), (0xc000, -2), (0x7bff, 65_504), (0x0400, 0x1p-14), (0x0001, 0x1p-24),
    (0x03ff, 0x1.ff8p-15), (0x3555, 0.333251953125), (0, 0), (0x7c00, .infinity),
    (0xfc00, -.infinity),
  ]) func halfPrecisionIsExact(_ bits: Int, _ value: Double) throws {
    for (name, bytes) in [
      ("<f2", Fixtures.little(bits, 2)), (">f2", Fixtures.little(bits, 2).reversed()),
    ] {
      let type = try #require(ElementType(name))
      #expect(bytes.withUnsafeBufferPointer { type.value(at: $0.baseAddress!) } == value)
    }
    let type = try #require(ElementType("<f2"))
    let nan = Fixtures.little(0x7e00, 2).withUnsafeBufferPointer { type.value(at: $0.baseAddress!) }
    #expect(nan.isNaN)
  }

  /// Two's complement of each width, at both ends.
  @Test(
    arguments: [
      ("i1", [0x80], -128), ("i1", [0x7f], 127), ("u1", [0xff], 255), ("<i2", [0, 0x80], -32_768),
      (">i2", [0x80, 1], -32_767), ("<u2", [0xff, 0xff], 65_535),
      ("<i4", [0xff, 0xff, 0xff, 0xff], -1), ("<u4", [0xff, 0xff, 0xff, 0xff], 4_294_967_295),
      (">i8", [0x80, 0, 0, 0, 0, 0, 0, 0], .min), ("<u8", [0, 0, 0, 0, 0, 0, 0, 0x80], nil),
      ("<u8", [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f], .max), ("|b1", [1], 1),
      ("<f4", [0, 0, 0x80, 0x3f], nil),
    ] as [(String, [UInt8], Int64?)])
  func wholeNumbersHaveTheirSigns(_ name: String, _ bytes: [UInt8], _ value: Int64?) throws {
    let type = try #require(ElementType(name))
    #expect(bytes.withUnsafeBufferPointer { type.integer(at: $0.baseAddress!) } == value)
  }
}
