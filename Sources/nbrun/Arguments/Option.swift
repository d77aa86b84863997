/// An option of the command line. The reader of arguments and `nbrun help` know options from here
/// alone.
enum Option: CaseIterable {
  case output, outputDirectory, formats, distribute, parameter, data, offline, threads, noCache
  case explainCache, maxMemory, maxTime, explainPlan, tolerance, quiet
  case keepGoing, files, comments, list
  case help, version

  var long: String {
    switch self {
    case .output: "--output"
    case .outputDirectory: "--output-dir"
    case .formats: "--to"
    case .distribute: "--distribute"
    case .parameter: "--parameter"
    case .data: "--data"
    case .offline: "--offline"
    case .threads: "--threads"
    case .noCache: "--no-cache"
    case .explainCache: "--explain-cache"
    case .maxMemory: "--max-memory"
    case .maxTime: "--max-time"
    case .explainPlan: "--explain-plan"
    case .tolerance: "--tolerance"
    case .quiet: "--quiet"
    case .keepGoing: "--keep-going"
    case .files: "--files"
    case .comments: "--comments"
    case .list: "--list"
    case .help: "--help"
    case .version: "--version"
    }
  }

  var short: Unicode.Scalar? {
    switch self {
    case .output: "o"
    case .parameter: "p"
    case .quiet: "q"
    case .help: "h"
    default: nil
    }
  }

  /// What stands for the option's value in help; nil where it takes none.
  var value: String? {
    switch self {
    case .output: "FILE"
    case .outputDirectory: "DIR"
    case .formats: "FORMATS"
    case .files: "DIR"
    case .comments: "FILE"
    case .parameter: "NAME=VALUE"
    case .data: "DIR|synthetic"
    case .threads: "N"
    case .maxMemory: "SIZE"
    case .maxTime: "DURATION"
    case .tolerance: "X"
    case .keepGoing, .list, .distribute, .offline, .noCache, .explainCache, .explainPlan, .quiet,
      .help,
      .version:
      nil
    }
  }

  /// What it does in a command.
  func summary(in command: Command) -> String {
    switch (self, command) {
    case (.output, .diff): "write what changed to FILE, by its ending .html or .md"
    case (.formats, .diff): "html or markdown, to standard output where there is no -o"
    case (.output, .verify): "the committed report"
    case (.outputDirectory, .verify): "the folder of the committed reports instead of outputs"
    case (.formats, .verify): "the committed reports' formats, default html"
    case (.data, .verify): "where data sets are; never the built-in stand-in"
    case (.quiet, .verify): "errors and differences only"
    case (.quiet, .diff): "only the exit status"
    case (.output, .student): "write it to FILE, by default outputs/NAME-student.md"
    case (.outputDirectory, .student): "write to DIR instead of outputs"
    case (.output, .grade): "write the grades to FILE, which ends in .csv, .json or .html"
    case (.formats, .grade): "csv, json or html, or several; default csv,html"
    case (.outputDirectory, .grade): "write to DIR instead of outputs"
    case (.threads, .grade): "so many hand-ins at once; default: all processors"
    case (.maxTime, .grade): "of each hand-in; default 60s"
    case (.maxMemory, .grade): "of each hand-in; default 1G"
    case (.output, .export): "write the code to FILE, by default outputs/NAME.ipynb or .py"
    case (.outputDirectory, .export): "write to DIR instead of outputs"
    case (.formats, .export): "keras: a Jupyter notebook (the default); python: a script"
    case (.formats, .help): "markdown: the whole reference as a notebook; man: the manual page"
    default: summary
    }
  }

  private var summary: String {
    switch self {
    case .output: "write to FILE, which ends in .html, .md, .json or .slides.html"
    case .outputDirectory: "write reports to DIR instead of outputs"
    case .formats: "html (the default), markdown, json or slides, or several"
    case .distribute: "code that trains on all devices and machines, with JAX"
    case .parameter: "give a parameter of the notebook another value"
    case .data: "where data sets are, or the built-in stand-in"
    case .offline: "never download"
    case .threads: "default: all processors; never changes a result"
    case .noCache: "run everything, and keep no results"
    case .explainCache: "say for each statement why it ran or did not"
    case .maxMemory: "stop when more memory is needed: 800M, 2G"
    case .maxTime: "stop after so long: 90s, 10m, 1h30m"
    case .explainPlan: "say which fast paths each model gets; runs everything"
    case .tolerance: "compare values, and let numbers differ by X at most"
    case .keepGoing: "mark what is wrong in its place, and run all the rest"
    case .files: "where else files are that a notebook names"
    case .comments: "the teacher's comments, a CSV of student, exercise, text"
    case .list: "say which hand-ins there are, and run none"
    case .quiet: "errors and the stand-in's warning only"
    case .help: "this help"
    case .version: "the version"
    }
  }

  /// Whether it may stand more than once.
  var isRepeatable: Bool {
    switch self {
    case .files, .formats, .parameter, .quiet, .help, .version: true
    default: false
    }
  }

  /// The commands that have it.
  var commands: Set<Command> {
    switch self {
    case .parameter: [.run, .check, .watch, .verify, .export]
    case .maxMemory: [.run, .check, .watch, .verify, .export, .grade]
    case .quiet: [.run, .check, .watch, .diff, .verify, .export, .student, .grade]
    case .help, .version: Set(Command.allCases)
    case .output: [.run, .watch, .diff, .verify, .export, .student, .grade]
    case .formats: [.run, .diff, .verify, .export, .help, .grade]
    case .distribute: [.export]
    case .outputDirectory: [.run, .watch, .verify, .export, .student, .grade]
    // Whatever reads a notebook takes them, so that one line serves all commands.
    case .data, .offline, .threads: [.run, .check, .watch, .verify, .export, .student, .grade]
    case .keepGoing: [.run, .check, .watch]
    case .files: [.run, .check, .watch]
    case .comments, .list: [.grade]
    case .maxTime: [.run, .watch, .verify, .grade]
    case .tolerance: [.diff, .verify]
    case .noCache, .explainCache, .explainPlan: [.run, .watch]
    }
  }
}
