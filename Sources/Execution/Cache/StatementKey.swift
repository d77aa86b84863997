import Engine
import Language
import Samples
import Text

/// What a statement's value depends on, as a short text: its checked form, the keys of what it uses,
/// the contents of the files it reads, the notebook's seed and the program that computes it. Prose,
/// comments, formatting, the order of named arguments and what names are called change nothing.
struct StatementKey: Hashable, Sendable {
  /// 64 hexadecimal digits: SHA-256, so that no stranger's notebook can be made to have the key of
  /// another one's statement.
  @Spelled var text: String

  init(text: String) { self.text = text }

  /// The key of a value that is given from outside.
  init(of value: Constant) {
    var hash = SHA256()
    hash.update("\(value)")
    text = hash.finish()
  }
}

/// Builds keys. Nil where something that the expression depends on is not known: what a name stands
/// for, or what a file holds.
struct KeyBuilder {
  private var hash = SHA256()
  private var isKnown = true
  private let names: [Spelling: StatementKey]
  private let files: FileDigests?

  /// - Parameters:
  ///   - names: Keys of the names bound above.
  ///   - files: Digests of what functions read; nil leaves them out.
  init(names: [Spelling: StatementKey], files: FileDigests?, seed: UInt64, program: String) {
    self.names = names
    self.files = files
    hash.update(program)
    hash.update(seed)
  }

  mutating func key(of expression: CheckedExpression) -> StatementKey? {
    add(expression)
    return isKnown ? StatementKey(text: hash.finish()) : nil
  }

  mutating func key(of call: CheckedCall) -> StatementKey? {
    add(call)
    return isKnown ? StatementKey(text: hash.finish()) : nil
  }

  private mutating func add(_ place: CheckedSubscript) {
    switch place {
    case .one: hash.update("one")
    case .slice(let from, let to): hash.update("slice \(from != nil) \(to != nil)")
    }
    for bound in place.bounds { add(bound) }
  }

  private mutating func add(_ call: CheckedCall) {
    hash.update("call \(call.function.name) \(call.arguments.count) \(call.rest.count)")
    for name in call.arguments.keys.sorted() {
      guard let argument = call.arguments[name] else { continue }
      hash.update("argument \(name)")
      add(argument)
    }
    for argument in call.rest { add(argument) }
    switch files?.digest(of: call) {
    case nil, .readsNothing: break
    case .content(let digest): hash.update("reads \(digest)")
    case .unknown: isKnown = false
    }
  }

  /// Each part begins with a word of its own and says how many parts follow, so that no two
  /// expressions give the same sequence.
  private mutating func add(_ expression: CheckedExpression) {
    guard isKnown else { return }
    guard expression.doubtful.isEmpty, expression.type != .unknown || expression.constant != nil
    else {
      isKnown = false
      return
    }
    if let constant = expression.constant {
      // A long value is gone through where it is bound, not wherever its name stands.
      if constant.isLong, case .name(let name) = expression.node, let key = names[name] {
        hash.update("name \(key.text)")
        return
      }
      hash.update("constant \(constant)")
      return
    }
    switch expression.node {
    case .constant: hash.update("type \(expression.type.canonicalText)")
    case .model(let weights):
      hash.update("model \(expression.type.canonicalText) \(weights.count)")
      for (number, value) in weights.sorted(by: { $0.key < $1.key }) {
        hash.update("weights \(number)")
        add(value)
      }
    case .name(let name):
      guard let key = names[name] else {
        isKnown = false
        return
      }
      hash.update("name \(key.text)")
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
    case .index(let base, let place):
      hash.update("index")
      add(base)
      add(place)
    case .columns(let base, let place):
      hash.update("columns")
      add(base)
      add(place)
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
        for (choice, written) in zip(row.choices, row.written) {
          add(choice)
          if let written { hash.update("written \(written)") }
        }
        add(row.body)
      }
    case .power(let base, let exponent):
      hash.update("power")
      add(base)
      add(exponent)
    }
  }
}

extension ValueType {
  /// A value that its type says all of, in full.
  fileprivate var canonicalText: String {
    switch self {
    case .model(let model): "model \(model.canonicalText)"
    case .compiled(let compiled):
      "compiled \(compiled.model.canonicalText)\n\(compiled.optimizer.description.canonicalText) "
        + "\(compiled.loss) \(compiled.metrics)"
    default: "\(self)"
    }
  }
}

extension ModelDescription {
  /// Names too: a summary shows them.
  fileprivate var canonicalText: String {
    "\(name)\n"
      + nodes.map { "\($0.name) \($0.layer.description.canonicalText) \($0.inputs) \($0.shape)" }
      .joined(separator: "\n")
  }
}
