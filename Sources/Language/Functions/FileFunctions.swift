import Text

extension FunctionTable {
  private static let run = Parameter("run", .run, "A training run.", positional: true)

  /// What leaves a notebook, and what comes back.
  static let fileFunctions: [Function] = [
    Function(
      "save", .files,
      "Writes a trained model into a file of the notebook's folder, with all that `fit` needs to go "
        + "on from it, and the words that `predict` needs for new text. A file that nbrun did not "
        + "write is never replaced.",
      [
        run,
        Parameter(
          "path", .file("model.nbmodel"), "The file; its name ends in .nbmodel.", positional: true,
          static: true),
      ],
      keras: "Model.save",
      example: "saved = save(run, \"model.nbmodel\")",
      result: { call in
        checkWritten(&call, endings: [".nbmodel"])
        guard case .run(let run) = call.type("run") else { return .unknown }
        return .savedModel(run)
      }),
    Function(
      "load", .files,
      "A trained model from a file: the run that was saved; if it was trained on reviews, it takes "
        + "new text. Either what `save` gave, or a file that was there before.",
      [
        Parameter(
          "model", .modelFile, "What `save` gave, or a path.", positional: true, static: true)
      ],
      keras: "keras.models.load_model",
      example: "loaded = load(save(run, \"small.nbmodel\"))", reads: .file(parameter: "model"),
      result: { call in
        if case .savedModel(let run) = call.type("model") { return .run(run) }
        guard let path = call.text("model") else { return .unknown }
        let file = plain(path)
        if call.reported.writtenFiles.contains(file) { reportOwnFile(&call, at: "model") }
        call.reported.readFiles.insert(file)
        guard let run = call.limits.savedModel(path) else { return .unknown }
        return .run(run)
      }),
    Function(
      "export", .files,
      "Writes a trained model for other programs into a file of the notebook's folder: its weights "
        + "by Keras's names (.safetensors, .npz), or all that `predict` does (.onnx). Of predictions, a table "
        + "(.csv) with a row for each sample: number, label, predicted class and probabilities.",
      [
        Parameter(
          "run", .runOrPredictions, "A training run, or predictions.", positional: true),
        Parameter(
          "path", .file("model.onnx"),
          "The file; its name ends in .onnx, .safetensors or .npz, and .csv for predictions.",
          positional: true, static: true),
        Parameter(
          "data", .optional(.labels),
          "The predicted samples, for their labels and the classes' names.",
          default: .value(.none)),
      ],
      keras: "Model.export",
      example:
        "export(run, \"model.onnx\")\nexport(predictions, \"predictions.csv\", data: test)",
      result: exportResult),
  ]

  private static func exportResult(_ call: inout CallCheck) -> ValueType {
    let path = call.text("path") ?? ""
    switch call.type("run") {
    case .run:
      if path.hasSuffix(".csv") {
        call.error(
          at: "path",
          "a model does not fit into a table; its name ends in .onnx, .safetensors or .npz",
          hint: "predictions do: export(predict(run, test.x), \"\(path)\", data: test)")
      } else {
        checkWritten(&call, endings: [".onnx", ".safetensors", ".npz"])
      }
      if call.arguments["data"] != nil, call.constant("data") != Constant.none {
        call.error(at: "data", "only predictions have samples that belong to them")
      }
    default: checkWritten(&call, endings: [".csv"])
    }
    return .text
  }

  /// Checks the path of a file that is written, once, and read as it was before by nobody.
  static func checkWritten(_ call: inout CallCheck, endings: [String]) {
    guard let path = call.text("path") else { return }
    guard endings.contains(where: path.hasSuffix) else {
      call.error(
        at: "path", "the file's name ends in \(ParameterType.list(endings))",
        hint: endings.count == 1 ? "write \"\(path)\(endings[0])\"" : nil)
      return
    }
    let file = plain(path)
    if call.reported.readFiles.contains(file) { reportOwnFile(&call, at: "path") }
    guard call.reported.writtenFiles.insert(file).inserted else {
      call.error(at: "path", "this notebook writes \(path) twice", hint: "give it another name")
      return
    }
  }

  private static func reportOwnFile(_ call: inout CallCheck, at parameter: String) {
    call.error(
      at: parameter, "this notebook both writes this file and reads it as it was before",
      hint: "give `load` what `save` gave: saved = save(…), and then load(saved)")
  }

  /// A path without what changes nothing: `./a//b` is `a/b`.
  private static func plain(_ path: String) -> String {
    path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
  }
}
