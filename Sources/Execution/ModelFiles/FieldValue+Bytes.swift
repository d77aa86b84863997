import Engine
import Text

// How the fields of layers, activations and optimizers stand in files: in the order of their numbers.
// A file that was written before a field was added has fewer, and the field is then as Keras has it
// where nothing is said.

extension Described {
  /// The values by their fields' numbers, up to the last that is not Keras's default; no fewer than
  /// `least`.
  fileprivate func fileValues(least: Int) -> [FieldValue] {
    var sorted = settings.sorted { $0.field.number < $1.field.number }
    while sorted.count > least, sorted.last?.isDefault == true { sorted.removeLast() }
    return sorted.map(\.value)
  }

  /// - Parameter read: A value of a field, from the file.
  fileprivate init(
    count: Int, read: (FieldType) throws(ByteReader.Damage) -> FieldValue
  ) throws(ByteReader.Damage) {
    let fields = Self.fieldDescriptions
    guard (0...fields.count).contains(count) else { throw ByteReader.Damage() }
    var values = [FieldValue?](repeating: nil, count: fields.count)
    for number in 0..<count {
      guard let place = fields.firstIndex(where: { $0.number == number + 1 }) else {
        throw ByteReader.Damage()
      }
      let value = try read(fields[place].type)
      guard fields[place].type.allows(value) else { throw ByteReader.Damage() }
      values[place] = value
    }
    guard let found = Self(values: values) else { throw ByteReader.Damage() }
    self = found
  }
}

/// Sizes that the language allows; beyond them products might not fit.
private let largestSize = 1_000_000_000

// MARK: Optimizers

// A field is one number, truth 0 or 1.

extension Optimizer {
  func write(to writer: inout ByteWriter, version: UInt64) {
    writer.write(kind.type.code)
    writer.write(description.numbers)
    guard version > 3 else { return }
    let schedule = learningRate.schedule
    writer.write(schedule?.kind.code ?? 0)
    writer.write(schedule?.numbers ?? [])
  }

  init(from reader: inout ByteReader, version: UInt64) throws(ByteReader.Damage) {
    let code = try reader.whole()
    guard let kind = Kind.allCases.first(where: { $0.type.code == code }) else {
      throw ByteReader.Damage()
    }
    var rule = try kind.type.init(numbers: try reader.doubles())
    if version > 3 {
      let (code, numbers) = (try reader.whole(), try reader.doubles())
      if code != 0 {
        guard let kind = LearningRateSchedule.Kind.allCases.first(where: { $0.code == code }),
          let schedule = LearningRateSchedule(kind, numbers: numbers)
        else { throw ByteReader.Damage() }
        rule.learningRate = .schedule(schedule)
      } else if !numbers.isEmpty {
        throw ByteReader.Damage()
      }
    }
    self = rule.optimizer
  }
}

extension OptimizerDescription {
  fileprivate var numbers: [Double] {
    fileValues(least: .max).map { value in
      switch value {
      case .whole(let value): Double(value ?? -1)
      case .number(let value): value
      // It stands behind the fields; any rate would do here.
      case .schedule: 0.001
      case .boolean(let value): value ? 1 : 0
      case .padding, .activation, .regularizer, .weights, .sizes: 0
      }
    }
  }

  fileprivate init(numbers: [Double]) throws(ByteReader.Damage) {
    var rest = numbers[...]
    try self.init(count: numbers.count) { type throws(ByteReader.Damage) in
      guard let number = rest.popFirst(), number.isFinite else { throw ByteReader.Damage() }
      switch type {
      case .number, .rate: return .number(number)
      case .boolean where number == 0 || number == 1: return .boolean(number == 1)
      case .whole, .optionalWhole:
        guard let value = Int(exactly: number) else { throw ByteReader.Damage() }
        return .whole(value == -1 ? nil : value)
      default: throw ByteReader.Damage()
      }
    }
  }
}

// MARK: Layers

/// For the kinds of layers that versions 1 and 2 know, how many fields they have there. Later versions
/// write the number of fields.
private let fieldsOfVersion2 = [
  0: 1, 1: 4, 2: 4, 3: 7, 4: 3, 5: 3, 6: 0, 7: 0, 8: 0, 9: 0, 10: 1, 11: 1,
]

/// The activations of versions 1 and 2.
private let activationsOfVersion2 = 0...4

extension Layer {
  private var code: Int { type(of: description).code }

  /// Whether versions 1 and 2 can hold it.
  var isOfVersion2: Bool {
    guard let count = fieldsOfVersion2[code] else { return false }
    let values = description.fileValues(least: count)
    return values.count == count
      && values.allSatisfy {
        guard case .activation(let activation) = $0 else { return true }
        return activationsOfVersion2.contains(activation.kind.facts.code)
      }
  }

  func write(to writer: inout ByteWriter, version: UInt64) {
    var values = description.fileValues(least: fieldsOfVersion2[code] ?? 0)
    // Absent strides have always been written as what they are.
    if case .whole(nil)? = values.dropFirst().first, let window = description.movingWindow {
      values[1] = .whole(window.strides)
    }
    writer.write(code)
    if version > 2 { writer.write(values.count) }
    for value in values { writer.write(value, version: version) }
  }

  init(from reader: inout ByteReader, version: UInt64) throws(ByteReader.Damage) {
    let code = try reader.whole()
    guard let kind = Kind.allCases.first(where: { $0.type.code == code }),
      let count = version > 2 ? try reader.whole() : fieldsOfVersion2[code]
    else { throw ByteReader.Damage() }
    self = try kind.type.init(from: &reader, count: count, version: version).layer
    if case .embedding(var embedding) = self, let values = embedding.givenWeights {
      guard embedding.inputDim.checkedProduct(embedding.outputDim) == values.values.count else {
        throw ByteReader.Damage()
      }
      embedding.givenWeights = WeightMatrix(
        rows: embedding.inputDim, columns: embedding.outputDim, values: values.values,
        digest: values.digest)
      self = .embedding(embedding)
    }
  }
}

extension Described {
  fileprivate init(
    from reader: inout ByteReader, count: Int, version: UInt64
  ) throws(ByteReader.Damage) {
    try self.init(count: count) { type throws(ByteReader.Damage) in
      try reader.value(of: type, version: version)
    }
  }
}

// MARK: Values

extension ByteWriter {
  fileprivate mutating func write(_ value: FieldValue, version: UInt64) {
    switch value {
    case .whole(let value): write(value ?? -1)
    case .sizes(let values):
      write(values.count)
      for value in values { write(value) }
    case .number(let value): write(value.bitPattern)
    // No layer has one.
    case .schedule: write(0)
    case .boolean(let value): write(value ? 1 : 0)
    case .padding(let padding): write(padding == .same ? 1 : 0)
    case .activation(let activation):
      write(activation.kind.facts.code)
      guard version > 2 else { return }
      let values = activation.description?.fileValues(least: 0) ?? []
      write(values.count)
      for value in values { write(value, version: version) }
    case .regularizer(let regularizer): write(regularizer.map { [$0.l1, $0.l2] } ?? [])
    case .weights(let matrix):
      write(matrix?.digest ?? "")
      write(matrix?.values ?? [])
    }
  }
}

extension ByteReader {
  fileprivate mutating func value(
    of type: FieldType, version: UInt64
  ) throws(Damage) -> FieldValue {
    switch type {
    case .whole, .optionalWhole:
      let value = try whole()
      guard value <= largestSize else { throw Damage() }
      return .whole(value == -1 ? nil : value)
    case .sizes(_, let most):
      let count = try whole()
      guard (0...most).contains(count) else { throw Damage() }
      var values: [Int] = []
      for _ in 0..<count { values.append(try whole()) }
      return .sizes(values)
    case .number, .rate: return .number(try double())
    case .boolean: return .boolean(try truth())
    case .padding: return .padding(try truth() ? .same : .valid)
    case .activation: return .activation(try activation(version: version))
    case .regularizer: return .regularizer(try regularizer())
    case .weights:
      let (digest, values) = (try text(), try floats())
      guard digest.isEmpty == values.isEmpty else { throw Damage() }
      // Its rows follow from the layer's other fields.
      return .weights(
        values.isEmpty
          ? nil : WeightMatrix(rows: values.count, columns: 1, values: values, digest: digest))
    }
  }

  private mutating func activation(version: UInt64) throws(Damage) -> Activation {
    let code = try whole()
    guard let kind = Activation.Kind.allCases.first(where: { $0.facts.code == code }) else {
      throw Damage()
    }
    guard version > 2 else {
      guard activationsOfVersion2.contains(code) else { throw Damage() }
      return kind.facts.activation
    }
    let count = try whole()
    guard let description = kind.facts.activation.description else {
      guard count == 0 else { throw Damage() }
      return kind.facts.activation
    }
    return try Swift.type(of: description).init(from: &self, count: count, version: version)
      .activation
  }

  private mutating func truth() throws(Damage) -> Bool {
    let value = try whole()
    guard value == 0 || value == 1 else { throw Damage() }
    return value == 1
  }

  private mutating func regularizer() throws(Damage) -> Regularizer? {
    let values = try doubles()
    guard values.allSatisfy({ $0 >= 0 && $0.isFinite }) else { throw Damage() }
    switch values.count {
    case 0: return nil
    case 2: return Regularizer(l1: values[0], l2: values[1])
    default: throw Damage()
    }
  }
}
