import Engine
import Language
import Text

/// Data sets divided, put together and brought into another order.
extension Translator {
  /// Nil for a call of another function.
  mutating func parts(_ call: CheckedCall) throws(Untranslatable) -> Python? {
    func data(_ name: String, _ copy: inout Translator) throws(Untranslatable) -> String {
      guard let data = call.arguments[name] else {
        throw Untranslatable(reason: "`\(call.function.name)` lacks `\(name)`")
      }
      return try copy.python(data).text
    }
    switch call.function.name {
    case "split":
      let share = try argument(call, "test_split") ?? "0.2"
      return try helper(
        "split_data", [try data("data", &self), share], ["stratify", "seed"], call)
    case "folds":
      let count = try argument(call, "n_splits") ?? "5"
      return try helper(
        "folds_of", [try data("data", &self), count], ["shuffle", "stratify", "seed"], call)
    case "join":
      return try helper(
        "join_data", [try data("first", &self), try data("second", &self)], [], call)
    case "shuffle": return try helper("shuffle_data", [try data("data", &self)], ["seed"], call)
    case "counts":
      guard let labels = call.arguments["labels"] else { return nil }
      return try helper("class_counts", [try python(labels).text], [], call)
    default: return nil
    }
  }

  /// What `fit` of Keras takes as `class_weight`; nil where nothing was said.
  mutating func classWeights(_ call: CheckedCall) throws(Untranslatable) -> String? {
    guard let given = call.arguments["class_weight"], given.type != .none,
      let data = call.arguments["data"]
    else { return nil }
    guard !distributes else {
      throw Untranslatable(reason: "weights of classes do not go with several devices")
    }
    let labels = try y(of: data).text
    if given.constant?.text != nil {
      helpers.insert("balanced_weights")
      let split = try options(call, ["validation_split"])
      return "class_weight=" + PythonText.call("balanced_weights", [labels] + split)
    }
    guard case .list(let entries)? = given.constant else {
      helpers.insert("weights_by_class")
      return "class_weight=weights_by_class(\(try python(given).text), \(try python(data).text))"
    }
    let pairs = entries.compactMap(\.pair)
    let weights =
      pairs.isEmpty
      ? entries.enumerated().map { (label: Constant.integer($0), weight: $1) } : pairs
    let texts = weights.map {
      "\(PythonText.literal($0.label)): \(PythonText.literal($0.weight))"
    }
    let dictionary = "{\(texts.joined(separator: ", "))}"
    let isNamed = pairs.contains { if case .text = $0.label { true } else { false } }
    guard isNamed else { return "class_weight=\(dictionary)" }
    helpers.insert("weights_by_class")
    return "class_weight=weights_by_class(\(dictionary), \(try python(data).text))"
  }
}

extension CheckedCall {
  /// Whether it writes the rows of a data set otherwise, rather than making a data set of others.
  var encodesRows: Bool { arguments["rows"] != nil || arguments["dataset"] != nil }
}
