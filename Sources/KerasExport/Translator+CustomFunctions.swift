import Engine
import Text

/// Losses and metrics that the notebook declares.
extension Translator {
  func function(of function: CustomFunction, name: String) -> String {
    """
    @keras.saving.register_keras_serializable()
    def \(name)(y, p):
        y = ops.reshape(ops.cast(y, p.dtype), ops.shape(p))
        values = \(Self.python(function.formula).text)
        return ops.mean(values, axis=-1)
    """
  }

  /// Part of a formula in Python, and how strongly it holds together: 0 for sums, 1 for products, 2
  /// for signs and powers, 3 for what needs no brackets anywhere.
  private struct Part {
    var text: String
    var strength = 3

    func among(_ least: Int) -> String { strength < least ? "(\(text))" : text }

    /// A plain number inside a function becomes a tensor.
    var tensor: String {
      Double(text) == nil ? text : "ops.convert_to_tensor(\(text), p.dtype)"
    }
  }

  /// A formula's steps, a stack machine's, as one expression of keras.ops.
  private static func python(_ formula: Formula) -> Part {
    var stack: [Part] = []
    for step in formula.steps {
      let count = Formula.operandCount(of: step)
      let operands = Array(stack.suffix(count))
      stack.removeLast(min(count, stack.count))
      let (a, b) = (operands.first ?? Part(text: ""), operands.last ?? Part(text: ""))
      func test(_ sign: String) -> Part {
        Part(text: "ops.cast(\(a.among(0)) \(sign) \(b.among(0)), p.dtype)")
      }
      switch step {
      case .label: stack.append(Part(text: "y"))
      case .prediction: stack.append(Part(text: "p"))
      case .constant(let value):
        let text = Int(exactly: value).map(String.init) ?? "\(value)"
        stack.append(Part(text: text, strength: value < 0 ? 2 : 3))
      case .negate: stack.append(Part(text: "-\(a.among(2))", strength: 1))
      case .log, .exp, .abs, .sqrt, .square: stack.append(Part(text: "ops.\(step)(\(a.tensor))"))
      case .add: stack.append(Part(text: "\(a.among(0)) + \(b.among(1))", strength: 0))
      case .subtract: stack.append(Part(text: "\(a.among(0)) - \(b.among(1))", strength: 0))
      case .multiply: stack.append(Part(text: "\(a.among(1)) * \(b.among(2))", strength: 1))
      case .divide: stack.append(Part(text: "\(a.among(1)) / \(b.among(2))", strength: 1))
      case .power: stack.append(Part(text: "\(a.among(3)) ** \(b.among(3))", strength: 2))
      case .minimum, .maximum: stack.append(Part(text: "ops.\(step)(\(a.text), \(b.text))"))
      case .clip: stack.append(Part(text: "ops.clip(\(a.tensor), \(operands[1].text), \(b.text))"))
      case .equal: stack.append(test("=="))
      case .notEqual: stack.append(test("!="))
      case .less: stack.append(test("<"))
      case .lessOrEqual: stack.append(test("<="))
      case .greater: stack.append(test(">"))
      case .greaterOrEqual: stack.append(test(">="))
      case .and: stack.append(Part(text: "ops.minimum(\(a.text), \(b.text))"))
      case .or: stack.append(Part(text: "ops.maximum(\(a.text), \(b.text))"))
      case .not: stack.append(Part(text: "1 - \(a.among(1))", strength: 0))
      }
    }
    return stack.last ?? Part(text: "0 * p", strength: 1)
  }
}
