extension LossFunction {
  /// `(y − p)²`; gradient `2·(p − y)`.
  func squaredError(
    _ predictions: UnsafePointer<Float>, _ labels: UnsafePointer<Float>,
    _ gradients: UnsafeMutablePointer<Float>?, _ weight: Float
  ) -> Double {
    let count = positions * classes
    var sum = 0.0
    for i in 0..<count {
      let difference = predictions[i] - labels[i]
      sum += Double(difference) * Double(difference)
    }
    if let gradients {
      let scale = 2 * (weight / Float(count))
      for i in 0..<count { gradients[i] = (predictions[i] - labels[i]) * scale }
    }
    return sum / Double(count)
  }

  /// `|y − p|`; gradient `sign(p − y)`.
  func absoluteError(
    _ predictions: UnsafePointer<Float>, _ labels: UnsafePointer<Float>,
    _ gradients: UnsafeMutablePointer<Float>?, _ weight: Float
  ) -> Double {
    let count = positions * classes
    var sum = 0.0
    for i in 0..<count { sum += Double(abs(predictions[i] - labels[i])) }
    if let gradients {
      let scale = weight / Float(count)
      for i in 0..<count {
        let difference = predictions[i] - labels[i]
        gradients[i] = difference > 0 ? scale : (difference < 0 ? -scale : 0)
      }
    }
    return sum / Double(count)
  }
}
