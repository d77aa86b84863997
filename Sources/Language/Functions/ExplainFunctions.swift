import Engine
import Notebook
import Text

/// What a trained network found in texts.
extension FunctionTable {
  private static let oneScore = "that ends in dense(1)"

  static let explainFunctions: [Function] = [
    Function(
      "explain", .explaining,
      "A text with the words that moved the model's answer, coloured by what they add to its score. "
        + "Where filters are pooled over the whole text, these are the phrases that they chose, and "
        + "the parts add up to the score; in other models, what leaving a word out would change.",
      [
        Parameter("run", .run, "A training run of a model \(oneScore).", positional: true),
        Parameter(
          "sequence", .sequence,
          "A text as word indices; where the model takes one length, it is padded and cut as the texts "
            + "were that the run was trained on.", positional: true), reserved,
      ],
      example: "explain(run, reviews.test.x[7])", result: explainResult),
    Function(
      "top_ngrams", .explaining,
      "The phrases that moved predictions most over a data set, upwards and downwards: how many texts "
        + "they were chosen in, what they add to the score there on average, and in total. For models "
        + "that don't look at order, single words, by leaving each out.",
      [
        Parameter("run", .run, "A training run of a model \(oneScore).", positional: true),
        Parameter(
          "data", .samples,
          "Texts; where the model takes one length, they are padded and cut as those were that the run "
            + "was trained on.", positional: true),
        Parameter(
          "count", .integer(1...1000), "How many of each length and direction are shown.",
          default: .value(.integer(5))), reserved,
      ],
      example: "top_ngrams(run, reviews.test[:50], count: 2)", result: topNgramsResult),
  ]

  private static func checkedModel(_ call: inout CallCheck) -> ModelDescription? {
    guard case .run(let run) = call.type("run") else { return nil }
    let model = run.compiled.model
    guard model.hasScore else {
      call.error(
        at: "run",
        "`\(call.name.value)` explains a single score, and `\(model.name)` gives "
          + "values of shape \(model.outputShape.sampleDescription)",
        hint: "it takes a model \(oneScore)")
      return nil
    }
    return model
  }

  private static func explainResult(_ call: inout CallCheck) -> ValueType {
    _ = checkedModel(&call)
    if case .sequence(_, canDecode: false) = call.type("sequence") {
      call.error(at: "sequence", "this sequence has no words to show it by")
    }
    return .figure
  }

  private static func topNgramsResult(_ call: inout CallCheck) -> ValueType {
    guard let model = checkedModel(&call) else { return .table }
    if PooledFilters(model) == nil, !model.takesWordsWithoutOrder {
      call.error(
        at: "run",
        "`\(model.name)` does not choose phrases, so none can be said to have moved its predictions",
        hint: "top_ngrams takes conv1d layers with padding valid and strides 1 right after an "
          + "embedding, each with global_max_pooling1d() and then only the last dense(1); an embedding "
          + "with global_average_pooling1d(); or multi-hot rows"
      )
      return .table
    }
    guard var features = features(of: call.type("data")) else { return .table }
    if !features.canDecode {
      call.error(at: "data", "these samples have no words to show them by")
      return .table
    }
    // Texts as they are become what the model takes.
    if case .sequences(let length) = features.kind, let size = model.inputShape.sizes.first ?? nil {
      if model.takesWordIndices {
        if length == nil { features.kind = .sequences(length: size) }
      } else {
        features.kind = .multiHot(dimension: size)
        if let bound = features.indexBound, bound > size {
          call.errorOnce(
            at: "data",
            "word indices go up to \(bound - 1), and `\(model.name)` takes \(size) values a sample",
            hint: "load with num_words: \(size)")
          return .table
        }
      }
    }
    checkSamples(features, for: model, at: "data", &call)
    return .table
  }
}
