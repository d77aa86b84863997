import Text

/// Where lines of text begin.
package enum TextDirection: Spelling, Sendable, CaseIterable {
  case ltr, rtl
}

/// What language a page is in: which words are its own, and from which side it is read.
package struct PageLanguage: Sendable {
  /// As the author wrote it.
  package let tag: String
  package let direction: TextDirection
  package let words: Words
  /// Whether `words` are of this language; else they are English.
  package let hasWords: Bool

  package static let english = PageLanguage("en")

  /// - Parameters:
  ///   - tag: By BCP 47: `en`, `pt-BR`, `az-Arab`.
  ///   - direction: Where the author said so; else it follows from the language.
  package init(_ tag: String, direction: TextDirection? = nil) {
    self.tag = tag
    self.direction = direction ?? Self.direction(of: tag)
    let language = Self.subtags(tag).first
    let words =
      Self.isTraditionalChinese(tag)
      ? .traditionalChinese : Words.all.first { language == Spelling($0.tag) }
    self.words = words ?? (language == "iw" ? .hebrew : .english)
    hasWords = words != nil || language == "iw"
  }

  /// The page's own words have so much to say of themselves where they are not of its language.
  package var foreign: (lang: String?, dir: String?) {
    hasWords ? (nil, nil) : ("en", direction == .rtl ? "ltr" : nil)
  }

  /// What English text inside the page says of itself: nothing on an English page.
  package var englishInside: String? { hasWords && words.tag == "en" ? nil : "en" }

  /// Whether Chinese is in traditional letters, whose readers don't take the simplified ones for theirs.
  ///
  /// Source: Unicode CLDR 46, likely subtags.
  private static func isTraditionalChinese(_ tag: String) -> Bool {
    let parts = subtags(tag)
    guard parts.first == "zh", !parts.contains("hans") else { return false }
    return parts.dropFirst().contains { ["hant", "tw", "hk", "mo"].contains($0) }
  }

  private static func subtags(_ tag: String) -> [Spelling] {
    tag.lowercased().split(separator: "-").map { Spelling(String($0)) }
  }

  /// By its script where it names one, or else by the one that its language is written in.
  ///
  /// Source: Unicode CLDR 46, likely subtags and the scripts' metadata.
  package static func direction(of tag: String) -> TextDirection {
    let parts = subtags(tag)
    if let script = parts.dropFirst().prefix(2).first(where: {
      $0.text.utf8.count == 4 && $0.text.unicodeScalars.allSatisfy(\.isASCIILetter)
    }) {
      return scripts.contains(script) ? .rtl : .ltr
    }
    guard let language = parts.first else { return .ltr }
    let isElsewhere =
      parts.dropFirst().first { $0.text.utf8.count == 2 }
      .map { elsewhere.contains(Spelling("\(language.text)-\($0.text)")) } ?? false
    return languages.contains(language) != isElsewhere ? .rtl : .ltr
  }

  private static let scripts: Set<Spelling> = [
    "adlm", "arab", "aran", "armi", "avst", "chrs", "cprt", "elym", "hatr", "hebr", "hung", "khar",
    "lydi", "mand", "mani", "mend", "merc", "mero", "narb", "nbat", "nkoo", "orkh", "ougr", "palm",
    "phli", "phlp", "phnx", "prti", "rohg", "samr", "sarb", "sogd", "sogo", "syrc", "thaa", "yezi",
  ]

  private static let languages: Set<Spelling> = [
    "aeb", "aii", "apc", "ar", "arc", "arq", "ary", "arz", "azb", "bal", "bgn", "bqi", "ckb", "dv",
    "fa", "glk", "haz", "he", "iw", "ji", "ks", "lki", "lrc", "luz", "mzn", "nqo", "pnb", "prs",
    "ps", "sd", "sdh", "skr", "syr", "ug", "ur", "yi",
  ]

  /// Languages in countries that write them from the other side.
  private static let elsewhere: Set<Spelling> = [
    "az-iq", "az-ir", "kk-cn", "ku-iq", "ku-ir", "ky-cn", "pa-pk", "sd-in", "tg-pk", "uz-af",
  ]
}
