/// A range of numbers; the flags say whether its ends belong to it.
package struct Interval: Sendable, Hashable {
  package var lower: Double
  package var upper: Double
  package var includesLower: Bool
  package var includesUpper: Bool

  package init(lower: Double, upper: Double, includesLower: Bool, includesUpper: Bool) {
    self.lower = lower
    self.upper = upper
    self.includesLower = includesLower
    self.includesUpper = includesUpper
  }

  package static let positive = Interval(
    lower: 0, upper: .infinity, includesLower: false, includesUpper: false)
  package static let notNegative = Interval(
    lower: 0, upper: .infinity, includesLower: true, includesUpper: false)
  package static let any = Interval(
    lower: -.infinity, upper: .infinity, includesLower: false, includesUpper: false)
  /// From 0 up to, not including, 1.
  package static let fraction = Interval(
    lower: 0, upper: 1, includesLower: true, includesUpper: false)

  package func contains(_ value: Double) -> Bool {
    (value > lower || (includesLower && value == lower))
      && (value < upper || (includesUpper && value == upper))
  }
}
