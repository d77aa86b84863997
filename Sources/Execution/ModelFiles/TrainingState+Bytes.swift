import Engine
import Samples
import Text

/// What training has made of a model so far: the part that model files, checkpoints and kept runs share.
///
///     state   = seed epochs steps weights slots names series rate
///     weights = list of (name shape values), in the order of the model's layers
///     slots   = list, one for each weight, of lists of values: the optimizer's running values
///     names   = list of texts; series = list, one for each name, of one number an epoch
///     rate    = from version 4 of model files on, list of the learning rate where it is not the
///               optimizer's own
struct TrainingState {
  var model: TrainedModel
  var history: History

  /// Epochs and steps beyond this have never been trained; below it, sums fit.
  private static let longestTraining = 1 << 40

  func write(to writer: inout ByteWriter, version: UInt64 = ModelFile.version) {
    writer.write(model.seed)
    writer.write(model.epochs)
    writer.write(model.optimizerState.steps)
    writer.write(model.weights) { $1.write(to: &$0) }
    writer.write(model.optimizerState.slots) { writer, slots in
      writer.write(slots) { $0.write($1) }
    }
    history.names.write(to: &writer)
    writer.write(history.series) { $0.write($1) }
    if version > 3 { writer.write(model.optimizerState.rate.map { [$0] } ?? []) }
  }

  init(model: TrainedModel, history: History) {
    self.model = model
    self.history = history
  }

  /// - Parameter compiled: What was trained; the state of another model is damage.
  init(
    from reader: inout ByteReader, compiled: Compiled, version: UInt64 = ModelFile.version
  ) throws(ByteReader.Damage) {
    let seed = try reader.number()
    let epochs = try reader.whole()
    let steps = try reader.number()
    let weights = try reader.list { reader throws(ByteReader.Damage) in
      try NamedWeight(from: &reader)
    }
    let slots = try reader.list { reader throws(ByteReader.Damage) in
      try reader.list { reader throws(ByteReader.Damage) in try reader.floats() }
    }
    let names = try [String](from: &reader)
    let series = try reader.list { reader throws(ByteReader.Damage) in try reader.doubles() }
    let rate = version > 3 ? try reader.floats() : []
    let count = compiled.optimizer.stateCount
    guard (0..<Self.longestTraining).contains(epochs), steps < UInt64(Self.longestTraining),
      weights.map(\.shape) == compiled.weightShapes,
      slots.isEmpty || slots.count == weights.count,
      zip(slots, weights).allSatisfy({ slots, weight in
        (slots.isEmpty || slots.count == count)
          && slots.allSatisfy { $0.count == weight.values.count }
      }),
      series.count == names.count, Set(series.map(\.count)).count <= 1,
      Set<Spelling>(names).count == names.count, rate.count <= 1,
      rate.allSatisfy({ $0 >= 0 && $0.isFinite })
    else { throw ByteReader.Damage() }
    model = TrainedModel(
      compiled: compiled, weights: weights,
      optimizerState: OptimizerState(steps: steps, slots: slots, rate: rate.first), epochs: epochs,
      seed: seed)
    history = History(names: names, series: series)
  }
}

extension NamedWeight {
  func write(to writer: inout ByteWriter) {
    writer.write(name)
    shape.write(to: &writer)
    writer.write(values)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    let (name, shape) = (try reader.text(), try [Int](from: &reader))
    let values = try reader.floats()
    guard valueCount(shape) == values.count else { throw ByteReader.Damage() }
    self.init(name: name, shape: shape, values: values)
  }
}

extension Compiled {
  /// The names of a model's weights, layer by layer.
  var weightNames: [String] { weights.map(\.name) }

  /// The shapes of a model's weights, layer by layer.
  var weightShapes: [[Int]] { weights.map(\.shape) }

  private var weights: [(name: String, shape: [Int])] {
    model.nodes.indices.flatMap { number in
      model.weights(of: number).map {
        (name: model.nodes[number].name + "/" + $0.name, shape: $0.shape)
      }
    }
  }
}
