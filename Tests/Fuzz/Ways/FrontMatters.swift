import Notebook

extension Way {
  /// The head of a notebook: what was read, written plainly, is read again as the same.
  static let frontMatter = Way("front-matter") { input throws(Finding) in
    var choices = Choices(input.dropFirst())
    let isGenerated = input.first.map { $0 < 8 } ?? false
    let bytes =
      isGenerated
      ? Array(NotebookWriter.frontMatter(&choices).utf8)
      : Array("---\n".utf8) + input + Array("\n---\n".utf8)
    var diagnostics = Diagnostics()
    let source = SourceFile(name: "n.md", bytes: bytes, diagnostics: &diagnostics)
    let front = NotebookDocument.read(source, diagnostics: &diagnostics).frontMatter
    guard !diagnostics.hasErrors else { return }
    let text = canonical(front)
    var problems = Diagnostics()
    let again = NotebookDocument.read(
      SourceFile(name: "n.md", text: text), diagnostics: &problems
    ).frontMatter
    let said = problems.sorted.map(\.message)
    try require(
      !problems.hasErrors && canonical(again).utf8.elementsEqual(text.utf8),
      "\(text) is read again as \(canonical(again)): \(said)")
  }

  private static func canonical(_ front: FrontMatter) -> String {
    var text = "---\n"
    if let title = front.title { text += "title: \(quoted(title))\n" }
    if let subtitle = front.subtitle { text += "subtitle: \(quoted(subtitle))\n" }
    if let author = front.author { text += "author: \(quoted(author))\n" }
    if let date = front.date { text += "date: \(quoted(date))\n" }
    if let direction = front.direction { text += "dir: \(direction.rawValue.text)\n" }
    text += "lang: \(front.lang)\nseed: \(front.seed)\ndata: \(front.data.rawValue)\n"
    if !front.parameters.isEmpty { text += "params:\n" }
    for parameter in front.parameters {
      text += "  \(parameter.name.value): \(written(parameter.value.value))\n"
    }
    return text + "---\n"
  }

  private static func written(_ value: ParameterValue) -> String {
    switch value {
    case .integer(let value): "\(value)"
    case .number(let value): "\(value)"
    case .boolean(let value): "\(value)"
    case .text(let value): quoted(value)
    case .list(let values): "[" + values.map(written).joined(separator: ", ") + "]"
    }
  }

  private static func quoted(_ text: String) -> String {
    let escapes: [Unicode.Scalar: String] = ["\"": "\\\"", "\\": "\\\\", "\n": "\\n", "\t": "\\t"]
    return "\"" + text.unicodeScalars.map { escapes[$0] ?? String($0) }.joined() + "\""
  }
}
