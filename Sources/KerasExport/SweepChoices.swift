import Text

/// The choices of a sweep in Python, and what they explain of texts that differ from turn to turn.
struct SweepChoices {
  /// The axes as names of the loop.
  let names: [String]
  /// For each axis its choice in each turn.
  let texts: [[String]]
  /// The same as the loop has them: numbers as they were written.
  let written: [[String]]

  // MARK: The loop

  /// The loop over all combinations, the first axis slowest.
  func loop(_ lines: [String]) -> String {
    let lists = zip(texts, written).map { column, written in
      var distinct: [String] = []
      var shown: [String] = []
      for (text, number) in zip(column, written) where !distinct.contains(text) {
        distinct.append(text)
        shown.append(number)
      }
      return PythonText.list(shown)
    }
    let head =
      lists.count == 1
      ? "for \(names[0]) in \(lists[0]):"
      : "for \(names.joined(separator: ", ")) in \(PythonText.call("itertools.product", lists)):"
    return head + "\n"
      + lines.map { "    " + $0.replacing("\n", with: "\n    ") }.joined(separator: "\n")
  }

  // MARK: One text for all turns

  /// The text that gives all of these, one a turn, with axes in place of their choices.
  func common(_ turns: [String]) -> String? {
    guard let first = turns.first else { return nil }
    if turns.allSatisfy({ $0 == first }) { return first }
    if let axis = texts.firstIndex(where: { $0 == turns }) { return names[axis] }
    let tokens = turns.map(Self.tokens)
    guard tokens.allSatisfy({ $0.count == tokens[0].count }), tokens[0].count > 1 else {
      return nil
    }
    var text = ""
    for place in tokens[0].indices {
      guard let token = common(tokens.map { $0[place] }) else { return nil }
      text += token
    }
    return text
  }

  /// Layers that give all of these, one list a turn.
  func common(_ turns: [[LayerCode]], areChains: Bool) -> [LayerCode]? {
    var turns = turns
    if areChains, !turns.allSatisfy({ $0.count == turns[0].count }) {
      turns = turns.map(Self.counted)
    }
    guard let first = turns.first, turns.allSatisfy({ $0.count == first.count }) else { return nil }
    var layers: [LayerCode] = []
    for number in first.indices {
      guard let layer = common(turns.map { $0[number] }) else { return nil }
      layers.append(layer)
    }
    return layers
  }

  private func common(_ turns: [LayerCode]) -> LayerCode? {
    guard var layer = turns.first, turns.allSatisfy({ $0.type == layer.type }),
      let count = common(turns.map(\.count))
    else { return nil }
    layer.count = count
    var keywords: [String] = []
    for argument in turns.flatMap(\.arguments)
    where !argument.keyword.isEmpty && !keywords.contains(argument.keyword) {
      keywords.append(argument.keyword)
    }
    let places = turns.map { $0.arguments.filter(\.keyword.isEmpty) }
    guard let number = places.first?.count, places.allSatisfy({ $0.count == number }) else {
      return nil
    }
    layer.arguments = []
    for place in 0..<number {
      guard let text = common(places.map { $0[place].text }) else { return nil }
      layer.arguments.append(("", text))
    }
    for keyword in keywords {
      var values: [String] = []
      for turn in turns {
        guard
          let value = turn.arguments.first(where: { $0.keyword == keyword })?.text
            ?? turn.standard(of: keyword)
        else { return nil }
        values.append(value)
      }
      guard let text = common(values) else { return nil }
      layer.arguments.append((keyword, text))
    }
    return layer
  }

  /// Layers, equal ones that follow one another as one with their number.
  private static func counted(_ layers: [LayerCode]) -> [LayerCode] {
    var counted: [(layer: LayerCode, count: Int)] = []
    for layer in layers {
      if counted.last?.layer.isSame(as: layer) == true {
        counted[counted.count - 1].count += 1
      } else {
        counted.append((layer, 1))
      }
    }
    return counted.map { layer, count in
      var layer = layer
      layer.count = "\(count)"
      return layer
    }
  }

  /// Whether code speaks of an axis.
  func isUsed(_ name: String, in code: String) -> Bool { Self.tokens(code).contains(name) }

  /// Names, numbers and texts, and what stands between them.
  private static func tokens(_ text: String) -> [String] {
    var tokens: [String] = []
    var current = ""
    var quote = false
    var isEscaped = false
    func finish() {
      if !current.isEmpty { tokens.append(current) }
      current = ""
    }
    for scalar in text.unicodeScalars {
      if quote {
        current.unicodeScalars.append(scalar)
        if scalar == "\"", !isEscaped {
          quote = false
          finish()
        }
        isEscaped = scalar == "\\" && !isEscaped
      } else if scalar == "\"" {
        finish()
        current = "\""
        quote = true
      } else if scalar.properties.isXIDContinue || scalar == "." {
        current.unicodeScalars.append(scalar)
      } else {
        finish()
        tokens.append(String(scalar))
      }
    }
    finish()
    return tokens
  }
}
