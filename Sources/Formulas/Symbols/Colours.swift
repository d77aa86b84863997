import Text

/// A colour by its name, or by red, green and blue.
struct Colour: Sendable, Equatable {
  /// Names have a second shade by night, which is the style sheet's business.
  var name: Spelling?
  /// As `#rrggbb`.
  var hex: Spelling

  /// The names of LaTeX's package xcolor, and what authors write beside them, in shades that can be read on
  /// white.
  static let named: [Spelling: Spelling] = {
    let table = Glyph.table(
      """
      red #c8102e blue #1f4fd8 green #1b7a2f cyan #007a8a magenta #b5179e yellow #806600 black #000000
      white #ffffff gray #666666 grey #666666 darkgray #404040 lightgray #707070 brown #8b4513
      lime #4d7a00 olive #6b6b00 orange #b45309 pink #b8446c purple #7a1fa2 teal #00706b
      violet #6a0dad gold #8a6d00 indigo #4b0082 maroon #800000 navy #000080 crimson #b5122f
      darkblue #00008b darkgreen #006400 darkred #8b0000 darkorange #b34700
      """)
    return Dictionary(uniqueKeysWithValues: table.map { (Spelling($0.name), Spelling($0.sign)) })
  }()

  /// A name, or `#` and three or six digits.
  init?(_ text: String) {
    if let hex = Self.named[text] {
      self.init(name: Spelling(text), hex: hex)
      return
    }
    guard let digits = text.removing(prefix: "#"), let colour = Colour(digits: digits) else {
      return nil
    }
    self = colour
  }

  /// Numbers in one of xcolor's models.
  init?(_ text: String, model: String) {
    let parts = text.split(separator: ",").map { $0.trimming(\.isBlank) }
    func shares(_ scale: Double, _ count: Int) -> [Double]? {
      let numbers = parts.compactMap { Double($0) }.filter { $0 >= 0 && $0 <= scale }
      return numbers.count == count && parts.count == count ? numbers.map { $0 / scale } : nil
    }
    switch model {
    case "HTML":
      guard let colour = Colour(digits: text[...]) else { return nil }
      self = colour
    case "rgb":
      guard let numbers = shares(1, 3) else { return nil }
      self.init(shares: numbers)
    case "RGB":
      guard let numbers = shares(255, 3) else { return nil }
      self.init(shares: numbers)
    case "gray":
      guard let numbers = shares(1, 1) else { return nil }
      self.init(shares: [numbers[0], numbers[0], numbers[0]])
    default: return nil
    }
  }

  private init(name: Spelling?, hex: Spelling) {
    self.name = name
    self.hex = hex
  }

  private init?(digits: Substring) {
    let scalars = Array(digits.unicodeScalars)
    guard scalars.count == 3 || scalars.count == 6, scalars.allSatisfy(\.properties.isASCIIHexDigit)
    else { return nil }
    let six = scalars.count == 6 ? scalars : scalars.flatMap { [$0, $0] }
    self.init(name: nil, hex: Spelling("#" + String(scalars: six).lowercased()))
  }

  private init(shares: [Double]) {
    let digits = shares.map { share in
      let number = String(Int((share * 255).rounded()), radix: 16)
      return number.utf8.count == 1 ? "0" + number : number
    }
    self.init(name: nil, hex: Spelling("#" + digits.joined()))
  }
}
