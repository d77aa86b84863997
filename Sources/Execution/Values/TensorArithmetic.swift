import Engine
import Language
import Text

/// Elementwise arithmetic, with NumPy's rules for the kind of the result: numbers written in a
/// notebook take on a tensor's precision, and `/` never gives whole numbers.
enum TensorArithmetic {
  /// nil where the operands don't fit one another.
  static func combine(_ left: Value, _ sign: String, _ right: Value) -> TensorValue? {
    guard var tensor = combined(left, sign, right) else { return nil }
    // What is made of a sample is one, and no row of a file.
    tensor.isEncoded = left.isEncoded || right.isEncoded
    return tensor
  }

  private static func combined(_ left: Value, _ sign: String, _ right: Value) -> TensorValue? {
    let result = resultElement(left, sign, right)
    guard let operation = operation(sign), let operands = aligned(left, right) else { return nil }
    let shape = operands.shape
    var (a, b) = (operands.a, operands.b)
    if isSingle(left, right) {
      // Plain numbers take on the tensor's precision, in comparisons too.
      if left.scalar != nil { a = a.map { Double(Float($0)) } }
      if right.scalar != nil { b = b.map { Double(Float($0)) } }
    }
    let count = max(a.count, b.count)
    var values = [Double](repeating: 0, count: shape.reduce(1, *))
    guard count > 0, !values.isEmpty else {
      return TensorValue(shape: shape, values: values, element: result)
    }
    let (isSingle, isWhole) = (result == .float32, result == .integer)
    for index in values.indices {
      let value = operation(
        a.count == 1 ? a[0] : a[index], b.count == 1 ? b[0] : b[index])
      // Whole numbers have no −0: adding 0 makes 0 of it.
      values[index] = isSingle ? Double(Float(value)) : isWhole ? value + 0 : value
    }
    return TensorValue(shape: shape, values: values, element: result)
  }

  private static func operation(_ sign: String) -> ((Double, Double) -> Double)? {
    switch sign {
    case "+": { $0 + $1 }
    case "-": { $0 - $1 }
    case "*": { $0 * $1 }
    case "/": { $0 / $1 }
    case "minimum": { $1 < $0 ? $1 : $0 }
    case "maximum": { $1 > $0 ? $1 : $0 }
    case "**": { Mathematics.power($0, $1) }
    case "==": { $0 == $1 ? 1 : 0 }
    case "!=": { $0 != $1 ? 1 : 0 }
    case "<": { $0 < $1 ? 1 : 0 }
    case "<=": { $0 <= $1 ? 1 : 0 }
    case ">": { $0 > $1 ? 1 : 0 }
    case ">=": { $0 >= $1 ? 1 : 0 }
    case "and": { $0 != 0 && $1 != 0 ? 1 : 0 }
    case "or": { $0 != 0 || $1 != 0 ? 1 : 0 }
    default: nil
    }
  }

  private static func resultElement(
    _ left: Value, _ sign: String, _ right: Value
  ) -> TensorType.Element {
    if ["==", "!=", "<", "<=", ">", ">=", "and", "or"].contains(sign) { return .boolean }
    if isSingle(left, right) { return .float32 }
    let elements = [left, right].compactMap { $0.scalar?.element ?? $0.tensor?.element }
    guard !elements.contains(.float64), !elements.contains(.float32), sign != "/" else {
      return .float64
    }
    if sign == "**" {
      let exponents = right.scalar.map { [$0.value] } ?? right.tensor?.values ?? []
      return exponents.allSatisfy { $0 >= 0 } ? .integer : .float64
    }
    return .integer
  }

  /// Whether single precision stays: with plain numbers and masks, not with whole numbers or double
  /// precision in a tensor.
  private static func isSingle(_ left: Value, _ right: Value) -> Bool {
    let tensors = [left, right].compactMap { $0.scalar == nil ? $0.tensor?.element : nil }
    return tensors.contains(.float32) && tensors.allSatisfy { $0 == .float32 || $0 == .boolean }
  }

  private static func aligned(
    _ left: Value, _ right: Value
  ) -> (shape: [Int], a: [Double], b: [Double])? {
    if let scalar = left.scalar, let tensor = right.tensor {
      return (tensor.shape, [scalar.value], tensor.values)
    }
    if let tensor = left.tensor, let scalar = right.scalar {
      return (tensor.shape, tensor.values, [scalar.value])
    }
    guard let a = left.tensor, let b = right.tensor else { return nil }
    if a.shape == b.shape { return (a.shape, a.values, b.values) }
    // One value a row goes with as many values by rows; NumPy would take each with each.
    if a.shape.count == 2, a.shape == b.shape + [1] { return (b.shape, a.values, b.values) }
    guard b.shape.count == 2, b.shape == a.shape + [1] else { return nil }
    return (a.shape, a.values, b.values)
  }

  static func map(
    _ tensor: TensorValue, element: TensorType.Element, _ function: (Double) -> Double
  ) -> TensorValue {
    var result = tensor
    result.element = element
    result.values = tensor.values.map {
      let value = function($0)
      return element == .float32 ? Double(Float(value)) : element == .integer ? value + 0 : value
    }
    return result
  }
}

extension Value {
  fileprivate var isEncoded: Bool {
    if case .tensor(let tensor) = self { tensor.isEncoded } else { false }
  }
}
