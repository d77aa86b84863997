/// Letters and digits that Unicode has above and below the line.
enum UnicodeScripts {
  static let raised = Glyph.pairs(
    """
    0 ⁰ 1 ¹ 2 ² 3 ³ 4 ⁴ 5 ⁵ 6 ⁶ 7 ⁷ 8 ⁸ 9 ⁹ + ⁺ − ⁻ = ⁼ ( ⁽ ) ⁾ a ᵃ b ᵇ c ᶜ d ᵈ e ᵉ f ᶠ g ᵍ h ʰ i ⁱ j ʲ
    k ᵏ l ˡ m ᵐ n ⁿ o ᵒ p ᵖ r ʳ s ˢ t ᵗ u ᵘ v ᵛ w ʷ x ˣ y ʸ z ᶻ T ᵀ L ᴸ H ᴴ N ᴺ D ᴰ K ᴷ M ᴹ ⊤ ᵀ ′ ′ ″ ″ ‴ ‴ ⁗ ⁗ ∗ *
    * *
    """)
  static let lowered = Glyph.pairs(
    """
    0 ₀ 1 ₁ 2 ₂ 3 ₃ 4 ₄ 5 ₅ 6 ₆ 7 ₇ 8 ₈ 9 ₉ + ₊ − ₋ = ₌ ( ₍ ) ₎ a ₐ e ₑ h ₕ i ᵢ j ⱼ k ₖ l ₗ m ₘ n ₙ o ₒ
    p ₚ r ᵣ s ₛ t ₜ u ᵤ v ᵥ x ₓ β ᵦ γ ᵧ ρ ᵨ φ ᵩ χ ᵪ
    """)

  /// What they are on the line.
  static let superscripts = inverse(raised)
  static let subscripts = inverse(lowered)

  /// A text above or below, if all of it can be.
  static func script(_ text: String, _ table: [Unicode.Scalar: Unicode.Scalar]) -> String? {
    var script = ""
    for scalar in text.unicodeScalars {
      guard let form = table[scalar] else { return nil }
      script.unicodeScalars.append(form)
    }
    return script
  }

  private static func inverse(_ table: [Unicode.Scalar: Unicode.Scalar])
    -> [Unicode.Scalar: Unicode.Scalar]
  {
    var inverse: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (scalar, form) in table where !form.isASCII && form != scalar && scalar != "⊤" {
      inverse[form] = scalar
    }
    return inverse
  }
}
