import Datasets
import Engine
import Language
import Notebook
import Platform
import Report
import Text

extension FunctionBodies {
  static let texts: [Spelling: Body] = [
    "csv": csv, "text_folder": textFolder, "tokenize": tokenize,
  ]

  @Sendable private static func csv(_ call: inout CallValues) throws(RunFailure) -> Value {
    let found = try call.existing("path")
    guard let separator = call.text("separator")?.utf8.first else {
      throw call.failure("separator", "a separator is one character")
    }
    let options = CSVOptions(
      text: call.text("text") ?? "", label: call.text("label") ?? "",
      positive: call.text("positive"), separator: separator, split: try split(call))
    let cancellation = call.evaluator.runtime.cancellation
    do {
      let file = try opened(call) { () throws(SystemError) in try found.file() }
      let texts = try loadCSV(
        file, name: call.text("path") ?? "", options: options,
        isCancelled: { cancellation.isCancelled })
      call.note(texts)
      return .texts(texts)
    } catch {
      throw failure(error, in: call)
    }
  }

  @Sendable private static func textFolder(_ call: inout CallValues) throws(RunFailure) -> Value {
    let found = try call.existing("path")
    let split = try split(call)
    let cancellation = call.evaluator.runtime.cancellation
    do {
      let folder = try opened(call) { () throws(SystemError) in try found.folder() }
      let texts = try loadTextFolder(
        folder, name: call.text("path") ?? "", positive: call.text("positive"), split: split,
        isCancelled: { cancellation.isCancelled })
      call.note(texts)
      return .texts(texts)
    } catch {
      throw failure(error, in: call)
    }
  }

  private static func opened<Opened>(
    _ call: CallValues, _ open: () throws(SystemError) -> Opened
  ) throws(DatasetError) -> Opened {
    do throws(SystemError) {
      return try open()
    } catch {
      throw .unreadable(path: call.text("path") ?? "", code: error.code)
    }
  }

  private static func split(_ call: CallValues) throws(RunFailure) -> TextSplit {
    let share = call["test_split"].constant?.number ?? 0.2
    guard share > 0, share < 1 else {
      throw call.failure("test_split", "a share is between 0 and 1, and this is \(share)")
    }
    return TextSplit(testShare: share, seed: call.whole("seed") ?? 113)
  }

  /// What is wrong with a file, at the argument that it contradicts.
  private static func failure(_ error: DatasetError, in call: CallValues) -> RunFailure {
    guard case .text(_, _, let fault) = error else {
      var failure = failure(error, at: call.range("path"))
      // The path as the notebook names it, in whose folders two files may have one name.
      if case .unreadable(let file, let code) = error {
        failure.message = DatasetError.unreadable(named: file, code: code)
      }
      return failure
    }
    var hint = error.hint
    let parameter: String
    switch fault {
    case .missingColumn(let name, let columns):
      parameter = call.text("text") == name ? "text" : "label"
      hint = nearestName(to: name, in: columns).map { "did you mean \"\($0)\"?" }
      if let only = columns.first, columns.count == 1,
        let separator = ([";", "\t", "|", ","] as [Unicode.Scalar]).first(where: {
          only.contains($0)
        })
      {
        let written = separator == "\t" ? "\\t" : String(separator)
        hint = "the columns may be divided otherwise: say separator: \"\(written)\""
      }
    case .columnTwice(let name): parameter = call.text("text") == name ? "text" : "label"
    case .labelIsNot0Or1, .thirdLabel:
      parameter = call.text("label") == nil ? "path" : "label"
    case .noPositive(let name, let labels):
      parameter = "positive"
      hint = nearestName(to: name, in: labels).map { "did you mean \"\($0)\"?" }
    case .tooFew: parameter = "test_split"
    default: parameter = "path"
    }
    return RunFailure(range: call.range(parameter), message: error.message, hint: hint)
  }

  @Sendable private static func tokenize(_ call: inout CallValues) throws(RunFailure) -> Value {
    guard case .texts(let texts) = call["texts"] else {
      throw call.failure("texts", "tokenize takes labelled texts")
    }
    let split = (call.text("split") ?? " ").unicodeScalars
    guard let character = split.first, split.count == 1 else {
      throw call.failure("split", "words are divided by one character")
    }
    let tokenizer = Tokenizer(
      filters: call.text("filters") ?? Tokenizer.standardFilters, lower: call.boolean("lower"),
      split: character)
    let options = IMDBOptions(
      numWords: call.whole("num_words"), startChar: call.whole("start_char"),
      oovChar: call.whole("oov_char"), indexFrom: call.whole("index_from") ?? 3)
    let cancellation = call.evaluator.runtime.cancellation
    do {
      return .corpus(
        try Datasets.tokenize(
          texts, by: tokenizer, options: options, isCancelled: { cancellation.isCancelled }))
    } catch {
      throw failure(error, at: call.call.nameRange)
    }
  }
}

extension CallValues {
  /// Data that results depend on, for the report and for keys.
  fileprivate mutating func note(_ texts: LabelledTexts) {
    let source = ReportDocument.DataSource(name: texts.name, isReal: true, digest: texts.digest)
    if !evaluator.sources.contains(source) { evaluator.sources.append(source) }
  }
}
