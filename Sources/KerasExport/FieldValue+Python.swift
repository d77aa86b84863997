import Engine

extension Translator {
  /// Fields as arguments of a call of Keras's, with their keywords.
  static func arguments(
    _ settings: [(field: FieldDescription, value: FieldValue, isDefault: Bool)]
  ) -> [(keyword: String, text: String)] {
    settings.map { ($0.field.keyword, python($0.value)) }
  }

  static func python(_ value: FieldValue) -> String {
    switch value {
    case .whole(let value): value.map { "\($0)" } ?? "None"
    case .number(let value): "\(value)"
    case .truth(let value): value ? "True" : "False"
    }
  }
}
