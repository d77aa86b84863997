/// Texts of random scalars in which those that have misled readers are frequent; the same for the same
/// seed.
package struct HostileTexts: Sequence, IteratorProtocol {
  private var random: SplitMix64
  private var left: Int
  private let longest: Int

  package init(_ count: Int, seed: UInt64, longest: Int = 12) {
    random = SplitMix64(seed: seed)
    left = count
    self.longest = longest
  }

  package mutating func next() -> String? {
    guard left > 0 else { return nil }
    left -= 1
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...longest, using: &random) { text.append(scalar()) }
    return String(text)
  }

  private mutating func scalar() -> Unicode.Scalar {
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<7: return Self.dangerous.randomElement(using: &random) ?? "a"
    case 7: return Unicode.Scalar(UInt8.random(in: 0x20..<0x7F, using: &random))
    default:
      let value = UInt32.random(in: 0...0x10FFFF, using: &random)
      return Unicode.Scalar(value) ?? "\u{D7FF}"
    }
  }

  private static let dangerous: [Unicode.Scalar] =
    [
      // What markup, Markdown, JSON and addresses are made of.
      "\"", "'", "<", ">", "&", "\\", "`", "/", ":", ";", "{", "}", "[", "]", "(", ")", "#", "!",
      "|",
      "*", "_", "~", "-", "+", "=", ".", "1", "$", "%", "@", "?", " ", "a", "w", "s",
      // Ends of lines and controls.
      "\n", "\r", "\t", "\u{0}", "\u{1}", "\u{7}", "\u{8}", "\u{B}", "\u{C}", "\u{1B}", "\u{1F}",
      "\u{7F}", "\u{80}", "\u{85}", "\u{9B}", "\u{9F}", "\u{2028}", "\u{2029}",
      // What joins the scalar before it or after it.
      "\u{301}", "\u{FE0F}", "\u{FF9E}", "\u{E33}", "\u{20E3}", "\u{200D}", "\u{600}", "\u{110BD}",
      // What turns text, and letters that run from right to left without it.
      "\u{61C}", "\u{200E}", "\u{200F}", "\u{202A}", "\u{202E}", "\u{202C}", "\u{2066}", "\u{2069}",
      "\u{206F}", "\u{5D0}", "\u{627}",
      // The borders of UTF-16 and of Unicode, and what is no character.
      "\u{D7FF}", "\u{E000}", "\u{FEFF}", "\u{FFFD}", "\u{FFFE}", "\u{FFFF}", "\u{1F600}",
      "\u{10000}", "\u{10FFFF}", "\u{1FFFE}", "\u{A0}", "\u{200B}", "\u{3000}", "\u{212A}",
      "\u{37E}",
    ] + [0xFDD0 as UInt32].compactMap { Unicode.Scalar($0) }  // No literal may name it.
}

/// Steele, Lea and Flood's generator: the same numbers on every system.
package struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension String {
  /// The numbers of the scalars, `[104,105]`: what no reader can take for anything else.
  package var codePoints: String {
    "[" + unicodeScalars.map { String($0.value) }.joined(separator: ",") + "]"
  }
}
