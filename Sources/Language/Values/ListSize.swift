import Text

/// How much a nested list holds. A few lines that put lists into lists could ask for more values than
/// any memory has room for.
package struct ListSize {
  package static let mostValues = 1_000_000
  package static let deepest = 200

  package struct Excess: Sendable {
    package var message: String
    package var hint: String
  }

  /// Values in all lists together.
  package var values: Int
  /// Lists within lists.
  package var depth: Int

  package init(values: Int, depth: Int) {
    self.values = values
    self.depth = depth
  }

  /// As much as a type tells.
  init(_ type: ValueType) {
    (values, depth) = (1, 0)
    var inner = type
    while case .list(let element, let count) = inner {
      let (product, overflow) = values.multipliedReportingOverflow(by: count ?? 1)
      values = overflow ? .max : product
      depth += 1
      inner = element
    }
  }

  /// What is wrong with lists of this size; nil where nothing is.
  package var excess: Excess? {
    if depth > Self.deepest {
      return Excess(
        message: "lists are nested deeper than \(Self.deepest) levels here",
        hint: "keep lists apart, each under a name of its own")
    }
    guard depth > 1, values > Self.mostValues else { return nil }
    return Excess(
      message: "this list holds more than \(Self.mostValues) values in all",
      hint: "lists in a list count with all their values")
  }
}

extension Constant {
  /// Whether it takes long to go through wherever a name stands for it.
  package var isLong: Bool { size(atMost: 1_000) > 1_000 }

  /// Values and bytes of texts in all, counted no further than just beyond a limit, which lists that
  /// are nested too deep exceed as well.
  func size(atMost limit: Int, depth: Int = 0) -> Int {
    switch self {
    case .text(let text): return min(text.utf8.count, limit) + 1
    case .list(let elements):
      guard depth < ListSize.deepest else { return limit + 1 }
      var size = 1
      for element in elements where size <= limit {
        size += element.size(atMost: limit - size, depth: depth + 1)
      }
      return size
    default: return 1
    }
  }
}
