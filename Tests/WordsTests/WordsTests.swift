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

  @Test func `there are the ten languages, each once`() {
    #expect(
      Words.all.map(\.tag).sorted()
        == ["ar", "de", "en", "es", "fr", "he", "ja", "pt", "zh", "zh-Hant"])
    #expect(Self.entries(of: .english).count > 400)
  }

  @Test(arguments: Words.all.map(\.tag))
  func `no word is empty, and each number has its form`(tag: String) throws {
    let words = try #require(Words.all.first { $0.tag == tag })
    let numbered = Set(
      Self.entries(of: .english).filter { $0.forms.contains { $0.form == .one } }.map(\.path))
    for entry in Self.entries(of: words) {
      #expect(!entry.forms.isEmpty, "\(entry.path)")
      for (_, text) in entry.forms { #expect(!text.isEmpty, "\(entry.path)") }
      let forms = Set(entry.forms.compactMap(\.form))
      let wanted = numbered.contains(entry.path) ? words.plural.forms : [.other]
      if !forms.isEmpty { #expect(forms == wanted, "\(entry.path)") }
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
    "he": latin.union(["page.comma", "page.semicolon"]), "ar": latin, "zh": latin,
    "zh-Hant": latin, "ja": latin,
  ]
  /// What is written in Latin letters everywhere, as keys are.
  private static let latin: Set<String> = [
    "slides.keyPageDown", "slides.keyPageUp", "slides.keyHome", "slides.keyEnd",
    "slides.keyEscape", "tables.ngram",
  ]
  /// What has no words of its own.
  private static let signs: Set<String> = [
    "page.captionEnd", "figures.isAt", "figures.at", "figures.readsFrom", "figures.spread",
    "figures.spreadOf", "figures.withReason", "changes.captioned", "changes.ofCurve",
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
    ("zh", [0x4E00...0x9FFF]), ("zh-Hant", [0x4E00...0x9FFF]),
    ("ja", [0x3040...0x30FF, 0x4E00...0x9FFF]),
  ])
  func `words are in their own script`(tag: String, blocks: [ClosedRange<UInt32>]) throws {
    let words = try #require(Words.all.first { $0.tag == tag })
    for entry in Self.entries(of: words) {
      for (form, text) in entry.forms {
        // What keys bear, and names that are Latin everywhere.
        if entry.path.hasPrefix("slides.key"), entry.path != "slides.keys" { continue }
        let text = ["ROC", "n-gram", "NumPy"].reduce(text) { $0.replacing($1, with: "") }
        let letters = text.unicodeScalars.filter(\.isLetter)
        for letter in letters {
          #expect(blocks.contains { $0.contains(letter.value) }, "\(entry.path): \(text)")
        }
        let mayBeSigns =
          [
            "page.comma", "page.semicolon", "page.captionEnd", "outputs.linesLeftOut",
            "outputs.rowsLeftOut", "tables.ngram", "tryIt.example", "slides.continued",
            "remarks.withSettings",
          ]
          .contains(entry.path) || form == .zero || Self.signs.contains(entry.path)
        if !mayBeSigns { #expect(!letters.isEmpty || text.hasPrefix("…"), "\(entry.path)") }
      }
    }
  }

  /// The letters of the simplified words that OpenCC's STCharacters.txt writes otherwise.
  private static let simplified = """
    与个为习于从们会侧关内写况准减划删别动区单占历参变后启响图块处备复学实对尔层属带帮开异张归当录态总执报损据数无时显机权条来构标
    样检横残没浅测浏满滤灯点热状独献现画码确离种积穷笔签类线练组经结绘络绩续编网脚节虚见视览计认训记讲许论设证评识词译试询该语误
    说请读贡败赖轮轴较输达过运这进连选里针钟链错键长闭问间阳阵际随页项预颜验
    """

  @Test func `traditional words have no simplified letter`() {
    let simplified = Set(Self.simplified.unicodeScalars.filter { !$0.isWhitespace })
    for entry in Self.entries(of: .traditionalChinese) {
      for (_, text) in entry.forms {
        let found = text.unicodeScalars.filter { simplified.contains($0) }
        #expect(found.isEmpty, "\(entry.path): \(text)")
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

  @Test func `remarks hold others, sentences and lists`() {
    let right = Remark(\.remarks.right, "324", Remark(\.parts.samples, count: 344), "94.2 %")
    #expect(right.text == "324 of 344 samples are right (94.2 %)")
    #expect(right.said(in: .german) == "344 Beispiele, davon 324 richtig (94.2 %)")
    #expect(Remark(\.parts.samples, count: 1_234).said(in: .chinese) == "1,234 个样本")
    #expect(Remark(\.parts.samples, count: 2).said(in: .arabic) == "عينتان")
    let confused = Remark.list(
      [
        Remark(\.remarks.confusions, right),
        Remark(
          \.remarks.mostMistaken, .list([Remark(\.parts.takenFor, "a", "b", "3"), "c"], .comma)),
      ], .blank)
    #expect(
      confused.text
        == "A confusion matrix: 324 of 344 samples are right (94.2 %). Most often mistaken: a as b (3), c."
    )
    #expect(
      confused.said(in: .german)
        == "Eine Konfusionsmatrix: 344 Beispiele, davon 324 richtig (94.2 %). Am häufigsten verwechselt: "
        + "a als b (3), c.")
    #expect(Remark.list(["a", "b"], .semicolon).said(in: .french) == "a ; b")
    #expect(Remark.list(["a", "b"], .comma).said(in: .japanese) == "a、b")
  }

  @Test func `what a notebook says is never taken for nbrun's words`() {
    #expect(Remark.own("None is mistaken.").said(in: .german) == "None is mistaken.")
    #expect(!Remark.own("still to do").hasWords && Remark(\.remarks.todo).hasWords)
    #expect(!Remark.list([Remark(\.remarks.todo), "a"], .blank).hasWords)
    #expect(Remark(\.remarks.todo) == "still to do" && Remark(\.remarks.todo) != "Still to do")
  }

  /// Whatever has words comes back from a cache as it was.
  @Test func `each word of a remark has a place of its own among the paths`() throws {
    let groups = ["remarks.", "parts.", "tables.", "kinds.", "names."]
    let entries = Self.entries(of: .english).filter { entry in
      groups.contains { entry.path.hasPrefix($0) }
    }
    #expect(entries.count > 150 && Remark.paths.count >= entries.count)
    #expect(
      Set(Remark.paths.map { $0 as PartialKeyPath<Words> }).count == Remark.paths.count)
    // Those of axes and titles are among them too, beside what a page says of figures by itself.
    let patterns = Set(
      Remark.paths.flatMap { Words.english[keyPath: $0].forms.values.map(\.pattern) })
    for entry in entries {
      #expect(entry.forms.allSatisfy { patterns.contains($0.text) }, "\(entry.path)")
    }
    for path in Remark.paths {
      let phrase = Remark.phrase(path, ["①", Remark(\.parts.samples, count: 3)])
      let all = Remark.list([phrase, .counted(path, 2, ["②"]), "③"], .semicolon)
      var writer = ByteWriter()
      all.write(to: &writer)
      var reader = ByteReader(writer.bytes[...])
      let read = try Remark(from: &reader)
      for words in Words.all { #expect(read.said(in: words) == all.said(in: words)) }
    }
  }
}
