import Text

/// The scalars of a line of code, by their offsets. Nearly all lines are ASCII, where each byte is a
/// scalar: those are read fast.
struct LineScalars {
  enum Kind {
    case blank
    /// Or an underscore.
    case letter
    /// 0 to 9.
    case digit
    /// Another scalar that stands for a number: `½`.
    case number
    /// Belongs to the letter before it: an accent, a vowel sign.
    case mark
    case other
  }

  /// What `byte` gives for scalars beyond ASCII.
  static let wide: UInt8 = 0xff

  /// One for each scalar.
  private let bytes: [UInt8]
  /// Empty where all are ASCII.
  private let scalars: [Unicode.Scalar]
  private let columns: LineColumns

  init(_ text: String) {
    let bytes = Array(text.utf8)
    if bytes.allSatisfy({ $0 < 0x80 }) {
      self.bytes = bytes
      scalars = []
    } else {
      scalars = Array(text.unicodeScalars)
      self.bytes = scalars.map { $0.isASCII ? UInt8($0.value) : Self.wide }
    }
    columns = LineColumns(text)
  }

  var count: Int { bytes.count }

  func byte(at offset: Int) -> UInt8 { bytes[offset] }

  subscript(offset: Int) -> Unicode.Scalar {
    scalars.isEmpty ? Unicode.Scalar(bytes[offset]) : scalars[offset]
  }

  func text(_ range: Range<Int>) -> String {
    guard !scalars.isEmpty else { return String(decoding: bytes[range], as: UTF8.self) }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range])
    return String(text)
  }

  /// How many characters end before a scalar's own begins.
  func column(of offset: Int) -> Int { columns.characters(before: offset) }

  func kind(at offset: Int) -> Kind {
    let byte = bytes[offset]
    return byte == Self.wide ? Self.kind(of: scalars[offset]) : Self.kinds[Int(byte)]
  }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
    case .format, .control, .unassigned, .privateUse:
      return properties.isWhitespace ? .blank : .other
    default: break
    }
    return properties.isWhitespace
      ? .blank
      : properties.isAlphabetic ? .letter : properties.numericType != nil ? .number : .other
  }

  private static let kinds = (0..<128).map { code -> Kind in
    switch UInt8(code) {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "_"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      .letter
    case 0x09...0x0d, 0x20: .blank
    default: .other
    }
  }
}
