import Engine
import Notebook
import Text

/// What a trained network found in texts.
extension FunctionTable {
  private static let scores = "that ends in dense"

  private static func ofClass(_ otherwise: String) -> Parameter {
    Parameter(
      "class", .optional(.anything),
      "The class whose score is explained, by its name or number; the score is its unit's sum before the "
        + "activation. Without it, class 1 of two, and of more " + otherwise,
      default: .value(.none))
  }

  static let explainFunctions: [Function] = [
    Function(
      "explain", .explaining,
      "A text with the words that moved the model's answer, coloured by what they add to its score. "
        + "Where filters are pooled over the whole text, these are the phrases that they chose, and "
        + "the parts add up to the score; in other models, what leaving a word out would change.",
      [
        Parameter("run", .run, "A training run of a model \(scores).", positional: true),
        Parameter(
          "sequence", .optional(.sequence),
          "A text as word indices; where the model takes one length, it is padded and cut as the texts "
            + "were that the run was trained on.", default: .value(.none), positional: true),
        Parameter(
          "text", .optional(.text),
          "Or new text, in words: it is encoded as the texts were that the run was trained on.",
          default: .value(.none)),
        ofClass("the one that the model answers."), reserved,
      ],
      example: "explain(run, reviews.test.x[7])", result: explainResult),
    Function(
      "top_ngrams", .explaining,
      "The phrases that moved predictions most over a data set, upwards and downwards: how many texts "
        + "they were chosen in, what they add to the score there on average, and in total. For models "
        + "that don't look at order, single words, by leaving each out.",
      [
        Parameter("run", .run, "A training run of a model \(scores).", positional: true),
        Parameter(
          "data", .samples,
          "Texts; where the model takes one length, they are padded and cut as those were that the run "
            + "was trained on.", positional: true),
        Parameter(
          "count", .integer(1...1000), "How many of each length and direction are shown.",
          default: .value(.integer(5))), ofClass("it must be said."), reserved,
      ],
      example: "top_ngrams(run, reviews.test[:50], count: 2)", result: topNgramsResult),
  ]

  private static func checkedModel(_ call: inout CallCheck) -> ModelDescription? {
    guard case .run(let run) = call.type("run") else { return nil }
    let model = run.compiled.model
    guard let count = model.scoreCount, let single = model.ofOneScore else {
      call.error(
        at: "run",
        "`\(call.name.value)` explains the score of a class, and `\(model.name)` gives "
          + "values of shape \(model.outputShape.sampleDescription)",
        hint: "it takes a model \(scores)")
      return nil
    }
    let classes = max(2, count)
    if let number = call.whole("class"), !(0..<classes).contains(number) {
      call.error(at: "class", "`\(model.name)` tells the classes 0 to \(classes - 1) apart")
    }
    if count == 1, call.arguments["class"] != nil, call.type("class") != .none,
      model.outputActivation != .sigmoid
    {
      call.error(
        at: "class", "`\(model.name)` gives one number, which is the score of no class",
        hint: "leave out `class`")
    }
    return single
  }

  private static func explainResult(_ call: inout CallCheck) -> ValueType {
    _ = checkedModel(&call)
    let given = ["sequence", "text"].filter {
      call.arguments[Spelling($0)] != nil && call.type($0) != .none
    }
    if given.count != 1 {
      call.error(
        at: given.isEmpty ? "run" : "text",
        given.isEmpty
          ? "`explain` needs a text: word indices, or words as `text`"
          : "here are word indices and a text, and `explain` takes one of them",
        hint: "explain(run, reviews.test.x[0]) or explain(run, text: \"…\")")
    }
    if given.contains("text"), case .run(let run) = call.type("run"), !run.takesText {
      call.error(
        at: "text", "this run was not trained on texts, so new text can't be encoded for it")
    }
    if case .sequence(_, canDecode: false) = call.type("sequence") {
      call.error(at: "sequence", "this sequence has no words to show it by")
    }
    return .figure
  }

  private static func topNgramsResult(_ call: inout CallCheck) -> ValueType {
    guard let model = checkedModel(&call) else { return .table }
    if case .run(let run) = call.type("run"), let count = run.compiled.model.scoreCount, count > 1,
      call.arguments["class"] == nil || call.type("class") == .none
    {
      call.error(
        at: "run",
        "`\(model.name)` tells \(count) classes apart, and `top_ngrams` shows what moved the score of one",
        hint: "choose it, such as class: 1")
    }
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
