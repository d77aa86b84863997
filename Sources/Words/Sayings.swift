import Text

extension Words {
  /// A remark of a run in this language, where it is one that is known. A run makes its remarks in
  /// English, as they stand in caches, in JSON and in terminals; a page reads them back.
  package func said(_ text: String) -> String? {
    // None is so long; what a notebook says may be.
    guard sayings != nil, text.utf8.count <= 4000 else { return nil }
    // Some remarks are of several sentences; the place of another may hold some.
    var sentences: [String] = []
    var rest = text[...]
    while !rest.isEmpty {
      guard let (sentence, after) = sentence(rest) else { return remark(text) }
      sentences.append(sentence)
      rest = after
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  /// The same, or the text as it is where none is known.
  package func saidOrSame(_ text: String) -> String { said(text) ?? text }

  /// The same of the head of a column.
  package func head(_ text: String) -> String? { sayings?.tables.said(text, self) { _ in nil } }

  /// The same of a cell that says of which kind a column is.
  package func kind(_ text: String) -> String? {
    sayings?.kinds.said(text, self) { kind($0) }
  }

  /// The same of a name for what has none, such as `class 1`.
  package func name(_ text: String) -> String? { sayings?.names.said(text, self) { _ in nil } }

  /// The same, or the name as it is.
  package func nameOrSame(_ text: String) -> String { name(text) ?? text }

  /// Whether a noun keeps its capital inside a sentence.
  package var capitalizesNouns: Bool { tag == Words.german.tag }

  private var sayings: Sayings? { Sayings.of[Spelling(tag)] }

  private func remark(_ text: String) -> String? {
    sayings?.remarks.said(text, self, part) ?? sayings?.parts.said(text, self, part)
  }

  /// What stands in a remark's place: a remark itself, or several parts with commas between them.
  private func part(_ text: String) -> String? {
    var parts: [String] = []
    var rest = text[...]
    while let comma = rest.range(of: ", ", from: rest.startIndex) {
      parts.append(String(rest[..<comma.lowerBound]))
      rest = rest[comma.upperBound...]
    }
    let said = (parts + [String(rest)]).compactMap { sayings?.parts.said($0, self, part) }
    if said.count == parts.count + 1 { return said.joined(separator: page.comma) }
    return remark(text) ?? name(text)
  }

  /// The first sentence of a text that is a remark, and what follows it.
  private func sentence(_ text: Substring) -> (sentence: String, rest: Substring)? {
    var start = text.startIndex
    while let stop = text.range(of: ". ", from: start) {
      let end = text.utf8.index(after: stop.lowerBound)
      if let sentence = remark(String(text[..<end])) { return (sentence, text[stop.upperBound...]) }
      start = end
    }
    return remark(String(text)).map { ($0, text[text.endIndex...]) }
  }
}

/// English words, and the same in another language, by what they say.
private struct Sayings: Sendable {
  struct Group: Sendable {
    private var entries: [(english: Phrase, own: Own)] = []
    /// Whether a phrase's first value is a number.
    private let takesNumbers: Bool

    private enum Own {
      case phrase(Phrase)
      case counted(Counted)
    }

    init(_ english: Any, _ own: Any, takesNumbers: Bool = false) {
      self.takesNumbers = takesNumbers
      for (english, own) in zip(
        Mirror(reflecting: english).children, Mirror(reflecting: own).children)
      {
        switch (english.value, own.value) {
        case (let english as String, let own as String):
          entries.append((Phrase(english), .phrase(Phrase(own))))
        case (let english as Phrase, let own as Phrase): entries.append((english, .phrase(own)))
        case (let english as Counted, let own as Counted):
          entries += english.forms.values.map { ($0, .counted(own)) }
        default: break
        }
      }
    }

    /// The text in the other language: by the phrase that has the most of it. What stands in its places
    /// is put in by `part`, or stays.
    func said(_ text: String, _ words: Words, _ part: (String) -> String?) -> String? {
      var best: (values: [String], own: Own)?
      var most = -1
      for (english, own) in entries {
        guard let values = english.values(in: text) else { continue }
        let length = english.pattern.utf8.count
        let count = values.first.flatMap(wholeNumber)
        if case .counted = own, count == nil { continue }
        if takesNumbers, !values.isEmpty, count == nil { continue }
        if length > most { (best, most) = ((values, own), length) }
      }
      guard let best else { return nil }
      let values = best.values.map { part($0) ?? $0 }
      switch best.own {
      case .phrase(let phrase): return phrase.filled(values)
      case .counted(let counted):
        return counted.phrase(best.values.first.flatMap(wholeNumber) ?? 0, words.plural)
          .filled(values)
      }
    }
  }

  var tables: Group
  var kinds: Group
  var names: Group
  var remarks: Group
  var parts: Group

  init(_ words: Words) {
    let english = Words.english
    tables = Group(english.tables, words.tables, takesNumbers: true)
    kinds = Group(english.kinds, words.kinds)
    names = Group(english.names, words.names, takesNumbers: true)
    remarks = Group(english.remarks, words.remarks)
    parts = Group(english.parts, words.parts)
  }

  /// Of all languages but English, by their tags.
  static let of = Dictionary(
    Words.all.filter { $0.tag != Words.english.tag }.map { (Spelling($0.tag), Sayings($0)) }
  ) { first, _ in first }
}

/// A number as `grouped` writes it.
private func wholeNumber(_ text: String) -> Int? {
  Int(text.replacing(",", with: "")).flatMap { grouped($0) == text || "\($0)" == text ? $0 : nil }
}

extension Phrase {
  /// What stands in its places in a text that it says, in their order; nil of any other text.
  func values(in text: String) -> [String]? {
    var values: [Int: String] = [:]
    var rest = text[...]
    var place: Int?
    func isLast(_ index: Int, _ parts: [Part]) -> Bool { index == parts.count - 1 }
    let parts = parts
    for (index, part) in parts.enumerated() {
      switch part {
      case .place(let number):
        place = number
        if isLast(index, parts) { values[number] = String(rest) }
      case .text(let words):
        guard let number = place else {
          guard let after = rest.removing(prefix: words) else { return nil }
          rest = after
          continue
        }
        place = nil
        if isLast(index, parts) {
          guard rest.hasSuffix(words), rest.utf8.count > words.utf8.count else { return nil }
          values[number] = String(rest.utf8.dropLast(words.utf8.count))
          return sorted(values)
        }
        guard let found = rest.range(of: words, from: rest.startIndex) else { return nil }
        values[number] = String(rest[..<found.lowerBound])
        rest = rest[found.upperBound...]
      }
    }
    if case .text? = parts.last, !rest.isEmpty { return nil }
    return sorted(values)
  }

  private func sorted(_ values: [Int: String]) -> [String]? {
    let all = (0..<(values.keys.max().map { $0 + 1 } ?? 0)).map { values[$0] ?? "" }
    return all.contains { $0.isEmpty } ? nil : all
  }
}
