import Testing

@testable import Words

struct PageLanguageTests {
  /// By CLDR's likely subtags and the metadata of its scripts.
  @Test(arguments: [
    ("ar", TextDirection.rtl), ("ar-EG", .rtl), ("he", .rtl), ("iw", .rtl), ("HE-il", .rtl),
    ("fa", .rtl), ("fa-AF", .rtl), ("ur", .rtl), ("ur-IN", .rtl), ("yi", .rtl), ("ps", .rtl),
    ("sd", .rtl), ("ug", .rtl), ("dv", .rtl), ("ckb", .rtl), ("syr", .rtl), ("nqo", .rtl),
    ("az-Arab", .rtl), ("az-Arab-IR", .rtl), ("pa-Arab", .rtl), ("pa-PK", .rtl), ("ks", .rtl),
    ("ff-Adlm", .rtl), ("rhg-Rohg", .rtl), ("en-Hebr", .rtl),
    ("ur-Latn", .ltr), ("ar-Latn-x-web", .ltr), ("sd-Deva", .ltr), ("sd-IN", .ltr),
    ("yi-Latn", .ltr), ("az", .ltr), ("pa", .ltr), ("ku", .ltr), ("en", .ltr), ("de-AT", .ltr),
    ("zh-Hant-TW", .ltr), ("ja", .ltr), ("tr", .ltr), ("", .ltr), ("-", .ltr), ("arabic", .ltr),
  ])
  func `a language is read from the side that it is written from`(
    tag: String, direction: TextDirection
  ) {
    #expect(PageLanguage(tag).direction == direction)
    #expect(PageLanguage(tag, direction: .rtl).direction == .rtl)
    #expect(PageLanguage(tag, direction: .ltr).direction == .ltr)
  }

  @Test(arguments: [
    ("de", "de"), ("DE-at", "de"), ("pt-BR", "pt"), ("zh-Hans-CN", "zh"), ("zh-SG", "zh"),
    ("zh-Hans-HK", "zh"), ("zh-TW", "zh-Hant"), ("zh-Hant", "zh-Hant"), ("zh-hk", "zh-Hant"),
    ("zh-Hant-SG", "zh-Hant"), ("zh-MO", "zh-Hant"), ("he", "he"),
    ("iw", "he"), ("en-GB", "en"), ("ar-EG", "ar"),
  ])
  func `a language has its words`(tag: String, words: String) {
    let language = PageLanguage(tag)
    #expect(language.words.tag == words && language.hasWords && language.tag == tag)
    #expect(language.foreign.lang == nil && language.foreign.dir == nil)
  }

  @Test(arguments: [
    "nl", "fa", "den", "d", "", "zho",
  ])
  func `another has English ones, which say so`(tag: String) {
    let language = PageLanguage(tag)
    #expect(language.words.tag == "en" && !language.hasWords)
    #expect(language.foreign.lang == "en")
    #expect(language.foreign.dir == (tag == "fa" ? "ltr" : nil))
  }
}
