import Engine
import Text

/// The reference of the language as a notebook whose examples run, from the table of functions.
///
/// `notebooks/reference.md` holds it; `nbrun help --to markdown > notebooks/reference.md` writes it
/// anew.
package enum Reference {
  package static var markdown: String {
    var text = introduction
    for topic in Topic.all { text += "\n" + section(topic) }
    text += declarations
    for category in Function.Category.allCases {
      let functions = FunctionTable.inOrder.filter { $0.category == category }
      guard !functions.isEmpty else { continue }
      text += "\n## \(category.rawValue)\n"
      if let words = choices(of: category) { text += "\n" + words }
      for function in functions { text += "\n" + section(function) }
    }
    return text + Limits.markdown
  }

  private static let introduction = """
    ---
    title: "The language, word by word"
    author: The nbrun authors
    lang: en
    seed: 1
    params:
      epochs: 2
      widths: [4, 8]
    ---

    Every function, layer, loss, optimizer and metric of the language, with its parameters and an
    example that runs. This page is made from the table that nbrun itself goes by
    (`nbrun help --to markdown`); `nbrun help dense` shows one entry in the terminal.

    ## Reading the entries

    A function is called by its name and arguments: `fit(compiled, train, epochs: 4)`. Arguments
    whose parameters are marked *by place* may stand without their names, in the order of the table;
    all others need them. A parameter without a default has to be given. Where a parameter takes one
    of several words, they are written without quotes.

    Examples use these names:

    ```nbrun id=names
    \(ReferenceExamples.prelude)
    ```

    """

  private static let declarations = """

    ## Statements and declarations

    A statement stands in a line of its own: `name = expression` binds a name, once in a notebook; an
    expression alone shows its value. `#` begins a comment. There are numbers (`10_000`, `1e-3`),
    texts (`"a {name} in a text"`), `true`, `false`, `none` and lists; `+ - * / **`, comparisons and
    `and`, `or`, `not` go through tensors value by value. `[3]`, `[-1]`, `[10:20]`, a mask or a list of
    numbers select; behind a comma they select columns of tensors and samples, by name too where a table
    gave them names: `x[:, 2]`, `x[:100, "sex=male"]`. `.x`, `.y`, `.train`, `.test`, `.word_index`,
    `.history`, `.shape` and the names of series and metrics are parts.

    A **model** is declared by its layers; with parameters, a call fills them in. Consecutive `branch`
    blocks start from the layer above them, and a merging layer joins them. A **loss** is one expression
    over labels and predictions, value by value, averaged and differentiated by the engine; a
    **metric** may compare, too. A **sweep** trains once for each combination of choices.

    ```nbrun id=declarations
    loss squared_log(y, p) = square(log(1 + y) - log(1 + p))
    metric close(y, p) = abs(y - p) < 0.1
    model sized(units) { input(10000); dense(units, activation: relu); dense(1, activation: sigmoid) }
    sweep sizes { units: [4, 8] } = fit(compile(sized(units: units), loss: squared_log, metrics: [close]), train[:2000], batch_size: 512)
    sizes
    ```

    """

  // MARK: Topics

  private static func section(_ topic: Topic) -> String {
    topic.parts.reduce("## \(topic.title)\n") { text, part in
      switch part {
      case .text(let prose): text + "\n\(prose)\n"
      case .code(let lines): text + "\n````markdown\n\(lines)\n````\n"
      case .cells(let cells): text + "\n\(cells)\n"
      case .table(let head, let rows):
        text + "\n"
          + ([head, head.map { _ in "---" }] + rows).map {
            "| \($0.joined(separator: " | ")) |\n"
          }.joined()
      }
    }
  }

  // MARK: Entries

  private static func section(_ function: Function) -> String {
    var text = "### \(function.name)\n\n```\n\(function.signature)\n```\n\n"
    text += escaped(function.summary) + "\n"
    if let layer = Layer.Kind.allCases.first(where: { $0.type.name == function.name }) {
      text += "\nShapes: \(layer.type.shapes).\n"
    }
    if !function.parameters.isEmpty {
      text += "\n| parameter | takes | default | meaning |\n| --- | --- | --- | --- |\n"
      for parameter in function.parameters { text += row(parameter) }
    }
    guard function.runsAnywhere else { return text + "\n```\n\(function.example)\n```\n" }
    return text + "\n```nbrun id=\(function.name.replacing("_", with: "-"))\n"
      + "\(ReferenceExamples.cell(function))\n```\n"
  }

  private static func row(_ parameter: Parameter) -> String {
    var name = code(parameter.name)
    if parameter.isRepeated { name += ", …" }
    if parameter.isPositional { name += " *by place*" }
    var value = ""
    if case .value(let constant) = parameter.defaultValue {
      if case .text(let word) = constant, parameter.type.hasWords {
        value = code(word)
      } else {
        value = code("\(constant)")
      }
    }
    return "| \(name) | \(escaped(parameter.type.description)) | \(value) | "
      + "\(escaped(parameter.summary)) |\n"
  }

  private static let randomNumbers = """
    Random numbers follow from the notebook's `seed` (or the `seed:` of a call) and from nothing else that
    could be chosen: a layer's first weights from the seed, the layer's place among the layers that have
    weights, and the weights' shapes; the order of samples from the seed and the epoch; a dropout layer's
    masks from the seed, its place among the dropout layers, and the step. So trainings that differ in
    their optimizer, learning rate, loss, penalties or dropout rate begin with the same weights and see
    the same samples in the same order, and models whose first layers are alike begin alike there.

    """

  /// Words that a category's parameters take, with their formulas.
  private static func choices(of category: Function.Category) -> String? {
    switch category {
    case .layers: table("activation", activations)
    case .training:
      randomNumbers + "\n" + table("loss", losses) + "\n"
        + table("metric", metrics)
    default: nil
    }
  }

  private static let activations = Activation.Kind.allCases.map {
    (name: $0.facts.name, formula: $0.facts.formula)
  }
  private static let losses = Loss.Kind.allCases.map {
    (name: $0.facts.loss.rawValue, formula: $0.facts.formula)
  }
  private static let metrics = Metric.Kind.allCases.map {
    (name: $0.facts.name, formula: $0.facts.formula)
  }

  private static func table(_ kind: String, _ rows: [(name: String, formula: String)]) -> String {
    "| \(kind) | formula |\n| --- | --- |\n"
      + rows.map { "| \(code($0.name)) | \(escaped($0.formula)) |\n" }.joined()
  }

  // MARK: Markdown

  /// Code in a table's cell.
  private static func code(_ text: String) -> String {
    let text = text.replacing("|", with: "\\|")
    return text.contains("`") ? "`` \(text) ``" : "`\(text)`"
  }

  /// Plain text, with code in backticks as it is.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    var isCode = false
    for scalar in text.unicodeScalars {
      if scalar == "`" { isCode.toggle() }
      if scalar == "|" || (!isCode && "*_<>[]".contains(scalar)) { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }
}
