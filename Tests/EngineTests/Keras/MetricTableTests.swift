import Folders
import Samples
import Testing

@testable import Engine

/// Each loss, form of labels, number of outputs and metric, as Keras has it. `metric_table.py` made the
/// numbers; what Keras refuses, the language does.
@Suite("Metrics as in Keras") struct MetricTableTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var loss: Loss
    var outputs: Int
    var predictions: [Float] = []
    var labels: [Float] = []
    /// None where Keras raises.
    var values: [(metric: Metric?, value: Double)] = []

    var testDescription: String { name }
  }

  static let cases: [Case] = {
    cases(in: fileText(Project.folder() + "/metric_table.txt") ?? "")
  }()

  /// `square(y - p) + 0.5 * abs(y - p)`
  private static let ownLoss = CustomFunction(
    name: "own",
    formula: Formula([
      .label, .prediction, .subtract, .square, .constant(0.5), .label, .prediction, .subtract, .abs,
      .multiply, .add,
    ])!)
  /// `abs(y - 2 * p)`
  private static let ownMetric = CustomFunction(
    name: "own",
    formula: Formula([.label, .constant(2), .prediction, .multiply, .subtract, .abs])!)

  private static func cases(in text: String) -> [Case] {
    var cases: [Case] = []
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      switch words[0] {
      case "case":
        let loss = words[1] == "own" ? Loss.custom(ownLoss) : Loss(rawValue: words[1])!
        cases.append(
          Case(name: String(line.dropFirst(5)), loss: loss, outputs: Int(words[3])!))
      case "predictions": cases[cases.count - 1].predictions = words.dropFirst().map { Float($0)! }
      case "labels": cases[cases.count - 1].labels = words.dropFirst().map { Float($0)! }
      default:
        guard words[1] != "raises" else { continue }
        cases[cases.count - 1].values.append((metric(words[0]), Double(words[1])!))
      }
    }
    return cases
  }

  private static func metric(_ word: String) -> Metric? {
    let parts = word.split(separator: "_")
    if parts.count == 3, parts[1] == "of" {
      return .ofClass(Metric.PerClass(Metric(rawValue: String(parts[0]))!)!, Int(parts[2])!)
    }
    return word == "own" ? .custom(ownMetric) : Metric(rawValue: word)
  }

  @Test func allAreThere() {
    #expect(Self.cases.count == 6 * 3 * 3)
  }

  @Test(arguments: cases) func valuesAreKeras(_ wanted: Case) throws {
    // A loss over classes of one output means nothing, and Keras only warns.
    guard wanted.values.contains(where: { $0.metric == nil }),
      wanted.outputs > 1 || !wanted.name.contains("categorical")
    else { return }
    let model = try chain([
      .input(Input(size: wanted.outputs)), .activation(ActivationLayer(.linear)),
    ])
    let compiled = Compiled(
      model: model, optimizer: .sgd(SGD()), loss: wanted.loss,
      metrics: wanted.values.compactMap(\.metric))
    let count = wanted.predictions.count / wanted.outputs
    let data = Dataset(
      x: .tensor(Tensor(shape: [count, wanted.outputs], values: wanted.predictions)),
      y: Tensor(
        shape: [count] + (wanted.labels.count == count ? [] : [wanted.outputs]),
        values: wanted.labels))
    let figures = try evaluate(
      initialModel(compiled, seed: 0), on: data, batchSize: 5, runtime: runtime())
    #expect(figures.count == wanted.values.count)
    for (got, wanted) in zip(figures, wanted.values) {
      #expect(abs(got.value - wanted.value) <= 1e-6 * max(1, wanted.value), "\(got.name)")
    }
  }

  /// `tanh` outputs, some beyond 0 and 1, and some upon thresholds. Keras clips them.
  @Test func predictionsOutsideTheRangeAreClipped() {
    var counts = ThresholdCounts()
    // Of two positives and two negatives below 0 nobody knows which is which; the others are apart.
    for (p, isPositive) in [
      (-0.9, true), (-0.1, false), (-0.5, true), (-2, false), (0.5, true), (3, true), (0.2, false),
    ] as [(Float, Bool)] {
      counts.add(prediction: p, isPositive: isPositive)
    }
    // By hand: the curve goes through (0, 0), (0, 1/4), (0, 2/4), (1/3, 2/4), (1, 1).
    #expect(abs(counts.areaUnderCurve - (1.0 / 6 + 2.0 / 3 * 0.75)) < 1e-12)
  }
}
