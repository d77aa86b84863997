import Text

/// What nbrun says of a run, before it is said in a language: which words, and what stands in them.
package indirect enum Remark: Sendable {
  package typealias Path = KeyPath<Words, Counted> & Sendable

  /// What marks off parts from one another.
  package enum Mark: Sendable, CaseIterable {
    case blank, comma, semicolon, none
  }

  /// Where a name stands in a sentence, which its first letter tells.
  package enum Place: Sendable, CaseIterable {
    case start, middle
  }

  /// A notebook's words or its data's, or what has no words in other languages.
  case own(String)
  case phrase(Path, [Remark])
  /// Words beside a number, which stands in their first place.
  case counted(Path, Int, [Remark])
  case list([Remark], Mark)
  case cased(Remark, Place)

  package init(_ path: Path, _ values: Remark...) { self = .phrase(path, values) }

  package init(_ path: Path, count: Int, _ values: Remark...) {
    self = .counted(path, count, values)
  }

  package func said(in words: Words) -> String {
    switch self {
    case .own(let text): text
    case .phrase(let path, let values):
      words[keyPath: path].phrase.filled(values.map { $0.said(in: words) })
    case .counted(let path, let count, let values):
      words[keyPath: path].phrase(count, words.plural)
        .filled([grouped(count)] + values.map { $0.said(in: words) })
    case .list(let parts, let mark):
      parts.map { $0.said(in: words) }.joined(separator: words.mark(mark))
    case .cased(let name, .start): sentenceStart(name.said(in: words))
    case .cased(let name, .middle): midSentence(name.said(in: words), words)
    }
  }

  /// The same with other texts of the notebook's and its data's.
  package func mapOwn(_ change: (String) -> String) -> Remark {
    switch self {
    case .own(let text): .own(change(text))
    case .phrase(let path, let values): .phrase(path, values.map { $0.mapOwn(change) })
    case .counted(let path, let count, let values):
      .counted(path, count, values.map { $0.mapOwn(change) })
    case .list(let parts, let mark): .list(parts.map { $0.mapOwn(change) }, mark)
    case .cased(let name, let place): .cased(name.mapOwn(change), place)
    }
  }

  /// In English, as it stands in JSON, in terminals and in messages.
  package var text: String { said(in: .english) }

  package var isEmpty: Bool { text.isEmpty }

  /// Whether all of it has words in every language.
  package var hasWords: Bool {
    switch self {
    case .own: false
    case .phrase, .counted: true
    case .list(let parts, _): parts.allSatisfy(\.hasWords)
    case .cased(let name, _): name.hasWords
    }
  }
}

extension Remark: ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) { self = .own(text) }
}

/// Two are the same where they say the same.
extension Remark: Equatable {
  package static func == (a: Remark, b: Remark) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }
}

extension Words {
  fileprivate func mark(_ mark: Remark.Mark) -> String {
    switch mark {
    case .blank: " "
    case .comma: page.comma
    case .semicolon: page.semicolon
    case .none: ""
    }
  }
}

/// A name as it stands inside a sentence: `false positive rate`, but `MPG`.
package func midSentence(_ name: String, _ words: Words) -> String {
  if words.capitalizesNouns { return name }
  let scalars = Array(name.unicodeScalars)
  guard scalars.count > 1, scalars[1].properties.isLowercase else { return name }
  return String(scalars[0]).lowercased() + String(scalars: scalars.dropFirst())
}

private func sentenceStart(_ name: String) -> String {
  let scalars = name.unicodeScalars
  return String(scalars.prefix(1)).uppercased() + String(scalars.dropFirst())
}
