import Text

/// A mark over or under something, such as a hat or a brace.
struct Accent: Sendable {
  var mark: String
  var isStretched = false
  var isUnder = false
  /// Whether what it carries is an operator with its limits over and under all of it, as a brace with a
  /// label.
  var isBrace = false
  /// In plain text it follows the letter, which joins it.
  var combining: Unicode.Scalar?

  static let all: [Spelling: Accent] = {
    var all: [Spelling: Accent] = [:]
    for (names, isStretched, isUnder, isBrace) in [
      (narrow, false, false, false), (wide, true, false, false), (under, true, true, false),
      (braces, true, false, true), (underBraces, true, true, true),
    ] {
      for (name, mark) in Glyph.table(names) {
        all[Spelling(name)] = Accent(
          mark: String(mark), isStretched: isStretched, isUnder: isUnder, isBrace: isBrace,
          combining: combining[mark.unicodeScalars.first!])
      }
    }
    return all
  }()

  private static let narrow = """
    hat ˆ check ˇ tilde ˜ acute ´ grave ` dot ˙ ddot ¨ dddot ⋯ breve ˘ bar ¯ vec → mathring ˚
    """
  private static let wide = """
    widehat \u{302} widetilde ~ widecheck ˇ overline ‾ overrightarrow → overleftarrow ←
    overleftrightarrow ↔ Overrightarrow ⇒ overrightharpoon ⇀ overleftharpoon ↼ wideparen ⏜
    """
  private static let under = """
    underline _ underbar _ underrightarrow → underleftarrow ← underleftrightarrow ↔ utilde ~
    """
  private static let braces = "overbrace ⏞ overbracket ⎴ overparen ⏜ overgroup ⏠"
  private static let underBraces = "underbrace ⏟ underbracket ⎵ underparen ⏝ undergroup ⏡"

  private static let combining: [Unicode.Scalar: Unicode.Scalar] = [
    "ˆ": "\u{302}", "\u{302}": "\u{302}", "ˇ": "\u{30C}", "˜": "\u{303}", "~": "\u{303}",
    "´": "\u{301}", "`": "\u{300}", "˙": "\u{307}", "¨": "\u{308}", "⋯": "\u{20DB}", "˘": "\u{306}",
    "¯": "\u{304}", "‾": "\u{304}", "_": "\u{332}", "→": "\u{20D7}",
    "˚": "\u{30A}", "←": "\u{20D6}", "↔": "\u{20E1}",
  ]

  /// Commands of text by their signs: `\'e` is é.
  static let textMarks: [Spelling: Unicode.Scalar] = [
    "'": "\u{301}", "`": "\u{300}", "^": "\u{302}", "\"": "\u{308}", "~": "\u{303}", "=": "\u{304}",
    ".": "\u{307}", "u": "\u{306}", "v": "\u{30C}", "H": "\u{30B}", "c": "\u{327}", "k": "\u{328}",
    "r": "\u{30A}", "d": "\u{323}", "b": "\u{331}", "textcircled": "\u{20DD}",
  ]

  /// A letter with a mark that joins it, as the one scalar that most fonts have, where there is one.
  static func composed(_ letter: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    compositions[mark]?[letter]
  }

  private static let compositions: [Unicode.Scalar: [Unicode.Scalar: Unicode.Scalar]] = [
    "\u{302}":
      "a â c ĉ e ê g ĝ h ĥ i î j ĵ o ô s ŝ u û w ŵ y ŷ z ẑ A Â C Ĉ E Ê G Ĝ H Ĥ I Î J Ĵ O Ô S Ŝ U Û W Ŵ Y Ŷ Z Ẑ",
    "\u{303}": "a ã e ẽ i ĩ n ñ o õ u ũ v ṽ y ỹ A Ã E Ẽ I Ĩ N Ñ O Õ U Ũ V Ṽ Y Ỹ",
    "\u{304}": "a ā e ē g ḡ i ī o ō u ū y ȳ A Ā E Ē G Ḡ I Ī O Ō U Ū Y Ȳ",
    "\u{307}":
      "a ȧ b ḃ c ċ d ḋ e ė f ḟ g ġ h ḣ m ṁ n ṅ o ȯ p ṗ r ṙ s ṡ t ṫ w ẇ x ẋ y ẏ z ż A Ȧ E Ė X Ẋ Y Ẏ Z Ż",
    "\u{308}": "a ä e ë h ḧ i ï o ö t ẗ u ü w ẅ x ẍ y ÿ A Ä E Ë I Ï O Ö U Ü W Ẅ X Ẍ Y Ÿ",
    "\u{301}":
      "a á c ć e é g ǵ i í k ḱ l ĺ m ḿ n ń o ó p ṕ r ŕ s ś u ú w ẃ y ý z ź A Á C Ć E É I Í N Ń O Ó S Ś U Ú Y Ý Z Ź",
    "\u{300}": "a à e è i ì n ǹ o ò u ù w ẁ y ỳ A À E È I Ì O Ò U Ù",
    "\u{30C}":
      "a ǎ c č d ď e ě g ǧ i ǐ n ň o ǒ r ř s š t ť u ǔ z ž C Č D Ď E Ě N Ň R Ř S Š T Ť Z Ž",
    "\u{306}": "a ă e ĕ g ğ i ĭ o ŏ u ŭ A Ă G Ğ U Ŭ",
    "\u{30A}": "a å u ů w ẘ y ẙ A Å U Ů",
    "\u{30B}": "o ő u ű O Ő U Ű",
    "\u{327}": "c ç e ȩ s ş t ţ C Ç S Ş T Ţ",
    "\u{328}": "a ą e ę i į o ǫ u ų A Ą E Ę",
  ].mapValues(Glyph.pairs)
}
