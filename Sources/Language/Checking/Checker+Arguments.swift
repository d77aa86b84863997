import Notebook
import Text

/// An argument as the value of its parameter; words without quotes are choices.
extension Checker {
  mutating func argument(
    _ expression: Expression, for parameter: Parameter, of function: Function
  ) -> CheckedExpression? {
    if let word = choice(expression, parameter.type) { return word }
    if parameter.type.hasWords, isWordList(expression, parameter.type) == false { return nil }
    var value = check(wordsResolved(expression, parameter.type))
    // A list of several kinds is unknown only inside.
    guard value.type != .unknown, fits(&value, parameter.type, parameter, function) else {
      doubtful.append(value)
      return nil
    }
    switch parameter.type {
    case .metrics, .callbacks: return value
    default: break
    }
    if parameter.isStatic, value.constant == nil, !value.type.isStaticByType {
      diagnostics.error(
        value.range, "`\(parameter.name)` must be known before anything runs, and this is not",
        hint: "write the value itself, or a name bound to one")
      return nil
    }
    return value
  }

  /// A word that this parameter takes, without quotes: it wins over a bound name.
  private func choice(_ expression: Expression, _ type: ParameterType) -> CheckedExpression? {
    // `normalize: true`
    if case .boolean(true) = expression.kind, case .optional(.choice(let words)) = type,
      words.contains("true")
    {
      return constant(.text("true"), .text, expression.range)
    }
    guard case .name(let word) = expression.kind else { return nil }
    switch type {
    case .choice(let words) where words.contains(word),
      .loss(let words) where words.contains(word),
      .optional(.choice(let words)) where words.contains(word):
      return constant(.text(word), .text, expression.range)
    case .optional(.classWeights) where type.words.contains(word),
      .activation where type.words.contains(word),
      .optimizer where type.words.contains(word), .label, .optional(.label):
      return constant(.text(word), .text, expression.range)
    default:
      return nil
    }
  }

  /// The words of a list as texts; everything else as it is.
  private func wordsResolved(_ expression: Expression, _ type: ParameterType) -> Expression {
    guard case .metrics = type, case .list(let elements) = expression.kind else {
      return expression
    }
    let resolved = elements.map { element -> Expression in
      guard case .name(let word) = element.kind,
        type.words.contains(word) || bindings[word] == nil && word != todoWord
      else { return element }
      return Expression(.text([.characters(word)]), element.range)
    }
    return Expression(.list(resolved), expression.range)
  }

  /// False where a word stands for a choice and is none, which is reported. Nil where this is no word.
  private mutating func isWordList(_ expression: Expression, _ type: ParameterType) -> Bool? {
    guard case .name(let word) = expression.kind, bindings[word] == nil, word != todoWord else {
      return nil
    }
    switch type {
    case .choice, .activation, .optimizer, .loss, .optional(.choice), .optional(.classWeights):
      reportChoice(word, type, expression.range)
      return false
    case .metrics where type.words.contains(word):
      diagnostics.error(
        expression.range, "metrics are given as a list", hint: "write metrics: [\(word)]")
      return false
    default:
      return nil
    }
  }

  mutating func reportChoice(_ word: String, _ type: ParameterType, _ range: SourceRange) {
    let words = type.words.filter { $0 != "acc" }
    let nearest = reported.names.hint(for: word, among: words)
    diagnostics.error(
      range,
      "`\(word.shortened)` is not a choice here; allowed are \(ParameterType.list(words, "and"))",
      hint: nearest)
  }
}

extension ValueType {
  /// Values that are known by their type alone.
  var isStaticByType: Bool {
    switch self {
    case .activation, .optimizer, .schedule, .regularizer, .loss, .callback, .savedModel, .none:
      true
    default: false
    }
  }
}
