import Notebook
import Text

/// Sweeps: one training run for each combination of choices.
extension Checker {
  /// More combinations than this are no table to be read.
  static let mostRows = 256
  static let mostAxes = 32

  /// What a declaration says, or nil after an error. Every combination is checked.
  mutating func sweep(_ declaration: SweepDeclaration) -> CheckedExpression? {
    guard let axes = axes(declaration) else {
      // The choices are wrong; what else the expression holds may be right or not.
      let locals = declaration.axes.map { (name: $0.key.value, value: unknown($0.key.range)) }
      _ = withLocals(locals) { $0.check(declaration.body) }
      return nil
    }
    let count = axes.reduce(1) {
      min($0, Self.mostRows + 1) * min($1.choices.count, Self.mostRows + 1)
    }
    guard count <= Self.mostRows else {
      diagnostics.error(
        declaration.name.range, "these are too many combinations of choices",
        hint: "a sweep has at most \(Self.mostRows)")
      return nil
    }
    return repeatedly(at: declaration.name.range) {
      $0.sweep(declaration, over: axes, combinations: count)
    }
  }

  private mutating func sweep(
    _ declaration: SweepDeclaration, over axes: [Axis], combinations count: Int
  ) -> CheckedExpression? {
    var rows: [CheckedSweep.Row] = []
    var used: Set<Spelling> = []
    for number in 0..<count {
      var rest = number
      var choices: [CheckedExpression] = []
      var written: [String?] = []
      for axis in axes.reversed() {
        choices.insert(axis.choices[rest % axis.choices.count], at: 0)
        written.insert(axis.written[rest % axis.choices.count], at: 0)
        rest /= axis.choices.count
      }
      let locals = Array(zip(axes.map(\.name), choices)).map { (name: $0, value: $1) }
      let outer = diagnostics
      diagnostics = Diagnostics()
      let (body, names) = withLocals(locals) { $0.check(declaration.body) }
      let found = diagnostics
      diagnostics = outer
      report(found, where: Self.text(of: locals, written: written))
      used.formUnion(names)
      rows.append(CheckedSweep.Row(choices: choices, written: written, body: body))
    }
    guard let type = type(of: rows, axes, declaration) else { return nil }
    for (key, _) in declaration.axes where !used.contains(key.value) {
      diagnostics.error(
        key.range, "`\(key.value)` makes no difference: the expression does not use it",
        hint: "use it as a value, such as mlp(\(key.value): \(key.value))")
    }
    return CheckedExpression(
      node: .sweep(CheckedSweep(axes: axes.map(\.name), rows: rows)), type: .sweep(type),
      range: declaration.body.range)
  }

  private typealias Axis = (name: String, choices: [CheckedExpression], written: [String?])

  /// The names that are varied with their choices, or nil after an error.
  private mutating func axes(_ declaration: SweepDeclaration) -> [Axis]? {
    guard !declaration.axes.isEmpty else {
      diagnostics.error(
        declaration.name.range, "`\(declaration.name.value)` varies nothing",
        hint: "write a line such as units: [16, 32, 64]")
      return nil
    }
    guard declaration.axes.count <= Self.mostAxes else {
      diagnostics.error(
        declaration.name.range, "these are too many names to vary",
        hint: "a sweep varies at most \(Self.mostAxes)")
      return nil
    }
    var axes: [Axis] = []
    var isValid = true
    for (key, choices) in declaration.axes {
      if axes.contains(where: { $0.name == key.value }) {
        diagnostics.error(key.range, "`\(key.value)` is varied already")
        isValid = false
      }
      let values = self.choices(choices, of: key.value)
      if values.isEmpty { isValid = false }
      axes.append((key.value, values, writtenChoices(choices, values)))
    }
    return isValid ? axes : nil
  }

  /// The choices of one name; none after an error.
  private mutating func choices(_ list: Expression, of name: String) -> [CheckedExpression] {
    var values: [CheckedExpression] = []
    if case .list(let elements) = list.kind {
      guard mayHave(elements.count, list.range) else { return [] }
      values = elements.map { choice($0, of: name) }
      let unknowns = values.filter { $0.type == .unknown }
      doubtful += unknowns
      if !unknowns.isEmpty { return [] }
    } else {
      let value = check(list)
      guard value.type != .unknown else {
        doubtful.append(value)
        return []
      }
      guard case .list(let constants)? = value.constant else {
        diagnostics.error(
          value.range, "`\(name)` needs a list of choices, and this is \(value.type.noun)",
          hint: "write \(name): [16, 32, 64]")
        return []
      }
      guard mayHave(constants.count, value.range) else { return [] }
      values = constants.map { constant($0, Self.type(of: $0), value.range) }
    }
    if values.isEmpty {
      diagnostics.error(list.range, "`\(name)` has no choices", hint: "write \(name): [16, 32, 64]")
    }
    var isValid = true
    for (index, value) in values.enumerated() {
      guard values[..<index].contains(where: { Self.isSame($0, value) }) else { continue }
      diagnostics.error(value.range, "this choice of `\(name)` is there already")
      isValid = false
    }
    return isValid ? values : []
  }

  private mutating func mayHave(_ count: Int, _ range: SourceRange) -> Bool {
    guard count > Self.mostRows else { return true }
    diagnostics.error(
      range, "these are too many choices", hint: "a sweep has at most \(Self.mostRows) combinations"
    )
    return false
  }

  /// Whether what is trained with the one is trained with the other.
  private static func isSame(_ one: CheckedExpression, _ other: CheckedExpression) -> Bool {
    switch one.type {
    // Their types say all of them.
    case .activation, .optimizer, .schedule, .regularizer, .loss, .callback, .none:
      one.type == other.type
    default: one.constant != nil && one.constant == other.constant
    }
  }

  private mutating func type(
    of rows: [CheckedSweep.Row], _ axes: [Axis], _ declaration: SweepDeclaration
  ) -> SweepType? {
    var runs: [RunType] = []
    for row in rows {
      switch row.body.type {
      case .run(let run): runs.append(run)
      case .unknown:
        doubtful.append(row.body)
        return nil
      default:
        diagnostics.error(
          row.body.range,
          "a sweep trains one run for each combination, and this is "
            + row.body.type.noun,
          hint: row.body.type.isTrainable ? "write fit(…) around it" : "such as fit(compile(…), …)")
        return nil
      }
    }
    let axisTypes = axes.map { axis -> ValueType in
      Self.common(axis.choices.map(\.type))
    }
    let type = SweepType(axes: axes.map(\.name), axisTypes: axisTypes, runs: runs)
    for (key, _) in declaration.axes
    where type.series.contains(key.value) || SweepType.ownColumns.contains(key.value) {
      diagnostics.error(
        key.range, "the table of the sweep has a column `\(key.value)` already",
        hint: "choose another name, such as `my_\(key.value)`")
      return nil
    }
    return type
  }
}

extension ValueType {
  fileprivate var isTrainable: Bool {
    if case .compiled = self { true } else { false }
  }
}
