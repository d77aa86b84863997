import Engine

extension Layer {
  /// The layer with all its parameters, in a form that no renaming in the code changes.
  var canonicalText: String {
    switch self {
    case .input(let size): "input \(size ?? -1)"
    case .dense(let units, let activation, let useBias, let regularizer):
      "dense \(units) \(activation.rawValue) \(useBias) \(regularizer.canonicalText)"
    case .embedding(let inputDim, let outputDim, let weights, let trainable):
      "embedding \(inputDim) \(outputDim) \(weights?.digest ?? "-") \(trainable)"
    case .conv1D(let filters, let window, let activation, let useBias, let regularizer):
      "conv1d \(filters) \(window.canonicalText) \(activation.rawValue) \(useBias) "
        + regularizer.canonicalText
    case .maxPooling1D(let window): "max_pooling1d \(window.canonicalText)"
    case .averagePooling1D(let window): "average_pooling1d \(window.canonicalText)"
    case .globalMaxPooling1D: "global_max_pooling1d"
    case .globalAveragePooling1D: "global_average_pooling1d"
    case .flatten: "flatten"
    case .concatenate: "concatenate"
    case .dropout(let rate): "dropout \(rate)"
    case .activation(let activation): "activation \(activation.rawValue)"
    }
  }
}

extension Window {
  var canonicalText: String { "\(width) \(strides) \(padding.rawValue)" }
}

extension Regularizer? {
  var canonicalText: String { map { "l1 \($0.l1) l2 \($0.l2)" } ?? "-" }
}
