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
    case .sizes(let values): "[" + values.map(String.init).joined(separator: ", ") + "]"
    case .number(let value): "\(value)"
    case .schedule(let schedule): python(schedule)
    case .boolean(let value): value ? "True" : "False"
    case .padding(let padding): PythonText.literal(padding.rawValue)
    case .activation(let activation): python(activation)
    case .regularizer(let regularizer): regularizer.map { python($0) } ?? "None"
    case .weights: "None"
    }
  }

  static func python(_ schedule: LearningRateSchedule) -> String {
    let arguments = schedule.parameters.map { keyword, value in
      let text: String =
        switch value {
        case .number(let number): python(number)
        case .boolean(let truth): truth ? "True" : "False"
        case .numbers(let numbers): PythonText.list(numbers.map(python))
        }
      return "\(keyword)=\(text)"
    }
    return PythonText.call(
      "keras.optimizers.schedules.\(schedule.kind.kerasName)", arguments)
  }

  private static func python(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? "\(number)"
  }

  static func python(_ activation: Activation) -> String {
    guard let parameters = activation.description else {
      return PythonText.literal(activation.rawValue)
    }
    let changed = parameters.settings.filter { !$0.isDefault }
    guard !changed.isEmpty else { return PythonText.literal(activation.rawValue) }
    // Keras has no layer of it that could be saved with the model.
    if case .gelu = activation { return "approximate_gelu" }
    let values = arguments(changed).map { "\($0)=\($1)" }.joined(separator: ", ")
    return "\(type(of: parameters).kerasName)(\(values))"
  }
}
