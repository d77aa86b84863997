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
    let options = CSVOptions(
      text: call.column("text") ?? .numbered(0), label: call.column("label") ?? .numbered(1),
      positive: call.text("positive"), separator: try call.separator(),
      encoding: call.fileEncoding, hasHeader: call.boolean("header"),
      skip: call.whole("skip") ?? 0, split: try call.checkedSplit())
    let cancellation = call.evaluator.runtime.cancellation
    do {
      let file = try call.opened { () throws(SystemError) in try found.file() }
      let texts = try loadCSV(
        file, name: call.text("path") ?? "", options: options,
        isCancelled: { cancellation.isCancelled })
      call.note("\(texts.name)", digest: texts.digest)
      return .texts(texts)
    } catch {
      throw call.columnFailure(error, answer: ["text", "label"])
    }
  }

  @Sendable private static func textFolder(_ call: inout CallValues) throws(RunFailure) -> Value {
    let found = try call.existing("path")
    let split = try call.checkedSplit()
    let cancellation = call.evaluator.runtime.cancellation
    do {
      let folder = try call.opened { () throws(SystemError) in try found.folder() }
      let texts = try loadTextFolder(
        folder, name: call.text("path") ?? "", positive: call.text("positive"), split: split,
        isCancelled: { cancellation.isCancelled })
      call.note("\(texts.name)", digest: texts.digest)
      return .texts(texts)
    } catch {
      throw call.columnFailure(error, answer: ["text", "label"])
    }
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
    let cancellation = call.evaluator.runtime.cancellation
    do {
      return .corpus(
        try Datasets.tokenize(
          texts, by: tokenizer, options: call.imdbOptions, isCancelled: { cancellation.isCancelled }
        ))
    } catch {
      throw failure(error, at: call.call.nameRange)
    }
  }
}
