import Kernels

extension LossFunction {
  /// `−(y·ln p + (1 − y)·ln(1 − p))`, p the clipped prediction; gradient `(1 − y)/(1 − p) − y/p`, 0
  /// where p was clipped.
  func binaryCrossentropy(
    _ count: Int, _ predictions: UnsafePointer<Float>, _ labels: UnsafePointer<Float>,
    _ scratch: UnsafeMutablePointer<Float>, _ losses: UnsafeMutablePointer<Double>,
    _ gradients: UnsafeMutablePointer<Float>?, _ weight: Float,
    _ kernels: UnsafePointer<KernelTable>
  ) {
    let size = positions * classes
    let total = count * size
    let (logs, complementLogs) = (scratch, scratch + total)
    for i in 0..<total {
      let p = Self.clipped(predictions[i])
      logs[i] = p
      complementLogs[i] = 1 - p
    }
    kernels.pointee.log(2 * total, scratch, scratch)
    for sample in 0..<count {
      var sum = 0.0
      for i in sample * size..<(sample + 1) * size {
        sum -= Double(labels[i] * logs[i] + (1 - labels[i]) * complementLogs[i])
      }
      losses[sample] = sum / Double(size)
    }
    guard let gradients else { return }
    let scale = weight / Float(size)
    for i in 0..<total {
      let p = Self.clipped(predictions[i])
      let slope = (1 - labels[i]) / (1 - p) - labels[i] / p
      gradients[i] = Self.isInside(predictions[i]) ? slope * scale : 0
    }
  }

  /// `−Σ yᵢ·ln pᵢ`, p the prediction divided by its sum over the classes, then clipped. With s that
  /// sum and gᵢ = −yᵢ/pᵢ (0 where clipped) the gradient is `(gⱼ − Σ gᵢ·pᵢ)/s`, pᵢ unclipped.
  func categoricalCrossentropy(
    _ predictions: UnsafePointer<Float>, _ labels: UnsafePointer<Float>,
    _ scratch: UnsafeMutablePointer<Float>, _ gradients: UnsafeMutablePointer<Float>?,
    _ weight: Float, _ kernels: UnsafePointer<KernelTable>
  ) -> Double {
    let count = positions * classes
    let scale = weight / Float(positions)
    for position in 0..<positions {
      let (x, p) = (predictions + position * classes, scratch + position * classes)
      let total = kernels.pointee.sum(classes, x)
      for i in 0..<classes { p[i] = Self.clipped(x[i] / total) }
      guard let gradients else { continue }
      let (y, g) = (labels + position * classes, gradients + position * classes)
      var product: Float = 0
      for i in 0..<classes {
        let share = x[i] / total
        g[i] = Self.isInside(share) ? -y[i] / share : 0
        product += g[i] * share
      }
      for i in 0..<classes { g[i] = (g[i] - product) / total * scale }
    }
    kernels.pointee.log(count, scratch, scratch)
    var sum = 0.0
    for i in 0..<count where labels[i] != 0 || scratch[i].isNaN {
      sum -= Double(labels[i] * scratch[i])
    }
    return sum / Double(positions)
  }

  /// `−ln(p_c / Σ pᵢ)` for the class c that the label names, p the clipped prediction, as TensorFlow's
  /// Keras takes `softmax_cross_entropy` of ln p. Gradient `1/Σ pᵢ − [i = c]/p_c`, 0 where clipped.
  func sparseCategoricalCrossentropy(
    _ predictions: UnsafePointer<Float>, _ labels: UnsafePointer<Float>,
    _ scratch: UnsafeMutablePointer<Float>, _ gradients: UnsafeMutablePointer<Float>?,
    _ weight: Float, _ kernels: UnsafePointer<KernelTable>
  ) -> Double {
    let scale = weight / Float(positions)
    for position in 0..<positions {
      let (x, p) = (predictions + position * classes, scratch + 2 * positions)
      for i in 0..<classes { p[i] = Self.clipped(x[i]) }
      let total = kernels.pointee.sum(classes, p)
      let named = Int(labels[position])
      scratch[2 * position] = p[named]
      scratch[2 * position + 1] = total
      guard let gradients else { continue }
      let g = gradients + position * classes
      for i in 0..<classes {
        let slope = 1 / total - (i == named ? 1 / p[i] : 0)
        g[i] = Self.isInside(x[i]) ? slope * scale : 0
      }
    }
    kernels.pointee.log(2 * positions, scratch, scratch)
    var sum = 0.0
    for position in 0..<positions {
      sum += Double(scratch[2 * position + 1] - scratch[2 * position])
    }
    return sum / Double(positions)
  }
}
