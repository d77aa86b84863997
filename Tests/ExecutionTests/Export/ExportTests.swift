import Engine
import Folders
import Readers
import Report
import Testing

@testable import Execution

/// What leaves nbrun, read by others, or just what they have read.
@Suite struct ExportTests {
  static let hasReaders = Python.reader.has("numpy, onnx, onnxruntime, safetensors")

  private static let multiHot = """
    words = tokenize(text_folder("films"), num_words: 40)
    data = multi_hot(words.train, dimension: 40)

    """
  private static let padded = """
    words = tokenize(text_folder("films"), num_words: 40)
    data = pad_sequences(words.train, maxlen: 9)

    """
  private static let ragged = """
    words = tokenize(text_folder("films"), num_words: 40)
    data = words.train

    """

  /// Models of all layers and activations.
  private static let models = [
    multiHot + """
      model net {
        input(40)
        dense(5, activation: relu)
        dropout(0.5)
        dense(4, activation: tanh, use_bias: false)
        dense(1, activation: sigmoid)
      }
      """,
    multiHot + "model net { input(40); dense(1); activation(sigmoid); dropout(0.1) }",
    padded + """
      model net {
        input(9, name: review)
        embedding(40, 6)
        branch one { conv1d(4, 1, activation: relu); max_pooling1d(9); flatten() }
        branch two { conv1d(4, 2, activation: tanh, use_bias: false); global_max_pooling1d() }
        branch three { conv1d(4, 4, strides: 3, padding: same); average_pooling1d(2, padding: same); flatten() }
        branch four { max_pooling1d(3, strides: 2, padding: same); average_pooling1d(2, strides: 1); flatten() }
        concatenate()
        dropout(0.5)
        dense(3, activation: softmax)
        dense(1, activation: sigmoid, name: "the output")
      }
      """,
    ragged + """
      model net {
        input()
        embedding(40, 6)
        conv1d(5, 3, padding: same, activation: sigmoid)
        dense(4, activation: relu)
        dense(4, use_bias: false)
        activation(softmax)
        global_average_pooling1d()
        dense(1, activation: sigmoid)
      }
      """,
    ragged + """
      model net {
        input()
        embedding(40, 6)
        conv1d(2, 3, strides: 2, padding: same)
        max_pooling1d(2, padding: same)
        average_pooling1d(2, padding: same)
        global_max_pooling1d()
        dense(1, activation: sigmoid)
      }
      """,
  ]

  @Test(arguments: models.indices) func theReadersSeeTheSame(_ number: Int) throws {
    let code = Self.models[number]
    let folder = OwnData.folder()
    let run = NotebookRun.cell(
      code + """

        run = fit(compile(net, loss: mse), data, epochs: 3, batch_size: 4)
        export(run, "model.onnx")
        export(run, "model.safetensors")
        export(run, "model.npz")
        save(run, "model.nbmodel")
        predict(run, data)
        """, folder: folder.path)
    #expect(run.errors.map(\.message) == [])
    #expect(run.failures.map(\.message) == [])
    let saved = try ModelFile.run(try #require(folder.read("model.nbmodel")))
    let weights = saved.model.weights.map { weight in
      let sum = weight.values.reduce(0.0) { $0 + Double($1) }
      let shape = weight.shape.map(String.init).joined(separator: " ")
      return "\(weight.name)\t\(shape)\t\(weight.values[0])\t\(sum)\n"
    }
    folder.write(weights.joined(), to: "expected.txt")
    guard case .tensor(let shape, let predictions, _)? = run.shown.last else {
      Issue.record("no predictions")
      return
    }
    folder.write(Self.lines(predictions, width: shape[1]), to: "predictions.txt")
    let inputs = NotebookRun.cell(
      code.split(separator: "\n").prefix(2).joined(separator: "\n")
        + "\n" + (0..<shape[0]).map { "data.x[\($0)]\n" }.joined(), folder: folder.path)
    folder.write(inputs.shown.map { Self.line($0) }.joined(), to: "inputs.txt")
    let said = try Accepted.said(by: "read_exports.py", of: folder, if: Self.hasReaders)
    let files = [
      "model.onnx", "model.safetensors", "model.npz", "expected.txt", "predictions.txt",
      "inputs.txt",
    ]
    try Accepted.expect(
      try files.map { try #require(folder.read($0)) }, as: "network\(number)", said: said,
      whenRight: "same\n")
  }

  private static func lines(_ values: [Double], width: Int) -> String {
    stride(from: 0, to: values.count, by: width).map { start in
      values[start..<start + width].map { "\($0)" }.joined(separator: " ") + "\n"
    }.joined()
  }

  private static func line(_ shown: Shown) -> String {
    switch shown {
    case .list(let values):
      values.map { if case .integer(let value) = $0 { "\(value)" } else { "?" } }
        .joined(separator: " ") + "\n"
    case .tensor(_, let values, _): lines(values, width: max(1, values.count))
    default: "?\n"
    }
  }

  private static let simple =
    multiHot + """
      model net { input(40); dense(1, activation: sigmoid) }
      run = fit(compile(net, loss: binary_crossentropy), data)

      """

  /// Its own files are replaced, other people's stay; the bytes are the same each time.
  @Test(arguments: ["onnx", "npz", "safetensors"])
  func filesAreKept(_ fileExtension: String) {
    let folder = OwnData.folder()
    let code = Self.simple + "export(run, \"model.\(fileExtension)\")"
    #expect(NotebookRun.cell(code, folder: folder.path).failures.isEmpty)
    let first = folder.read("model.\(fileExtension)")
    #expect(NotebookRun.cell(code, folder: folder.path).failures.isEmpty)
    #expect(folder.read("model.\(fileExtension)") == first)
    folder.write("PK mine", to: "model.\(fileExtension)")
    let run = NotebookRun.cell(code, folder: folder.path)
    #expect(run.failures.first?.message.contains("nbrun did not write it") == true)
    #expect(folder.read("model.\(fileExtension)") == Array("PK mine".utf8))
  }

  @Test func otherEndingsAreMistakes() {
    let run = NotebookRun.cell(Self.simple + "export(run, \"model.h5\")")
    #expect(run.errors.first?.message == "the file's name ends in .onnx, .safetensors or .npz")
  }
}
