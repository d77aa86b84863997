import Readers

@testable import Engine

/// A model at random, with what it is trained on: a case as `keras_case.py` writes them, without what
/// Keras makes of it.
struct RandomCase {
  private static let samples = 12
  private static let activations = ["", "relu", "relu", "sigmoid", "tanh", "softmax"]

  private(set) var lines: [String] = []
  private var random: SplitMix64
  private var batchSize = 0
  /// Whether the input takes rows of any length.
  private var isOpen = false
  private var length = 0
  private var layerCount: Int { lines.count }

  /// What a file with this case says.
  var text: String { lines.joined(separator: "\n") + "\n" }

  init(seed: Int) throws {
    random = SplitMix64(seed: UInt64(seed))
    let kind = choice(["numbers", "multi_hot", "words", "words", "words", "words"])
    let (width, x) = kind == "words" ? addSequences() : addVectors(kind)
    let loss = choice([
      "binary_crossentropy", "binary_crossentropy", "categorical_crossentropy",
      "sparse_categorical_crossentropy", "mse", "mae", "own",
    ])
    let isCategorical = loss.hasSuffix("categorical_crossentropy")
    let units = isCategorical ? choice([2, 3, 5]) : choice([1, 1, 2, 3])
    let activation =
      isCategorical
      ? choice(["softmax", "softmax", "sigmoid"])
      : loss == "binary_crossentropy" ? "sigmoid" : choice(["", "tanh"])
    add("dense", "units=\(units)", named("activation", activation))
    lines.append("optimizer " + optimizer())
    lines.append("loss \(loss)")
    batchSize = choice([1, 2, 3, 4, 5, 7])
    lines.append("batch_size \(batchSize)")
    if loss.hasSuffix("crossentropy"), chance(0.4) {
      let weights = (0..<max(2, units)).map { _ in choice(["0.5", "1", "2", "3.5"]) }
      lines.append("class_weight " + weights.joined(separator: " "))
    }
    // Real numbers are what squared errors are for; zeros and ones, or several of them, may be.
    let isBinary = loss.hasSuffix("crossentropy") || chance(0.5)
    lines.append("metrics " + metrics(loss, units, isBinary: isBinary).joined(separator: " "))
    lines.append(x)
    addRows(kind, width)
    addLabels(loss, units, isBinary: isBinary)
    addOrder()
    try addWeights()
  }

  // MARK: Drawing

  private mutating func choice<T>(_ all: [T]) -> T { all[below(all.count)] }

  private mutating func below(_ end: Int) -> Int { Int(random.next() % UInt64(end)) }

  private mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  private mutating func chance(_ share: Double) -> Bool { Double(below(1000)) < 1000 * share }

  /// So many of these, each once.
  private mutating func choices<T>(_ count: Int, of all: [T]) -> [T] {
    var left = all
    return (0..<count).map { _ in left.remove(at: below(left.count)) }
  }

  // MARK: Layers

  private func named(_ name: String, _ value: String) -> String {
    value.isEmpty ? "" : "\(name)=\(value)"
  }

  private mutating func add(_ words: String...) {
    lines.append((["layer"] + words.filter { !$0.isEmpty }).joined(separator: " "))
  }

  private mutating func penalty() -> String {
    choice(["", "", "", "l1=0.01", "l2=0.01", "l1=0.002 l2=0.02"])
  }

  private mutating func addDense() {
    add(
      "dense", "units=\(choice([1, 3, 5, 8, 16, 17, 32]))",
      named("activation", choice(Self.activations)), "bias=\(choice([1, 1, 1, 0]))", penalty())
  }

  /// - Returns: The samples' width, and the line of their kind.
  private mutating func addVectors(_ kind: String) -> (Int, String) {
    let width = choice([1, 4, 17, 40])
    add("input", "size=\(width)")
    for _ in 0..<below(4) {
      addDense()
      if chance(0.2) { add("dropout") }
    }
    if layerCount > 2, chance(0.4) {
      add("concatenate", "of=\(layerCount - 1),\(1 + below(layerCount - 2))")
    }
    return (width, kind == "numbers" ? "x numbers" : "x multi_hot dimension=\(width)")
  }

  /// - Returns: How many words there are, and the line of their kind.
  private mutating func addSequences() -> (Int, String) {
    let count = choice([5, 20, 40])
    isOpen = chance(0.3)
    length = within(9...24)
    add("input", isOpen ? "" : "size=\(length)")
    add(
      "embedding", "words=\(count)", "units=\(choice([1, 3, 8, 16]))",
      "trainable=\(choice([1, 1, 1, 0]))")
    if chance(0.4) { addBranches() } else { addChain() }
    for _ in 0..<below(3) { addDense() }
    return (count, isOpen ? "x words" : "x words length=\(length) side=\(choice(["pre", "post"]))")
  }

  private mutating func addConvolution(_ window: String, of layer: Int? = nil) {
    add(
      "conv1d", "units=\(choice([1, 3, 5, 16, 17, 32]))", window,
      named("activation", choice(Self.activations)), "bias=\(choice([1, 1, 1, 0]))", penalty(),
      layer.map { "of=\($0)" } ?? "")
  }

  /// Windows over one embedding, side by side, each reduced to a vector.
  private mutating func addBranches() {
    var ends: [Int] = []
    for _ in 0..<within(2...3) {
      var start = 1
      if chance(0.85) {
        let padding = choice(["valid", "valid", "same"])
        addConvolution("width=\(within(1...4)) padding=\(padding)", of: 1)
        start = layerCount - 1
      }
      add("global_\(choice(["max", "average"]))_pooling1d", "of=\(start)")
      ends.append(layerCount - 1)
    }
    add("concatenate", "of=" + ends.map { "\($0)" }.joined(separator: ","))
  }

  /// Windows one after another, as long as a whole one fits.
  private mutating func addChain() {
    var left = isOpen ? 9 : length
    for _ in 0..<below(4) {
      let kind = below(20)
      if kind >= 17 {
        add("dense", "units=\(choice([3, 8]))", named("activation", choice(Self.activations)))
        continue
      }
      let isPooling = kind >= 11
      let width = within(1...(isPooling ? 3 : 4))
      let strides =
        isPooling ? (chance(0.4) ? within(1...3) : width) : (chance(0.3) ? 2 : 1)
      let padding = choice(["valid", "same"])
      let rest = padding == "same" ? (left + strides - 1) / strides : (left - width) / strides + 1
      guard rest > 0, padding == "same" || left >= width else { break }
      left = rest
      let window = "width=\(width) strides=\(strides) padding=\(padding)"
      if isPooling {
        add("\(choice(["max", "average"]))_pooling1d", window)
      } else {
        addConvolution(window)
      }
    }
    add(choice(["global_max_pooling1d", "global_average_pooling1d"] + (isOpen ? [] : ["flatten"])))
  }

  // MARK: What it is trained with

  private mutating func optimizer() -> String {
    let name = choice(["rmsprop", "rmsprop", "adam", "sgd"])
    let rate = choice(name == "sgd" ? [0.02, 0.1] : [0.001, 0.01])
    let word = "\(name) learning_rate=" + (chance(0.4) ? schedule(rate) : "\(rate)")
    return switch name {
    case "rmsprop": word + " epsilon_inside=\(choice([0, 1]))"
    case "sgd": word + " momentum=\(choice([0.0, 0.9])) nesterov=\(choice([0, 1]))"
    default: word
    }
  }

  /// A rate that changes from step to step.
  private mutating func schedule(_ rate: Double) -> String {
    switch below(3) {
    case 0:
      return "exponential_decay:\(rate),\(choice([3, 10, 200])),\(choice([0.5, 0.96])),"
        + "\(choice([0, 1]))"
    case 1:
      return "piecewise_constant_decay:3,\(within(5...40)),\(rate),\(rate / 4),\(rate / 8)"
    default:
      return "cosine_decay:\(rate / 2),\(choice([10, 40, 100])),\(choice([0.0, 0.2])),"
        + choice(["0", "0,\(rate)", "5,\(rate)", "20,\(rate)"])
    }
  }

  /// Some of those that the loss's labels fit.
  private mutating func metrics(_ loss: String, _ units: Int, isBinary: Bool) -> [String] {
    let thresholds = ["precision", "recall", "auc"]
    let ofClass = thresholds.map { "\($0)_of_\(below(units))" }
    var all = ["mse", "mae", "own"]
    if loss == "sparse_categorical_crossentropy" {
      all = ["accuracy"] + ofClass
    } else if isBinary {
      all += ["accuracy", "binary_accuracy"] + zip(thresholds, ofClass).map { choice([$0, $1]) }
    }
    return choices(1 + below(all.count), of: all)
  }

  // MARK: What it is trained on

  private mutating func addRows(_ kind: String, _ width: Int) {
    var open = 0
    for sample in 0..<Self.samples {
      if isOpen, sample % batchSize == 0 { open = within(9...length) }
      let values: [String]
      switch kind {
      case "numbers": values = (0..<width).map { _ in hundredths(150) }
      case "multi_hot":
        values = choices(below(min(6, width + 1)), of: Array(0..<width)).sorted().map { "\($0)" }
      default:
        // Rows of one length in a batch, as Keras needs them; few words again and again.
        let count = isOpen ? open : within(choice([0, 1, 5])...length)
        values = (0..<count).map { _ in
          "\(chance(0.5) ? within(1...3) : within(1...(width - 1)))"
        }
      }
      lines.append((["row"] + values).joined(separator: " "))
    }
  }

  /// From -end to end hundredths.
  private mutating func hundredths(_ end: Int) -> String { "\(Double(within(-end...end)) / 100)" }

  private mutating func addLabels(_ loss: String, _ units: Int, isBinary: Bool) {
    var labels: [String] = []
    for _ in 0..<Self.samples {
      let named = below(units)
      switch loss {
      case "sparse_categorical_crossentropy": labels.append("\(named)")
      case "categorical_crossentropy": labels += (0..<units).map { $0 == named ? "1" : "0" }
      default: labels += (0..<units).map { _ in isBinary ? "\(below(2))" : hundredths(100) }
      }
    }
    lines.append("y_shape \(Self.samples)" + (loss.hasPrefix("sparse") ? "" : " \(units)"))
    lines.append("y " + labels.joined(separator: " "))
  }

  /// Steps 1, 2 to 10 and 11 to 50; the last batch of a stretch is smaller.
  private mutating func addOrder() {
    for steps in [1, 9, 40] {
      var order: [Int] = []
      for step in 0..<steps {
        let isShort = steps > 1 && step == steps - 1
        let groups = isOpen ? Self.samples / batchSize : 1
        let start = below(groups) * batchSize
        let pool = isOpen ? Array(start..<start + batchSize) : Array(0..<Self.samples)
        order += choices(isShort ? max(1, batchSize - 1) : batchSize, of: pool)
      }
      lines.append("order " + order.map { "\($0)" }.joined(separator: " "))
    }
  }

  /// Kernels of about Glorot's size, and biases that are not zero. None is 0 or comes there by round steps:
  /// |w| has no slope at 0, where JAX takes 1 and TensorFlow and the engine 0.
  private mutating func addWeights() throws {
    for weight in initialModel(try KerasCase(text: text).compiled, seed: 0).weights {
      let shape = weight.shape
      let fans = shape.suffix(2).reduce(0, +) * shape.dropLast(2).reduce(1, *)
      let limit = shape.count > 1 ? Int(1000 * (6 / Double(fans)).squareRoot()) : 200
      let values = weight.values.map { _ in
        "\(within(-limit...limit))37e-5"
      }
      lines.append("initial " + values.joined(separator: " "))
    }
  }
}
