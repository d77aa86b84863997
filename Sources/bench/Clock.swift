import Platform

/// Seconds from some moment on.
func now() -> Double { Clock.seconds() }

/// The middle of these values, or the mean of the two in the middle; NaN where there is none.
func median(_ values: [Double]) -> Double {
  guard !values.isEmpty else { return .nan }
  let sorted = values.sorted()
  return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
}
