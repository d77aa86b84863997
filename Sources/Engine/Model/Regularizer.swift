/// A penalty on a layer's kernel, added to the loss: `l1·Σ|w| + l2·Σw²` (Keras's `l1_l2`).
package struct Regularizer: Hashable, Sendable {
  package var l1: Double
  package var l2: Double

  package init(l1: Double = 0, l2: Double = 0) {
    self.l1 = l1
    self.l2 = l2
  }
}
