/// What stands at the beginning of an `.npy` file: the elements' type, their order and the shape.
///
/// Source: NumPy's `numpy.lib.format`: the magic bytes, a version, the header's length (2 bytes in
/// version 1, 4 later) and a Python dictionary of three known keys, written as text.
struct ArrayHeader: Hashable, Sendable {
  var type: ElementType
  var isFortranOrder: Bool
  var shape: [Int]

  /// The number of elements. It fits, or reading the header failed.
  var count: Int { shape.reduce(1, *) }

  private static let longest = 1 << 16

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
    let text = String(decoding: try stream.bytes(length), as: UTF8.self)
    guard let fields = HeaderParser.fields(of: text) else {
      throw Self.damaged(stream, .arrayHeader(text))
    }
    guard let type = ElementType(fields.type) else {
      throw Self.damaged(
        stream, .elementType(fields.type, allowed: "whole numbers, fractions and objects"))
    }
    var count = 1
    for size in fields.shape {
      let (product, overflow) = count.multipliedReportingOverflow(by: size)
      guard !overflow, product <= 1 << 40 else {
        throw stream.damaged(.tooLarge(what: "shape", limit: 1 << 40))
      }
      count = product
    }
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

  private var rest: Substring

  static func fields(of text: String) -> Fields? {
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
      switch key {
      case "descr": type = quoted()
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
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard let size = Int(digits) else { return nil }
      rest = rest.dropFirst(digits.count)
      // Python 2 wrote long integers so.
      if rest.first == "L" { rest.removeFirst() }
      sizes.append(size)
      if !take(",") {
        guard take(")") else { return nil }
        break
      }
    }
    return sizes
  }

  private mutating func quoted() -> String? {
    skipBlanks()
    guard let quote = rest.first, quote == "'" || quote == "\"" else { return nil }
    rest.removeFirst()
    guard let end = rest.firstIndex(of: quote) else { return nil }
    defer { rest = rest[rest.index(after: end)...] }
    return String(rest[..<end])
  }

  private mutating func take(_ word: String) -> Bool {
    skipBlanks()
    guard rest.hasPrefix(word) else { return false }
    rest = rest.dropFirst(word.count)
    return true
  }

  private mutating func skipBlanks() {
    rest = rest.drop { $0 == " " || $0 == "\n" || $0 == "\t" }
  }
}
