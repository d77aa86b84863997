import Text

/// What TeX reads: a command, or a sign by itself.
struct Token: Sendable {
  enum Kind: Sendable {
    /// Without its backslash: letters, or one other sign.
    case command(Spelling)
    case sign(Unicode.Scalar)
    /// Space that text shows and mathematics does not.
    case space
    /// `#1` in the body of a macro.
    case parameter(Int)
    case end
  }

  var kind: Kind
  /// Where it is in the formula, in bytes; what comes out of a macro is where the macro stands.
  var range: Range<Int>
  /// The use of a macro that it comes from: see `TokenReader`.
  var origin: Int?
  /// Whether a command is meant that nobody has defined, whatever macro has its name: see `\let`.
  var isPrimitive = false

  func isSign(_ scalar: Unicode.Scalar) -> Bool {
    if case .sign(scalar) = kind { true } else { false }
  }

  /// As it is written.
  var text: String {
    switch kind {
    case .command(let name): "\\\(name)"
    case .sign(let scalar): String(scalar)
    case .space: " "
    case .parameter(let number): "#\(number)"
    case .end: ""
    }
  }
}

extension Token {
  /// The tokens of a text, in one pass; comments are none.
  static func tokens(of text: String) throws(FormulaError) -> [Token] {
    var scanner = Scanner(text)
    var tokens: [Token] = []
    while let token = try scanner.next() {
      tokens.append(token)
      guard case .command(let name) = token.kind, name == "href" || name == "url" else { continue }
      while let token = try scanner.nextOfAddress() { tokens.append(token) }
    }
    return tokens
  }
}

private struct Scanner {
  private var rest: Substring.UnicodeScalarView
  private var offset = 0
  /// The braces that are open in an address, and whether its last one was closed.
  private var addressDepth = 0
  private var isBehindAddress = false

  init(_ text: String) { rest = text[...].unicodeScalars }

  private mutating func take() -> Unicode.Scalar? {
    guard let scalar = rest.popFirst() else { return nil }
    offset += UTF8.width(scalar)
    return scalar
  }

  private mutating func skip(while isSkipped: (Unicode.Scalar) -> Bool) {
    while let scalar = rest.first, isSkipped(scalar) { _ = take() }
  }

  mutating func next() throws(FormulaError) -> Token? {
    let start = offset
    guard let scalar = take() else { return nil }
    func token(_ kind: Token.Kind, end: Int) -> Token { Token(kind: kind, range: start..<end) }
    switch scalar {
    case "\\":
      let name = try commandName(from: start)
      let end = offset
      if name.utf8.allSatisfy({ Unicode.Scalar($0).isASCIILetter }) { skip(while: \.isWhitespace) }
      return token(.command(Spelling(name)), end: end)
    case "%":
      skip { !$0.isLineEnd }
      skip(while: \.isWhitespace)
      return try next()
    case "#":
      guard let digit = rest.first, "1"..."9" ~= digit else {
        return token(.sign("#"), end: offset)
      }
      _ = take()
      return token(.parameter(Int(digit.value - 0x30)), end: offset)
    case "\u{A0}": return token(.sign("~"), end: offset)
    case _ where scalar.isWhitespace:
      skip { $0.isWhitespace && $0 != "\u{A0}" }
      return token(.space, end: offset)
    // Soft hyphens, zero width spaces and marks of byte order come along with what is pasted.
    case "\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}": return try next()
    case _ where Self.isHidden(scalar): throw hidden(scalar, start)
    default: return token(.sign(scalar), end: offset)
    }
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isHiddenInProse || scalar.properties.isNoncharacterCodePoint
  }

  private func hidden(_ scalar: Unicode.Scalar, _ start: Int) -> FormulaError {
    let code = String(scalar.value, radix: 16, uppercase: true)
    return FormulaError(
      "here is the hidden character U+\(String(repeating: "0", count: max(0, 4 - code.utf8.count)))\(code)",
      hint: "delete it", at: start..<offset)
  }

  /// The next sign of an address in braces, where `%` and `#` are none but signs; nil behind it.
  mutating func nextOfAddress() throws(FormulaError) -> Token? {
    if addressDepth == 0, isBehindAddress || rest.first != "{" {
      isBehindAddress = false
      return nil
    }
    let start = offset
    guard var scalar = take() else { return nil }
    var isEscaped = false
    if scalar == "\\", let next = rest.first, "%#&_~$^".unicodeScalars.contains(next) {
      scalar = next
      isEscaped = true
      _ = take()
    }
    guard !Self.isHidden(scalar) else { throw hidden(scalar, start) }
    func token(_ kind: Token.Kind) -> Token { Token(kind: kind, range: start..<offset) }
    switch scalar {
    case "{": addressDepth += 1
    case "}":
      addressDepth -= 1
      isBehindAddress = addressDepth == 0
    case "#" where !isEscaped:
      if let digit = rest.first, "1"..."9" ~= digit {
        _ = take()
        return token(.parameter(Int(digit.value - 0x30)))
      }
    case _ where scalar.isWhitespace: return token(.space)
    default: break
    }
    return token(.sign(scalar))
  }

  private mutating func commandName(from start: Int) throws(FormulaError) -> String {
    guard let first = take() else {
      throw FormulaError(
        "behind `\\` the name of a command is missing",
        hint: "the sign itself is written `\\backslash`", at: start..<offset)
    }
    if first.isWhitespace { return " " }
    guard first.isASCIILetter else { return String(first) }
    var name = String(first)
    while let scalar = rest.first, scalar.isASCIILetter {
      name.unicodeScalars.append(scalar)
      _ = take()
    }
    return name
  }
}
