import Text

extension FrontMatterReader {
  /// `params:` and the lines below it.
  mutating func readParameters(_ entry: FrontMatterEntry, _ diagnostics: inout Diagnostics) {
    let value = entry.value
    if value.next != nil {
      diagnostics.error(
        entry.range(of: value.rest), "nothing may follow `params:`",
        hint: "parameters stand below it, one `name: value` a line, each indented")
      refuseParameters(in: entry.nested)
      return
    }
    var index = entry.nested.lowerBound
    while index < entry.nested.upperBound {
      let text = source.lines[index]
      guard !text.isYAMLSpace else {
        index += 1
        continue
      }
      let end = nestedEnd(after: index, below: text.indentation, entry.nested.upperBound)
      defer { index = max(index + 1, end) }
      guard let line = FrontMatterLine(text) else {
        complainOfLine(index, &diagnostics)
        // What is no entry is seldom alone.
        refuseParameters(in: Range(from: index, upTo: entry.nested.upperBound))
        return
      }
      let key = Located(line.key, at: line.range(of: line.keyPlace, index + 1))
      readParameter(
        FrontMatterEntry(
          key: key, line: line, number: index + 1, nested: Range(from: index + 1, upTo: end)),
        &diagnostics)
    }
  }

  /// Names that stand where parameters would: what uses them is not to be blamed as well.
  mutating func refuseParameters(in lines: Range<Int>) {
    for index in lines {
      let text = source.lines[index]
      let item = text.scalars.drop { $0.isBlank || text.isYAMLItem && $0 == "-" }
      guard let line = FrontMatterLine(String(scalars: item)), isIdentifier(line.key) else {
        continue
      }
      let place = SourceRange(line: index + 1, column: text.indentation + 1, length: 1)
      frontMatter.refusedParameters.append(Located(line.key, at: place))
    }
  }

  private mutating func readParameter(
    _ entry: FrontMatterEntry, _ diagnostics: inout Diagnostics
  ) {
    let key = entry.key
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
    do throws(LocatedFault) {
      let (value, written) = try value(of: entry)
      frontMatter.parameters.append(.init(name: key, value: value, written: written))
    } catch {
      diagnostics.error(error.range, error.fault.message, hint: error.fault.hint)
      frontMatter.refusedParameters.append(key)
    }
  }

  private struct LocatedFault: Error {
    var range: SourceRange
    var fault: ParameterValue.Fault

    init(_ range: SourceRange, _ message: String, hint: String? = nil) {
      self.range = range
      fault = ParameterValue.Fault(message: message, hint: hint)
    }
  }

  /// A value, and its text or those of its elements.
  private typealias Read = (value: Located<ParameterValue>, written: [String])

  private static let kinds = "a parameter is a number, a text, true or false, or a list of these"

  private func value(
    of entry: FrontMatterEntry
  ) throws(LocatedFault) -> Read {
    if let text = block(entry) { return (Located(.text(text), at: entry.key.range), [text]) }
    let lines = entry.nested.filter { !source.lines[$0].isYAMLSpace }
    switch entry.value.next {
    case "[": return try list(entry, lines)
    case "{":
      throw LocatedFault(
        entry.range(of: entry.value.rest), Self.kinds, hint: "put a text with braces in quotes")
    case nil where lines.isEmpty:
      throw LocatedFault(entry.key.range, "\(entry.key.value.quoted) has no value")
    case nil: return try items(entry, lines)
    default: break
    }
    let read = try scalars(of: entry) { text throws(YAMLText.Fault) in
      try text.scalar().map { [$0] } ?? []
    }
    guard var scalar = read.first else { throw LocatedFault(entry.key.range, Self.kinds) }
    let range = entry.range(of: scalar.place)
    if !lines.isEmpty {
      let isPlain = lines.allSatisfy { FrontMatterLine(source.lines[$0]) == nil }
      guard isPlain, !scalar.isQuoted else { throw LocatedFault(range, Self.kinds) }
      scalar.text = ([scalar.text] + lines.map { plain(source.lines[$0]) }).joined(separator: " ")
    }
    switch ParameterValue.reading(scalar) {
    case .success(let value): return (Located(value, at: range), [scalar.text])
    case .failure(let fault): throw LocatedFault(range, fault.message, hint: fault.hint)
    }
  }

  private func scalars(
    of entry: FrontMatterEntry,
    _ read: (inout YAMLText) throws(YAMLText.Fault) -> [YAMLText.Scalar]
  ) throws(LocatedFault) -> [YAMLText.Scalar] {
    var value = entry.value
    do throws(YAMLText.Fault) {
      return try read(&value)
    } catch {
      throw LocatedFault(entry.range(of: error.place), error.message, hint: error.hint)
    }
  }

  /// `[4, 8]`, which may go on in the lines below.
  private func list(
    _ entry: FrontMatterEntry, _ lines: [Int]
  ) throws(LocatedFault) -> Read {
    let own = entry.line.scalars[..<entry.value.restOfList.upperBound]
    let start = entry.value.restOfList.lowerBound
    var all = Array(own)
    for line in lines {
      let scalars = source.lines[line].scalars
      all += [" "] + scalars[YAMLText(scalars).restOfList]
    }
    let range = entry.range(of: Range(from: start, upTo: own.count))
    var text = YAMLText(all, from: start)
    do throws(YAMLText.Fault) {
      let elements = try text.list()
      return (Located(try ParameterValue.list(of: elements), at: range), elements.map(\.text))
    } catch {
      let isBelow = error.place.upperBound > own.count
      throw LocatedFault(
        isBelow ? range : entry.range(of: error.place), error.message, hint: error.hint)
    }
  }

  /// `- 4` in lines of its own.
  private func items(
    _ entry: FrontMatterEntry, _ lines: [Int]
  ) throws(LocatedFault) -> Read {
    var elements: [YAMLText.Scalar] = []
    var range: SourceRange?
    for number in lines {
      let line = source.lines[number]
      let scalars = line.scalars
      let place = Columns(line).range(line: number + 1, from: line.indentation, to: scalars.count)
      guard line.isYAMLItem else { throw LocatedFault(place, Self.kinds) }
      var text = YAMLText(scalars, from: line.indentation + 1)
      let isNested =
        YAMLText(scalars, from: line.indentation + 1).next.map {
          $0 == "[" || $0 == "{"
        } ?? true
      let rest = String(scalars: scalars[text.rest])
      guard !isNested, !rest.isYAMLItem, FrontMatterLine(rest)?.isMapping != true else {
        throw LocatedFault(place, "a list holds numbers, texts or true and false, nothing else")
      }
      do throws(YAMLText.Fault) {
        if let scalar = try text.scalar() {
          // Each against the first alone: lists may be long.
          _ = try ParameterValue.list(of: elements.prefix(1) + [scalar])
          elements.append(scalar)
        }
      } catch {
        throw LocatedFault(
          Columns(line).range(
            line: number + 1, from: error.place.lowerBound, to: error.place.upperBound),
          error.message, hint: error.hint)
      }
      range = range ?? place
    }
    do throws(YAMLText.Fault) {
      return (
        Located(try ParameterValue.list(of: elements), at: range ?? entry.key.range),
        elements.map(\.text)
      )
    } catch {
      throw LocatedFault(entry.key.range, error.message, hint: error.hint)
    }
  }
}
