import Language
import Text

/// Where samples come from, and how they are made.
extension Translator {
  /// The samples of what a call makes of a data set, or of samples.
  mutating func samples(of call: CheckedCall) throws(Untranslatable) -> Python {
    guard let rows = call.arguments["rows"] ?? call.arguments["dataset"] else {
      throw Untranslatable(reason: "`\(call.function.name)` has no counterpart")
    }
    return Python(try samples(of: call, from: try x(of: rows).text))
  }

  private mutating func samples(
    of call: CheckedCall, from x: String
  ) throws(Untranslatable) -> String {
    switch call.function.name {
    case "multi_hot":
      helpers.insert("multi_hot")
      return PythonText.call("multi_hot", [x] + (try options(call, ["dimension"])))
    case "pad_sequences":
      return PythonText.call(
        "keras.utils.pad_sequences",
        [x] + (try options(call, ["maxlen", "padding", "truncating", "value"])))
    case "to_categorical": return x
    default: throw Untranslatable(reason: "`\(call.function.name)` has no counterpart")
    }
  }

  /// The labels of what a call makes of a data set.
  mutating func labels(of call: CheckedCall) throws(Untranslatable) -> Python {
    guard let rows = call.arguments["rows"] ?? call.arguments["dataset"] else {
      throw Untranslatable(reason: "`\(call.function.name)` has no counterpart")
    }
    let y = try y(of: rows)
    guard call.function.name == "to_categorical" else { return y }
    let classes = try argument(call, "num_classes") ?? "2"
    return Python("keras.utils.to_categorical(\(y.text), \(classes))")
  }

  /// Samples as a model takes them.
  mutating func fed(_ data: CheckedExpression) throws(Untranslatable) -> String {
    let x = try x(of: data).text
    guard case .sequences(length: nil)? = Self.features(of: data.type)?.kind else { return x }
    helpers.insert("pad_to_longest")
    return "pad_to_longest(\(x))"
  }

  static func features(of type: ValueType) -> FeaturesType? {
    switch type {
    case .dataset(let type): type.features
    case .features(let type): type
    default: nil
    }
  }

  // MARK: Origins

  /// The corpus that samples, a sequence or a word index come from.
  func corpusExpression(of expression: CheckedExpression) -> CheckedExpression? {
    if case .corpus = expression.type { return expression }
    switch expression.node {
    case .name(let name): return definitions[name].flatMap(corpusExpression)
    case .member(let base, _), .index(let base, _): return corpusExpression(of: base)
    case .call(let call):
      for name in ["rows", "dataset", "sequence", "x", "data", "word_index", "first"] {
        if let argument = call.arguments[name] { return corpusExpression(of: argument) }
      }
      return nil
    default: return nil
    }
  }

  mutating func corpus(of expression: CheckedExpression) throws(Untranslatable) -> String {
    guard let corpus = corpusExpression(of: expression) else {
      throw Untranslatable(reason: "the words of \(expression.type.noun) are not known here")
    }
    return try python(corpus).text
  }

  /// What a run was trained on.
  func trainingData(of run: CheckedExpression) -> CheckedExpression? {
    let run = resolved(run)
    switch run.node {
    case .call(let call):
      switch call.function.name {
      case "fit": return call.arguments["data"]
      case "compile": return call.arguments["model"].flatMap(trainingData)
      case "load": return call.arguments["model"].flatMap(trainingData)
      case "save": return call.arguments["run"].flatMap(trainingData)
      default: return nil
      }
    case .index(let base, .one(let place)):
      guard case .sweep(let sweep) = resolved(base).node, !sweep.rows.isEmpty else { return nil }
      let number = place.constant?.whole ?? 0
      let row = number < 0 ? number + sweep.rows.count : number
      return sweep.rows.indices.contains(row) ? trainingData(of: sweep.rows[row].body) : nil
    default: return nil
    }
  }

  /// New texts as samples: by the steps that made a data set of its corpus.
  mutating func encoded(
    _ texts: String, as data: CheckedExpression
  ) throws(Untranslatable) -> String {
    let data = resolved(data)
    switch data.node {
    case .member(let base, _):
      guard case .corpus = base.type else { return try encoded(texts, as: base) }
      helpers.insert("encode")
      return "encode(\(texts), \(try python(base).text))"
    case .index(let base, _): return try encoded(texts, as: base)
    case .call(let call):
      if let rows = call.arguments["rows"] ?? call.arguments["dataset"] {
        return try samples(of: call, from: try encoded(texts, as: rows))
      }
      if ["split", "folds", "shuffle", "join"].contains(call.function.name),
        let data = call.arguments["data"] ?? call.arguments["first"]
      {
        return try encoded(texts, as: data)
      }
    default: break
    }
    throw Untranslatable(reason: "how this run's samples were made is not known here")
  }

  /// The word indices behind samples, which multi-hot rows no longer tell.
  mutating func sequences(of data: CheckedExpression) throws(Untranslatable) -> Python {
    guard case .multiHot? = Self.features(of: data.type)?.kind else { return try x(of: data) }
    switch data.node {
    case .name:
      let definition = resolved(data)
      if case .name = definition.node { break }
      return try sequences(of: definition)
    case .index(let base, let place):
      return try part(place) { copy throws(Untranslatable) in
        try copy.sequences(of: base)
      }
    case .member(let base, _): return try sequences(of: base)
    case .call(let call):
      if let rows = call.arguments["rows"] ?? call.arguments["dataset"] {
        return try sequences(of: rows)
      }
    default: break
    }
    throw Untranslatable(reason: "the words of these rows are not known here")
  }
}

/// What a call encodes: the data set that it and calls inside it begin with, and which parts of it they
/// change.
struct EncodedData {
  let data: CheckedExpression
  private(set) var changesSamples = false
  private(set) var changesLabels = false

  /// Nil for a call of another function.
  init?(_ call: CheckedCall) {
    guard call.encodesRows, let rows = call.arguments["rows"] ?? call.arguments["dataset"] else {
      return nil
    }
    if case .call(let inner) = rows.node, let encoded = EncodedData(inner) {
      self = encoded
    } else {
      data = rows
    }
    if call.function.name == "to_categorical" {
      changesLabels = true
    } else {
      changesSamples = true
    }
  }
}
