extension LossFunction {
  /// The mean of a formula over a sample's values; gradient: its slope at each, over their number.
  func own(
    _ formula: Formula, _ predictions: UnsafePointer<Float>, _ labels: UnsafePointer<Float>,
    _ gradients: UnsafeMutablePointer<Float>?, _ weight: Float
  ) -> Double {
    let count = positions * classes
    let scale = Double(weight) / Double(count)
    return withUnsafeTemporaryAllocation(of: Formula.Dual.self, capacity: formula.depth) { stack in
      guard let stack = stack.baseAddress else { return 0 }
      var sum = 0.0
      for i in 0..<count {
        let result = formula.evaluate(
          label: Double(labels[i]), prediction: Double(predictions[i]), stack: stack)
        sum += result.value
        if let gradients { gradients[i] = Float(result.slope * scale) }
      }
      return sum / Double(count)
    }
  }
}
