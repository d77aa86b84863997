/// The greatest value of each channel over the whole sequence.
package struct GlobalMaxPooling1D: GlobalPooling1D {
  package init() {}

  package static let code = 6
  package static let name = "global_max_pooling1d"
  package static let kerasName = "GlobalMaxPooling1D"
  package static let summary = "The greatest value of each channel over the sequence."
  package static let example =
    "model small { input(); embedding(10000, 16); global_max_pooling1d(); dense(1, activation: sigmoid) }"
  package static let fields: [Field<GlobalMaxPooling1D>] = []

  package var layer: Layer { .globalMaxPooling1D }
}

/// The mean of each channel over the whole sequence, padding included.
package struct GlobalAveragePooling1D: GlobalPooling1D {
  package init() {}

  package static let code = 7
  package static let name = "global_average_pooling1d"
  package static let kerasName = "GlobalAveragePooling1D"
  package static let summary = "The mean of each channel over the sequence, padding included."
  package static let example =
    "model small { input(); embedding(10000, 16); global_average_pooling1d(); dense(1, activation: sigmoid) }"
  package static let fields: [Field<GlobalAveragePooling1D>] = []

  package var layer: Layer { .globalAveragePooling1D }
}

/// A layer that makes one value of each channel.
package protocol GlobalPooling1D: LayerDescription {}

extension GlobalPooling1D {
  package static var shapes: String { "`(batch, L, n)` → `(batch, n)`" }

  package func outputShape(_ inputs: [TensorShape]) throws(LayerError) -> TensorShape {
    TensorShape([try sequence(inputs).sizes[1]])
  }
}
