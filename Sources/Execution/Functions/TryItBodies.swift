import Datasets
import Engine
import Language
import Report
import Samples
import Text
import Words

extension FunctionBodies {
  static let tryingIt: [Spelling: Body] = ["try_it": tryIt]

  /// What a network may add to a page.
  private static let mostBytes = 4_000_000

  /// A network of no more weights is kept as it is.
  private static let smallCount = 20_000

  /// Less than what is promised, for texts that are like none of those tried.
  private static let tolerance = 0.7 * TryIt.agreement

  @Sendable private static func tryIt(_ call: inout CallValues) throws(RunFailure) -> Value {
    guard case .run(let run) = call["run"] else { throw call.failure("run", "try_it takes a run") }
    let model = run.model.compiled.model
    let field: Field
    if let encoding = run.encoding {
      field = try textField(run, encoding, call)
    } else {
      field = try numberField(run, call)
    }
    let network = PageNetwork(
      model: run.model,
      precision: model.parameterCount <= smallCount
        ? .single : try precision(of: run.model, trying: field.probes, call))
    var content = field.content
    content.names = try names(run, call)
    content.isProbability =
      model.outputActivation == .sigmoid || model.outputActivation == .softmax
    let answers = try answers(run.model, field.examples, call)
    content.examples = zip(field.names, answers).map { TryIt.Example(text: $0, answers: $1) }
    content.count = model.parameterCount
    content.bits = network.precision.bits
    var members: [(name: String, value: JSON)] = [
      ("input", field.input), ("names", .array(content.names.map { .text($0) })),
      ("examples", .array(field.given)), ("nodes", network.nodes),
    ]
    if let filters = network.filters { members.append(("filters", filters)) }
    if let score = PooledFilters.outputUnit(of: model) {
      members.append(("score", .integer(score)))
    }
    content.network = JSON.object(members).serialised(forHTML: true)
    guard content.network.utf8.count <= mostBytes else {
      throw call.failure(
        "run",
        "this network would add \(grouped(content.network.utf8.count)) bytes to the page, and a field may "
          + "add \(grouped(mostBytes))",
        hint: "fewer words need less: num_words: 10000")
    }
    var hash = SHA256()
    hash.update(content.network)
    content.weights = hash.finish()
    return .figures([Figure(title: call.text("title").map(Remark.own), content: content)])
  }

  /// What the answers are called; none where nothing says it.
  private static func names(_ run: RunValue, _ call: CallValues) throws(RunFailure) -> [String] {
    let outputs = run.model.compiled.model.outputShape.count ?? 1
    let wanted = outputs == 1 ? 2 : outputs
    let labels = call.texts("labels")
    guard labels.isEmpty else {
      if labels.count == wanted { return labels }
      throw call.failure(
        "labels",
        "here \(labels.count == 1 ? "is" : "are") \(counted(labels.count, "name")), and \(wanted) are needed"
      )
    }
    guard let classes = run.classes, classes.count == wanted else { return [] }
    return classes
  }

  /// What a field takes, before anything is said of it.
  private struct Field {
    var content: TryIt
    var input: JSON
    var examples: Features
    var names: [Remark]
    /// The examples as the page's script takes them.
    var given: [JSON]
    /// Samples by which the precision of the weights is chosen.
    var probes: Features
  }

  // MARK: Words

  private static func textField(
    _ run: RunValue, _ encoding: TextEncoding, _ call: CallValues
  ) throws(RunFailure) -> Field {
    let model = run.model.compiled.model
    let words = encoding.words(for: model)
    var examples = call.texts("examples")
    if examples.isEmpty {
      examples = [words.filter { !$0.isEmpty }.prefix(8).joined(separator: " ")]
    }
    var content = TryIt()
    content.input = .text
    do throws(DatasetError) {
      return Field(
        content: content, input: encoding.json(for: model),
        examples: try encoding.samples(of: examples, for: model),
        names: examples.map(Remark.own),
        given: examples.map { .text($0) },
        probes: try encoding.samples(
          of: examples + probes(words, split: encoding.encoder.tokenizer.split), for: model))
    } catch {
      throw failure(error, at: call.range("examples"))
    }
  }

  /// Texts of words drawn by their ranks as languages use them, the r-th about 1/r as often as the first;
  /// and texts of one word again and again, in which nothing evens out what rounding did to it.
  private static func probes(_ words: [String], split: Unicode.Scalar) -> [String] {
    guard words.count > 1 else { return [] }
    var random = ProbeNumbers()
    func drawn() -> String {
      // Uniform in the logarithm, about: the range doubles as long as a coin says.
      var range = 1
      while range < words.count, random.next() % 16 != 0 { range *= 2 }
      return words[Int(random.next() % UInt64(min(range, words.count)))]
    }
    return (0..<96).map { text in
      (0..<20 + 3 * text).map { _ in drawn() }.joined(separator: String(split))
    }
      + (0..<48).map { _ in
        [String](repeating: drawn(), count: 300).joined(separator: String(split))
      }
  }

  // MARK: Numbers and pictures

  /// The fields for a model over numbers or pictures. What the reader may set follows from the data, step by
  /// step: their names, their ranges, their rows as examples.
  private static func numberField(
    _ run: RunValue, _ call: CallValues
  ) throws(RunFailure) -> Field {
    let model = run.model.compiled.model
    let given: FeaturesValue? =
      switch call["data"] {
      case .dataset(let dataset): dataset.x
      case .features(let features): features
      default: nil
      }
    let sizes = model.inputShape.sizes.compactMap { $0 }
    let width = sizes.reduce(1, *)
    var rows: [[Float]] = []
    if case .tensor(let tensor)? = given?.features, tensor.rowSize == width, width > 0 {
      rows = (0..<min(tensor.shape.first ?? 0, 4096)).map {
        Array(tensor.values[$0 * width..<($0 + 1) * width])
      }
    }
    func features(_ rows: [[Float]]) -> Features {
      .tensor(Tensor(shape: [rows.count] + sizes, values: rows.flatMap { $0 }))
    }
    let examples = Array(rows.prefix(5))
    let names = examples.indices.map { Remark(\.names.sampleNumber, "\($0)") }
    var content = TryIt()
    if let shape = FunctionTable.pictureShape(model) {
      let high = max(
        rows.reduce(0) { max($0, $1.max() ?? 0) }, rows.isEmpty ? 1 : .leastNormalMagnitude)
      content.input = .picture
      content.shape = [shape.rows, shape.columns]
      return Field(
        content: content,
        input: .object([
          ("kind", .text("picture")), ("shape", .array(sizes.map { .integer($0) })),
          ("high", .number(Double(high))),
        ]), examples: features(examples), names: names,
        given: examples.map { row in
          .text(base64(row.map { UInt8(max(0, min(255, ($0 / high * 255).rounded()))) }))
        }, probes: features(Array(rows.prefix(96)) + drawn(width, 0, high)))
    }
    guard sizes.count == 1, 1...FunctionTable.mostSliders ~= width else {
      throw call.failure("run", "there is no field for what this model takes")
    }
    content.input = .numbers
    // People give what `predict` takes: numbers as the file has them.
    let scaling = run.rowEncoding.flatMap { $0.means.count == width ? $0 : nil }
    let columns = given?.columns ?? scaling?.featureNames ?? []
    var raw = examples.map { $0.map(Double.init) }
    content.numbers = (0..<width).map { column in
      // The digits that single precision has.
      var values = rows.compactMap { Double("\($0[column])") }.filter(\.isFinite)
      var ends = [-3.0, 3]
      if let scaling {
        func unscaled(_ value: Double) -> Double {
          value * scaling.deviations[column] + scaling.means[column]
        }
        let exact = (values + ends).map(unscaled)
        let spread = exact.reduce(0) { max($0, abs($1 - scaling.means[column])) }
        let rounded = exact.map { toSixDigits($0, of: spread) }
        (values, ends) = (Array(rounded.dropLast(2)), rounded.suffix(2).sorted())
        for place in raw.indices {
          raw[place][column] = toSixDigits(unscaled(raw[place][column]), of: spread)
        }
      }
      var (low, high) = (values.min() ?? ends[0], values.max() ?? ends[1])
      if low == high { (low, high) = (low - 1, high + 1) }
      let middle = values.sorted().dropFirst(values.count / 2).first ?? (low + high) / 2
      let name: Remark =
        columns.indices.contains(column)
        ? .own(columns[column]) : Remark(\.names.inputNumber, "\(column + 1)")
      return TryIt.Number(
        name: name, low: low, high: high, start: middle)
    }
    var input: [(name: String, value: JSON)] = [
      ("kind", .text("numbers")), ("shape", .array([.integer(width)])),
    ]
    if let scaling {
      input += [
        ("means", .array(scaling.means.map { .number($0) })),
        ("deviations", .array(scaling.deviations.map { .number($0) })),
      ]
    }
    return Field(
      content: content, input: .object(input), examples: features(examples), names: names,
      given: zip(examples, raw).map { sample, raw in
        .array(scaling == nil ? sample.map { .float($0) } : raw.map { .number($0) })
      },
      probes: features(Array(rows.prefix(96)) + drawn(width, -3, 3)))
  }

  /// A number to as many decimals as give the largest distance from its column's mean six digits: what
  /// scaling to single precision and back added is gone.
  private static func toSixDigits(_ value: Double, of spread: Double) -> Double {
    guard spread > 0, spread.isFinite else { return value }
    return Report.rounded(value, decimals: max(0, 5 - decimalExponent(spread))) + 0
  }

  private static func drawn(_ width: Int, _ low: Float, _ high: Float) -> [[Float]] {
    var random = ProbeNumbers()
    return (0..<32).map { _ in
      (0..<width).map { _ in low + (high - low) * Float(random.next() % 4096) / 4095 }
    }
  }

  // MARK: Weights

  /// The least precision whose answers are those of the model itself.
  private static func precision(
    of model: TrainedModel, trying probes: Features, _ call: CallValues
  ) throws(RunFailure) -> WeightPrecision {
    let wanted = try answers(model, probes, call).joined()
    for precision in WeightPrecision.inOrder {
      let rounded = PageNetwork(model: model, precision: precision).rounded
      let found = try answers(rounded, probes, call).joined()
      let isClose = zip(wanted, found).allSatisfy { abs($0 - $1) <= tolerance }
      if isClose { return precision }
    }
    return .single
  }

  private static func answers(
    _ model: TrainedModel, _ samples: Features, _ call: CallValues
  ) throws(RunFailure) -> [[Double]] {
    guard samples.count > 0 else { return [] }
    do {
      let tensor = try Engine.predict(
        model, samples, batchSize: 32, runtime: call.evaluator.runtime)
      let width = max(1, tensor.rowSize)
      return stride(from: 0, to: tensor.values.count, by: width).map {
        tensor.values[$0..<min(tensor.values.count, $0 + width)].map(Double.init)
      }
    } catch {
      throw failure(error, call, data: "run")
    }
  }
}

/// The same numbers each time: splitmix64 (Steele, Lea, Flood, 2014).
private struct ProbeNumbers {
  private var state: UInt64 = 0

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var bits = state
    bits = (bits ^ bits >> 30) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ bits >> 27) &* 0x94d0_49bb_1331_11eb
    return bits ^ bits >> 31
  }
}
