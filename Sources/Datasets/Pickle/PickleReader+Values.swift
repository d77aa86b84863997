import Text

/// Numbers and texts of the older protocols, tuples and names.
extension PickleReader {
  /// A line of text without its end, as protocol 0 writes everything.
  mutating func line() throws(DatasetError) -> String {
    var bytes: [UInt8] = []
    while true {
      let byte = try stream.byte()
      if byte == 0x0a { return String(decoding: bytes, as: UTF8.self) }
      guard bytes.count < 4096 else { throw structure("a line of text does not end") }
      bytes.append(byte)
    }
  }

  mutating func decimal(_ what: String) throws(DatasetError) -> Int64 {
    var digits = try line()
    if digits.hasSuffix("L") { digits.unicodeScalars.removeLast() }
    guard let value = Int64(digits) else {
      throw structure("\(what) is not a whole number of 64 bits")
    }
    return value
  }

  /// `I12`, and `I00` and `I01` for false and true.
  mutating func pushTextInteger() throws(DatasetError) {
    let text = try line()
    if text == "00" || text == "01" { return try push(.boolean(text == "01")) }
    guard let value = Int64(text) else {
      throw structure("a number is not a whole number of 64 bits")
    }
    try push(integer: value)
  }

  /// A number of any length, least significant byte first, in two's complement.
  mutating func pushLong(length: Int) throws(DatasetError) {
    guard length <= 8 else { throw structure("a number needs more than 64 bits") }
    var value: Int64 = 0
    for shift in 0..<length { value |= Int64(try stream.byte()) << Int64(8 * shift) }
    // Of none, all 64 bits are shifted out: 0.
    let unused = Int64(64 - 8 * length)
    try push(integer: (value << unused) >> unused)
  }

  mutating func length8() throws(DatasetError) -> Int {
    guard let length = Int(exactly: try stream.number(UInt64.self)) else {
      throw stream.damaged(.truncated)
    }
    return length
  }

  mutating func pushText(length: Int) throws(DatasetError) {
    guard length <= 1 << 24 else { throw structure("a text of \(length) bytes") }
    // Python 2 keeps an array's bytes in such texts: they must survive as they are.
    let bytes = try stream.bytes(length)
    if let text = String(validating: bytes, as: UTF8.self) {
      try push(.text(text))
    } else {
      try push(.bytes(bytes))
    }
  }

  /// A Python 2 text in quotes, with its escapes.
  mutating func pushQuoted() throws(DatasetError) {
    let text = try line()
    let bytes = text.utf8
    guard bytes.count >= 2, let quote = bytes.first, bytes.last == quote,
      quote == 0x27 || quote == 0x22
    else { throw structure("a text without quotation marks") }
    guard !bytes.contains(0x5c) else { throw structure("a text with escapes") }
    try push(.text(String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self)))
  }

  mutating func pushTuple(_ count: Int) throws(DatasetError) {
    var values: [PickleValue] = []
    for _ in 0..<count { values.insert(try pop(), at: 0) }
    try push(.tuple(values))
  }

  mutating func pushGlobal(module: String, name: String) throws(DatasetError) {
    guard let global = PickleGlobal(module: module, name: name) else {
      throw stream.damaged(.pickleGlobal(module: module, name: name))
    }
    try push(.global(global))
  }
}
