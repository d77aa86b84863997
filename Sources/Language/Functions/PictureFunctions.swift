import Engine
import Notebook
import Samples
import Text

/// Pictures of samples, and what a network learnt to look for.
extension FunctionTable {
  /// More would be a page of stamps.
  package static let mostPictures = 1_000

  private static let shape = Parameter(
    "shape", .optional(.listOf(.integer(1...10_000))),
    "The height and width of a picture, for samples that are rows of numbers; a third size of 3 for "
      + "colours.", default: .value(.none))

  private static let columns = Parameter(
    "columns", .optional(.integer(1...50)), "Pictures in a row.", default: .value(.none))

  private static let title = Parameter(
    "title", .optional(.text), "Stands above the figure.", default: .value(.none))

  static let pictureFunctions: [Function] = [
    Function(
      "pictures", .figures,
      "Samples as pictures, in rows: the greater a value, the darker. Their labels stand below; where "
        + "predictions are given, those that are wrong have a broken frame, a cross and what they were "
        + "taken for.",
      [
        Parameter(
          "samples", .anything,
          "A data set of pictures, its samples, or a tensor: a selection, such as data[:25].",
          positional: true),
        Parameter(
          "predictions", .optional(.tensor),
          "What a model says of these samples, or of the whole set that they were selected from: a "
            + "value for each class, or one.", default: .value(.none)),
        Parameter(
          "mistakes", .boolean, "Shows only those whose prediction is wrong.",
          default: .value(.boolean(false))),
        shape, columns, title,
      ],
      keras: "plt.imshow",
      example: "pictures(arrays(\"data/digits.npz\", x: \"images\", y: \"labels\").train[:10])",
      isBindable: true, result: picturesResult),
    Function(
      "weights", .explaining,
      "What a layer learnt: its kernel, or the weight of this name, as numbers; or, for a dense layer "
        + "behind pictures, each unit's weights as a picture, dark where it looks for ink.",
      [
        Parameter("run", .run, "A training run.", positional: true),
        Parameter("layer", .label, "The layer's name.", positional: true, static: true),
        Parameter(
          "weight", .optional(.label), "Which of the layer's weights; the first where absent.",
          default: .value(.none), static: true),
        Parameter(
          "show", .choice(["numbers", "pictures"]), "A tensor, or a picture for each unit.",
          default: .value(.text("numbers")), static: true),
        Parameter(
          "shape", .optional(.listOf(.integer(1...10_000))),
          "The height and width of a picture; the shape of the model's input where absent.",
          default: .value(.none), static: true),
        columns, title,
      ],
      keras: "Layer.get_weights",
      example: "weights(run, \"dense\").shape", isBindable: true, result: weightsResult),
  ]

  // MARK: Pictures

  private static func picturesResult(_ call: inout CallCheck) -> ValueType {
    var rows: Int?
    var sample: [Int?]?
    switch call.type("samples") {
    case .unknown: return .figure
    case .dataset(let type):
      guard let found = pictureShape(type.features, &call) else { return .figure }
      (rows, sample) = (type.features.rows, found)
    case .features(let type):
      guard let found = pictureShape(type, &call) else { return .figure }
      (rows, sample) = (type.rows, found)
    case .tensor(let type):
      rows = type.shape?.first ?? nil
      sample = type.shape.map { Array($0.dropFirst()) }
    case .divided, .corpus:
      call.error(
        at: "samples", "a figure shows some samples, not a whole data set",
        hint: "select some: `.test[:25]`")
      return .figure
    default:
      call.error(
        at: "samples",
        "pictures are made of samples of numbers, not of \(call.type("samples").noun)")
      return .figure
    }
    checkPredictions(&call, rows: rows)
    let isFiltered = call.boolean("mistakes") != false
    if call.boolean("mistakes") == true, call.type("predictions") == .none {
      call.error(
        at: "mistakes", "without predictions nothing is wrong",
        hint: "give them: predictions: predict(…)")
    }
    guard checkShape(&call) else { return .figure }
    let isTurned = call.type("shape") != .none
    if let rows, rows > mostPictures, !isTurned, !isFiltered {
      call.error(
        at: "samples",
        "at most \(grouped(mostPictures)) pictures fit a figure, and here are \(grouped(rows))",
        hint: "select some: \(call.words("samples") ?? "…")[:25]")
    }
    guard let sample, !isTurned else { return .figure }
    let isPicture =
      sample.count == 2
      || sample.count == 3 && (sample[2] == nil || sample[2] == 1 || sample[2] == 3)
    if !isPicture {
      let count = TensorShape(sample).count
      call.error(
        at: "samples",
        "these samples have the shape \(TensorShape(sample).sampleDescription), and a picture has a "
          + "height and a width",
        hint: "say them: shape: \(count.flatMap(square) ?? "[28, 28]")")
    }
    return .figure
  }

  /// The shape of one sample, with nil inside where only the run knows it; nil after an error.
  private static func pictureShape(
    _ features: FeaturesType, _ call: inout CallCheck
  ) -> [Int?]?? {
    switch features.kind {
    case .numbers(let shape): return .some(shape)
    case .multiHot, .sequences:
      call.error(at: "samples", "pictures are made of numbers, and these are \(noun(features))")
      return nil
    }
  }

  private static func checkPredictions(_ call: inout CallCheck, rows: Int?) {
    guard case .tensor(let tensor) = call.type("predictions"), let shape = tensor.shape else {
      return
    }
    if shape.count > 2 || shape.isEmpty {
      call.error(at: "predictions", "pictures takes a prediction, or one for each class, a sample")
    } else if let rows, let count = shape[0], count < rows {
      call.error(
        at: "predictions", "there are \(count) predictions for \(rows) samples",
        hint: "predict all of them: predict(…, \(call.words("samples") ?? "…").x)")
    }
  }

  private static func checkShape(_ call: inout CallCheck) -> Bool {
    guard case .list(let sizes)? = call.constant("shape") else { return true }
    let numbers = sizes.compactMap(\.whole)
    guard numbers.count == 2 || numbers.count == 3 && [1, 3].contains(numbers[2]) else {
      call.error(at: "shape", "a picture's shape is its height and width", hint: "such as [28, 28]")
      return false
    }
    return true
  }

  /// As a notebook writes it, where so many values are a square.
  private static func square(_ count: Int) -> String? {
    let side = Int(Double(count).squareRoot().rounded())
    return side > 1 && side.checkedProduct(side) == count ? "[\(side), \(side)]" : nil
  }

  // MARK: Weights

  private static func weightsResult(_ call: inout CallCheck) -> ValueType {
    guard case .run(let run) = call.type("run"), let name = call.text("layer") else {
      return .unknown
    }
    let model = run.compiled.model
    let layers = model.nodes.indices.filter { !model.weights(of: $0).isEmpty }
    let names = layers.map { model.nodes[$0].name }
    guard let number = layers.first(where: { Spelling(model.nodes[$0].name) == Spelling(name) })
    else {
      let isLayer = model.nodes.contains { Spelling($0.name) == Spelling(name) }
      call.error(
        at: "layer",
        isLayer
          ? "the layer `\(name)` has no weights" : "`\(model.name)` has no layer `\(name)`",
        hint: (isLayer ? nil : nearestName(to: name, in: names).map { "did you mean \"\($0)\"?" })
          ?? (names.isEmpty
            ? nil : "layers with weights are \(ParameterType.list(names, "and"))"))
      return .unknown
    }
    let weights = model.weights(of: number)
    var weight = weights[0]
    if let wanted = call.text("weight") {
      guard let found = weights.first(where: { Spelling($0.name) == Spelling(wanted) }) else {
        call.error(
          at: "weight", "`\(name)` has no weight `\(wanted)`",
          hint: "it has \(ParameterType.list(weights.map(\.name), "and"))")
        return .unknown
      }
      weight = found
    }
    guard isShownAsPictures(call.text("show"), call.type("shape")) else {
      return .tensor(TensorType(shape: weight.shape, element: .float32))
    }
    guard checkShape(&call) else { return .unknown }
    var given: [Int]?
    if case .list(let sizes)? = call.constant("shape") { given = sizes.compactMap(\.whole) }
    guard weight.shape.count == 2 else {
      call.error(
        at: "layer",
        "the weights `\(weight.name)` of `\(name)` have the shape "
          + "\(TensorShape(weight.shape).sampleDescription), and pictures are made of a matrix",
        hint: "show: numbers shows them")
      return .figure
    }
    if let given, valueCount(given) != weight.shape[0] {
      call.error(
        at: "shape",
        "each unit of `\(name)` has \(counted(weight.shape[0], "weight")), and a picture of "
          + "\(given.map(String.init).joined(separator: " × ")) has \(valueCount(given) ?? 0) values"
      )
    } else if given == nil, pictureShape(of: model, inputs: weight.shape[0]) == nil {
      call.error(
        at: "show",
        "each unit of `\(name)` has \(counted(weight.shape[0], "weight")), and what picture they are "
          + "is not known",
        hint: "say its height and width: shape: \(square(weight.shape[0]) ?? "[28, 28]")")
    }
    return .figure
  }

  /// Whether the words of a call ask for a figure.
  package static func isShownAsPictures(_ show: String?, _ shape: ValueType) -> Bool {
    show == "pictures" || shape != .none
  }

  /// The shape of a model's input, where it is a picture of so many values.
  package static func pictureShape(of model: ModelDescription, inputs: Int) -> [Int]? {
    let sizes = model.inputShape.sizes.compactMap { $0 }
    guard sizes.count == 2 || sizes.count == 3 && [1, 3].contains(sizes[2]),
      valueCount(sizes) == inputs
    else { return nil }
    return sizes
  }
}
