import Engine

extension Described {
  /// All that this is, in a form that no renaming in the code changes.
  var canonicalText: String {
    ([Self.name] + values.map(\.canonicalText)).joined(separator: " ")
  }
}

extension FieldValue {
  fileprivate var canonicalText: String {
    switch self {
    case .whole(let value): value.map { "\($0)" } ?? "-"
    case .sizes(let values): values.map(String.init).joined(separator: ",")
    case .number(let value): "\(value)"
    case .schedule(let schedule):
      "\(schedule.name) \(schedule.numbers.map { "\($0)" }.joined(separator: " "))"
    case .boolean(let value): "\(value)"
    case .padding(let padding): padding.rawValue
    case .activation(let activation): activation.description?.canonicalText ?? activation.rawValue
    case .regularizer(let regularizer): regularizer.map { "l1 \($0.l1) l2 \($0.l2)" } ?? "-"
    case .weights(let weights): weights?.digest ?? "-"
    }
  }
}
