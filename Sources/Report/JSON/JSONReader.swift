import Text

/// Reads JSON as RFC 8259 has it, strictly, from bytes that anyone may have made.
///
///     value  = object | array | text | number | "true" | "false" | "null"
///     object = "{" [ text ":" value { "," text ":" value } ] "}"
///     array  = "[" [ value { "," value } ] "]"
struct JSONReader {
  struct Failure: Error {
    var offset: Int
    var message: String
  }

  /// Deeper than any report: a list in it may be 250 deep.
  static let deepest = 300
  /// More than any report holds; what a small file of brackets may ask of the memory.
  static let most = 4_000_000

  static func read(_ bytes: ArraySlice<UInt8>) throws(Failure) -> JSON {
    var reader = JSONReader(bytes: bytes)
    let value = try reader.value(depth: 0)
    reader.skipBlanks()
    guard reader.place == bytes.endIndex else { throw reader.expected("the end") }
    return value
  }

  private let bytes: ArraySlice<UInt8>
  private var place: Int
  private var count = 0

  private init(bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  private mutating func value(depth: Int) throws(Failure) -> JSON {
    guard depth < Self.deepest else {
      throw Failure(offset: place, message: "values are nested more than \(Self.deepest) deep")
    }
    count += 1
    guard count <= Self.most else {
      throw Failure(offset: place, message: "there are more than \(grouped(Self.most)) values")
    }
    skipBlanks()
    switch peek {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func object(depth: Int) throws(Failure) -> JSON {
    place += 1
    var members: [(name: String, value: JSON)] = []
    skipBlanks()
    if take("}") { return .object([]) }
    while true {
      skipBlanks()
      guard peek == UInt8(ascii: "\"") else { throw expected("a member's name") }
      let name = try text()
      skipBlanks()
      guard take(":") else { throw expected("`:`") }
      members.append((name, try value(depth: depth + 1)))
      skipBlanks()
      if take("}") { return .object(members) }
      guard take(",") else { throw expected("`,` or `}`") }
    }
  }

  private mutating func array(depth: Int) throws(Failure) -> JSON {
    place += 1
    var values: [JSON] = []
    skipBlanks()
    if take("]") { return .array([]) }
    while true {
      values.append(try value(depth: depth + 1))
      skipBlanks()
      if take("]") { return .array(values) }
      guard take(",") else { throw expected("`,` or `]`") }
    }
  }

  private mutating func word(_ word: String, _ value: JSON) throws(Failure) -> JSON {
    guard bytes[place...].starts(with: word.utf8) else { throw expected("a value") }
    place += word.utf8.count
    return value
  }

  // MARK: Texts

  private mutating func text() throws(Failure) -> String {
    place += 1
    var units: [UInt8] = []
    while let byte = peek {
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: units, as: UTF8.self)
      case 0..<0x20: throw Failure(offset: place - 1, message: "a control character in a text")
      case UInt8(ascii: "\\"): units += try escape()
      default: units.append(byte)
      }
    }
    throw expected("`\"`")
  }

  private mutating func escape() throws(Failure) -> [UInt8] {
    guard let letter = peek else { throw expected("an escape") }
    place += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [letter]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "u"): return Array(String(try character()).utf8)
    default: throw Failure(offset: place - 1, message: "there is no such escape")
    }
  }

  /// Half a pair stands for nothing, and is replaced.
  private mutating func character() throws(Failure) -> Unicode.Scalar {
    let first = try fourDigits()
    if (0xD800..<0xDC00).contains(first), bytes[place...].starts(with: "\\u".utf8) {
      let start = place
      place += 2
      let second = try fourDigits()
      if (0xDC00..<0xE000).contains(second),
        let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + second - 0xDC00)
      {
        return scalar
      }
      place = start
    }
    return Unicode.Scalar(first) ?? "\u{FFFD}"
  }

  private mutating func fourDigits() throws(Failure) -> UInt32 {
    let digits = bytes[place...].prefix(4)
    guard digits.count == 4, digits.allSatisfy(Self.isHexadecimal),
      let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw expected("four hexadecimal digits") }
    place += 4
    return code
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
  }

  // MARK: Numbers

  /// `-`, digits without a leading zero, a fraction, an exponent.
  private mutating func number() throws(Failure) -> JSON {
    let start = place
    _ = take("-")
    guard let first = peek, Self.isDigit(first) else {
      place = start
      throw expected("a value")
    }
    if !take("0") { skipDigits() }
    var isWhole = true
    if take(".") {
      isWhole = false
      try needDigits()
    }
    if take("e") || take("E") {
      isWhole = false
      if !take("-") { _ = take("+") }
      try needDigits()
    }
    // As many digits as a file has are read, but no more than tell numbers apart.
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    if isWhole, let value = Int(text) { return .integer(value) }
    if isWhole, let value = UInt64(text) { return .unsigned(value) }
    guard text.utf8.count <= 1_000, let value = Double(text) else {
      throw Failure(offset: start, message: "this number is too long")
    }
    return .number(value)
  }

  private mutating func needDigits() throws(Failure) {
    guard let byte = peek, Self.isDigit(byte) else { throw expected("a digit") }
    skipDigits()
  }

  private mutating func skipDigits() {
    while let byte = peek, Self.isDigit(byte) { place += 1 }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  // MARK: Bytes

  private var peek: UInt8? { place < bytes.endIndex ? bytes[place] : nil }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: character) else { return false }
    place += 1
    return true
  }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      place += 1
    }
  }

  private func expected(_ what: String) -> Failure {
    Failure(
      offset: place,
      message: place < bytes.endIndex ? "expected \(what)" : "the file ends too early")
  }
}

extension JSON {
  /// An object's member; the first where there are several.
  subscript(name: String) -> JSON? {
    switch self {
    case .object(let members): members.first { $0.name == name }?.value
    case .lines(let value): value[name]
    default: nil
    }
  }

  var truth: Bool? { if case .boolean(let value) = self { value } else { nil } }

  var text: String? {
    switch self {
    case .text(let text): text
    case .said(let text): text(.english)
    default: nil
    }
  }

  var array: [JSON]? { if case .array(let values) = self { values } else { nil } }

  var members: [(name: String, value: JSON)]? {
    if case .object(let members) = self { members } else { nil }
  }

  /// A number, or one of the texts that stand for what is not finite.
  var double: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .unsigned(let value): Double(value)
    case .number(let value): value
    case .text("NaN"): .nan
    case .text("Infinity"): .infinity
    case .text("-Infinity"): -.infinity
    default: nil
    }
  }
}
