// Signs by their names: what stands between others. A line is names and signs in turn.

extension Glyph {
  /// With limits below and above where there is room.
  static let largeOperators = """
    sum ∑ prod ∏ coprod ∐ bigcup ⋃ bigcap ⋂ bigvee ⋁ bigwedge ⋀ bigoplus ⨁ bigotimes ⨂ bigodot ⨀
    biguplus ⨄ bigsqcup ⨆
    """

  static let integrals = """
    int ∫ intop ∫ iint ∬ iiint ∭ iiiint ⨌ oint ∮ oiint ∯ oiiint ∰ smallint ∫
    """

  static let binaryOperators = """
    pm ± mp ∓ times × div ÷ ast ∗ star ⋆ circ ∘ bullet ∙ cdot ⋅ centerdot ⋅ cap ∩ cup ∪ uplus ⊎
    sqcap ⊓ sqcup ⊔ vee ∨ lor ∨ wedge ∧ land ∧ setminus ∖ smallsetminus ∖ wr ≀ diamond ⋄
    bigtriangleup △ bigtriangledown ▽ triangleleft ◃ triangleright ▹ lhd ⊲ rhd ⊳ unlhd ⊴ unrhd ⊵
    oplus ⊕ ominus ⊖ otimes ⊗ oslash ⊘ odot ⊙ bigcirc ◯ dagger † ddagger ‡ dag † ddag ‡ amalg ⨿
    boxplus ⊞ boxminus ⊟ boxtimes ⊠ boxdot ⊡ ltimes ⋉ rtimes ⋊ circledast ⊛ circledcirc ⊚
    circleddash ⊝ intercal ⊺ barwedge ⊼ veebar ⊻ curlywedge ⋏ curlyvee ⋎ Cap ⋒ Cup ⋓
    doublecap ⋒ doublecup ⋓ divideontimes ⋇ dotplus ∔ leftthreetimes ⋋ rightthreetimes ⋌
    plusmn ± sdot ⋅ bull ∙ Dagger ‡ minuso ⦵
    """

  static let relations = """
    leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ lt < gt > equiv ≡ sim ∼ simeq ≃ approx ≈ cong ≅ propto ∝
    varpropto ∝ ll ≪ gg ≫ lll ⋘ ggg ⋙ prec ≺ succ ≻ preceq ⪯ succeq ⪰ subset ⊂ supset ⊃ subseteq ⊆
    supseteq ⊇ subsetneq ⊊ supsetneq ⊋ subseteqq ⫅ supseteqq ⫆ subsetneqq ⫋ supsetneqq ⫌
    varsubsetneq ⊊ varsupsetneq ⊋ nsubseteq ⊈ nsupseteq ⊉ sqsubset ⊏ sqsupset ⊐ sqsubseteq ⊑
    sqsupseteq ⊒ in ∈ ni ∋ owns ∋ notin ∉ mid ∣ nmid ∤ shortmid ∣ parallel ∥ shortparallel ∥
    nparallel ∦ perp ⟂ vdash ⊢ dashv ⊣ models ⊨ vDash ⊨ Vdash ⊩ Vvdash ⊪ nvdash ⊬ nvDash ⊭
    asymp ≍ doteq ≐ bowtie ⋈ Join ⋈ smile ⌣ frown ⌢ leqslant ⩽ geqslant ⩾ lesssim ≲ gtrsim ≳
    approxeq ≊ triangleq ≜ coloneqq ≔ coloneq ≔ eqqcolon ≕ Coloneqq ⩴ vcentcolon : doteqdot ≑
    Doteq ≑ risingdotseq ≓ fallingdotseq ≒ circeq ≗ eqcirc ≖ bumpeq ≏ Bumpeq ≎ leqq ≦ geqq ≧
    lessgtr ≶ gtrless ≷ lesseqgtr ⋚ gtreqless ⋛ lessapprox ⪅ gtrapprox ⪆ lessdot ⋖ gtrdot ⋗
    eqslantless ⪕ eqslantgtr ⪖ nless ≮ ngtr ≯ nleq ≰ ngeq ≱ lneq ⪇ gneq ⪈ lneqq ≨ gneqq ≩
    lnsim ⋦ gnsim ⋧ nsim ≁ ncong ≇ precsim ≾ succsim ≿ preccurlyeq ≼ succcurlyeq ≽
    curlyeqprec ⋞ curlyeqsucc ⋟ nprec ⊀ nsucc ⊁ precnsim ⋨ succnsim ⋩ therefore ∴ because ∵
    backsim ∽ backsimeq ⋍ thicksim ∼ thickapprox ≈ between ≬ pitchfork ⋔ varvdots ⋮
    vartriangleleft ⊲ vartriangleright ⊳ trianglelefteq ⊴ trianglerighteq ⊵ ntriangleleft ⋪
    ntriangleright ⋫ ntrianglelefteq ⋬ ntrianglerighteq ⋭ blacktriangleleft ◀
    blacktriangleright ▶ Subset ⋐ Supset ⋑ backepsilon ∍ eqsim ≂ gggtr ⋙ llless ⋘ gtreqqless ⪌
    lesseqqgtr ⪋ lnapprox ⪉ gnapprox ⪊ lvertneqq ≨ gvertneqq ≩ nleqq ≰ nleqslant ≰ ngeqq ≱
    ngeqslant ≱ precapprox ⪷ succapprox ⪸ precneqq ⪵ succneqq ⪶ precnapprox ⪹ succnapprox ⪺
    npreceq ⋠ nsucceq ⋡ nshortmid ∤ nshortparallel ∦ nsubseteqq ⊈ nsupseteqq ⊉ varsubsetneqq ⫋
    varsupsetneqq ⫌ nVdash ⊮ nVDash ⊯ notni ∌ smallsmile ⌣ smallfrown ⌢ vartriangle △ origof ⊶
    imageof ⊷ isin ∈ sub ⊂ sube ⊆ supe ⊇ ratio ∶ dblcolon ∷ coloncolon ∷ colonequals ≔
    equalscolon ≕ coloncolonequals ⩴
    """

  static let arrows = """
    to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐
    Leftrightarrow ⇔ longrightarrow ⟶ longleftarrow ⟵ longleftrightarrow ⟷ Longrightarrow ⟹
    Longleftarrow ⟸ Longleftrightarrow ⟺ mapsto ↦ longmapsto ⟼ hookrightarrow ↪ hookleftarrow ↩
    rightharpoonup ⇀ rightharpoondown ⇁ leftharpoonup ↼ leftharpoondown ↽ rightleftharpoons ⇌
    leftrightharpoons ⇋ nearrow ↗ searrow ↘ swarrow ↙ nwarrow ↖ leadsto ⇝ rightsquigarrow ⇝
    leftrightsquigarrow ↭ dashrightarrow ⇢ dashleftarrow ⇠ twoheadrightarrow ↠
    twoheadleftarrow ↞ rightarrowtail ↣ leftarrowtail ↢ rightrightarrows ⇉ leftleftarrows ⇇
    upuparrows ⇈ downdownarrows ⇊ rightleftarrows ⇄ leftrightarrows ⇆ nrightarrow ↛ nleftarrow ↚
    nRightarrow ⇏ nLeftarrow ⇍ nleftrightarrow ↮ nLeftrightarrow ⇎ circlearrowleft ↺
    circlearrowright ↻ curvearrowleft ↶ curvearrowright ↷ Lsh ↰ Rsh ↱ looparrowleft ↫
    looparrowright ↬ multimap ⊸ uparrow ↑ downarrow ↓ updownarrow ↕ Uparrow ⇑ Downarrow ⇓
    Updownarrow ⇕ Rrightarrow ⇛ Lleftarrow ⇚ upharpoonleft ↿ upharpoonright ↾ restriction ↾
    downharpoonleft ⇃ downharpoonright ⇂ larr ← rarr → uarr ↑ darr ↓ harr ↔ lrarr ↔ lArr ⇐
    rArr ⇒ uArr ⇑ dArr ⇓ hArr ⇔ lrArr ⇔ Larr ⇐ Rarr ⇒ Uarr ⇑ Darr ⇓ Harr ⇔ Lrarr ⇔
    """

  static let punctuation = "colon : cdotp ⋅"

  /// Dots that stand for what is left out.
  static let ellipses = """
    ldots … dotsc … dotso … dotsx … mathellipsis … cdots ⋯ dotsb ⋯ dotsm ⋯ dotsi ⋯ ddots ⋱ iddots ⋰ adots ⋰
    """

  static let openings = """
    ( ( [ [ { { lbrace { lbrack [ lparen ( langle ⟨ lang ⟨ lfloor ⌊ lceil ⌈ lvert | lVert ‖ lgroup ⟮
    lmoustache ⎰ ulcorner ⌜ llcorner ⌞ llbracket ⟦ lBrace ⦃
    """

  static let closings = """
    ) ) ] ] } } rbrace } rbrack ] rparen ) rangle ⟩ rang ⟩ rfloor ⌋ rceil ⌉ rvert | rVert ‖ rgroup ⟯
    rmoustache ⎱ urcorner ⌝ lrcorner ⌟ rrbracket ⟧ rBrace ⦄
    """

  /// Names of functions that are written as they are called; those of the second kind have limits.
  static let functions = """
    arccos arcctg arcsin arctan arctg arg ch cos cosec cosh cot cotg coth csc ctg cth deg dim exp hom ker
    lg ln log sec sh sin sinh tan tanh tg th
    """

  static let functionsWithLimits = "det gcd inf lim max min Pr sup plim argmax argmin"

  /// What is read of keyboards and other alphabets in mathematics, beside the signs above.
  static let keys = (
    binary: "+ + - − * ∗ · ⋅ − −", relation: "= = < < > > : :", closing: "! ! ? ?",
    plain: "/ / | | . . \" \" @ @ ` ‘ ‖ ‖ … …", punctuation: ", , ; ;"
  )

  /// What `\not` makes of a sign; others are struck through.
  static let negated: [Unicode.Scalar: Unicode.Scalar] = pairs(
    """
    = ≠ < ≮ > ≯ ≤ ≰ ≥ ≱ ∈ ∉ ∋ ∌ ∣ ∤ ∥ ∦ ∼ ≁ ≃ ≄ ≅ ≇ ≈ ≉ ≡ ≢ ⊂ ⊄ ⊃ ⊅ ⊆ ⊈ ⊇ ⊉ ≺ ⊀ ≻ ⊁ ⊢ ⊬ ⊨ ⊭ ∃ ∄ → ↛ ← ↚
    ⇒ ⇏ ⇐ ⇍ ↔ ↮ ⇔ ⇎
    """)

  /// A table of names and signs in turn.
  static func table(_ text: String) -> [(name: Substring, sign: Substring)] {
    let words = words(text)
    return stride(from: 0, to: words.count - 1, by: 2).map { (words[$0], words[$0 + 1]) }
  }

  static func words(_ text: String) -> [Substring] {
    text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map { Substring($0) }
  }

  static func pairs(_ text: String) -> [Unicode.Scalar: Unicode.Scalar] {
    var pairs: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (key, value) in table(text) {
      pairs[key.unicodeScalars.first!] = value.unicodeScalars.first!
    }
    return pairs
  }
}
