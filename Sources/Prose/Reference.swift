import Text

/// What a link's text may ask the number of: `[Figure](#loss)`.
package enum Reference: Spelling, Sendable, CaseIterable {
  case figure, table, section, equation

  /// The word that stands for it in a notebook.
  package var word: String {
    switch self {
    case .figure: "Figure"
    case .table: "Table"
    case .section: "Section"
    case .equation: "Equation"
    }
  }
}

extension [ProseNode] {
  /// With what is meant in place of references: links to a place in the notebook whose text is such a word.
  ///
  /// - Parameter text: What stands in place of a reference to a place; nil where nothing is known of it.
  package func resolvingReferences(_ text: (Reference, String) -> String?) -> [ProseNode] {
    var nodes = self
    for index in indices.dropLast(2) {
      guard case .open(.link(let link)) = self[index], case .text(let word) = self[index + 1],
        case .close(.link) = self[index + 2], let place = link.address.removing(prefix: "#"),
        let reference = Reference.allCases.first(where: { word == $0.word }),
        let resolved = text(reference, URLReference.decoded(place.utf8) ?? String(place))
      else { continue }
      nodes[index + 1] = .text(resolved)
    }
    return nodes
  }
}
