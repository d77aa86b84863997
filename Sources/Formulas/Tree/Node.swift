import Text

/// One thing in a formula.
indirect enum Node: Sendable {
  case glyph(Glyph)
  /// What stands in braces, or was put in a class: `\mathbin{…}`.
  case group(Row, AtomClass, Limits)
  case scripts(base: Node, sub: Row?, sup: Row?, Limits)
  case fraction(Fraction, numerator: Row, denominator: Row)
  case root(Row, degree: Row?)
  case accent(Accent, Row)
  case stack(base: Row, over: Row?, under: Row?, AtomClass)
  /// An arrow as long as what stands over and under it.
  case arrow(String, over: Row, under: Row?)
  /// Rows between delimiters that are as high as they; `middle` are those between two.
  case fenced(left: Glyph?, [Row], middle: [Glyph?], right: Glyph?)
  case text([TextPiece])
  case table(Table)
  /// In widths of an M.
  case space(Double)
  /// A black box.
  case rule(width: Double, height: Double)
  case padded(Padding, Row)
  case framed(Frame, Row)
  /// Text on a ground of a colour, perhaps with a frame of another.
  case box(ground: Colour, edge: Colour?, [TextPiece])
  /// An operator with scripts at its corners, beside its limits.
  case sided(Node, left: Corners, right: Corners)
  case link(String, Row)
  /// The number of a labelled line, in parentheses or not.
  case reference(name: String, inParentheses: Bool)

  static let nothing = Node.group(Row(), .ordinary, .never)
}

/// TeX's classes of atoms, which decide the space between two of them (The TeXbook, chapter 18).
enum AtomClass: Int, Sendable {
  case ordinary, op, binary, relation, open, close, punctuation, inner
}

/// Where what stands below and above an operator goes: over and under it, or behind.
enum Limits: Sendable {
  case always, inDisplay, never
}

/// A sign, a number, or the name of a function.
struct Glyph: Sendable {
  enum Kind: Sendable {
    case identifier, number, sign, function
  }

  /// How high it is.
  enum Height: Sendable, Equatable {
    case own
    /// As high as what it encloses.
    case stretched
    /// In widths of an M.
    case fixed(Double)
  }

  var text: String
  var kind: Kind
  var atomClass = AtomClass.ordinary
  var limits = Limits.never
  /// Letters by themselves are slanted where they are not upright.
  var isUpright = false
  var height = Height.own
  /// In plain text, where letters are not told apart by their fonts.
  var plain: String?
}

/// One number over another, without style and delimiters of its own where nothing is said.
struct Fraction: Sendable {
  var hasLine = true
  var style: MathStyle?
  var left = ""
  var right = ""
}

/// Part of a `\text{…}`.
enum TextPiece: Sendable {
  case plain(String, TextFont)
  case math(Row)
}

enum TextFont: Spelling, Sendable {
  case normal, bold, italic, mono, sans
}

/// How much room something takes that is not its own, and whether it is seen.
struct Padding: Sendable {
  var isSeen = false
  var hasWidth = true
  var hasHeight = true
  var shift: Shift?
  /// How far it stands above the line, in widths of an M.
  var raise = 0.0

  /// Where something without width stands.
  enum Shift: Spelling, Sendable {
    case left, middle
  }
}

/// Scripts below and above on one side.
struct Corners: Sendable {
  var sub: Row?
  var sup: Row?
}

enum Frame: Spelling, Sendable {
  case boxed, cancel, bcancel, xcancel, sout
}
