import Testing
import Text

@testable import Formulas

@Suite struct ColourTests {
  /// Text needs a contrast of 4.5 : 1 (Web Content Accessibility Guidelines 2.2, 1.4.3, with their relative
  /// luminance); white is for those who want it unseen.
  @Test func namedColoursCanBeReadOnWhite() {
    for (name, hex) in Colour.named where name != "white" {
      let digits = Array(hex.text.utf8.dropFirst())
      let shares = stride(from: 0, to: 6, by: 2).map { place in
        let share =
          Double(Int(String(decoding: digits[place...place + 1], as: UTF8.self), radix: 16)!) / 255
        return share <= 0.04045 ? share / 12.92 : power((share + 0.055) / 1.055)
      }
      let luminance = 0.2126 * shares[0] + 0.7152 * shares[1] + 0.0722 * shares[2]
      #expect(1.05 / (luminance + 0.05) >= 4.5, "\(name)")
    }
  }

  /// x to the power of 2.4: the fifth root of its twelfth power, by Newton's steps.
  private func power(_ x: Double) -> Double {
    let wanted = (0..<12).reduce(1.0) { product, _ in product * x }
    return (0..<60).reduce(1.0) { root, _ in
      root - (root * root * root * root * root - wanted) / (5 * root * root * root * root)
    }
  }

  @Test(arguments: [
    ("#12ab3C", "#12ab3c"), ("#fff", "#ffffff"), ("red", "#c8102e"),
  ])
  func coloursAreRead(text: String, hex: String) {
    #expect(Colour(text)?.hex.text == hex)
  }

  @Test(arguments: ["", "#", "#12345", "#12345g", "Red", "rgb(1,2,3)", "url(x)", "#１２３"])
  func whatIsNoColourIsRefused(text: String) {
    #expect(Colour(text) == nil)
  }

  @Test(arguments: [
    ("1, 0, 0.5", "rgb", "#ff0080"), ("0,128,255", "RGB", "#0080ff"), ("0.5", "gray", "#808080"),
    ("aB0", "HTML", "#aabb00"),
  ])
  func modelsAreRead(text: String, model: String, hex: String) {
    #expect(Colour(text, model: model)?.hex.text == hex)
  }

  @Test(arguments: [
    ("1,0", "rgb"), ("2,0,0", "rgb"), ("nan,0,0", "rgb"), ("-1,0,0", "RGB"), ("1,2,3,4", "RGB"),
    ("x", "gray"),
  ])
  func numbersAreChecked(text: String, model: String) {
    #expect(Colour(text, model: model) == nil)
  }
}
