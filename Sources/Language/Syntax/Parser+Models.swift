import Notebook
import Text

extension Parser {
  /// `"{" { layer } "}"`, for a model or a branch, whose name (or first word) stands at `place`.
  mutating func block(
    of owner: String, at place: SourceRange
  ) throws -> (items: [LayerItem], end: SourceRange) {
    if kind == .newline, let brace = firstOnLaterLine, tokens[brace].kind == .sign("{") {
      _ = error(
        place, "\(owner) needs its layers in braces", hint: "write the `{` on the same line")
      position = brace
    }
    guard isSign("{") else {
      throw error(
        place, "\(owner) needs its layers in braces", hint: "write `{ … }` behind the name")
    }
    try descend(at: range)
    defer { depth -= 1 }
    position += 1
    var items: [LayerItem] = []
    while true {
      if kind == .newline || isSign(";") {
        position += 1
      } else if isSign("}") {
        let end = range
        position += 1
        return (items, end)
      } else if kind == .end {
        throw Failure()
      } else {
        items.append(item())
      }
    }
  }

  /// Whether a model's parameters follow, rather than layers in the wrong brackets.
  var beginsParameters: Bool {
    guard isSign("("),
      let first = tokens[(position + 1)...].firstIndex(where: { $0.kind != .newline }),
      case .word = tokens[first].kind, first + 1 < tokens.count
    else { return false }
    return [.sign(","), .sign(":"), .sign(")"), .newline].contains(tokens[first + 1].kind)
  }

  /// `"(" parameter { "," parameter } ")"`
  mutating func parameters() throws -> [ModelDeclaration.Parameter] {
    let opened = range
    open()
    var parameters: [ModelDeclaration.Parameter] = []
    while !isSign(")") {
      var parameter = ModelDeclaration.Parameter(name: try name("a parameter's name"))
      if isSign(":") {
        step()
        parameter.standard = try expression()
      }
      parameters.append(parameter)
      skipBlankLines()
      if isSign(",") { step() } else { break }
    }
    try close(")", opened: opened)
    return parameters
  }

  /// The next token on a line below, where this line ends here.
  private var firstOnLaterLine: Int? {
    tokens[position...].firstIndex { $0.kind != .newline }
  }

  /// A layer or a branch, with its end; what can't be read is reported and passed over.
  private mutating func item() -> LayerItem {
    let start = position
    let before = errorCount
    do {
      let item = try layer()
      guard kind == .newline || isSign(";") || isSign("}") else {
        if isMalformed { throw Failure() }
        throw error(
          range, "layers stand one per line, or on one line with `;` between",
          hint: isSign(",")
            ? ahead(1) == .newline ? "leave it out" : "write `;` for the comma" : nil)
      }
      guard !hasMendedBracket(start..<position) else { throw Failure() }
      return item
    } catch {
      skipLayer(from: start)
      if hasMendedBracket(start..<position) { forget(since: before) }
      return .unreadable
    }
  }

  private mutating func layer() throws -> LayerItem {
    guard case .word(let word) = kind else {
      if isMalformed || (isSign("{") && hasMendedBrackets) { throw Failure() }
      throw error(range, "here a layer should stand", hint: "such as `dense(16, activation: relu)`")
    }
    let keyword = range
    if word == "branch" {
      position += 1
      var branchName: Located<String>?
      if case .word = kind { branchName = try name("the branch's name") }
      if branchName == nil, case .text = kind {
        throw error(range, "a branch's name is a word without quotes")
      }
      if isMalformed { throw Failure() }
      let owner = branchName.map { "the branch `\($0.value)`" } ?? "a branch"
      let body = try block(of: owner, at: branchName?.range ?? keyword).items
      return .branch(Branch(keyword: keyword, name: branchName, body: body))
    }
    if word == "repeat", ahead(1) != .sign("=") {
      position += 1
      if isSign("{") {
        throw error(keyword, "`repeat` needs a number", hint: "write `repeat 2 { … }`")
      }
      let count = try expression()
      let body = try block(of: "`repeat`", at: keyword).items
      return .repetition(Repetition(keyword: keyword, count: count, body: body))
    }
    if word == todoWord, [.newline, .end, .sign(";"), .sign("}")].contains(ahead(1)) {
      position += 1
      return .todo
    }
    switch (ahead(1), ahead(2)) {
    case (.sign("="), _):
      throw error(
        keyword, "nothing is bound inside a model",
        hint: "layers follow one another; a layer's name is an argument, `name: …`")
    case (.sign("{"), _), (.word, .sign("{")):
      throw error(
        keyword, "there is no `\(word.shortened)` inside a model",
        hint: "layers side by side are written `branch name { … }`")
    case (.sign("."), .word): throw try layerOfLibrary(keyword)
    case (.sign("("), _):
      return .layer(try call(try name("a layer")))
    default:
      throw error(
        keyword, "a layer is written with brackets", hint: "write `\(word.shortened)(…)`")
    }
  }

  /// `layers.Dense(16, activation='relu')`, `model.add(Dense(16))`
  private mutating func layerOfLibrary(_ keyword: SourceRange) throws -> Failure {
    let before = errorCount
    let value = try expression()
    forget(since: before)
    var hint = "layers stand one per line: `dense(16, activation: relu)`"
    if case .method(let call) = value.kind {
      if let own = Habits.ownName(call.name.value), let function = FunctionTable.all[own],
        function.category == .layers
      {
        hint = function.writing(call.arguments)
      } else if call.name.value == "add", let layer = call.arguments.first {
        hint = "write the layer alone: `\(layer.text)`"
      }
    }
    return error(keyword, "a layer is written by its name alone", hint: hint)
  }

  /// Goes on behind a broken layer: at the next line or `;`, over whole brackets.
  private mutating func skipLayer(from start: Int) {
    bracketDepth = 0
    position = start
    var open = 0
    while kind != .end {
      if case .sign(let sign) = kind {
        if open == 0, sign == ";" || sign == "}" { return }
        if sign.opensBracket { open += 1 }
        if sign.closesBracket { open -= 1 }
      }
      if kind == .newline, open <= 0 { return }
      position += 1
    }
  }

  // MARK: Declared functions and sweeps

  mutating func functionDeclaration(
    _ functionKind: FunctionDeclaration.Kind
  ) throws -> FunctionDeclaration {
    position += 1
    let functionName = try name("the \(functionKind.rawValue)'s name")
    guard isSign("(") else {
      throw error(
        functionName.range, "a \(functionKind.rawValue) names labels and predictions",
        hint: "write `\(functionKind.rawValue) \(functionName.value)(y, p) = …`")
    }
    position += 1
    var parameters: [Located<String>] = []
    while !isSign(")") {
      parameters.append(try name("a parameter's name"))
      if isSign(",") { position += 1 } else { break }
    }
    try expect(")")
    try expect("=")
    return FunctionDeclaration(
      kind: functionKind, name: functionName, parameters: parameters, body: try expression())
  }

  mutating func sweepDeclaration() throws -> SweepDeclaration {
    position += 1
    let sweepName = try name("the sweep's name")
    try expect("{")
    var axes: [(key: Located<String>, choices: Expression)] = []
    while !isSign("}") {
      if kind == .newline || isSign(";") {
        position += 1
        continue
      }
      let key = try name("what is varied")
      try expect(":")
      axes.append((key, try expression()))
      guard kind == .newline || isSign(";") || isSign("}") else {
        throw error(range, "here the line should have ended", hint: "one `name: [choices]` a line")
      }
    }
    position += 1
    try expect("=")
    return SweepDeclaration(name: sweepName, axes: axes, body: try expression())
  }
}
