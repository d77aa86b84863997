import Platform
import Text

/// What a file seems to be that was named in place of a notebook: by what it begins with, else by its
/// extension.
enum FileGuess {
  static func noun(_ path: Path, _ bytes: [UInt8]) -> String {
    let head = bytes.prefix(4096)
    let text = String(decoding: head, as: UTF8.self)
    let name = "\(path.name)".lowercased()
    if !name.hasSuffix(".ipynb"), ReportFile.isReport(head: Array(head)) {
      return "a report that nbrun wrote"
    }
    for (start, noun) in starts where head.starts(with: start) { return noun }
    let blanks: [UInt8] = [0x20, 0x09, 0x0a, 0x0d]
    let isObject = head.first { !blanks.contains($0) } == UInt8(ascii: "{")
    if isObject,
      name.hasSuffix(".ipynb") || text.contains("\"nbformat\"") || text.contains("\"cell_type\"")
    {
      return "a Jupyter notebook"
    }
    if let found = extensions.first(where: { name.hasSuffix($0.fileExtension) }) {
      return found.noun
    }
    if text.lowercased().hasPrefix("<!doctype html") { return "an HTML page" }
    if head.contains(0) { return "a file of bytes" }
    return "something else"
  }

  private static let starts: [(bytes: [UInt8], noun: String)] = [
    (Array("%PDF".utf8), "a PDF"),
    ([0x50, 0x4b, 0x03, 0x04], "an archive, or a document of an office program"),
    ([0x1f, 0x8b], "a compressed file"), ([0x89, 0x50, 0x4e, 0x47], "a picture"),
    ([0xff, 0xd8, 0xff], "a picture"), (Array("GIF8".utf8), "a picture"),
    ([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59], "a NumPy array"),
  ]

  private static let extensions: [(fileExtension: String, noun: String)] = [
    (".ipynb", "a Jupyter notebook"), (".html", "an HTML page"), (".htm", "an HTML page"),
    (".py", "Python"), (".r", "R"), (".jl", "Julia"), (".swift", "Swift"), (".js", "JavaScript"),
    (".json", "JSON"), (".pdf", "a PDF"), (".docx", "a document of an office program"),
    (".odt", "a document of an office program"), (".tex", "LaTeX"), (".rst", "reStructuredText"),
    (".txt", "plain text"), (".csv", "a table"), (".tsv", "a table"), (".yml", "YAML"),
    (".yaml", "YAML"), (".svg", "a picture"), (".npz", "NumPy arrays"), (".vec", "word vectors"),
  ]
}
