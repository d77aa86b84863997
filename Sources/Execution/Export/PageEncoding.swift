import Datasets
import Engine
import Report
import Text

/// How new text becomes samples, for a page that does it: the tokenizer's rules, the words that the model
/// has indices for, and the steps from words to samples.
extension TextEncoding {
  func json(for model: ModelDescription) -> JSON {
    let options = encoder.options
    let bound = bound(for: model)
    let end = min(bound, options.numWords ?? bound)
    let split = String(encoder.tokenizer.split)
    var members: [(name: String, value: JSON)] = [
      ("kind", .text("text")), ("lower", .boolean(encoder.tokenizer.lower)),
      ("filters", .text(encoder.tokenizer.filters)), ("split", .text(split)),
      ("from", .integer(options.indexFrom)), ("skip", .integer(options.skipTop)),
      ("end", .integer(end)), ("bound", .integer(bound)),
    ]
    if let start = options.startChar { members.append(("start", .integer(start))) }
    if let mark = options.oovChar { members.append(("oov", .integer(mark))) }
    members.append(("steps", .array(steps.map(\.json))))
    members.append(("words", .text(words(for: model).joined(separator: split))))
    return .object(members)
  }

  /// The words of the ranks from 1 on that the model has indices for. What a text can't hold as one word,
  /// or has no word, is empty.
  func words(for model: ModelDescription) -> [String] {
    let options = encoder.options
    let bound = bound(for: model)
    let end = min(bound, options.numWords ?? bound) - options.indexFrom
    let words = encoder.wordIndex
    var found: [String] = []
    for rank in 1..<max(1, min(end, words.maximumRank + 1)) {
      let word = words.word(rank: rank) ?? ""
      let isWhole =
        rank + options.indexFrom >= options.skipTop
        && !word.unicodeScalars.contains(encoder.tokenizer.split)
      found.append(isWhole ? word : "")
    }
    return found
  }
}

extension TextEncoding.Step {
  fileprivate var json: JSON {
    switch self {
    case .padded(let length, let side, let truncating, let value):
      .object([
        ("length", .integer(length)), ("side", .text(side.rawValue)),
        ("truncating", .text(truncating.rawValue)), ("value", .integer(Int(value))),
      ])
    case .multiHot(let dimension): .object([("size", .integer(dimension))])
    }
  }
}
