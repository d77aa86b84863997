import Notebook
import Samples
import Text

/// One number and a sign that all numbers of samples go through.
struct ArithmeticStep {
  enum Sign { case plus, minus, times, dividedBy }

  let sign: Sign
  let number: Double
  /// Whether the number stands on the left.
  let isLeft: Bool

  init?(_ sign: String, _ number: Double, isLeft: Bool) {
    let signs: [Spelling: Sign] = ["+": .plus, "-": .minus, "*": .times, "/": .dividedBy]
    guard let sign = signs[Spelling(sign)] else { return nil }
    (self.sign, self.number, self.isLeft) = (sign, number, isLeft)
  }

  /// What is taken off a number, and what it is then divided by; nil where that is not all.
  var scaling: (mean: Double, deviation: Double)? {
    switch (sign, isLeft) {
    case (.plus, _): (-number, 1)
    case (.minus, false): (number, 1)
    case (.minus, true): (number, -1)
    case (.times, _): (0, 1 / number)
    case (.dividedBy, false): (0, number)
    case (.dividedBy, true): nil
    }
  }

  @inline(__always)
  func callAsFunction<Number: BinaryFloatingPoint>(_ value: Number, _ number: Number) -> Number {
    switch (sign, isLeft) {
    case (.plus, _): value + number
    case (.minus, false): value - number
    case (.minus, true): number - value
    case (.times, _): value * number
    case (.dividedBy, false): value / number
    case (.dividedBy, true): number / value
    }
  }
}

/// Arithmetic of a data set with a number; labels and names stay. Samples whose numbers are known more
/// exactly are scaled in double precision, others in single precision, as NumPy's float32 arrays are.
enum SampleScaling {
  /// Nil where no data set is there.
  static func scaled(
    _ left: Value, _ sign: String, _ right: Value, at range: SourceRange
  ) throws(RunFailure) -> Value? {
    if let number = right.scalar?.value, left.holdsSamples {
      return try map(left, at: range, ArithmeticStep(sign, number, isLeft: false))
    }
    if let number = left.scalar?.value, right.holdsSamples {
      return try map(right, at: range, ArithmeticStep(sign, number, isLeft: true))
    }
    return nil
  }

  private static func map(
    _ value: Value, at range: SourceRange, _ step: ArithmeticStep?
  ) throws(RunFailure) -> Value? {
    guard let step else { return nil }
    func mapped(_ features: FeaturesValue) throws(RunFailure) -> FeaturesValue {
      guard case .tensor = features.features else {
        throw RunFailure(range: range, message: "only samples of numbers can be scaled")
      }
      let result = features.changed(by: step)
      guard case .tensor(let tensor) = result.features, tensor.values.allSatisfy(\.isFinite) else {
        throw RunFailure(
          range: range, message: "some of these samples would not be finite numbers")
      }
      return result
    }
    func mapped(_ dataset: DatasetValue) throws(RunFailure) -> DatasetValue {
      var result = dataset
      result.x = try mapped(dataset.x)
      return result
    }
    switch value {
    case .features(let features): return .features(try mapped(features))
    case .dataset(let dataset): return .dataset(try mapped(dataset))
    case .divided(var divided):
      divided.train = try mapped(divided.train)
      divided.test = try mapped(divided.test)
      // What was said was said of the numbers before.
      (divided.summary, divided.notes) = (nil, [])
      return .divided(divided)
    default: return nil
    }
  }
}

extension Value {
  fileprivate var holdsSamples: Bool {
    switch self {
    case .features, .dataset, .divided: true
    default: false
    }
  }
}
