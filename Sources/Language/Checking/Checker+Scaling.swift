import Notebook
import Text

extension Checker {
  /// What arithmetic makes of a data set and a number: the same samples, scaled or shifted, with their
  /// labels. Nil where neither operand is one, or where it is of a kind that is reported elsewhere.
  mutating func scaled(
    _ left: CheckedExpression, _ sign: Located<String>, _ right: CheckedExpression
  ) -> ValueType? {
    let data: CheckedExpression
    let number: CheckedExpression
    switch (Self.features(of: left.type), Self.features(of: right.type)) {
    case (_?, nil): (data, number) = (left, right)
    case (nil, _?): (data, number) = (right, left)
    case (_?, _?):
      diagnostics.error(
        sign.range, "two data sets can't be combined by `\(sign.value)`",
        hint: "a data set goes with a number, as in data / 255")
      return .unknown
    case (nil, nil): return nil
    }
    guard let features = Self.features(of: data.type) else { return nil }
    let isDataset = if case .dataset = data.type { true } else { false }
    switch features.kind {
    case .numbers: break
    case .multiHot:
      diagnostics.error(
        data.range,
        "`\(sign.value)` takes numbers and tensors, not \(data.type.noun) of zeros and ones",
        hint: "multi-hot rows stay as they are"
          + (isDataset ? "; its parts are `.x` and `.y`" : ""))
      return .unknown
    case .sequences:
      diagnostics.error(
        data.range,
        "`\(sign.value)` takes numbers and tensors, not \(data.type.noun): word indices stand for "
          + "words, and others would be other words",
        hint: "make numbers of them: multi_hot(…, dimension: 10000)"
          + (isDataset ? "; its parts are `.x` and `.y`" : ""))
      return .unknown
    }
    guard ["+", "-", "*", "/"].contains(sign.value) else {
      diagnostics.error(
        sign.range, "samples are scaled by +, -, * and /, not by `\(sign.value)`",
        hint: "for samples' values themselves, take a row: `.x[0]`")
      return .unknown
    }
    guard number.type.isNumeric else {
      diagnostics.error(
        number.range, "samples are scaled by a number, not by \(number.type.noun)",
        hint: "such as 255; columns of their own scale are brought to one by standardize(…)")
      return .unknown
    }
    if sign.value == "/", number.constant?.number == 0, number.range == right.range {
      diagnostics.error(number.range, "this divides by zero")
      return .unknown
    }
    return data.type
  }

  /// The samples in data that a model takes.
  private static func features(of type: ValueType) -> FeaturesType? {
    switch type {
    case .features(let type): type
    case .dataset(let type): type.features
    case .divided(let type), .corpus(let type): type.train.features
    default: nil
    }
  }
}
