import Engine
import Text

/// Functions whose parameters are the fields of something that the engine describes: layers,
/// activations and optimizers.
extension FunctionTable {
  /// - Parameters:
  ///   - module: Where Keras has it.
  ///   - more: Parameters behind those of the fields.
  ///   - result: What a call gives, from the value that its arguments make.
  static func function<Value: Described>(
    _ type: Value.Type, _ category: Function.Category, module: String, more: [Parameter] = [],
    result: @escaping @Sendable (Value) -> ValueType
  ) -> Function {
    let standard = Value().values
    return Function(
      Value.name, category, Value.summary,
      parameters(Value.fieldDescriptions, standard) + more,
      keras: "\(module).\(Value.kerasName)", example: Value.example,
      result: { call in
        let values = zip(Value.fieldDescriptions, standard).map { call.value(of: $0) ?? $1 }
        return Value(values: values).map(result) ?? .unknown
      })
  }

  /// A field that stands behind another has no parameter of its own: the other's takes its values too.
  private static func parameters(
    _ fields: [FieldDescription], _ standard: [FieldValue]
  ) -> [Parameter] {
    var parameters: [Parameter] = []
    for (field, value) in zip(fields, standard) {
      if case .behind = field.use {
        parameters[parameters.count - 1].isRepeated = true
      } else {
        parameters.append(Parameter(field, standard: value))
      }
    }
    return parameters
  }
}

extension Parameter {
  /// - Parameter standard: The field's value where none is given.
  init(_ field: FieldDescription, standard: FieldValue) {
    // Its values come with the run.
    let isTensor = if case .weights = field.type { true } else { false }
    self.init(
      field.keyword, ParameterType(field.type), field.meaning,
      default: field.use == .required ? .required : .value(Constant(standard)),
      positional: field.use != .byName, static: !isTensor)
  }
}

extension ParameterType {
  init(_ type: FieldType) {
    switch type {
    case .whole(let range): self = .integer(range)
    case .optionalWhole(let range): self = .optional(.integer(range))
    case .sizes(let range, _): self = .listOf(.integer(range))
    case .number(let interval): self = .number(interval)
    case .rate(let interval): self = .rate(interval)
    case .boolean: self = .boolean
    case .padding: self = .choice(WindowPadding.allCases.map(\.rawValue))
    case .activation: self = .activation
    case .regularizer: self = .optional(.regularizer)
    case .weights: self = .optional(.tensor)
    }
  }
}

extension Constant {
  /// A field's value as a notebook writes it, where that is one word or number.
  package init(_ value: FieldValue) {
    switch value {
    case .whole(let value?): self = .integer(value)
    case .whole(nil): self = .none
    case .sizes(let values): self = .list(values.map { .integer($0) })
    case .number(let value): self = .number(value)
    case .schedule(let value): self = .text(value.name)
    case .boolean(let value): self = .boolean(value)
    case .padding(let value): self = .text(value.rawValue)
    case .activation(let value): self = .text(value.rawValue)
    case .regularizer, .weights: self = .none
    }
  }
}

extension CallCheck {
  /// What a call gives for a field; nil where that is nothing.
  mutating func value(of field: FieldDescription) -> FieldValue? {
    switch field.type {
    case .whole, .optionalWhole: whole(field.keyword).map { .whole($0) }
    case .sizes(let range, let most): sizes(range, most: most).map { .sizes($0) }
    case .number: number(field.keyword).map { .number($0) }
    case .rate:
      if case .schedule(let schedule) = type(field.keyword) {
        .schedule(schedule)
      } else {
        number(field.keyword).map { .number($0) }
      }
    case .boolean: boolean(field.keyword).map { .boolean($0) }
    case .padding: text(field.keyword).flatMap(WindowPadding.init).map { .padding($0) }
    case .activation: activation(field.keyword).map { .activation($0) }
    case .regularizer:
      if case .regularizer(let regularizer) = type(field.keyword) {
        .regularizer(regularizer)
      } else {
        nil
      }
    case .weights: .weights(givenWeights())
    }
  }

  /// What is given by place behind a field's own value.
  private mutating func sizes(_ range: ClosedRange<Int>, most: Int) -> [Int]? {
    var sizes: [Int] = []
    if let first = rest.first, type("size") == .none {
      diagnostics.error(
        first.range, "sequences of any length have no further sizes",
        hint: "write the first size too: input(28, 28)")
      return nil
    }
    for argument in rest {
      guard let size = argument.constant?.whole, range.contains(size) else {
        if argument.type != .unknown {
          diagnostics.error(argument.range, "a size is a whole number of at least 1")
        }
        return nil
      }
      sizes.append(size)
    }
    if sizes.count > most, let last = rest.last {
      diagnostics.error(last.range, "`\(name.value)` takes at most \(most + 1) sizes")
      return nil
    }
    return sizes
  }

  private func activation(_ parameter: String) -> Activation? {
    if case .activation(let activation) = type(parameter) { return activation }
    return text(parameter).flatMap(Activation.init)
  }

  /// That an embedding's weights are given, and whether they fit; their values come with the run.
  private mutating func givenWeights() -> WeightMatrix? {
    guard case .tensor(let type) = type("weights"), let weights = arguments["weights"] else {
      return nil
    }
    let (rows, columns) = (whole("input_dim") ?? 1, whole("output_dim") ?? 1)
    if let shape = type.shape {
      let isValid =
        shape.count == 2 && (shape[0] ?? rows) == rows && (shape[1] ?? columns) == columns
      if !isValid {
        let hint: String? =
          if shape.count == 2, let first = shape[0], let second = shape[1] {
            "write embedding(\(first), \(second), …)"
          } else {
            nil
          }
        error(
          at: "weights",
          "these weights have the shape \(TensorShape(shape).sampleDescription), and "
            + "embedding(\(rows), \(columns)) takes \(rows) rows of \(columns) numbers", hint: hint)
      }
    }
    return WeightMatrix(
      rows: rows, columns: columns, values: [], digest: "given in \(weights.range.start)")
  }
}
