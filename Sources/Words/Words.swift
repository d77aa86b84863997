import Text

/// All that a page says by itself, in one language. A language's file fills it; a word that it forgets
/// does not compile.
///
/// A class, as what is copied with every page, cell and figure are hundreds of strings.
package final class Words: Sendable {
  /// The language's tag.
  package let tag: String
  package let plural: PluralRule
  package let page: PageWords
  package let outputs: OutputWords
  package let figures: FigureWords
  package let slides: SlideWords
  package let grades: GradeWords
  package let changes: ChangeWords
  package let tryIt: TryItWords
  package let tables: TableWords
  package let kinds: KindWords
  package let names: NameWords
  package let remarks: RemarkWords
  package let parts: PartWords

  init(
    tag: String, plural: PluralRule, page: PageWords, outputs: OutputWords, figures: FigureWords,
    slides: SlideWords, grades: GradeWords, changes: ChangeWords, tryIt: TryItWords,
    tables: TableWords, kinds: KindWords, names: NameWords, remarks: RemarkWords, parts: PartWords
  ) {
    self.tag = tag
    self.plural = plural
    self.page = page
    self.outputs = outputs
    self.figures = figures
    self.slides = slides
    self.grades = grades
    self.changes = changes
    self.tryIt = tryIt
    self.tables = tables
    self.kinds = kinds
    self.names = names
    self.remarks = remarks
    self.parts = parts
  }

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
