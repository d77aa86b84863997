/// The op that computes one layer by itself: the reference that fused ops are tested against.
func plainOp(_ context: borrowing OpContext, layer number: Int) throws(TrainingError) -> any Op {
  switch context.graph.layer(number) {
  case .input: try InputOp(context, layer: number)
  case .dense(let dense): try DenseOp(context, layer: number, dense)
  case .embedding: try EmbeddingOp(context, layer: number)
  case .conv1D(let convolution): try Conv1DOp(context, layer: number, convolution)
  case .maxPooling1D(let pooling):
    try MaxPoolingOp(context, layer: number, window: pooling.window)
  case .globalMaxPooling1D: try MaxPoolingOp(context, layer: number, window: nil)
  case .averagePooling1D(let pooling):
    try AveragePoolingOp(context, layer: number, window: pooling.window)
  case .globalAveragePooling1D: try AveragePoolingOp(context, layer: number, window: nil)
  case .concatenate: try ConcatenateOp(context, layer: number)
  case .dropout(let dropout): try DropoutOp(context, layer: number, rate: dropout.rate)
  case .spatialDropout1D(let dropout):
    try DropoutOp(context, layer: number, rate: dropout.rate, dropsChannels: true)
  case .batchNormalization(let layer):
    try BatchNormalizationOp(context, layer: number, layer)
  case .activation(let layer): try ActivationOp(context, layer: number, layer.function)
  case .flatten: throw .internalFault("flatten has no op")
  }
}
