import Engine
import Language
import Notebook
import Report
import Samples
import Text
import Words

extension FunctionBodies {
  static let pictures: [Spelling: Body] = ["pictures": pictureGrid, "weights": weights]

  /// Values of this many pictures' places are a figure; more would be a page of its own.
  private static let mostValues = 2_000_000

  /// Rows of numbers, and a shape for each.
  private struct Rows {
    var count: Int
    var sample: [Int]
    var values: [Float]
  }

  @Sendable private static func pictureGrid(_ call: inout CallValues) throws(RunFailure) -> Value {
    var rows: Rows
    var dataset: DatasetValue?
    switch call["samples"] {
    case .dataset(let found):
      rows = try Self.rows(found.x.features, call)
      dataset = found
    case .features(let found): rows = try Self.rows(found.features, call)
    case .tensor(let tensor):
      rows = Rows(
        count: tensor.shape.first ?? 0, sample: Array(tensor.shape.dropFirst()),
        values: tensor.values.map { Float($0) })
    default: throw call.failure("samples", "pictures are made of samples of numbers")
    }
    if let shape = sizes(call) { rows = try shaped(rows, as: shape, call, "shape") }
    var entries = (0..<rows.count).map {
      PictureGrid.Entry(
        place: dataset?.selection?.places[$0] ?? $0, label: nil, prediction: nil, isWrong: false)
    }
    if let dataset {
      for row in entries.indices { entries[row].label = label(row, of: dataset) }
    }
    if let tensor = call["predictions"].tensor {
      let places = try rowsOfPredictions(tensor, for: rows.count, dataset, call)
      for row in entries.indices {
        predict(places[row], tensor, row, dataset, &entries[row])
      }
    }
    if call.boolean("mistakes") {
      let wrong = entries.indices.filter { entries[$0].isWrong }
      guard !wrong.isEmpty else {
        return .text("No prediction is wrong of \(grouped(entries.count)).")
      }
      let size = valueCount(rows.sample) ?? 0
      rows.values = wrong.flatMap { rows.values[$0 * size..<($0 + 1) * size] }
      rows.count = wrong.count
      entries = wrong.map { entries[$0] }
    }
    guard rows.count <= FunctionTable.mostPictures else {
      throw call.failure(
        "samples",
        "at most \(grouped(FunctionTable.mostPictures)) pictures fit a figure, and here are "
          + grouped(rows.count), hint: "select some: data[:25]")
    }
    return try figure(rows, entries, call, "samples")
  }

  private static func rows(
    _ features: Features, _ call: CallValues
  ) throws(RunFailure) -> Rows {
    guard case .tensor(let tensor) = features else {
      throw call.failure("samples", "pictures are made of samples of numbers")
    }
    return Rows(
      count: tensor.shape.first ?? 0, sample: Array(tensor.shape.dropFirst()),
      values: tensor.values)
  }

  private static func sizes(_ call: CallValues) -> [Int]? {
    guard case .list(let values) = call["shape"] else { return nil }
    return values.compactMap { $0.constant?.whole }
  }

  /// Rows of so many values as pictures; of a matrix with so many rows, its columns.
  private static func shaped(
    _ rows: Rows, as shape: [Int], _ call: CallValues, _ parameter: String
  ) throws(RunFailure) -> Rows {
    let count = valueCount(shape) ?? 0
    if valueCount(rows.sample) == count {
      return Rows(count: rows.count, sample: shape, values: rows.values)
    }
    if rows.sample.count == 1, rows.count == count {
      let columns = rows.sample[0]
      return Rows(count: columns, sample: shape, values: transposed(rows.values, columns: columns))
    }
    throw call.failure(
      parameter,
      "a picture of \(shape.map(String.init).joined(separator: " × ")) has \(grouped(count)) values, "
        + "and a sample has \(grouped(valueCount(rows.sample) ?? 0))")
  }

  /// A matrix's columns, one after another.
  private static func transposed(_ matrix: [Float], columns: Int) -> [Float] {
    (0..<columns).flatMap { column in
      stride(from: column, to: matrix.count, by: columns).map { matrix[$0] }
    }
  }

  private static func figure(
    _ rows: Rows, _ entries: [PictureGrid.Entry], _ call: CallValues, _ parameter: String,
    noun: String = "picture"
  ) throws(RunFailure) -> Value {
    let sample = rows.sample
    guard
      sample.count == 2 || sample.count == 3 && [1, 3].contains(sample[2]),
      sample.allSatisfy({ $0 > 0 })
    else {
      throw call.failure(
        parameter,
        "these samples have the shape \(TensorShape(sample.map { $0 }).sampleDescription), and a "
          + "picture has a height and a width", hint: "say them, as in shape: [28, 28]")
    }
    guard !entries.isEmpty else { throw call.failure(parameter, "there are no pictures here") }
    // Small pictures have room between them, so the drawing has more places than they have values.
    guard rows.values.count <= mostValues, max(sample[0], sample[1]) <= 2_000 else {
      throw call.failure(
        parameter,
        "\(grouped(rows.values.count)) values are too many for a figure; at most "
          + "\(grouped(mostValues)) are drawn, and 2,000 across or down a picture",
        hint: "select fewer")
    }
    let grid = PictureGrid(
      values: rows.values, width: sample[1], height: sample[0],
      channels: sample.count == 3 ? sample[2] : 1, columns: call.whole("columns"),
      entries: entries, noun: noun)
    return .figures([Figure(title: call.text("title").map(Remark.own), content: grid)])
  }

  // MARK: Labels and predictions

  /// What a sample is: its class's name, or its number.
  private static func label(_ row: Int, of dataset: DatasetValue) -> String {
    let width = dataset.y.rowSize
    guard width > 1 else {
      let value = dataset.y.values[row]
      guard dataset.labelElement == .integer, let place = Int(exactly: value) else {
        return "\(rounded(Double(value), decimals: 3))"
      }
      return dataset.className(place)
    }
    return dataset.className(dataset.y.values[row * width..<(row + 1) * width].offsetOfGreatest)
  }

  /// Which prediction each sample has: one of as many, or of the whole set that they were selected from.
  private static func rowsOfPredictions(
    _ predictions: TensorValue, for count: Int, _ dataset: DatasetValue?, _ call: CallValues
  ) throws(RunFailure) -> [Int] {
    let predicted = predictions.shape.first ?? 0
    if let rows = SampleRows.rows(predicted, for: count, dataset?.selection) { return rows }
    throw call.failure(
      "predictions", "there are \(grouped(predicted)) predictions for \(counted(count, "sample"))",
      hint: "select the same rows of both, as in pictures(test[10:20], predictions: p[10:20])")
  }

  private static func predict(
    _ place: Int, _ predictions: TensorValue, _ row: Int, _ dataset: DatasetValue?,
    _ entry: inout PictureGrid.Entry
  ) {
    let width = predictions.rowSize
    let values = predictions.values[place * width..<(place + 1) * width]
    func name(_ number: Int) -> String { dataset?.className(number) ?? "\(number)" }
    if width > 1 {
      entry.prediction = name(values.offsetOfGreatest)
    } else if dataset.map({ $0.labelElement == .integer || $0.y.rowSize > 1 }) ?? false {
      let value = predictions.values[place]
      entry.prediction = name(
        predictions.element == .integer ? Int(value) : value > 0.5 ? 1 : 0)
    } else {
      entry.prediction = "\(rounded(predictions.values[place], decimals: 3))"
      return
    }
    entry.isWrong =
      entry.label.map { Spelling($0) != entry.prediction.map { Spelling($0) } } ?? false
  }

  // MARK: Weights

  @Sendable private static func weights(_ call: inout CallValues) throws(RunFailure) -> Value {
    guard case .run(let run) = call["run"] else { throw call.failure("run", "this takes a run") }
    let layer = call.text("layer") ?? ""
    let wanted = call.text("weight").map { Spelling("\(layer)/\($0)") }
    let model = run.model.compiled.model
    guard let number = model.nodes.firstIndex(where: { Spelling($0.name) == Spelling(layer) }),
      let first = model.weights(of: number).first,
      let weight = run.model.weights.first(where: {
        Spelling($0.name) == wanted ?? Spelling("\(layer)/\(first.name)")
      })
    else { throw call.failure("layer", "the layer `\(layer)` has no such weights") }
    let isFigure = if case .figure = call.type { true } else { false }
    guard isFigure else {
      return .tensor(TensorValue(Tensor(shape: weight.shape, values: weight.values)))
    }
    guard weight.shape.count == 2,
      let shape = sizes(call) ?? FunctionTable.pictureShape(of: model, inputs: weight.shape[0])
    else { throw call.failure("layer", "these weights make no pictures") }
    let units = weight.shape[1]
    guard units <= FunctionTable.mostPictures else {
      throw call.failure(
        "layer",
        "at most \(grouped(FunctionTable.mostPictures)) pictures fit a figure, and `\(layer)` has "
          + "\(grouped(units)) units")
    }
    let values = transposed(weight.values, columns: units)
    let entries = (0..<units).map {
      PictureGrid.Entry(place: $0, label: "\($0)", prediction: nil, isWrong: false)
    }
    return try figure(
      Rows(count: units, sample: shape, values: values), entries, call, "layer", noun: "unit")
  }
}
