import Kernels

/// Updates all weights that no op owns, from their gradients and penalties.
final class Updater {
  /// Weights in pieces of `pieceSize`, so that threads share the work evenly.
  private struct Piece {
    let parameter: Parameter
    let start: Int
    let count: Int
  }

  private static let pieceSize = 1 << 15
  private let pieces: [Piece]
  private let penalized: [Parameter]

  init(_ parameters: [Parameter]) {
    let updated = parameters.filter { $0.isTrained && !$0.isOwned && $0.gradients != nil }
    pieces = updated.flatMap { parameter in
      stride(from: 0, to: parameter.count, by: Self.pieceSize).map {
        Piece(parameter: parameter, start: $0, count: min(Self.pieceSize, parameter.count - $0))
      }
    }
    penalized = parameters.filter { $0.regularizer != nil }
  }

  /// The penalties on all kernels as they are: `Σ l1·|w| + l2·w²`.
  func penalty() -> Double {
    var penalty = 0.0
    for parameter in penalized {
      guard let regularizer = parameter.regularizer else { continue }
      var absolute = 0.0
      var square = 0.0
      for i in 0..<parameter.count {
        let w = Double(parameter.values.base[i])
        absolute += abs(w)
        square += w * w
      }
      penalty += regularizer.l1 * absolute + regularizer.l2 * square
    }
    return penalty
  }

  func update(_ step: borrowing UpdateStep) {
    let rule = step.rule
    let kernels = step.kernels
    let stepSize = step.stepSizes[Int(step.number)]
    let update = { (piece: Piece) in
      Self.update(piece, rule, stepSize: stepSize, kernels)
    }
    let total = pieces.reduce(0) { $0 + $1.count }
    if total <= Self.pieceSize {
      for piece in pieces { update(piece) }
    } else {
      step.runtime.run(chunks: pieces.count) { update(pieces[$0]) }
    }
  }

  private static func update(
    _ piece: Piece, _ rule: any UpdateRule, stepSize: StepSize,
    _ kernels: UnsafePointer<KernelTable>
  ) {
    let parameter = piece.parameter
    guard let gradients = parameter.gradients else { return }
    let g = gradients.base + piece.start
    let w = parameter.values.base + piece.start
    if let regularizer = parameter.regularizer {
      addPenaltyGradient(regularizer, count: piece.count, w: w, g: g)
    }
    rule.update(
      count: piece.count, g, w, RunningValues(parameter, offset: piece.start), stepSize: stepSize,
      kernels)
  }

  /// The gradient of `l1·|w| + l2·w²`: `l1·sign(w) + 2·l2·w`.
  static func addPenaltyGradient(
    _ regularizer: Regularizer, count: Int, w: UnsafePointer<Float>,
    g: UnsafeMutablePointer<Float>
  ) {
    let l1 = Float(regularizer.l1)
    let twoL2 = Float(2 * regularizer.l2)
    for i in 0..<count {
      let sign: Float = w[i] > 0 ? 1 : (w[i] < 0 ? -1 : 0)
      g[i] += l1 * sign + twoL2 * w[i]
    }
  }
}
