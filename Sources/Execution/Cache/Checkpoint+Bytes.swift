import Engine

extension Checkpoint {
  func write(to writer: inout ByteWriter) {
    writer.write(model.seed)
    writer.write(model.epochs)
    writer.write(model.optimizerState.steps)
    writer.write(model.weights) { $1.write(to: &$0) }
    writer.write(model.optimizerState.slots) { writer, slots in
      writer.write(slots) { $0.write($1) }
    }
    writer.write(history.names) { $0.write($1) }
    writer.write(history.series) { $0.write($1) }
    writer.write(best) { writer, weights in
      writer.write(weights == nil ? 0 : 1)
      writer.write(weights ?? []) { $1.write(to: &$0) }
    }
  }

  /// - Parameter compiled: What was trained; a checkpoint of another model is damage.
  init(
    from reader: inout ByteReader, compiled: Compiled
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
    let names = try reader.list { reader throws(ByteReader.Damage) in try reader.text() }
    let series = try reader.list { reader throws(ByteReader.Damage) in try reader.doubles() }
    let best = try reader.list { reader throws(ByteReader.Damage) in
      let isThere = try reader.whole() != 0
      let weights = try reader.list { reader throws(ByteReader.Damage) in
        try NamedWeight(from: &reader)
      }
      return isThere ? weights : nil
    }
    let expected = initialShapes(compiled)
    guard weights.map(\.shape) == expected,
      best.allSatisfy({ $0.map { $0.map(\.shape) == expected } ?? true }), epochs >= 0,
      series.count == names.count,
      Set(series.map(\.count)).count <= 1,
      slots.isEmpty || slots.count == weights.count,
      zip(slots, weights).allSatisfy({ slots, weight in
        slots.allSatisfy { $0.count == weight.values.count }
      })
    else { throw ByteReader.Damage() }
    self.init(
      model: TrainedModel(
        compiled: compiled, weights: weights,
        optimizerState: OptimizerState(steps: steps, slots: slots), epochs: epochs, seed: seed),
      history: History(names: names, series: series), best: best)
  }
}

extension NamedWeight {
  func write(to writer: inout ByteWriter) {
    writer.write(name)
    writer.write(shape) { $0.write($1) }
    writer.write(values)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    let name = try reader.text()
    let shape = try reader.list { reader throws(ByteReader.Damage) in try reader.whole() }
    let values = try reader.floats()
    guard TensorShape(shape).count == values.count else { throw ByteReader.Damage() }
    self.init(name: name, shape: shape, values: values)
  }
}

/// The shapes of a model's weights, layer by layer.
private func initialShapes(_ compiled: Compiled) -> [[Int]] {
  let nodes = compiled.model.nodes
  return nodes.flatMap { node in
    node.layer.weightShapes(node.inputs.map { nodes[$0].shape }).map(\.shape)
  }
}
