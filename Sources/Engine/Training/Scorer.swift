import Text

/// The loss and the metrics of samples that have gone through a plan, added up over passes.
final class Scorer {
  private let loss: LossFunction
  private let plan: Plan
  private let labels: Labels
  private let labelBlock: Block<Float>
  private let scratch: Block<Float>
  private let losses: Block<Double>
  /// For each sample of the data set what its loss is multiplied by; none where all count alike.
  private let sampleWeights: [Float]
  private let weights: Block<Float>
  private var metrics: [MetricFunction]
  private let metricKinds: [Metric]
  /// The sum of the samples' losses and penalties so far.
  private var sum = 0.0
  private var count = 0
  /// The first sample whose loss is no finite number, by its number in the data set.
  private var broken: (sample: Int, value: Double)?

  init(
    _ compiled: Compiled, _ data: PreparedData, labels: Labels, plan: Plan,
    sampleWeights: [Float] = []
  ) throws(TrainingError) {
    self.sampleWeights = sampleWeights
    weights = try Block(count: sampleWeights.isEmpty ? 0 : plan.greatestCount)
    let classes = data.outputSizes.last ?? 1
    loss = LossFunction(
      loss: compiled.loss, positions: data.outputCount / max(classes, 1), classes: classes)
    self.plan = plan
    self.labels = labels
    labelBlock = try Block(count: plan.greatestCount.times(labels.count))
    scratch = try Block(count: plan.greatestCount.times(loss.scratchCount))
    losses = try Block(count: plan.greatestCount)
    metricKinds = compiled.metrics
    metrics = metricKinds.map { MetricFunction($0) }
  }

  func reset() {
    sum = 0
    count = 0
    broken = nil
    metrics = metricKinds.map { MetricFunction($0) }
  }

  /// The mean loss, then the metrics, over all samples so far.
  var figures: [Double] {
    [count == 0 ? 0 : sum / Double(count)] + metrics.map(\.value)
  }

  /// Adds the samples of a pass whose outputs stand in the plan's output slot.
  ///
  /// - Parameter penalty: The model's penalty, which counts once for each sample of the mean.
  /// - Returns: The sum of the samples' losses, without penalties.
  func add(_ pass: borrowing Pass, penalty: Double) -> Double {
    gatherLabels(pass)
    let predictions = UnsafePointer(plan.output.values)
    let size = loss.positions * loss.classes
    let gradients = pass.isTraining ? plan.output.gradients : nil
    let weight = 1 / Float(pass.batchCount)
    let kernels = pass.kernels
    let (loss, losses) = (loss, losses.base)
    let (labels, scratch) = (labelBlock.base, scratch.base)
    let weights: UnsafePointer<Float>? =
      sampleWeights.isEmpty ? nil : UnsafePointer(self.weights.base)
    if weights != nil {
      for sample in 0..<pass.count { self.weights.base[sample] = sampleWeights[pass.rows[sample]] }
    }
    pass.run(over: pass.count, work: 64 * size) { range in
      let start = range.lowerBound
      loss.evaluate(
        range.count, predictions: predictions + start * size,
        labels: labels + start * loss.labelCount, scratch: scratch + start * loss.scratchCount,
        losses: losses + start, gradients: gradients.map { $0 + start * size }, weight: weight,
        kernels: kernels)
      guard let weights else { return }
      for sample in range {
        losses[sample] *= Double(weights[sample])
        guard let row = gradients.map({ $0 + sample * size }) else { continue }
        for i in 0..<size { row[i] *= weights[sample] }
      }
    }
    if pass.isCancelled { return 0 }
    let samples = MetricFunction.Samples(
      predictions: predictions, labels: UnsafePointer(labels), labelCount: loss.labelCount,
      count: pass.count, positions: loss.positions, classes: loss.classes)
    for index in metrics.indices { metrics[index].add(samples) }
    var sum = 0.0
    for sample in 0..<pass.count { sum += losses[sample] }
    if !sum.isFinite, broken == nil {
      for sample in 0..<pass.count where !losses[sample].isFinite {
        broken = (pass.rows[sample], losses[sample])
        break
      }
    }
    self.sum += sum + penalty * Double(pass.count)
    count += pass.count
    return sum
  }

  /// - Parameter epoch: The epoch that these samples validate, from 1; nil in an evaluation.
  func checkLosses(epoch: Int?) throws(TrainingError) {
    guard let broken else { return }
    throw .sampleLossIsNotFinite(value: broken.value, epoch: epoch, sample: broken.sample)
  }

  private func gatherLabels(_ pass: borrowing Pass) {
    let size = labels.count
    let (rows, count, out) = (pass.rows, pass.count, labelBlock.base)
    labels.values.withUnsafeBufferPointer { values in
      guard let start = values.baseAddress else { return }
      for sample in 0..<count {
        (out + sample * size).update(from: start + rows[sample] * size, count: size)
      }
    }
  }
}
