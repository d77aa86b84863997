import Text

/// The page's style sheet, which `Assets/page.css` puts together. Its SHA-256 is part of the page's
/// policy.
let styleSheet = PolicedText(sheet(PackageResources.page_css))

/// What only a page of changes needs.
let reviewStyle = PolicedText(sheet(PackageResources.changes_css))

/// The page's one script. It stands right after the colour switch, so that the page is never painted in
/// the wrong colours first.
let pageScript = PolicedText(lines(PackageResources.page_js).joined(separator: "\n"))

/// What keeps a page that is watched up to date; it needs a constant `watched` before it.
let watchScript = lines(PackageResources.watch_js).joined(separator: "\n")

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

/// A file's lines, without those that are comments.
private func lines(_ bytes: [UInt8]) -> [String] {
  String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    .dropLast().map(String.init).filter { !$0.hasPrefix("/*") && !$0.hasPrefix("//") }
}

/// A style sheet with those that it imports, and the colours that it asks for.
private func sheet(_ bytes: [UInt8]) -> String {
  lines(bytes).map { line in
    if let part = parts[Spelling(line)] { return sheet(part) }
    guard line.utf8.contains(UInt8(ascii: "-")), line.contains("--colours:") else { return line }
    var line = line
    for (name, declarations) in colours {
      line = line.replacing("--colours:\(name.text);", with: declarations)
    }
    return line
  }.joined(separator: "\n")
}

private let parts: [Spelling: [UInt8]] = [
  "@import \"text.css\";": PackageResources.text_css,
  "@import \"header.css\";": PackageResources.header_css,
  "@import \"cells.css\";": PackageResources.cells_css,
  "@import \"tables.css\";": PackageResources.tables_css,
  "@import \"figures.css\";": PackageResources.figures_css,
  "@import \"drawing.css\";": PackageResources.drawing_css,
  "@import \"screen.css\";": PackageResources.screen_css,
]

/// The declarations of `:root{…}`.
let colours: [Spelling: String] = [
  "light": declarations(PackageResources.light_css),
  "dark": declarations(PackageResources.dark_css),
]

private func declarations(_ bytes: [UInt8]) -> String {
  lines(bytes).dropFirst().dropLast().joined(separator: "\n")
}
