import Text

extension FrontMatter {
  static let keys = FrontMatterKey.allCases.map(\.rawValue.text)

  /// Keys of other programs that are like one of ours: no slips of the pen.
  ///
  /// Sources: the references of Quarto, R Markdown, Pandoc, Jupytext, MyST, Jekyll and Hugo.
  private static let othersLikeOurs: Set<Spelling> = ["authors", "feed"]

  /// The key that was probably meant, where one of ours is near.
  static func key(meantBy key: String) -> String? {
    othersLikeOurs.contains(key) ? nil : nearestName(to: key, in: keys)
  }
}

/// A line `key: value`; places are offsets of scalars in it.
struct FrontMatterLine {
  var key: String
  var keyPlace: Range<Int>
  /// Where the value may begin, after the colon.
  var valueStart: Int
  let scalars: [Unicode.Scalar]
  private let line: String

  /// Nil where the line has no colon or nothing before it.
  init?(_ line: String) {
    let scalars = line.scalars
    guard let colon = scalars.firstIndex(of: ":") else { return nil }
    let key = scalars[..<colon].trimmingBlanks
    guard !key.isEmpty, !key.contains(where: { $0.isBlank || $0 == "\"" || $0 == "#" })
    else { return nil }
    self.line = line
    self.scalars = scalars
    self.key = String(scalars: key)
    keyPlace = key.indices
    valueStart = colon + 1
  }

  /// The same with a key in quotes, such as `"\\R": …`: in double ones a backslash is written twice,
  /// though one alone is understood.
  init?(quoted line: String) {
    let scalars = line.scalars
    guard let start = scalars.firstIndex(where: { !$0.isBlank }),
      scalars[start] == "\"" || scalars[start] == "'"
    else { return nil }
    var key: [Unicode.Scalar] = []
    var index = start + 1
    while index < scalars.count, scalars[index] != scalars[start] {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      if scalars[start] == "\"", scalars[index] == "\\", next == "\\" || next == "\"" { index += 1 }
      key.append(scalars[index])
      index += 1
    }
    guard index < scalars.count, !key.isEmpty,
      let colon = scalars[(index + 1)...].firstIndex(where: { !$0.isBlank }), scalars[colon] == ":"
    else { return nil }
    self.line = line
    self.scalars = scalars
    self.key = String(scalars: key)
    keyPlace = start..<index + 1
    valueStart = colon + 1
  }

  /// Whether a blank or nothing follows the colon, as in YAML: `http://x` is a text.
  var isMapping: Bool { valueStart >= scalars.count || scalars[valueStart].isBlank }

  func range(of place: Range<Int>, _ number: Int) -> SourceRange {
    Columns(line).range(line: number, from: place.lowerBound, to: place.upperBound)
  }
}

extension StringProtocol {
  /// Whether a line of YAML says nothing: it is empty, or all of it is a comment.
  var isYAMLSpace: Bool {
    let first = utf8.first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    return first == nil || first == UInt8(ascii: "#")
  }

  /// Whether a line is an item of a list: `- item`.
  var isYAMLItem: Bool {
    let rest = utf8.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    guard rest.first == UInt8(ascii: "-") else { return false }
    let next = rest.dropFirst().first
    return next == nil || next == UInt8(ascii: " ") || next == UInt8(ascii: "\t")
  }
}
