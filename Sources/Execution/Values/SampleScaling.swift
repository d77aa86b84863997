import Notebook
import Samples

/// Arithmetic of a data set with a number: its samples are scaled or shifted in single precision, as
/// NumPy's float32 arrays are; labels and names stay.
enum SampleScaling {
  /// Nil where no data set is there.
  static func scaled(
    _ left: Value, _ sign: String, _ right: Value, at range: SourceRange
  ) throws(RunFailure) -> Value? {
    if let number = right.scalar?.value, left.holdsSamples {
      return try map(left, at: range, rule(sign, Float(number), isLeft: false))
    }
    if let number = left.scalar?.value, right.holdsSamples {
      return try map(right, at: range, rule(sign, Float(number), isLeft: true))
    }
    return nil
  }

  /// Changes values in place; whether all of them stay finite.
  private typealias Rule = (inout [Float]) -> Bool

  private static func rule(_ sign: String, _ number: Float, isLeft: Bool) -> Rule? {
    guard let byte = sign.utf8.first, sign.utf8.count == 1 else { return nil }
    switch (Unicode.Scalar(byte), isLeft) {
    case ("+", _): return { change(&$0) { $0 + number } }
    case ("-", false): return { change(&$0) { $0 - number } }
    case ("-", true): return { change(&$0) { number - $0 } }
    case ("*", _): return { change(&$0) { $0 * number } }
    case ("/", false): return { change(&$0) { $0 / number } }
    case ("/", true): return { change(&$0) { number / $0 } }
    default: return nil
    }
  }

  @inline(__always)
  private static func change(_ values: inout [Float], _ body: (Float) -> Float) -> Bool {
    values.withUnsafeMutableBufferPointer { values in
      var isFinite = true
      for place in values.indices {
        let value = body(values[place])
        isFinite = isFinite && value.isFinite
        values[place] = value
      }
      return isFinite
    }
  }

  private static func map(
    _ value: Value, at range: SourceRange, _ rule: Rule?
  ) throws(RunFailure) -> Value? {
    guard let rule else { return nil }
    func mapped(_ features: FeaturesValue) throws(RunFailure) -> FeaturesValue {
      guard case .tensor(var tensor) = features.features else {
        throw RunFailure(range: range, message: "only samples of numbers can be scaled")
      }
      guard rule(&tensor.values) else {
        throw RunFailure(
          range: range, message: "some of these samples would not be finite numbers")
      }
      var result = features
      result.features = .tensor(tensor)
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
