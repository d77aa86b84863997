import Folders
import Readers
import Samples
import Testing

@testable import Engine
@testable import Execution

/// Every layer with all its options, over sequences of known and of any length: ONNX Runtime takes the
/// file, and gives what the engine gives, in the same shape; or took that very file.
@Suite struct ONNXGridTests {
  private static let hasReaders = Python.reader.has("numpy, onnx, onnxruntime")

  private static let windows: [Window] = [1, 2, 3, 4].flatMap { width in
    [1, 2, 3, 5].flatMap { strides in
      WindowPadding.allCases.map { Window(width: width, strides: strides, padding: $0) }
    }
  }

  /// Layers over sequences; each kind's options.
  private static func layers(_ kind: String) -> [[Layer]] {
    switch kind {
    case "conv1d":
      windows.map { [.conv1D(Conv1D(filters: 3, window: $0))] }
        + Activation.allCases.map {
          [
            .conv1D(
              Conv1D(
                filters: 2, window: Window(width: 2, strides: 1), activation: $0, useBias: false))
          ]
        }
    case "max_pooling1d": windows.map { [.maxPooling1D(MaxPooling1D($0))] }
    case "average_pooling1d": windows.map { [.averagePooling1D(AveragePooling1D($0))] }
    default:
      [
        [.globalMaxPooling1D], [.globalAveragePooling1D], [.dropout(Dropout(rate: 0.5))],
        [.spatialDropout1D(SpatialDropout1D(rate: 0.5))],
        [.flatten], [.unitNormalization], [.globalMaxPooling1D, .unitNormalization],
      ]
        + normalizations
        + Activation.allCases.flatMap { activation -> [[Layer]] in
          [
            [.activation(ActivationLayer(activation))],
            [.dense(Dense(units: 3, activation: activation))],
            [.globalMaxPooling1D, .dense(Dense(units: 3, activation: activation, useBias: false))],
          ]
        }
    }
  }

  private static let normalizations: [[Layer]] = [true, false].flatMap { center in
    [true, false].flatMap { scale -> [[Layer]] in
      let layer = Layer.batchNormalization(
        BatchNormalization(epsilon: 0.01, center: center, scale: scale))
      return [[layer], [.globalMaxPooling1D, layer]]
    }
  }

  private static let kinds = ["conv1d", "max_pooling1d", "average_pooling1d", "others"]

  /// All but what begins a model and what joins branches, which other tests have.
  @Test func everyLayerIsThere() {
    let names = Set(Self.kinds.flatMap { Self.layers($0).joined().map(\.defaultName) })
    let others = Layer.Kind.allCases.filter { ![.input, .embedding, .concatenate].contains($0) }
    #expect(others.map { $0.type.name }.filter { !names.contains($0) } == [])
  }

  @Test(arguments: kinds) func theReaderSeesTheSame(_ kind: String) throws {
    let folder = TemporaryFolder()
    let runtime = Runtime(workers: Workers(threads: 1))
    var count = 0
    var files: [[UInt8]] = []
    for length in [4, 5, 6, 7, nil] {
      for layers in Self.layers(kind) {
        var model = ModelDescription(name: "grid")
        var last = try model.add(.input(Input(size: length)), inputs: [])
        last = try model.add(.embedding(Embedding(inputDim: 9, outputDim: 2)), inputs: [last])
        do {
          for layer in layers { last = try model.add(layer, inputs: [last]) }
        } catch {
          // No whole window fits, or the layer needs a length.
          continue
        }
        let compiled = Compiled(
          model: model, optimizer: .sgd(SGD()), loss: .meanSquaredError, metrics: [])
        var run = initialModel(compiled, seed: UInt64(count))
        // As if a normalisation had learnt something.
        for index in run.weights.indices where run.weights[index].shape == [2] {
          run.weights[index].values = run.weights[index].values.enumerated().map {
            $1 + 0.25 * Float($0 + 1)
          }
        }
        var text = ""
        for length in length.map({ [$0] }) ?? [4, 5, 6, 7, 8, 12] {
          let words = (0..<2).map { row in
            (0..<length).map { Int32(($0 * 7 + row * 4 + count) % 9) }
          }
          let result = try predict(
            run, .sequences(Sequences(words)), batchSize: 2, runtime: runtime)
          text += words.map { $0.map { "\($0)" }.joined(separator: " ") }.joined(separator: ";")
          text += "\t" + result.shape.map { "\($0)" }.joined(separator: " ")
          text += "\t" + result.values.map { "\($0)" }.joined(separator: " ") + "\n"
        }
        let description = layers.map { "\($0)" }.joined(separator: ", ")
        folder.write("\(description), length \(length ?? 0)\n" + text, to: "\(count).txt")
        let bytes = try #require(ONNXModel.bytes(of: run))
        files += [bytes, Array(text.utf8)]
        folder.write(bytes, to: "\(count).onnx")
        count += 1
      }
    }
    #expect(count > 60)
    let said = try Accepted.said(by: "read_onnx_grid.py", of: folder, if: Self.hasReaders)
    try Accepted.expect(files, as: kind, said: said, whenRight: "\(count) the same\n")
  }

  /// A kernel k[position][channel][filter], whose values count from 0, so that k[p][c][f] = 4p + 2c + f,
  /// as ONNX has it: [filter][channel][position].
  @Test func kernelsAreTurned() throws {
    var model = ModelDescription(name: "turned")
    var last = try model.add(.input(Input(size: 5)), inputs: [])
    last = try model.add(.embedding(Embedding(inputDim: 9, outputDim: 2)), inputs: [last])
    _ = try model.add(
      .conv1D(Conv1D(filters: 2, window: Window(width: 3, strides: 1))), inputs: [last])
    var run = initialModel(
      Compiled(model: model, optimizer: .sgd(SGD()), loss: .meanSquaredError, metrics: []), seed: 1)
    let kernel = try #require(run.weights.firstIndex { $0.shape == [3, 2, 2] })
    run.weights[kernel].values = (0..<12).map { Float($0) }
    let bytes = try #require(ONNXModel.bytes(of: run))
    // A TensorProto: its dims (field 1), float (field 2), and behind its name the values (field 9).
    let turned: [Float] = [0, 4, 8, 2, 6, 10, 1, 5, 9, 3, 7, 11]
    let values = turned.flatMap { value in
      (0..<4).map { UInt8(truncatingIfNeeded: value.bitPattern >> (8 * $0)) }
    }
    #expect(bytes.firstRange(of: [0x08, 2, 0x08, 2, 0x08, 3, 0x10, 1]) != nil)
    #expect(bytes.firstRange(of: [0x4a, 48] + values) != nil)
  }
}
