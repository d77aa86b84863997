import Engine
import Text

/// Functions whose parameters are the fields of something that the engine describes: layers,
/// activations and optimizers.
extension FunctionTable {
  /// - Parameters:
  ///   - more: Parameters behind those of the fields.
  ///   - result: What a call gives, from the value that its arguments make.
  static func function<Value: Described>(
    _ type: Value.Type, _ category: Function.Category, more: [Parameter] = [],
    result: @escaping @Sendable (Value) -> ValueType
  ) -> Function {
    let standard = Value().values
    return Function(
      Value.name, category, Value.summary,
      zip(Value.fieldDescriptions, standard).map { Parameter($0, standard: $1) } + more,
      example: Value.example,
      result: { call in
        let values = Value.fieldDescriptions.map { call.value(of: $0) }
        return Value(values: values).map(result) ?? .unknown
      })
  }
}

extension Parameter {
  /// - Parameter standard: The field's value where none is given.
  init(_ field: FieldDescription, standard: FieldValue) {
    self.init(
      field.keyword, ParameterType(field.type), field.meaning,
      default: field.use == .required ? .required : .value(Constant(standard)),
      positional: field.use != .byName, static: true)
  }
}

extension ParameterType {
  init(_ type: FieldType) {
    switch type {
    case .whole(let range): self = .integer(range)
    case .optionalWhole(let range): self = .optional(.integer(range))
    case .number(let interval): self = .number(interval)
    case .truth: self = .boolean
    }
  }
}

extension Constant {
  /// A field's value as a notebook writes it.
  package init(_ value: FieldValue) {
    switch value {
    case .whole(let value?): self = .integer(value)
    case .whole(nil): self = .none
    case .number(let value): self = .number(value)
    case .truth(let value): self = .boolean(value)
    }
  }
}

extension CallCheck {
  /// What a call gives for a field; nil where that is nothing.
  func value(of field: FieldDescription) -> FieldValue? {
    switch field.type {
    case .whole, .optionalWhole: whole(field.keyword).map { .whole($0) }
    case .number: number(field.keyword).map { .number($0) }
    case .truth: boolean(field.keyword).map { .truth($0) }
    }
  }
}
