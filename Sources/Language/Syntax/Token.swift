import Notebook
import Text

/// The smallest pieces of a cell: words, numbers, texts, signs and line ends.
package struct Token: Equatable, Sendable {
  package enum Kind: Sendable {
    case word(String)
    case integer(Int)
    case number(Double)
    case text([TextPart])
    /// An operator or a bracket.
    case sign(String)
    case comment
    case newline
    /// Something that is no token; the lexer has said why.
    case malformed
    /// A text in foreign quotes: reported too, but understood.
    case foreignText(String)
    /// A text without its closing quote, reported too: it swallowed the rest of its line.
    case unclosedText
    case end
  }

  package var kind: Kind
  package var range: SourceRange

  /// Whether a diagnostic has been given for it.
  var isMalformed: Bool {
    switch kind {
    case .malformed, .foreignText, .unclosedText: true
    default: false
    }
  }
}

/// A piece of a quoted text: characters, or an expression in braces that is replaced by its value.
package enum TextPart: Sendable {
  case characters(String)
  case expression(CodeLine)
}

extension TextPart: Equatable {
  package static func == (a: Self, b: Self) -> Bool {
    switch (a, b) {
    case (.characters(let a), .characters(let b)): a == b
    case (.expression(let a), .expression(let b)): a == b
    default: false
    }
  }
}

extension Token.Kind: Equatable {
  package static func == (a: Self, b: Self) -> Bool {
    switch (a, b) {
    case (.word(let a), .word(let b)), (.sign(let a), .sign(let b)),
      (.foreignText(let a), .foreignText(let b)):
      a == b
    case (.integer(let a), .integer(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.text(let a), .text(let b)): a == b
    case (.comment, .comment), (.newline, .newline), (.malformed, .malformed),
      (.unclosedText, .unclosedText), (.end, .end):
      true
    default: false
    }
  }
}

extension String {
  /// Whether a sign is one of the brackets ( [ {.
  var opensBracket: Bool { self == "(" || self == "[" || self == "{" }

  /// Whether a sign is one of the brackets ) ] }.
  var closesBracket: Bool { self == ")" || self == "]" || self == "}" }

  /// The bracket that closes this one.
  var closer: String? {
    switch self {
    case "(": ")"
    case "[": "]"
    case "{": "}"
    default: nil
    }
  }
}
