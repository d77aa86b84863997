import Kernels

extension BatchNormalization {
  package func plainOp(_ context: borrowing OpContext, layer: Int) throws(TrainingError) -> any Op {
    try BatchNormalizationOp(context, layer: layer, self)
  }
}

/// `y = γ·x̂ + β` with `x̂ = (x − μ)/√(σ² + ε)`: in training by the mean and the variance of each channel
/// over the batch, otherwise by their running means.
///
/// Backward, over the batch's n values of a channel: ∂β = Σ δ, ∂γ = Σ δ·x̂ and
/// ∂x = γ/√(σ² + ε) · (δ − (∂β + x̂·∂γ)/n). Sums go by parts, as in `ActivationGradient`.
final class BatchNormalizationOp: Op {
  private let layer: BatchNormalization
  private let gamma: Parameter?
  private let beta: Parameter?
  private let movingMean: Parameter
  private let movingVariance: Parameter
  private let input: SlotInput
  private let output: Slot
  private let extent: Extent
  private let channels: Int
  /// x̂ of the batch.
  private let normalized: Block<Float>
  /// The sums of each part.
  private let sums: Block<Float>
  // For each channel: −μ, 1/√(σ² + ε), γ, β, and on the way back Σ δ and Σ δ·x̂.
  private let (shift, factor, scale, center):
    (Block<Float>, Block<Float>, Block<Float>, Block<Float>)
  private let (deltas, products): (Block<Float>, Block<Float>)
  private let name: String

  private static let mostParts = 64
  private static let partValues = 1 << 14

  init(
    _ context: borrowing OpContext, layer number: Int, _ layer: BatchNormalization
  ) throws(TrainingError) {
    self.layer = layer
    gamma = layer.scale ? try context.parameter(number, "gamma") : nil
    beta = layer.center ? try context.parameter(number, "beta") : nil
    movingMean = try context.parameter(number, "moving_mean")
    movingVariance = try context.parameter(number, "moving_variance")
    input = try context.input(0)
    output = try context.output(number)
    extent = context.graph.extents[number]
    channels = extent.channels
    let room = context.isTraining ? context.capacity(number, channels: channels) : 0
    normalized = try Block(count: room)
    sums = try Block(count: Self.mostParts.times(channels))
    (shift, factor) = (try Block(count: channels), try Block(count: channels))
    (scale, center) = (try Block(count: channels), try Block(count: channels))
    (deltas, products) = (try Block(count: channels), try Block(count: channels))
    name = context.graph.node(number).name
  }

  var description: String { "\(name): each of \(channels) channels by its mean and variance" }

  func forward(_ pass: borrowing Pass) {
    let rows = pass.count * extent.positions(pass)
    guard rows > 0 else { return }
    if pass.isTraining {
      measure(pass, rows: rows)
      if pass.isCancelled { return }
    } else {
      for channel in 0..<channels {
        shift.base[channel] = -movingMean.values.base[channel]
        factor.base[channel] = inverse(movingVariance.values.base[channel])
      }
    }
    for channel in 0..<channels {
      scale.base[channel] = gamma?.values.base[channel] ?? 1
      center.base[channel] = beta?.values.base[channel] ?? 0
    }
    let (x, y, channels, kept) = (input.values, output.values, channels, normalized.base)
    let (shift, factor, scale, center) = (shift.base, factor.base, scale.base, center.base)
    let keeps = pass.isTraining
    pass.run(over: rows, work: 4 * channels) { range in
      for row in range {
        let (from, to) = (x + row * channels, y + row * channels)
        for channel in 0..<channels {
          let value = (from[channel] + shift[channel]) * factor[channel]
          if keeps { kept[row * channels + channel] = value }
          to[channel] = value * scale[channel] + center[channel]
        }
      }
    }
  }

  private func inverse(_ variance: Float) -> Float {
    1 / (variance + Float(layer.epsilon)).squareRoot()
  }

  /// Finds the batch's means and variances, and moves the running ones.
  private func measure(_ pass: borrowing Pass, rows: Int) {
    let (channels, kernels, x, scratch) = (channels, pass.kernels, input.values, output.values)
    let shift = shift.base
    let share = 1 / Float(rows)
    let momentum = Float(layer.momentum)
    let rest = Float(1 - layer.momentum)
    add(pass, rows: rows, to: shift) { _, _ in x }
    if pass.isCancelled { return }
    for channel in 0..<channels {
      let mean = shift[channel] * share
      shift[channel] = -mean
      movingMean.values.base[channel] = movingMean.values.base[channel] * momentum + mean * rest
    }
    add(pass, rows: rows, to: factor.base) { start, count in
      let values = scratch + start
      kernels.pointee.bias_activation(
        Activation.linear.elementwise, count, channels, x + start, channels, shift, values,
        channels)
      kernels.pointee.multiply(count * channels, values, values, values)
      return UnsafePointer(scratch)
    }
    if pass.isCancelled { return }
    for channel in 0..<channels {
      let variance = factor.base[channel] * share
      factor.base[channel] = inverse(variance)
      movingVariance.values.base[channel] =
        movingVariance.values.base[channel] * momentum + variance * rest
    }
  }

  /// The sum of each channel over all rows.
  ///
  /// - Parameter values: Where all rows stand, once those of a part (the first value's number, the
  ///   rows) are made ready.
  private func add(
    _ pass: borrowing Pass, rows: Int, to total: UnsafeMutablePointer<Float>,
    _ values: (_ start: Int, _ rows: Int) -> UnsafePointer<Float>
  ) {
    let size = max(
      (rows + Self.mostParts - 1) / Self.mostParts, Self.partValues / max(channels, 1), 1)
    let parts = (rows + size - 1) / size
    let (channels, kernels, sums) = (channels, pass.kernels, sums.base)
    pass.run(chunks: parts) { part in
      let start = part * size * channels
      let count = min(size, rows - part * size)
      let all = values(start, count)
      kernels.pointee.column_sums(
        count, channels, all + start, channels, sums + part * channels, false)
    }
    if pass.isCancelled { return }
    kernels.pointee.column_sums(parts, channels, sums, channels, total, false)
  }

  func backward(_ pass: borrowing Pass) {
    guard let g = output.gradients else { return }
    let rows = pass.count * extent.positions(pass)
    let (channels, kernels, scratch) = (channels, pass.kernels, output.values)
    let (kept, deltas, products) = (normalized.base, deltas.base, products.base)
    add(pass, rows: rows, to: deltas) { _, _ in UnsafePointer(g) }
    add(pass, rows: rows, to: products) { start, count in
      kernels.pointee.multiply(count * channels, g + start, kept + start, scratch + start)
      return UnsafePointer(scratch)
    }
    if pass.isCancelled { return }
    gamma?.gradients?.base.update(from: products, count: channels)
    beta?.gradients?.base.update(from: deltas, count: channels)
    guard let gradients = input.gradients else { return }
    let (factor, scale, adds) = (factor.base, scale.base, input.addsGradients)
    let share = 1 / Float(max(rows, 1))
    pass.run(over: rows, work: 8 * channels) { range in
      for row in range {
        let (delta, x, dx) = (
          g + row * channels, kept + row * channels, gradients + row * channels
        )
        for channel in 0..<channels {
          let mean = (deltas[channel] + x[channel] * products[channel]) * share
          let slope = scale[channel] * factor[channel] * (delta[channel] - mean)
          dx[channel] = adds ? dx[channel] + slope : slope
        }
      }
    }
  }
}
