import Text

/// What a command means, and with that what is read behind it.
enum Command: Sendable {
  case glyph(Glyph)
  case accent(Accent)
  case alphabet(Alphabet)
  /// Of all that follows in the group.
  case alphabetSwitch(Alphabet)
  case bold
  case style(MathStyle)
  case size(Int)
  case space(Double)
  case delimiter(height: Double, AtomClass)
  case fraction(Fraction)
  /// Between its numerator and its denominator.
  case infixFraction(Fraction)
  case arrow(String)
  case text(TextFont)
  case padding(Padding)
  case atomClass(AtomClass)
  case frame(Frame)
  case limits(Limits)
  case keyword(Keyword)

  /// Those with a grammar of their own, by their names.
  enum Keyword: Spelling, CaseIterable {
    case sqrt, left, right, middle, begin, end, overset, underset, overunderset, stackrel, substack
    case operatorname, operatornamewithlimits, color, textcolor, not, genfrac, cfrac, dots
    case tag, notag, nonumber, label, ref, eqref
    case newcommand, renewcommand, providecommand, def, gdef, edef, xdef
    case letCommand = "let"
    case colorbox, fcolorbox, raisebox, sideset, skew, root, href, url
    case hspace, mspace, hskip, mskip, kern, mkern, rule, hline, hdashline, relax
    case declareMathOperator = "DeclareMathOperator"
    case newLine = "\\"
    case openMath = "("
    case closeMath = ")"

    /// Whether it gives a command its meaning.
    var defines: Bool {
      switch self {
      case .newcommand, .renewcommand, .providecommand, .declareMathOperator, .letCommand: true
      default: isDef
      }
    }

    /// All definitions hold from where they stand, so TeX's kinds of `\\def` are one.
    var isDef: Bool {
      switch self {
      case .def, .gdef, .edef, .xdef: true
      default: false
      }
    }
  }

  static let all: [Spelling: Command] = {
    var all: [Spelling: Command] = [:]
    for (name, glyph) in Glyph.named { all[name] = .glyph(glyph) }
    for (name, accent) in Accent.all { all[name] = .accent(accent) }
    for (name, command) in plain { all[Spelling(name)] = command }
    for keyword in Keyword.allCases { all[keyword.rawValue] = .keyword(keyword) }
    return all
  }()

  private static let plain: KeyValuePairs<String, Command> = [
    "mathrm": .alphabet(Alphabet(family: .roman)), "mathup": .alphabet(Alphabet(family: .roman)),
    "mathbf": .alphabet(Alphabet(family: .roman, isBold: true)),
    "symbf": .alphabet(Alphabet(family: .roman, isBold: true)),
    "mathit": .alphabet(Alphabet(family: .italic)),
    "mathnormal": .alphabet(Alphabet()), "mathcal": .alphabet(Alphabet(family: .script)),
    "mathscr": .alphabet(Alphabet(family: .script)),
    "mathfrak": .alphabet(Alphabet(family: .fraktur)),
    "frak": .alphabet(Alphabet(family: .fraktur)),
    "mathbb": .alphabet(Alphabet(family: .doubleStruck)),
    "Bbb": .alphabet(Alphabet(family: .doubleStruck)),
    "mathds": .alphabet(Alphabet(family: .doubleStruck)),
    "mathbbm": .alphabet(Alphabet(family: .doubleStruck)),
    "mathsf": .alphabet(Alphabet(family: .sans)), "mathtt": .alphabet(Alphabet(family: .mono)),
    "mathbfit": .alphabet(Alphabet(isBold: true)), "symbfit": .alphabet(Alphabet(isBold: true)),
    "mathbfcal": .alphabet(Alphabet(family: .script, isBold: true)),
    "boldsymbol": .bold, "bm": .bold, "pmb": .bold,
    "bold": .alphabet(Alphabet(family: .roman, isBold: true)),
    "rm": .alphabetSwitch(Alphabet(family: .roman)),
    "bf": .alphabetSwitch(Alphabet(family: .roman, isBold: true)),
    "it": .alphabetSwitch(Alphabet(family: .italic)),
    "cal": .alphabetSwitch(Alphabet(family: .script)),
    "sf": .alphabetSwitch(Alphabet(family: .sans)), "tt": .alphabetSwitch(Alphabet(family: .mono)),

    "displaystyle": .style(.display), "textstyle": .style(.text), "scriptstyle": .style(.script),
    "scriptscriptstyle": .style(.scriptscript),
    "tiny": .size(50), "sixptsize": .size(60), "scriptsize": .size(70), "footnotesize": .size(80),
    "small": .size(90),
    "normalsize": .size(100), "large": .size(120), "Large": .size(144), "LARGE": .size(173),
    "huge": .size(207), "Huge": .size(249),

    // In eighteenths of an M's width, as TeX has them.
    ",": .space(3 / 18), "thinspace": .space(3 / 18), ":": .space(4 / 18), ">": .space(4 / 18),
    "medspace": .space(4 / 18), ";": .space(5 / 18), "thickspace": .space(5 / 18),
    "!": .space(-3 / 18), "negthinspace": .space(-3 / 18), "negmedspace": .space(-4 / 18),
    "negthickspace": .space(-5 / 18), " ": .space(0.25), "space": .space(0.25),
    "nobreakspace": .space(0.25), "enspace": .space(0.5), "enskip": .space(0.5), "quad": .space(1),
    "qquad": .space(2),

    "big": .delimiter(height: 1.2, .ordinary), "Big": .delimiter(height: 1.8, .ordinary),
    "bigg": .delimiter(height: 2.4, .ordinary), "Bigg": .delimiter(height: 3, .ordinary),
    "bigl": .delimiter(height: 1.2, .open), "Bigl": .delimiter(height: 1.8, .open),
    "biggl": .delimiter(height: 2.4, .open), "Biggl": .delimiter(height: 3, .open),
    "bigr": .delimiter(height: 1.2, .close), "Bigr": .delimiter(height: 1.8, .close),
    "biggr": .delimiter(height: 2.4, .close), "Biggr": .delimiter(height: 3, .close),
    "bigm": .delimiter(height: 1.2, .relation), "Bigm": .delimiter(height: 1.8, .relation),
    "biggm": .delimiter(height: 2.4, .relation), "Biggm": .delimiter(height: 3, .relation),

    "frac": .fraction(Fraction()), "dfrac": .fraction(Fraction(style: .display)),
    "tfrac": .fraction(Fraction(style: .text)),
    "binom": .fraction(Fraction(hasLine: false, left: "(", right: ")")),
    "dbinom": .fraction(Fraction(hasLine: false, style: .display, left: "(", right: ")")),
    "tbinom": .fraction(Fraction(hasLine: false, style: .text, left: "(", right: ")")),
    "over": .infixFraction(Fraction()), "above": .infixFraction(Fraction()),
    "atop": .infixFraction(Fraction(hasLine: false)),
    "choose": .infixFraction(Fraction(hasLine: false, left: "(", right: ")")),
    "brack": .infixFraction(Fraction(hasLine: false, left: "[", right: "]")),
    "brace": .infixFraction(Fraction(hasLine: false, left: "{", right: "}")),

    "xrightarrow": .arrow("→"), "xleftarrow": .arrow("←"), "xleftrightarrow": .arrow("↔"),
    "xRightarrow": .arrow("⇒"), "xLeftarrow": .arrow("⇐"), "xLeftrightarrow": .arrow("⇔"),
    "xmapsto": .arrow("↦"), "xhookrightarrow": .arrow("↪"), "xhookleftarrow": .arrow("↩"),
    "xrightharpoonup": .arrow("⇀"), "xleftharpoonup": .arrow("↼"),
    "xrightleftharpoons": .arrow("⇌"), "xtwoheadrightarrow": .arrow("↠"), "xlongequal": .arrow("="),
    "xtwoheadleftarrow": .arrow("↞"), "xrightharpoondown": .arrow("⇁"),
    "xleftharpoondown": .arrow("↽"), "xleftrightharpoons": .arrow("⇋"), "xtofrom": .arrow("⇄"),
    "xrightleftarrows": .arrow("⇄"), "xrightequilibrium": .arrow("⇌"),
    "xleftequilibrium": .arrow("⇋"),

    "text": .text(.normal), "textrm": .text(.normal), "textnormal": .text(.normal),
    "textup": .text(.normal), "mbox": .text(.normal), "hbox": .text(.normal),
    "textbf": .text(.bold), "textit": .text(.italic), "textsl": .text(.italic),
    "emph": .text(.italic), "texttt": .text(.mono), "textsf": .text(.sans),
    "textmd": .text(.normal),

    "phantom": .padding(Padding()), "hphantom": .padding(Padding(hasHeight: false)),
    "vphantom": .padding(Padding(hasWidth: false)),
    "smash": .padding(Padding(isSeen: true, hasHeight: false)),
    "mathrlap": .padding(Padding(isSeen: true, hasWidth: false)),
    "rlap": .padding(Padding(isSeen: true, hasWidth: false)),
    "mathllap": .padding(Padding(isSeen: true, hasWidth: false, shift: .left)),
    "llap": .padding(Padding(isSeen: true, hasWidth: false, shift: .left)),
    "mathclap": .padding(Padding(isSeen: true, hasWidth: false, shift: .middle)),
    "clap": .padding(Padding(isSeen: true, hasWidth: false, shift: .middle)),

    "mathord": .atomClass(.ordinary), "mathop": .atomClass(.op), "mathbin": .atomClass(.binary),
    "mathrel": .atomClass(.relation), "mathopen": .atomClass(.open),
    "mathclose": .atomClass(.close), "mathpunct": .atomClass(.punctuation),
    "mathinner": .atomClass(.inner),

    "boxed": .frame(.boxed), "fbox": .frame(.boxed), "cancel": .frame(.cancel),
    "bcancel": .frame(.bcancel), "xcancel": .frame(.xcancel), "sout": .frame(.sout),
    "limits": .limits(.always), "nolimits": .limits(.never), "displaylimits": .limits(.inDisplay),
  ]
}
