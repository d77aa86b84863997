import Engine
import Samples
import Text

// compiled  = name layers optimizer loss metrics
// layers    = list of (name kind parameters inputs), inputs a list of layers' numbers
// optimizer = kind parameters
// loss      = kind, or 0 and a function
// metrics   = list of kinds, or 0 and a function, or the kind of one class's metric and the class
// function  = name, list of (step, and a number for a constant)
//
// Kinds are numbers that never change their meaning; what a kind's parameters are stands at its
// case below. Truth is 0 or 1, what is missing -1.

extension Compiled {
  func write(to writer: inout ByteWriter) {
    writer.write(model.name)
    writer.write(model.nodes) { writer, node in
      writer.write(node.name)
      node.layer.write(to: &writer)
      writer.write(node.inputs) { $0.write($1) }
    }
    optimizer.write(to: &writer)
    if case .own(let function) = loss {
      writer.write(0)
      function.write(to: &writer)
    } else {
      writer.write((Loss.allCases.firstIndex(of: loss) ?? 0) + 1)
    }
    writer.write(metrics) { writer, metric in
      if case .own(let function) = metric {
        writer.write(0)
        function.write(to: &writer)
      } else if case .ofClass(let kind, let number) = metric {
        writer.write(firstKindOfClass + (Metric.PerClass.allCases.firstIndex(of: kind) ?? 0))
        writer.write(number)
      } else {
        writer.write((Metric.allCases.firstIndex(of: metric) ?? 0) + 1)
      }
    }
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    var model = ModelDescription(name: try reader.text())
    let count = try reader.count()
    guard count <= largestCount else { throw ByteReader.Damage() }
    var names: Set<Spelling> = []
    for number in 0..<count {
      let name = try reader.text()
      let layer = try Layer(from: &reader)
      let inputs = try reader.list { reader throws(ByteReader.Damage) in try reader.whole() }
      var isInput = false
      if case .input = layer { isInput = true }
      guard inputs.allSatisfy((0..<number).contains), isInput == (number == 0),
        inputs.isEmpty == isInput, !name.isEmpty, names.insert(name).inserted,
        let added = try? model.add(layer, name: name, inputs: inputs), added == number
      else { throw ByteReader.Damage() }
    }
    let optimizer = try Optimizer(from: &reader)
    // Nil stands for one of the author's own.
    let loss: Loss =
      if let known = try reader.choice(of: [nil] + Loss.allCases) { known } else {
        .own(try OwnFunction(from: &reader))
      }
    let metrics = try reader.list { reader throws(ByteReader.Damage) -> Metric in
      let kind = try reader.whole()
      if kind == 0 { return .own(try OwnFunction(from: &reader)) }
      let (ofClass, isBelow) = kind.subtractingReportingOverflow(firstKindOfClass)
      if !isBelow, Metric.PerClass.allCases.indices.contains(ofClass) {
        let number = try reader.whole()
        guard number >= 0 else { throw ByteReader.Damage() }
        return .ofClass(Metric.PerClass.allCases[ofClass], number)
      }
      guard (1...Metric.allCases.count).contains(kind) else { throw ByteReader.Damage() }
      return Metric.allCases[kind - 1]
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

extension Layer {
  fileprivate func write(to writer: inout ByteWriter) {
    func write(_ window: Window) {
      writer.write(window.width)
      writer.write(window.strides)
      writer.write(window.padding == .same ? 1 : 0)
    }
    func write(_ activation: Activation) {
      writer.write(Activation.allCases.firstIndex(of: activation) ?? 0)
    }
    func write(_ regularizer: Regularizer?) {
      writer.write(regularizer.map { [$0.l1, $0.l2] } ?? [])
    }
    switch self {
    case .input(let size):
      writer.write(0)
      writer.write(size ?? -1)
    case .dense(let units, let activation, let useBias, let regularizer):
      writer.write(1)
      writer.write(units)
      write(activation)
      writer.write(useBias ? 1 : 0)
      write(regularizer)
    case .embedding(let inputDim, let outputDim, let matrix, let trainable):
      writer.write(2)
      writer.write(inputDim)
      writer.write(outputDim)
      writer.write(trainable ? 1 : 0)
      writer.write(matrix?.digest ?? "")
      writer.write(matrix?.values ?? [])
    case .conv1D(let filters, let window, let activation, let useBias, let regularizer):
      writer.write(3)
      writer.write(filters)
      write(window)
      write(activation)
      writer.write(useBias ? 1 : 0)
      write(regularizer)
    case .maxPooling1D(let window):
      writer.write(4)
      write(window)
    case .averagePooling1D(let window):
      writer.write(5)
      write(window)
    case .globalMaxPooling1D: writer.write(6)
    case .globalAveragePooling1D: writer.write(7)
    case .flatten: writer.write(8)
    case .concatenate: writer.write(9)
    case .dropout(let rate):
      writer.write(10)
      writer.write(rate.bitPattern)
    case .activation(let activation):
      writer.write(11)
      write(activation)
    }
  }

  fileprivate init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    switch try reader.whole() {
    case 0:
      let size = try reader.whole()
      guard size == -1 || (1...largestSize).contains(size) else { throw ByteReader.Damage() }
      self = .input(size: size == -1 ? nil : size)
    case 1:
      self = .dense(
        units: try reader.size(), activation: try reader.activation(), useBias: try reader.truth(),
        kernelRegularizer: try reader.regularizer())
    case 2:
      let (rows, columns) = (try reader.size(), try reader.size())
      let trainable = try reader.truth()
      let digest = try reader.text()
      let values = try reader.floats()
      guard digest.isEmpty == values.isEmpty,
        values.isEmpty || rows.checkedProduct(columns) == values.count
      else { throw ByteReader.Damage() }
      self = .embedding(
        inputDim: rows, outputDim: columns,
        weights: values.isEmpty
          ? nil : WeightMatrix(rows: rows, columns: columns, values: values, digest: digest),
        trainable: trainable)
    case 3:
      self = .conv1D(
        filters: try reader.size(), window: try reader.window(),
        activation: try reader.activation(), useBias: try reader.truth(),
        kernelRegularizer: try reader.regularizer())
    case 4: self = .maxPooling1D(try reader.window())
    case 5: self = .averagePooling1D(try reader.window())
    case 6: self = .globalMaxPooling1D
    case 7: self = .globalAveragePooling1D
    case 8: self = .flatten
    case 9: self = .concatenate
    case 10:
      let rate = Double(bitPattern: try reader.number())
      guard rate >= 0, rate < 1 else { throw ByteReader.Damage() }
      self = .dropout(rate: rate)
    case 11: self = .activation(try reader.activation())
    default: throw ByteReader.Damage()
    }
  }
}

/// Metrics of one class come behind all others, of which there will be more.
private let firstKindOfClass = 101

/// No model that a person declares has more layers.
private let largestCount = 20_000

/// Sizes that the language allows; beyond them products might not fit.
private let largestSize = 1_000_000_000

extension ByteReader {
  fileprivate mutating func size() throws(Damage) -> Int {
    let value = try whole()
    guard (1...largestSize).contains(value) else { throw Damage() }
    return value
  }

  fileprivate mutating func truth() throws(Damage) -> Bool {
    let value = try whole()
    guard value == 0 || value == 1 else { throw Damage() }
    return value == 1
  }

  fileprivate mutating func window() throws(Damage) -> Window {
    Window(width: try size(), strides: try size(), padding: try truth() ? .same : .valid)
  }

  fileprivate mutating func activation() throws(Damage) -> Activation {
    try choice(of: Activation.allCases)
  }

  fileprivate mutating func regularizer() throws(Damage) -> Regularizer? {
    let values = try doubles()
    guard values.allSatisfy({ $0 >= 0 && $0.isFinite }) else { throw Damage() }
    switch values.count {
    case 0: return nil
    case 2: return Regularizer(l1: values[0], l2: values[1])
    default: throw Damage()
    }
  }
}

extension OwnFunction {
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
