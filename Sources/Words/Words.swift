import Text

/// All that a page says by itself, in one language. A language's file fills it; a word that it forgets
/// does not compile.
package struct Words: Sendable {
  /// The language's tag.
  package var tag: String
  package var plural: PluralRule
  package var page: PageWords
  package var outputs: OutputWords
  package var figures: FigureWords
  package var slides: SlideWords
  package var grades: GradeWords
  package var changes: ChangeWords
  package var tryIt: TryItWords
  package var tables: TableWords
  package var kinds: KindWords
  package var names: NameWords
  package var remarks: RemarkWords
  package var parts: PartWords

  package func callAsFunction(
    _ words: KeyPath<Words, Counted>, _ count: Int, _ values: String...
  ) -> String {
    self[keyPath: words].phrase(count, plural).filled([grouped(count)] + values)
  }

  /// Words beside no number.
  package func callAsFunction(_ words: KeyPath<Words, Counted>, _ values: String...) -> String {
    self[keyPath: words].phrase.filled(values)
  }

  /// Chinese and Japanese have one of their own.
  package var fullStop: String { plural.forms == [.other] ? "。" : "." }

  /// Whether a noun keeps its capital inside a sentence.
  package var capitalizesNouns: Bool { tag == Words.german.tag }

  /// `a, b and c`
  package func listed(_ parts: [String]) -> String {
    guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: page.comma) + page.and + last
  }

  /// The words of all languages that have some.
  package static let all = [
    english, german, french, spanish, portuguese, chinese, traditionalChinese, japanese, arabic,
    hebrew,
  ]
}
