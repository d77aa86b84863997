import Engine
import Language
import Notebook

extension Translator {
  mutating func python(_ expression: CheckedExpression) throws(Untranslatable) -> Python {
    switch expression.node {
    case .constant:
      if let constant = expression.constant { return literal(constant) }
      if case .model(let model) = expression.type { return try made(model, expression) }
    case .model:
      if case .model(let model) = expression.type { return try made(model, expression) }
    case .sweep(let sweep): return try self.sweep(sweep)
    case .name(let name):
      if let reason = missing[name] { throw Untranslatable(reason: reason) }
      return Python(self.name(name))
    case .text(let parts):
      var pieces: [String] = []
      for part in parts {
        switch part {
        case .characters(let characters):
          if !characters.isEmpty { pieces.append(PythonText.literal(.text(characters))) }
        case .value(let value):
          helpers.insert("text")
          pieces.append("text(\(try python(value).text))")
        }
      }
      return Python(pieces.isEmpty ? "\"\"" : pieces.joined(separator: " + "), isAtomic: false)
    case .list(let elements):
      return Python("[\(try all(elements).joined(separator: ", "))]")
    case .call(let call): return try self.call(call, type: expression.type)
    case .member(let base, let name): return try member(base, name.value)
    case .index(let base, let place): return try index(base, place, expression.type)
    case .chain(let first, let links):
      var result = try operand(first)
      for link in links {
        let right = try operand(link.operand)
        let isMask = link.operand.type.isTensorLike
        switch link.sign.value {
        case "and" where isMask: result = "np.logical_and(\(result), \(right))"
        case "or" where isMask: result = "np.logical_or(\(result), \(right))"
        default: result += " \(link.sign.value) \(right)"
        }
      }
      return Python(result, isAtomic: false)
    case .comparison(let left, let sign, let right):
      return Python("\(try operand(left)) \(sign) \(try operand(right))", isAtomic: false)
    case .negation(let inner): return Python("-\(try operand(inner))", isAtomic: false)
    case .not(let inner):
      return inner.type.isTensorLike
        ? Python("np.logical_not(\(try operand(inner)))")
        : Python("not \(try operand(inner))", isAtomic: false)
    case .power(let base, let exponent):
      return Python("\(try operand(base)) ** \(try operand(exponent))", isAtomic: false)
    }
    if case .optimizer = expression.type { return Python("\"rmsprop\"") }
    throw Untranslatable(reason: "\(expression.type.noun) has no counterpart here")
  }

  /// A model with its parameters filled in: a function that stands before the statement.
  private mutating func made(
    _ model: ModelDescription, _ expression: CheckedExpression
  ) throws(Untranslatable) -> Python {
    let name = freshName(PythonText.name(model.name))
    prelude.append(try function(of: model, expression, name: name))
    return Python(name)
  }

  /// All runs of a sweep, one after another, each with its choices.
  private mutating func sweep(_ sweep: CheckedSweep) throws(Untranslatable) -> Python {
    helpers.insert("Sweep")
    let axes = sweep.axes.map { PythonText.literal(.text($0)) }.joined(separator: ", ")
    let name = freshName("sweep")
    prelude.append("\(name) = Sweep([\(axes)])")
    for row in sweep.rows {
      var choices: [String] = []
      for choice in row.choices {
        if case .model(let model) = choice.type {
          choices.append(PythonText.literal(.text(model.name)))
        } else {
          choices.append(try python(choice).text)
        }
      }
      let run = try python(row.body).text
      prelude.append("\(name).add([\(choices.joined(separator: ", "))], \(run))")
    }
    return Python(name)
  }

  private func literal(_ constant: Constant) -> Python {
    let text = PythonText.literal(constant)
    return Python(text, isAtomic: !text.hasPrefix("-"))
  }

  mutating func all(_ expressions: [CheckedExpression]) throws(Untranslatable) -> [String] {
    var texts: [String] = []
    for expression in expressions { texts.append(try python(expression).text) }
    return texts
  }

  /// An expression among operators; lists are tensors there.
  private mutating func operand(_ expression: CheckedExpression) throws(Untranslatable) -> String {
    let value = try python(expression)
    switch expression.type {
    case .list, .sequence: return "np.array(\(value.text))"
    default: return value.operand
    }
  }

  // MARK: Parts

  private mutating func member(
    _ base: CheckedExpression, _ name: String
  ) throws(Untranslatable) -> Python {
    switch (base.type, name) {
    case (.dataset, "x"): return try x(of: base)
    case (.dataset, "y"): return try y(of: base)
    case (.dataset, "shape"): return Python("list(np.shape(\(try x(of: base).text)))")
    case (_, "shape"): return Python("list(np.shape(\(try python(base).text)))")
    case (.corpus, _), (.texts, _), (.textSet, _), (.run, "history"):
      return Python("\(try python(base).operand).\(name)")
    case (.sweep, _):
      return Python("\(try python(base).operand).column(\(PythonText.literal(.text(name))))")
    case (.history, "names"): return Python("list(\(try python(base).text))")
    case (.history, _), (.metrics, _):
      return Python("\(try python(base).operand)[\(PythonText.literal(.text(name)))]")
    default: throw Untranslatable(reason: "`.\(name)` has no counterpart")
    }
  }

  private mutating func index(
    _ base: CheckedExpression, _ place: CheckedSubscript, _ type: ValueType
  ) throws(Untranslatable) -> Python {
    if case .wordIndex = base.type, case .slice = place {
      let items = "list(\(try python(base).operand).items())"
      return Python("dict(\(items)[\(try self.place(place))])")
    }
    if case .one(let rows) = place, rows.type.isTensorLike {
      switch base.type {
      case .list, .sequence:
        return Python("np.array(\(try python(base).text))[\(try python(rows).text)]")
      default: break
      }
    }
    return Python("\(try python(base).operand)[\(try self.place(place))]")
  }

  private mutating func place(_ place: CheckedSubscript) throws(Untranslatable) -> String {
    switch place {
    case .one(let expression): return try python(expression).text
    case .slice(let from, let to):
      let start = try from.map { value throws(Untranslatable) in try python(value).operand } ?? ""
      let end = try to.map { value throws(Untranslatable) in try python(value).operand } ?? ""
      return "\(start):\(end)"
    }
  }

  // MARK: Data sets

  /// The samples of a data set, or samples as they are.
  mutating func x(of expression: CheckedExpression) throws(Untranslatable) -> Python {
    guard case .dataset = expression.type else { return try python(expression) }
    switch expression.node {
    case .index(let base, let place):
      return try part(place) { copy throws(Untranslatable) in
        try copy.x(of: base)
      }
    case .call(let call): return try samples(of: call)
    default: return Python("\(try python(expression).operand).x")
    }
  }

  /// The labels of a data set.
  mutating func y(of expression: CheckedExpression) throws(Untranslatable) -> Python {
    switch expression.node {
    case .index(let base, let place):
      return try part(place) { copy throws(Untranslatable) in
        try copy.y(of: base)
      }
    case .call(let call): return try labels(of: call)
    default: return Python("\(try python(expression).operand).y")
    }
  }

  /// Rows of samples or labels; one row is a list of one.
  private mutating func part(
    _ place: CheckedSubscript, _ base: (inout Translator) throws(Untranslatable) -> Python
  ) throws(Untranslatable) -> Python {
    let rows = try self.place(place)
    if case .one(let expression) = place, !expression.type.isTensorLike {
      return Python("\(try base(&self).operand)[[\(rows)]]")
    }
    return Python("\(try base(&self).operand)[\(rows)]")
  }

  /// The corpus that samples come from.
  func corpus(of expression: CheckedExpression) -> Python? {
    switch expression.node {
    case .name(let name):
      if case .corpus = expression.type { return Python(self.name(name)) }
      return corpora[name]
    case .member(let base, _), .index(let base, _): return corpus(of: base)
    case .call(let call):
      for name in ["rows", "dataset", "sequence", "x", "data"] {
        if let argument = call.arguments[name] { return corpus(of: argument) }
      }
      return nil
    default: return nil
    }
  }
}

extension ValueType {
  /// Whether operators go through it value by value.
  var isTensorLike: Bool {
    switch self {
    case .tensor, .sequence, .features, .list: true
    default: false
    }
  }
}
