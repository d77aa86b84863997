import Testing

/// Code with one mistake, marked by `«…»`, and words of what is said of it.
struct Mistake: Sendable, CustomTestStringConvertible {
  let code: String
  let message: String
  let hint: String?
  /// Right code above the mistake, whose warnings don't matter.
  let prelude: String

  init(_ code: String, _ message: String, hint: String? = nil, after prelude: String = "") {
    self.code = code
    self.message = message
    self.hint = hint
    self.prelude = prelude
  }

  var testDescription: String { code.split(separator: "\n").joined(separator: " ⏎ ") }

  /// The same mistake with more code above it.
  func after(_ earlier: String) -> Mistake {
    Mistake(code, message, hint: hint, after: earlier + prelude)
  }

  /// The mistake is the only error, its carets stand under the marked text, and nothing follows.
  func expectOneError(sourceLocation: SourceLocation = #_sourceLocation) {
    let checked = CheckedCode(prelude + code)
    let summaries = checked.diagnostics.map(\.summary)
    #expect(checked.program == nil, "no error at all", sourceLocation: sourceLocation)
    #expect(
      checked.errors.map(\.range) == checked.marked, "\(summaries)", sourceLocation: sourceLocation)
    #expect(
      checked.errors.first?.message.contains(message) == true, "\(summaries)",
      sourceLocation: sourceLocation)
    if let hint {
      #expect(
        checked.errors.first?.hint?.contains(hint) == true, "\(summaries)",
        sourceLocation: sourceLocation)
    }
    #expect(checked.errors.filter { !$0.followsStyle }.isEmpty, sourceLocation: sourceLocation)
    let lines = prelude.count { $0 == "\n" }
    let warnings = checked.warnings.filter { $0.range.start.line > lines }
    #expect(warnings.isEmpty, "\(summaries)", sourceLocation: sourceLocation)
  }
}

/// Code that mistakes stand in, right as it is.
enum Prelude {
  static let reviews = "reviews = imdb(num_words: 10000)\n"

  static let multiHot =
    reviews + """
      train = multi_hot(reviews.train, dimension: 10000)
      test = multi_hot(reviews.test, dimension: 10000)

      """

  static let model = """
    model mlp {
      input(10000)
      dense(16, activation: relu)
      dense(1, activation: sigmoid)
    }

    """

  static let compiled =
    multiHot + model + """
      compiled = compile(mlp, loss: binary_crossentropy, metrics: [accuracy])

      """

  static let run = compiled + "run = fit(compiled, train, epochs: 2, batch_size: 512)\n"
}
