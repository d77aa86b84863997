import Engine
import Text

/// What the reference says of shapes, activations, losses and metrics beside the table of functions.
enum LayerReference {
  /// From what a layer takes to what it gives; the batch comes first, L is a sequence's length.
  static let shapes: [Spelling: String] = [
    "input": "`(batch, size)`, or `(batch, L)` for sequences of any length",
    "dense": "`(batch, …, n)` → `(batch, …, units)`; kernel `(n, units)`, bias `(units)`",
    "embedding":
      "`(batch, L)` → `(batch, L, output_dim)`; embeddings `(input_dim, output_dim)`",
    "conv1d":
      "`(batch, L, n)` → `(batch, L', filters)`, L' = ⌊(L − kernel\\_size) / strides⌋ + 1, or "
      + "⌈L / strides⌉ with `padding: same`; kernel `(kernel_size, n, filters)`, bias `(filters)`",
    "max_pooling1d":
      "`(batch, L, n)` → `(batch, L', n)`, L' = ⌊(L − pool\\_size) / strides⌋ + 1, or "
      + "⌈L / strides⌉ with `padding: same`",
    "average_pooling1d":
      "`(batch, L, n)` → `(batch, L', n)`, L' as of `max_pooling1d`; positions outside the sequence "
      + "do not count",
    "global_max_pooling1d": "`(batch, L, n)` → `(batch, n)`",
    "global_average_pooling1d": "`(batch, L, n)` → `(batch, n)`",
    "flatten": "`(batch, L, n)` → `(batch, L·n)`",
    "concatenate": "`(batch, …, n₁)`, `(batch, …, n₂)`, … → `(batch, …, n₁ + n₂ + …)`",
    "dropout": "the input's",
    "activation": "the input's",
  ]

  static let activations: [(name: String, formula: String)] = Activation.allCases.map {
    ($0.rawValue, formula($0))
  }

  static let losses: [(name: String, formula: String)] = Loss.allCases.map {
    ($0.rawValue, formula($0))
  }

  static let metrics: [(name: String, formula: String)] = Metric.allCases.map {
    ($0.rawValue, formula($0))
  }

  private static func formula(_ activation: Activation) -> String {
    switch activation {
    case .linear: "x"
    case .relu: "max(0, x)"
    case .sigmoid: "1 / (1 + e⁻ˣ)"
    case .tanh: "tanh x"
    case .softmax: "eˣⁱ / Σⱼ eˣʲ over the last axis"
    }
  }

  private static func formula(_ loss: Loss) -> String {
    switch loss {
    case .binaryCrossentropy:
      "−(y·ln p + (1 − y)·ln(1 − p)), p clipped to 1e-7 … 1 − 1e-7; one output and labels "
        + "0 and 1, or several outputs and as many labels a sample"
    case .categoricalCrossentropy:
      "−Σ y·ln p over the classes, p normalised and clipped; labels by `to_categorical`"
    case .sparseCategoricalCrossentropy: "−ln p of the class whose number the label is"
    case .meanSquaredError: "(y − p)², also called mean_squared_error"
    case .meanAbsoluteError: "|y − p|, also called mean_absolute_error"
    case .own: "the notebook's"
    }
  }

  private static func formula(_ metric: Metric) -> String {
    switch metric {
    case .accuracy: "the share of right answers: by the threshold 0.5, or by the greatest class"
    case .binaryAccuracy: "the share of values where p > 0.5 is y"
    case .meanSquaredError: "the mean of (y − p)²"
    case .meanAbsoluteError: "the mean of |y − p|"
    case .precision: "true positives among all predicted ones, p > 0.5"
    case .recall: "true positives among all that are positive, p > 0.5"
    case .auc:
      "the area under the ROC curve, by 200 thresholds as in Keras, p clipped to 0 … 1"
    case .own, .ofClass: "the notebook's"
    }
  }
}
