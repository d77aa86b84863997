import Folders
import Samples
import Testing

@testable import Engine

/// Training runs of 50 steps, each from Keras's initial weights and in its order of samples, on the
/// plain path and with whatever fast paths a model gets.
///
/// Keras computed in double precision, so what differs is our rounding to single precision: half a
/// unit in the last place, 6e-8 of a value about 1, in the sum that makes each new weight, and less
/// than that in a step's gradient, which the learning rate makes small.
@Suite("Step for step with Keras") struct KerasStepTests {
  @Test("There are cases") func cases() {
    #expect(KerasCase.names.count > 90)
  }

  @Test("Keras has trained with all that there is") func everythingHasACase() throws {
    var seen: Set<String> = []
    for name in KerasCase.names {
      let text = try #require(fileText(KerasCase.folder + "/" + name + ".txt"))
      for line in text.split(separator: "\n").map(KerasLine.init) {
        switch line.key {
        case "layer", "optimizer", "loss", "metrics":
          seen.formUnion(line.values.map { "\(line.key) \($0)" })
        default: break
        }
        if let word = line.options["activation"] {
          seen.insert("activation \(word.prefix { $0 != ":" })")
        }
      }
    }
    var all: [String] = []
    for kind in Layer.Kind.allCases { all.append("layer \(kind.type.name)") }
    for kind in Optimizer.Kind.allCases { all.append("optimizer \(kind.type.name)") }
    for activation in Activation.allCases { all.append("activation \(activation.rawValue)") }
    for loss in Loss.allCases { all.append("loss \(loss.rawValue)") }
    for metric in Metric.allCases { all.append("metrics \(metric.rawValue)") }
    #expect(all.filter { !seen.contains($0) } == [])
  }

  @Test("After 1, 10 and 50 steps", arguments: KerasCase.names, [false, true])
  func steps(_ name: String, fast: Bool) throws {
    try compare(try KerasCase(named: name), fast: fast, comment: name)
  }

  /// - Parameter comment: What the case is called, for one that does not lie here.
  func compare(_ wanted: KerasCase, fast: Bool, comment: String) throws {
    let runtime = runtime(threads: 2, fast: fast)
    var model = initialModel(wanted.compiled, seed: 0)
    try #require(model.weights.map(\.values.count) == wanted.initial.map(\.count))
    for (index, values) in wanted.initial.enumerated() { model.weights[index].values = values }

    var options = options(epochs: 1, batchSize: wanted.batchSize)
    options.shuffle = false
    options.classWeights = wanted.classWeights
    for stretch in wanted.stretches {
      let (trained, history) = try fit(
        wanted.compiled, continuing: model, on: wanted.data.rows(at: stretch.order),
        options: options, runtime: runtime, progress: { _ in })
      model = trained
      expect(history["loss"] ?? [], [stretch.loss], within: 1e-6, "loss of \(comment)")
      let steps = Double(model.optimizerState.steps)
      #expect(model.weights.count == stretch.weights.count)
      for (weight, wanted) in zip(model.weights, stretch.weights) {
        expect(
          weight.values.map(Double.init), wanted, within: 6e-8 * (steps + 5),
          "\(weight.name) of \(comment) after \(steps) steps")
      }
    }
    #expect(model.optimizerState.steps == 50)

    let predictions = try predict(model, wanted.data.x, batchSize: 5, runtime: runtime)
    let rows = wanted.predicted.count / predictions.rowSize
    expect(
      predictions.values.prefix(wanted.predicted.count).map(Double.init), wanted.predicted,
      within: 2e-6, "prediction of \(comment)")
    let figures = try evaluate(
      model, on: wanted.data.rows(at: Array(0..<rows)), batchSize: 5, runtime: runtime)
    #expect(Set<String>(figures.map(\.name)) == Set<String>(wanted.evaluated.map(\.name)))
    for figure in wanted.evaluated {
      expect(
        figures.filter { $0.name == figure.name }.map(\.value), [figure.value], within: 1e-6,
        "\(figure.name) of \(comment)")
    }
  }

  private func expect(
    _ got: [Double], _ wanted: [Double], within tolerance: Double, _ what: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(got.count == wanted.count, "\(what)", sourceLocation: sourceLocation)
    let worst = zip(got, wanted).map { abs($0 - $1) / max(1, abs($1)) }
    // Not the greatest, which may hide what is no number.
    if let place = worst.firstIndex(where: { !($0 <= tolerance) }) {
      Issue.record(
        "\(what), value \(place): \(got[place]), in Keras \(wanted[place])",
        sourceLocation: sourceLocation)
    }
  }
}
