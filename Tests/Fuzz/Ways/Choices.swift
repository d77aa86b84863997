/// An input as a row of choices. A generator that asks it what to write next makes texts and files that
/// are nearly right, and a fuzzer that changes a byte changes a choice.
package struct Choices {
  private var rest: ArraySlice<UInt8>

  package init(_ input: some Sequence<UInt8>) { rest = Array(input)[...] }

  /// At the end all choices are the first one, so that whatever is made comes to an end.
  var isAtEnd: Bool { rest.isEmpty }

  mutating func byte() -> UInt8 { rest.popFirst() ?? 0 }

  mutating func flip() -> Bool { byte() & 1 == 1 }

  /// A number from 0 up.
  mutating func below(_ bound: Int) -> Int {
    var value = Int(byte())
    if bound > 256 { value = value << 8 | Int(byte()) }
    return value % max(bound, 1)
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  /// Small numbers mostly, and those at the borders of what numbers can be.
  mutating func integer() -> Int {
    let choice = byte()
    switch choice {
    case 0..<160: return Int(choice)
    case 160..<200: return -Int(choice - 159)
    case 200..<216: return Int.min + Int(choice - 200)
    case 216..<232: return Int.max - Int(choice - 216)
    case 232..<250: return 1 << Int(byte() % 64)
    default: return (0..<8).reduce(0) { value, _ in value << 8 | Int(byte()) }
    }
  }

  mutating func bytes(atMost limit: Int) -> [UInt8] {
    let count = min(below(limit + 1), rest.count)
    defer { rest = rest.dropFirst(count) }
    return Array(rest.prefix(count))
  }

  /// All that is left.
  mutating func remainder() -> [UInt8] {
    defer { rest = [] }
    return Array(rest)
  }

  /// A text in which what has a meaning somewhere is frequent.
  mutating func text(atMost limit: Int = 24) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<below(limit + 1) { text.append(scalar()) }
    return String(text)
  }

  mutating func scalar() -> Unicode.Scalar {
    let choice = byte()
    switch choice {
    case 0x20..<0x7f: return Unicode.Scalar(choice)
    case 0..<0x20: return Unicode.Scalar(UInt8(ascii: "a") + choice % 26)
    default: return Self.special[Int(choice) % Self.special.count]
    }
  }

  /// Scalars that hide what stands beside them, turn the text around, end a line, mean something to a
  /// reader of Markdown, HTML, JSON or Python, or are at a border of UTF-8 or UTF-16.
  static let special: [Unicode.Scalar] = [
    "\u{301}", "\u{FE0F}", "\u{FF9E}", "\u{E33}", "\u{600}", "\u{200D}", "\u{1F3FD}", "\u{20E3}",
    "\u{0}", "\u{1}", "\u{8}", "\u{9}", "\u{A}", "\u{B}", "\u{C}", "\u{D}", "\u{1B}", "\u{1F}",
    "\u{7F}", "\u{85}", "\u{9F}", "\u{A0}", "\u{AD}", "\u{61C}", "\u{200B}", "\u{200E}",
    "\u{200F}", "\u{2028}", "\u{2029}", "\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}",
    "\u{FEFF}", "\u{FFFD}", "\u{FFFE}", "\u{FFFF}", "\u{D7FF}", "\u{E000}", "\u{10000}",
    "\u{10FFFF}", "é", "ß", "İ", "ı", "ſ", "K", "Å", "ﬁ", "Σ", "ς", "字", "👩", "\u{1F1E6}",
    "<", ">", "&", "\"", "'", "`", "\\", "/", ":", "{", "}", "[", "]", "(", ")", "|", "#", "$",
    "%", "*", "_", "~", "!", "=", "@", ";", ",", ".", "-", "+", "?", "^", " ", "\n", "\t",
  ]
}
