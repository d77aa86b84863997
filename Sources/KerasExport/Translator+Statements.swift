import Engine
import Language
import Text

extension Translator {
  mutating func binding(
    _ name: String, _ expression: CheckedExpression
  ) throws(Untranslatable) -> [String] {
    let target = self.name(name)
    switch (expression.type, expression.node) {
    case (_, .name): break
    case (.model(let model), .constant), (.model(let model), .model):
      return [try function(of: model, expression, name: target)]
    case (.loss(let function), .constant), (.metric(.custom(let function)), .constant):
      return [self.function(of: function, name: target)]
    case (.modelFamily, _):
      return [PythonText.comment("`\(name)` is written out where its parameters are given.")]
    case (.compiled, .call(let call)):
      return [try compiling(call, asFunction: target)]
    case (.optimizer, _):
      // An optimizer belongs to one model: a fresh one each time.
      return [Self.function(target, ["return \(try python(expression).text)"])]
    case (.metric, .call): return ["# `\(name)` is written out where a model is compiled."]
    case (.figure, _), (.table, _):
      // Drawn where it is shown.
      return [Self.function(target, try shown(expression))]
    case (.sweep, .sweep(let sweep)): return try self.sweep(sweep, name: target)
    default: break
    }
    return ["\(target) = \(try python(expression).text)"]
  }

  private mutating func shown(_ table: String) -> String {
    helpers.insert("show")
    return "show(\(table))"
  }

  static func function(_ name: String, _ lines: [String], parameters: String = "") -> String {
    "def \(name)(\(parameters)):\n"
      + lines.map { "    " + $0.replacing("\n", with: "\n    ") }.joined(separator: "\n")
  }

  mutating func shown(_ expression: CheckedExpression) throws(Untranslatable) -> [String] {
    switch (expression.type, expression.node) {
    case (.nothing, .call(let call)) where call.function.name == "expect":
      guard let condition = call.arguments["condition"] else { break }
      let message = try argument(call, "message").map { ", \($0)" } ?? ""
      return ["assert \(try python(condition).text)\(message)"]
    case (.figure, .name(let name)), (.table, .name(let name)): return ["\(self.name(name))()"]
    case (.figure, _), (.table, _): return [try python(expression).text]
    case (.answer, _): return ["\(try python(expression).operand).show()"]
    case (.sweep, _): return [self.shown("\(try python(expression).operand).table()")]
    case (.columns, _): return [self.shown(try python(expression).text)]
    case (.history, _):
      helpers.insert("show_history")
      return ["show_history(\(try python(expression).text))"]
    case (.compiled, .call(let call)): return try compiling(call)
    case (.run, .call(let call)) where call.function.name == "fit":
      return [try python(expression).text]
    case (.compiled, _), (.model, _): return ["\(try network(expression)).summary()"]
    case (.run, _): return ["\(try python(expression).operand).model.summary()"]
    case (.dataset, _):
      let (x, y) = (try x(of: expression).operand, try y(of: expression).operand)
      return ["print(\(x).shape, \(y).shape)"]
    case (.folds, _): return ["print(len(\(try python(expression).text)), \"folds\")"]
    case (.corpus, _), (.texts, _), (.divided, _):
      var parts = try python(expression).text
      if !expression.isName {
        let name = freshName("loaded")
        prelude.append("\(name) = \(parts)")
        parts = name
      }
      return [
        "print(len(\(parts).train), \"samples for training,\", len(\(parts).test), \"for testing\")"
      ]
    case (.textSet, _):
      helpers.insert("show_texts")
      return ["show_texts(\(try python(expression).text))"]
    case (.optimizer, _), (.schedule, _), (.regularizer, _), (.callback, _):
      let value = try python(expression).operand
      if case .callback = expression.type { return ["print(vars(\(value)))"] }
      return ["print(\(value).get_config())"]
    case (.activation(let activation), _):
      return ["print(\(PythonText.literal(activation.rawValue)))"]
    case (.metric(let metric), _) where metric.ofAll != metric || self.metric(metric, "") != nil:
      return ["print(\(PythonText.literal(metric.text)))"]
    case (.loss, _), (.metric, _): return ["print(\(try python(expression).operand).__name__)"]
    default:
      return ["print(\(try python(expression).text))"]
    }
    throw Untranslatable(reason: "it has no counterpart")
  }
}
