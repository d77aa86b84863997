import Engine
import Language
import Notebook
import Samples
import Text

/// `x[:, 3]`: what is selected on the second axis.
extension Evaluator {
  mutating func columns(
    _ base: Value, _ place: CheckedSubscript, at range: SourceRange
  ) throws(RunFailure) -> Value {
    let shape = base.tensor?.shape ?? base.samples?.shape ?? []
    guard shape.count > 1 else {
      throw RunFailure(range: range, message: "these have one axis, so they have no columns")
    }
    let places = Value.list((0..<shape[1]).map { .integer($0) })
    var selected = try named(place, of: base) ?? .none
    if case .none = selected { selected = try index(places, place) }
    let columns: [Int] =
      switch selected {
      case .integer(let column): [column]
      case .list(let columns): columns.compactMap { $0.constant?.whole }
      default: []
      }
    var result = [shape[0]]
    if case .list = selected { result.append(columns.count) }
    result += shape.dropFirst(2)
    let inner = shape.dropFirst(2).reduce(1, *)
    let count = Double(shape[0]) * Double(columns.count) * Double(inner)
    guard count <= FunctionBodies.mostNumbers else {
      throw FunctionBodies.tooMany(at: range)
    }
    var values: [Double] = []
    values.reserveCapacity(shape[0] * columns.count * inner)
    let number = base.numbersByRow
    for row in 0..<shape[0] {
      for column in columns {
        for place in column * inner..<(column + 1) * inner { values.append(number(row, place)) }
      }
    }
    return .tensor(TensorValue(shape: result, values: values, element: base.columnElement))
  }

  /// The columns with these names; nil where none are named.
  private mutating func named(
    _ place: CheckedSubscript, of base: Value
  ) throws(RunFailure) -> Value? {
    guard case .one(let expression) = place, case .features = base else { return nil }
    switch try evaluate(expression) {
    case .text(let name): return .integer(try column(name, of: base, at: expression.range))
    case .list(let names) where !names.isEmpty:
      var columns: [Value] = []
      for name in names {
        guard case .text(let name) = name else { return nil }
        columns.append(.integer(try column(name, of: base, at: expression.range)))
      }
      return .list(columns)
    default: return nil
    }
  }

  private func column(
    _ name: String, of base: Value, at range: SourceRange
  ) throws(RunFailure) -> Int {
    guard case .features(let features) = base, let names = features.columns else {
      throw RunFailure(
        range: range, message: "the columns of these have no names",
        hint: "a column is selected by its number, counted from 0")
    }
    guard let column = names.firstIndex(where: { $0 == name }) else {
      throw RunFailure(
        range: range, message: "there is no column \"\(name)\"",
        hint: nearestName(to: name, in: names).map { "did you mean \"\($0)\"?" }
          ?? "`.features` lists them")
    }
    return column
  }
}

extension Value {
  fileprivate var samples: Features? {
    if case .features(let features) = self { features.features } else { nil }
  }

  fileprivate var columnElement: TensorType.Element {
    if let tensor { return tensor.element }
    if case .sequences? = samples { return .integer }
    return .float32
  }

  /// The value in a row, at a place counted over all values of the row.
  fileprivate var numbersByRow: (_ row: Int, _ place: Int) -> Double {
    if let tensor {
      let size = tensor.rowSize
      return { row, place in tensor.values[row * size + place] }
    }
    switch samples {
    case .tensor(let tensor):
      let size = tensor.rowSize
      return { row, place in Double(tensor.values[row * size + place]) }
    case .multiHot(let rows):
      return { row, place in
        rows.positions.words(ofRow: row).contains(Int32(place)) ? 1 : 0
      }
    case .sequences(let rows): return { row, place in Double(rows[row][place]) }
    case nil: return { _, _ in 0 }
    }
  }
}
