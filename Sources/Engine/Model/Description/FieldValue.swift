/// What a field of a layer, an activation or an optimizer takes.
package enum FieldType: Sendable {
  case whole(ClosedRange<Int>)
  /// A whole number or none.
  case optionalWhole(ClosedRange<Int>)
  /// Whole numbers, at most so many.
  case sizes(ClosedRange<Int>, most: Int)
  case number(Interval)
  /// A number, or a schedule of learning rates.
  case rate(Interval)
  case boolean
  case padding
  case activation
  case regularizer
  /// A matrix, or none.
  case weights
}

/// The value of a field.
package enum FieldValue: Hashable, Sendable {
  /// Nil stands for none.
  case whole(Int?)
  case sizes([Int])
  case number(Double)
  case schedule(LearningRateSchedule)
  case boolean(Bool)
  case padding(WindowPadding)
  case activation(Activation)
  case regularizer(Regularizer?)
  case weights(WeightMatrix?)
}

extension FieldType {
  /// Whether a value is of this type and in its range.
  package func allows(_ value: FieldValue) -> Bool {
    switch (self, value) {
    case (.whole(let range), .whole(let value?)): range.contains(value)
    case (.optionalWhole(let range), .whole(let value)): value.map(range.contains) ?? true
    case (.sizes(let range, let most), .sizes(let values)):
      values.count <= most && values.allSatisfy(range.contains)
    case (.number(let interval), .number(let value)), (.rate(let interval), .number(let value)):
      interval.contains(value)
    case (.rate, .schedule): true
    case (.boolean, .boolean), (.padding, .padding), (.activation, .activation): true
    case (.regularizer, .regularizer), (.weights, .weights): true
    case (.whole, _), (.optionalWhole, _), (.sizes, _), (.number, _), (.rate, _), (.boolean, _):
      false
    case (.padding, _), (.activation, _), (.regularizer, _), (.weights, _): false
    }
  }
}
