import Engine

/// Whether a model's last activation fits a loss.
extension FunctionTable {
  /// Warns, at the loss, of outputs that are no probabilities of what it judges.
  static func checkOutputs(of model: ModelDescription, for loss: Loss, _ call: inout CallCheck) {
    guard let range = call.arguments["loss"]?.range, let activation = model.outputActivation else {
      return
    }
    if activation == .softmax, model.outputShape.sizes.last == 1 {
      call.diagnostics.warn(
        range, "softmax over one value is always 1: nothing would be learnt",
        hint: "write activation: sigmoid in the last layer")
      return
    }
    switch loss {
    case .binaryCrossentropy where activation != .sigmoid && activation != .softmax:
      call.diagnostics.warn(
        range, "binary_crossentropy takes probabilities, and the last layer has no sigmoid",
        hint: "write activation: sigmoid in the last layer")
    case .categoricalCrossentropy where activation != .softmax,
      .sparseCategoricalCrossentropy where activation != .softmax:
      call.diagnostics.warn(
        range,
        "\(loss.rawValue) takes probabilities of classes of which one is right, and the last layer has "
          + "no softmax", hint: "write activation: softmax in the last layer")
    default: break
    }
  }
}
