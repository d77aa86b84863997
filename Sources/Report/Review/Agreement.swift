import Text

/// When two values count as the same.
struct Agreement: Sendable {
  /// Numbers may differ by so much; nil asks for the same numbers.
  var tolerance: Double?

  /// Members that say where and how something is shown, and not what.
  private static let manner: Set<Spelling> = ["line", "column", "caption", "description"]

  func holds(_ old: JSON, _ new: JSON) -> Bool {
    switch (old, new) {
    case (.integer(let old), .integer(let new)) where tolerance == nil: return old == new
    case (.unsigned(let old), .unsigned(let new)) where tolerance == nil: return old == new
    case (.text(let old), .text(let new)): return holds(old, new)
    case (.array(let old), .array(let new)):
      return old.count == new.count && zip(old, new).allSatisfy(holds)
    case (.object(let old), .object(let new)): return holds(members: old, new)
    case (.boolean(let old), .boolean(let new)): return old == new
    case (.null, .null): return true
    default:
      guard let old = old.double, let new = new.double else { return false }
      return holds(old, new)
    }
  }

  func holds(_ old: Double, _ new: Double) -> Bool {
    if old == new || old.isNaN && new.isNaN { return true }
    guard let tolerance, old.isFinite, new.isFinite else { return false }
    return abs(old / 2 - new / 2) <= tolerance / 2
  }

  private func holds(
    members old: [(name: String, value: JSON)], _ new: [(name: String, value: JSON)]
  ) -> Bool {
    let old = told(old)
    let new = told(new)
    return old.count == new.count
      && old.allSatisfy { name, value in new[name].map { holds(value, $0) } ?? false }
  }

  private func told(_ members: [(name: String, value: JSON)]) -> [Spelling: JSON] {
    // What is needed is told without the text, which names its line.
    let isNotRun = members.contains { $0.name == "needs" }
    let told = members.filter {
      // Weights are told by their digest, which has no nearly.
      !Self.manner.contains($0.name) && !(isNotRun && $0.name == "value")
        && (tolerance == nil || $0.name != "weights")
    }
    return Dictionary(told.map { (Spelling($0.name), $0.value) }) { first, _ in first }
  }

  /// Texts are the same where their words are and where the numbers in them are. Such numbers were
  /// rounded for the eye: what that may have made of them is allowed for, and percentages may differ
  /// by a hundred times as much.
  func holds(_ old: String, _ new: String) -> Bool {
    if old == new { return true }
    guard let tolerance else { return false }
    let old = TextParts(old)
    let new = TextParts(new)
    guard old.words == new.words else { return false }
    return zip(old.numbers, new.numbers).allSatisfy { old, new in
      let scaled = new.unit == "%" ? tolerance * 100 : tolerance
      return abs(old.value - new.value) <= scaled + max(old.step, new.step)
    }
  }
}

/// A text in words and the decimal numbers between them.
private struct TextParts {
  var words: [String] = [""]
  var numbers: [(value: Double, step: Double, unit: Unicode.Scalar?)] = []

  init(_ text: String) {
    var rest = text.unicodeScalars[...]
    var follows = false
    while let scalar = rest.first {
      let digits = follows ? rest.prefix(0) : rest.prefix { $0.isASCIIDigit || $0 == "." }
      guard !digits.isEmpty, let value = Double(String(digits)), value.isFinite else {
        words[words.count - 1].unicodeScalars.append(scalar)
        follows = scalar.isLetter || scalar.isNumber || follows && scalar.isMark
        rest.removeFirst()
        continue
      }
      let decimals = digits.firstIndex(of: ".").map { digits[$0...].count - 1 } ?? 0
      var step = 1.0
      for _ in 0..<min(decimals, 20) { step /= 10 }
      rest = rest.dropFirst(digits.count)
      // A whole number may be exact.
      numbers.append((value, decimals == 0 ? 0 : step, rest.first { $0 != " " && $0 != "\u{A0}" }))
      words.append("")
      follows = false
    }
  }
}
