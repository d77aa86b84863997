import Engine
import Language
import Notebook
import Report
import Samples
import Text

extension FunctionBodies {
  static let numbers: [Spelling: Body] = [
    "len": { call throws(RunFailure) in .integer(call.evaluator.count(call["value"])) },
    "min": { call throws(RunFailure) in
      try reduce(call, { $0.contains(where: \.isNaN) ? .nan : $0.min() ?? 0 }, totals: \.least)
    },
    "max": { call throws(RunFailure) in
      try reduce(call, { $0.contains(where: \.isNaN) ? .nan : $0.max() ?? 0 }, totals: \.greatest)
    },
    "sum": { call throws(RunFailure) in try reduce(call, { $0.reduce(0, +) }, totals: \.sum) },
    "mean": { call throws(RunFailure) in try reduce(call, mean, totals: \.mean) },
    "median": { call throws(RunFailure) in try reduce(call, median) },
    "std": { call throws(RunFailure) in try reduce(call, standardDeviation) },
    "argmin": { call throws(RunFailure) in try position(call, <) },
    "argmax": { call throws(RunFailure) in try position(call, >) },
    "unique": { call throws(RunFailure) in
      var distinct: [Double] = []
      for value in ascending(try numbers(call, "values")) {
        guard let last = distinct.last, last == value || last.isNaN else {
          distinct.append(value)
          continue
        }
      }
      return .tensor(
        TensorValue(shape: [distinct.count], values: distinct, element: element(of: call["values"]))
      )
    },
    "sort": { call throws(RunFailure) in
      let values = ascending(try numbers(call, "values"))
      return .tensor(
        TensorValue(shape: [values.count], values: values, element: element(of: call["values"])))
    },
    "round": round,
    "percent": { call throws(RunFailure) in
      .text(percentText(call["share"].number ?? 0, decimals: call.whole("decimals") ?? 1))
    },
    "abs": { call throws(RunFailure) in try elementwise(call, keepsWhole: true) { abs($0) } },
    "sqrt": { call throws(RunFailure) in try elementwise(call) { $0.squareRoot() } },
    "exp": { call throws(RunFailure) in try elementwise(call) { Mathematics.exp($0) } },
    "log": { call throws(RunFailure) in try elementwise(call) { Mathematics.log($0) } },
    "square": { call throws(RunFailure) in try elementwise(call, keepsWhole: true) { $0 * $0 } },
    "minimum": { call throws(RunFailure) in try combine(call, "minimum") },
    "maximum": { call throws(RunFailure) in try combine(call, "maximum") },
    "clip": { call throws(RunFailure) in
      let (lower, upper) = (call["lower"].number ?? 0, call["upper"].number ?? 0)
      guard lower <= upper else {
        throw call.failure("upper", "the upper bound \(upper) is below the lower one, \(lower)")
      }
      return try elementwise(call) { Swift.min(Swift.max($0, lower), upper) }
    },
    "floor": { call throws(RunFailure) in
      try elementwise(call, gives: .integer) { $0.rounded(.down) }
    },
  ]

  // MARK: Whole collections

  /// More values than this are not written out one by one.
  static let mostNumbers = 1e8

  static func tooMany(at range: SourceRange) -> RunFailure {
    RunFailure(
      range: range,
      message: "these are more than \(Int(mostNumbers)) values, too many to write out",
      hint: "select some rows: `[:1000]`; max, min, sum and mean take any number")
  }

  /// All numbers in an argument, flat.
  static func numbers(_ call: CallValues, _ name: String) throws(RunFailure) -> [Double] {
    try numbers(call[name], at: call.range(name))
  }

  static func numbers(_ value: Value, at range: SourceRange) throws(RunFailure) -> [Double] {
    if case .features(let features) = value {
      let count = features.features.shape.reduce(1.0) { $0 * Double($1) }
      guard count <= mostNumbers else {
        throw tooMany(at: range)
      }
    }
    return numbers(of: value)
  }

  private static func numbers(of value: Value) -> [Double] {
    if let scalar = value.scalar { return [scalar.value] }
    if let tensor = value.tensor { return tensor.values }
    guard case .features(let features) = value else { return [] }
    switch features.features {
    case .tensor(let tensor): return tensor.values.map(Double.init)
    case .multiHot(let rows):
      var values = [Double](repeating: 0, count: rows.count * rows.dimension)
      for row in 0..<rows.count {
        for position in rows.positions.words(ofRow: row) {
          values[row * rows.dimension + Int(position)] = 1
        }
      }
      return values
    case .sequences(let rows):
      var values: [Double] = []
      for row in 0..<rows.count {
        for word in rows.words(ofRow: row) { values.append(Double(word)) }
        if let padding = rows.padding {
          let fill = padding.length - rows.counts[row]
          values.append(contentsOf: repeatElement(Double(padding.value), count: fill))
        }
      }
      return values
    }
  }

  /// Ascending, what is not a number last, as NumPy sorts.
  private static func ascending(_ values: [Double]) -> [Double] {
    values.sorted { $0 < $1 || (!$0.isNaN && $1.isNaN) }
  }

  private static func element(of value: Value) -> TensorType.Element {
    if let scalar = value.scalar { return scalar.element }
    if let tensor = value.tensor { return tensor.element }
    if case .features(let features) = value, case .sequences = features.features { return .integer }
    return .float32
  }

  private static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }

  private static func standardDeviation(_ values: [Double]) -> Double {
    let mean = mean(values)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(values.count)).squareRoot()
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = ascending(values)
    guard sorted.last?.isNaN == false else { return .nan }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  /// What can be told of many values without writing them out.
  private struct Totals {
    var least = Double.infinity
    var greatest = -Double.infinity
    var sum = 0.0
    var count = 0

    var mean: Double { sum / Double(count) }

    /// Millions of word indices are better summed up in place than copied.
    init(_ rows: Sequences) {
      var (low, high) = (Int.max, Int.min)
      // A whole number holds the sum of one row, of at most 2²⁷ indices; of all rows it may not.
      var total: Int128 = 0
      for row in 0..<rows.count {
        let words = rows.words(ofRow: row)
        var sum = 0
        for word in words {
          let word = Int(word)
          if word < low { low = word }
          if word > high { high = word }
          sum += word
        }
        total += Int128(sum)
        count += words.count
        if let padding = rows.padding, padding.length > words.count {
          let fill = padding.length - words.count
          low = min(low, Int(padding.value))
          high = max(high, Int(padding.value))
          total += Int128(fill * Int(padding.value))
          count += fill
        }
      }
      guard count > 0 else { return }
      (least, greatest, sum) = (Double(low), Double(high), Double(total))
    }

    init(_ rows: MultiHot) {
      count = rows.count * rows.dimension
      let ones = rows.positions.counts.reduce(0, +)
      least = ones == count ? 1 : 0
      greatest = ones == 0 ? 0 : 1
      sum = Double(ones)
    }
  }

  /// The largest word index of samples; nil where they are none.
  static func greatestWord(_ value: Value) -> Int? {
    guard let totals = totals(value), totals.count > 0 else { return nil }
    return Int(exactly: totals.greatest)
  }

  private static func totals(_ value: Value) -> Totals? {
    guard case .features(let features) = value else { return nil }
    switch features.features {
    case .sequences(let rows): return Totals(rows)
    case .multiHot(let rows): return Totals(rows)
    case .tensor: return nil
    }
  }

  private static func reduce(
    _ call: CallValues, _ function: ([Double]) -> Double,
    totals path: KeyPath<Totals, Double>? = nil
  ) throws(RunFailure) -> Value {
    let result: Double
    if let path, let totals = totals(call["values"]) {
      guard totals.count > 0 else { throw call.failure("values", "there are no values here") }
      result = totals[keyPath: path]
    } else {
      let values = try numbers(call, "values")
      guard !values.isEmpty else { throw call.failure("values", "there are no values here") }
      result = function(values)
    }
    if case .integer = call.type, let whole = Int(exactly: result) { return .integer(whole) }
    guard result.isFinite else {
      throw call.failure(
        "values",
        "the `\(call.call.function.name)` of these is \(result.plain), and a number by itself is finite",
        hint: "a tensor may hold it: select with a mask, such as `x[x < 1e300]`")
    }
    return .number(result)
  }

  private static func position(
    _ call: CallValues, _ isBetter: (Double, Double) -> Bool
  ) throws(RunFailure) -> Value {
    let values = try numbers(call, "values")
    guard !values.isEmpty else { throw call.failure("values", "there are no values here") }
    // As in NumPy, what is not a number comes first.
    if let place = values.firstIndex(where: \.isNaN) { return .integer(place) }
    var best = 0
    for index in values.indices where isBetter(values[index], values[best]) { best = index }
    return .integer(best)
  }

  // MARK: Elementwise

  private static func elementwise(
    _ call: CallValues, gives element: TensorType.Element? = nil, keepsWhole: Bool = false,
    _ function: (Double) -> Double
  ) throws(RunFailure) -> Value {
    let value = call["x"]
    if value.tensor == nil, let scalar = value.scalar {
      let result = function(scalar.value)
      guard result.isFinite else {
        throw call.failure(
          "x", "`\(call.call.function.name)` of \(scalar.value) is not a finite number")
      }
      let isWhole = element == .integer || (keepsWhole && scalar.element == .integer)
      guard isWhole else { return .number(result) }
      guard let whole = Int(exactly: result) else {
        throw call.failure("x", "the result is too large for a whole number")
      }
      return .integer(whole)
    }
    guard let tensor = value.tensor else { throw call.failure("x", "this takes numbers") }
    let own: TensorType.Element =
      tensor.element == .float32
      ? .float32 : keepsWhole && tensor.element != .float64 ? .integer : .float64
    let result = TensorArithmetic.map(tensor, element: element ?? own, function)
    guard result.isExact else { throw call.failure("x", TensorValue.inexact) }
    return .tensor(result)
  }

  /// An operation on two numbers or tensors.
  private static func combine(
    _ call: CallValues, _ sign: String
  ) throws(RunFailure) -> Value {
    guard let tensor = TensorArithmetic.combine(call["a"], sign, call["b"]) else {
      guard let a = call["a"].scalar, let b = call["b"].scalar else {
        throw call.failure("b", "these can't be combined element by element: their shapes differ")
      }
      let value = sign == "minimum" ? Swift.min(a.value, b.value) : Swift.max(a.value, b.value)
      if case .integer = call.type, let whole = Int(exactly: value) { return .integer(whole) }
      return .number(value)
    }
    return .tensor(tensor)
  }

  @Sendable private static func round(_ call: inout CallValues) throws(RunFailure) -> Value {
    guard let decimals = call.whole("decimals") else {
      return try elementwise(call, gives: .integer) { $0.rounded(.toNearestOrEven) }
    }
    if case .integer = call["x"] { return call["x"] }
    return try elementwise(call) { rounded($0, decimals: decimals) }
  }
}
