/// The op that computes one layer by itself: the reference that fused ops are tested against.
func plainOp(_ context: borrowing OpContext, layer number: Int) throws(TrainingError) -> any Op {
  switch context.graph.layer(number) {
  case .input: try InputOp(context, layer: number)
  case .dense: try DenseOp(context, layer: number)
  case .embedding: try EmbeddingOp(context, layer: number)
  case .conv1D: try Conv1DOp(context, layer: number)
  case .maxPooling1D(let window): try MaxPoolingOp(context, layer: number, window: window)
  case .globalMaxPooling1D: try MaxPoolingOp(context, layer: number, window: nil)
  case .averagePooling1D(let window): try AveragePoolingOp(context, layer: number, window: window)
  case .globalAveragePooling1D: try AveragePoolingOp(context, layer: number, window: nil)
  case .concatenate: try ConcatenateOp(context, layer: number)
  case .dropout(let rate): try DropoutOp(context, layer: number, rate: rate)
  case .activation(let activation): try ActivationOp(context, layer: number, activation)
  case .flatten: throw .internalFault("flatten has no op")
  }
}
