import Datasets
import Engine
import Language
import Samples
import Text

/// Rows of numbers and texts as a model's samples.
extension RunValue {
  /// Rows as a table's file has them, encoded and scaled as the samples were that the run was trained on;
  /// where it was not trained on a table, samples as they are.
  ///
  /// - Parameters:
  ///   - value: A list or tensor: one row, or rows.
  ///   - isOne: Whether it is one row.
  func samples(
    of value: Value, isOne: Bool, _ call: CallValues
  ) throws(RunFailure) -> Features {
    let shape = model.compiled.model.inputShape.sizes
    if case .tensor(let tensor) = value, tensor.isEncoded || rowEncoding == nil {
      let sizes = isOne ? tensor.shape : Array(tensor.shape.dropFirst())
      let count = isOne ? 1 : tensor.shape.first ?? 0
      return .tensor(Tensor(shape: [count] + sizes, values: tensor.values.map { Float($0) }))
    }
    var rows: [[RowEncoding.Cell]] = []
    switch value {
    case .tensor(let tensor):
      let size = isOne ? tensor.values.count : max(1, tensor.rowSize)
      for start in stride(from: 0, to: tensor.values.count, by: size) {
        rows.append(tensor.values[start..<start + size].map { .number($0) })
      }
    case .list(let values) where isOne: rows = [try row(values, call)]
    case .list(let values):
      for value in values {
        switch value {
        case .list(let cells): rows.append(try row(cells, call))
        case .tensor(let tensor): rows.append(tensor.values.map { .number($0) })
        default: throw call.failure("x", "a row is a list of numbers and texts")
        }
      }
    default: throw call.failure("x", "predict takes samples, or rows of numbers")
    }
    var samples: [Float] = []
    var width = 0
    for (number, row) in rows.enumerated() {
      let sample: [Float]
      if let rowEncoding {
        do throws(RowEncoding.Fault) {
          sample = try rowEncoding.sample(row)
        } catch {
          throw call.failure(
            "x", (isOne ? "" : "row \(number): ") + error.message, hint: error.hint)
        }
      } else {
        sample = try numbers(row, call)
      }
      guard number == 0 || sample.count == width else {
        throw call.failure("x", "row \(number) has \(sample.count) values, and row 0 has \(width)")
      }
      width = sample.count
      samples += sample
    }
    // Samples of more than one axis are written as one row of their values.
    let sizes = shape.compactMap { $0 }
    let fits = sizes.count == shape.count && sizes.reduce(1, *) == width
    return .tensor(Tensor(shape: [rows.count] + (fits ? sizes : [width]), values: samples))
  }

  private func row(_ values: [Value], _ call: CallValues) throws(RunFailure) -> [RowEncoding.Cell] {
    var cells: [RowEncoding.Cell] = []
    for value in values {
      switch value {
      case .text(let text): cells.append(.text(text))
      case .none: cells.append(.none)
      default:
        guard let number = value.scalar?.value else {
          throw call.failure("x", "a row is a list of numbers and texts")
        }
        cells.append(.number(number))
      }
    }
    return cells
  }

  private func numbers(
    _ row: [RowEncoding.Cell], _ call: CallValues
  ) throws(RunFailure) -> [Float] {
    var numbers: [Float] = []
    for cell in row {
      guard case .number(let number) = cell else {
        throw call.failure(
          "x", "this run was not trained on a table, and takes numbers alone",
          hint: "train it on what `table` gives")
      }
      numbers.append(Float(number))
    }
    return numbers
  }
}
