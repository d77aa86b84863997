import Language
import Samples

/// What a statement's value depends on, as a short text: its checked form, the keys of what it uses,
/// the data, the notebook's seed and the program that computes it. Prose, comments, formatting and
/// the order of named arguments change nothing.
struct StatementKey: Hashable, Sendable {
  /// 32 hexadecimal digits.
  var text: String
}

/// Builds keys.
struct KeyBuilder {
  private var hash = Mix128()
  /// Keys of the names bound above.
  let names: [String: StatementKey]

  init(names: [String: StatementKey], seed: UInt64, program: String) {
    self.names = names
    hash.update(program)
    hash.update(seed)
  }

  /// - Parameter data: Digests of the data sets that the statement loads.
  mutating func key(of expression: CheckedExpression, data: [String] = []) -> StatementKey {
    add(expression)
    for digest in data { hash.update(digest) }
    return StatementKey(text: hash.hexadecimal)
  }

  /// - Parameter data: Digests of the data sets that are loaded.
  mutating func key(of call: CheckedCall, data: [String] = []) -> StatementKey {
    add(call)
    for digest in data { hash.update(digest) }
    return StatementKey(text: hash.hexadecimal)
  }

  private mutating func add(_ call: CheckedCall) {
    hash.update("call \(call.function.name) \(call.arguments.count) \(call.rest.count)")
    for name in call.arguments.keys.sorted() {
      guard let argument = call.arguments[name] else { continue }
      hash.update("argument \(name)")
      add(argument)
    }
    for argument in call.rest { add(argument) }
  }

  // Each part begins with a word of its own and says how many parts follow, so that no two
  // expressions give the same sequence.
  private mutating func add(_ expression: CheckedExpression) {
    if let constant = expression.constant {
      hash.update("constant \(constant)")
      return
    }
    switch expression.node {
    case .constant: hash.update("type \(expression.type)")
    case .model(let weights):
      hash.update("model \(expression.type) \(weights.count)")
      for (number, value) in weights.sorted(by: { $0.key < $1.key }) {
        hash.update("weights \(number)")
        add(value)
      }
    case .name(let name): hash.update("name \(names[name]?.text ?? "?" + name)")
    case .text(let parts):
      hash.update("text \(parts.count)")
      for part in parts {
        switch part {
        case .characters(let characters): hash.update("characters \(characters)")
        case .value(let value): add(value)
        }
      }
    case .list(let elements):
      hash.update("list \(elements.count)")
      for element in elements { add(element) }
    case .call(let call): add(call)
    case .member(let base, let name):
      hash.update("member \(name.value)")
      add(base)
    case .index(let base, .one(let place)):
      hash.update("index")
      add(base)
      add(place)
    case .index(let base, .slice(let from, let to)):
      hash.update("slice \(from != nil) \(to != nil)")
      add(base)
      if let from { add(from) }
      if let to { add(to) }
    case .chain(let first, let links):
      hash.update("chain \(links.count)")
      add(first)
      for link in links {
        hash.update(link.sign.value)
        add(link.operand)
      }
    case .comparison(let left, let sign, let right):
      hash.update("comparison \(sign)")
      add(left)
      add(right)
    case .negation(let operand):
      hash.update("negation")
      add(operand)
    case .not(let operand):
      hash.update("not")
      add(operand)
    case .sweep(let sweep):
      hash.update("sweep \(sweep.axes.count) \(sweep.rows.count)")
      for axis in sweep.axes { hash.update(axis) }
      for row in sweep.rows {
        for choice in row.choices { add(choice) }
        add(row.body)
      }
    case .power(let base, let exponent):
      hash.update("power")
      add(base)
      add(exponent)
    }
  }
}

extension Mix128 {
  /// 32 hexadecimal digits.
  var hexadecimal: String {
    [value.high, value.low].map { half in
      let digits = String(half, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
