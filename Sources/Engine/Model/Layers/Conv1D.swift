/// `activation(b + Σⱼ x[p·strides + j]·W[j])`; W: (width, channels, filters), Glorot uniform with
/// fans times the width; b: (filters), zeros.
package struct Conv1D: LayerDescription {
  package var filters: Int
  package var window: Window
  package var activation: Activation
  package var useBias: Bool
  package var kernelRegularizer: Regularizer?
  package var biasRegularizer: Regularizer?

  package init(
    filters: Int, window: Window, activation: Activation = .linear, useBias: Bool = true,
    kernelRegularizer: Regularizer? = nil, biasRegularizer: Regularizer? = nil
  ) {
    self.filters = filters
    self.window = window
    self.activation = activation
    self.useBias = useBias
    self.kernelRegularizer = kernelRegularizer
    self.biasRegularizer = biasRegularizer
  }

  package init() { self.init(filters: 1, window: Window(width: 1, strides: 1)) }

  package static let code = 3
  package static let name = "conv1d"
  package static let kerasName = "Conv1D"
  package static let summary =
    "Filters that slide over a sequence, `kernel_size` positions wide."
  package static let example =
    "model small { input(256); embedding(10000, 16); conv1d(32, 3, activation: relu); global_max_pooling1d(); dense(1, activation: sigmoid) }"
  package static let shapes =
    "`(batch, L, n)` → `(batch, L', filters)`, L' = ⌊(L − kernel\\_size) / strides⌋ + 1, or "
    + "⌈L / strides⌉ with `padding: same`; kernel `(kernel_size, n, filters)`, bias `(filters)`"

  package static let fields: [Field<Conv1D>] = [
    Field(1, "filters", \.filters, 1...Int.max, "The number of filters.", .required),
    Field(
      2, "kernel_size", \.window.width, 1...Window.widest, "Positions that a filter sees.",
      .required),
    Field(
      3, "strides", \.window.strides, 1...Window.widest,
      "Positions from one window to the next."),
    .padding(4, \.window.padding), .activation(5, \.activation), .useBias(6, \.useBias),
    .kernelRegularizer(7, \.kernelRegularizer),
    .biasRegularizer(8, \.biasRegularizer),
  ]

  package var layer: Layer { .conv1D(self) }
  package var outputActivation: Activation? { activation }
  package var movingWindow: Window? { window }

  package func outputShape(_ inputs: [TensorShape]) throws(LayerError) -> TensorShape {
    TensorShape([try window.count(over: try sequence(inputs)), filters])
  }

  package func weights(_ inputs: [TensorShape]) -> [LayerWeight] {
    [.kernel([window.width, channels(inputs), filters], kernelRegularizer)]
      + (useBias ? [LayerWeight("bias", [filters], regularizer: biasRegularizer)] : [])
  }
}
