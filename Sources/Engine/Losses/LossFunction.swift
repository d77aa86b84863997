import Kernels

/// A loss over the model's output: each sample's value, and the gradient of the batch's mean.
///
/// A sample's output is `positions · classes` values; its loss is the mean over all of them (binary
/// cross-entropy, squared and absolute error) or over the positions (the categorical ones).
struct LossFunction {
  let loss: Loss
  let positions: Int
  /// The size of the output's last axis.
  let classes: Int

  /// Keras's `epsilon()`: probabilities are clipped to [1e-7, 1 − 1e-7].
  static let least: Float = 1e-7
  static let greatest: Float = 1 - 1e-7

  /// The number of label values of one sample.
  var labelCount: Int {
    loss == .sparseCategoricalCrossentropy ? positions : positions * classes
  }

  /// The losses of `count` samples, and the gradient.
  ///
  /// - Parameters:
  ///   - scratch: Room for `scratchCount` values for each sample.
  ///   - losses: Gets one value for each sample.
  ///   - gradients: Where the gradient goes, or nil; times `weight`, which is 1 / the batch's size.
  func evaluate(
    _ count: Int, predictions: UnsafePointer<Float>, labels: UnsafePointer<Float>,
    scratch: UnsafeMutablePointer<Float>, losses: UnsafeMutablePointer<Double>,
    gradients: UnsafeMutablePointer<Float>?, weight: Float, kernels: UnsafePointer<KernelTable>
  ) {
    let size = positions * classes
    if loss == .binaryCrossentropy {
      binaryCrossentropy(
        count, predictions, labels, scratch, losses, gradients, weight, kernels)
      return
    }
    for sample in 0..<count {
      let p = predictions + sample * size
      let y = labels + sample * labelCount
      let g = gradients.map { $0 + sample * size }
      switch loss {
      case .binaryCrossentropy: break
      case .categoricalCrossentropy:
        losses[sample] = categoricalCrossentropy(p, y, scratch, g, weight, kernels)
      case .sparseCategoricalCrossentropy:
        losses[sample] = sparseCategoricalCrossentropy(p, y, scratch, g, weight, kernels)
      case .meanSquaredError: losses[sample] = squaredError(p, y, g, weight)
      case .meanAbsoluteError: losses[sample] = absoluteError(p, y, g, weight)
      case .custom(let function): losses[sample] = own(function.formula, p, y, g, weight)
      }
    }
  }

  /// The floats that `evaluate` needs for each sample.
  var scratchCount: Int { 2 * positions * classes + 2 * positions + classes }

  @inline(__always)
  static func clipped(_ p: Float) -> Float {
    // Not min and max, which could make a number of NaN.
    p < least ? least : (p > greatest ? greatest : p)
  }

  @inline(__always)
  static func isInside(_ p: Float) -> Bool { p >= least && p <= greatest }
}
