import Folders
import Readers
import Testing
import Text

@testable import KerasExport

/// What is put into Python code by literals, f-strings, comments and names is what Python reads there.
@Suite struct PythonTextTests {
  static let hasPython = Python.reader.has("ast, json")
  static let needsPython: Comment = "there is no python3"

  /// Runs a script of this folder on a file, and gives what it printed.
  static func run(_ script: String, on text: String) -> String? {
    let folder = TemporaryFolder()
    folder.write(text, to: "cases.json")
    return try? Python.reader.run(
      Project.folder() + "/" + script, ["cases.json"], in: folder
    ).output
  }

  /// A text as a list of its scalars' numbers: nothing has to be escaped in it.
  static func numbers(_ text: String) -> String {
    "[" + text.unicodeScalars.map { "\($0.value)" }.joined(separator: ",") + "]"
  }

  private static func object(_ fields: [(String, String)]) -> String {
    "{" + fields.map { "\"\($0.0)\": \(numbers($0.1))" }.joined(separator: ", ") + "}"
  }

  @Test(.enabled(if: hasPython, needsPython)) func whatPythonReads() {
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
    let printed = Self.run("read_texts.py", on: "[" + cases.joined(separator: ",\n") + "]")
    #expect(printed == "read \(texts.count)\n", "\(printed?.utf8.count ?? 0)")
  }

  /// Names that Python would change, join or refuse.
  @Test(.enabled(if: hasPython, needsPython)) func names() {
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
    let distinct = Array(Set<Spelling>(names)).map(\.text).sorted()
    let python = PythonNames(distinct)
    let cases = distinct.map { Self.object([("name", $0), ("python", python[$0])]) }
    let printed = Self.run("read_texts.py", on: "[" + cases.joined(separator: ",\n") + "]")
    #expect(printed == "read \(distinct.count)\n", "\(String(printed?.suffix(1000) ?? ""))")
    // Where nothing speaks against it, a name stays.
    for name in ["units", "größe", "Größe_2", "данные", "語彙", "가격", "_x"] {
      let stays = PythonNames([name])[name] == name
      #expect(stays, "\(name)")
    }
  }
}
