import Text

/// A key of the front matter. What reads it, what complains and what explains it go by this.
package enum FrontMatterKey: Spelling, CaseIterable, Sendable {
  case title, subtitle, author, date, lang, dir, seed, data, steps, macros, params

  /// In a few words, as a row of a table.
  package var meaning: String {
    switch self {
    case .title: "the page's title; a first heading that says the same is not shown twice"
    case .subtitle: "a line below the title"
    case .author: "who wrote it"
    case .date: "as it is written; nbrun never puts in today's"
    case .lang:
      "the language of the prose (`en`, `pt-BR`), which the page's own words are in as well"
    case .dir: "`rtl` or `ltr`: from which side the page is read, where its language does not say"
    case .seed: "a whole number that all random numbers follow from; 0 where absent"
    case .data: "`auto` looks for the data and fetches them; `synthetic` asks for the stand-in"
    case .steps: "`true`: lists of slides come an item at a time (`nbrun help slides`)"
    case .macros: "commands of TeX for formulas, indented: `\\R: \\mathbb{R}`"
    case .params: "names with values, indented, which `-p` may change"
    }
  }

  package var example: String {
    switch self {
    case .title: "title: Good film or bad film?"
    case .subtitle: "subtitle: A first network"
    case .author: "author: A. Teacher"
    case .date: "date: 2026-03-01"
    case .lang: "lang: en"
    case .dir: "dir: rtl"
    case .seed: "seed: 1"
    case .data: "data: synthetic"
    case .steps: "steps: true"
    case .macros: "macros:\n  \\R: \\mathbb{R}"
    case .params: "params:\n  epochs: 4\n  sizes: [16, 32]"
    }
  }
}
