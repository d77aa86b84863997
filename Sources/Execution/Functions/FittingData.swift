import Engine
import Language

/// Whether a data set fits a model.
extension CallValues {
  /// More classes than a model can tell apart are a failure that says how to tell them.
  func checkClasses(
    _ data: DatasetValue, _ compiled: Compiled, at parameter: String
  ) throws(RunFailure) {
    guard let classes = data.classes, data.y.rowSize == 1, data.labelElement == .integer else {
      return
    }
    let outputs = compiled.model.outputShape.sizes.last.flatMap { $0 } ?? 0
    let count = classes.count
    let names = classes.prefix(10).joined(separator: ", ") + (count > 10 ? ", …" : "")
    let hint =
      "end the model with dense(\(count), activation: softmax), and compile it with loss: "
      + "sparse_categorical_crossentropy"
    switch compiled.loss {
    case .sparseCategoricalCrossentropy where outputs < count:
      throw failure(
        parameter,
        "there are \(count) classes (\(names)), and `\(compiled.model.name)` gives \(outputs) values a "
          + "sample", hint: hint)
    case .binaryCrossentropy where count > 2:
      throw failure(
        parameter,
        "there are \(count) classes (\(names)), and binary_crossentropy tells two apart", hint: hint
      )
    case .sparseCategoricalCrossentropy, .categoricalCrossentropy, .binaryCrossentropy: break
    default:
      guard count > 2, outputs == 1, compiled.model.endsInSigmoid else { return }
      throw failure(
        parameter,
        "there are \(count) classes (\(names)), and one value between 0 and 1 tells two apart",
        hint: hint)
    }
  }

  /// Samples that are not scaled as those were that a run was trained on give numbers that mean nothing.
  func warnOfScale(_ given: RowEncoding?, _ run: RunValue) -> String? {
    guard let known = run.rowEncoding, let given, known.columns == given.columns,
      known.isScaled != given.isScaled
    else { return nil }
    return known.isScaled
      ? "these samples are not scaled, and those of the training were"
      : "these samples are scaled, and those of the training were not"
  }
}

extension ModelDescription {
  fileprivate var endsInSigmoid: Bool {
    guard case .dense(let layer)? = nodes.last?.layer else { return false }
    return layer.activation == .sigmoid
  }
}
