import Folders
import Readers
import Testing
import Text

@testable import KerasExport

/// What is put into Python code by literals, f-strings, comments and names is what Python reads there,
/// or what it has read.
@Suite struct PythonTextTests {
  static let hasPython = Python.reader.has("ast, json")

  /// What a script of this folder says of a file, the end of it; nil where there is no Python.
  static func said(by script: String, of text: String) throws -> String? {
    guard hasPython else { return nil }
    let folder = TemporaryFolder()
    folder.write(text, to: "cases.json")
    let run = try Python.reader.run(
      Project.folder() + "/" + script, ["cases.json"], in: folder)
    return String(run.output.suffix(3000))
  }

  /// A text as a list of its scalars' numbers: nothing has to be escaped in it.
  static func numbers(_ text: String) -> String {
    "[" + text.unicodeScalars.map { "\($0.value)" }.joined(separator: ",") + "]"
  }

  private static func object(_ fields: [(String, String)]) -> String {
    "{" + fields.map { "\"\($0.0)\": \(numbers($0.1))" }.joined(separator: ", ") + "}"
  }

  private static func expect(
    _ cases: [String], as name: String, _ location: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let text = "[" + cases.joined(separator: ",\n") + "]"
    try Accepted.expect(
      texts: [text], as: name, said: try said(by: "read_texts.py", of: text),
      whenRight: "read \(cases.count)\n", location)
  }

  @Test func whatPythonReads() throws {
    var random = Generator(state: 1)
    var texts = ["", "\u{301}", "\u{600}{x}\u{301}", "\"\u{301}", "\\\u{FE0F}", "a\u{2028}!b"]
    texts += RandomTexts.dangerous.flatMap { ["\($0)", "{\($0)}", "\u{600}\($0)\u{301}"] }
    for _ in 0..<5000 { texts.append(RandomTexts.text(&random)) }
    let cases = texts.map { text in
      Self.object([
        ("text", text), ("literal", PythonText.literal(text)),
        ("field", "f\"\(PythonText.field(around: text)){x}\(PythonText.field(around: text))\""),
        (
          "quoted",
          "f\"\"\"\(PythonText.field(around: text)){d[\"k\"]}\(PythonText.field(around: text))\"\"\""
        ),
        ("comment", PythonText.comment(text)),
      ])
    }
    try Self.expect(cases, as: "texts")
  }

  /// Names that Python would change, join or refuse.
  @Test func names() throws {
    var random = Generator(state: 2)
    let scalars: [Unicode.Scalar] =
      Array("aZ_1éÉßẞKÅΩªﬁｘ²½ⓐǅİıſ語가".unicodeScalars) + [
        "\u{301}", "\u{327}", "\u{93F}", "\u{915}", "\u{1100}", "\u{1161}", "\u{11A8}", "\u{E33}",
        "\u{FF9E}",
        "\u{3131}", "\u{10400}", "\u{1D400}", "\u{309B}", "\u{37A}", "\u{387}", "\u{1369}",
        "\u{212A}",
        "\u{2126}", "\u{212B}", "\u{2118}", "\u{212E}", "\u{149}", "\u{F900}", "\u{2F800}",
        "\u{A7F2}",
      ]
    let words = [
      "class", "print", "keras", "__builtins__", "_", "__", "In", "display", "plain", "model",
    ]
    var names: [String] = words + words.map { $0 + "_" } + scalars.map { "\($0)" }
    for _ in 0..<5000 {
      var name = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 1...4, using: &random) { name.append(random.pick(scalars)) }
      names.append(String(name))
    }
    let distinct = Set<Spelling>(names).sorted().map(\.text)
    let python = PythonNames(distinct)
    let cases = distinct.map { Self.object([("name", $0), ("python", python[$0])]) }
    try Self.expect(cases, as: "names")
    // Where nothing speaks against it, a name stays.
    for name in ["units", "größe", "Größe_2", "данные", "語彙", "가격", "_x"] {
      let stays = PythonNames([name])[name] == name
      #expect(stays, "\(name)")
    }
  }
}
