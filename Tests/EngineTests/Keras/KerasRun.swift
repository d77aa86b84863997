import Samples
import Testing

@testable import Engine

/// What the engine makes of a case, from Keras's initial weights and in its order of samples.
struct KerasRun {
  private var losses: [Double] = []
  /// After each stretch.
  private var weights: [[[Float]]] = []
  private var names: [String] = []
  private var steps: [Int] = []
  private let predictions: [Float]
  private let figures: [(name: String, value: Double)]

  init(_ given: KerasCase, fast: Bool) throws {
    let runtime = runtime(threads: 2, fast: fast)
    var model = initialModel(given.compiled, seed: 0)
    try #require(model.weights.map(\.values.count) == given.initial.map(\.count))
    for (index, values) in given.initial.enumerated() { model.weights[index].values = values }
    names = model.weights.map(\.name)

    var options = options(epochs: 1, batchSize: given.batchSize)
    options.shuffle = false
    options.classWeights = given.classWeights
    for stretch in given.stretches {
      let (trained, history) = try fit(
        given.compiled, continuing: model, on: given.data.rows(at: stretch.order),
        options: options, runtime: runtime, progress: { _ in })
      model = trained
      losses += history["loss"] ?? []
      weights.append(model.weights.map(\.values))
      steps.append(Int(model.optimizerState.steps))
    }

    let predicted = try predict(model, given.data.x, batchSize: 5, runtime: runtime)
    predictions = Array(predicted.values.prefix(given.shown * predicted.rowSize))
    figures = try evaluate(
      model, on: given.data.rows(at: Array(0..<given.shown)), batchSize: 5, runtime: runtime
    ).map { ($0.name, $0.value) }
  }

  /// All of it.
  var parts: [[UInt8]] {
    [littleEndian(losses), littleEndian(predictions)] + weights.joined().map { littleEndian($0) }
      + figures.flatMap { [Array($0.name.utf8), littleEndian([$0.value])] }
  }

  // MARK: Beside Keras

  /// What Keras has otherwise, beyond rounding.
  func differences(from wanted: KerasCase) -> [String] {
    var found: [String] = []
    func compare(_ got: [Double], _ wanted: [Double], within tolerance: Double, _ what: String) {
      guard got.count == wanted.count else {
        found.append("\(what): \(got.count) values, in Keras \(wanted.count)")
        return
      }
      let worst = zip(got, wanted).map { abs($0 - $1) / max(1, abs($1)) }
      // Not the greatest, which may hide what is no number.
      if let place = worst.firstIndex(where: { !($0 <= tolerance) }) {
        found.append("\(what), value \(place): \(got[place]), in Keras \(wanted[place])")
      }
    }
    if steps != [1, 10, 50] { found.append("steps: \(steps)") }
    compare(losses, wanted.stretches.map(\.loss), within: 1e-6, "loss")
    for (place, stretch) in wanted.stretches.enumerated() where place < steps.count {
      if stretch.weights.count != names.count { found.append("\(stretch.weights.count) weights") }
      for (name, (got, wanted)) in zip(names, zip(weights[place], stretch.weights)) {
        compare(
          got.map(Double.init), wanted, within: 6e-8 * Double(steps[place] + 5),
          "\(name) after \(steps[place]) steps")
      }
    }
    compare(predictions.map(Double.init), wanted.predicted, within: 2e-6, "prediction")
    if Set(figures.map(\.name)) != Set(wanted.evaluated.map(\.name)) {
      found.append("figures: \(figures.map(\.name))")
    }
    for figure in wanted.evaluated {
      compare(
        figures.filter { $0.name == figure.name }.map(\.value), [figure.value], within: 1e-6,
        figure.name)
    }
    return found
  }
}
