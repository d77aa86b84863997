import Testing
import Text

@testable import Words

/// Each language has all words, in its own script, with the same values in them.
struct WordsTests {
  /// A word of a language: where it stands, and its text in each form.
  private struct Entry {
    var path: String
    var forms: [(form: PluralForm?, text: String)]
  }

  private static func entries(_ value: Any, _ path: String = "") -> [Entry] {
    switch value {
    case let text as String: [Entry(path: path, forms: [(nil, text)])]
    case let phrase as Phrase: [Entry(path: path, forms: [(nil, phrase.pattern)])]
    case let texts as [String]: [Entry(path: path, forms: texts.map { (nil, $0) })]
    case let counted as Counted:
      [Entry(path: path, forms: counted.forms.map { ($0.key, $0.value.pattern) })]
    default:
      Mirror(reflecting: value).children.flatMap { child in
        child.label.map { entries(child.value, path.isEmpty ? $0 : "\(path).\($0)") } ?? []
      }
    }
  }

  private static func entries(of words: Words) -> [Entry] {
    entries(words).filter { $0.path != "tag" && !$0.path.hasPrefix("plural") }
  }

  private static func places(_ text: String) -> Set<Int> {
    Set(
      Phrase(text).parts.compactMap { part in
        if case .place(let place) = part { place } else { nil }
      })
  }

  private static let others = Words.all.filter { $0.tag != "en" }

  @Test func `there are the nine languages, each once`() {
    #expect(
      Words.all.map(\.tag).sorted() == ["ar", "de", "en", "es", "fr", "he", "ja", "pt", "zh"])
    #expect(Self.entries(of: .english).count > 400)
  }

  @Test(arguments: Words.all.map(\.tag))
  func `no word is empty, and each number has its form`(tag: String) throws {
    let words = try #require(Words.all.first { $0.tag == tag })
    for entry in Self.entries(of: words) {
      #expect(!entry.forms.isEmpty, "\(entry.path)")
      for (_, text) in entry.forms { #expect(!text.isEmpty, "\(entry.path)") }
      let forms = Set(entry.forms.compactMap(\.form))
      if !forms.isEmpty { #expect(forms == words.plural.forms, "\(entry.path)") }
    }
  }

  /// What a sentence says in English it says in every language; forms that stand for one number alone
  /// may leave that out.
  @Test(arguments: Words.all.map(\.tag))
  func `the same values stand in the words`(tag: String) throws {
    let words = try #require(Words.all.first { $0.tag == tag })
    let english = Dictionary(
      Self.entries(of: .english).map { entry in
        (entry.path, Self.places(entry.forms.first { $0.form ?? .other == .other }?.text ?? ""))
      }, uniquingKeysWith: { first, _ in first })
    for entry in Self.entries(of: words) {
      let wanted = try #require(english[entry.path], "\(entry.path)")
      for (form, text) in entry.forms {
        let places = Self.places(text)
        let isAlone = form.map { ![.few, .many, .other].contains($0) } ?? false
        if isAlone {
          #expect(places.union([0]).isSubset(of: wanted.union([0])), "\(entry.path): \(text)")
        } else {
          #expect(places == wanted, "\(entry.path): \(text)")
        }
      }
    }
  }

  /// Words that are the same in English; everything else is to differ.
  private static let shared: [String: Set<String>] = [
    "de": [
      "outputs.code", "page.comma", "page.semicolon", "slides.keyEscape",
    ],
    "fr": [
      "page.important", "page.figure", "page.figureNumber", "page.section", "outputs.code",
      "figures.minimum", "figures.maximum", "figures.type", "page.comma", "figures.validationAlone",
      "figures.description", "figures.points", "figures.pointsCounted", "slides.notes",
      "grades.points", "grades.pointsColumn", "grades.pointsAxis", "kinds.classes",
      "changes.figure", "changes.message",
    ],
    "es": [
      "outputs.error", "page.comma", "page.semicolon", "slides.keyEscape", "figures.no",
      "changes.error", "changes.tensor",
    ],
    "pt": [
      "page.comma", "page.semicolon", "slides.keyPageDown", "slides.keyPageUp", "slides.keyHome",
      "slides.keyEnd", "slides.keyEscape", "kinds.classes", "changes.tensor",
    ],
    "he": latin.union(["page.comma", "page.semicolon"]), "ar": latin, "zh": latin, "ja": latin,
  ]
  /// What is written in Latin letters everywhere, as keys are.
  private static let latin: Set<String> = [
    "slides.keyPageDown", "slides.keyPageUp", "slides.keyHome", "slides.keyEnd",
    "slides.keyEscape", "tables.ngram",
  ]
  /// What has no words of its own.
  private static let signs: Set<String> = [
    "page.captionEnd", "figures.isAt", "figures.at", "figures.readsFrom", "figures.spread",
    "figures.spreadOf", "changes.captioned", "changes.ofCurve",
  ]

  @Test(arguments: others.map(\.tag))
  func `nothing was left in English`(tag: String) throws {
    let words = try #require(Words.all.first { $0.tag == tag })
    let shared = try #require(Self.shared[tag])
    let english = Dictionary(
      Self.entries(of: .english).map { ($0.path, Set($0.forms.map(\.text))) },
      uniquingKeysWith: { first, _ in first })
    for entry in Self.entries(of: words) where !Self.signs.contains(entry.path) {
      let same = !(english[entry.path] ?? []).isDisjoint(with: entry.forms.map(\.text))
      #expect(same == shared.contains(entry.path), "\(entry.path): \(entry.forms)")
    }
  }

  /// Letters of the scripts that a language is written in, by Unicode's blocks; and none of another.
  @Test(arguments: [
    ("ar", [0x0600...0x06FF]), ("he", [0x0590...0x05FF]),
    ("zh", [0x4E00...0x9FFF]), ("ja", [0x3040...0x30FF, 0x4E00...0x9FFF]),
  ])
  func `words are in their own script`(tag: String, blocks: [ClosedRange<UInt32>]) throws {
    let words = try #require(Words.all.first { $0.tag == tag })
    for entry in Self.entries(of: words) {
      for (form, text) in entry.forms {
        // What keys bear, and names that are Latin everywhere.
        if entry.path.hasPrefix("slides.key"), entry.path != "slides.keys" { continue }
        let text = text.replacing("ROC", with: "").replacing("n-gram", with: "")
        let letters = text.unicodeScalars.filter(\.isLetter)
        for letter in letters {
          #expect(blocks.contains { $0.contains(letter.value) }, "\(entry.path): \(text)")
        }
        let mayBeSigns =
          [
            "page.comma", "page.semicolon", "page.captionEnd", "outputs.linesLeftOut",
            "outputs.rowsLeftOut", "tables.ngram", "tryIt.example", "slides.continued",
          ]
          .contains(entry.path) || form == .zero || Self.signs.contains(entry.path)
        if !mayBeSigns { #expect(!letters.isEmpty || text.hasPrefix("…"), "\(entry.path)") }
      }
    }
  }

  @Test func `no word turns the text around it`() {
    for words in Words.all {
      for entry in Self.entries(of: words) {
        for (_, text) in entry.forms {
          let hidden = text.unicodeScalars.filter { $0.isHiddenInProse }
          #expect(hidden.isEmpty, "\(entry.path)")
        }
      }
    }
  }

  /// By CLDR's "Language Plural Rules".
  @Test(arguments: [
    ("en", [1], [0, 2, 11, 101]), ("de", [1], [0, 2]), ("fr", [0, 1], [2, 3]),
    ("pt", [0, 1], [2]), ("ja", [], [0, 1, 2]),
  ])
  func `numbers take their forms`(tag: String, one: [Int], other: [Int]) throws {
    let words = try #require(Words.all.first { $0.tag == tag })
    for count in one { #expect(words.plural.form(of: count) == .one) }
    for count in other { #expect(words.plural.form(of: count) == .other) }
  }

  @Test func `Arabic and Hebrew have forms for two and for few`() {
    let forms = [0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 111].map(PluralRule.arabic.form)
    #expect(
      forms == [.zero, .one, .two, .few, .few, .many, .many, .other, .other, .few, .many])
    #expect([0, 1, 2, 3].map(PluralRule.hebrew.form) == [.other, .one, .two, .other])
    #expect(Words.arabic(\.page.cells, 2) == "خليتان" && Words.arabic(\.page.cells, 3) == "3 خلايا")
  }

  @Test func `values stand in their places, whatever they hold`() {
    #expect(Phrase("{2} of {1}")("a", "b") == "b of a")
    #expect(Phrase("{1}{1}")("{2}", "x") == "{2}{2}")
    #expect(Phrase("{0}{a}{12}{")("x") == "{0}{a}{12}{")
    #expect(Phrase("{3}.")("x") == ".")
    #expect(Words.english.listed(["a", "b", "c"]) == "a, b and c")
    #expect(Words.english.listed([]) == "" && Words.english.listed(["a"]) == "a")
    #expect(Words.english(\.page.cells, 1_234) == "1,234 cells")
  }

  /// A remark of a run is read back from its English, whichever it is, with its values in their places.
  @Test(arguments: others.map(\.tag))
  func `remarks of a run are said in the language`(tag: String) throws {
    let words = try #require(Words.all.first { $0.tag == tag })
    let values = ["11", "12", "13", "14", "15"]
    let english = Self.entries(of: .english).filter {
      $0.path.hasPrefix("remarks.") || $0.path.hasPrefix("parts.")
    }
    let own = Dictionary(
      Self.entries(of: words).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    for entry in english {
      let forms = try #require(own[entry.path]).forms
      for (form, text) in entry.forms {
        let count = form == .one ? 1 : 11
        let wanted = forms.first { $0.form == nil || $0.form == words.plural.form(of: count) }
        let filled = ["\(count)"] + values.dropFirst()
        let said = words.said(Phrase(text).filled(filled))
        #expect(said == Phrase(try #require(wanted).text).filled(filled), "\(entry.path)")
      }
    }
  }

  @Test func `remarks hold others, sentences and lists`() {
    let german = Words.german
    #expect(
      german.said("324 of 344 samples are right (94.2 %)")
        == "344 Beispiele, davon 324 richtig (94.2 %)")
    #expect(
      german.said("A confusion matrix: 1 of 1 sample is right (100.0 %). None is mistaken.")
        == "Eine Konfusionsmatrix: 1 Beispiel, davon 1 richtig (100.0 %). Keine Verwechslung.")
    #expect(
      german.said("Most often mistaken: a as b (3), c as a (1).")
        == "Am häufigsten verwechselt: a als b (3), c als a (1).")
    #expect(
      german.said(
        "Stopped after epoch 9: val_loss was best in epoch 4. The weights are those of epoch 4.")
        == "Abgebrochen nach Epoche 9: val_loss war in Epoche 4 am besten. Die Gewichte sind die der "
        + "Epoche 4.")
    #expect(german.said("model cnn, trained for 1 epoch") == "Modell cnn, trainiert: 1 Epoche")
    #expect(german.said("mean over the classes: 0.5") == "Mittel über die Klassen: 0.5")
    #expect(Words.chinese.said("1,234 samples") == "1,234 个样本")
    #expect(
      german.said("left out, as no sample has or gets them: a, b, c, d, e and 2 more")
        == "ausgelassen, da kein Beispiel sie hat oder bekommt: a, b, c, d, e und 2 weitere")
  }

  @Test func `what is no remark is left to itself`() {
    #expect(Words.german.said("samples: 3") == nil && Words.german.said("") == nil)
    #expect(Words.german.said("many samples") == nil && Words.german.said("1.5 samples") == nil)
    #expect(Words.german.said("None is mistaken. And so on.") == nil)
    #expect(Words.german.head("n samples") == nil && Words.german.head("xth") == nil)
    #expect(Words.german.head("4th") == "4." && Words.german.name("class a") == nil)
    #expect(Words.english.said("None is mistaken.") == nil)
  }
}
