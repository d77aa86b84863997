import Engine
import Language
import Text

/// Word vectors, which gensim has.
extension Translator {
  /// Parameters of `word2vec` that gensim calls otherwise.
  private static let keywords: [Spelling: String] = [
    "dimension": "vector_size", "learning_rate": "alpha", "min_learning_rate": "min_alpha",
  ]

  mutating func vectors(_ call: CheckedCall) throws(Untranslatable) -> Python {
    switch call.function.name {
    case "word2vec": return try word2vec(call)
    case "load_vectors": return try loadVectors(call)
    case "most_similar":
      helpers.insert("show_similar")
      var arguments = [try operand(of: call, "positive").text]
      let isList = if case .list = call.arguments["positive"]?.type { true } else { false }
      if isList { arguments[0] = "positive=" + arguments[0] }
      arguments += try options(call, ["negative", "topn"])
      let vectors = try operand(of: call, "vectors").operand
      return Python("show_similar(\(PythonText.call("\(vectors).most_similar", arguments)))")
    case "similarity":
      let words = [try operand(of: call, "first").text, try operand(of: call, "second").text]
      let vectors = try operand(of: call, "vectors").operand
      return Python("\(vectors).similarity(\(words.joined(separator: ", ")))")
    default: return try embeddingMatrix(call)
    }
  }

  private func given(_ call: CheckedCall, _ name: String) throws(Untranslatable)
    -> CheckedExpression
  {
    guard let argument = call.arguments[name] else {
      throw Untranslatable(reason: "`\(call.function.name)` lacks `\(name)`")
    }
    return argument
  }

  private mutating func operand(
    of call: CheckedCall, _ name: String
  ) throws(Untranslatable) -> Python {
    try python(try given(call, name))
  }

  private mutating func word2vec(_ call: CheckedCall) throws(Untranslatable) -> Python {
    if call.arguments["negative"]?.constant?.whole == 0 {
      throw Untranslatable(reason: "gensim does not train without negative samples")
    }
    let rows = try given(call, "rows")
    helpers.insert("sentences")
    var arguments = ["sentences(\(try x(of: rows).text), \(try corpus(of: rows)))"]
    let names = [
      "dimension", "window", "min_count", "negative", "epochs", "sample", "learning_rate",
      "min_learning_rate", "seed",
    ]
    arguments += try options(call, names, as: Self.keywords)
    // gensim's own default is CBOW.
    switch call.arguments["algorithm"]?.constant?.text {
    case "skip_gram"?: arguments.append("sg=1")
    case "cbow"?: arguments.append("sg=0")
    default:
      let algorithm = try operand(of: call, "algorithm").operand
      arguments.append("sg=int(\(algorithm) == \"skip_gram\")")
    }
    return Python(PythonText.call("Word2Vec", arguments) + ".wv")
  }

  private mutating func loadVectors(_ call: CheckedCall) throws(Untranslatable) -> Python {
    helpers.insert("find_file")
    let path = "find_file(\(try operand(of: call, "path").text))"
    var words: String?
    if let argument = call.arguments["words"], argument.type != .none {
      words = try python(argument).text
    }
    let format: [String]
    switch call.arguments["format"]?.constant?.text {
    case "word2vec_binary"?: format = ["binary=True"]
    case "word2vec_text"?: format = ["binary=False"]
    case "glove"?: format = ["no_header=True"]
    default:
      helpers.insert("load_vectors")
      return Python(PythonText.call("load_vectors", [path] + (words.map { ["words=\($0)"] } ?? [])))
    }
    let isArchive = call.arguments["path"]?.constant?.text?.lowercased().hasSuffix(".zip") == true
    if isArchive { helpers.insert("unzipped") }
    let file = isArchive ? "unzipped(\(path))" : path
    let vectors = PythonText.call("KeyedVectors.load_word2vec_format", [file] + format)
    helpers.insert("only_words")
    return Python(PythonText.call("only_words", [vectors] + (words.map { [$0] } ?? [])))
  }

  private mutating func embeddingMatrix(_ call: CheckedCall) throws(Untranslatable) -> Python {
    helpers.insert("embedding_matrix")
    let index = try given(call, "word_index")
    var arguments = [try operand(of: call, "vectors").text, try python(index).text]
    arguments += try options(call, ["num_words", "missing"])
    if let from = try argument(call, "index_from") {
      arguments.append("index_from=\(from)")
    } else if let corpus = corpusExpression(of: index),
      case .call(let made) = resolved(corpus).node, let from = try argument(made, "index_from"),
      from != "3"
    {
      arguments.append("index_from=\(from)")
    }
    return Python(PythonText.call("embedding_matrix", arguments))
  }
}
