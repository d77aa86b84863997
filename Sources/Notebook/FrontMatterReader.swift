import Text
import Words

/// Reads the head of a notebook, the part of YAML that people write there:
///
///     front matter = "---" { entry } ( "---" | "..." )
///     entry        = key ":" value
///     params       = "params:" { indentation name ":" value }
///     value        = text | "'" text "'" | '"' text '"' | "[" values "]" | { "-" value }
///
/// `#` begins a comment where a blank or nothing stands before it. Entries that other programs read
/// are passed over, whatever they hold.
struct FrontMatterReader {
  var frontMatter = FrontMatter()
  /// The number of lines that the front matter takes, its borders included; 0 where there is none.
  private(set) var lineCount = 0

  let source: SourceFile
  private var seen: Set<Spelling> = []
  var seenParameters: Set<Spelling> = []
  private var passedOver: [Located<String>] = []

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

  private static func isEnd(_ line: String) -> Bool {
    isBorder(line) || line.removing(prefix: "...")?.isBlank ?? false
  }

  private mutating func read(_ diagnostics: inout Diagnostics) {
    guard let first = source.lines.first, Self.isBorder(first) else {
      warnOfMisplacedFrontMatter(&diagnostics)
      return
    }
    let rest = source.lines.dropFirst()
    guard let last = rest.firstIndex(where: Self.isEnd) else {
      diagnostics.error(
        SourceRange(line: 1, column: 1, length: 3), "this front matter is never closed",
        hint: "close it with a line of three hyphens: ---")
      // What follows the last line that looks like front matter is read as the notebook.
      lineCount = 1 + rest.prefix { FrontMatterLine($0) != nil }.count
      return
    }
    var index = 1
    while index < last {
      guard !source.lines[index].isYAMLSpace else {
        index += 1
        continue
      }
      let end = nestedEnd(after: index, below: 0, last)
      readEntry(index, nested: Range(from: index + 1, upTo: end), &diagnostics)
      index = max(index + 1, end)
    }
    lineCount = last + 1
    warnOfPassedOver(&diagnostics)
  }

  /// Front matter below an empty line would silently be prose.
  private func warnOfMisplacedFrontMatter(_ diagnostics: inout Diagnostics) {
    guard let index = source.lines.firstIndex(where: { !$0.isBlank }), index > 0,
      Self.isBorder(source.lines[index]), source.lines.indices.contains(index + 1),
      let line = FrontMatterLine(source.lines[index + 1]), FrontMatter.keys.contains(line.key)
    else { return }
    diagnostics.warn(
      SourceRange(line: index + 1, column: 1, length: 3),
      "front matter begins on the first line of the file; this is read as prose",
      hint: "remove what stands above it")
  }

  private func warnOfPassedOver(_ diagnostics: inout Diagnostics) {
    guard let first = passedOver.first else { return }
    let names = passedOver.map { $0.value.shortened(toCharacters: 40) }
    let listed =
      names.count > 20
      ? names.prefix(20).map { "`\($0)`" }.joined(separator: ", ")
        + " and \(names.count - 20) more" : names.listed
    diagnostics.warn(
      first.range,
      names.count == 1
        ? "\(listed) is no key of nbrun's front matter and is passed over"
        : "\(listed) are no keys of nbrun's front matter and are passed over")
  }

  /// The first line that no longer belongs to an entry: those below it that are indented more, its
  /// list's items, and what closes a list.
  func nestedEnd(after index: Int, below indentation: Int, _ last: Int) -> Int {
    var end = index + 1
    var place = index + 1
    while place < last {
      let line = source.lines[place]
      place += 1
      if line.isYAMLSpace { continue }
      let closes = line.utf8.first { $0 != UInt8(ascii: " ") }.map {
        $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "}")
      }
      guard
        line.indentation > indentation || closes == true
          || line.indentation == indentation && line.isYAMLItem
      else { break }
      end = place
    }
    return end
  }

  private mutating func readEntry(
    _ index: Int, nested: Range<Int>, _ diagnostics: inout Diagnostics
  ) {
    let text = source.lines[index]
    guard let line = FrontMatterLine(text) else {
      complainOfLine(index, &diagnostics)
      return
    }
    let key = Located(line.key, at: line.range(of: line.keyPlace, index + 1))
    guard line.keyPlace.lowerBound == 0 else {
      diagnostics.error(
        key.range, "only the lines under `params:` are indented",
        hint: "move \(line.key.quoted) to the start of the line")
      return
    }
    guard FrontMatter.keys.contains(line.key) else {
      guard let near = FrontMatter.key(meantBy: line.key) else {
        passedOver.append(key)
        return
      }
      diagnostics.error(
        key.range,
        "the front matter has no key \(line.key.quoted); its keys are \(FrontMatter.keys.listed)",
        hint: "did you mean `\(near)`?")
      if near == "params" { refuseParameters(in: nested) }
      return
    }
    guard seen.insert(line.key).inserted else {
      diagnostics.error(key.range, "the key `\(line.key)` stands here for the second time")
      if line.key == "params" { refuseParameters(in: nested) }
      return
    }
    let entry = FrontMatterEntry(key: key, line: line, number: index + 1, nested: nested)
    if line.key == "macros" {
      readMacros(entry, &diagnostics)
    } else if line.key == "params" {
      readParameters(entry, &diagnostics)
    } else {
      readValue(entry, &diagnostics)
    }
  }

  func complainOfLine(_ index: Int, _ diagnostics: inout Diagnostics) {
    let text = source.lines[index]
    diagnostics.error(
      Columns(text).range(
        line: index + 1, from: text.indentation, to: text.unicodeScalars.count),
      "a line of the front matter is `key: value`")
  }

  private mutating func readValue(_ entry: FrontMatterEntry, _ diagnostics: inout Diagnostics) {
    guard let value = text(of: entry, &diagnostics) else { return }
    let (text, range) = (value.text, value.range)
    switch entry.key.value {
    case "title": (frontMatter.title, frontMatter.titleRange) = (text, range)
    case "subtitle": (frontMatter.subtitle, frontMatter.subtitleRange) = (text, range)
    case "author": frontMatter.author = text
    case "date": frontMatter.date = text
    case "lang":
      guard isLanguageTag(text) else {
        diagnostics.error(range, "`lang` is a language's tag, such as `en` or `pt-BR`")
        return
      }
      frontMatter.lang = text
    case "dir":
      guard let direction = TextDirection(rawValue: Spelling(text.lowercased())) else {
        let choices = TextDirection.allCases.map(\.rawValue.text)
        diagnostics.error(
          range, "`dir` is `ltr` or `rtl`, not \(text.quoted)",
          hint: nearestName(to: text, in: choices).map { "did you mean `\($0)`?" })
        return
      }
      frontMatter.direction = direction
    case "seed":
      guard !value.isQuoted, let seed = UInt64(text.withoutUnderscores),
        text.unicodeScalars.first?.isASCIIDigit == true
      else {
        diagnostics.error(
          range, "`seed` is a whole number from 0 to \(UInt64.max)", hint: "for instance: seed: 1")
        return
      }
      frontMatter.seed = seed
    case "steps":
      guard !value.isQuoted, text == "true" || text == "false" else {
        diagnostics.error(range, "`steps` is true or false, not \(text.quoted)")
        return
      }
      frontMatter.hasSteps = text == "true"
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
}
