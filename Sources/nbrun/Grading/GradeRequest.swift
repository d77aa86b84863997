import Platform
import Text

/// What a call of `grade` asks for beside the lesson.
struct GradeRequest {
  enum Format: Spelling, CaseIterable {
    case csv, json, html
  }

  var lesson: Request
  var handIns: [Path]
  var formats: [Format] = []
  var comments: Path?
  /// Whether to say only what would be run.
  var lists: Bool
  var maxSeconds: Double
  var maxMemory: Int

  init(_ read: ArgumentReader, problems: inout [String]) {
    lesson = Request(read.keepingWords(1), problems: &problems)
    handIns = Array(read.words.dropFirst())
    comments = read.values(.comments).first
    lists = read.has(.list)
    maxSeconds = lesson.maxSeconds ?? 60
    maxMemory = lesson.maxMemory ?? 1 << 30
    if !read.words.isEmpty, handIns.isEmpty {
      problems.append("which hand-ins? \(Command.grade.usage)")
    }
    for list in read.texts(.formats) {
      for name in list.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
        guard let format = Format(rawValue: Spelling(name)) else {
          problems.append(
            "--to of `nbrun grade` takes csv, json or html, or several, not `\(name)`")
          continue
        }
        if !formats.contains(format) { formats.append(format) }
      }
    }
    if let output = lesson.output {
      let ending = Format.allCases.first { output.hasSuffix(".\($0.rawValue)") }
      if formats.count > 1 {
        problems.append("-o names one file, and --to asks for several: use --output-dir")
      }
      if let ending, formats.isEmpty {
        formats = [ending]
      } else if ending == nil || formats != [ending ?? .csv] {
        problems.append("-o of `nbrun grade` names a file that ends in .csv, .json or .html")
      }
    }
    if formats.isEmpty { formats = [.csv, .html] }
  }

  /// The folder of outputs.
  var folder: Path {
    lesson.output.map(\.folder) ?? lesson.outputDirectory ?? "outputs"
  }

  func path(_ format: Format, of lesson: Path) -> Path {
    self.lesson.output ?? folder / (lesson.stem + "-grades.\(format.rawValue)")
  }
}
