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

  /// Grounds that are lighter than what can be read on white.
  private static let grounds: [Spelling: Spelling] = {
    let table = Glyph.table(
      """
      yellow #ffe14d lime #bfef45 cyan #7fe0ea pink #ffc0cb lightgray #d9d9d9 gold #ffd24d
      orange #ffb347
      """)
    return Dictionary(uniqueKeysWithValues: table.map { (Spelling($0.name), Spelling($0.sign)) })
  }()

  /// What text stands on, as `#rrggbb`.
  var ground: Spelling { name.flatMap { Self.grounds[$0] } ?? hex }

  /// Whether white is read better than black on a ground `#rrggbb`: with black the contrast is above 4.5 : 1
  /// from a luminance of 0.18 on, with white up to it (Web Content Accessibility Guidelines 2.2, 1.4.3).
  static func isDark(_ ground: Spelling) -> Bool {
    let digits = ground.text.utf8.dropFirst()
    let channels = stride(from: 0, to: 6, by: 2).map { place in
      let pair = digits.dropFirst(place).prefix(2)
      return Double(Int(String(decoding: Array(pair), as: UTF8.self), radix: 16) ?? 0) / 255
    }
    return 0.2126 * linear(channels[0]) + 0.7152 * linear(channels[1]) + 0.0722
      * linear(channels[2])
      < 0.179
  }

  /// sRGB's curve; `x^2.4` is the fifth root of `x^12`.
  private static func linear(_ share: Double) -> Double {
    guard share > 0.04045 else { return share / 12.92 }
    let base = (share + 0.055) / 1.055
    let power = (0..<12).reduce(1.0) { product, _ in product * base }
    var root = 1.0
    for _ in 0..<60 { root -= (root - power / (root * root * root * root)) / 5 }
    return root
  }

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
