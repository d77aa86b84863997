import Samples
import Text

/// What a training run may be told.
package struct FitOptions: Sendable {
  package var epochs = 1
  package var batchSize = 32
  package var shuffle = true
  package var validation: Dataset?
  /// Where initial weights, the order of samples and dropout come from.
  package var seed: UInt64 = 0
  /// What may end the training before `epochs` are over; their monitors are series of the history.
  package var callbacks: [EarlyStopping] = []
  /// What may make the learning rate smaller, which must be the same for all steps then.
  package var rateReductions: [RateReduction] = []
  /// Whether a loss or a weight that is no finite number ends the training rather than fails it.
  package var endsOnNaN = false
  /// What the losses of each class's samples are multiplied by, by the classes' numbers; 1 for classes
  /// beyond. Validation is not weighted.
  package var classWeights: [Float] = []
  /// Where an interrupted run of the same training stood after its last finished epoch.
  package var checkpoint: Checkpoint?

  package init() {}
}

/// A training run as it stands between two epochs: all that going on with it needs.
package struct Checkpoint: Sendable {
  package var model: TrainedModel
  /// The figures of the epochs that are finished.
  package var history: History
  /// For each callback the weights of its best epoch, where they will be restored.
  package var best: [[NamedWeight]?]

  package init(model: TrainedModel, history: History, best: [[NamedWeight]?] = []) {
    self.model = model
    self.history = history
    self.best = best
  }
}

/// The figures of a run, one value an epoch, in the order in which they are shown:
/// `loss`, the metrics, and both again with `val_` in front.
package struct History: Sendable, Equatable {
  package var names: [String]
  package var series: [[Double]]
  /// What the run's callbacks did.
  package var earlyStoppings: [EarlyStoppingResult]
  /// What ended the training where `FitOptions.endsOnNaN` let it.
  package var ending: TrainingError?

  /// The series of the learning rate, where it changes.
  package static let rateName = "learning_rate"

  package init(
    names: [String], series: [[Double]], earlyStoppings: [EarlyStoppingResult] = []
  ) {
    self.names = names
    self.series = series
    self.earlyStoppings = earlyStoppings
  }

  /// Of a training before its next epoch: empty, or as far as its checkpoint had come. One of other names
  /// is not gone on from.
  package init(_ compiled: Compiled, _ options: FitOptions) {
    let names = compiled.series
    let rate = compiled.ratesChange(options.rateReductions) ? [Self.rateName] : []
    self.init(
      names: names + (options.validation == nil ? [] : names.map { "val_" + $0 }) + rate,
      series: [])
    series = self.names.map { _ in [] }
    if let earlier = options.checkpoint?.history, earlier.names == self.names { self = earlier }
  }

  // The compiler's own would compare the names by canonical equivalence.
  package static func == (a: History, b: History) -> Bool {
    a.names == b.names && a.series == b.series && a.earlyStoppings == b.earlyStoppings
      && a.ending == b.ending
  }

  package subscript(name: String) -> [Double]? {
    names.firstIndex(of: name).map { series[$0] }
  }
}

extension Compiled {
  /// Whether the learning rate may change, so that the history has a series of it.
  func ratesChange(_ reductions: [RateReduction]) -> Bool {
    optimizer.learningRate.schedule != nil || !reductions.isEmpty
  }
}

/// How far a training run is. Sent after batches, not more often than a screen can show.
package struct FitProgress: Sendable {
  package var epoch: Int
  package var epochs: Int
  /// Samples done in this epoch, of all.
  package var samples: Int
  package var sampleCount: Int
  /// The epoch's figures so far (loss and metrics; with validation when the epoch is finished).
  package var figures: [(name: String, value: Double)]
  package var epochIsFinished: Bool

  package init(
    epoch: Int, epochs: Int, samples: Int, sampleCount: Int,
    figures: [(name: String, value: Double)], epochIsFinished: Bool
  ) {
    self.epoch = epoch
    self.epochs = epochs
    self.samples = samples
    self.sampleCount = sampleCount
    self.figures = figures
    self.epochIsFinished = epochIsFinished
  }
}

/// What only training can find.
package enum TrainingError: Error, EqualAsPrinted, Sendable {
  /// The loss stopped being a number.
  case lossIsNotFinite(value: Double, epoch: Int, batch: Int)
  /// A sample's loss, in a validation after an epoch or, without one, in an evaluation.
  case sampleLossIsNotFinite(value: Double, epoch: Int?, sample: Int)
  /// A weight stopped being a number by the end of an epoch, though the loss had not.
  case weightIsNotFinite(name: String, value: Double, epoch: Int)
  /// The run was told to stop.
  case cancelled
  /// A word index outside the embedding's rows.
  case indexOutOfRange(index: Int, rows: Int, sample: Int)
  /// Data of another shape than the model's input or output.
  case shapeMismatch(expected: String, got: String)
  /// A sequence too short for a layer's window.
  case sampleTooShort(sample: Int, length: Int, layer: String)
  /// A label that the loss can't take.
  case badLabel(value: Double, sample: Int, allowed: String)
  case noSamples
  /// Memory that the system does not give.
  case outOfMemory(bytes: Int)
  /// A mistake of the engine's own.
  case internalFault(String)

  /// The epoch in which a training diverged; nil where it ended for another reason.
  package var divergenceEpoch: Int? {
    switch self {
    case .lossIsNotFinite(_, let epoch, _), .weightIsNotFinite(_, _, let epoch): epoch
    case .sampleLossIsNotFinite(_, let epoch, _): epoch
    default: nil
    }
  }
}
