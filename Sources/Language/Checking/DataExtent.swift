import Notebook
import Samples
import Text

/// Which rows of which data set an expression takes, as far as slices in sight say it.
struct DataExtent: Sendable {
  /// A row counted from the first, or from behind the last.
  enum Place: Sendable {
    case start(Int)
    case end(Int)

    /// Whether this lies before another for certain, however many rows there are.
    func precedes(_ other: Place) -> Bool {
      switch (self, other) {
      case (.start(let a), .start(let b)): a < b
      case (.end(let a), .end(let b)): a > b
      // What is selected from the end holds something.
      case (.start(0), .end): true
      case (.start, .end), (.end, .start): false
      }
    }
  }

  /// The data set: the same for what keeps its rows, such as another encoding.
  var origin: Spelling
  var lower: Place
  var upper: Place

  func overlaps(_ other: DataExtent) -> Bool {
    origin == other.origin && lower.precedes(other.upper) && other.lower.precedes(upper)
      && lower.precedes(upper) && other.lower.precedes(other.upper)
  }

  /// Rows of these; nil where the slice can't be told.
  fileprivate func slice(_ from: Int?, _ to: Int?, count: Int?) -> DataExtent? {
    guard let first = place(from ?? 0, count), let last = to.map({ place($0, count) }) ?? upper
    else {
      return nil
    }
    return DataExtent(origin: origin, lower: first, upper: last)
  }

  private func place(_ index: Int, _ count: Int?) -> Place? {
    let index = index < 0 ? count.map { index + $0 } ?? index : index
    switch (index >= 0, lower, upper) {
    case (true, .start(let start), _): return .start(start.checkedSum(index) ?? .max)
    case (true, .end(let end), _):
      return index == 0 ? lower : index <= end ? .end(end - index) : nil
    case (false, _, .end(let end)): return .end(end.checkedSum(-max(index, -.max)) ?? .max)
    case (false, _, .start): return nil
    }
  }
}

/// Where the value of a name comes from: the rows of a data set, or those that a run was trained on.
struct Provenance: Sendable {
  var rows: DataExtent?
  /// The one label that a mask in sight has left.
  var onlyLabel: Int?
  var trainedOn: [DataExtent] = []
}

extension Checker {
  /// The rows that an expression takes, where they can be seen.
  func extent(_ expression: CheckedExpression) -> DataExtent? {
    guard case .dataset(let data) = expression.type else { return nil }
    switch expression.node {
    case .name(let name): return bindings[name]?.provenance?.rows
    case .member(let base, let part):
      guard case .corpus = base.type, let corpus = Self.corpus(base) else { return nil }
      let rows = data.features.rows
      return DataExtent(
        origin: Spelling("\(corpus).\(part.value)"), lower: .start(0),
        upper: rows.map { .start($0) } ?? .end(0))
    case .index(let base, let place):
      guard let whole = extent(base) else { return nil }
      switch place {
      case .slice(let from, let to):
        if from != nil, from?.constant?.whole == nil { return nil }
        if to != nil, to?.constant?.whole == nil { return nil }
        var count: Int?
        if case .dataset(let data) = base.type { count = data.features.rows }
        return whole.slice(from?.constant?.whole, to?.constant?.whole, count: count)
      case .one(let place):
        guard case .integer = place.type, let index = place.constant?.whole, index >= 0,
          index < .max
        else { return nil }
        return whole.slice(index, index + 1, count: nil)
      }
    case .call(let call):
      // What changes how rows are written keeps them.
      return call.encodedRows.flatMap { extent($0) }
    default: return nil
    }
  }

  /// What tells one corpus from another.
  private static func corpus(_ expression: CheckedExpression) -> String? {
    switch expression.node {
    case .name(let name): name
    case .call: "\(expression.range.start)"
    default: nil
    }
  }
}
