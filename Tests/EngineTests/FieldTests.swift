import Testing

@testable import Engine

/// Fields of all layers, activations and optimizers: what is written is read again, and nothing of another
/// type is taken.
@Suite struct FieldTests {
  private static let all: [any Described.Type] =
    Layer.Kind.allCases.map { $0.type } + Optimizer.Kind.allCases.map { $0.type }
    + [ELU.self, LeakyReLU.self, GELU.self]

  private static let values: [FieldValue] = [
    .whole(3), .whole(nil), .sizes([2, 4]), .sizes([]), .number(0.25),
    .schedule(
      .exponentialDecay(
        ExponentialDecay(initialLearningRate: 0.02, decaySteps: 7, decayRate: 0.7))),
    .boolean(true), .boolean(false), .padding(.same), .padding(.valid), .activation(.tanh),
    .regularizer(nil), .regularizer(Regularizer(l1: 0.5, l2: 2)), .weights(nil),
    .weights(WeightMatrix(rows: 1, columns: 2, values: [1, 2], digest: "d")),
  ]

  /// Whether a value is of a type, whatever its range.
  private static func fits(_ value: FieldValue, _ type: FieldType) -> Bool {
    switch (type, value) {
    case (.whole, .whole(let number)): number != nil
    case (.optionalWhole, .whole), (.sizes, .sizes), (.number, .number), (.rate, .number): true
    case (.rate, .schedule), (.boolean, .boolean), (.padding, .padding): true
    case (.activation, .activation), (.regularizer, .regularizer), (.weights, .weights): true
    default: false
    }
  }

  private static func check<Owner: Described>(_ type: Owner.Type) {
    let standard = Owner()
    #expect(Owner(values: standard.values) == standard, "\(type.name)")
    #expect(Owner(values: type.fields.map { _ in nil }) == standard, "\(type.name)")
    #expect(Owner(values: []) == standard, "\(type.name)")
    for (place, field) in type.fieldDescriptions.enumerated() {
      for value in values {
        var given = [FieldValue?](repeating: nil, count: type.fields.count)
        given[place] = value
        let made = Owner(values: given)
        guard fits(value, field.type) else {
          #expect(made == nil, "\(type.name), \(field.keyword): \(value)")
          #expect(!field.type.allows(value), "\(type.name), \(field.keyword): \(value)")
          continue
        }
        #expect(made?.values[place] == value, "\(type.name), \(field.keyword): \(value)")
        guard let setting = made?.settings[place] else { continue }
        #expect(setting.value == value && setting.field.keyword == field.keyword)
        #expect(
          setting.isDefault == (field.use != .required && value == standard.values[place]),
          "\(type.name), \(field.keyword): \(value)")
      }
    }
  }

  @Test func whatIsWrittenIsRead() {
    #expect(Self.all.count > 20)
    for type in Self.all { Self.check(type) }
  }

  /// The ends of each range belong to it, and what is one beyond does not.
  @Test func rangesEndWhereTheySay() {
    for field in Self.all.flatMap({ $0.fieldDescriptions }) {
      switch field.type {
      case .whole(let range), .optionalWhole(let range):
        #expect(field.type.allows(.whole(range.lowerBound)), "\(field.keyword)")
        #expect(field.type.allows(.whole(range.upperBound)), "\(field.keyword)")
        if range.lowerBound > .min {
          #expect(!field.type.allows(.whole(range.lowerBound - 1)), "\(field.keyword)")
        }
        if range.upperBound < .max {
          #expect(!field.type.allows(.whole(range.upperBound + 1)), "\(field.keyword)")
        }
        if case .whole = field.type { #expect(!field.type.allows(.whole(nil))) }
        if case .optionalWhole = field.type { #expect(field.type.allows(.whole(nil))) }
      case .sizes(let range, let most):
        let least = range.lowerBound
        #expect(field.type.allows(.sizes([Int](repeating: least, count: most))))
        #expect(!field.type.allows(.sizes([Int](repeating: least, count: most + 1))))
        #expect(!field.type.allows(.sizes([least, least - 1])))
      case .number(let interval), .rate(let interval):
        #expect(field.type.allows(.number(interval.lower)) == interval.includesLower)
        #expect(field.type.allows(.number(interval.upper)) == interval.includesUpper)
        #expect(!field.type.allows(.number(.nan)))
      default: break
      }
    }
  }

  @Test func fieldsAreNumberedOnce() {
    for type in Self.all {
      let fields = type.fieldDescriptions
      #expect(Set(fields.map(\.number)).count == fields.count, "\(type.name)")
      #expect(Set(fields.map(\.keyword)).count == fields.count, "\(type.name)")
    }
    for kinds in [
      Layer.Kind.allCases.map { $0.type.code }, Optimizer.Kind.allCases.map { $0.type.code },
    ] {
      #expect(Set(kinds).count == kinds.count)
    }
  }

  /// At both ends and beside them.
  @Test func intervalsHaveEnds() {
    let (below, above) = (-Double.leastNonzeroMagnitude, Double.leastNonzeroMagnitude)
    for (interval, inside, outside) in [
      (Interval.positive, [above, 1, 1e300], [0, below, -1, .infinity, .nan]),
      (.notNegative, [0, -0.0, above, 1e300], [below, .infinity, -.infinity, .nan]),
      (.any, [-1e300, 0, 1e300], [.infinity, -.infinity, .nan]),
      (.fraction, [0, above, 0.5, (1.0).nextDown], [below, 1, 1.5, .nan]),
      (
        Interval(lower: 1, upper: 2, includesLower: false, includesUpper: true),
        [(1.0).nextUp, 1.5, 2], [1, (2.0).nextUp, 0]
      ),
    ] as [(Interval, [Double], [Double])] {
      for value in inside { #expect(interval.contains(value), "\(interval): \(value)") }
      for value in outside { #expect(!interval.contains(value), "\(interval): \(value)") }
    }
  }
}
