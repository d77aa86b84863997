import Engine
import Text

extension Checkpoint {
  func write(to writer: inout ByteWriter) {
    TrainingState(model: model, history: history).write(to: &writer)
    writer.write(best) { writer, weights in
      writer.write(weights != nil)
      writer.write(weights ?? []) { $1.write(to: &$0) }
    }
  }

  /// - Parameter compiled: What was trained; a checkpoint of another model is damage.
  init(
    from reader: inout ByteReader, compiled: Compiled
  ) throws(ByteReader.Damage) {
    let state = try TrainingState(from: &reader, compiled: compiled)
    let best = try reader.list { reader throws(ByteReader.Damage) in
      let isThere = try reader.boolean()
      let weights = try reader.list { reader throws(ByteReader.Damage) in
        try NamedWeight(from: &reader)
      }
      return isThere ? weights : nil
    }
    let shapes = compiled.weightShapes
    guard best.allSatisfy({ $0.map { $0.map(\.shape) == shapes } ?? true }) else {
      throw ByteReader.Damage()
    }
    self.init(model: state.model, history: state.history, best: best)
  }
}
