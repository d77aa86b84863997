/// Whether a statement ran, and why.
package struct CacheExplanation: Sendable {
  /// Of the notebook.
  package var line: Int
  /// What the statement binds, or the cell in which it shows something.
  package var name: String
  package var hasRun: Bool
  /// It did not have to, and not because of an earlier run: an equal statement stands above.
  package var isRepeat = false
  /// Why it ran, or what else there is to say.
  package var reason: String?
}
