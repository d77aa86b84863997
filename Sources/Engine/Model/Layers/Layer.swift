import Text

/// What a layer computes, with its parameters: Keras's layers by Keras's names.
package enum Layer: Hashable, Sendable {
  case input(Input)
  case dense(Dense)
  case embedding(Embedding)
  case conv1D(Conv1D)
  case maxPooling1D(MaxPooling1D)
  case averagePooling1D(AveragePooling1D)
  case globalMaxPooling1D
  case globalAveragePooling1D
  case flatten
  case concatenate
  case dropout(Dropout)
  case activation(ActivationLayer)
  case spatialDropout1D(SpatialDropout1D)
  case batchNormalization(BatchNormalization)
  case unitNormalization

  /// In the order in which the language lists them.
  package enum Kind: CaseIterable, Sendable {
    case input
    case dense
    case embedding
    case conv1D
    case maxPooling1D
    case averagePooling1D
    case globalMaxPooling1D
    case globalAveragePooling1D
    case flatten
    case concatenate
    case dropout
    case activation
    case spatialDropout1D
    case batchNormalization
    case unitNormalization

    package var type: any LayerDescription.Type {
      switch self {
      case .input: Input.self
      case .dense: Dense.self
      case .embedding: Embedding.self
      case .conv1D: Conv1D.self
      case .maxPooling1D: MaxPooling1D.self
      case .averagePooling1D: AveragePooling1D.self
      case .globalMaxPooling1D: GlobalMaxPooling1D.self
      case .globalAveragePooling1D: GlobalAveragePooling1D.self
      case .flatten: Flatten.self
      case .concatenate: Concatenate.self
      case .dropout: Dropout.self
      case .activation: ActivationLayer.self
      case .spatialDropout1D: SpatialDropout1D.self
      case .batchNormalization: BatchNormalization.self
      case .unitNormalization: UnitNormalization.self
      }
    }
  }

  package var description: any LayerDescription {
    switch self {
    case .input(let layer): layer
    case .dense(let layer): layer
    case .embedding(let layer): layer
    case .conv1D(let layer): layer
    case .maxPooling1D(let layer): layer
    case .averagePooling1D(let layer): layer
    case .globalMaxPooling1D: GlobalMaxPooling1D()
    case .globalAveragePooling1D: GlobalAveragePooling1D()
    case .flatten: Flatten()
    case .concatenate: Concatenate()
    case .dropout(let layer): layer
    case .activation(let layer): layer
    case .spatialDropout1D(let layer): layer
    case .batchNormalization(let layer): layer
    case .unitNormalization: UnitNormalization()
    }
  }

  /// Keras's class name, as summaries print it.
  package var typeName: String { type(of: description).kerasName }

  /// The name that a layer without one of its own gets, before a number is added.
  package var defaultName: String { type(of: description).name }

  package func outputShape(_ inputs: [TensorShape]) throws(LayerError) -> TensorShape {
    try description.outputShape(inputs)
  }

  package func weights(_ inputs: [TensorShape]) -> [LayerWeight] { description.weights(inputs) }
}
