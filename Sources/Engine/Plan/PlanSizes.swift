/// How many samples go through a plan at once, so that what its layers pass on takes some tens of
/// megabytes and not more.
///
/// Follows from the model, the batch size and the longest sample: from nothing that differs between
/// machines.
struct PlanSizes {
  /// The floats that all slots together may take, unless one sample needs more.
  private static let budget = 1 << 23
  /// Evaluation goes in pieces of up to this many samples, whatever the batch size: what comes out
  /// for a sample doesn't depend on the others.
  private static let evaluationCount = 1024

  let greatestTrainingCount: Int
  let greatestCount: Int
  let greatestLength: Int
  let greatestPositions: Int
  let needsEqualLengths: Bool

  /// - Parameters:
  ///   - slotExtents: What the plan's slots hold for a sample.
  ///   - needsWholeBatches: Whether a batch has to be one piece, whatever it takes.
  ///   - copies: 2 where each value has a gradient, 1 where not.
  init(
    slotExtents: [Extent], copies: Int, batchSize: Int, sampleCount: Int, greatestLength: Int,
    isTraining: Bool, evaluates: Bool, needsWholeBatches: Bool
  ) {
    var perSample = 0
    var perPosition = 0
    for extent in slotExtents {
      if let positions = extent.fixedPositions {
        perSample = perSample.adding(positions.times(extent.channels))
      } else {
        perPosition = perPosition.adding(extent.channels)
      }
    }
    let fitting = max(1, Self.budget / max(1, perSample.times(copies)))
    let batch = max(1, min(batchSize, sampleCount))
    let training = needsWholeBatches ? batch : min(fitting, batch)
    let evaluation = min(fitting, Self.evaluationCount)
    greatestTrainingCount = training
    greatestCount = max(isTraining ? training : 1, evaluates ? evaluation : 1)
    needsEqualLengths = perPosition > 0
    self.greatestLength = greatestLength
    greatestPositions = max(
      greatestLength,
      min(
        greatestCount.times(greatestLength), Self.budget / max(1, perPosition.times(copies))))
  }
}

extension Int {
  /// The product, or the greatest number where it doesn't fit.
  func times(_ other: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? .max : product
  }

  /// The sum, or the greatest number where it doesn't fit.
  func adding(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}
