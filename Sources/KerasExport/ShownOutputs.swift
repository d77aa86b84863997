import Engine
import Language
import Notebook

/// What a cell's statements show, as far as numbers and captions ask for it.
struct ShownOutputs {
  private(set) var figures = 0
  /// For each table, whether it has a caption of its own.
  private var tables: [Bool] = []
  /// Whether this does not hang on values.
  private(set) var isKnown = true

  mutating func add(_ expression: CheckedExpression) {
    switch expression.type {
    case .figure: figures += 1
    case .sweep:
      tables.append(false)
      figures += 1
    case .table, .columns, .wordIndex: tables.append(false)
    case .texts, .textSet: tables.append(true)
    case .divided(let divided):
      switch divided.train.features.kind {
      case .numbers(let shape?): if shape.count == 1 { tables.append(true) }
      case .numbers(nil): isKnown = false
      case .sequences, .multiHot: break
      }
    case .answer(let answer): add(answer, expression)
    default: break
    }
  }

  private mutating func add(_ answer: AnswerType, _ expression: CheckedExpression) {
    switch answer {
    case .confusion:
      tables.append(true)
      figures += 1
      // Of more classes than a table shows there is a second table.
      isKnown = isKnown && (expression.classes.map { $0 <= 60 } ?? false)
    case .report: tables.append(false)
    case .curves, .calibration:
      figures += 1
      tables.append(false)
    case .residuals: figures += 2
    }
  }

  /// The place of the table that has the cell's caption: its first without one, where it has no figure.
  private func captionedTable(of cell: Cell) -> Int? {
    cell.caption == nil || figures > 0 ? nil : tables.firstIndex(of: false)
  }

  /// How many tables have captions.
  func captions(of cell: Cell) -> Int {
    tables.count { $0 } + (captionedTable(of: cell) == nil ? 0 : 1)
  }

  /// The number of the table that has the cell's caption.
  ///
  /// - Parameter count: How many tables with captions stand before the cell.
  func numberOfCaption(in cell: Cell, after count: Int) -> Int? {
    guard isKnown, let place = captionedTable(of: cell) else { return nil }
    return count + tables[..<place].count { $0 } + 1
  }
}

extension CheckedExpression {
  /// How many classes there are in the data that a question is about.
  fileprivate var classes: Int? {
    guard case .call(let call) = node, case .dataset(let data) = call.arguments["data"]?.type else {
      return nil
    }
    return switch data.labels {
    case .classes(let count): count
    case .categorical(let count): count
    case .numbers: nil
    }
  }
}
