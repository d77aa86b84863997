import Text

/// Commands that are short for others.
enum BuiltInMacros {
  static let all: [Spelling: Macro] = {
    var macros = Macros()
    // Every one is read by a test.
    for (name, body) in bodies { try? macros.define(name, body: body) }
    for (name, colour) in Self.colours {
      try? macros.define(name, body: "\\textcolor{\(colour)}{#1}")
    }
    return macros.bodies
  }()

  /// KaTeX's commands of colours. Its shades from A to E are ours in one: the lightest could not be read on
  /// white, nor the darkest by night.
  static let colours: [(name: String, colour: String)] = {
    let families: KeyValuePairs = [
      "blue": "ABCDE", "teal": "ABCDE", "green": "ABCDE", "gold": "ABCDE", "red": "ABCDE",
      "maroon": "ABCDE", "purple": "ABCDE", "mint": "ABC", "gray": "ABCDEFGHI",
    ]
    var colours = ["blue", "green", "orange", "pink", "purple", "red", "gray"].map { ($0, $0) }
    colours += [("kaBlue", "blue"), ("kaGreen", "green")]
    for (family, shades) in families {
      colours += shades.unicodeScalars.map {
        (family + String($0), family == "mint" ? "teal" : family)
      }
    }
    return colours
  }()

  static let bodies: KeyValuePairs = [
    "implies": "\\;\\Longrightarrow\\;", "impliedby": "\\;\\Longleftarrow\\;",
    "iff": "\\;\\Longleftrightarrow\\;",
    "bmod": "\\mathbin{\\mathrm{mod}}", "pmod": "\\quad(\\mathrm{mod}\\;#1)",
    "mod": "\\quad\\mathrm{mod}\\;#1", "pod": "\\quad(#1)",
    "liminf": "\\operatorname*{lim\\,inf}", "limsup": "\\operatorname*{lim\\,sup}",
    "varlimsup": "\\operatorname*{\\overline{\\mathrm{lim}}}",
    "varliminf": "\\operatorname*{\\underline{\\mathrm{lim}}}",
    "injlim": "\\operatorname*{inj\\,lim}", "projlim": "\\operatorname*{proj\\,lim}",
    "mathstrut": "\\vphantom{(}", "strut": "\\vphantom{\\big(}",
    "bra": "\\langle #1|", "ket": "|#1\\rangle", "braket": "\\langle #1\\rangle",
    "Bra": "\\left\\langle #1\\right|", "Ket": "\\left|#1\\right\\rangle",
    "set": "\\{#1\\}", "Set": "\\left\\{#1\\right\\}",
    "dotsint": "\\cdots", "idotsint": "\\int\\!\\cdots\\!\\int",
    "owns": "\\ni", "doublebarwedge": "\\overline{\\overline{\\wedge}}",
    "colonapprox": ":\\approx", "eqcolon": "=:", "colonsim": ":\\sim",
    "cancelto": "{\\cancel{#2}}^{#1}",
    "Braket": "\\left\\langle #1\\right\\rangle",
    "nicefrac": "{{}^{#1}\\!/{}_{#2}}", "sfrac": "{{}^{#1}\\!/{}_{#2}}",
    "varinjlim": "\\operatorname*{\\underrightarrow{\\mathrm{lim}}}",
    "varprojlim": "\\operatorname*{\\underleftarrow{\\mathrm{lim}}}",
    "colonminus": "\\mathrel{:-}", "simcolon": "\\mathrel{\\sim:}",
    "approxcolon": "\\mathrel{\\approx:}",
    "ordinarycolon": "\\mathord{:}",
    "Coloneq": "\\mathrel{\\dblcolon{-}}", "coloncolonminus": "\\mathrel{\\dblcolon{-}}",
    "minuscolon": "\\mathrel{{-}:}", "minuscoloncolon": "\\mathrel{{-}\\dblcolon}",
    "Eqcolon": "\\mathrel{{-}\\dblcolon}", "Eqqcolon": "\\mathrel{{=}\\dblcolon}",
    "equalscoloncolon": "\\mathrel{{=}\\dblcolon}",
    "Colonapprox": "\\mathrel{\\dblcolon\\approx}",
    "coloncolonapprox": "\\mathrel{\\dblcolon\\approx}",
    "approxcoloncolon": "\\mathrel{\\approx\\dblcolon}",
    "Colonsim": "\\mathrel{\\dblcolon\\sim}", "coloncolonsim": "\\mathrel{\\dblcolon\\sim}",
    "simcoloncolon": "\\mathrel{\\sim\\dblcolon}",
    // An actuary's term, and an engineer's angle.
    "angl": "\\overline{#1\\mkern 2mu|}", "angln": "\\overline{n\\mkern 2mu|}",
    "phase": "\\underline{\\angle #1}",
    "overlinesegment": "\\overline{#1}", "underlinesegment": "\\underline{#1}",
    "vcenter": "{#1}", "TextOrMath": "{#2}",
    "TeX": "\\text{TeX}", "LaTeX": "\\text{LaTeX}", "KaTeX": "\\text{KaTeX}",
    // Where a line may break, and how far a definition reaches, makes no difference here.
    "allowbreak": "", "nobreak": "", "global": "", "long": "",
    "DOTSB": "", "DOTSI": "", "DOTSX": "",
    // As plain TeX writes tables.
    "cr": "\\\\", "newline": "\\\\", "matrix": "\\begin{matrix}#1\\end{matrix}",
    "pmatrix": "\\begin{pmatrix}#1\\end{pmatrix}", "cases": "\\begin{cases}#1\\end{cases}",
    "eqalign": "\\begin{aligned}#1\\end{aligned}",
    "R": "\\mathbb{R}", "N": "\\mathbb{N}", "Z": "\\mathbb{Z}", "Q": "\\mathbb{Q}",
    "Complex": "\\mathbb{C}",
  ]
}
