/// JSON as RFC 8259 has it, read strictly, to check what is written.
indirect enum StrictJSON: Equatable {
  case object([String: StrictJSON])
  case array([StrictJSON])
  case text(String)
  case number(Double)
  case boolean(Bool)
  case null

  /// Nil where the text is not JSON, or an object names a member twice.
  static func read(_ text: String) -> StrictJSON? {
    var reader = Reader(bytes: Array(text.utf8))
    guard let value = reader.value() else { return nil }
    reader.skipBlanks()
    return reader.place == reader.bytes.count ? value : nil
  }

  subscript(name: String) -> StrictJSON? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  subscript(index: Int) -> StrictJSON? {
    if case .array(let values) = self, values.indices.contains(index) { values[index] } else { nil }
  }

  private struct Reader {
    var bytes: [UInt8]
    var place = 0

    mutating func skipBlanks() {
      while place < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[place]) { place += 1 }
    }

    mutating func take(_ text: String) -> Bool {
      guard bytes[place...].starts(with: text.utf8) else { return false }
      place += text.utf8.count
      return true
    }

    mutating func value() -> StrictJSON? {
      skipBlanks()
      if take("{") { return object() }
      if take("[") { return array() }
      if take("\"") { return text().map(StrictJSON.text) }
      if take("true") { return .boolean(true) }
      if take("false") { return .boolean(false) }
      if take("null") { return .null }
      return number()
    }

    mutating func object() -> StrictJSON? {
      var members: [String: StrictJSON] = [:]
      skipBlanks()
      if take("}") { return .object(members) }
      while true {
        skipBlanks()
        guard take("\""), let name = text(), members[name] == nil else { return nil }
        skipBlanks()
        guard take(":"), let value = value() else { return nil }
        members[name] = value
        skipBlanks()
        if take("}") { return .object(members) }
        guard take(",") else { return nil }
      }
    }

    mutating func array() -> StrictJSON? {
      var values: [StrictJSON] = []
      skipBlanks()
      if take("]") { return .array(values) }
      while true {
        guard let value = value() else { return nil }
        values.append(value)
        skipBlanks()
        if take("]") { return .array(values) }
        guard take(",") else { return nil }
      }
    }

    mutating func text() -> String? {
      var units: [UInt8] = []
      while place < bytes.count {
        let byte = bytes[place]
        place += 1
        switch byte {
        case 0x22: return String(decoding: units, as: UTF8.self)
        case 0..<0x20: return nil
        case 0x5C:
          guard place < bytes.count else { return nil }
          let escape = bytes[place]
          place += 1
          let plain: [UInt8: UInt8] = [
            0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09, 0x62: 0x08,
            0x66: 0x0C,
          ]
          if let byte = plain[escape] {
            units.append(byte)
          } else {
            guard escape == 0x75, place + 4 <= bytes.count,
              let code = UInt32(
                String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16),
              let scalar = Unicode.Scalar(code)
            else { return nil }
            place += 4
            units += Array(String(scalar).utf8)
          }
        default: units.append(byte)
        }
      }
      return nil
    }

    mutating func number() -> StrictJSON? {
      let start = place
      while place < bytes.count, "+-.0123456789eE".utf8.contains(bytes[place]) { place += 1 }
      let text = String(decoding: bytes[start..<place], as: UTF8.self)
      let digits = text.drop { $0 == "-" }
      // No leading zero, no bare point, no sign in front but a minus.
      guard let first = digits.first, first.isNumber, text.last?.isNumber == true,
        !(digits.hasPrefix("0") && digits.dropFirst().first?.isNumber == true)
      else { return nil }
      return Double(text).map(StrictJSON.number)
    }
  }
}
