import Samples
import Text

/// What stands at the beginning of an `.npy` file: the elements' type, their order and the shape.
///
/// Source: NumPy's `numpy.lib.format`: the magic bytes, a version, the header's length (2 bytes in
/// version 1, 4 later) and a Python dictionary of three known keys, written as text.
struct ArrayHeader: Hashable, Sendable {
  var type: ElementType
  var isFortranOrder: Bool
  var shape: [Int]

  /// The number of elements.
  let count: Int

  private static let longest = 1 << 16
  private static let mostElements = 1 << 40
  /// NumPy's own limit.
  static let mostAxes = 64

  init(from stream: EntryStream) throws(DatasetError) {
    let start = try stream.bytes(min(8, stream.size))
    guard start.count == 8, start[..<6] == [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59] else {
      throw Self.damaged(stream, .notAnArray)
    }
    let length: Int
    switch start[6] {
    case 1: length = Int(try stream.number(UInt16.self))
    case 2, 3: length = Int(try stream.number(UInt32.self))
    default: throw Self.damaged(stream, .arrayVersion(Int(start[6])))
    }
    guard length <= Self.longest else {
      throw stream.damaged(.tooLarge(what: "header", limit: Self.longest))
    }
    let text = try stream.bytes(length)
    guard let fields = HeaderParser.fields(of: text) else {
      throw Self.damaged(stream, .arrayHeader(String(decoding: text, as: UTF8.self)))
    }
    guard let type = ElementType(fields.type) else {
      throw Self.damaged(
        stream, .elementType(fields.type, allowed: "whole numbers, fractions and objects"))
    }
    guard fields.shape.count <= Self.mostAxes else {
      throw stream.damaged(.tooLarge(what: "number of axes", limit: Self.mostAxes))
    }
    guard let count = valueCount(fields.shape), count <= Self.mostElements else {
      throw stream.damaged(.tooLarge(what: "shape", limit: Self.mostElements))
    }
    self.count = count
    self.type = type
    isFortranOrder = fields.isFortranOrder
    shape = fields.shape
  }

  private static func damaged(_ stream: EntryStream, _ damage: Damage) -> DatasetError {
    .damaged(path: stream.path, part: stream.name, offset: 0, damage)
  }
}

/// `{'descr': '<i8', 'fortran_order': False, 'shape': (25000,), }`, and nothing but that.
///
///     header = "{" [ field { "," field } [ "," ] ] "}"
///     field  = text ":" ( text | "True" | "False" | shape )
///     shape  = "(" [ size { "," size } [ "," ] ] ")"
private struct HeaderParser {
  struct Fields {
    var type: String
    var isFortranOrder: Bool
    var shape: [Int]
  }

  private var rest: ArraySlice<UInt8>

  static func fields(of text: [UInt8]) -> Fields? {
    var parser = HeaderParser(rest: text[...])
    return parser.header()
  }

  private mutating func header() -> Fields? {
    var type: String?
    var isFortranOrder: Bool?
    var shape: [Int]?
    guard take("{") else { return nil }
    while !take("}") {
      guard let key = quoted(), take(":") else { return nil }
      switch String(decoding: key, as: UTF8.self) {
      case "descr": type = quoted().map { String(decoding: $0, as: UTF8.self) }
      case "fortran_order":
        isFortranOrder = take("True") ? true : take("False") ? false : nil
        guard isFortranOrder != nil else { return nil }
      case "shape": shape = sizes()
      default: return nil
      }
      if !take(",") {
        guard take("}") else { return nil }
        break
      }
    }
    skipBlanks()
    guard rest.isEmpty, let type, let isFortranOrder, let shape else { return nil }
    return Fields(type: type, isFortranOrder: isFortranOrder, shape: shape)
  }

  private mutating func sizes() -> [Int]? {
    guard take("(") else { return nil }
    var sizes: [Int] = []
    while !take(")") {
      skipBlanks()
      let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      guard let size = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
      rest = rest.dropFirst(digits.count)
      // Python 2 wrote long integers so.
      if rest.first == UInt8(ascii: "L") { rest.removeFirst() }
      sizes.append(size)
      if !take(",") {
        guard take(")") else { return nil }
        break
      }
    }
    return sizes
  }

  private mutating func quoted() -> ArraySlice<UInt8>? {
    skipBlanks()
    guard let quote = rest.first, quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else {
      return nil
    }
    rest.removeFirst()
    guard let end = rest.firstIndex(of: quote) else { return nil }
    defer { rest = rest[(end + 1)...] }
    return rest[..<end]
  }

  private mutating func take(_ word: String) -> Bool {
    skipBlanks()
    guard rest.starts(with: word.utf8) else { return false }
    rest = rest.dropFirst(word.utf8.count)
    return true
  }

  private mutating func skipBlanks() {
    rest = rest.drop { $0 == 0x20 || $0 == 0x0a || $0 == 0x09 }
  }
}
