import Engine

// state    = seed epochs steps weights slots names series stoppings
// weights  = list of (name shape values), in the order of the model's layers
// slots    = list, one for each weight, of lists of values: the optimizer's running values
// names    = list of texts; series = list, one for each name, of one number an epoch
// stoppings = list of (monitor direction min_delta patience baseline restores start stopped best):
//             what early stopping did; epochs from 1, what is missing 0 or an empty list

extension RunValue {
  func writeState(to writer: inout ByteWriter) {
    writer.write(model.seed)
    writer.write(model.epochs)
    writer.write(model.optimizerState.steps)
    writer.write(model.weights) { $1.write(to: &$0) }
    writer.write(model.optimizerState.slots) { writer, slots in
      writer.write(slots) { $0.write($1) }
    }
    writer.write(history.names) { $0.write($1) }
    writer.write(history.series) { $0.write($1) }
    writer.write(history.earlyStoppings) { $1.write(to: &$0) }
  }

  /// - Parameter compiled: What was trained; the state of another model is damage.
  init(from reader: inout ByteReader, compiled: Compiled) throws(ByteReader.Damage) {
    let seed = try reader.number()
    let epochs = try reader.whole()
    let steps = try reader.number()
    let weights = try reader.list { reader throws(ByteReader.Damage) in
      try NamedWeight(from: &reader)
    }
    let slots = try reader.list { reader throws(ByteReader.Damage) in
      try reader.list { reader throws(ByteReader.Damage) in try reader.floats() }
    }
    let names = try reader.list { reader throws(ByteReader.Damage) in try reader.text() }
    let series = try reader.list { reader throws(ByteReader.Damage) in try reader.doubles() }
    let stoppings = try reader.list { reader throws(ByteReader.Damage) in
      try EarlyStoppingResult(from: &reader)
    }
    let nodes = compiled.model.nodes
    let expected = nodes.flatMap { node in
      node.layer.weightShapes(node.inputs.map { nodes[$0].shape }).map { name, shape in
        NamedWeight(name: node.name + "/" + name, shape: shape, values: [])
      }
    }
    let count = compiled.optimizer.stateCount
    guard weights.map(\.shape) == expected.map(\.shape),
      weights.map(\.name) == expected.map(\.name), (0..<1 << 40).contains(epochs),
      slots.isEmpty || slots.count == weights.count,
      zip(slots, weights).allSatisfy({ slots, weight in
        (slots.isEmpty || slots.count == count)
          && slots.allSatisfy { $0.count == weight.values.count }
      }),
      series.count == names.count, Set(series.map(\.count)).count <= 1,
      Set<String>(names).count == names.count
    else { throw ByteReader.Damage() }
    self.init(
      model: TrainedModel(
        compiled: compiled, weights: weights,
        optimizerState: OptimizerState(steps: steps, slots: slots), epochs: epochs, seed: seed),
      history: History(names: names, series: series, earlyStoppings: stoppings))
  }
}

extension EarlyStoppingResult {
  fileprivate func write(to writer: inout ByteWriter) {
    writer.write(rule.monitor)
    writer.write(rule.direction.rawValue)
    writer.write(rule.minDelta.bitPattern)
    writer.write(rule.patience)
    writer.write(rule.baseline.map { [$0] } ?? [])
    writer.write(rule.restoresBestWeights ? 1 : 0)
    writer.write(rule.startFromEpoch)
    writer.write(stoppedEpoch ?? 0)
    writer.write(bestEpoch ?? 0)
  }

  fileprivate init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    let monitor = try reader.text()
    guard let direction = EarlyStopping.Direction(rawValue: try reader.text()) else {
      throw ByteReader.Damage()
    }
    let rule = EarlyStopping(
      monitor: monitor, direction: direction, minDelta: Double(bitPattern: try reader.number()),
      patience: try reader.whole(), baseline: try reader.doubles().first,
      restoresBestWeights: try reader.whole() != 0, startFromEpoch: try reader.whole())
    let (stopped, best) = (try reader.whole(), try reader.whole())
    self.init(
      rule: rule, stoppedEpoch: stopped > 0 ? stopped : nil, bestEpoch: best > 0 ? best : nil)
  }
}
