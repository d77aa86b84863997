extension Unicode.Scalar {
  /// Whether it turns the direction of the text after it, so that a reader sees another order than
  /// the one that is there: embeddings, overrides and isolates of Unicode's bidirectional algorithm
  /// (UAX 9, section 2). Marks, which turn nothing by force, may stay.
  var turnsText: Bool {
    ("\u{202A}"..."\u{202E}").contains(self) || ("\u{2066}"..."\u{2069}").contains(self)
  }
}
