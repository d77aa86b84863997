import Testing

/// One mistake that is written in two places is two errors; what follows from one is none.
@Suite struct TwoPlacesTests {
  private static let prelude = """
    reviews = imdb(num_words: 300)
    hot = multi_hot(reviews.train, dimension: 300)
    model m { input(300); dense(1, activation: sigmoid) }
    c = compile(m, loss: mse)
    summary(m)

    """

  @Test(arguments: [
    // Each is to be encoded where it stands.
    "a = fit(c, «reviews.train»)\nb = fit(c, «pad_sequences(reviews.test, maxlen: 300)»)\na\nb",
    "fit(c, «reviews.train», validation_data: «reviews.test»)",
    // Two runs lack the same figures.
    "a = fit(c, hot)\nb = fit(c, hot)\na.history.«val_loss»\nb.history.«val_loss»\na.history.val_loss",
    "a = fit(c, hot)\nb = fit(c, hot)\na.history.«accuracy»\nb.history.«accuracy»",
    "fit(c, hot, callbacks: [early_stopping(monitor: «val_loss»)])\n"
      + "fit(c, hot, callbacks: [early_stopping(monitor: «val_loss»)])",
    // What would be there if the fit were right is not missed.
    "a = fit(c, hot, callbacks: [early_stopping(monitor: «val_loss»)])\na.history.val_loss",
    // A name's mistake is one.
    "w = reviews.train\nfit(c, «w»)\nfit(c, w[:100])",
    // In a model, shapes stay known.
    "model n {\n  input(3)\n  dense(2, name: \"a\")\n  dense(2, name: «\"a\"»)\n  «input»(4)\n"
      + "  «global_max_pooling1d»()\n}\nn",
    // The choices of a sweep and its expression.
    "sweep s { u: [1, 2, «1», «2»] } = fit(«foo», hot)\ns",
  ])
  func areAllTold(_ code: String) {
    let checked = CheckedCode(Self.prelude + code)
    #expect(
      checked.errors.map(\.range) == checked.marked, "\(checked.errors.map(\.summary))")
  }

  /// A hint names the reader's data, not the reference's.
  @Test func hintsNameTheReadersData() {
    let films = CheckedCode(
      "films = imdb(num_words: 300)\nmodel m { input(300); dense(1) }\nc = compile(m, loss: mse)\n"
        + "fit(c, films.test)\nmodel e { input(9); embedding(300, 2); flatten(); dense(1) }\n"
        + "fit(compile(e, loss: mse), multi_hot(films.test, dimension: 300))\ndecode(films.train.x)\nfilms.train.x"
    )
    let hints = films.errors.compactMap(\.hint)
    #expect(hints.contains { $0.contains("multi_hot(films.test, dimension: 300)") })
    #expect(hints.contains { $0.contains("pad_sequences(films.test, maxlen: 9)") })
    #expect(hints.allSatisfy { !$0.contains("reviews.") })
  }

  /// What is not told is said to be there.
  @Test func moreErrorsThanAreTold() {
    let names = (0..<50_002).map { "n\($0)" }.joined(separator: ",")
    let unknown = CheckedCode("[" + names + "]").errors
    #expect(unknown.count == 50_001)
    #expect(unknown.last?.message.contains("more errors") == true)
    let signs = CheckedCode("x = " + String(repeating: "@ ", count: 50_003)).errors
    #expect(signs.count == 50_001)
    #expect(signs.last?.message.contains("3 more errors") == true)
  }
}
