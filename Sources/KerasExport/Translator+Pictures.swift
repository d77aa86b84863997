import Engine
import Language
import Samples
import Text

/// Data sets of numbers, pictures of them and of weights.
extension Translator {
  mutating func numbers(_ call: CheckedCall) throws(Untranslatable) -> Python {
    let division = ["test_split", "seed"]
    switch call.function.name {
    case "reuters":
      let names =
        ["num_words", "skip_top", "maxlen"] + division + [
          "start_char", "oov_char", "index_from",
        ]
      return try helper("reuters", [], names, call, nullable: ["start_char", "oov_char"])
    case "boston_housing": return try helper("boston_housing", [], division, call)
    case "images":
      helpers.insert("find_file")
      let files = [try argument(call, "path") ?? "", try argument(call, "labels") ?? ""]
      return try helper(
        "images", files.map { "find_file(\($0))" }, division + ["classes"], call)
    case "arrays":
      helpers.insert("find_file")
      return try helper(
        "arrays", ["find_file(\(try argument(call, "path") ?? ""))"],
        ["x", "y"] + division + ["classes"], call)
    default: return try helper(call.function.name, [], [], call)
    }
  }

  mutating func pictures(_ call: CheckedCall) throws(Untranslatable) -> Python {
    guard let samples = call.arguments["samples"] else {
      throw Untranslatable(reason: "`pictures` lacks its samples")
    }
    var arguments = [try python(samples).text]
    if let predictions = call.arguments["predictions"], predictions.type != .none {
      arguments.append("predictions=\(try self.predictions(predictions, of: samples).text)")
    }
    return try helper("pictures", arguments, ["mistakes", "shape", "columns", "title"], call)
  }

  mutating func weights(_ call: CheckedCall, _ type: ValueType) throws(Untranslatable) -> Python {
    guard let run = call.arguments["run"], case .run(let runType) = run.type,
      let name = call.arguments["layer"]?.constant?.text
    else { throw Untranslatable(reason: "`weights` lacks its run or layer") }
    let model = runType.compiled.model
    guard let number = model.nodes.firstIndex(where: { Spelling($0.name) == Spelling(name) }) else {
      throw Untranslatable(reason: "the layer `\(name)` is not known here")
    }
    let all = model.weights(of: number)
    let wanted = call.arguments["weight"]?.constant?.text.map { Spelling($0) }
    let place = all.firstIndex { Spelling($0.name) == wanted } ?? 0
    let layer = PythonText.literal(Self.kerasNames(of: model)[number])
    let values =
      "\(try python(run).operand).model.get_layer(\(layer)).get_weights()[\(place)]"
    guard case .figure = type else { return Python(values) }
    var arguments = ["\(values).T"]
    if call.arguments["shape"]?.type ?? .none == .none,
      let shape = FunctionTable.pictureShape(of: model, inputs: all[place].shape[0])
    {
      arguments.append("shape=[\(shape.map(String.init).joined(separator: ", "))]")
    }
    arguments.append("numbered=True")
    return try helper("pictures", arguments, ["shape", "columns", "title"], call)
  }
}
