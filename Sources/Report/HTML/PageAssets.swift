import Text
import Words

/// The style sheet of English pages, which `Assets/page.css` puts together. Its SHA-256 is part of the
/// page's policy.
let styleSheet = PolicedText(labelled(PackageResources.page_css, in: .english))

/// The same for a page in any language: the words before a caption's number are in it.
func styleSheet(in words: Words) -> PolicedText {
  words.tag == Words.english.tag
    ? styleSheet : PolicedText(labelled(PackageResources.page_css, in: words))
}

/// A style sheet with the words before a caption's number.
private func labelled(_ bytes: [UInt8], in words: Words) -> String {
  [("figure", words.page.figureNumber), ("table", words.page.tableNumber)].reduce(
    sheet(bytes)
  ) { sheet, label in
    let content = (label.1.parts + [.text(words.page.captionEnd)]).map { part in
      switch part {
      case .text(let text): "\"\(text)\""
      case .place: "counter(\(label.0))"
      }
    }
    return sheet.replacing(
      "content:--\(label.0)-label;", with: "content:\(content.joined(separator: " "));")
  }
}

/// What only a page of changes needs.
let reviewStyle = PolicedText(sheet(PackageResources.changes_css))

/// What only a page needs in which a field answers.
let tryItStyle = PolicedText(sheet(PackageResources.try_css))
let tryItScript = PolicedText(text(lines(PackageResources.try_js)))

/// The script of every page. It stands right after the colour switch, so that the page is never painted in
/// the wrong colours first.
let pageScript = PolicedText(text(lines(PackageResources.page_js)))

/// The style sheet and the script of slides, which the page's script comes after.
func slidesStyle(in words: Words) -> PolicedText {
  PolicedText(labelled(PackageResources.slides_css, in: words))
}
let slidesScript = PolicedText(text(lines(PackageResources.slides_js)))

/// What keeps a page that is watched up to date; it needs a constant `watched` before it.
let watchScript = text(lines(PackageResources.watch_js))

/// How drawings look in a file of their own, where a reader's system tells which colours to take.
let drawingStyle = """
  svg{\(colours["light"] ?? "")font-family:system-ui,sans-serif}
  @media (prefers-color-scheme:dark){svg{\(colours["dark"] ?? "")}}
  \(sheet(PackageResources.drawing_css))
  """

/// What a page holds as it is, and lets in by its digest alone.
struct PolicedText {
  /// With a line's end before and behind, as it stands between its tags.
  let text: String
  /// `'sha256-…'`, as a policy names it.
  let source: String

  fileprivate init(_ text: String) {
    self.text = "\n\(text)\n"
    var hash = SHA256()
    Array(self.text.utf8).withUnsafeBytes { hash.update($0) }
    source = "'sha256-\(base64(hash.finishBytes()))'"
  }
}

// MARK: Files as one

// By bytes: for a small notebook this would be a good part of all work.

/// A file's lines, without those that are comments.
private func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
  bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
    .filter { !$0.starts(with: "/*".utf8) && !$0.starts(with: "//".utf8) }
}

private func text(_ lines: some Sequence<ArraySlice<UInt8>>) -> String {
  String(decoding: Array(lines.joined(separator: [UInt8(ascii: "\n")])), as: UTF8.self)
}

/// A style sheet with those that it imports, and the colours that it asks for.
private func sheet(_ bytes: [UInt8]) -> String {
  colours.reduce(text(whole(bytes))) { sheet, colours in
    sheet.replacing("--colours:\(colours.key.text);", with: colours.value)
  }
}

/// The lines of a style sheet, those that it imports in their places: `@import "NAME";`, or
/// `@import "NAME" scope(SELECTOR);` for rules that hold below a selector alone. Nested rules would say the
/// same, which not all readers of style sheets know.
private func whole(_ sheet: [UInt8]) -> [ArraySlice<UInt8>] {
  lines(sheet).flatMap { line in
    guard line.starts(with: "@import".utf8) else { return [line] }
    let words = line.dropFirst(9).split(separator: UInt8(ascii: "\""), maxSplits: 1)
    guard let part = parts[Spelling(String(decoding: words[0], as: UTF8.self))] else {
      return [line]
    }
    let lines = whole(part)
    let scope = words[1].dropFirst(7).dropLast(2)
    return scope.isEmpty ? lines : lines.map { scope + [UInt8(ascii: " ")] + $0 }
  }
}

private let parts: [Spelling: [UInt8]] = [
  "base.css": PackageResources.base_css,
  "text.css": PackageResources.text_css, "header.css": PackageResources.header_css,
  "prose.css": PackageResources.prose_css, "formulas.css": PackageResources.formulas_css,
  "cells.css": PackageResources.cells_css,
  "tables.css": PackageResources.tables_css,
  "figures.css": PackageResources.figures_css, "drawing.css": PackageResources.drawing_css,
  "screen.css": PackageResources.screen_css, "languages.css": PackageResources.languages_css,
  "stage.css": PackageResources.stage_css,
]

/// The declarations of `:root{…}`.
let colours: [Spelling: String] = [
  "light": text(lines(PackageResources.light_css).dropFirst().dropLast()),
  "dark": text(lines(PackageResources.dark_css).dropFirst().dropLast()),
]
