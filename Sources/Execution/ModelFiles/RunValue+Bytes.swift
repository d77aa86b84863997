import Engine
import Text

// state     = training stoppings ending; training as in `TrainingState+Bytes.swift`
// stoppings = list of (monitor direction min_delta patience baseline restores start stopped best):
//             what early stopping did; epochs from 1, what is missing 0 or an empty list
// ending    = from version 4 on, what ended the training before its time, or an empty text

extension RunValue {
  func writeState(to writer: inout ByteWriter, version: UInt64 = ModelFile.version) {
    TrainingState(model: model, history: history).write(to: &writer, version: version)
    writer.write(history.earlyStoppings) { $1.write(to: &$0) }
    if version > 3 { writer.write(ending ?? "") }
  }

  /// The first version of model files that can hold this.
  var leastVersion: UInt64 {
    if rowEncoding?.isOfVersion5 == true { return 5 }
    return model.optimizerState.rate == nil && ending == nil && !knowsItsSamples
      ? model.compiled.leastVersion : 4
  }

  /// - Parameter compiled: What was trained; the state of another model is damage.
  init(
    from reader: inout ByteReader, compiled: Compiled, version: UInt64 = ModelFile.version
  ) throws(ByteReader.Damage) {
    var state = try TrainingState(from: &reader, compiled: compiled, version: version)
    guard state.model.weights.map(\.name) == compiled.weightNames else {
      throw ByteReader.Damage()
    }
    state.history.earlyStoppings = try reader.list { reader throws(ByteReader.Damage) in
      try EarlyStoppingResult(from: &reader)
    }
    self.init(model: state.model, history: state.history)
    if version > 3 {
      let text = try reader.text()
      ending = text.isEmpty ? nil : text
    }
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
      monitor: monitor, direction: direction, minDelta: try reader.double(),
      patience: try reader.notNegative(), baseline: try reader.doubles().first,
      restoresBestWeights: try reader.boolean(), startFromEpoch: try reader.notNegative())
    let (stopped, best) = (try reader.notNegative(), try reader.notNegative())
    self.init(
      rule: rule, stoppedEpoch: stopped > 0 ? stopped : nil, bestEpoch: best > 0 ? best : nil)
  }
}
