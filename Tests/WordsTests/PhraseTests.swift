import Testing
import Text

@testable import Words

/// Numbers and their forms, places in phrases, and names inside sentences.
@Suite struct PhraseTests {
  /// Unicode CLDR 46, "Language Plural Rules": cardinals.
  @Test(
    arguments: [
      (.arabic, .zero, [0]), (.arabic, .one, [1]), (.arabic, .two, [2]),
      (.arabic, .few, [3, 10, 103, 110, 1003]), (.arabic, .many, [11, 99, 111, 199, 1026]),
      (.arabic, .other, [100, 101, 102, 200, 1000, 1002]),
      (.hebrew, .one, [1]), (.hebrew, .two, [2]), (.hebrew, .other, [0, 3, 11, 12, 20, 101, 102]),
      (.one, .one, [1]), (.one, .other, [0, 2, 11, 21, 101]),
      (.oneAndZero, .one, [0, 1]), (.oneAndZero, .other, [2, 10, 11, 101]),
      (.never, .other, [0, 1, 2, 3, 100]),
    ] as [(PluralRule, PluralForm, [Int])])
  func numbersHaveTheirForm(_ rule: PluralRule, _ form: PluralForm, _ counts: [Int]) {
    for count in counts { #expect(rule.form(of: count) == form, "\(count)") }
    #expect(rule.forms.contains(form))
  }

  @Test func formsAreFoundOrTheOtherOne() {
    let counted: Counted = [.one: "one", .other: "{1} many"]
    #expect(counted.phrase(1, .one).pattern == "one")
    #expect(counted.phrase(2, .one).pattern == "{1} many")
    // A form that is wanting is the other one's.
    #expect(counted.phrase(2, .hebrew).pattern == "{1} many")
    #expect(counted.phrase.pattern == "{1} many")
    let alone: Counted = "alone"
    #expect(alone.phrase(1, .one).pattern == "alone")
    let none: Counted = [.one: "one"]
    #expect(none.phrase.pattern == "" && none.phrase(5, .one).pattern == "")
  }

  /// Places are called by one digit from 1.
  @Test(arguments: [
    ("{1}-{9}", "a-i"), ("{0}", "{0}"), ("{10}", "{10}"), ("{1", "{1"), ("{1}}", "a}"),
    ("{{1}", "{a"), ("{:}", "{:}"), ("{/}", "{/}"), ("", ""), ("é{2}é", "ébé"), ("{}", "{}"),
  ])
  func placesAreFilled(_ pattern: String, _ text: String) {
    #expect(Phrase(pattern)("a", "b", "c", "d", "e", "f", "g", "h", "i") == text)
  }

  /// Inside a sentence a capital stays where a second one or none follows it, and in German.
  @Test(arguments: [
    ("False positive rate", "false positive rate"), ("MPG", "MPG"), ("A", "A"), ("Ab", "ab"),
    ("A b", "A b"), ("ab", "ab"), ("Éa", "éa"), ("", ""), ("7a", "7a"),
  ])
  func namesInsideASentenceAreSmall(_ name: String, _ text: String) {
    #expect(Remark.cased(.own(name), .middle).said(in: .english) == text)
    #expect(Remark.cased(.own(name), .middle).said(in: .german) == name)
  }

  @Test(arguments: [("loss", "Loss"), ("", ""), ("Loss", "Loss"), ("é", "É"), ("7 a", "7 a")])
  func sentencesBeginLarge(_ name: String, _ text: String) {
    #expect(Remark.cased(.own(name), .start).said(in: .english) == text)
  }

  @Test func remarksKnowWhetherTheyHaveWords() {
    let own = Remark.own("x")
    let words = Remark(\.remarks.moreTexts, "2")
    #expect(words.hasWords && words.text == "and 2 more texts")
    #expect(!own.hasWords && !own.isEmpty && Remark.own("").isEmpty)
    #expect(Remark.list([words, words], .comma).hasWords)
    #expect(!Remark.list([words, own], .comma).hasWords)
    #expect(Remark.cased(words, .start).hasWords && !Remark.cased(own, .start).hasWords)
    #expect(Remark.list([own, own], .none).text == "xx")
    #expect(Remark.list([own, own], .blank).text == "x x")
    #expect(Remark.list([own, own], .semicolon).text == "x; x")
    #expect(own == "x" && own != "y" && words == "and 2 more texts")
  }
}
