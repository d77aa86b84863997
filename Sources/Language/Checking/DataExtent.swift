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
  /// The rows that these were drawn from, of which nobody can see which they are.
  var drawnFrom: [DataExtent] = []
  /// How they were drawn, where others were at the same time.
  var draw: Draw?

  /// A part of a division.
  struct Draw: Sendable {
    /// The division: the same for its parts.
    var division: Spelling
    /// Of several folds, the one that is the test part.
    var fold: String?
    var isTest: Bool

    /// Whether no row is in both.
    func excludes(_ other: Draw) -> Bool {
      guard division == other.division else { return false }
      return fold == other.fold ? isTest != other.isTest : isTest && other.isTest
    }
  }

  /// Whether some rows are in both; of rows that were drawn at random from the same ones, more likely than
  /// not.
  func overlaps(_ other: DataExtent) -> Bool {
    guard lower.precedes(upper), other.lower.precedes(other.upper) else { return false }
    if origin == other.origin {
      return lower.precedes(other.upper) && other.lower.precedes(upper)
    }
    if let draw, let second = other.draw, draw.excludes(second) { return false }
    return drawnFrom.contains { $0.overlaps(other) }
      || other.drawnFrom.contains { $0.overlaps(self) }
  }

  /// Rows of these; nil where the slice can't be told.
  fileprivate func slice(_ from: Int?, _ to: Int?, count: Int?) -> DataExtent? {
    guard let first = place(from ?? 0, count), let last = to.map({ place($0, count) }) ?? upper
    else {
      return nil
    }
    return DataExtent(
      origin: origin, lower: first, upper: last, drawnFrom: drawnFrom, draw: draw)
  }

  /// The first rows of all.
  func first(_ rows: Int, of count: Int) -> DataExtent? { slice(0, rows, count: count) }

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
  /// Several of a data set that was joined.
  var rows: [DataExtent] = []
  /// What the parts of a data set that was divided come from.
  var division: Division?
  /// The one label that a mask in sight has left.
  var onlyLabel: Int?
  var trainedOn: [DataExtent] = []
}

/// A data set that was divided.
struct Division: Sendable {
  /// What tells it from others.
  var name: Spelling
  var fold: String?
  var rows: [DataExtent]
}

extension Checker {
  /// The rows that an expression takes, where they can be seen.
  func extents(_ expression: CheckedExpression) -> [DataExtent] {
    if let extent = extent(expression) { return [extent] }
    switch expression.node {
    case .name(let name): return bindings[name]?.provenance?.rows ?? []
    case .call(let call):
      if call.function.name == "join" {
        return ["first", "second"].flatMap { call.arguments[$0].map { extents($0) } ?? [] }
      }
      return call.encodedRows.map { extents($0) } ?? []
    default: return []
    }
  }

  /// Where they are all one row after another of one data set.
  private func extent(_ expression: CheckedExpression) -> DataExtent? {
    guard case .dataset(let data) = expression.type else { return nil }
    let end = data.features.rows.map { DataExtent.Place.start($0) } ?? .end(0)
    switch expression.node {
    case .name(let name):
      let rows = bindings[name]?.provenance?.rows ?? []
      return rows.count == 1 ? rows[0] : nil
    case .member(let base, let part):
      if case .divided = base.type, let division = division(base) {
        return DataExtent(
          origin: Spelling("\(division.name)[\(division.fold ?? "")].\(part.value)"),
          lower: .start(0), upper: end, drawnFrom: division.rows,
          draw: DataExtent.Draw(
            division: division.name, fold: division.fold, isTest: part.value == "test"))
      }
      switch base.type {
      case .corpus, .divided: break
      default: return nil
      }
      guard let corpus = Self.corpus(base) else { return nil }
      return DataExtent(
        origin: Spelling("\(corpus).\(part.value)"), lower: .start(0), upper: end)
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
      if call.function.name == "shuffle", let data = call.arguments["data"] {
        return DataExtent(
          origin: Spelling(words(expression.range) ?? "\(expression.range.start)"),
          lower: .start(0), upper: end, drawnFrom: extents(data))
      }
      // What changes how rows are written keeps them.
      return call.encodedRows.flatMap { extent($0) }
    default: return nil
    }
  }

  /// What the parts of a divided data set come from, where `split` or `folds` made it.
  func division(_ expression: CheckedExpression) -> Division? {
    switch expression.node {
    case .name(let name): return bindings[name]?.provenance?.division
    case .call(let call) where ["split", "folds"].contains(call.function.name):
      guard let data = call.arguments["data"] else { return nil }
      // The same call gives the same parts.
      return Division(
        name: Spelling(words(expression.range) ?? "\(expression.range.start)"),
        rows: extents(data))
    case .index(let base, .one(let place)):
      guard case .folds(_, let count) = base.type, var division = division(base) else { return nil }
      if let fold = place.constant?.whole {
        division.fold = "\(fold < 0 ? fold + count : fold)"
      } else {
        division.fold = words(place.range)
      }
      return division
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
