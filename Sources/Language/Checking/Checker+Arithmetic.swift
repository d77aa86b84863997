import Notebook
import Text

extension ValueType {
  /// Whether arithmetic on this is elementwise.
  var isTensorLike: Bool {
    switch self {
    case .tensor, .sequence: true
    case .list(let element, _): element.isNumeric || element == .boolean
    default: false
    }
  }
}

extension Checker {
  mutating func chain(
    _ first: Expression, _ links: [Expression.Link], _ range: SourceRange
  ) -> CheckedExpression {
    var left = check(first)
    let checkedFirst = left
    var checked: [CheckedLink] = []
    for link in links {
      let right = check(link.operand)
      checked.append(CheckedLink(sign: link.sign, operand: right))
      let whole = range.start == left.range.start ? left.range.through(right.range) : range
      let (type, value) =
        ["and", "or"].contains(link.sign.value)
        ? logic(left, link.sign, right) : combine(left, link.sign, right, whole)
      // Only what is known of the left side is kept: the tree itself stays flat.
      left = CheckedExpression(node: .constant, type: type, constant: value, range: whole)
    }
    return CheckedExpression(
      node: .chain(checkedFirst, checked), type: left.type, constant: left.constant, range: range)
  }

  private mutating func logic(
    _ left: CheckedExpression, _ sign: Located<String>, _ right: CheckedExpression
  ) -> (ValueType, Constant?) {
    var result: ValueType = .boolean
    for operand in [left, right] {
      switch operand.type {
      case .boolean, .unknown: continue
      case .tensor(let tensor) where tensor.element == .boolean:
        if case .tensor(let other) = result, let a = tensor.shape, let b = other.shape,
          Self.common(a, b) == nil
        {
          reportShapes(left, right)
          return (.unknown, nil)
        }
        result = Self.narrower(result, operand.type)
      default:
        diagnostics.error(
          operand.range, "`\(sign.value)` takes true, false or masks, not \(operand.type.noun)",
          hint: "compare first: x == 0")
        return (.unknown, nil)
      }
    }
    if left.type == .unknown || right.type == .unknown { return (.unknown, nil) }
    guard let a = left.constant?.boolean, let b = right.constant?.boolean else {
      return (result, nil)
    }
    return (result, .boolean(sign.value == "and" ? a && b : a || b))
  }

  /// What an arithmetic sign (or a comparison of tensors) gives.
  mutating func combine(
    _ left: CheckedExpression, _ sign: Located<String>, _ right: CheckedExpression,
    _ range: SourceRange
  ) -> (ValueType, Constant?) {
    if left.type == .unknown || right.type == .unknown { return (.unknown, nil) }
    if let type = scaled(left, sign, right) { return (type, nil) }
    if case .text = left.type, sign.value == "+" {
      guard case .text = right.type else {
        diagnostics.error(
          right.range, "a text and \(right.type.noun) can't be joined",
          hint: "write \"{value}\" to put a value into a text")
        return (.unknown, nil)
      }
    } else {
      for operand in [left, right] where !operand.type.isNumeric && !operand.type.isTensorLike {
        reportOperand(operand, sign.value)
        return (.unknown, nil)
      }
    }
    if left.type.isTensorLike || right.type.isTensorLike {
      return (tensors(left, sign.value, right), nil)
    }
    guard let a = left.constant, let b = right.constant else {
      if case .text = left.type { return (.text, nil) }
      let isWhole =
        left.type == .integer && right.type == .integer && !["/", "**"].contains(sign.value)
      return (isWhole ? .integer : .number, nil)
    }
    do {
      let value = try Arithmetic.combine(a, sign.value, b)
      switch value {
      case .integer: return (.integer, value)
      case .text: return (.text, folds(value) ? value : nil)
      default: return (.number, value)
      }
    } catch {
      diagnostics.error(
        error == .divisionByZero && sign.value == "/" ? right.range : range, error.message,
        hint: error.hint)
      return (.unknown, nil)
    }
  }

  private mutating func reportOperand(_ operand: CheckedExpression, _ sign: String) {
    var hint: String?
    switch operand.type {
    case .boolean: hint = "`and` and `or` join conditions"
    case .dataset: hint = "its parts are `.x` and `.y`"
    case .features: hint = "functions such as max, mean and lengths take it whole; a row is `[0]`"
    case .text where sign == "+": hint = "write \"{value}\" to put a value into a text"
    case .history: hint = "its series are numbers: `.loss`"
    case .metrics: hint = "its parts are numbers: `.loss`"
    default: break
    }
    diagnostics.error(
      operand.range, "`\(sign)` takes numbers and tensors, not \(operand.type.noun)", hint: hint)
  }

  private mutating func tensors(
    _ left: CheckedExpression, _ sign: String, _ right: CheckedExpression
  ) -> ValueType {
    let shapes = [left, right].filter { $0.type.isTensorLike }.map { Self.shape($0.type) }
    var shape = shapes[0]
    if shapes.count == 2, let a = shapes[0], let b = shapes[1] {
      guard let common = Self.common(a, b) else {
        reportShapes(left, right)
        return .unknown
      }
      shape = common
    }
    return .tensor(TensorType(shape: shape, element: Self.element(left, sign, right)))
  }

  /// NumPy's rules: plain numbers take on a tensor's precision; whole numbers and double precision in
  /// tensors make double precision of single.
  private static func element(
    _ left: CheckedExpression, _ sign: String, _ right: CheckedExpression
  ) -> TensorType.Element {
    let tensors = [left, right].filter { $0.type.isTensorLike }.map {
      FunctionTable.element(of: $0.type)
    }
    if tensors.contains(.float32), tensors.allSatisfy({ $0 == .float32 || $0 == .boolean }) {
      return .float32
    }
    let elements = [left, right].map { FunctionTable.element(of: $0.type) }
    guard !elements.contains(.float32), !elements.contains(.float64), sign != "/" else {
      return .float64
    }
    guard sign == "**" else { return .integer }
    return right.constant?.number.map { $0 >= 0 } == true ? .integer : .float64
  }

  /// Of two masks that go together the one of fewer axes, which the result has.
  private static func narrower(_ a: ValueType, _ b: ValueType) -> ValueType {
    guard let first = shape(a), let second = shape(b) else { return b }
    return first.count < second.count ? a : b
  }

  static func shape(_ type: ValueType) -> [Int?]? {
    switch type {
    case .tensor(let tensor): tensor.shape
    case .sequence(let length, _): [length]
    case .list(_, let count): [count]
    default: nil
    }
  }

  /// The shape of two tensors that go together value by value; nil where they do not. One value a row,
  /// as predictions have it, goes with as many values, as labels are: by rows, never each with each.
  static func common(_ a: [Int?], _ b: [Int?]) -> [Int?]? {
    if agree(a, b) { return zip(a, b).map { $0 ?? $1 } }
    guard let (column, row) = a.count == 2 ? (a, b) : b.count == 2 ? (b, a) : nil, row.count == 1,
      column[1] == 1, agree([column[0]], row)
    else { return nil }
    return [row[0] ?? column[0]]
  }

  static func agree(_ a: [Int?], _ b: [Int?]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { $0 == nil || $1 == nil || $0 == $1 }
  }

  private mutating func reportShapes(_ left: CheckedExpression, _ right: CheckedExpression) {
    func text(_ type: ValueType) -> String {
      let sizes = (Self.shape(type) ?? []).map { $0.map(String.init) ?? "?" }
      return sizes.count == 1 ? "(\(sizes[0]),)" : "(" + sizes.joined(separator: ", ") + ")"
    }
    diagnostics.error(
      right.range,
      "tensors of shapes \(text(left.type)) and \(text(right.type)) can't be combined element by element"
    )
  }

  mutating func negation(_ operand: CheckedExpression, _ range: SourceRange) -> CheckedExpression {
    var result = CheckedExpression(node: .negation(operand), type: operand.type, range: range)
    guard operand.type.isNumeric || operand.type.isTensorLike else {
      diagnostics.error(
        operand.range, "a minus stands before numbers and tensors, not \(operand.type.noun)")
      result.type = .unknown
      return result
    }
    if case .list(_, let count) = operand.type {
      result.type = .tensor(
        TensorType(shape: [count], element: FunctionTable.element(of: operand.type)))
    } else if case .sequence(let length, _) = operand.type {
      result.type = .tensor(TensorType(shape: [length], element: .integer))
    } else if let value = operand.constant {
      do {
        result.constant = try Arithmetic.negate(value)
      } catch {
        diagnostics.error(range, error.message, hint: error.hint)
        result.type = .unknown
      }
    }
    return result
  }
}
