import Text

/// What a comment in the prose says to the notebook's slides. Comments are no part of the prose: a remark
/// stands beside it, with its place there.
package struct ProseRemark: Sendable {
  package enum Kind: Sendable {
    /// `<!-- notes: … -->`: what the speaker says, as it is written.
    case notes(String)
    /// `<!-- steps -->`: what follows comes a step at a time.
    case steps
  }

  package var kind: Kind
  /// Of the node before which it stands, or how many there are.
  package var place: Int

  package init(_ kind: Kind, at place: Int) {
    self.kind = kind
    self.place = place
  }
}

extension ProseRemark.Kind {
  /// Nil of a comment that says nothing to slides.
  ///
  /// - Parameter comment: As it is written, with its signs.
  package init?(comment: String) {
    guard let opened = comment.removing(prefix: "<!--"), opened.hasSuffix("-->") else { return nil }
    let text = String(scalars: opened.unicodeScalars.dropLast(3)).trimming(\.isWhitespace)
    if Spelling(text.lowercased()) == "steps" {
      self = .steps
    } else if text.lowercased().hasPrefix("notes:") {
      let notes = String(scalars: text.unicodeScalars.dropFirst("notes:".utf8.count))
      guard notes.unicodeScalars.contains(where: { !$0.isWhitespace }) else { return nil }
      self = .notes(notes)
    } else {
      return nil
    }
  }
}
