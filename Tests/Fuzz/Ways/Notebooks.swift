import Report

extension Way {
  private static let workplace = Workplace()

  /// A notebook, from its bytes to all that is made of it. One that begins with a control character is
  /// not read as it is: it says what to write.
  static let notebooks = Way("notebooks") { input throws(Finding) in
    var choices = Choices(input.dropFirst())
    let isGenerated = input.first.map { $0 < 8 } ?? false
    let bytes = isGenerated ? Array(NotebookWriter.notebook(&choices).utf8) : input
    try check(notebook: bytes, in: workplace)
  }

  /// The same for what holds no long computations.
  static let prose = Way("prose") { input throws(Finding) in
    var choices = Choices(input.dropFirst())
    let isGenerated = input.first.map { $0 < 8 } ?? false
    let prose = isGenerated ? Array(NotebookWriter.prose(&choices).utf8) : input
    try check(notebook: prose + "\n\n```nbrun\nv = 1\nw = \"<b>\"\n```\n".utf8, in: workplace)
  }

  /// One cell of one expression. It gives the same in brackets, and the same in prose.
  static let expressions = Way("expressions") { input throws(Finding) in
    var choices = Choices(input.dropFirst())
    let isGenerated = input.first.map { $0 < 8 } ?? false
    var writer = NotebookWriter(names: ["n", "t", "l", "x"])
    let text =
      isGenerated
      ? writer.expression(&choices, depth: 4)
      : String(decoding: input, as: UTF8.self)
    let head = "n = 3\nt = \"é\\n\"\nl = [1, 2.5, -3]\nx = l * 2\n"
    try check(notebook: Array("```nbrun\n\(head)\(text)\n```\n".utf8), in: workplace)
    guard isGenerated else { return }
    func shown(_ text: String) -> [String]? {
      let code = "```nbrun\n\(head)\(text)\n```\n"
      let result = NotebookCase(Array(code.utf8), in: workplace).run()
      return result?.report.cells.flatMap(\.outputs).map { output in
        if case .error = output.value { "error" } else { inlineText(output.value) }
      }
    }
    let (plain, bracketed) = (shown(text), shown("(\(text))"))
    if let plain, let bracketed {
      try require(
        plain.map { Array($0.utf8) } == bracketed.map { Array($0.utf8) },
        "brackets change \(plain) to \(bracketed)")
    }
  }

  private static func check(notebook: [UInt8], in workplace: Workplace) throws(Finding) {
    let notebook = NotebookCase(notebook, in: workplace)
    try notebook.checkDiagnostics()
    if let program = notebook.program, !notebook.diagnostics.hasErrors {
      try Pages.checkExport(program, notebook.document)
    }
    if let result = notebook.run() {
      try Pages.check(result.report)
      let secret = "SECRET".utf8
      try require(
        notebook.source.text.utf8.contains(secret)
          || !renderJSON(result.report).utf8.contains(secret), "what stands outside was read")
    }
    try workplace.clear()
  }
}

extension Collection<UInt8> {
  func contains(_ others: some Collection<UInt8>) -> Bool {
    guard let first = others.first else { return true }
    var rest = self[...]
    while let place = rest.firstIndex(of: first) {
      if rest[place...].starts(with: others) { return true }
      rest = rest[index(after: place)...]
    }
    return false
  }
}
