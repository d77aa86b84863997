import Notebook
import Samples
import Text

/// Warnings of data that a training, or what judges it, has no use for.
extension Checker {
  func fitWarnings(_ arguments: [Spelling: CheckedExpression]) -> [Diagnostic] {
    guard let data = arguments["data"] else { return [] }
    var found: [Diagnostic] = []
    if let label = onlyLabel(data) {
      found.append(
        Diagnostic(
          .warning, at: data.range,
          "all labels here are \(label): nothing is learnt but to say \(label)",
          hint: "train on samples of each class"))
    }
    let earlier = arguments["model"].map { trained($0) } ?? []
    if let validation = arguments["validation_data"],
      Self.overlap(extents(data) + earlier, extents(validation))
    {
      found.append(
        Diagnostic(
          .warning, at: validation.range,
          "some of these samples are trained on: figures of them say nothing of new samples",
          hint: otherRows(data, validation)))
    }
    return found
  }

  func evaluationWarnings(_ arguments: [Spelling: CheckedExpression]) -> [Diagnostic] {
    guard let data = arguments["data"], let run = arguments["run"],
      Self.overlap(trained(run), extents(data))
    else { return [] }
    return [
      Diagnostic(
        .warning, at: data.range,
        "the model was trained on these samples, or on some of them: its figures say nothing of new ones",
        hint: "evaluate on samples that it was not trained on, such as a test set")
    ]
  }

  private static func overlap(_ some: [DataExtent], _ others: [DataExtent]) -> Bool {
    some.contains { one in others.contains { one.overlaps($0) } }
  }

  /// The rows that a training run was trained on, by the name that it is bound to or as it is written.
  func trained(_ run: CheckedExpression) -> [DataExtent] {
    switch (run.node, run.type) {
    case (.name(let name), _): return bindings[name]?.provenance?.trainedOn ?? []
    case (.index(let base, _), _): return trained(base)
    case (.sweep(let sweep), _): return sweep.rows.flatMap { trained($0.body) }
    case (.call(let call), .run), (.call(let call), .savedModel):
      let earlier = (call.arguments["model"] ?? call.arguments["run"]).map { trained($0) } ?? []
      guard let data = call.arguments["data"] else { return earlier }
      let rows = extents(data)
      guard let share = call.arguments["validation_split"]?.constant?.number else {
        return earlier + rows
      }
      // The last rows are validated on.
      guard rows.count == 1, case .dataset(let type) = data.type, let count = type.features.rows
      else { return earlier }
      let first = Dividing.trained(of: count, heldOut: share)
      return earlier + [rows[0].first(first, of: count)].compactMap { $0 }
    default: return []
    }
  }

  /// `train[train.y == 1]`: the one label that is left.
  private func onlyLabel(_ data: CheckedExpression) -> Int? {
    switch data.node {
    case .index(let base, .one(let mask)):
      guard case .comparison(let side, "==", let label) = mask.node,
        let value = label.constant?.whole,
        case .member(let owner, let part) = side.node, part.value == "y",
        let name = owner.boundRoot,
        name == base.boundRoot
      else { return onlyLabel(base) }
      return value
    case .index(let base, _): return onlyLabel(base)
    case .name(let name): return bindings[name]?.provenance?.onlyLabel
    case .call(let call):
      // Classes, if they are made of labels, are many.
      return call.arguments["rows"].flatMap { onlyLabel($0) }
    default: return nil
    }
  }

  /// What a name that is bound to this stands for.
  func provenance(_ value: CheckedExpression, of name: String) -> Provenance? {
    switch value.type {
    case .dataset(let data):
      // What can't be told is a set of its own: the same as itself.
      let whole = DataExtent(
        origin: Spelling(name), lower: .start(0),
        upper: data.features.rows.map { .start($0) } ?? .end(0))
      let rows = extents(value)
      return Provenance(rows: rows.isEmpty ? [whole] : rows, onlyLabel: onlyLabel(value))
    case .divided, .folds: return Provenance(division: division(value))
    case .run, .savedModel, .sweep: return Provenance(trainedOn: trained(value))
    default: return nil
    }
  }

  private func otherRows(_ data: CheckedExpression, _ validation: CheckedExpression) -> String {
    if case .name(let name) = data.node,
      case .index(let base, .slice(from: let from, to: let to?)) = validation.node,
      case .name(name) = base.node, from?.constant?.whole ?? 0 == 0, let end = words(to.range)
    {
      return "train on the others: `\(name)[\(end):]`"
    }
    guard let name = data.boundRoot else {
      return "train on rows that are not validated on"
    }
    return "no row may be in both, as in `\(name)[1000:]` and `\(name)[:1000]`"
  }
}
