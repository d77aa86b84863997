import Engine
import Samples
import Text

// compiled  = name layers optimizer loss metrics
// layers    = list of (name code fields inputs), inputs a list of layers' numbers
// optimizer = code fields; from version 4 on, schedule: empty, or code and numbers
// loss      = code, or 0 and a function
// metrics   = list of codes, or 0 and a function, or the code of one class's metric and the class
// function  = name, list of (step, and a number for a constant)
//
// Codes stand with what they name and never change; how fields are written stands in
// `FieldValue+Bytes.swift`. Truth is 0 or 1, what is missing -1.

extension Compiled {
  func write(to writer: inout ByteWriter, version: UInt64 = ModelFile.version) {
    writer.write(model.name)
    writer.write(model.nodes) { writer, node in
      writer.write(node.name)
      node.layer.write(to: &writer, version: version)
      writer.write(node.inputs) { $0.write($1) }
    }
    optimizer.write(to: &writer, version: version)
    writer.write(loss.code)
    if case .custom(let function) = loss { function.write(to: &writer) }
    writer.write(metrics) { writer, metric in
      writer.write(metric.code)
      switch metric {
      case .custom(let function): function.write(to: &writer)
      case .ofClass(_, let number): writer.write(number)
      default: break
      }
    }
  }

  /// The first version of model files that can hold this.
  var leastVersion: UInt64 {
    guard optimizer.learningRate.schedule == nil else { return 4 }
    let isOfVersion2 =
      model.nodes.allSatisfy(\.layer.isOfVersion2)
      && optimizersOfVersion2.contains(optimizer.kind.type.code)
      && lossesOfVersion2.contains(loss.code)
      && metrics.allSatisfy { metric in metricsOfVersion2.contains { $0.contains(metric.code) } }
    return isOfVersion2 ? 2 : 3
  }

  init(
    from reader: inout ByteReader, version: UInt64 = ModelFile.version
  ) throws(ByteReader.Damage) {
    var model = ModelDescription(name: try reader.text())
    let count = try reader.count()
    guard count <= largestCount else { throw ByteReader.Damage() }
    var names: Set<Spelling> = []
    for number in 0..<count {
      let name = try reader.text()
      let layer = try Layer(from: &reader, version: version)
      let inputs = try reader.list { reader throws(ByteReader.Damage) in try reader.whole() }
      var isInput = false
      if case .input = layer { isInput = true }
      guard inputs.allSatisfy((0..<number).contains), isInput == (number == 0),
        inputs.isEmpty == isInput, !name.isEmpty, names.insert(name).inserted,
        let added = try? model.add(layer, name: name, inputs: inputs), added == number
      else { throw ByteReader.Damage() }
    }
    let optimizer = try Optimizer(from: &reader, version: version)
    let loss = try Loss(from: &reader)
    let metrics = try reader.list { reader throws(ByteReader.Damage) in
      try Metric(from: &reader)
    }
    self.init(model: model, optimizer: optimizer, loss: loss, metrics: metrics)
    guard !model.nodes.isEmpty, fits else { throw ByteReader.Damage() }
  }

  /// Whether the model's output is what the loss and the metrics take.
  private var fits: Bool {
    let output = model.outputShape
    for case .ofClass(_, let number) in metrics {
      guard number >= 0, number < (output.sizes.last ?? nil) ?? 0 else { return false }
    }
    switch loss {
    case .binaryCrossentropy: return output.rank == 1
    case .categoricalCrossentropy, .sparseCategoricalCrossentropy:
      return output.rank == 1 && (output.sizes[0] ?? 0) >= 2
    default: return output.rank >= 1
    }
  }
}

/// No model that a person declares has more layers.
private let largestCount = 20_000

/// The codes that versions 1 and 2 know.
private let optimizersOfVersion2 = 0...2
private let lossesOfVersion2 = 0...5
private let metricsOfVersion2 = [0...7, 101...103]

extension Loss {
  fileprivate var code: Int { kind?.facts.code ?? 0 }

  fileprivate init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    let code = try reader.whole()
    if code == 0 {
      self = .custom(try CustomFunction(from: &reader))
      return
    }
    guard let kind = Kind.allCases.first(where: { $0.facts.code == code }) else {
      throw ByteReader.Damage()
    }
    self = kind.facts.loss
  }
}

extension Metric {
  fileprivate var code: Int {
    if case .ofClass(let kind, _) = self { return kind.code }
    return kind?.facts.code ?? 0
  }

  fileprivate init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    let code = try reader.whole()
    if code == 0 {
      self = .custom(try CustomFunction(from: &reader))
    } else if let kind = PerClass.allCases.first(where: { $0.code == code }) {
      self = .ofClass(kind, try reader.notNegative())
    } else if let kind = Kind.allCases.first(where: { $0.facts.code == code }) {
      self = kind.facts.metric
    } else {
      throw ByteReader.Damage()
    }
  }
}

extension CustomFunction {
  /// A step's number is its place here, from 1; 0 is a constant, and its value follows.
  private static let steps: [Formula.Step] = [
    .label, .prediction, .negate, .log, .exp, .abs, .sqrt, .square, .add, .subtract, .multiply,
    .divide, .power, .minimum, .maximum, .clip, .equal, .notEqual, .less, .lessOrEqual, .greater,
    .greaterOrEqual, .and, .or, .not,
  ]

  fileprivate func write(to writer: inout ByteWriter) {
    writer.write(name)
    writer.write(formula.steps) { writer, step in
      if case .constant(let value) = step {
        writer.write(0)
        writer.write(value.bitPattern)
      } else {
        writer.write((Self.steps.firstIndex(of: step) ?? 0) + 1)
      }
    }
  }

  fileprivate init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    let name = try reader.text()
    let steps = try reader.list { reader throws(ByteReader.Damage) -> Formula.Step in
      if let known = try reader.choice(of: [nil] + Self.steps) { return known }
      return .constant(try reader.double())
    }
    guard let formula = Formula(steps) else { throw ByteReader.Damage() }
    self.init(name: name, formula: formula)
  }
}
