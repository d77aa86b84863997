import Notebook
import Text

/// `x[:, 3]`, `p[:100, 1:3]`, `x[0, 1]`: rows, and of them columns.
extension Checker {
  mutating func pair(
    _ base: CheckedExpression, _ rows: Expression.Place, _ columns: Expression.Place,
    comma: SourceRange, _ range: SourceRange
  ) -> CheckedExpression {
    var picked = base
    if case .slice(nil, nil) = rows {} else { picked = index(base, place(rows), range) }
    if case .index(_, .one(let row)) = picked.node, case .one = rows,
      row.type == .integer || row.constant?.whole != nil
    {
      return index(picked, place(columns), range)
    }
    let before = diagnostics.all.count
    let place = place(columns)
    guard picked.type != .unknown, diagnostics.all.count == before else { return unknown(range) }
    return CheckedExpression(
      node: .columns(picked, place), type: columnsType(picked, of: base, place, at: comma),
      range: range)
  }

  private mutating func columnsType(
    _ base: CheckedExpression, of whole: CheckedExpression, _ place: CheckedSubscript,
    at comma: SourceRange
  ) -> ValueType {
    let shape: [Int?]?
    let element: TensorType.Element
    var hasNames = false
    switch base.type {
    case .tensor(let tensor): (shape, element) = (tensor.shape, tensor.element)
    case .features(let features):
      switch features.kind {
      case .numbers(let sample):
        (shape, element, hasNames) = (sample.map { [features.rows] + $0 }, .float32, true)
      case .multiHot: (shape, element) = (features.shape, .float32)
      case .sequences: (shape, element) = (features.shape, .integer)
      }
    default:
      let text = words(whole.range) ?? "a"
      let rows = words(SourceRange(start: whole.range.start, end: comma.start)) ?? "a["
      let hint =
        switch (base.type, place) {
        case (.dataset, .slice(nil, nil)): "write `\(rows)]`"
        case (.dataset, _): "its samples are `\(text).x`"
        case (.list, _): "write `\(text)[i][j]` for one value of it"
        default: "columns are those of tensors and samples"
        }
      diagnostics.error(comma, "\(base.type.noun) has no columns", hint: hint)
      return .unknown
    }
    if let shape, shape.count < 2 {
      var hint: String?
      if case .features = base.type { hint = "`pad_sequences` makes rows of one length" }
      diagnostics.error(comma, "\(base.type.noun) has one axis, so it has no columns", hint: hint)
      return .unknown
    }
    if hasNames, case .one(let name) = place, let columns = name.type.namedColumns {
      return .tensor(
        TensorType(shape: shape.map { [$0[0]] + columns + $0.dropFirst(2) }, element: element))
    }
    // Columns are selected as rows are.
    var row = base
    row.type = .tensor(TensorType(shape: shape.map { Array($0.dropFirst()) }, element: element))
    let before = diagnostics.all.count
    let selected = indexed(row, place)
    guard diagnostics.all.count == before else { return .unknown }
    let rest: [Int?]? =
      switch selected {
      case .tensor(let tensor): tensor.shape
      case .unknown: nil
      default: []
      }
    return .tensor(
      TensorType(shape: shape.flatMap { shape in rest.map { [shape[0]] + $0 } }, element: element))
  }
}

extension ValueType {
  /// The axis that a name leaves of columns, none, or a list of names; nil for anything else.
  fileprivate var namedColumns: [Int?]? {
    switch self {
    case .text: []
    case .list(.text, let count): [count]
    default: nil
    }
  }
}
