import Formulas
import Testing
import Text

/// Formulas as a person would type them in a line.
@Suite struct PlainTextTests {
  @Test(arguments: [
    ("\\hat{y}", "ŷ"), ("\\hat{\\mathbf{y}}", "ŷ"), ("\\sigma(x)", "σ(x)"), ("x_1^2", "x₁²"),
    ("x_{t-1}", "xₜ₋₁"), ("e^{-x}", "e⁻ˣ"), ("W^{\\top}", "Wᵀ"), ("x_{\\text{data}}", "x_data"),
    ("x^{a/b}", "x^(a/b)"), ("\\frac{a+b}{2}", "(a + b)/2"), ("\\frac{1}{2}", "1/2"),
    ("\\frac{\\frac{a}{b}}{c}", "(a/b)/c"), ("\\sqrt{x}", "√x"), ("\\sqrt{x+1}", "√(x + 1)"),
    ("\\sqrt[3]{x}", "∛x"), ("\\sum_{i=1}^n x_i", "∑ᵢ₌₁ⁿ xᵢ"), ("\\log x", "log x"),
    ("\\log(x)", "log(x)"), ("a=-b", "a = −b"), ("\\mathbb{R}^n", "ℝⁿ"), ("\\mathcal{L}", "ℒ"),
    ("\\mathbf{x}\\in\\mathbb{R}", "x ∈ ℝ"), ("f'(x)", "f′(x)"), ("\\bar{\\alpha}", "α\u{304}"),
    ("\\text{loss in }\\%", "loss in %"), ("\\left(\\frac{a}{b}\\right)^2", "(a/b)²"),
    ("\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}", "(a, b; c, d)"),
    ("\\mathrm{ReLU}(x)", "ReLU(x)"), ("\\lVert x\\rVert_2", "‖x‖₂"), ("a \\quad b", "a b"),
    ("\\binom{n}{k}", "(n k)"), ("\\textcolor{red}{x}", "x"), ("\\phantom{x}y", "y"),
    ("\\underbrace{a+b}_{\\text{sum}}", "a + b (sum)"), ("1{,}000", "1,000"),
  ])
  func text(tex: String, text: String) throws {
    #expect(try Formula(tex: tex).plainText == text)
  }
}
