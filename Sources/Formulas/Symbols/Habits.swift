import Text

/// What authors write who know other packages and programs, and what does the same here.
enum Habits {
  static func hint(for name: Spelling) -> String? {
    if let hint = hints[name] { return hint }
    // A letter more tells shades apart: `\\blueB`.
    let colour =
      name.text.unicodeScalars.last.map { "A"..."E" ~= $0 } == true
      ? String(scalars: name.text.unicodeScalars.dropLast()) : name.text
    return Colour.named[colour] == nil
      ? nil : "a colour is written `\\textcolor{\(colour)}{…}`"
  }

  private static let hints: [Spelling: String] = {
    let groups: KeyValuePairs<String, String> = [
      "abs": "it is written `\\left|…\\right|`", "norm": "it is written `\\left\\|…\\right\\|`",
      "ceil": "it is written `\\lceil…\\rceil`", "floor": "it is written `\\lfloor…\\rfloor`",
      "dv derivative": "it is written `\\frac{df}{dx}`",
      "pdv pd": "it is written `\\frac{\\partial f}{\\partial x}`",
      "grad gradient": "it is written `\\nabla`", "vb vectorbold": "it is written `\\mathbf{…}`",
      "E": "it is written `\\mathbb{E}`", "1 ind indicator": "it is written `\\mathbb{1}`",
      "includegraphics":
        "a picture stands outside of formulas: `![what is seen](file.png)`",
      "cite footnote": "it stands outside of formulas",
      "usepackage require input include": "nothing is loaded: what there is stands ready",
      "bgroup egroup begingroup endgroup": "groups stand in braces",
      "bbox": "a frame is `\\boxed{…}`, a ground `\\colorbox{yellow}{…}`",
      "verb": "it is written `\\texttt{…}`",
      "intertext shortintertext": "it is written `\\text{…}`",
      "hfill hfil": "a space is `\\quad` or `\\hspace{2em}`",
      "vspace vskip smallskip medskip bigskip": "a gap between lines is written `\\\\[1em]`",
      "displaylines": "lines stand between `\\begin{gathered}` and `\\end{gathered}`",
      "buildrel": "it is written `\\stackrel{…}{…}`",
      "of": "it stands behind `\\root`",
      "si SI unit qty num": "it is written `1\\,\\text{ms}`",
      "htmlClass htmlId htmlStyle htmlData cssId class style":
        "a formula holds no classes, ids and styles of HTML; a colour is written `\\textcolor{red}{…}`",
      "expandafter noexpand futurelet csname endcsname ifx else fi":
        "macros are no programs here: write what it comes to",
      "message errmessage show typeout":
        "it speaks to TeX's terminal, and there is none: leave it out",
      "mathchoice": "write what is meant in this place",
      "char": "a sign is written as it is",
    ]
    var hints: [Spelling: String] = [:]
    for (names, hint) in groups {
      for name in names.split(separator: " ") { hints[Spelling(name)] = hint }
    }
    return hints
  }()
}
