import Language

/// Writes notebooks that are nearly right, by choices.
struct NotebookWriter {
  /// Names that are bound.
  var names: [String]

  /// What the functions' examples speak of, made small.
  private static let prelude = """
    reviews = tokenize(csv("r.csv", text: "t", label: "l"))
    train = multi_hot(reviews.train, dimension: 16)
    test = multi_hot(reviews.test, dimension: 16)
    model mlp { input(16); dense(2, activation: relu); dense(1, activation: sigmoid) }
    compiled = compile(mlp, loss: binary_crossentropy, metrics: [accuracy])
    run = fit(compiled, train, epochs: 2, batch_size: 2, validation_data: test)
    results = evaluate(run, test)
    predictions = predict(run, test.x)
    """
  private static let bound = [
    "reviews", "train", "test", "mlp", "compiled", "run", "results", "predictions", "run.history",
    "train.x", "train.y", "reviews.train", "reviews.word_index",
  ]

  static func notebook(_ choices: inout Choices) -> String {
    var writer = NotebookWriter(names: bound)
    var text = choices.flip() ? frontMatter(&choices) : ""
    text += "```nbrun\n\(prelude)\n```\n"
    for number in 0..<1 + choices.below(5) {
      if choices.isAtEnd { break }
      text += "\n" + prose(&choices) + "\n\n```nbrun" + options(&choices, number) + "\n"
      for _ in 0..<1 + choices.below(4) { text += writer.statement(&choices) + "\n" }
      text += "```\n"
    }
    return text
  }

  // MARK: Head and prose

  static func frontMatter(_ choices: inout Choices) -> String {
    var text = "---\n"
    let keys = [
      "title", "author", "lang", "seed", "data", "params", "  n", "  x_1", "\tb", "Title",
    ]
    for _ in 0..<choices.below(7) {
      let key = choices.pick(keys)
      text += key + (choices.pick([": ", ":", " : ", ": \""])) + value(&choices) + "\n"
    }
    return text + (choices.byte() == 255 ? "" : "---\n")
  }

  private static func value(_ choices: inout Choices) -> String {
    switch choices.below(7) {
    case 0: "\(choices.integer())"
    case 1: "\"\(choices.text())\""
    case 2: choices.text()
    case 3: "auto"
    case 4: "en-GB"
    case 5: "\(choices.integer()).\(choices.below(1000))e\(choices.below(400) - 200)"
    default: ""
    }
  }

  private static func options(_ choices: inout Choices, _ number: Int) -> String {
    var text = ""
    for _ in 0..<choices.below(4) {
      switch choices.below(6) {
      case 0: text += " id=c\(number)"
      case 1: text += " caption=\"\(line(&choices))\""
      case 2: text += " alt=\"\(line(&choices))\""
      case 3: text += " source=" + choices.pick(["shown", "folded", "hidden"])
      case 4: text += " expect=error"
      default: text += " " + line(&choices)
      }
    }
    return text
  }

  private static func line(_ choices: inout Choices) -> String {
    String(
      choices.text().unicodeScalars.filter { !["\n", "\r", "\"", "`"].contains($0) }.map(
        Character.init))
  }

  /// Pieces in which markup of several kinds meets.
  static func prose(_ choices: inout Choices) -> String {
    var text = ""
    for _ in 0..<choices.below(12) {
      if choices.isAtEnd { break }
      switch choices.below(20) {
      case 0:
        text += "\n\n" + choices.pick(["# ", "## ", "> ", "* ", "1. ", "    ", "- [ ] ", "***"])
      case 1: text += "[\(choices.text(atMost: 4))](\(address(&choices)))"
      case 2:
        text += "![\(choices.text(atMost: 4))](\(address(&choices)) \"\(choices.text(atMost: 4))\")"
      case 3: text += "<\(address(&choices))>"
      case 4:
        text +=
          "`nbrun: " + choices.pick(["v", "w", "1 + 1", "\"{v}\"", "nothing", "[1, v]"]) + "`"
      case 5:
        text += choices.pick([
          "<script>", "</script>", "<b onclick=x>", "<!--", "-->", "<img src=x onerror=y>",
        ])
      case 6: text += "\n\n| a | b |\n|---|:-:|\n| \(choices.text(atMost: 4)) | `nbrun: v` |\n\n"
      case 7: text += "\n\n~~~" + choices.text(atMost: 6) + "\n" + choices.text() + "\n~~~\n\n"
      case 8:
        text += choices.pick(["**", "*", "_", "~~", "`", "``", "\\", "&lt;", "&#0;", "&colon;"])
      case 9: text += "\n\n[r]: \(address(&choices)) '\(choices.text(atMost: 4))'\n\n[r] "
      case 10:
        text += choices.pick([
          "{", "}", "{{", "{v}", "\"\"\"", "'''", "$", "$$", "\\N{DEL}", "\\u0022",
        ])
      case 11:
        text += choices.pick(["https://e.org/", "www.e.org", "a@e.org", "javascript:alert(1)"])
      default: text += choices.text()
      }
    }
    return text
  }

  private static func address(_ choices: inout Choices) -> String {
    let schemes = [
      "javascript:", "JaVaScRiPt:", "data:text/html,", "vbscript:", "file:", "http://", "https://",
      "//",
      "\\\\", "/\\", "mailto:", "p.png", "link/secret.csv", "../outside/secret.csv", "#", "?",
      "n.md", "",
    ]
    var text = choices.pick(schemes)
    if choices.flip() {
      // Somewhere inside, a scalar that may hide what stands beside it.
      let place = choices.below(text.unicodeScalars.count + 1)
      var scalars = Array(text.unicodeScalars)
      scalars.insert(choices.scalar(), at: place)
      text = String(String.UnicodeScalarView(scalars))
    }
    return text + choices.text(atMost: 6)
  }

  // MARK: Statements

  mutating func statement(_ choices: inout Choices) -> String {
    switch choices.below(12) {
    case 0, 1, 2:
      return changed(choices.pick(FunctionTable.inOrder).example, &choices)
    case 3:
      let name = "n\(names.count)"
      let value = expression(&choices, depth: 3)
      names.append(name)
      return "\(name) = \(value)"
    case 4: return model(&choices)
    case 5:
      return "loss own\(names.count)(y, p) = " + formula(&choices, depth: 3)
    case 6: return "metric own\(names.count)(y, p) = " + formula(&choices, depth: 3)
    case 7:
      let (first, second) = (choices.integer(), choices.integer())
      return "sweep s\(names.count) { k: [\(first), \(second)] } = "
        + expression(&choices, depth: 2)
    case 8:
      return
        "fit(compile(mlp, optimizer: \(call(&choices, depth: 1)), loss: \(choices.pick(Self.losses))),"
        + " train, epochs: \(choices.below(3)), batch_size: \(choices.integer()))"
    default: return expression(&choices, depth: 3)
    }
  }

  private static let losses = [
    "binary_crossentropy", "mean_squared_error", "mse", "mean_absolute_error", "hinge", "own",
  ]

  /// An example with another number in it, or another name.
  private func changed(_ example: String, _ choices: inout Choices) -> String {
    guard choices.flip() else { return example }
    var words = example.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let place = choices.below(words.count)
    words[place] = choices.flip() ? "\(choices.integer())" : choices.pick(names)
    return words.joined(separator: " ")
  }

  private func model(_ choices: inout Choices) -> String {
    var layers = ["input(\(choices.pick(["16", "", "4", "16, name: a"])))"]
    let kinds = [
      "dense(%)", "embedding(%, %)", "dropout(0.%)", "flatten()", "conv1d(%, %)",
      "max_pooling1d(%)",
      "global_max_pooling1d()", "global_average_pooling1d()", "average_pooling1d(%)",
      "concatenate()",
      "branch a { dense(%) }", "branch { }", "repeat % { dense(%) }", "activation(relu)", "add()",
      "dense(%, activation: softmax, kernel_regularizer: l2(0.%))",
    ]
    for _ in 0..<choices.below(7) {
      layers.append(
        choices.pick(kinds).map { $0 == "%" ? "\(choices.below(24))" : "\($0)" }.joined())
    }
    if choices.flip() { layers.append("dense(1, activation: sigmoid)") }
    let name = "m\(names.count)"
    return "model \(name) { " + layers.joined(separator: "; ") + " }\nsummary(\(name))"
      + (choices.flip()
        ? "\ndiagram(\(name))\nfit(compile(\(name), loss: mse), train, epochs: 1)" : "")
  }

  private func formula(_ choices: inout Choices, depth: Int) -> String {
    guard depth > 0 else { return choices.pick(["y", "p", "0.5", "2", "\(choices.integer())"]) }
    let (a, b) = (formula(&choices, depth: depth - 1), formula(&choices, depth: depth - 1))
    return choices.pick([
      "\(a) + \(b)", "\(a) * \(b)", "\(a) - \(b)", "\(a) / \(b)", "\(a) ** \(b)", "log(\(a))",
      "exp(\(a))", "abs(\(a)) < \(b)", "-(\(a))", "max(\(a), \(b))", "sqrt(\(a))",
    ])
  }

  // MARK: Expressions

  mutating func expression(_ choices: inout Choices, depth: Int) -> String {
    guard depth > 0, !choices.isAtEnd else { return leaf(&choices) }
    switch choices.below(14) {
    case 0, 1, 2:
      let sign = choices.pick(["+", "-", "*", "/", "**", "==", "!=", "<", "<=", ">", "and", "or"])
      let first = expression(&choices, depth: depth - 1)
      return "\(first) \(sign) \(expression(&choices, depth: depth - 1))"
    case 3: return "-" + expression(&choices, depth: depth - 1)
    case 4: return "not " + expression(&choices, depth: depth - 1)
    case 5: return "(" + expression(&choices, depth: depth - 1) + ")"
    case 6:
      let elements = (0..<choices.below(5)).map { _ in expression(&choices, depth: depth - 1) }
      return "[" + elements.joined(separator: ", ") + "]"
    case 7:
      let base = expression(&choices, depth: depth - 1)
      return "\(base)[\(expression(&choices, depth: depth - 1))]"
    case 8:
      let (from, to) = (leaf(&choices), leaf(&choices))
      return expression(&choices, depth: depth - 1) + "[\(from):\(to)]"
    case 9:
      let base = expression(&choices, depth: depth - 1)
      return base + "."
        + choices.pick(["x", "y", "shape", "history", "names", "loss", "accuracy", "train"])
    case 10, 11, 12: return call(&choices, depth: depth)
    default: return leaf(&choices)
    }
  }

  private mutating func call(_ choices: inout Choices, depth: Int) -> String {
    let function = choices.pick(FunctionTable.inOrder)
    var arguments: [String] = []
    for parameter in function.parameters where choices.below(4) > 0 || parameter.isPositional {
      let value = expression(&choices, depth: depth - 1)
      arguments.append(parameter.isPositional ? value : "\(parameter.name): \(value)")
    }
    return "\(function.name)(\(arguments.joined(separator: ", ")))"
  }

  private func leaf(_ choices: inout Choices) -> String {
    switch choices.below(8) {
    case 0, 1: return "\(choices.integer())"
    case 2: return "\(choices.below(300)).\(choices.below(1000))"
    case 3: return "\(choices.below(10))e\(choices.below(700) - 350)"
    case 4:
      let text = choices.text().unicodeScalars.map { scalar -> String in
        switch scalar {
        case "\"": "\\\""
        case "\\": "\\\\"
        case "\n": "\\n"
        case "\r": " "
        case "{": choices.flip() ? "{1 + 1}" : "{{"
        default: String(scalar)
        }
      }
      return "\"\(text.joined())\""
    case 5: return choices.pick(["true", "false", "none", "relu", "sigmoid", "accuracy", "post"])
    default: return choices.pick(names)
    }
  }
}
