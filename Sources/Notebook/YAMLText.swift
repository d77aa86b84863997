import Text

/// A value of YAML on one line, as people write them: plain, in quotes of either kind, or a list in
/// brackets. A ` #` outside quotes begins a comment.
package struct YAMLText {
  struct Scalar {
    var text: String
    var isQuoted: Bool
    var place: Range<Int>
  }

  struct Fault: Error {
    var place: Range<Int>
    var message: String
    var hint: String?
  }

  private let scalars: [Unicode.Scalar]
  private(set) var index: Int

  init(_ scalars: [Unicode.Scalar], from start: Int = 0) {
    self.scalars = scalars
    index = min(start, scalars.count)
    skipBlanks()
  }

  /// The next sign; nil at the end, and before a comment.
  var next: Unicode.Scalar? {
    guard index < scalars.count else { return nil }
    let isComment =
      scalars[index] == "#"
      && (index == 0 || scalars[index - 1].isBlank || scalars[index - 1] == ":")
    return isComment ? nil : scalars[index]
  }

  /// All that is left, without a comment behind it.
  var rest: Range<Int> { Range(from: index, upTo: plainEnd { _ in false }) }

  /// The same of a list, in whose quotes a # is text.
  var restOfList: Range<Int> {
    var end = Self.commentStart(in: scalars, from: index) { $0.isBlank || $0 == "[" || $0 == "," }
    while end > index, scalars[end - 1].isBlank { end -= 1 }
    return index..<end
  }

  /// Where a comment begins, a `#` behind a blank and in no text in quotes; else the end.
  ///
  /// - Parameter mayQuote: Whether a quote behind this sign opens a text.
  package static func commentStart(
    in scalars: [Unicode.Scalar], from start: Int = 0, mayQuote: (Unicode.Scalar) -> Bool
  ) -> Int {
    var place = start
    var quote: Unicode.Scalar?
    while place < scalars.count {
      let scalar = scalars[place]
      let before = place > 0 ? scalars[place - 1] : " "
      if let opening = quote {
        let isDoubled = scalar == "'" && place + 1 < scalars.count && scalars[place + 1] == "'"
        if opening == "\"" ? scalar == "\\" : isDoubled {
          place += 1
        } else if scalar == opening {
          quote = nil
        }
      } else if scalar == "\"" || scalar == "'" {
        if mayQuote(before) { quote = scalar }
      } else if scalar == "#", before.isBlank {
        return place
      }
      place += 1
    }
    return scalars.count
  }

  private mutating func skipBlanks() {
    while index < scalars.count, scalars[index].isBlank { index += 1 }
  }

  /// Where a plain text ends: before a comment, or before a sign; without blanks at its end.
  private func plainEnd(_ ends: (Unicode.Scalar) -> Bool) -> Int {
    var end = index
    while end < scalars.count, !ends(scalars[end]),
      !(scalars[end] == "#" && (end == 0 || scalars[end - 1].isBlank))
    {
      end += 1
    }
    while end > index, scalars[end - 1].isBlank { end -= 1 }
    return end
  }

  /// A value that takes the rest of the line; nil where there is none.
  mutating func scalar() throws(Fault) -> Scalar? {
    guard next != nil else { return nil }
    let value = try element { _ in false }
    let end = index
    skipBlanks()
    if next != nil || index < scalars.count && index == end {
      let quote = scalars[value.place.lowerBound]
      throw Fault(
        place: Range(from: end, upTo: plainEnd { _ in false }),
        message: "nothing may follow the closing quote",
        hint: quote == "'"
          ? "a single quote inside the text is written ''"
          : "a double quote inside the text is written \\\"")
    }
    return value
  }

  /// A list in brackets that takes the rest of the line.
  mutating func list() throws(Fault) -> [Scalar] {
    let start = index
    let all = rest
    index += 1
    var elements: [Scalar] = []
    while true {
      skipBlanks()
      guard let sign = next else {
        throw Fault(
          place: all, message: "this list is never closed", hint: "close it with a bracket: ]")
      }
      if sign == "]" { break }
      guard sign != "[", sign != "{" else {
        throw Fault(
          place: index..<index + 1,
          message: "a list holds numbers, texts or true and false, nothing else",
          hint: "put a text with brackets in quotes")
      }
      elements.append(try element { $0 == "," || $0 == "]" })
      skipBlanks()
      if next == "," {
        index += 1
      } else if next != "]", next != nil {
        throw Fault(
          place: index..<index + 1, message: "a comma stands between the values of a list",
          hint: nil)
      }
    }
    index += 1
    skipBlanks()
    if next != nil {
      throw Fault(
        place: rest, message: "nothing may follow the list",
        hint: "put a text with brackets in quotes")
    }
    guard !elements.isEmpty else {
      throw Fault(
        place: Range(from: start, upTo: all.upperBound), message: "this list is empty",
        hint: "a list has one value at least, such as [16, 32]")
    }
    return elements
  }

  private mutating func element(
    until ends: (Unicode.Scalar) -> Bool
  ) throws(Fault) -> Scalar {
    let start = index
    switch scalars[start] {
    case "\"": return try doubleQuoted()
    case "'": return try singleQuoted()
    default:
      index = plainEnd(ends)
      return Scalar(
        text: String(scalars: scalars[start..<index]), isQuoted: false, place: start..<index)
    }
  }

  private mutating func doubleQuoted() throws(Fault) -> Scalar {
    let start = index
    switch QuotedText(scalars, from: start) {
    case .unclosed:
      throw Fault(
        place: start..<end, message: "this text is never closed",
        hint: "close it with a double quote")
    case .badEscape(let at):
      throw Fault(
        place: at..<at + 2, message: "after a backslash stands one of \" \\ n t",
        hint: "write \\\\ for a backslash")
    case .text(let text, let end):
      index = end
      return Scalar(text: text, isQuoted: true, place: start..<end)
    }
  }

  private mutating func singleQuoted() throws(Fault) -> Scalar {
    let start = index
    var text = String.UnicodeScalarView()
    var place = start + 1
    while place < scalars.count {
      if scalars[place] == "'" {
        guard place + 1 < scalars.count, scalars[place + 1] == "'" else {
          index = place + 1
          return Scalar(text: String(text), isQuoted: true, place: start..<index)
        }
        place += 1
      }
      text.append(scalars[place])
      place += 1
    }
    throw Fault(
      place: start..<end, message: "this text is never closed",
      hint: "close it with a single quote, or put it in double quotes")
  }

  /// The end of the line, without blanks.
  private var end: Int { (scalars.lastIndex { !$0.isBlank } ?? 0) + 1 }
}
