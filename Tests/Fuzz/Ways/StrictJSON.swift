/// JSON as RFC 8259 has it, read strictly: UTF-8, no name twice in an object, no half of a surrogate pair.
/// Texts are their bytes.
indirect enum StrictJSON {
  case object([(name: [UInt8], value: StrictJSON)])
  case array([StrictJSON])
  case text([UInt8])
  case number
  case word

  subscript(name: String) -> StrictJSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name.elementsEqual(name.utf8) }?.value
  }

  var elements: [StrictJSON] { if case .array(let elements) = self { elements } else { [] } }

  var bytes: [UInt8] { if case .text(let bytes) = self { bytes } else { [] } }

  /// Nil where it is no JSON.
  static func read(_ bytes: some Sequence<UInt8>) -> StrictJSON? {
    let bytes = Array(bytes)
    guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
    var reader = Reader(bytes: bytes)
    guard let value = reader.value(depth: 0) else { return nil }
    reader.skipBlanks()
    return reader.place == bytes.count ? value : nil
  }

  private struct Reader {
    let bytes: [UInt8]
    var place = 0

    var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    mutating func skipBlanks() {
      while let byte = next, [0x20, 0x09, 0x0a, 0x0d].contains(byte) { place += 1 }
    }

    mutating func take(_ text: StaticString) -> Bool {
      let count = text.utf8CodeUnitCount
      let wanted = UnsafeBufferPointer(start: text.utf8Start, count: count)
      guard bytes[place...].starts(with: wanted) else { return false }
      place += count
      return true
    }

    mutating func value(depth: Int) -> StrictJSON? {
      guard depth < 500 else { return nil }
      skipBlanks()
      if take("{") { return object(depth: depth) }
      if take("[") { return array(depth: depth) }
      if take("\"") { return text().map { .text($0) } }
      if take("true") || take("false") || take("null") { return .word }
      return number() ? .number : nil
    }

    mutating func object(depth: Int) -> StrictJSON? {
      var members: [(name: [UInt8], value: StrictJSON)] = []
      var names: Set<[UInt8]> = []
      skipBlanks()
      if take("}") { return .object([]) }
      repeat {
        skipBlanks()
        guard take("\""), let name = text(), names.insert(name).inserted else { return nil }
        skipBlanks()
        guard take(":"), let value = value(depth: depth + 1) else { return nil }
        members.append((name, value))
        skipBlanks()
      } while take(",")
      return take("}") ? .object(members) : nil
    }

    mutating func array(depth: Int) -> StrictJSON? {
      var elements: [StrictJSON] = []
      skipBlanks()
      if take("]") { return .array([]) }
      repeat {
        guard let value = value(depth: depth + 1) else { return nil }
        elements.append(value)
        skipBlanks()
      } while take(",")
      return take("]") ? .array(elements) : nil
    }

    mutating func text() -> [UInt8]? {
      var text: [UInt8] = []
      while let byte = next {
        place += 1
        switch byte {
        case 0x22: return text
        case 0..<0x20: return nil
        case 0x5c:
          guard let escaped = escape() else { return nil }
          text += escaped
        default: text.append(byte)
        }
      }
      return nil
    }

    private mutating func escape() -> [UInt8]? {
      guard let byte = next else { return nil }
      place += 1
      switch byte {
      case 0x22, 0x5c, 0x2f: return [byte]
      case UInt8(ascii: "b"): return [0x08]
      case UInt8(ascii: "f"): return [0x0c]
      case UInt8(ascii: "n"): return [0x0a]
      case UInt8(ascii: "r"): return [0x0d]
      case UInt8(ascii: "t"): return [0x09]
      case UInt8(ascii: "u"):
        guard var code = unit() else { return nil }
        if 0xd800...0xdbff ~= code {
          guard take("\\u"), let low = unit(), 0xdc00...0xdfff ~= low else { return nil }
          code = 0x10000 + (code - 0xd800) << 10 + (low - 0xdc00)
        }
        return Unicode.Scalar(code).map { Array(String($0).utf8) }
      default: return nil
      }
    }

    private mutating func unit() -> UInt32? {
      guard place + 4 <= bytes.count else { return nil }
      var code: UInt32 = 0
      for byte in bytes[place..<place + 4] {
        guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
        code = code << 4 | UInt32(digit)
      }
      place += 4
      return code
    }

    private mutating func digits() -> Int {
      let start = place
      while let byte = next, 0x30...0x39 ~= byte { place += 1 }
      return place - start
    }

    private mutating func number() -> Bool {
      _ = take("-")
      let start = place
      let count = digits()
      guard count > 0, count == 1 || bytes[start] != 0x30 else { return false }
      if take("."), digits() == 0 { return false }
      if take("e") || take("E") {
        if !take("+") { _ = take("-") }
        if digits() == 0 { return false }
      }
      return true
    }
  }
}
