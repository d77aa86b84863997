import Notebook
import Platform
import Text

/// The arguments, taken apart: which command, which options with which values, which words. All of them
/// are bytes, for any may be a path.
struct ArgumentReader {
  private(set) var command = Command.run
  /// What is no option: notebooks, or what `help` is asked about.
  private(set) var words: [Path] = []
  private(set) var options: [(option: Option, value: Path)] = []
  /// All that is wrong, so that it can be put right in one go.
  private(set) var problems: [String] = []

  /// Whether the first word named a command, or there was a word at all.
  private(set) var hasCommand = false

  static func read(_ arguments: [Path]) -> ArgumentReader {
    var reader = ArgumentReader()
    reader.read(arguments)
    return reader
  }

  func has(_ option: Option) -> Bool { options.contains { $0.option == option } }

  func values(_ option: Option) -> [Path] {
    options.filter { $0.option == option }.map(\.value)
  }

  /// The same as text, for values that are no paths.
  func texts(_ option: Option) -> [String] { values(option).map { "\($0)" } }

  /// The same with the first words alone.
  func keepingWords(_ count: Int) -> ArgumentReader {
    var reader = self
    reader.words = Array(words.prefix(count))
    return reader
  }

  /// The same options and words again, as `nbrun run` takes them.
  var runArguments: [Path] {
    options.map { option, value in
      option.value == nil ? Path(option.long) : Path("\(option.long)=".utf8 + value.bytes)
    } + ["--"] + words
  }

  /// Says what is wrong and where help is.
  func complain(_ problems: [String]? = nil) -> ExitStatus {
    for problem in problems ?? self.problems { Terminal.error(problem) }
    Terminal.complain("`nbrun help \(command)` shows how it is called.\n")
    return .badInput
  }

  private static let hyphen = UInt8(ascii: "-")

  private mutating func read(_ arguments: [Path]) {
    var rest = arguments[...]
    var onlyWords = false
    while let argument = rest.popFirst() {
      if onlyWords || argument == "-" || argument.bytes.first != Self.hyphen {
        addWord(argument, mayBeCommand: !onlyWords)
      } else if argument == "--" {
        onlyWords = true
      } else if argument.bytes.starts(with: [Self.hyphen, Self.hyphen]) {
        readLong(argument, &rest)
      } else {
        readShort(argument, &rest)
      }
    }
    for (option, _) in options where !option.commands.contains(command) {
      let owner = Command.allCases.first { option.commands.contains($0) } ?? .run
      problems.append("`\(option.long)` is an option of `\(owner)`, not of `\(command)`")
    }
  }

  /// The first word may be a command; a notebook of that name is `./check` or stands after `--`.
  private mutating func addWord(_ word: Path, mayBeCommand: Bool) {
    if !hasCommand, words.isEmpty, mayBeCommand {
      hasCommand = true
      if let command = Command.allCases.first(where: { Path($0.rawValue.text) == word }) {
        self.command = command
        return
      }
    }
    words.append(word)
  }

  private mutating func readLong(_ argument: Path, _ rest: inout ArraySlice<Path>) {
    let parts = argument.bytes.split(
      separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
    let name = Path(parts[0])
    guard let option = Option.allCases.first(where: { Path($0.long) == name }) else {
      var value = parts.count > 1 ? Path(parts[1]) : nil
      // `--epochs 3`: the number is no notebook.
      if value == nil, let next = rest.first, Self.isNumber(next) { value = rest.popFirst() }
      addUnknown("\(name)", value: value.map { "\($0)" })
      return
    }
    if parts.count > 1 {
      guard option.value != nil else {
        problems.append("`\(name)` takes no value")
        return
      }
      add(option, Path(parts[1]))
    } else {
      readValue(of: option, spelled: option.long, &rest)
    }
  }

  private static func isNumber(_ argument: Path) -> Bool {
    argument.bytes.first.map { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") } == true
      && Double("\(argument)") != nil
  }

  /// `-q`, `-o FILE`, `-oFILE`, `-qo FILE`.
  private mutating func readShort(_ argument: Path, _ rest: inout ArraySlice<Path>) {
    var letters = argument.bytes.dropFirst()
    while let letter = letters.first {
      guard let option = Option.allCases.first(where: { $0.short == Unicode.Scalar(letter) }) else {
        // Of several letters, the one that is unknown, in all its bytes.
        let isAlone = letters.count == argument.bytes.count - 1 && letters.count == 1
        let unknown = "\(Path(letters))".unicodeScalars.first.map { "-\($0)" } ?? "-"
        addUnknown(isAlone ? "\(argument)" : unknown)
        return
      }
      letters = letters.dropFirst()
      guard option.value != nil else {
        add(option, "")
        continue
      }
      if letters.isEmpty {
        readValue(of: option, spelled: "-\(Unicode.Scalar(letter))", &rest)
      } else {
        add(option, Path(letters.first == UInt8(ascii: "=") ? letters.dropFirst() : letters))
      }
      return
    }
  }

  private mutating func readValue(
    of option: Option, spelled name: String, _ rest: inout ArraySlice<Path>
  ) {
    guard let placeholder = option.value else {
      add(option, "")
      return
    }
    // What looks like an option is the next option, unless it is a number or a lone hyphen.
    let isOption = rest.first.map { next in
      next.bytes.first == Self.hyphen && next.bytes.count > 1
        && !(0x30...0x39).contains(next.bytes[1])
    }
    guard isOption == false, let value = rest.popFirst() else {
      problems.append("`\(name)` needs a value: \(name) \(placeholder)")
      return
    }
    add(option, value)
  }

  private mutating func add(_ option: Option, _ value: Path) {
    if !option.isRepeatable, has(option) {
      problems.append("`\(option.long)` is given twice")
    }
    options.append((option, value))
  }

  private mutating func addUnknown(_ name: String, value: String? = nil) {
    let names = Option.allCases.flatMap { option in
      [option.long] + (option.short.map { ["-\($0)"] } ?? [])
    }
    let near = name.hasPrefix("--") ? nearestName(to: name, in: names) : nil
    let hint = near.map { "did you mean `\($0)`?" } ?? OptionHabits.hint(name, value: value)
    problems.append("there is no option `\(name)`" + (hint.map { "; \($0)" } ?? ""))
  }
}
