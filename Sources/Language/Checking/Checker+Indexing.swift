import Notebook
import Text

extension Checker {
  /// How many elements there are to select from, where it is known.
  struct RowCount {
    var known: Int?
  }

  mutating func index(
    _ base: CheckedExpression, _ place: Expression.Subscript, _ range: SourceRange
  ) -> CheckedExpression {
    switch place {
    case .several(let places):
      reportSeveral(places, base)
      return unknown(range)
    case .pair(let rows, let columns, let comma):
      return pair(base, rows, columns, comma: comma, range)
    case .one(let place): return index(base, self.place(place), range)
    }
  }

  /// What is selected on one axis.
  mutating func place(_ place: Expression.Place) -> CheckedSubscript {
    switch place {
    case .one(let expression): .one(check(expression))
    case .slice(let from, let to):
      .slice(from: from.map { check($0) }, to: to.map { check($0) })
    }
  }

  mutating func index(
    _ base: CheckedExpression, _ checked: CheckedSubscript, _ range: SourceRange
  ) -> CheckedExpression {
    let type = indexed(base, checked)
    var result = CheckedExpression(node: .index(base, checked), type: type, range: range)
    if case .list(let values)? = base.constant, case .one(let place) = checked,
      let index = place.constant?.whole, type != .unknown || base.type != .unknown
    {
      let position = index < 0 ? index + values.count : index
      if values.indices.contains(position) {
        result.constant = values[position]
        // In a list of several kinds, each element has its own.
        if type == .unknown { result.type = Self.type(of: values[position]) }
      }
    }
    return result
  }

  /// The type of what is selected: a case for each type that selects.
  mutating func indexed(
    _ base: CheckedExpression, _ place: CheckedSubscript
  ) -> ValueType {
    if base.type == .unknown { return .unknown }
    if case .wordIndex(let reversed) = base.type {
      if case .one(let key) = place { return wordIndexEntry(key, reversed: reversed) }
    }
    if case .vectors(let dimension) = base.type, case .one(let word) = place {
      if word.type == .text { return .tensor(TensorType(shape: [dimension], element: .float32)) }
      if word.type == .unknown { return .unknown }
    }
    if case .sweep(let sweep) = base.type { return run(of: sweep, base, place) }
    if case .folds = base.type { guard isOneFold(base, place) else { return .unknown } }
    guard let rows = Self.rows(base.type) else {
      reportNotIndexable(base, place)
      return .unknown
    }
    switch place {
    case .slice(let from, let to):
      guard let count = slice(from, to, of: rows.known) else { return .unknown }
      return Self.selecting(count.known, of: base.type)
    case .one(let value):
      switch value.type {
      case .unknown: return .unknown
      case .integer, .number:
        guard value.type == .integer || value.constant?.whole != nil else {
          diagnostics.error(value.range, "a place is a whole number", hint: "write round(…)")
          return .unknown
        }
        if let index = value.constant?.whole, let count = rows.known,
          index >= count || index < -count
        {
          reportOutside(value, count)
          return .unknown
        }
        return Self.element(of: base.type)
      case .tensor(let tensor) where tensor.element == .boolean:
        if let shape = tensor.shape {
          if shape.count > 2 || (shape.count == 2 && shape[1] != nil && shape[1] != 1) {
            diagnostics.error(value.range, "a mask has one value for each row")
            return .unknown
          }
          if let length = shape.first ?? nil, let count = rows.known, length != count {
            diagnostics.error(
              value.range, "this mask has \(length) values for \(count) rows")
            return .unknown
          }
        }
        return Self.selecting(nil, of: base.type)
      case .list(.boolean, let length):
        if let length, let count = rows.known, length != count {
          diagnostics.error(value.range, "this mask has \(length) values for \(count) rows")
          return .unknown
        }
        return Self.selecting(nil, of: base.type)
      case .tensor(let tensor) where tensor.element == .integer:
        return Self.selecting(tensor.shape?.first ?? nil, of: base.type)
      case .list(let element, let count) where element == .integer || count == 0:
        return listed(value, count: count, rows: rows.known, of: base.type)
      default:
        diagnostics.error(
          value.range,
          "rows are selected by a whole number, a slice, a mask or a list of whole numbers, not "
            + value.type.noun)
        return .unknown
      }
    }
  }

  /// One run of a sweep. A number that only the run knows may select any of them: they must be
  /// alike as far as data go.
  private mutating func run(
    of sweep: SweepType, _ base: CheckedExpression, _ place: CheckedSubscript
  ) -> ValueType {
    guard case .one(let value) = place, value.type == .integer || value.constant?.whole != nil
    else {
      if case .one(let value) = place, value.type == .unknown { return .unknown }
      diagnostics.error(
        base.range, "one run of a sweep is selected by a whole number",
        hint: "such as [0] or [argmax(…)]")
      return .unknown
    }
    if let index = value.constant?.whole {
      guard index < sweep.runs.count, index >= -sweep.runs.count else {
        reportOutside(value, sweep.runs.count)
        return .unknown
      }
      return .run(sweep.runs[index < 0 ? index + sweep.runs.count : index])
    }
    guard var run = sweep.runs.first else { return .unknown }
    let isAlike = sweep.runs.allSatisfy {
      $0.compiled.model.inputShape == run.compiled.model.inputShape
        && $0.compiled.model.outputShape == run.compiled.model.outputShape
    }
    guard isAlike else {
      diagnostics.error(
        value.range, "the runs of this sweep take different data, so the number must be known here")
      return .unknown
    }
    run.history = sweep.series
    return .run(run)
  }

  /// Folds are selected one by one.
  private mutating func isOneFold(
    _ base: CheckedExpression, _ place: CheckedSubscript
  ) -> Bool {
    if case .one(let value) = place,
      value.type == .unknown || value.type == .integer || value.constant?.whole != nil
    {
      return true
    }
    diagnostics.error(
      base.range, "one fold is selected by a whole number",
      hint: "such as [0], or [k] in a sweep over k")
    return false
  }

  private mutating func listed(
    _ value: CheckedExpression, count: Int?, rows: Int?, of type: ValueType
  ) -> ValueType {
    if case .list(let elements) = value.node, let rows {
      for element in elements {
        if let index = element.constant?.whole, index >= rows || index < -rows {
          reportOutside(element, rows)
          return .unknown
        }
      }
    }
    return Self.selecting(count, of: type)
  }

  private mutating func wordIndexEntry(_ key: CheckedExpression, reversed: Bool) -> ValueType {
    switch key.type {
    case .text where !reversed: return .integer
    case .integer where reversed: return .text
    case .unknown: return .unknown
    default:
      diagnostics.error(
        key.range,
        reversed
          ? "a reversed word index is asked by a rank, a whole number"
          : "a word index is asked by a word",
        hint: reversed ? "such as [1]" : "such as [\"film\"]")
      return .unknown
    }
  }

  /// The number of rows that a slice takes (nil inside where it isn't known), or nil after an error.
  private mutating func slice(
    _ from: CheckedExpression?, _ to: CheckedExpression?, of count: Int?
  ) -> RowCount? {
    var bounds: [Int?] = []
    var isKnown = true
    for (bound, standard) in [(from, 0), (to, count)] {
      guard let bound else {
        bounds.append(standard)
        continue
      }
      guard bound.type == .integer || bound.type == .unknown || bound.constant?.whole != nil else {
        diagnostics.error(bound.range, "a slice's bound is a whole number, not \(bound.type.noun)")
        return nil
      }
      guard let index = bound.constant?.whole else {
        isKnown = false
        bounds.append(nil)
        continue
      }
      guard let count else {
        bounds.append(index < 0 ? nil : index)
        continue
      }
      if index > count || index < -count {
        reportOutside(bound, count, isBound: true)
        return nil
      }
      bounds.append(index < 0 ? index + count : index)
    }
    guard isKnown, let start = bounds[0], let end = bounds[1] else { return RowCount(known: nil) }
    if start > end, let fault = to ?? from {
      diagnostics.error(fault.range, "this slice ends before it begins: [\(start):\(end)]")
      return nil
    }
    return RowCount(known: end - start)
  }

  private mutating func reportOutside(
    _ value: CheckedExpression, _ count: Int, isBound: Bool = false
  ) {
    let index = value.constant?.whole ?? 0
    diagnostics.error(
      value.range, outsideMessage(index, count: count, isBound: isBound),
      hint: index > 0 && !isBound && count > 0 ? "the last one is [-1]" : nil)
  }

  private mutating func reportNotIndexable(
    _ base: CheckedExpression, _ place: CheckedSubscript
  ) {
    var hint: String?
    switch base.type {
    case .corpus, .divided: hint = "its data sets are `.train` and `.test`"
    case .vectors: hint = "a vector is asked by its word: [\"film\"]"
    case .run: hint = "its history is `.history`"
    case .history(let names), .metrics(let names):
      var part = "loss"
      if case .one(let key) = place, let word = key.constant?.text {
        part = names.contains(word) ? word : nearestName(to: word, in: names) ?? part
      }
      hint = "its parts are named: `.\(part)`"
    default: break
    }
    diagnostics.error(base.range, "\(base.type.noun) has no elements to select", hint: hint)
  }

  private static func rows(_ type: ValueType) -> RowCount? {
    switch type {
    case .list(_, let count): RowCount(known: count)
    case .sequence(let length, _): RowCount(known: length)
    case .tensor(let tensor):
      tensor.shape == [] ? nil : RowCount(known: tensor.shape?.first ?? nil)
    case .features(let features): RowCount(known: features.rows)
    case .dataset(let dataset): RowCount(known: dataset.features.rows)
    case .wordIndex, .texts, .textSet: RowCount(known: nil)
    case .folds(_, let count): RowCount(known: count)
    default: nil
    }
  }

  /// What one place gives.
  private static func element(of type: ValueType) -> ValueType {
    switch type {
    case .list(let element, _): return element
    case .sequence: return .integer
    case .tensor(var tensor):
      guard let shape = tensor.shape else { return .unknown }
      if shape.count > 1 {
        tensor.shape = Array(shape.dropFirst())
        return .tensor(tensor)
      }
      switch tensor.element {
      case .integer: return .integer
      case .boolean: return .boolean
      default: return .number
      }
    case .features(let features):
      switch features.kind {
      case .sequences(let length): return .sequence(length: length, canDecode: features.canDecode)
      case .multiHot(let dimension):
        return .tensor(TensorType(shape: [dimension], element: .float32))
      case .numbers(let shape):
        return .tensor(TensorType(shape: shape, element: .float32))
      }
    case .dataset: return selecting(1, of: type)
    case .texts, .textSet: return .textSet
    case .folds(let type, _): return type
    default: return .unknown
    }
  }

  /// What several places give.
  private static func selecting(_ count: Int?, of type: ValueType) -> ValueType {
    switch type {
    case .list(let element, _): return .list(element, count: count)
    case .sequence(_, let canDecode): return .sequence(length: count, canDecode: canDecode)
    case .tensor(var tensor):
      if let shape = tensor.shape { tensor.shape = [count] + shape.dropFirst() }
      return .tensor(tensor)
    case .features(var features):
      features.rows = count
      return .features(features)
    case .dataset(var dataset):
      dataset.features.rows = count
      return .dataset(dataset)
    case .texts: return .textSet
    default: return type
    }
  }
}
