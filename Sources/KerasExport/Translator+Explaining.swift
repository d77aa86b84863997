import Engine
import Language
import Text

/// What a trained network found in texts.
extension Translator {
  mutating func explaining(_ call: CheckedCall) throws(Untranslatable) -> Python {
    guard let run = call.arguments["run"], case .run(let type) = run.type else {
      throw Untranslatable(reason: "`\(call.function.name)` lacks its run")
    }
    let isOne = call.function.name == "explain"
    var arguments = ["\(try python(run).operand).model"]
    if let text = call.arguments["text"], text.type != .none {
      guard let data = trainingData(of: run) else {
        throw Untranslatable(reason: "what this run was trained on is not known here")
      }
      helpers.insert("encode")
      let corpus = try corpus(of: data)
      arguments += ["encode([\(try python(text).text)], \(corpus))[0]", corpus]
    } else if let data = [call.arguments["sequence"], call.arguments["data"]].compactMap({ $0 })
      .first(where: { $0.type != .none })
    {
      arguments.append(isOne ? try python(data).text : try sequences(of: data).text)
      arguments.append(try corpus(of: data))
    } else {
      throw Untranslatable(reason: "`\(call.function.name)` lacks its text")
    }
    let model = type.compiled.model.ofOneScore ?? type.compiled.model
    let helper: String
    if PooledFilters(model) != nil {
      helper = isOne ? "explain_phrases" : "top_ngrams"
      let pools = Self.pools(of: model).map { "\(PythonText.literal($0.name)): \($0.width)" }
      arguments.append("pools={\(pools.joined(separator: ", "))}")
    } else {
      helper = isOne ? "explain_words" : "top_words"
    }
    helpers.insert(helper)
    let rest = try options(call, ["class", "count"], as: ["class": "chosen"])
    return Python(PythonText.call(helper, arguments + rest))
  }

  /// The pooling layers of a network of pooled filters, in the order in which its last unit reads
  /// them, with the width of their filters.
  private static func pools(of model: ModelDescription) -> [(name: String, width: Int)] {
    let names = kerasNames(of: model)
    func before(_ number: Int, where isWanted: (Layer) -> Bool) -> Int? {
      var number = number
      while let input = model.nodes[number].inputs.first {
        number = input
        if isWanted(model.nodes[number].layer) { return number }
      }
      return nil
    }
    guard
      let last = model.nodes.indices.last(where: {
        if case .dense = model.nodes[$0].layer { true } else { false }
      })
    else { return [] }
    let merging = before(last) { if case .concatenate = $0 { true } else { false } }
    let ends = merging.map { model.nodes[$0].inputs } ?? [last]
    return ends.compactMap { end in
      func isPool(_ layer: Layer) -> Bool {
        switch layer {
        case .globalMaxPooling1D, .maxPooling1D: true
        default: false
        }
      }
      guard let pool = isPool(model.nodes[end].layer) ? end : before(end, where: isPool),
        let filters = before(pool, where: { if case .conv1D = $0 { true } else { false } }),
        case .conv1D(let convolution) = model.nodes[filters].layer
      else { return nil }
      return (names[pool], convolution.window.width)
    }
  }
}
