import Text

extension CheckedExpression {
  /// What an expression is made of.
  package var parts: [CheckedExpression] {
    switch node {
    case .constant, .name: []
    case .model(let weights): weights.sorted { $0.key < $1.key }.map(\.value)
    case .text(let parts):
      parts.compactMap { part in
        if case .value(let value) = part { value } else { nil }
      }
    case .list(let elements): elements
    case .call(let call):
      call.arguments.sorted { $0.key < $1.key }.map(\.value) + call.rest
    case .member(let base, _): [base]
    case .index(let base, let place), .columns(let base, let place): [base] + place.bounds
    case .chain(let first, let links): [first] + links.map(\.operand)
    case .comparison(let left, _, let right), .power(let left, let right): [left, right]
    case .negation(let operand), .not(let operand): [operand]
    case .sweep(let sweep): sweep.rows.map(\.body)
    }
  }
}
