import Text

/// How a window treats the ends of a sequence, as in Keras.
package enum WindowPadding: Sendable, NamedCases {
  /// Only whole windows: ⌊(length − width) / strides⌋ + 1 outputs.
  case valid
  /// Zeros around the sequence: ⌈length / strides⌉ outputs.
  case same

  package var rawValue: String {
    switch self {
    case .valid: "valid"
    case .same: "same"
    }
  }
}

/// The windows of a convolution or a pooling layer.
package struct Window: Hashable, Sendable {
  package var width: Int
  package var strides: Int
  package var padding: WindowPadding

  package init(width: Int, strides: Int, padding: WindowPadding = .valid) {
    self.width = width
    self.strides = strides
    self.padding = padding
  }

  /// The number of windows over `length` positions; not positive where none fits.
  package func count(over length: Int) -> Int {
    switch padding {
    case .valid: length < width ? 0 : (length - width) / strides + 1
    case .same: (length - 1) / strides + 1
    }
  }

  /// How many zeros stand before the first position under `same`: half of what is missing, rounded
  /// down, as TensorFlow does.
  package func zerosBefore(length: Int) -> Int {
    guard padding == .same else { return 0 }
    let total = max(0, (count(over: length) - 1) * strides + width - length)
    return total / 2
  }
}

/// What a layer computes, with its parameters: Keras's layers by Keras's names.
package enum Layer: Hashable, Sendable {
  /// The model's input: `size` numbers or word indices a sample, or sequences of any length.
  case input(size: Int?)
  /// `activation(x·W + b)` over the last axis; W: (inputs, units), Glorot uniform; b: (units), zeros.
  case dense(
    units: Int, activation: Activation = .linear, useBias: Bool = true,
    kernelRegularizer: Regularizer? = nil)
  /// Row `i` of E for word index `i`; E: (inputDim, outputDim), uniform(−0.05, 0.05).
  case embedding(
    inputDim: Int, outputDim: Int, weights: WeightMatrix? = nil, trainable: Bool = true)
  /// `activation(b + Σⱼ x[p·strides + j]·W[j])`; W: (width, channels, filters), Glorot uniform with
  /// fans times the width; b: (filters), zeros.
  case conv1D(
    filters: Int, window: Window, activation: Activation = .linear, useBias: Bool = true,
    kernelRegularizer: Regularizer? = nil)
  /// The greatest value of each channel in each window.
  case maxPooling1D(Window)
  /// The mean of each channel over each window's positions inside the sequence.
  case averagePooling1D(Window)
  /// The greatest value of each channel over the whole sequence.
  case globalMaxPooling1D
  /// The mean of each channel over the whole sequence, padding included.
  case globalAveragePooling1D
  /// All values of a sample as one vector.
  case flatten
  /// Several layers' values side by side along the last axis.
  case concatenate
  /// In training each value is zero with probability `rate`, the others scaled by 1/(1 − rate).
  case dropout(rate: Double)
  /// An activation as a layer of its own.
  case activation(Activation)

  /// Keras's class name, as summaries print it.
  package var typeName: String {
    switch self {
    case .input: "InputLayer"
    case .dense: "Dense"
    case .embedding: "Embedding"
    case .conv1D: "Conv1D"
    case .maxPooling1D: "MaxPooling1D"
    case .averagePooling1D: "AveragePooling1D"
    case .globalMaxPooling1D: "GlobalMaxPooling1D"
    case .globalAveragePooling1D: "GlobalAveragePooling1D"
    case .flatten: "Flatten"
    case .concatenate: "Concatenate"
    case .dropout: "Dropout"
    case .activation: "Activation"
    }
  }

  /// The name that a layer without one of its own gets, before a number is added.
  package var defaultName: String {
    switch self {
    case .input: "input"
    case .dense: "dense"
    case .embedding: "embedding"
    case .conv1D: "conv1d"
    case .maxPooling1D: "max_pooling1d"
    case .averagePooling1D: "average_pooling1d"
    case .globalMaxPooling1D: "global_max_pooling1d"
    case .globalAveragePooling1D: "global_average_pooling1d"
    case .flatten: "flatten"
    case .concatenate: "concatenate"
    case .dropout: "dropout"
    case .activation: "activation"
    }
  }
}

/// Given weights of an embedding, compared by identity of content through `digest`.
package struct WeightMatrix: Hashable, Sendable {
  package let rows: Int
  package let columns: Int
  package let values: [Float]
  /// Tells two matrices apart without comparing all values.
  @Spelled package private(set) var digest: String

  package init(rows: Int, columns: Int, values: [Float], digest: String) {
    self.rows = rows
    self.columns = columns
    self.values = values
    self.digest = digest
  }

  package static func == (a: Self, b: Self) -> Bool { a._digest == b._digest }
  package func hash(into hasher: inout Hasher) { hasher.combine(_digest) }
}
