import Notebook
import Text

/// Operators, brackets, and what other languages have of them.
extension Lexer {
  private static let noBranches =
    "there are no branches: a mask selects, `x[x > 0]`; or take a parameter, or two cells"
  private static let longSigns = ["**", "==", "!=", "<=", ">="]
  /// Operators of other languages, and what stands for them here.
  private static let foreignSigns: [Spelling: String] = [
    "&&": "write `and`", "||": "write `or`", "//": "write `floor(a / b)`",
    "->": "there are no functions to declare; `loss name(y, p) = …` is the nearest",
    "%": "there is no remainder; write `a - b * floor(a / b)`",
    "!": "write `not`", "&": "write `and`", "|": "write `or`", "^": "a power is written `**`",
    "@": "there is no matrix product; a `dense` layer has one", "?": noBranches, "??": noBranches,
    "+=": "a name is bound once; bind a new name", "-=": "a name is bound once; bind a new name",
    "*=": "a name is bound once; bind a new name", "/=": "a name is bound once; bind a new name",
    "===": "write `==`", "!==": "write `!=`", ":=": "a name is bound with `=`",
    "**=": "a name is bound once; bind a new name", "%=": "a name is bound once; bind a new name",
    "++": "a name is bound once; bind a new name", "<<-": "a name is bound with `=`",
    "=>": "a comparison is written `>=`", "=<": "a comparison is written `<=`",
    "<>": "write `!=`", "~": "write `not`; there are no formulas",
    "::": "there is nothing to import; a function is called by its name alone",
    "%%": "there is no remainder; write `a - b * floor(a / b)`", "%/%": "write `floor(a / b)`",
    "%*%": "there is no matrix product; a `dense` layer has one",
    "%in%": "compare with each and join by `or`: `x == 1 or x == 2`",
    "%o%": "there is no outer product", "%>%": "there are no pipes; write `f(x)`",
    "|>": "there are no pipes; write `f(x)`",
    "$": "a part is written with a point: `reviews.train`",
    "\\": "a line goes on only inside brackets",
    "\u{2212}": "write `-`, the hyphen", "\u{2013}": "write `-`, the hyphen",
    "\u{00D7}": "write `*`", "\u{00F7}": "write `/`", "\u{2264}": "write `<=`",
    "\u{2265}": "write `>=`", "\u{2260}": "write `!=`",
  ]

  /// Whether the line so far is one word, so that R's arrow behind it would bind a name; elsewhere
  /// `<-` compares with a negative number.
  private var bindsName: Bool {
    guard case .word? = tokens.last?.kind else { return false }
    return tokens.count == 1 || tokens[tokens.count - 2].kind == .newline
  }

  /// `!pip install numpy`, `%matplotlib inline`, `%%time`: what Jupyter passes on, alone on its line.
  private var isCommand: Bool {
    guard tokens.isEmpty || tokens.last?.kind == .newline else { return false }
    if peek == "%" { return kind(peek(1) == "%" ? 2 : 1) == .letter }
    guard peek == "!", kind(1) == .letter else { return false }
    var end = position + 1
    while end < scalars.count, scalars.kind(at: end) == .letter || scalars.kind(at: end) == .digit {
      end += 1
    }
    if Habits.commands.contains(scalars.text(position + 1..<end)) { return true }
    // `!x y` is no condition either.
    guard end + 1 < scalars.count, scalars.kind(at: end) == .blank else { return false }
    return scalars.kind(at: end + 1) == .letter
  }

  /// Signs of one character, by their codes.
  private static let shortSigns: [String?] = (0..<256).map { code in
    "+-*/<>=()[]{},:;.".utf8.contains(UInt8(code))
      ? String(decoding: CollectionOfOne(UInt8(code)), as: UTF8.self) : nil
  }

  /// Signs that no longer sign begins with, and what may stand second in one, by their codes.
  private static let lonely = codes("()[]{},;.")
  private static let seconds = codes("&|/>=*-")

  private static func codes(_ scalars: String) -> [Bool] {
    (0..<256).map { scalars.utf8.contains(UInt8($0)) }
  }

  mutating func readSign() {
    let start = position
    let code = scalars.byte(at: start)
    if let sign = Self.shortSigns[Int(code)],
      Self.lonely[Int(code)] || start + 1 == scalars.count
        || !Self.seconds[Int(scalars.byte(at: start + 1))]
    {
      position += 1
      add(.sign(sign), from: start)
      return
    }
    if isCommand {
      position = scalars.count
      malformed(
        from: start, "this is a command to another program, and a cell holds none",
        hint: "nothing is installed or set up: leave it out; `nbrun help` lists what there is")
      return
    }
    for length in [4, 3, 2, 1] where start + length <= scalars.count {
      let sign = scalars.text(start..<start + length)
      if sign == "<-", bindsName {
        position += length
        malformed(
          from: start, "`<-` is not part of the language", hint: "a name is bound with `=`")
        return
      }
      if length == 2, Self.longSigns.contains(sign) {
        position += 2
        add(.sign(sign), from: start)
        return
      }
      if let hint = Self.foreignSigns[sign] {
        position += length
        malformed(from: start, "`\(sign)` is not part of the language", hint: hint)
        return
      }
    }
    position += 1
    if let sign = Self.shortSigns[Int(code)] {
      add(.sign(sign), from: start)
    } else {
      readForeignScalar(from: start)
    }
  }

  /// What no code is made of. Marks behind it, and what a joiner joins, are not told one by one.
  private mutating func readForeignScalar(from start: Int) {
    let scalar = scalars[start]
    while let next = peek {
      if next == "\u{200D}", kind(1) == .other {
        position += 2
      } else if kind(0) == .mark || next.properties.isEmojiModifier {
        position += 1
      } else {
        break
      }
    }
    if scalars.kind(at: start) == .mark {
      malformed(
        from: start, "the mark \(scalar.codePoint) belongs behind a letter, and here is none",
        hint: "delete it, and write the line anew from here")
    } else if scalar.isInvisible {
      malformed(
        from: start, "here stands the invisible character \(scalar.codePoint)",
        hint: "delete it, and write the line anew from here")
    } else {
      let shown = scalars.text(start..<position).shortened
      malformed(from: start, "`\(shown)` is not part of the language")
    }
  }
}

extension Unicode.Scalar {
  var isInvisible: Bool {
    switch properties.generalCategory {
    case .control, .format, .unassigned, .privateUse, .surrogate, .lineSeparator,
      .paragraphSeparator, .nonspacingMark:
      true
    default: false
    }
  }

  /// `U+200B`
  var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// As a message shows it by itself.
  var shown: String { isInvisible ? codePoint : String(self) }
}
