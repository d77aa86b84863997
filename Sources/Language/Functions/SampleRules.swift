import Engine
import Text

/// Whether data fit a model.
extension FunctionTable {
  static func checkSamples(
    _ features: FeaturesType, for model: ModelDescription, at parameter: String,
    _ call: inout CallCheck
  ) {
    let size = model.inputShape.sizes.first ?? nil
    switch features.kind {
    case .sequences(let length):
      guard model.takesWordIndices else {
        call.errorOnce(
          at: parameter, "`\(model.name)` takes numbers, and these are sequences of word indices",
          hint: "encode them: multi_hot(\(call.rowsWords(parameter) ?? "…"), dimension: "
            + "\(size ?? features.indexBound ?? 10_000))")
        return
      }
      checkLength(length, size, model, at: parameter, &call)
      checkIndices(features.indexBound, model, at: parameter, &call)
    case .multiHot(let dimension):
      checkNumbers(
        [dimension], "multi-hot rows of \(dimension) values", model, at: parameter, &call)
    case .numbers(let shape):
      let words = shape.map { "samples of shape \(TensorShape($0).sampleDescription)" }
      checkNumbers(shape, words ?? "samples of numbers", model, at: parameter, &call)
    }
  }

  private static func checkLength(
    _ length: Int?, _ size: Int?, _ model: ModelDescription, at parameter: String,
    _ call: inout CallCheck
  ) {
    guard let size, length != size else { return }
    if let length {
      call.errorOnce(
        at: parameter,
        "`\(model.name)` takes \(size) word indices a sample, and here are \(length)",
        hint:
          "write input(\(length)), or pad_sequences(\(call.rowsWords(parameter) ?? "…"), maxlen: \(size))"
      )
    } else {
      call.errorOnce(
        at: parameter,
        "`\(model.name)` takes \(size) word indices a sample, and these differ in length",
        hint:
          "bring them to one length: pad_sequences(\(call.rowsWords(parameter) ?? "…"), maxlen: \(size))"
      )
    }
  }

  private static func checkIndices(
    _ bound: Int?, _ model: ModelDescription, at parameter: String, _ call: inout CallCheck
  ) {
    guard let bound else { return }
    for node in model.nodes {
      if case .embedding(let layer) = node.layer, layer.inputDim < bound {
        let rows = layer.inputDim
        call.errorOnce(
          at: parameter,
          "word indices go up to \(bound - 1), and `\(node.name)` has vectors for 0 to \(rows - 1)",
          hint: "write embedding(\(bound), …), or load with num_words: \(rows)")
        return
      }
    }
  }

  private static func checkNumbers(
    _ shape: [Int?]?, _ description: String, _ model: ModelDescription, at parameter: String,
    _ call: inout CallCheck
  ) {
    guard !model.takesWordIndices else {
      call.errorOnce(
        at: parameter,
        "`\(model.name)` takes sequences of word indices, and these are \(description)",
        hint: paddingHint(model, at: parameter, call))
      return
    }
    let wanted = model.inputShape
    guard let shape, !wanted.admits(TensorShape(shape)) else { return }
    let sizes = shape.compactMap { $0 }
    let words = sizes.map(String.init).joined(separator: ", ")
    call.errorOnce(
      at: parameter,
      "`\(model.name)` takes "
        + (wanted.rank == 1
          ? "\(wanted.sizes[0] ?? 0) values" : "values of shape \(wanted.sampleDescription)")
        + " a sample, and these are \(description)",
      hint: sizes.count != shape.count
        ? nil
        : sizes.count > 1 && wanted.rank == 1 && wanted.count == TensorShape(shape).count
          ? "write input(\(words)), and flatten() below it" : "write input(\(words))")
  }

  /// Where the rows that were encoded stand, they are what is padded instead.
  private static func paddingHint(
    _ model: ModelDescription, at parameter: String, _ call: CallCheck
  ) -> String {
    let length = (model.inputShape.sizes.first ?? nil).map(String.init) ?? "…"
    guard case .call = call.arguments[parameter]?.node, let rows = call.rowsWords(parameter) else {
      return "give it the corpus itself, padded: pad_sequences(reviews.train, maxlen: \(length))"
    }
    return "pad the words in place of encoding them: pad_sequences(\(rows), maxlen: \(length))"
  }

  static func checkLabels(
    _ data: DatasetType, for compiled: Compiled, at parameter: String, _ call: inout CallCheck
  ) {
    let outputs = compiled.model.outputShape.count
    if data.labels == .numbers, compiled.loss.takesClasses {
      call.errorOnce(
        at: parameter, "\(compiled.loss.rawValue) takes classes, and these labels are numbers",
        hint: "compile with loss: mse")
      return
    }
    switch compiled.loss {
    case .binaryCrossentropy:
      guard let outputs, outputs != data.labels.width else { return }
      let width = data.labels.width
      call.errorOnce(
        at: parameter,
        outputs == 1
          ? "binary_crossentropy with one output takes one label a sample, and here are \(width)"
          : "binary_crossentropy takes a label for each output, of which `\(compiled.model.name)` has "
            + "\(outputs), and here \(width == 1 ? "is one" : "are \(width)") a sample",
        hint: outputs == 1
          ? "use categorical_crossentropy over \(width) outputs, or the data set without "
            + "to_categorical; for \(width) labels a sample, end with dense(\(width), activation: sigmoid)"
          : width == 1
            ? "for one label, end the model with dense(1, activation: sigmoid); for classes' numbers, "
              + "use sparse_categorical_crossentropy with softmax"
            : "end the model with dense(\(width), activation: sigmoid)")
    case .sparseCategoricalCrossentropy, .categoricalCrossentropy:
      checkClasses(data, compiled, at: parameter, &call)
    default:
      guard let outputs, outputs != data.labels.width else { return }
      let width = data.labels.width
      call.errorOnce(
        at: parameter,
        "`\(compiled.model.name)` gives \(outputText(compiled.model.outputShape)) a sample, and a "
          + "label has \(width)", hint: outputHint(compiled.model, end: "dense(\(width))"))
    }
  }

  private static func checkClasses(
    _ data: DatasetType, _ compiled: Compiled, at parameter: String, _ call: inout CallCheck
  ) {
    let outputs = compiled.model.outputShape.count
    switch compiled.loss {
    case .sparseCategoricalCrossentropy:
      if case .classes(let count?) = data.labels, let outputs, outputs < count {
        call.errorOnce(
          at: parameter,
          "`\(compiled.model.name)` has \(outputs) outputs, and there are \(count) classes",
          hint: "end the model with dense(\(count), activation: softmax)")
        return
      }
      guard data.labels.width != 1 else { return }
      call.errorOnce(
        at: parameter,
        "sparse_categorical_crossentropy takes a class's number, and here are \(data.labels.width) "
          + "values a label", hint: "use categorical_crossentropy")
    case .categoricalCrossentropy where data.labels.width == 1:
      call.errorOnce(
        at: parameter, "categorical_crossentropy takes one value per class, and here is one label",
        hint:
          "encode the labels: to_categorical(\(call.words(parameter) ?? "…"), num_classes: \(outputs ?? 2)), or use "
          + "sparse_categorical_crossentropy")
    default: return
    }
  }
}
