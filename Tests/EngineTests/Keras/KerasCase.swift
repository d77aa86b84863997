import Folders
import Platform
import Samples

@testable import Engine

/// A small training run that Keras made, as `keras_case.py` wrote it down.
struct KerasCase {
  /// Steps that are one call of `fit`, and where Keras stood after them.
  struct Stretch {
    /// The samples in the order in which the batches take them.
    var order: [Int] = []
    /// The mean loss of the samples as they went through.
    var loss = 0.0
    var weights: [[Double]] = []
  }

  var compiled: Compiled
  var data: Dataset
  var batchSize = 0
  var classWeights: [Float] = []
  var initial: [[Float]] = []
  var stretches: [Stretch] = []
  /// By name: Keras's loss and metrics over the samples after all steps.
  var evaluated: [(name: String, value: Double)] = []
  var predicted: [Double] = []
  /// How many samples `evaluated` and `predicted` are about, the first ones: a batch of those that differ
  /// in length.
  var shown: Int

  struct Malformed: Error {
    var line: String
  }

  /// The folder of the cases: beside this file, or where KERAS_FIXTURES says.
  static let folder: String =
    Environment.variable("KERAS_FIXTURES").map { "\($0)" } ?? Project.folder() + "/Fixtures"

  /// The names of all cases, sorted.
  static let names = folderNames(folder).filter { $0.hasSuffix(".txt") }
    .map { String($0.dropLast(4)) }

  init(named name: String, in folder: String = Self.folder) throws {
    guard let text = fileText(folder + "/" + name + ".txt") else { throw Malformed(line: name) }
    try self.init(text: text)
  }

  /// - Parameter text: What Keras made of it may be missing.
  init(text: String) throws {
    var model = ModelDescription(name: "case")
    var optimizer = Optimizer.sgd(SGD())
    var loss = Loss.binaryCrossentropy
    var metrics: [Metric] = []
    var x = KerasLine("x numbers")
    var rows: [[Float]] = []
    var labels = Tensor(shape: [0], values: [])
    var trained = 0
    for text in text.split(separator: "\n") {
      let line = KerasLine(text)
      switch line.key {
      case "layer":
        let count = model.nodes.count
        let inputs = try line.options["of"]?.split(separator: ",").map { try line.int($0) }
        _ = try model.add(
          line.layer(), inputs: inputs ?? (count == 0 ? [] : [count - 1]))
      case "optimizer": optimizer = try line.optimizer()
      case "loss": loss = try line.loss()
      case "metrics":
        metrics = try line.values.map { try line.metric($0) }
      case "class_weight": classWeights = try line.floats()
      case "batch_size": batchSize = try line.ints()[0]
      case "x": x = line
      case "row": rows.append(try line.doubles().map { Float($0) })
      case "y_shape": labels.shape = try line.ints()
      case "y": labels.values = try line.doubles().map { Float($0) }
      case "order": stretches.append(Stretch(order: try line.ints()))
      case "initial": initial.append(try line.floats())
      case "trained":
        stretches[trained].loss = try line.doubles()[0]
        trained += 1
      case "weights": stretches[trained - 1].weights.append(try line.doubles())
      case "evaluated":
        evaluated.append((String(line.values[0]), try line.double(line.values[1])))
      case "predicted": predicted = try line.doubles()
      default: throw Malformed(line: "\(text)")
      }
    }
    compiled = Compiled(model: model, optimizer: optimizer, loss: loss, metrics: metrics)
    data = Dataset(x: try x.features(rows), y: labels)
    let isRagged = x.values == ["words"] && x.options["length"] == nil
    shown = isRagged && Set(rows.map(\.count)).count > 1 ? batchSize : rows.count
  }
}
