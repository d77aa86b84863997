import Engine
import Language
import Notebook
import Text

extension Translator {
  mutating func python(_ expression: CheckedExpression) throws(Untranslatable) -> Python {
    switch expression.node {
    case .constant:
      if let constant = expression.constant { return literal(constant) }
      if case .model(let model) = expression.type { return Python(try made(model, expression)) }
    case .model:
      if case .model(let model) = expression.type { return Python(try made(model, expression)) }
    case .sweep(let sweep):
      let name = freshName("sweep")
      prelude += try self.sweep(sweep, name: name)
      return Python(name)
    case .name(let name):
      if let reason = missing[name] { throw Untranslatable(reason: reason) }
      if case .optimizer = expression.type { return Python("\(self.name(name))()") }
      return Python(self.name(name))
    case .text(let parts): return try text(parts)
    case .list(let elements):
      return Python("[\(try all(elements).joined(separator: ", "))]")
    case .call(let call): return try self.call(call, type: expression.type)
    case .member(let base, let name): return try member(base, name.value)
    case .index(let base, let place): return try index(base, place, expression.type)
    case .columns(let base, let place): return try columns(base, place)
    case .chain(let first, let links):
      var result = try operand(first)
      var axes = first.type.axes
      for link in links {
        var right = try operand(link.operand)
        let (mine, other) = (axes, link.operand.type.axes)
        if mine == 2, other == 1 { result = "np.ravel(\(result))" }
        if mine == 1, other == 2 { right = "np.ravel(\(right))" }
        axes = mine.map { min($0, other ?? $0) } ?? other
        let isMask = link.operand.type.isTensorLike
        switch link.sign.value {
        case "and" where isMask: result = "np.logical_and(\(result), \(right))"
        case "or" where isMask: result = "np.logical_or(\(result), \(right))"
        default: result += " \(link.sign.value) \(right)"
        }
      }
      return Python(result, isAtomic: false)
    case .comparison(let left, let sign, let right):
      let (x, y) = (try operand(left), try operand(right))
      let (a, b) = byRows(left, right, x, y)
      return Python("\(a) \(sign) \(b)", isAtomic: false)
    case .negation(let inner): return Python("-\(try operand(inner))", isAtomic: false)
    case .not(let inner):
      return inner.type.isTensorLike
        ? Python("np.logical_not(\(try operand(inner)))")
        : Python("not \(try operand(inner))", isAtomic: false)
    case .power(let base, let exponent): return try power(base, exponent)
    }
    if case .schedule(let schedule) = expression.type { return Python(Self.python(schedule)) }
    if case .optimizer(let optimizer) = expression.type { return Python(python(optimizer)) }
    throw Untranslatable(reason: "\(expression.type.noun) has no counterpart here")
  }

  /// NumPy takes no negative whole number as an exponent of whole numbers.
  private mutating func power(
    _ base: CheckedExpression, _ exponent: CheckedExpression
  ) throws(Untranslatable) -> Python {
    var power = try operand(exponent)
    if base.type.isTensorLike, case .integer(let value)? = exponent.constant, value < 0 {
      power = "(\(value).0)"
    }
    let (a, b) = byRows(base, exponent, try operand(base), power)
    if base.type.isTensorLike, exponent.constant == nil, case .integer = exponent.type,
      case .negation = exponent.node
    {
      return Python("np.float_power(\(a), \(b))")
    }
    return Python("\(a) ** \(b)", isAtomic: false)
  }

  /// A text with values in it.
  private mutating func text(_ parts: [CheckedTextPart]) throws(Untranslatable) -> Python {
    var text = ""
    var lines: [String] = []
    var hasQuotes = false
    var hasValues = false
    for part in parts {
      switch part {
      case .characters(let characters): text += PythonText.field(around: characters)
      case .value(let value):
        let field = field(try python(value).text, value.type, &lines)
        hasQuotes = hasQuotes || field.contains("\"")
        hasValues = true
        text += field
      }
    }
    prelude += lines
    guard hasValues else {
      return Python(
        PythonText.literal(
          parts.map { part in
            if case .characters(let characters) = part { characters } else { "" }
          }.joined()))
    }
    return Python(hasQuotes ? "f\"\"\"\(text)\"\"\"" : "f\"\(text)\"")
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
  mutating func operand(_ expression: CheckedExpression) throws(Untranslatable) -> String {
    let value = try python(expression)
    switch expression.type {
    case .list, .sequence: return "np.array(\(value.text))"
    default: return value.operand
    }
  }

  /// Two operands of an elementwise operation. Of shapes (n, 1) and (n,), NumPy would take each value
  /// with each.
  func byRows(
    _ left: CheckedExpression, _ right: CheckedExpression, _ a: String, _ b: String
  ) -> (String, String) {
    switch (left.type.axes, right.type.axes) {
    case (2, 1): ("np.ravel(\(a))", b)
    case (1, 2): (a, "np.ravel(\(b))")
    default: (a, b)
    }
  }

  // MARK: Parts

  private mutating func member(
    _ base: CheckedExpression, _ name: String
  ) throws(Untranslatable) -> Python {
    switch (base.type, name) {
    case (.dataset, "x"): return try x(of: base)
    case (.dataset, "y"): return try y(of: base)
    case (.dataset, "shape"): return Python("\(try x(of: base).operand).shape")
    case (.vectors, "shape"): return Python("\(try python(base).operand).vectors.shape")
    case (.features, "shape"), (.tensor, "shape"):
      return Python("\(try python(base).operand).shape")
    case (_, "shape"): return Python("np.shape(\(try python(base).text))")
    case (.corpus, _), (.texts, _), (.textSet, _), (.divided, _), (.run, "history"),
      (.dataset, "classes"), (.dataset, "features"), (.answer, _):
      return Python("\(try python(base).operand).\(name)")
    case (.sweep, _), (.columns, _):
      let column =
        base.type.columns?.names.contains(name) == true
        ? name : FunctionTable.series(named: name)
      let isSweep = if case .sweep = base.type { true } else { false }
      let values = "\(try python(base).operand)[\(PythonText.literal(column))]"
      return Python(isSweep ? values : values + ".tolist()")
    case (.history, "names"): return Python("list(\(try python(base).text))")
    case (.history, _), (.metrics, _):
      let series = FunctionTable.series(named: name)
      return Python("\(try python(base).operand)[\(PythonText.literal(series))]")
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

  private mutating func columns(
    _ base: CheckedExpression, _ place: CheckedSubscript
  ) throws(Untranslatable) -> Python {
    let values = try python(base).operand
    var column = try self.place(place)
    if case .one(let name) = place {
      switch name.type {
      case .text: column = "\(try features(of: base)).index(\(column))"
      case .list(.text, _):
        column = "[\(try features(of: base)).index(name) for name in \(column)]"
      default: break
      }
    }
    // Rows are selected first, in brackets of their own: two lists in one pair would be paired.
    return Python("\(values)[:, \(column)]")
  }

  /// The names of the columns of samples.
  private mutating func features(
    of samples: CheckedExpression
  ) throws(Untranslatable) -> String {
    guard let data = samplesOwner(samples) else {
      throw Untranslatable(reason: "which columns these samples have is not known here")
    }
    return "\(try python(data).operand).features"
  }

  /// The data set whose samples, or rows of them, these are.
  private func samplesOwner(_ expression: CheckedExpression) -> CheckedExpression? {
    switch resolved(expression).node {
    case .index(let base, _): samplesOwner(base)
    case .member(let data, let part) where part.value == "x": data
    default: nil
    }
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
    case .call(let call) where call.encodesRows: return try samples(of: call)
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
    case .call(let call) where call.encodesRows: return try labels(of: call)
    default: return Python("\(try python(expression).operand).y")
    }
  }

  /// Predictions of these samples, selected as they are where there are some for the whole set.
  mutating func predictions(
    _ values: CheckedExpression, of data: CheckedExpression
  ) throws(Untranslatable) -> Python {
    guard case .index(let base, let place) = data.node, case .dataset(let whole) = base.type,
      case .tensor(let type) = values.type, let count = type.shape?.first, count != nil,
      count == whole.features.rows
    else { return try python(values) }
    return try part(place) { copy throws(Untranslatable) in try copy.python(values) }
  }

  /// Rows of samples or labels; one row is a list of one.
  mutating func part(
    _ place: CheckedSubscript, _ base: (inout Translator) throws(Untranslatable) -> Python
  ) throws(Untranslatable) -> Python {
    let rows = try self.place(place)
    if case .one(let expression) = place, !expression.type.isTensorLike {
      return Python("\(try base(&self).operand)[[\(rows)]]")
    }
    return Python("\(try base(&self).operand)[\(rows)]")
  }
}

extension ValueType {
  fileprivate var columns: ColumnsType? {
    switch self {
    case .sweep(let sweep): sweep.columns
    case .columns(let columns): columns
    default: nil
    }
  }

  /// How many axes a tensor has, or what is one among operators.
  fileprivate var axes: Int? {
    switch self {
    case .tensor(let tensor): tensor.shape?.count
    case .sequence, .list: 1
    default: nil
    }
  }

  /// Whether operators go through it value by value.
  var isTensorLike: Bool {
    switch self {
    case .tensor, .sequence, .features, .list: true
    default: false
    }
  }
}
