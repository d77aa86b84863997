import Text

// Signs by their names: letters and what stands like one. A line is names and signs in turn.

extension Glyph {
  /// Slanted by themselves.
  static let letters = """
    alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι
    kappa κ varkappa ϰ lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ
    varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω digamma ϝ imath ı jmath ȷ
    partial ∂ varGamma Γ varDelta Δ varTheta Θ varLambda Λ varXi Ξ varPi Π varSigma Σ
    varUpsilon Υ varPhi Φ varPsi Ψ varOmega Ω thetasym ϑ
    """

  static let uprightLetters = """
    Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω nabla ∇
    Alpha Α Beta Β Epsilon Ε Zeta Ζ Eta Η Iota Ι Kappa Κ Mu Μ Nu Ν Omicron Ο Rho Ρ Tau Τ Chi Χ
    ell ℓ hbar ℏ hslash ℏ Re ℜ Im ℑ wp ℘ aleph ℵ beth ℶ gimel ℷ daleth ℸ infty ∞ emptyset ∅
    varnothing ∅ top ⊤ bot ⊥ angle ∠ measuredangle ∡ sphericalangle ∢ triangle △ triangledown ▽
    blacktriangle ▲ blacktriangledown ▼ flat ♭ natural ♮ sharp ♯ clubsuit ♣ diamondsuit ♢
    heartsuit ♡ spadesuit ♠ square □ Box □ Diamond ◊ lozenge ◊ blacksquare ■ blacklozenge ⧫
    bigstar ★ eth ð mho ℧ checkmark ✓ degree ° pounds £ yen ¥ copyright © circledR ® S § P ¶
    $ $ % % _ _ # # & & Bbbk 𝕜 Finv Ⅎ Game ⅁ maltese ✠
    And & alef ℵ alefsym ℵ infin ∞ empty ∅ real ℜ image ℑ weierp ℘ reals ℝ Reals ℝ cnums ℂ natnums ℕ
    hearts ♡ spades ♠ clubs ♣ diamonds ♢ sect § circledS Ⓢ mathsterling £
    """

  /// Operators to MathML, and without space around.
  static let plainSigns = """
    forall ∀ exists ∃ exist ∃ nexists ∄ neg ¬ lnot ¬ surd √ complement ∁ prime ′ backprime ‵
    vert | Vert ‖ | ‖ backslash \\ vdots ⋮ diagup ╱ diagdown ╲ textbackslash \\ ldotp . lq ‘ rq ’
    """

  /// Of text alone.
  static let textSigns: [Spelling: String] = {
    let signs = table(
      """
      ss ß ae æ AE Æ oe œ OE Œ o ø O Ø aa å AA Å l ł L Ł i ı j ȷ { { } } textasciitilde ~
      textasciicircum ^ textquotesingle ' textendash – textemdash — textellipsis … textdollar $
      texteuro € textsterling £ textdegree ° textunderscore _ textless < textgreater > textbar |
      textbardbl ‖ textbraceleft { textbraceright } textquoteleft ‘ textquoteright ’
      textquotedblleft “ textquotedblright ” textcopyright © textregistered ® texttrademark ™
      textdagger † textdaggerdbl ‡ textbullet • textperiodcentered · textmu µ
      """)
    return Dictionary(uniqueKeysWithValues: signs.map { (Spelling($0.name), String($0.sign)) })
  }()
}
