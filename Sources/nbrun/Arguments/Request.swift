import Datasets
import KerasExport
import Language
import Notebook
import Platform
import Text

/// What a call of `run`, `check` or `export` asks for, with its options read.
struct Request {
  enum Format: Spelling, CaseIterable {
    case html, json, markdown, slides

    /// What a file's name ends in.
    var fileExtension: String {
      switch self {
      case .markdown: "md"
      case .slides: "slides.html"
      case .html, .json: rawValue.text
      }
    }

    /// What can be compared with a new run.
    static let verified = allCases.filter { $0 != .slides }

    /// The format that a file's name asks for; nil where its ending is none of a report.
    init?(of file: Path) {
      let name = "\(file.name)".lowercased()
      if name.hasSuffix(".slides.html") {
        self = .slides
      } else if name.hasSuffix(".html") || name.hasSuffix(".htm") {
        self = .html
      } else if name.hasSuffix(".md") || name.hasSuffix(".markdown") {
        self = .markdown
      } else if name.hasSuffix(".json") {
        self = .json
      } else {
        return nil
      }
    }
  }

  var notebooks: [Path]
  var output: Path?
  var outputDirectory: Path?
  /// Whether the folder of outputs was named, and may be a link.
  var isFolderNamed: Bool { output != nil || outputDirectory != nil }
  var formats: [Format] = []
  /// What `export` writes.
  var codeForms: [KerasForm] = []
  /// Whether exported code trains on all devices.
  var distributes: Bool
  var overrides: [ParameterOverride] = []
  /// Nil leaves the choice to the notebook.
  var data: DataAccess.Choice?
  var isOffline: Bool
  /// False: everything is computed, and no training goes on from where it was interrupted.
  var usesCache: Bool
  var threads: Int?
  var maxMemory: Int?
  var maxSeconds: Double?
  var explainsPlan: Bool
  var explainsCache: Bool
  var isQuiet: Bool
  /// Where else files are that the notebook names.
  var files: [Path]
  /// Whether what has no errors runs where something has.
  var keepsGoing: Bool
  /// `verify` compares values, and lets numbers differ by so much; nil compares bytes.
  var tolerance: Double?

  init(_ read: ArgumentReader, problems: inout [String]) {
    notebooks = read.words
    output = read.values(.output).first
    outputDirectory = read.values(.outputDirectory).first
    isOffline = read.has(.offline)
    distributes = read.has(.distribute)
    explainsPlan = read.has(.explainPlan)
    explainsCache = read.has(.explainCache)
    usesCache = !read.has(.noCache) && !explainsPlan
    isQuiet = read.has(.quiet)
    keepsGoing = read.has(.keepGoing)
    files = read.values(.files)
    if notebooks.isEmpty, read.problems.isEmpty {
      problems.append("which notebook? \(read.command.usage)")
    }
    if read.command == .grade {
      formats = [.html]
    } else if read.command == .export {
      readCodeForms(read, &problems)
    } else {
      readFormats(read, &problems)
    }
    readOverrides(read, &problems)
    readData(read, &problems)
    readBounds(read, &problems)
    if let text = read.texts(.tolerance).first {
      tolerance = Quantity.tolerance(text, &problems)
      if formats.contains(.markdown) {
        problems.append(
          "--tolerance compares values, which html and json hold and markdown does not")
      }
    }
    if [.run, .watch, .verify, .export, .student].contains(read.command) {
      let count = problems.count
      checkOutputs(&problems)
      if problems.count == count { checkEnding(read.command, &problems) }
    }
    if read.command == .verify, data == .synthetic {
      problems.append("`nbrun verify` compares with real data, never with the stand-in")
    }
  }

  private mutating func readFormats(_ read: ArgumentReader, _ problems: inout [String]) {
    let names = Format.allCases.map(\.rawValue.text)
    for list in read.texts(.formats) {
      for name in list.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
        if let format = Format(rawValue: Spelling(name)) {
          if !formats.contains(format) { formats.append(format) }
        } else {
          let near = nearestName(to: name, in: names).map { "; did you mean `\($0)`?" }
          problems.append(
            "--to takes html, markdown, json or slides, or several as html,json, not `\(name)`"
              + (near ?? ""))
        }
      }
    }
    if formats.isEmpty { formats = [output.flatMap { Format(of: $0) } ?? .html] }
    if read.command == .verify, formats.contains(.slides) {
      problems.append(
        "`nbrun verify` compares reports, in html, markdown or json; slides are made from them anew"
      )
    }
  }

  private mutating func readCodeForms(_ read: ArgumentReader, _ problems: inout [String]) {
    for list in read.texts(.formats) {
      for name in list.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
        guard let form = KerasForm(rawValue: name) else {
          problems.append("--to of `nbrun export` takes keras or python, not `\(name)`")
          continue
        }
        if !codeForms.contains(form) { codeForms.append(form) }
      }
    }
    if codeForms.isEmpty {
      codeForms = [
        KerasForm.allCases.first { output?.hasSuffix(".\($0.fileExtension)") == true } ?? .keras
      ]
    }
  }

  private mutating func readOverrides(_ read: ArgumentReader, _ problems: inout [String]) {
    for text in read.texts(.parameter) {
      guard let equals = text.firstIndex(of: "="), equals > text.startIndex else {
        problems.append("-p takes a name and a value, such as -p epochs=4, not `\(text)`")
        continue
      }
      overrides.append(
        ParameterOverride(
          name: String(text[..<equals]),
          text: String(decoding: text[equals...].utf8.dropFirst(), as: UTF8.self)))
    }
  }

  private mutating func readData(_ read: ArgumentReader, _ problems: inout [String]) {
    guard let named = read.values(.data).first else { return }
    if named == "synthetic" {
      data = .synthetic
    } else if FileSystem.isFolder(named) {
      data = .folder(named)
    } else {
      let near = nearestName(to: "\(named)", in: ["synthetic"]).map { "; did you mean `\($0)`?" }
      problems.append(
        "--data takes a folder or `synthetic`, and there is no folder `\(named)`" + (near ?? ""))
    }
  }

  private mutating func readBounds(_ read: ArgumentReader, _ problems: inout [String]) {
    if let text = read.texts(.threads).first {
      threads = Int(text).flatMap { (1...256).contains($0) ? $0 : nil }
      if threads == nil {
        problems.append("--threads takes a whole number from 1 to 256, not `\(text)`")
      }
    }
    if let text = read.texts(.maxMemory).first {
      maxMemory = Quantity.size(text)
      if maxMemory == nil {
        problems.append("--max-memory takes a size such as 800M or 2G, not `\(text)`")
      }
    }
    if let text = read.texts(.maxTime).first {
      maxSeconds = Quantity.duration(text)
      if maxSeconds == nil {
        problems.append("--max-time takes a duration such as 90s, 10m or 1h30m, not `\(text)`")
      }
    }
  }

  /// A file's name promises what is in it. Devices have no endings.
  private func checkEnding(_ command: Command, _ problems: inout [String]) {
    guard let output, !output.isEmpty, output != "-",
      (try? FileStatus(of: output))?.kind != .device
    else { return }
    if command == .student {
      if Format(of: output) != .markdown {
        problems.append("-o of `nbrun student` names a notebook, NAME.md, not `\(output)`")
      }
      return
    }
    if command == .export {
      guard let form = codeForms.first, codeForms.count == 1,
        !output.hasSuffix(".\(form.fileExtension)")
      else { return }
      let kind = form == .keras ? "a Jupyter notebook" : "a script"
      problems.append(
        "-o of `nbrun export --to \(form.rawValue)` names \(kind), NAME.\(form.fileExtension), not `\(output)`"
      )
      return
    }
    guard let format = Format(of: output) else {
      let hint =
        output.hasSuffix(".ipynb")
        ? "; `nbrun export NOTEBOOK --to keras` writes a Jupyter notebook"
        : output.hasSuffix(".pdf") ? "; write .html, and print it from a browser" : ""
      problems.append(
        "-o names a report that ends in .html, .htm, .md, .markdown or .json, not `\(output)`\(hint)"
      )
      return
    }
    // Slides are a page too.
    if let asked = formats.first, formats.count == 1, asked != format,
      !(asked == .slides && format == .html)
    {
      problems.append(
        "-o names a file of \(format.rawValue), and --to asks for \(asked.rawValue): `\(output)`")
    }
  }

  private func checkOutputs(_ problems: inout [String]) {
    if output != nil {
      if notebooks.count > 1 {
        problems.append(
          "-o names one file, and there are \(notebooks.count) notebooks: use --output-dir")
      }
      if formats.count > 1 || codeForms.count > 1 {
        problems.append("-o names one file, and --to asks for several: use --output-dir")
      }
      if outputDirectory != nil { problems.append("-o and --output-dir exclude one another") }
      if output?.isEmpty == true { problems.append("-o needs a file's name") }
      if output == "-" { problems.append("-o names a file; no report goes to standard output") }
    }
    if outputDirectory?.isEmpty == true { problems.append("--output-dir needs a folder's name") }
    let sameName = Dictionary(grouping: notebooks, by: \.stem).filter { $1.count > 1 }
    for (_, notebooks) in sameName.sorted(by: { $0.key < $1.key }) {
      problems.append(
        "these notebooks would write one report: \(notebooks.map { "\($0)" }.joined(separator: ", "))"
      )
    }
  }
}
