import Text

/// Commands that are short for others.
enum BuiltInMacros {
  static let all: [Spelling: Macro] = {
    var macros = Macros()
    for (name, body) in bodies {
      // Every one is read by a test.
      try? macros.define(name, body: body)
    }
    return macros.bodies
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
    "TeX": "\\text{TeX}", "LaTeX": "\\text{LaTeX}", "KaTeX": "\\text{KaTeX}",
    // Where a line may break, and how far a definition reaches, makes no difference here.
    "allowbreak": "", "nobreak": "", "global": "", "long": "",
    // As plain TeX writes tables.
    "cr": "\\\\", "newline": "\\\\", "matrix": "\\begin{matrix}#1\\end{matrix}",
    "pmatrix": "\\begin{pmatrix}#1\\end{pmatrix}", "cases": "\\begin{cases}#1\\end{cases}",
    "eqalign": "\\begin{aligned}#1\\end{aligned}",
    "R": "\\mathbb{R}", "N": "\\mathbb{N}", "Z": "\\mathbb{Z}", "Q": "\\mathbb{Q}",
    "Complex": "\\mathbb{C}",
  ]
}
