import Text
import Words

/// What a link's text may ask the number of: `[Figure](#loss)`.
package enum Reference: Spelling, Sendable, CaseIterable {
  case figure, table, section, equation

  /// The words that stand for it in a notebook.
  package func names(in words: Words) -> [String] {
    switch self {
    case .figure: words.page.figure
    case .table: words.page.table
    case .section: words.page.section
    case .equation: words.page.equation
    }
  }

  /// What each word asks for on a page; English ones are understood on every page.
  package static func byName(in words: Words) -> [Spelling: Reference] {
    var references: [Spelling: Reference] = [:]
    for words in [words, .english] {
      for reference in allCases {
        for name in reference.names(in: words) where references[name] == nil {
          references[name] = reference
        }
      }
    }
    return references
  }
}

extension [ProseNode] {
  /// With what is meant in place of references: links to a place in the notebook whose text is such a word.
  ///
  /// - Parameters:
  ///   - words: The page's.
  ///   - text: What stands in place of a reference to a place; nil where nothing is known of it.
  package func resolvingReferences(
    _ words: Words, _ text: (Reference, String) -> String?
  ) -> [ProseNode] {
    var nodes = self
    let references = Reference.byName(in: words)
    for index in indices.dropLast(2) {
      guard case .open(.link(let link)) = self[index], case .text(let word) = self[index + 1],
        case .close(.link) = self[index + 2], let place = link.address.removing(prefix: "#"),
        let reference = references[word],
        let resolved = text(reference, URLReference.decoded(place.utf8) ?? String(place))
      else { continue }
      nodes[index + 1] = .text(resolved)
    }
    return nodes
  }
}
