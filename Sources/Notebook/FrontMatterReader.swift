import Text

/// Reads the `key: value` lines at the head of a notebook.
///
///     front matter = "---" { line } "---"
///     line         = key ":" value | "params:" | blank
///     parameter    = indentation name ":" value        (under "params:")
///     value        = text to the end of the line | '"' text '"'
struct FrontMatterReader {
  private(set) var frontMatter = FrontMatter()
  /// The number of lines that the front matter takes, its borders included; 0 where there is none.
  private(set) var lineCount = 0

  private let source: SourceFile
  private var seen: Set<Spelling> = []
  private var seenParameters: Set<Spelling> = []
  private var isInParameters = false

  private static let keys = ["title", "author", "lang", "seed", "data", "params"]

  static func read(
    _ source: SourceFile, diagnostics: inout Diagnostics
  ) -> (frontMatter: FrontMatter, lineCount: Int) {
    var reader = FrontMatterReader(source: source)
    reader.read(&diagnostics)
    return (reader.frontMatter, reader.lineCount)
  }

  private init(source: SourceFile) {
    self.source = source
  }

  private static func isBorder(_ line: String) -> Bool {
    line.removing(prefix: "---")?.isBlank ?? false
  }

  private mutating func read(_ diagnostics: inout Diagnostics) {
    guard let first = source.lines.first, Self.isBorder(first) else {
      warnOfMisplacedFrontMatter(&diagnostics)
      return
    }
    let rest = source.lines.dropFirst()
    guard let last = rest.firstIndex(where: Self.isBorder) else {
      diagnostics.error(
        SourceRange(line: 1, column: 1, length: 3), "this front matter is never closed",
        hint: "close it with a line of three hyphens: ---")
      // What follows the last line that looks like front matter is read as the notebook.
      lineCount = 1 + rest.prefix { FrontMatterLine($0) != nil }.count
      return
    }
    for index in 1..<last {
      readLine(index + 1, source.lines[index], &diagnostics)
    }
    lineCount = last + 1
  }

  /// Front matter below an empty line would silently be prose.
  private func warnOfMisplacedFrontMatter(_ diagnostics: inout Diagnostics) {
    guard let index = source.lines.firstIndex(where: { !$0.isBlank }), index > 0,
      Self.isBorder(source.lines[index]), source.lines.indices.contains(index + 1),
      let line = FrontMatterLine(source.lines[index + 1]), Self.keys.contains(line.key)
    else { return }
    diagnostics.warn(
      SourceRange(line: index + 1, column: 1, length: 3),
      "front matter begins on the first line of the file; this is read as prose",
      hint: "remove what stands above it")
  }

  private mutating func readLine(
    _ number: Int, _ text: String, _ diagnostics: inout Diagnostics
  ) {
    guard !text.isBlank else { return }
    guard let line = FrontMatterLine(text) else {
      diagnostics.error(
        Columns(text).range(line: number, from: text.indentation, to: text.unicodeScalars.count),
        "a line of the front matter is `key: value`",
        hint: text.utf8.contains(UInt8(ascii: "#")) ? "comments have no place here" : nil)
      return
    }
    let key = Located(line.key, at: line.range(of: line.keyPlace, number))
    if line.keyPlace.lowerBound > 0 {
      guard isInParameters else {
        diagnostics.error(
          key.range, "only the lines under `params:` are indented",
          hint: "move \(line.key.quoted) to the start of the line")
        return
      }
      readParameter(key, line, number, &diagnostics)
      return
    }
    isInParameters = line.key == "params"
    guard Self.keys.contains(line.key) else {
      let near = nearestName(to: line.key, in: Self.keys)
      diagnostics.error(
        key.range,
        "the front matter has no key \(line.key.quoted); its keys are \(Self.keys.listed)",
        hint: near.map { "did you mean `\($0)`?" })
      return
    }
    guard seen.insert(line.key).inserted else {
      diagnostics.error(key.range, "the key `\(line.key)` stands here for the second time")
      return
    }
    readValue(of: key, line, number, &diagnostics)
  }

  private mutating func readValue(
    of key: Located<String>, _ line: FrontMatterLine, _ number: Int,
    _ diagnostics: inout Diagnostics
  ) {
    let range = line.range(of: line.valuePlace, number)
    if key.value == "params" {
      if !line.value.isEmpty {
        diagnostics.error(
          range, "nothing may follow `params:`",
          hint: "parameters stand below it, one `name: value` a line, each indented")
      }
      return
    }
    guard let (text, isQuoted) = scalar(line, number, key, &diagnostics) else { return }
    switch key.value {
    case "title": frontMatter.title = text
    case "author": frontMatter.author = text
    case "lang":
      guard isLanguageTag(text) else {
        diagnostics.error(
          range, "`lang` is a language's tag, such as `en` or `pt-BR`")
        return
      }
      frontMatter.lang = text
    case "seed":
      guard !isQuoted, let seed = UInt64(text.withoutUnderscores),
        text.unicodeScalars.first?.isASCIIDigit == true
      else {
        diagnostics.error(
          range, "`seed` is a whole number from 0 to \(UInt64.max)", hint: "for instance: seed: 1")
        return
      }
      frontMatter.seed = seed
    default:
      guard let choice = FrontMatter.DataChoice(rawValue: Spelling(text)) else {
        let choices = FrontMatter.DataChoice.allCases.map(\.rawValue.text)
        diagnostics.error(
          range, "`data` is `auto` or `synthetic`, not \(text.quoted)",
          hint: nearestName(to: text, in: choices).map { "did you mean `\($0)`?" })
        return
      }
      frontMatter.data = choice
    }
  }

  private mutating func readParameter(
    _ key: Located<String>, _ line: FrontMatterLine, _ number: Int,
    _ diagnostics: inout Diagnostics
  ) {
    guard isIdentifier(key.value) else {
      diagnostics.error(
        key.range,
        "\(key.value.quoted) can't be a parameter's name: a name is made of letters, digits and _, "
          + "and begins with no digit")
      return
    }
    guard seenParameters.insert(key.value).inserted else {
      diagnostics.error(
        key.range, "the parameter \(key.value.quoted) stands here for the second time")
      return
    }
    guard let (text, isQuoted) = scalar(line, number, key, &diagnostics) else { return }
    let range = line.range(of: line.valuePlace, number)
    let value: ParameterValue
    if isQuoted {
      value = .text(text)
    } else {
      switch ParameterValue.reading(text) {
      case .success(let read): value = read
      case .failure(let fault):
        diagnostics.error(range, fault.message, hint: fault.hint)
        return
      }
    }
    frontMatter.parameters.append(.init(name: key, value: Located(value, at: range)))
  }

  /// A line's value without its quotes; nil after an error.
  private func scalar(
    _ line: FrontMatterLine, _ number: Int, _ key: Located<String>,
    _ diagnostics: inout Diagnostics
  ) -> (text: String, isQuoted: Bool)? {
    let scalars = line.value.scalars
    let start = line.valuePlace.lowerBound
    guard let first = scalars.first else {
      diagnostics.error(key.range, "\(key.value.quoted) has no value")
      return nil
    }
    if first == "'", scalars.count > 1, scalars.last == "'" {
      diagnostics.error(
        line.range(of: line.valuePlace, number), "text stands in double quotes, or in none")
      return nil
    }
    guard first == "\"" else { return (line.value, false) }
    switch QuotedText(scalars, from: 0) {
    case .unclosed:
      diagnostics.error(
        line.range(of: line.valuePlace, number), "this text is never closed",
        hint: "close it with a double quote")
      return nil
    case .badEscape(let at):
      diagnostics.error(
        line.range(of: Range(from: start + at, upTo: start + at + 2), number),
        "after a backslash stands one of \" \\ n t", hint: "write \\\\ for a backslash")
      return nil
    case .text(let text, let end):
      guard end == scalars.count else {
        diagnostics.error(
          line.range(of: Range(from: start + end, upTo: start + scalars.count), number),
          "nothing may follow the closing quote",
          hint: "a double quote inside the text is written \\\"")
        return nil
      }
      return (text, true)
    }
  }
}

/// `key: value`, cut; places are offsets of scalars in the line.
struct FrontMatterLine {
  var key: String
  var keyPlace: Range<Int>
  var value: String
  var valuePlace: Range<Int>
  private let line: String

  /// Nil where the line has no colon or nothing before it.
  init?(_ line: String) {
    let scalars = line.scalars
    guard let colon = scalars.firstIndex(of: ":") else { return nil }
    let key = scalars[..<colon].trimmingBlanks
    guard !key.isEmpty, !key.contains(where: { $0.isBlank || $0 == "\"" || $0 == "#" })
    else { return nil }
    let value = scalars[(colon + 1)...].trimmingBlanks
    self.line = line
    self.key = String(scalars: key)
    self.keyPlace = key.indices
    self.value = String(scalars: value)
    self.valuePlace = value.indices
  }

  func range(of place: Range<Int>, _ number: Int) -> SourceRange {
    Columns(line).range(line: number, from: place.lowerBound, to: place.upperBound)
  }
}
