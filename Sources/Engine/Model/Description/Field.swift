/// A field of a layer, an activation or an optimizer, as everybody needs it: the language's parameters,
/// the reference, model files, Keras's code and cache keys are made of it.
package struct Field<Owner>: Sendable {
  package let description: FieldDescription
  let read: @Sendable (Owner) -> FieldValue
  /// False where the value is of another type.
  let write: @Sendable (inout Owner, FieldValue) -> Bool

  init(
    _ number: Int, _ keyword: String, _ type: FieldType, _ meaning: String,
    _ use: FieldUse = .byName,
    read: @escaping @Sendable (Owner) -> FieldValue,
    write: @escaping @Sendable (inout Owner, FieldValue) -> Bool
  ) {
    description = FieldDescription(
      number: number, keyword: keyword, type: type, use: use, meaning: meaning)
    self.read = read
    self.write = write
  }

  /// A whole number.
  init(
    _ number: Int, _ keyword: String, _ path: any WritableKeyPath<Owner, Int> & Sendable,
    _ range: ClosedRange<Int>, _ meaning: String, _ use: FieldUse = .byName
  ) {
    self.init(number, keyword, .whole(range), meaning, use) {
      .whole($0[keyPath: path])
    } write: {
      guard case .whole(let value?) = $1 else { return false }
      $0[keyPath: path] = value
      return true
    }
  }

  /// A whole number or none.
  init(
    _ number: Int, _ keyword: String, _ path: any WritableKeyPath<Owner, Int?> & Sendable,
    _ range: ClosedRange<Int>, _ meaning: String, _ use: FieldUse = .byName
  ) {
    self.init(number, keyword, .optionalWhole(range), meaning, use) {
      .whole($0[keyPath: path])
    } write: {
      guard case .whole(let value) = $1 else { return false }
      $0[keyPath: path] = value
      return true
    }
  }

  /// Sizes, given by place behind those of the field before.
  init(
    _ number: Int, _ keyword: String, _ path: any WritableKeyPath<Owner, [Int]> & Sendable,
    _ range: ClosedRange<Int>, most: Int, _ meaning: String
  ) {
    self.init(number, keyword, .sizes(range, most: most), meaning, .behind) {
      .sizes($0[keyPath: path])
    } write: {
      guard case .sizes(let value) = $1 else { return false }
      $0[keyPath: path] = value
      return true
    }
  }

  /// A number.
  init(
    _ number: Int, _ keyword: String, _ path: any WritableKeyPath<Owner, Double> & Sendable,
    _ range: Interval, _ meaning: String, _ use: FieldUse = .byName
  ) {
    self.init(number, keyword, .number(range), meaning, use) {
      .number($0[keyPath: path])
    } write: {
      guard case .number(let value) = $1 else { return false }
      $0[keyPath: path] = value
      return true
    }
  }

  /// A number, or a schedule that gives one for each step.
  init(
    _ number: Int, _ keyword: String, _ path: any WritableKeyPath<Owner, LearningRate> & Sendable,
    _ range: Interval, _ meaning: String, _ use: FieldUse = .byName
  ) {
    self.init(number, keyword, .rate(range), meaning, use) {
      switch $0[keyPath: path] {
      case .constant(let rate): .number(rate)
      case .schedule(let schedule): .schedule(schedule)
      }
    } write: {
      switch $1 {
      case .number(let rate): $0[keyPath: path] = .constant(rate)
      case .schedule(let schedule): $0[keyPath: path] = .schedule(schedule)
      default: return false
      }
      return true
    }
  }

  /// True or false.
  init(
    _ number: Int, _ keyword: String, _ path: any WritableKeyPath<Owner, Bool> & Sendable,
    _ meaning: String, _ use: FieldUse = .byName
  ) {
    self.init(number, keyword, .boolean, meaning, use) {
      .boolean($0[keyPath: path])
    } write: {
      guard case .boolean(let value) = $1 else { return false }
      $0[keyPath: path] = value
      return true
    }
  }

  /// Zeros around sequences, or none.
  init(
    _ number: Int, _ keyword: String, _ path: any WritableKeyPath<Owner, WindowPadding> & Sendable,
    _ meaning: String, _ use: FieldUse = .byName
  ) {
    self.init(number, keyword, .padding, meaning, use) {
      .padding($0[keyPath: path])
    } write: {
      guard case .padding(let value) = $1 else { return false }
      $0[keyPath: path] = value
      return true
    }
  }

  /// An activation.
  init(
    _ number: Int, _ keyword: String, _ path: any WritableKeyPath<Owner, Activation> & Sendable,
    _ meaning: String, _ use: FieldUse = .byName
  ) {
    self.init(number, keyword, .activation, meaning, use) {
      .activation($0[keyPath: path])
    } write: {
      guard case .activation(let value) = $1 else { return false }
      $0[keyPath: path] = value
      return true
    }
  }

  /// A penalty or none.
  init(
    _ number: Int, _ keyword: String, _ path: any WritableKeyPath<Owner, Regularizer?> & Sendable,
    _ meaning: String, _ use: FieldUse = .byName
  ) {
    self.init(number, keyword, .regularizer, meaning, use) {
      .regularizer($0[keyPath: path])
    } write: {
      guard case .regularizer(let value) = $1 else { return false }
      $0[keyPath: path] = value
      return true
    }
  }

  /// Given weights or none.
  init(
    _ number: Int, _ keyword: String, _ path: any WritableKeyPath<Owner, WeightMatrix?> & Sendable,
    _ meaning: String, _ use: FieldUse = .byName
  ) {
    self.init(number, keyword, .weights, meaning, use) {
      .weights($0[keyPath: path])
    } write: {
      guard case .weights(let value) = $1 else { return false }
      $0[keyPath: path] = value
      return true
    }
  }
}

/// How a field is given in a notebook.
package enum FieldUse: Sendable {
  /// By its name alone, or left out.
  case byName
  /// By its place or its name, or left out.
  case byPlace
  /// By its place behind the field before it, whose parameter takes as many as are given.
  case behind
  /// By its place or its name, and always.
  case required
}

/// What can be said of a field without its owner.
package struct FieldDescription: Sendable {
  /// Its place in model files, from 1: it never changes, wherever the field stands among the others.
  package let number: Int
  /// Keras's name for it.
  package let keyword: String
  package let type: FieldType
  package let use: FieldUse
  /// One sentence.
  package let meaning: String
}

/// Something with fields that notebooks, model files and Keras's code give one by one.
package protocol Described: Hashable, Sendable {
  /// What stands for it in model files; it never changes.
  static var code: Int { get }
  /// Its name in the language, as in Keras.
  static var name: String { get }
  /// Keras's class or function.
  static var kerasName: String { get }
  /// What it does, in one sentence.
  static var summary: String { get }
  /// Lines of the language that run as they stand.
  static var example: String { get }
  /// In the order in which the language lists them.
  static var fields: [Field<Self>] { get }
  /// Keras's defaults; what is required is anything.
  init()
}

extension Described {
  package static var fieldDescriptions: [FieldDescription] { fields.map(\.description) }

  /// The values of all fields, in their order.
  package var values: [FieldValue] { Self.fields.map { $0.read(self) } }

  /// - Parameter values: For each field, in order, its value, or nil for Keras's default.
  /// - Returns: Nil where one is of another type than its field.
  package init?(values: [FieldValue?]) {
    self.init()
    for (field, value) in zip(Self.fields, values) {
      if let value, !field.write(&self, value) { return nil }
    }
  }

  /// The fields with their values, and whether these are Keras's defaults.
  package var settings: [(field: FieldDescription, value: FieldValue, isDefault: Bool)] {
    let standard = Self()
    return Self.fields.map { field in
      let value = field.read(self)
      return (
        field.description, value,
        field.description.use != .required && value == field.read(standard)
      )
    }
  }
}
