import Text

extension ReportDocument {
  /// `rtl` where the page's language is written from the right; else nil.
  ///
  /// Source: Unicode CLDR 46, likely subtags and the scripts' metadata.
  var slideDirection: String? {
    let parts = lang.lowercased().split(separator: "-").map { Spelling(String($0)) }
    if let script = parts.dropFirst().first(where: { $0.text.utf8.count == 4 }) {
      return Self.scripts.contains(script) ? "rtl" : nil
    }
    return parts.first.map(Self.languages.contains) == true ? "rtl" : nil
  }

  private static let scripts: Set<Spelling> = [
    "adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa",
  ]
  private static let languages: Set<Spelling> = [
    "ar", "arc", "arz", "ckb", "dv", "fa", "he", "iw", "ji", "ks", "nqo", "pnb", "ps", "sd", "syr",
    "ug", "ur", "yi",
  ]
}
