import Folders
import Readers
import Testing

/// What Tab completes: what the program answers, and what real shells make of it.
@Suite(.serialized) struct CompletionTests {
  private let nbrun: Nbrun
  private var folder: WorkFolder { nbrun.folder }

  init() throws {
    nbrun = Nbrun()
    let text = """
      ---
      params:
        epochs: 4
        rate: 0.5
        shuffle: true
        label: a; b
      ---

      """
    for name in ["lesson.md", "my notebook.md"] { folder.write(name, text) }
    for name in ["other.txt", "report.html"] { folder.write(name, "") }
    folder.makeFolder("results")
  }

  /// The words for the end of a line.
  private func answer(_ words: [String], at index: Int? = nil) throws -> [String] {
    let outcome = try nbrun.run(
      ["completion", "words", "\(index ?? words.count - 1)", "--"] + words)
    #expect(outcome.status == 0 && outcome.errors == "")
    return outcome.output.split(separator: "\n").map { line in
      line.hasPrefix("\t") ? String(line) : String(line.prefix { $0 != "\t" })
    }
  }

  @Test func aLineBeginsWithACommandOrANotebook() throws {
    let first = try answer([""])
    for word in [
      "run", "check", "diff", "verify", "completion", "help", "\t.md .markdown .qmd .Rmd",
    ] {
      #expect(first.contains(word))
    }
    // Every command that `help` names.
    let help = try nbrun("help").output.split(separator: "\n").filter { $0.hasPrefix("  nbrun ") }
    for line in help.dropFirst() {
      #expect(first.contains(String(line.split(separator: " ")[1])), "\(line)")
    }
  }

  /// Every option that a command's help names, and no other.
  @Test(arguments: [
    "run", "check", "watch", "diff", "verify", "export", "new", "cache", "completion", "help",
  ])
  func optionsAreThoseOfTheCommand(_ command: String) throws {
    let help = try nbrun("help", command).output
    let options = help.split(separator: "\n").filter {
      $0.hasPrefix("  -") || $0.hasPrefix("      --")
    }
    .flatMap { line in
      line.split(separator: " ").prefix { $0.hasPrefix("-") }.map { $0.filter { $0 != "," } }
    }
    #expect(Set(try answer([command, "-"])) == Set(options))
    #expect(!options.isEmpty)
  }

  @Test func whatIsThereAlreadyIsNotOfferedAgain() throws {
    let options = try answer(["lesson.md", "--offline", "-p", "rate=1", "-"])
    #expect(!options.contains("--offline") && options.contains("-p"))
    #expect(
      try answer(["lesson.md", "-p", "rate=1", "-p", ""]) == ["epochs=", "shuffle=", "label="])
    #expect(
      try answer(["lesson.md", "--to", "html,"]) == ["html,json", "html,markdown", "html,slides"])
  }

  @Test func valuesAreThoseOfTheOption() throws {
    #expect(try answer(["lesson.md", "--to", ""]) == ["html", "json", "markdown", "slides"])
    #expect(try answer(["diff", "--to="]) == ["--to=html", "--to=markdown"])
    #expect(try answer(["export", "--to", ""]) == ["keras", "python"])
    #expect(try answer(["lesson.md", "--data", ""]) == ["synthetic", "\t"])
    #expect(try answer(["lesson.md", "-qo", ""]) == ["\t.html .json .md"])
    #expect(try answer(["lesson.md", "--output-dir", ""]) == ["\t"])
    #expect(try answer(["lesson.md", "--threads", ""]) == [])
    #expect(try answer(["cache", ""]) == ["clear"])
    #expect(try answer(["cache", "clear", ""]) == [])
    #expect(try answer(["help", "glob"]).contains("global_max_pooling1d"))
    #expect(try answer(["--", "-"]) == ["\t.md .markdown .qmd .Rmd"])
  }

  @Test func parametersAreTheNotebooks() throws {
    #expect(try answer(["lesson.md", "-p", ""]) == ["epochs=", "rate=", "shuffle=", "label="])
    #expect(
      try answer(["lesson.md", "-p", "shuffle="])
        == ["shuffle=true", "shuffle=false"].sorted(by: >))
    #expect(try answer(["lesson.md", "--parameter=rate="]) == ["--parameter=rate=0.5"])
    // The notebook may follow.
    #expect(try answer(["check", "-p", "", "lesson.md"], at: 2).contains("epochs="))
    for words in [
      ["missing.md", "-p", ""], ["results", "-p", ""], ["-p", ""], ["other.txt", "-p", ""],
    ] {
      #expect(try answer(words) == [])
    }
  }

  @Test func anUnknownShellIsNamed() throws {
    let outcome = try nbrun("completion", "tcsh")
    #expect(outcome.status == 2)
    #expect(
      outcome.errors == "nbrun: error: `nbrun completion` takes a shell's name: bash, zsh, fish\n")
  }

  // MARK: Real shells

  private static func has(_ shell: String) -> Bool {
    TerminalEmulator.isThere && ShellRun.succeeds("command -v \"$0\" > /dev/null", [shell])
  }

  /// That this is the shell's script, with which Tab completes.
  private func expect(
    _ shell: String, _ start: String, _ settings: (file: String, text: String)
  ) throws {
    let script = try nbrun("completion", shell)
    #expect(script.status == 0 && script.errors == "")
    let said = Self.has(shell) ? try complete(start, settings) : nil
    try Accepted.expect(texts: [script.output], as: shell, said: said)
  }

  /// Types the beginning of lines, presses Tab, and tells where something else stands then.
  private func complete(_ start: String, _ settings: (file: String, text: String)) throws -> String
  {
    let program = try #require(Nbrun.Child.program)
    let place = String(program.dropLast("/nbrun".count))
    folder.write(settings.file, settings.text)
    let terminal = try #require(
      TerminalEmulator(
        columns: 100, rows: 30,
        command: """
          cd '\(folder.path)'
          export PATH='\(place)':"$PATH" HOME="$PWD" ZDOTDIR="$PWD" XDG_CONFIG_HOME="$PWD/none"
          export XDG_DATA_HOME="$PWD/none"
          exec \(start)
          """))
    guard terminal.waits(for: { $0.contains("ready>") }) != nil else { return "not ready" }
    var wrong = ""
    for (typed, wanted) in [
      ("nbrun che", "nbrun check"), ("nbrun les", "nbrun lesson.md"),
      ("nbrun lesson.md -p ep", "nbrun lesson.md -p epochs="),
      ("nbrun lesson.md -p epochs=", "nbrun lesson.md -p epochs=4"),
      ("nbrun lesson.md --to html,m", "nbrun lesson.md --to html,markdown"),
      ("nbrun lesson.md --to=js", "nbrun lesson.md --to=json"),
      ("nbrun lesson.md --no", "nbrun lesson.md --no-cache"),
      ("nbrun lesson.md --output-dir res", "nbrun lesson.md --output-dir results/"),
      ("nbrun lesson.md --output=rep", "nbrun lesson.md --output=report.html"),
      ("nbrun diff rep", "nbrun diff report.html"),
      ("nbrun help global_m", "nbrun help global_max_pooling1d"),
      ("nbrun completion z", "nbrun completion zsh"), ("nbrun my", "nbrun my\\ notebook.md"),
      ("nbrun my\\ notebook.md -p sh", "nbrun my\\ notebook.md -p shuffle="),
      ("nbrun \"my notebook.md\" -p sh", "nbrun \"my notebook.md\" -p shuffle="),
      ("nbrun check ~/les", "nbrun check ~/lesson.md"),
    ] {
      terminal.type(typed, then: "Tab")
      let line = "ready> " + wanted
      if terminal.waits(for: { Self.plain($0).contains(line) }) == nil {
        wrong += "\(typed):\n\(Self.plain(terminal.screen))\n"
      }
      terminal.type("", then: "C-u")
    }
    return wrong
  }

  /// Without colours.
  private static func plain(_ screen: String) -> String {
    screen.replacing(/\u{1B}\[[0-9;]*m/, with: "")
  }

  @Test func bashCompletes() throws {
    try expect(
      "bash",
      "bash --noprofile --rcfile bashrc -i",
      ("bashrc", "PS1='ready> '\nbind 'set bell-style none'\nsource <(nbrun completion bash)\n"))
  }

  @Test func zshCompletes() throws {
    try expect(
      "zsh",
      "zsh -d -i",
      (
        ".zshrc",
        """
        PS1='ready> '
        autoload -Uz compinit && compinit -u -d "$HOME/dump"
        source <(nbrun completion zsh)
        """
      ))
  }

  @Test func fishCompletes() throws {
    try expect(
      "fish",
      "fish --no-config --init-command 'source start.fish' --interactive",
      (
        "start.fish",
        """
        function fish_prompt; echo -n 'ready> '; end
        set -g fish_autosuggestion_enabled 0
        nbrun completion fish | source
        """
      ))
  }
}
