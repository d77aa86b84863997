import Language
import Notebook
import Platform
import Text

/// How a line of nbrun's may go on, from the tables that its reader and its help know.
struct Completions {
  /// Whole words, each with what it means; one that ends in `=` goes on.
  private(set) var words: [(text: String, about: String)] = []
  /// Endings of the files that may stand here too; empty for folders alone, nil for neither.
  private(set) var files: [String]?

  /// - Parameters:
  ///   - line: The words after the program's name, quotes taken off.
  ///   - index: Which of them is being written; its end is where the cursor is.
  init(of line: [Path], at index: Int) {
    let before = Array(line.prefix(index))
    let rest = line.dropFirst(index)
    let text = "\(rest.first ?? "")"
    let after = rest.dropFirst()
    let earlier = ArgumentReader.read(before)
    if before.contains("--") {
      addWords(earlier, mayBeCommand: false)
    } else if let option = before.last.flatMap(Self.waitingOption) {
      let read = ArgumentReader.read(before.dropLast() + after)
      addValues(of: option, read, text, behind: "")
    } else if text.hasPrefix("--"), let equals = text.firstIndex(of: "=") {
      let name = String(text[..<equals])
      if let option = Option.allCases.first(where: { $0.long == name }) {
        let value = String(decoding: text[equals...].utf8.dropFirst(), as: UTF8.self)
        addValues(of: option, ArgumentReader.read(before + after), value, behind: name + "=")
      }
    } else if text.hasPrefix("-") {
      addOptions(earlier.hasCommand ? earlier : ArgumentReader.read(before + after))
    } else {
      addWords(earlier)
    }
  }

  /// A line for each word, what it means behind a tab; then one that begins with a tab where files may
  /// stand, with their endings.
  var lines: String {
    words.map { "\($0.text)\t\($0.about.printable())\n" }.joined()
      + (files.map { "\t\($0.joined(separator: " "))\n" } ?? "")
  }

  /// The option whose value comes next: `--to`, `-o`, `-qo`.
  private static func waitingOption(_ word: Path) -> Option? {
    if let option = Option.allCases.first(where: { Path($0.long) == word }) {
      return option.value == nil ? nil : option
    }
    let letters = word.bytes.dropFirst()
    guard word.bytes.first == UInt8(ascii: "-"), let last = letters.last else { return nil }
    func option(_ letter: UInt8) -> Option? {
      Option.allCases.first { $0.short == Unicode.Scalar(letter) }
    }
    // Whatever stands behind an option with a value is its value.
    guard letters.dropLast().allSatisfy({ option($0).map { $0.value == nil } == true }) else {
      return nil
    }
    return option(last).flatMap { $0.value == nil ? nil : $0 }
  }

  private mutating func add(_ texts: [String], _ about: String = "") {
    words += texts.map { ($0, about) }
  }

  private mutating func addOptions(_ read: ArgumentReader) {
    for option in Option.allCases where option.commands.contains(read.command) {
      guard option.isRepeatable || !read.has(option) else { continue }
      add(
        [option.long] + (option.short.map { ["-\($0)"] } ?? []), option.summary(in: read.command))
    }
  }

  /// What is no option. A line begins with a command, or with a notebook to run.
  private mutating func addWords(_ read: ArgumentReader, mayBeCommand: Bool = true) {
    if mayBeCommand, !read.hasCommand, read.words.isEmpty {
      for command in Command.allCases { add([command.rawValue.text], command.summary) }
    }
    switch read.command {
    case .run, .check, .watch, .verify, .export, .student, .grade:
      files = SourceFile.notebookEndings
    case .diff: files = read.words.count < 2 ? ReportFolder.endings : nil
    case .new: files = read.words.isEmpty ? [] : nil
    case .cache: if read.words.isEmpty { add(["clear"], "remove what is kept") }
    case .completion:
      if read.words.isEmpty { add(Shell.allCases.map(\.rawValue.text)) }
    case .help:
      guard read.words.isEmpty else { return }
      for command in Command.allCases { add([command.rawValue.text], command.summary) }
      let commands = Set(Command.allCases.map(\.rawValue))
      for function in FunctionTable.inOrder where !commands.contains(Spelling(function.name)) {
        add([function.name], function.summary)
      }
      for declaration in DeclarationHelp.all { add([declaration.word], declaration.summary) }
      for topic in Topic.all { add([topic.word], "how to write: \(topic.title)") }
    }
  }

  /// - Parameter start: What of the word stands before the value.
  private mutating func addValues(
    of option: Option, _ read: ArgumentReader, _ value: String, behind start: String
  ) {
    switch option.values(in: read.command) {
    case .files(let endings): files = endings
    case .folders: files = []
    case .foldersOr(let words):
      files = []
      add(words.map { start + $0 })
    case .words(let words, let isList):
      var taken = value.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      _ = taken.popLast()
      guard isList || taken.isEmpty else { return }
      let head = taken.map { $0 + "," }.joined()
      add(words.filter { !taken.contains($0) }.map { start + head + $0 })
    case .parameter: addParameters(read, value, behind: start)
    case .free: break
    }
  }

  /// The parameters of the notebooks on the line that were not given yet; behind `=` the values that
  /// can be known.
  private mutating func addParameters(
    _ read: ArgumentReader, _ value: String, behind start: String
  ) {
    var seen = Set(
      read.texts(.parameter).map { text in
        Spelling(text.firstIndex(of: "=").map { String(text[..<$0]) } ?? text)
      })
    for path in read.words {
      for parameter in Self.parameters(of: path) {
        let name = parameter.name.value
        guard seen.insert(Spelling(name)).inserted else { continue }
        let written = parameter.written.joined(separator: ", ")
        guard value.contains("=") else {
          add([start + name + "="], "\(written) in \(path.name)")
          continue
        }
        guard value.hasPrefix(name + "=") else { continue }
        switch parameter.value.value {
        case .boolean: add(["true", "false"].map { start + name + "=" + $0 })
        case .integer, .number: add([start + name + "=" + written], "as in \(path.name)")
        case .text, .list: break
        }
      }
    }
  }

  /// What a notebook declares; nothing where it can't be read, for Tab tells no mistakes.
  private static func parameters(of path: Path) -> [FrontMatter.Parameter] {
    guard let file = try? NotebookFile(path: path) else { return [] }
    var diagnostics = Diagnostics()
    let source = SourceFile(name: "\(path)", bytes: file.bytes, diagnostics: &diagnostics)
    return NotebookDocument.read(source, diagnostics: &diagnostics).frontMatter.parameters
  }
}
