import Text

/// An arithmetic expression over a label y and a prediction p, applied value by value: a loss or a
/// metric of the author's own.
///
/// Kept in postfix order, as a stack machine runs it. Its slope ∂/∂p is computed beside its value by
/// dual numbers (forward-mode differentiation): each step of the machine carries both through the
/// chain rule, so the gradient is exact up to rounding.
package struct Formula: Hashable, Sendable {
  package enum Step: Hashable, Sendable {
    case label
    case prediction
    case constant(Double)
    case negate, log, exp, abs, sqrt, square
    case add, subtract, multiply, divide, power, minimum, maximum
    /// The value, its lower and its upper bound, in this order.
    case clip
    // Metrics alone: 1 where it holds, else 0. They have no slope.
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
    case and, or, not

    /// How many values it takes from the stack; each step leaves one.
    var operands: Int {
      switch self {
      case .label, .prediction, .constant: 0
      case .negate, .log, .exp, .abs, .sqrt, .square, .not: 1
      case .clip: 3
      default: 2
      }
    }
  }

  /// How many values a step takes.
  package static func operandCount(of step: Step) -> Int { step.operands }

  package let steps: [Step]
  /// The most values that ever stand on the stack.
  let depth: Int

  /// nil where the steps don't leave exactly one value.
  package init?(_ steps: [Step]) {
    var height = 0
    var depth = 0
    for step in steps {
      guard height >= step.operands else { return nil }
      height += 1 - step.operands
      depth = max(depth, height)
    }
    guard height == 1 else { return nil }
    self.steps = steps
    self.depth = depth
  }

  /// A value and its slope in the direction of the prediction.
  struct Dual {
    var value: Double
    var slope: Double

    init(_ value: Double, _ slope: Double = 0) {
      self.value = value
      self.slope = slope
    }
  }

  /// - Parameter stack: Room for `depth` values.
  func evaluate(
    label: Double, prediction: Double, stack: UnsafeMutablePointer<Dual>
  ) -> Dual {
    var top = -1
    for step in steps {
      switch step {
      case .label: stack[top + 1] = Dual(label)
      case .prediction: stack[top + 1] = Dual(prediction, 1)
      case .constant(let value): stack[top + 1] = Dual(value)
      case .clip: stack[top - 2] = Self.clip(stack[top - 2], stack[top - 1], stack[top])
      default:
        if step.operands == 1 {
          stack[top] = Self.apply(step, stack[top])
        } else {
          stack[top - 1] = Self.apply(step, stack[top - 1], stack[top])
        }
      }
      top += 1 - step.operands
    }
    return stack[0]
  }

  private static func apply(_ step: Step, _ a: Dual) -> Dual {
    switch step {
    case .negate: Dual(-a.value, -a.slope)
    case .log: Dual(Mathematics.log(a.value), a.slope / a.value)
    case .exp:
      {
        let value = Mathematics.exp(a.value)
        return Dual(value, value * a.slope)
      }()
    case .abs: a.value < 0 ? Dual(-a.value, -a.slope) : Dual(a.value, a.value > 0 ? a.slope : 0)
    case .sqrt:
      {
        let root = a.value.squareRoot()
        return Dual(root, a.slope / (2 * root))
      }()
    case .square: Dual(a.value * a.value, 2 * a.value * a.slope)
    case .not: Dual(a.value == 0 ? 1 : 0)
    default: a
    }
  }

  private static func apply(_ step: Step, _ a: Dual, _ b: Dual) -> Dual {
    switch step {
    case .add: Dual(a.value + b.value, a.slope + b.slope)
    case .subtract: Dual(a.value - b.value, a.slope - b.slope)
    case .multiply: Dual(a.value * b.value, a.slope * b.value + a.value * b.slope)
    case .divide:
      Dual(a.value / b.value, (a.slope * b.value - a.value * b.slope) / (b.value * b.value))
    case .power: power(a, b)
    case .minimum: b.value < a.value ? b : a
    case .maximum: b.value > a.value ? b : a
    case .equal: Dual(a.value == b.value ? 1 : 0)
    case .notEqual: Dual(a.value != b.value ? 1 : 0)
    case .less: Dual(a.value < b.value ? 1 : 0)
    case .lessOrEqual: Dual(a.value <= b.value ? 1 : 0)
    case .greater: Dual(a.value > b.value ? 1 : 0)
    case .greaterOrEqual: Dual(a.value >= b.value ? 1 : 0)
    case .and: Dual(a.value != 0 && b.value != 0 ? 1 : 0)
    case .or: Dual(a.value != 0 || b.value != 0 ? 1 : 0)
    default: a
    }
  }

  /// (aᵇ)′ = b·aᵇ⁻¹·a′ + aᵇ·ln a·b′; the second part only where the exponent depends on p.
  private static func power(_ a: Dual, _ b: Dual) -> Dual {
    let value = Mathematics.power(a.value, b.value)
    var slope = 0.0
    if a.slope != 0, b.value != 0 {
      slope += b.value * Mathematics.power(a.value, b.value - 1) * a.slope
    }
    if b.slope != 0 { slope += value * Mathematics.log(a.value) * b.slope }
    return Dual(value, slope)
  }

  /// Constant, so without slope, beyond the bounds.
  private static func clip(_ a: Dual, _ lower: Dual, _ upper: Dual) -> Dual {
    if a.value < lower.value { return lower }
    if a.value > upper.value { return upper }
    return a
  }
}

extension Formula: CustomStringConvertible {
  /// The steps in order: what the formula is, for keys and seeds.
  package var description: String { steps.map { "\($0)" }.joined(separator: " ") }
}
