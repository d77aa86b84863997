import Notebook
import Text

extension Lexer {
  /// One scan from left to right; each way in which other languages write a number has its own message.
  mutating func readNumber() {
    let start = position
    skipDigits()
    var isWhole = true
    if peek == "." {
      switch kind(1) {
      case .letter: break
      case .digit, nil, .blank, .number, .mark, .other:
        isWhole = false
        position += 1
        skipDigits()
      }
    }
    if peek == "e" || peek == "E" {
      var ahead = 1
      if peek(1) == "+" || peek(1) == "-" { ahead = 2 }
      if kind(ahead) == .digit {
        isWhole = false
        position += ahead
        skipDigits()
      }
    }
    // Letters, digits or points that still follow make the whole word malformed.
    let numberEnd = position
    repeat { skipWord() } while take(".")
    let text = scalars.text(start..<position)
    guard position == numberEnd else {
      malformed(
        from: start, "`\(text.shortened)` is not a number",
        hint: "numbers are written `10000`, `10_000`, `0.5` or `1e-3`")
      return
    }
    var digits = text
    if text.utf8.contains(UInt8(ascii: "_")) {
      digits = String(decoding: text.utf8.lazy.filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
      guard !text.hasSuffix("_"), !text.contains("__"), !text.contains("_."), !text.contains("._")
      else {
        malformed(
          from: start, "`\(text.shortened)` is not a number",
          hint: "an underscore stands between two digits: `10_000`")
        return
      }
    }
    if isWhole {
      guard let value = Int(digits) else {
        malformed(
          from: start,
          "`\(text.shortened)` is too large for a whole number; the largest is \(Int.max)",
          hint: "with an exponent, such as `1e30`, it is not held to whole numbers")
        return
      }
      add(.integer(value), from: start)
    } else {
      guard let value = Double(digits.hasSuffix(".") ? digits + "0" : digits), value.isFinite
      else {
        malformed(
          from: start, "`\(text.shortened)` is too large for a number; the largest is about 1.8e308"
        )
        return
      }
      add(.number(value), from: start)
    }
  }
}
