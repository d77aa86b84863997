import Engine
import Language
import Notebook

/// Goes through a program in its order and says each statement in Python.
struct Translator {
  let program: CheckedProgram
  /// Helpers used so far, by their first names.
  var helpers: Set<String> = []
  /// The corpus that a name's samples come from, as Python says it.
  var corpora: [String: Python] = [:]
  /// Names that have no value in Python, with the reason.
  var missing: [String: String] = [:]
  /// Names bound so far.
  private var bound: Set<String>
  /// Lines that have to stand before the statement at work.
  var prelude: [String] = []
  private var madeCount = 0
  /// Values that stand in prose above what they need.
  private var late: [(code: String, python: CheckedExpression)] = []

  init(_ program: CheckedProgram) {
    self.program = program
    bound = Set(program.parameters.map(\.name))
  }

  func name(_ name: String) -> String { PythonText.name(name) }

  /// A name for something that a statement needs before it.
  mutating func freshName(_ base: String) -> String {
    madeCount += 1
    return "\(base)_\(madeCount)"
  }

  // MARK: Cells

  mutating func cell(_ checked: CheckedCell) -> JupyterCell {
    var blocks: [String] = []
    if !checked.expectedErrors.isEmpty || checked.cell.expectsError {
      blocks.append("# This cell is meant to fail in nbrun:\n" + Self.comment(checked.cell.text))
    } else {
      for statement in checked.statements { blocks.append(block(statement, in: checked.cell)) }
    }
    if let caption = checked.cell.caption { blocks.append("# \(Self.oneLine(caption))") }
    return JupyterCell(
      kind: .code, source: Self.spaced(blocks),
      isFolded: checked.cell.sourceDisplay != .shown)
  }

  /// Statements line by line, functions set off.
  private static func spaced(_ blocks: [String]) -> String {
    var text = blocks.first ?? ""
    for (before, block) in zip(blocks, blocks.dropFirst()) {
      let isFunction = [before, block].contains { $0.contains("def ") && $0.contains("\n") }
      text += (isFunction ? "\n\n\n" : "\n") + block
    }
    return text
  }

  /// A statement, or a comment that says why it is none.
  private mutating func block(_ statement: CheckedStatement, in cell: Cell) -> String {
    prelude = []
    do throws(Untranslatable) {
      if let need = statement.uses.first(where: { missing[$0] != nil }) {
        throw Untranslatable(reason: "it needs `\(need)`, which is not there")
      }
      let lines: [String]
      switch statement.kind {
      case .binding(let name, let expression): lines = try binding(name, expression)
      case .show(let expression): lines = try shown(expression)
      }
      if case .binding(let name, _) = statement.kind { bound.insert(name) }
      return (prelude + lines).joined(separator: "\n")
    } catch {
      if case .binding(let name, _) = statement.kind { missing[name] = error.reason }
      return "# Not said in Keras: \(error.reason).\n"
        + Self.comment(source(of: statement, in: cell))
    }
  }

  private func source(of statement: CheckedStatement, in cell: Cell) -> String {
    let lines =
      statement.range.start
      .line...max(
        statement.range.start.line, lastLine(of: statement, in: cell))
    return cell.lines.filter { lines.contains($0.number) }.map(\.text).joined(separator: "\n")
  }

  /// A statement ends before the next one begins.
  private func lastLine(of statement: CheckedStatement, in cell: Cell) -> Int {
    let starts = program.cells.flatMap { $0.statements.map(\.range.start.line) }
    let next = starts.filter { $0 > statement.range.start.line }.min() ?? Int.max
    return min(next - 1, cell.lines.last?.number ?? statement.range.start.line)
  }

  static func comment(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "# \($0)" }
      .joined(separator: "\n")
  }

  private static func oneLine(_ text: String) -> String {
    text.split(separator: "\n").joined(separator: " ")
  }

  // MARK: Statements

  private mutating func binding(
    _ name: String, _ expression: CheckedExpression
  ) throws(Untranslatable) -> [String] {
    let target = self.name(name)
    corpora[name] = corpus(of: expression)
    switch (expression.type, expression.node) {
    case (.model(let model), .constant), (.model(let model), .model):
      return [try function(of: model, expression, name: target)]
    case (.loss(let function), .constant), (.metric(let function), .constant):
      return [self.function(of: function, name: target)]
    case (.modelFamily, _):
      return ["# `\(name)` is written out where its parameters are given."]
    case (.compiled, .call(let call)):
      return [try compiling(call, name: target)]
    case (.figure, _):
      // Drawn where it is shown.
      return ["\(target) = lambda: \(try python(expression).text)"]
    default:
      return ["\(target) = \(try python(expression).text)"]
    }
  }

  private mutating func shown(_ expression: CheckedExpression) throws(Untranslatable) -> [String] {
    switch (expression.type, expression.node) {
    case (.nothing, .call(let call)) where call.function.name == "expect":
      guard let condition = call.arguments["condition"] else { break }
      let message = try argument(call, "message").map { ", \($0)" } ?? ""
      return ["assert \(try python(condition).text)\(message)"]
    case (.figure, .name(let name)): return ["\(self.name(name))()"]
    case (.figure, _), (.table, .call): return [try python(expression).text]
    case (.sweep, _): return ["\(try python(expression).text).show()"]
    case (.history, _):
      helpers.insert("show_history")
      return ["show_history(\(try python(expression).text))"]
    case (.compiled, _), (.model, _): return ["\(try python(expression).operand)().summary()"]
    case (.run, _): return ["\(try python(expression).operand).model.summary()"]
    case (.dataset, _):
      return [
        "print(np.shape(\(try x(of: expression).text)), np.shape(\(try y(of: expression).text)))"
      ]
    case (.corpus, _):
      let corpus = try python(expression).operand
      return [
        "print(len(\(corpus).train), \"samples for training,\", len(\(corpus).test), \"for testing\")"
      ]
    case (.texts, _), (.textSet, _), (.savedModel, _), (.optimizer, _), (.regularizer, _),
      (.loss, _), (.metric, _):
      let value = try python(expression).text
      return ["print(\(value))"]
    default:
      return ["print(\(try python(expression).text))"]
    }
    throw Untranslatable(reason: "it has no counterpart")
  }

  // MARK: Prose

  /// Prose as Markdown; a paragraph that holds values becomes a cell that makes it.
  mutating func cells(of prose: Prose) -> [JupyterCell] {
    var cells: [JupyterCell] = []
    for paragraph in Paragraph.paragraphs(of: prose) {
      var hasValues = false
      var pieces: [String] = []
      for piece in paragraph.pieces {
        switch piece {
        case .text(let text): pieces += Self.pythonTexts(text)
        case .value(let code):
          let value = inline(code)
          hasValues = hasValues || value != nil
          pieces.append(value ?? PythonText.literal(.text("`\(code.text)`")))
        }
      }
      if hasValues {
        helpers.insert("text")
        cells.append(
          JupyterCell(
            kind: .code,
            source: "display(Markdown(\n    " + pieces.joined(separator: "\n    + ") + "\n))",
            isFolded: true))
      } else if let last = cells.last, last.kind == .markdown {
        cells[cells.count - 1].source += "\n\n" + paragraph.plain
      } else {
        cells.append(JupyterCell(kind: .markdown, source: paragraph.plain))
      }
    }
    return cells
  }

  /// Text line by line, so that it can still be read.
  private static func pythonTexts(_ text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().compactMap { number, line in
      let line = String(line) + (number < lines.count - 1 ? "\n" : "")
      return line.isEmpty ? nil : PythonText.literal(.text(line))
    }
  }

  /// A value in prose; nil where it can't stand here.
  private mutating func inline(_ code: CodeLine) -> String? {
    guard let expression = program.inlineValues[code] else { return nil }
    var names: Set<String> = []
    Self.collect(expression, into: &names)
    guard names.allSatisfy({ missing[$0] == nil }) else { return nil }
    guard names.isSubset(of: bound) else {
      late.append((code.text, expression))
      return nil
    }
    prelude = []
    guard let value = try? python(expression), prelude.isEmpty else { return nil }
    return "text(\(value.text))"
  }

  /// What prose refers to before it is there, at the notebook's end.
  mutating func lateValues() -> JupyterCell? {
    var lines: [String] = []
    for (code, expression) in late {
      prelude = []
      guard let value = try? python(expression), prelude.isEmpty else { continue }
      helpers.insert("text")
      lines.append("print(\(PythonText.literal(.text(code + ":"))), text(\(value.text)))")
    }
    guard !lines.isEmpty else { return nil }
    return JupyterCell(
      kind: .code,
      source: "# Values that the prose above speaks of.\n" + lines.joined(separator: "\n"))
  }

  /// All names that an expression uses.
  private static func collect(_ expression: CheckedExpression, into names: inout Set<String>) {
    switch expression.node {
    case .constant: break
    case .model(let weights): for weight in weights.values { collect(weight, into: &names) }
    case .name(let name): names.insert(name)
    case .text(let parts):
      for case .value(let value) in parts { collect(value, into: &names) }
    case .list(let elements): for element in elements { collect(element, into: &names) }
    case .call(let call):
      for argument in call.arguments.values { collect(argument, into: &names) }
      for argument in call.rest { collect(argument, into: &names) }
    case .member(let base, _): collect(base, into: &names)
    case .index(let base, let place):
      collect(base, into: &names)
      switch place {
      case .one(let place): collect(place, into: &names)
      case .slice(let from, let to):
        if let from { collect(from, into: &names) }
        if let to { collect(to, into: &names) }
      }
    case .chain(let first, let links):
      collect(first, into: &names)
      for link in links { collect(link.operand, into: &names) }
    case .comparison(let left, _, let right), .power(let left, let right):
      collect(left, into: &names)
      collect(right, into: &names)
    case .negation(let operand), .not(let operand): collect(operand, into: &names)
    case .sweep(let sweep):
      for row in sweep.rows { collect(row.body, into: &names) }
    }
  }

  // MARK: The head

  /// Imports and helpers.
  var preamble: String {
    var needed = helpers
    var open = Array(helpers)
    while let name = open.popLast() {
      for helper in Helper.all where helper.names[0] == name {
        for need in helper.needs where needed.insert(need).inserted { open.append(need) }
      }
    }
    let code = Helper.all.filter { needed.contains($0.names[0]) }.map(\.code)
    return """
      import csv
      import json
      import os
      import tempfile
      from pathlib import Path
      from types import SimpleNamespace

      import keras
      import matplotlib.pyplot as plt
      import numpy as np
      from IPython.display import Markdown, display
      from keras import layers, ops

      keras.utils.set_random_seed(\(program.seed % 4_294_967_296))
      """ + code.map { "\n\n\n" + $0 }.joined()
  }
}
