import Notebook

/// The arguments, taken apart: which command, which options with which values, which words.
struct ArgumentReader {
  private(set) var command = Command.run
  /// What is no option: notebooks, or what `help` is asked about.
  private(set) var words: [String] = []
  private(set) var options: [(option: Option, value: String)] = []
  /// All that is wrong, so that it can be put right in one go.
  private(set) var problems: [String] = []

  /// Whether the first word named a command, or there was a word at all.
  private(set) var hasCommand = false

  static func read(_ arguments: [String]) -> ArgumentReader {
    var reader = ArgumentReader()
    reader.read(arguments)
    return reader
  }

  func has(_ option: Option) -> Bool { options.contains { $0.option == option } }

  func values(_ option: Option) -> [String] {
    options.filter { $0.option == option }.map(\.value)
  }

  /// The same options and words again, as `nbrun run` takes them.
  var runArguments: [String] {
    options.map { option, value in option.value == nil ? option.long : "\(option.long)=\(value)" }
      + ["--"] + words
  }

  /// Says what is wrong and where help is.
  func complain(_ problems: [String]? = nil) -> ExitStatus {
    for problem in problems ?? self.problems { Terminal.error(problem) }
    Terminal.complain("`nbrun help \(command)` shows how it is called.\n")
    return .badInput
  }

  private mutating func read(_ arguments: [String]) {
    var rest = arguments[...]
    var onlyWords = false
    while let argument = rest.popFirst() {
      if onlyWords || argument == "-" || !argument.hasPrefix("-") {
        addWord(argument, mayBeCommand: !onlyWords)
      } else if argument == "--" {
        onlyWords = true
      } else if argument.hasPrefix("--") {
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
  private mutating func addWord(_ word: String, mayBeCommand: Bool) {
    if !hasCommand, words.isEmpty, mayBeCommand {
      hasCommand = true
      if let command = Command(rawValue: word) {
        self.command = command
        return
      }
    }
    words.append(word)
  }

  private mutating func readLong(_ argument: String, _ rest: inout ArraySlice<String>) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts.first ?? "")
    guard let option = Option.allCases.first(where: { $0.long == name }) else {
      addUnknown(name)
      return
    }
    if parts.count > 1 {
      guard option.value != nil else {
        problems.append("`\(name)` takes no value")
        return
      }
      add(option, String(parts[1]))
    } else {
      readValue(of: option, spelled: name, &rest)
    }
  }

  /// `-q`, `-o FILE`, `-oFILE`, `-qo FILE`.
  private mutating func readShort(_ argument: String, _ rest: inout ArraySlice<String>) {
    var letters = argument.dropFirst()
    while let letter = letters.popFirst() {
      guard let option = Option.allCases.first(where: { $0.short == letter }) else {
        addUnknown(argument.count == 2 ? argument : "-\(letter)")
        return
      }
      guard option.value != nil else {
        add(option, "")
        continue
      }
      if letters.isEmpty {
        readValue(of: option, spelled: "-\(letter)", &rest)
      } else {
        add(option, String(letters.first == "=" ? letters.dropFirst() : letters))
      }
      return
    }
  }

  private mutating func readValue(
    of option: Option, spelled name: String, _ rest: inout ArraySlice<String>
  ) {
    guard let placeholder = option.value else {
      add(option, "")
      return
    }
    // What looks like an option is the next option, unless it is a number or a lone hyphen.
    let isOption = rest.first.map {
      $0.hasPrefix("-") && $0.count > 1 && $0.dropFirst().first?.isNumber != true
    }
    guard isOption == false, let value = rest.popFirst() else {
      problems.append("`\(name)` needs a value: \(name) \(placeholder)")
      return
    }
    add(option, value)
  }

  private mutating func add(_ option: Option, _ value: String) {
    if !option.isRepeatable, has(option) {
      problems.append("`\(option.long)` is given twice")
    }
    options.append((option, value))
  }

  private mutating func addUnknown(_ name: String) {
    let names = Option.allCases.flatMap { option in
      [option.long] + (option.short.map { ["-\($0)"] } ?? [])
    }
    let near = name.hasPrefix("--") ? nearestName(to: name, in: names) : nil
    problems.append(
      "there is no option `\(name)`" + (near.map { "; did you mean `\($0)`?" } ?? ""))
  }
}
