import Datasets
import Samples
import Text

/// How rows as a table's file has them become samples: what `table`, `standardize` and arithmetic did.
struct RowEncoding: Sendable, Hashable {
  /// What a row holds; the numbers that come of them are a sample's, one after another.
  var columns: [TableColumn]
  /// What is taken off each number of a sample, and what it is then divided by; empty where samples are
  /// as they are. A deviation may be below 0: `10 - x` is (x - 10) / -1.
  var means: [Double] = []
  var deviations: [Double] = []
  /// Whether the samples went through arithmetic that shifts and multiplies say nothing of, as `1 / x`.
  var isLost = false

  /// A cell of a row.
  enum Cell {
    case number(Double)
    case text(String)
    case none

    /// Whether a file that has it in such a row would lack the value.
    var isMissing: Bool {
      switch self {
      case .number(let number): number.isNaN
      case .text(let text): MissingValue.contains(text)
      case .none: true
      }
    }
  }

  var width: Int { columns.reduce(0) { $0 + $1.width } }
  var isScaled: Bool { !means.isEmpty || isLost }

  var featureNames: [String] { columns.flatMap(\.featureNames) }

  /// These numbers scaled once more: ((x - m) / s - μ) / σ = (x - (m + s · μ)) / (s · σ).
  func scaled(means new: [Double], deviations scales: [Double]) -> RowEncoding {
    guard !isLost, new.count == width, scales.count == width else { return lost }
    var encoding = self
    if means.isEmpty {
      (encoding.means, encoding.deviations) = (new, scales)
    } else {
      encoding.means = zip(means, zip(deviations, new)).map { $0 + $1.0 * $1.1 }
      encoding.deviations = zip(deviations, scales).map { $0 * $1 }
    }
    let isKnown =
      encoding.means.allSatisfy(\.isFinite)
      && encoding.deviations.allSatisfy { $0.isFinite && $0 != 0 }
    return isKnown ? encoding : lost
  }

  /// These numbers after arithmetic.
  func changed(by step: ArithmeticStep) -> RowEncoding {
    guard let (mean, deviation) = step.scaling else { return lost }
    return scaled(
      means: [Double](repeating: mean, count: width),
      deviations: [Double](repeating: deviation, count: width))
  }

  private var lost: RowEncoding {
    var encoding = RowEncoding(columns: columns)
    encoding.isLost = true
    return encoding
  }

  /// A row as a sample.
  func sample(_ row: [Cell]) throws(Fault) -> [Float] {
    guard !isLost else { throw .lost }
    guard row.count == columns.count else { throw .count(row.count, columns.map(\.name)) }
    var numbers: [Double] = []
    for (cell, column) in zip(row, columns) {
      switch (cell.isMissing ? .none : cell, column.kind) {
      case (.number(let number), .number):
        guard Float(number).isFinite else { throw .notFinite(column.name) }
        numbers.append(number)
      case (.none, .number(let mean?)): numbers.append(mean)
      case (.none, .number): throw .missing(column.name)
      case (.text, .number): throw .textForNumber(column.name)
      case (.number, .categories(let values)): throw .numberForText(column.name, values.map(\.text))
      case (.none, .categories(let values)):
        numbers += [Double](repeating: 0, count: values.count)
      case (.text(let text), .categories(let values)):
        guard let place = values.firstIndex(of: Spelling(text)) else {
          throw .unknown(column.name, text, values.map(\.text))
        }
        numbers += values.indices.map { $0 == place ? 1 : 0 }
      }
    }
    guard !means.isEmpty else { return numbers.map { Float($0) } }
    return numbers.indices.map { Float((numbers[$0] - means[$0]) / deviations[$0]) }
  }

  /// Why a row is none of this table.
  enum Fault: Error {
    case count(Int, [String])
    case textForNumber(String)
    case numberForText(String, [String])
    case unknown(String, String, [String])
    case missing(String)
    case notFinite(String)
    case lost
  }
}

extension RowEncoding.Fault {
  var message: String {
    switch self {
    case .count(let count, let names):
      "this row has \(counted(count, "value")), and the run was trained on "
        + "\(counted(names.count, "column")): " + Self.list(names)
    case .textForNumber(let column): "\"\(column)\" is a number, and here is a text"
    case .numberForText(let column, let values):
      "\"\(column)\" is one of \(Self.list(values.map { "\"\($0)\"" })), and here is a number"
    case .unknown(let column, let text, let values):
      "\"\(column)\" is never \"\(text)\" in the table; there are "
        + Self.list(values.map { "\"\($0)\"" })
    case .missing(let column): "\"\(column)\" has no value here"
    case .notFinite(let column): "\"\(column)\" is no finite number in single precision here"
    case .lost:
      "the run's samples were not only shifted and multiplied, so that no row can be made one of them"
    }
  }

  var hint: String? {
    switch self {
    case .unknown(_, let text, let values):
      nearestName(to: text, in: values).map { "did you mean \"\($0)\"?" }
    case .lost: "give samples that were made as those were, such as `data.test.x[:1]`"
    case .missing: "a table that was loaded with missing: mean fills it in"
    default: nil
    }
  }

  private static func list(_ words: [String]) -> String {
    words.prefix(30).joined(separator: ", ") + (words.count > 30 ? " …" : "")
  }
}
