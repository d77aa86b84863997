import Engine

// How the fields of layers, activations and optimizers stand in files. A field of an optimizer is one
// number, truth 0 or 1.

extension OptimizerDescription {
  /// In the order of the fields' numbers.
  fileprivate var numbers: [Double] {
    zip(Self.fieldDescriptions, values).sorted { $0.0.number < $1.0.number }.map { _, value in
      switch value {
      case .whole(let value): Double(value ?? -1)
      case .number(let value): value
      case .truth(let value): value ? 1 : 0
      }
    }
  }

  /// A field that a file does not have yet is as Keras has it where nothing is said.
  fileprivate init(numbers: [Double]) throws(ByteReader.Damage) {
    let fields = Self.fieldDescriptions
    guard numbers.count <= fields.count else { throw ByteReader.Damage() }
    var values: [FieldValue?] = []
    for field in fields {
      guard numbers.indices.contains(field.number - 1) else {
        values.append(nil)
        continue
      }
      let number = numbers[field.number - 1]
      let value: FieldValue? =
        switch field.type {
        case .whole, .optionalWhole: Int(exactly: number).map { .whole($0 == -1 ? nil : $0) }
        case .number: number.isFinite ? .number(number) : nil
        case .truth: number == 0 || number == 1 ? .truth(number == 1) : nil
        }
      guard let value, field.type.allows(value) else { throw ByteReader.Damage() }
      values.append(value)
    }
    guard let found = Self(values: values) else { throw ByteReader.Damage() }
    self = found
  }
}

extension Optimizer {
  func write(to writer: inout ByteWriter) {
    writer.write(type(of: description).code)
    writer.write(description.numbers)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    let code = try reader.whole()
    guard let kind = Kind.allCases.first(where: { $0.type.code == code }) else {
      throw ByteReader.Damage()
    }
    self = try kind.type.init(numbers: try reader.doubles()).optimizer
  }
}
