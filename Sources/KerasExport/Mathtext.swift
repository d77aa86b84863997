import Notebook
import Text

/// Figures' texts as Matplotlib reads them: what stands between dollars is mathtext, a part of TeX.
///
/// Source: the parser and the table of signs of Matplotlib 3.11 (`_mathtext.py`, `_mathtext_data.py`).
enum Mathtext {
  /// A text whose formulas are mathtext where Matplotlib knows their commands, and else the text that the
  /// report has; other dollars are dollars.
  static func text(_ text: String) -> String {
    guard text.contains("$") else { return text }
    return figureTexts(of: text).map { piece in
      piece.tex.flatMap(formula) ?? piece.text.replacing("$", with: "\\$")
    }.joined()
  }

  /// Nil where Matplotlib does not know a command.
  private static func formula(_ tex: String) -> String? {
    var written = ""
    var rest = Array(tex.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "&", "#", "%", "~", "$", "\n": return nil
      case "\\":
        let name = String(scalars: Array(rest.prefix { $0.isASCIILetter }))
        guard !name.isEmpty else {
          guard let sign = rest.popFirst(), ",;:!> {}|_%$#".unicodeScalars.contains(sign) else {
            return nil
          }
          written += "\\\(sign)"
          continue
        }
        rest = rest.dropFirst(name.utf8.count)
        let following = rest.first { !$0.isBlank }
        if let other = aliases[name] {
          written += other
        } else if signs.contains(Spelling(name)) {
          written += "\\\(name)"
        } else if withBraces.contains(Spelling(name)), following == "{" {
          written += "\\\(aliasesWithBraces[name] ?? name)"
        } else if name == "sqrt", following == "{" || following == "[" {
          written += "\\sqrt"
        } else {
          return nil
        }
        // A name ends where a letter would go on with it.
        if rest.first?.isASCIILetter == true { written += " " }
      default: written.unicodeScalars.append(scalar)
      }
    }
    return "$\(written)$"
  }

  /// What Matplotlib calls otherwise.
  private static let aliases: [Spelling: String] = [
    "le": "\\leq", "ge": "\\geq", "lt": "<", "gt": ">", "land": "\\wedge", "lor": "\\vee",
    "lnot": "\\neg", "gets": "\\leftarrow", "iff": "\\Longleftrightarrow",
    "implies": "\\Longrightarrow", "lvert": "|", "rvert": "|", "lVert": "\\|", "rVert": "\\|",
  ]
  private static let aliasesWithBraces: [Spelling: String] = [
    "bm": "boldsymbol", "tfrac": "frac", "mathbfit": "boldsymbol", "textrm": "text",
    "textnormal": "text", "mbox": "text",
  ]

  /// What reads its arguments in braces alone.
  private static let withBraces: Set<Spelling> = [
    "frac", "tfrac", "dfrac", "binom", "text", "textrm", "textnormal", "mbox", "operatorname",
    "mathrm", "mathbf", "mathit", "mathsf", "mathtt", "mathcal", "mathscr", "mathfrak", "mathbb",
    "boldsymbol", "bm", "mathbfit", "overline", "underline", "overset", "underset", "substack",
    "widehat", "widetilde", "overrightarrow", "overleftarrow",
  ]

  private static let signs = Set(
    """
    left right hat bar vec dot ddot tilde acute grave breve mathring quad qquad enspace thinspace dots
    Bumpeq Cap Cup Delta Doteq Downarrow Finv Game Gamma Im Join Lambda Leftarrow Leftrightarrow Lleftarrow
    Longleftarrow Longleftrightarrow Longrightarrow Lsh Omega P Phi Pi Pr Psi Re Rightarrow Rrightarrow Rsh
    S Sigma Subset Supset Theta Uparrow Updownarrow Upsilon Vdash Vert Vvdash Xi adots aleph alpha amalg
    angle approx approxeq arccos arcsin arctan arg ast asymp backepsilon backprime backsim backsimeq
    backslash barwedge because beta beth between bigcap bigcirc bigcup bigodot bigoplus bigotimes bigsqcup
    bigstar bigtriangledown bigtriangleup biguplus bigvee bigwedge blacksquare blacktriangle
    blacktriangledown blacktriangleleft blacktriangleright bot bowtie boxdot boxminus boxplus boxtimes
    bullet bumpeq cap cdot cdotp cdots checkmark chi circ circeq circlearrowleft circlearrowright circledR
    circledS circledast circledcirc circleddash clubsuit colon coloneq complement cong coprod copyright cos
    cosh cot coth csc cup curlyeqprec curlyeqsucc curlyvee curlywedge curvearrowleft curvearrowright dag
    dagger daleth dashleftarrow dashrightarrow dashv ddag ddagger ddots deg degree delta det diamond
    diamondsuit digamma dim div divideontimes doteq doteqdot dotplus downarrow downdownarrows
    downharpoonleft downharpoonright ell emptyset epsilon eqcirc eqsim eqslantgtr eqslantless equiv eta eth
    exists exp fallingdotseq flat forall frown gamma gcd geq geqq geqslant gg ggg gimel gnapprox gneqq gnsim
    gtrapprox gtrdot gtreqless gtreqqless gtrless gtrsim hbar heartsuit hom hookleftarrow hookrightarrow
    hslash iiiint iiint iint imageof imath in inf infty int intercal iota jmath kappa ker lambda langle
    lbrace lbrack lceil ldots leadsto leftarrow leftarrowtail leftharpoondown leftharpoonup leftleftarrows
    leftrightarrow leftrightarrows leftrightharpoons leftrightsquigarrow leftthreetimes leq leqq leqslant
    lessapprox lessdot lesseqgtr lesseqqgtr lessgtr lesssim lfloor lg lgroup lhd lim ll llcorner lll ln
    lnapprox lneqq lnsim log longleftarrow longleftrightarrow longmapsto longrightarrow looparrowleft
    looparrowright lq lrcorner ltimes maltese mapsto max measuredangle mho mid min models mp mu multimap
    nLeftarrow nLeftrightarrow nRightarrow nVDash nVdash nabla natural ncong ne nearrow neg neq nexists ngeq
    ngtr ni nleftarrow nleftrightarrow nleq nless nmid notin nparallel nprec nrightarrow nsim nsubseteq
    nsucc nsupseteq ntriangleleft ntrianglelefteq ntriangleright ntrianglerighteq nu nvDash nvdash nwarrow
    odot oiiint oiint oint omega ominus oplus origof oslash otimes parallel partial perp phi pi pitchfork pm
    prec precapprox preccurlyeq preceq precnapprox precnsim precsim prime prod propto psi rangle ratio
    rbrace rbrack rceil rfloor rgroup rhd rho rightarrow rightarrowtail rightharpoondown rightharpoonup
    rightleftarrows rightleftharpoons rightrightarrows rightsquigarrow rightthreetimes risingdotseq rq
    rtimes searrow sec setminus sharp sigma sim simeq sin sinh smallsetminus smile spadesuit sphericalangle
    sqcap sqcup sqsubset sqsubseteq sqsupset sqsupseteq star subset subseteq subseteqq subsetneq subsetneqq
    succ succapprox succcurlyeq succeq succnapprox succnsim succsim sum sup supset supseteq supseteqq
    supsetneq supsetneqq swarrow tan tanh tau therefore theta times to top triangle triangledown
    triangleleft trianglelefteq triangleq triangleright trianglerighteq twoheadleftarrow twoheadrightarrow
    ulcorner unlhd unrhd uparrow updownarrow upharpoonleft upharpoonright uplus upsilon upuparrows urcorner
    vDash varepsilon varkappa varnothing varphi varpi varpropto varrho varsigma vartheta vartriangle
    vartriangleleft vartriangleright vdash vdots vee veebar vert wedge wp wr xi yen zeta
    """.split(separator: "\n").flatMap { $0.split(separator: " ") }.map { Spelling($0) })
}
