import Kernels

/// What a dense layer and a convolution do first on the way back: `δ = ∂L/∂y ⊙ f′` in place of ∂L/∂y,
/// and `∂b = Σ δ` over all rows.
///
/// Rows are cut into parts by their number; each part's sums go by ascending row and are added up by
/// ascending part.
final class ActivationGradient {
  private let activation: Activation
  private let bias: Parameter?
  private let units: Int
  /// The sums of each part.
  private let sums: Block<Float>

  private static let mostParts = 64
  /// The values of a part, where that doesn't make too many parts.
  private static let partValues = 1 << 14

  init(_ activation: Activation, bias: Parameter?, units: Int) throws(TrainingError) {
    self.activation = activation
    self.bias = bias
    self.units = units
    sums = try Block(count: bias?.gradients == nil ? 0 : Self.mostParts.times(units))
  }

  /// - Parameters:
  ///   - y: The layer's output, or what its activation was of, `rows` × units.
  ///   - g: Its gradient, which becomes δ.
  func compute(
    _ pass: borrowing Pass, rows: Int, y: UnsafePointer<Float>, _ g: UnsafeMutablePointer<Float>
  ) {
    let biasGradients = bias?.gradients?.base
    guard rows > 0, activation != .linear || biasGradients != nil else { return }
    let size = max(
      (rows + Self.mostParts - 1) / Self.mostParts, Self.partValues / max(units, 1), 1)
    let parts = (rows + size - 1) / size
    let (kernels, units, activation, sums) = (pass.kernels, units, activation, sums.base)
    pass.run(chunks: parts) { part in
      let first = part * size
      let count = min(size, rows - first)
      activation.applyBackward(
        kernels, rows: count, units: units, y: y + first * units, g + first * units)
      if biasGradients != nil {
        kernels.pointee.column_sums(
          count, units, g + first * units, units, sums + part * units, false)
      }
    }
    if let biasGradients, !pass.isCancelled {
      kernels.pointee.column_sums(
        parts, units, sums, units, biasGradients, !pass.isFirstPiece)
    }
  }
}
