/// A font of letters, as Unicode's mathematical alphanumerics have it (Unicode Standard, section 22.2). MathML
/// Core has no other way to say it.
struct Alphabet: Sendable {
  enum Family: Sendable {
    /// Letters are slanted, all else is not.
    case mathematical
    case roman, italic, script, fraktur, doubleStruck, sans, mono
  }

  var family = Family.mathematical
  var isBold = false

  /// Whether letters beside each other are one word.
  var makesWords: Bool {
    switch family {
    case .roman, .italic, .sans, .mono: true
    default: false
    }
  }

  /// Whether a letter's font says what it means, in plain text too.
  private var hasMeaning: Bool {
    family == .script || family == .fraktur || family == .doubleStruck
  }

  /// A letter or a digit in this font, or anything else as it is.
  ///
  /// - Parameter isInWord: Whether other letters stand beside it in one element, which nobody slants.
  func glyph(_ scalar: Unicode.Scalar, isUpright: Bool = false, isInWord: Bool = false) -> Glyph {
    let isDigit = scalar.isASCIIDigit
    var styled = styled(scalar, isUpright: isUpright)
    if isInWord, family == .italic, !isBold, scalar.isASCIILetter {
      let small = scalar.value >= 0x61
      styled = Self.letter(0x1D434, small ? scalar.value - 0x61 + 26 : scalar.value - 0x41)
    }
    // A sign that no font has otherwise stands upright or slanted as it does by itself.
    if styled == nil, family == .italic || family == .mathematical && !isBold { styled = scalar }
    let isSlantedByItself = styled == scalar && !isDigit
    return Glyph(
      text: String(styled ?? scalar), kind: isDigit ? .number : .identifier,
      isUpright: isSlantedByItself ? isUpright || family == .roman : true,
      plain: hasMeaning ? nil : String(scalar))
  }

  /// The scalar in this font; the same where it needs no other; nil where there is none.
  private func styled(_ scalar: Unicode.Scalar, isUpright: Bool) -> Unicode.Scalar? {
    var starts = starts
    if family == .mathematical, isUpright { starts = Self.romanStarts(isBold) }
    guard let starts else { return scalar }
    let value = scalar.value
    switch scalar {
    case "A"..."Z": return Self.letter(starts.latin, value - 0x41)
    case "a"..."z": return Self.letter(starts.latin, value - 0x61 + 26)
    case "0"..."9": return starts.digits.map { Unicode.Scalar($0 + value - 0x30)! }
    case "Α"..."Ρ", "Σ"..."Ω": return starts.greek.map { Unicode.Scalar($0 + value - 0x391)! }
    case "α"..."ω": return starts.greek.map { Unicode.Scalar($0 + 26 + value - 0x3B1)! }
    default:
      guard let greek = starts.greek, let place = Self.greekForms.firstIndex(of: scalar) else {
        return nil
      }
      return Unicode.Scalar(greek + UInt32(Self.greekPlaces[place]))
    }
  }

  private typealias Starts = (latin: UInt32, greek: UInt32?, digits: UInt32?)

  /// Where the font's letters begin; nil where they are the plain ones.
  private var starts: Starts? {
    switch family {
    case .mathematical: isBold ? (0x1D468, 0x1D71C, 0x1D7CE) : nil
    case .roman: Self.romanStarts(isBold)
    case .italic: isBold ? (0x1D468, 0x1D71C, 0x1D7CE) : nil
    case .script: (isBold ? 0x1D4D0 : 0x1D49C, nil, nil)
    case .fraktur: (isBold ? 0x1D56C : 0x1D504, nil, nil)
    case .doubleStruck: (0x1D538, nil, 0x1D7D8)
    case .sans: isBold ? (0x1D5D4, 0x1D756, 0x1D7EC) : (0x1D5A0, nil, 0x1D7E2)
    case .mono: (0x1D670, nil, 0x1D7F6)
    }
  }

  private static func romanStarts(_ isBold: Bool) -> Starts? {
    isBold ? (0x1D400, 0x1D6A8, 0x1D7CE) : nil
  }

  /// A letter of an alphabet of capitals and small letters; some were in Unicode before the others.
  private static func letter(_ start: UInt32, _ place: UInt32) -> Unicode.Scalar {
    let value = start + place
    return older[value] ?? Unicode.Scalar(value)!
  }

  private static let older: [UInt32: Unicode.Scalar] = [
    0x1D455: "ℎ", 0x1D49D: "ℬ", 0x1D4A0: "ℰ", 0x1D4A1: "ℱ", 0x1D4A3: "ℋ", 0x1D4A4: "ℐ",
    0x1D4A7: "ℒ",
    0x1D4A8: "ℳ", 0x1D4AD: "ℛ", 0x1D4BA: "ℯ", 0x1D4BC: "ℊ", 0x1D4C4: "ℴ", 0x1D506: "ℭ",
    0x1D50B: "ℌ",
    0x1D50C: "ℑ", 0x1D515: "ℜ", 0x1D51D: "ℨ", 0x1D53A: "ℂ", 0x1D53F: "ℍ", 0x1D545: "ℕ",
    0x1D547: "ℙ",
    0x1D548: "ℚ", 0x1D549: "ℝ", 0x1D551: "ℤ",
  ]

  /// Forms of Greek letters and their places behind the alphabet's beginning.
  private static let greekForms: [Unicode.Scalar] = [
    "ϴ", "∇", "∂", "ϵ", "ϑ", "ϰ", "ϕ", "ϱ", "ϖ",
  ]
  private static let greekPlaces = [17, 25, 51, 52, 53, 54, 55, 56, 57]
}
