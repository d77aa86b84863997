import Engine
import Language
import Text

extension Translator {
  /// All runs of a sweep: a loop over the choices, or one run after another where no loop says them.
  mutating func sweep(
    _ sweep: CheckedSweep, name: String
  ) throws(Untranslatable) -> [String] {
    helpers.insert("Sweep")
    let axes = sweep.axes.map { PythonText.literal($0) }.joined(separator: ", ")
    let folds = sweep.foldAxis.map { ["folds=\(PythonText.literal(sweep.axes[$0]))"] } ?? []
    let head = "\(name) = " + PythonText.call("Sweep", ["[\(axes)]"] + Self.labels(sweep) + folds)
    let before = self
    if let loop = try loop(sweep, name: name, head: head) { return loop }
    self = before
    helpers.insert("Sweep")
    var lines = [head]
    for row in sweep.rows {
      prelude = []
      let choices = try all(row.choices)
      let run = try python(row.body).text
      lines += prelude + ["\(name).add([\(choices.joined(separator: ", "))], \(run))"]
    }
    prelude = []
    return lines
  }

  /// The loop, with the functions before it; nil where the turns differ in more than the choices.
  private mutating func loop(
    _ sweep: CheckedSweep, name: String, head: String
  ) throws(Untranslatable) -> [String]? {
    guard sweep.rows.count > 1, let choices = try choices(sweep) else { return nil }
    guard let functions = try network(of: sweep, choices) else { return nil }
    var turns: [[String]] = []
    for row in sweep.rows {
      prelude = []
      let run = try python(row.body).text
      turns.append(prelude + [run])
    }
    prelude = []
    networkOfTurn = nil
    guard let count = turns.first?.count, turns.allSatisfy({ $0.count == count }) else {
      return nil
    }
    var lines: [String] = []
    for number in 0..<count {
      guard let line = choices.common(turns.map { $0[number] }) else { return nil }
      lines.append(line)
    }
    let run = lines.removeLast()
    let result = isFree("history") && !choices.names.contains("history") ? "history" : "fitted"
    lines.append("\(result) = \(run)")
    lines.append("\(name).add([\(choices.names.joined(separator: ", "))], \(result))")
    return functions + [head + "\n" + choices.loop(lines)]
  }

  private mutating func choices(
    _ sweep: CheckedSweep
  ) throws(Untranslatable) -> SweepChoices? {
    var texts: [[String]] = []
    for axis in sweep.axes.indices {
      var column: [String] = []
      for row in sweep.rows {
        if case .regularizer(let regularizer) = row.choices[axis].type {
          column.append(Self.python(regularizer))
        } else if case .optimizer = row.choices[axis].type {
          // One optimizer can't serve several turns.
          return nil
        } else {
          column.append(try python(row.choices[axis]).text)
        }
      }
      texts.append(column)
    }
    // A loop's names stay behind it, so they must not be those of something else.
    let names = sweep.axes.map { axis in
      let name = self.name(axis)
      let isTaken = name == axis && !isFree(name)
      return isTaken ? name + "_choice" : name
    }
    let written = texts.indices.map { axis in
      zip(texts[axis], sweep.rows).map { text, row in Self.number(row, axis) ?? text }
    }
    return SweepChoices(names: names, texts: texts, written: written)
  }

  /// A choice as it was written, where it is a number that Python reads as well.
  private static func number(_ row: CheckedSweep.Row, _ axis: Int) -> String? {
    guard let text = row.written[axis] else { return nil }
    switch row.choices[axis].constant {
    case .number: return text
    // A whole number does not begin with a zero there.
    case .integer: return text.unicodeScalars.first { $0.isASCIIDigit } == "0" ? nil : text
    default: return nil
    }
  }

  /// What the table calls numbers that Python would write otherwise.
  private static func labels(_ sweep: CheckedSweep) -> [String] {
    var labels: [String] = []
    for (axis, name) in sweep.axes.enumerated() {
      var known: [String] = []
      for row in sweep.rows {
        guard let written = row.written[axis], let constant = row.choices[axis].constant,
          constant.number != nil
        else { continue }
        let entry =
          "\(number(row, axis) ?? "\(constant)"): \(PythonText.literal(written))"
        if !known.contains(entry) { known.append(entry) }
      }
      if !known.isEmpty {
        labels.append("\(PythonText.literal(name)): {\(known.joined(separator: ", "))}")
      }
    }
    return labels.isEmpty ? [] : ["written={\(labels.joined(separator: ", "))}"]
  }

  /// One function for the networks of all turns, where they are made in their turns; nil where one
  /// function can't make them.
  private mutating func network(
    of sweep: CheckedSweep, _ choices: SweepChoices
  ) throws(Untranslatable) -> [String]? {
    var models: [(ModelDescription, [LayerCode])] = []
    for row in sweep.rows {
      guard case .call(let fit) = row.body.node, fit.function.name == "fit",
        case .call(let compile)? = fit.arguments["model"]?.node,
        compile.function.name == "compile", let model = compile.arguments["model"],
        case .model(let description) = model.type, !model.isName
      else { return models.isEmpty ? [] : nil }
      let weights = try weights(model)
      models.append((description, layers(of: description, weights: weights)))
    }
    guard models.count == sweep.rows.count, let (model, _) = models.first,
      let layers = choices.common(models.map(\.1), areChains: models.allSatisfy(\.0.isChain))
    else { return nil }
    let code = layers.map(\.text).joined()
    let parameters = choices.names.filter { choices.isUsed($0, in: code) }
    prelude = []
    let name = define(PythonNames.plain(model.name)) {
      Self.function(named: $0, layers, of: model, parameters: parameters)
    }
    networkOfTurn = "\(name)(\(parameters.joined(separator: ", ")))"
    return prelude
  }
}
