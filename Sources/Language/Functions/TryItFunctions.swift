import Engine
import Notebook
import Text

/// A page that answers.
extension FunctionTable {
  static let tryItFunctions: [Function] = [
    Function(
      "try_it", .explaining,
      "A field in the report's page: what a reader types, sets or draws goes to the network, whose weights "
        + "are in the page, and its answer is shown at once, offline; of a text each word is coloured by "
        + "what it adds. Weights are kept in 8 or 16 bits where the answers stay those of `predict` to "
        + "0.005. Where the page has no script, and in other formats, a table shows the examples.",
      [
        Parameter(
          "run", .run,
          "A training run of a model over words, over up to 30 numbers, or over pictures of up to 28 × 28.",
          positional: true),
        Parameter(
          "data", .optional(.samples),
          "Of a model over numbers or pictures: samples, which tell what the numbers are called and how "
            + "far they go; the first five are examples.",
          default: .value(.none), positional: true),
        Parameter(
          "examples", .listOf(.text), "Of a model over words: texts that are tried already.",
          default: .value(.list([]))),
        Parameter(
          "labels", .listOf(.text),
          "What the classes are called, by their numbers, where the data have no names for them.",
          default: .value(.list([]))),
        Parameter("title", .optional(.text), "Stands below the field.", default: .value(.none)),
      ],
      example:
        "try_it(run, examples: [\"A wonderful film!\", \"What a waste of time.\"], labels: [\"negative\", \"positive\"])",
      isBindable: true, result: tryItResult)
  ]

  /// The most numbers that have a slider each.
  package static let mostSliders = 30
  /// The longest side of a picture.
  package static let widestPicture = 28

  /// Rows and columns of the pictures that a model takes; nil where it takes none of a fitting size.
  package static func pictureShape(_ model: ModelDescription) -> (rows: Int, columns: Int)? {
    let sizes = model.inputShape.sizes.compactMap { $0 }
    guard sizes.count == model.inputShape.rank, !model.takesWordIndices else { return nil }
    let sides = 1...widestPicture
    if sizes.count == 2 || sizes.count == 3 && sizes[2] == 1 {
      return sides ~= sizes[0] && sides ~= sizes[1] ? (sizes[0], sizes[1]) : nil
    }
    guard sizes.count == 1, sizes[0] > mostSliders else { return nil }
    return sides.first { $0 * $0 == sizes[0] }.map { ($0, $0) }
  }

  private static func tryItResult(_ call: inout CallCheck) -> ValueType {
    guard case .run(let run) = call.type("run") else { return .figure }
    let model = run.compiled.model
    let hasData = call.arguments["data"] != nil && call.type("data") != .none
    if run.takesText {
      if hasData {
        call.error(
          at: "data", "`\(model.name)` reads texts, and these are samples",
          hint: "give it texts: examples: [\"…\"]")
      }
    } else if model.takesWordIndices {
      call.error(
        at: "run",
        "this run knows no words: it was not trained on a corpus's reviews, or comes from a file "
          + "without them",
        hint: "train it on reviews, such as pad_sequences(reviews.train, maxlen: 256)")
      return .figure
    } else {
      let sizes = model.inputShape.sizes
      let isSliders = sizes.count == 1 && 1...mostSliders ~= (sizes[0] ?? 0)
      if !isSliders, pictureShape(model) == nil {
        call.error(
          at: "run",
          "`\(model.name)` takes values of shape \(model.inputShape.sampleDescription), for which there is "
            + "no field",
          hint:
            "it takes a model over texts, over up to \(mostSliders) numbers, or over pictures of up to "
            + "\(widestPicture) × \(widestPicture)")
        return .figure
      }
      if case .list(_, let count)? = call.arguments["examples"]?.type, count ?? 0 > 0 {
        call.error(
          at: "examples", "`\(model.name)` takes numbers, and these are texts",
          hint: "give it samples: try_it(\(call.words("run") ?? "run"), test)")
      }
      if hasData, let features = features(of: call.type("data")) {
        checkSamples(features, for: model, at: "data", &call)
      }
    }
    if case .list(_, let count?)? = call.arguments["labels"]?.type, count > 0,
      let outputs = model.outputShape.count
    {
      let wanted = outputs == 1 ? 2 : outputs
      if count != wanted {
        call.error(
          at: "labels",
          outputs == 1
            ? "the answer is one number, whose two ends have names, and here \(count == 1 ? "is" : "are") \(count)"
            : "`\(model.name)` has \(outputs) answers, and here \(count == 1 ? "is" : "are") \(count)"
        )
      }
    }
    return .figure
  }
}
