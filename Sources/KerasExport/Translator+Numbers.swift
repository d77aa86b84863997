import Language
import Text

extension Translator {
  /// The numbers of the parameter `values` or `x`: rows of different lengths one after another.
  mutating func values(
    _ call: CheckedCall, _ name: String = "values"
  ) throws(Untranslatable) -> String {
    guard let argument = call.arguments[name] else {
      throw Untranslatable(reason: "`\(call.function.name)` lacks `\(name)`")
    }
    let value = try python(argument)
    if case .features(let type) = argument.type, case .sequences = type.kind {
      return "np.concatenate(\(value.text))"
    }
    return value.text
  }

  mutating func number(_ call: CheckedCall) throws(Untranslatable) -> Python {
    switch call.function.name {
    case "len":
      guard let value = call.arguments["value"] else { break }
      if case .dataset = value.type { return Python("len(\(try y(of: value).text))") }
      return Python("len(\(try python(value).text))")
    case "min", "max", "sum", "mean", "median", "std", "unique", "sort":
      return Python("np.\(call.function.name)(\(try values(call)))")
    case "argmin", "argmax": return Python("np.\(call.function.name)(\(try values(call)))")
    case "abs", "sqrt", "exp", "log", "square", "floor":
      return Python("np.\(call.function.name)(\(try values(call, "x")))")
    case "minimum", "maximum":
      guard let left = call.arguments["a"], let right = call.arguments["b"] else { break }
      let (a, b) = byRows(left, right, try values(call, "a"), try values(call, "b"))
      return Python("np.\(call.function.name)(\(a), \(b))")
    case "clip":
      let bounds = call.function.parameters.dropFirst().map(\.name)
      var texts = [try values(call, "x")]
      for bound in bounds { texts.append(try values(call, bound)) }
      return Python("np.clip(\(texts.joined(separator: ", ")))")
    case "round":
      let x = try values(call, "x")
      switch call.arguments["x"]?.type {
      case .integer, .number:
        let decimals = try argument(call, "decimals").map { [$0] } ?? []
        return Python("round(\(([x] + decimals).joined(separator: ", ")))")
      default: break
      }
      if let decimals = try argument(call, "decimals") {
        return Python("np.round(\(x), \(decimals))")
      }
      return Python("np.rint(\(x)).astype(int)")
    case "percent":
      helpers.insert("percent")
      var arguments = [try values(call, "share")]
      if let decimals = try argument(call, "decimals"), decimals != "1" {
        arguments.append(decimals)
      }
      return Python("percent(\(arguments.joined(separator: ", ")))")
    default: break
    }
    throw Untranslatable(
      reason: "`\(call.function.name)` has no counterpart in Keras, NumPy or Matplotlib")
  }
}
