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
    let selection = try columnSelection(of: base, place, among: shape[1])
    let columns: [Int]
    var result = [shape[0]]
    switch selection {
    case .one(let column): columns = [column]
    case .several(let selected):
      columns = selected
      result.append(selected.count)
    }
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

  private mutating func columnSelection(
    of base: Value, _ place: CheckedSubscript, among count: Int
  ) throws(RunFailure) -> Selection {
    switch place {
    case .slice(let from, let to): return .several(Array(try slice(from, to, of: count)))
    case .one(let expression):
      let value = try evaluate(expression)
      if case .text(let name) = value {
        return .one(try column(name, of: base, at: expression.range))
      }
      if case .list(let values) = value, !values.isEmpty {
        let names = values.compactMap { $0.constant?.text }
        if names.count == values.count {
          var columns: [Int] = []
          for name in names { columns.append(try column(name, of: base, at: expression.range)) }
          return .several(columns)
        }
      }
      return try selected(by: value, of: count, at: expression.range)
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
