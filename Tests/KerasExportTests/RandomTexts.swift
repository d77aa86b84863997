/// SplitMix64 (Steele, Lea and Flood 2014): the same texts in every run.
struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func pick<T>(_ choices: [T]) -> T {
    choices[Int.random(in: choices.indices, using: &self)]
  }

  mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &self) == 0 }
}

/// Texts in which what might end a text, a line or a field of code is frequent.
enum RandomTexts {
  /// What Swift's characters hide, joins or turns, and what ends lines somewhere.
  static let dangerous: [Unicode.Scalar] =
    Array("{}\"'\\`#!%?()[]<>&$*_|~=:;,.-+/ ".unicodeScalars) + [
      "\n", "\r", "\t", "\u{0}", "\u{1}", "\u{7}", "\u{8}", "\u{B}", "\u{C}", "\u{1B}", "\u{1C}",
      "\u{1D}", "\u{1E}", "\u{7F}", "\u{85}", "\u{A0}", "\u{AD}", "\u{300}", "\u{301}", "\u{338}",
      "\u{600}", "\u{61C}", "\u{E33}", "\u{93F}", "\u{1160}", "\u{200B}", "\u{200C}", "\u{200D}",
      "\u{200E}", "\u{202A}", "\u{202E}", "\u{2028}", "\u{2029}", "\u{2066}", "\u{2069}",
      "\u{20DD}",
      "\u{FE0F}", "\u{FEFF}", "\u{FF5B}", "\u{FF9E}", "\u{FFFD}", "\u{FFFF}", "\u{1F3FD}",
      "\u{1F469}",
      "\u{E0001}", "\u{E0020}", "\u{F0000}", "\u{10FFFF}", "\u{D7FF}", "\u{E000}",
    ]

  static let plain: [Unicode.Scalar] = Array("abcNxuU019éßЖ語".unicodeScalars)

  /// Pieces that are something somewhere.
  static let pieces = [
    "\"\"\"", "'''", "{{", "}}", "{pwned()}", "\\N{BULLET}", "\\x41", "\\u0041", "\\\n", "\\\"",
    "%%bash",
    "\n!touch pwned\n", "\n%run pwned\n", "# -*- coding: utf-8 -*-", "\r\n",
    "<script>pwned()</script>",
    "<img src=x onerror=pwned()>", "[a](javascript:pwned())", "\n```\n", "`", "]))\npwned()\n",
    ">>> ",
    "In [1]: ", "__import__(\"pwned\")", "\n\n", "    ",
  ]

  static func text(_ random: inout Generator, upTo count: Int = 12) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...count, using: &random) {
      switch Int.random(in: 0..<8, using: &random) {
      case 0: text.append(contentsOf: random.pick(pieces).unicodeScalars)
      case 1...5: text.append(random.pick(dangerous))
      default: text.append(random.pick(plain))
      }
    }
    return String(text)
  }

  /// Without what ends a line of a notebook, or what no notebook may hold.
  static func line(_ random: inout Generator, upTo count: Int = 12) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text(&random, upTo: count).unicodeScalars
    where scalar != "\n" && scalar != "\r" && scalar != "\u{0}" { line.append(scalar) }
    return String(line)
  }
}
