import Engine
import Language
import Notebook
import Samples
import Text

/// Predictions as a CSV file, by RFC 4180: a row for each sample with its number, its label, the class
/// that is predicted and the probabilities, as pandas would write and read them.
struct PredictionTable {
  private var columns: [String]
  private var rows: [[String]]

  /// What the first column is called, and the file's first bytes.
  private static let start = "sample"

  /// Values alone, or a run's or a data set's: each form of what is exported has its columns.
  init(_ call: CallValues) throws(RunFailure) {
    let isSingle =
      if case .tensor(let tensor) = call["run"] { tensor.element == .float32 } else { false }
    func number(_ value: Double) -> String {
      if value.isNaN { return "" }
      return isSingle ? "\(Float(value))" : "\(value)"
    }
    guard call.arguments["data"] != nil, !Self.isNone(call["data"]) else {
      guard let tensor = call["run"].tensor, (1...2).contains(tensor.shape.count),
        tensor.rowSize > 0 || tensor.values.isEmpty && tensor.shape[0] == 0
      else {
        throw call.failure("run", "a table takes one prediction a sample, or a row of them")
      }
      let width = max(1, tensor.rowSize)
      columns =
        [Self.start] + (width == 1 ? ["prediction"] : (0..<width).map { "prediction_\($0)" })
      rows = (0..<tensor.shape[0]).map { sample in
        ["\(sample)"] + (0..<width).map { number(tensor.values[sample * width + $0]) }
      }
      return
    }
    let found = try NumbersOfSamples(
      call["run"], at: call.range("run"), call["data"], at: call.range("data"), call: "export")
    let areNumbers =
      if case .dataset(let type)? = call.call.arguments["data"]?.type {
        type.labels == .numbers
      } else {
        found.labelWidth == 1 && found.labels.contains { $0 != $0.rounded() || $0 < 0 }
      }
    guard !areNumbers else {
      func names(_ name: String, _ width: Int) -> [String] {
        width == 1 ? [name] : (0..<width).map { "\(name)_\($0)" }
      }
      columns = [Self.start] + names("label", found.labelWidth) + names("prediction", found.width)
      rows = (0..<found.count).map { sample in
        let labels = found.labels[sample * found.labelWidth..<(sample + 1) * found.labelWidth]
        let predictions = found.predictions[sample * found.width..<(sample + 1) * found.width]
        return ["\(found.places[sample])"] + labels.map { "\(Float($0))" } + predictions.map(number)
      }
      return
    }
    let judged = try JudgedPredictions(
      call["run"], at: call.range("run"), call["data"], at: call.range("data"), call: "export")
    let predicted = try judged.predicted(at: call.range("run"))
    var probabilities: [Int] = []
    switch judged.kind {
    case .rows(let width): probabilities = Array(0..<width)
    case .score:
      let areNumbers = judged.scores.allSatisfy { $0 == $0.rounded() }
      if !areNumbers { probabilities = [1] }
    }
    columns =
      [Self.start, "label", "predicted"] + probabilities.map { "probability_" + judged.name($0) }
    rows = (0..<judged.count).map { sample in
      [
        "\(found.places[sample])", judged.name(judged.truth[sample]),
        judged.name(predicted[sample]),
      ]
        + probabilities.map { number(judged.score(sample, of: $0)) }
    }
  }

  private static func isNone(_ value: Value) -> Bool {
    if case .none = value { true } else { false }
  }

  var bytes: [UInt8] {
    var bytes = header
    for row in rows {
      for (place, cell) in row.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes += Escaped.csv(cell).utf8
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  private var header: [UInt8] {
    Array((columns.map(Escaped.csv).joined(separator: ",") + "\n").utf8)
  }

  /// Whether a file that begins so was written by an earlier run: it has the same columns.
  func isOwn(_ head: ArraySlice<UInt8>) -> Bool {
    let header = header.prefix(head.count)
    return !head.isEmpty && header.count > Self.start.utf8.count && head.starts(with: header)
  }
}
