import Notebook
import Text

/// What is left of statements that can't be read: names that they bind, and how reading goes on.
extension Parser {
  /// Passes over a broken statement, up to the end of its last line. What it binds is still bound, so
  /// that uses are not errors too; what it mentions is not unused.
  mutating func broken(from start: Int) -> Statement {
    let binds = namesBound(from: start)
    let range = tokens[start].range
    skipStatement(from: start)
    if case .word(let word) = tokens[start].kind, ownsBlock(word, start) {
      skipIndented(below: range)
    }
    let lacksName = binds.isEmpty && lacksName(start)
    var words: Set<Spelling> = []
    for token in tokens[start..<position] {
      switch token.kind {
      case .word(let word): words.insert(word)
      case .text(let parts):
        for case .expression(let code) in parts {
          for case .word(let word) in Lexer([code]).tokens.map(\.kind) { words.insert(word) }
        }
      default: continue
      }
    }
    return Statement(
      kind: .broken(binds: binds, mentions: words, lacksName: lacksName), range: range)
  }

  /// `= value`, `3 = value`, `model { … }`
  private func lacksName(_ start: Int) -> Bool {
    if case .word(let word) = tokens[start].kind, Self.declarations.contains(word) { return true }
    var depth = 0
    for token in tokens[start..<position] {
      guard case .sign(let sign) = token.kind else { continue }
      if sign.opensBracket { depth += 1 }
      if sign.closesBracket { depth -= 1 }
      if sign == "=", depth == 0 { return true }
    }
    return false
  }

  /// Goes to the end of the statement's line, over whole brackets.
  private mutating func skipStatement(from start: Int) {
    depth = 0
    bracketDepth = 0
    position = start
    var open = 0
    while kind != .end {
      if case .sign(let sign) = kind {
        if sign.opensBracket { open += 1 }
        if sign.closesBracket { open -= 1 }
      }
      if kind == .newline, open <= 0 { return }
      position += 1
    }
  }

  /// Whether indented lines below belong to a statement of another language.
  private func ownsBlock(_ word: String, _ start: Int) -> Bool {
    ["for", "while", "if", "elif", "else", "def", "class", "with", "try", "except"].contains(word)
      || (Self.declarations.contains(word) && tokens[start...].dropFirst().first?.isWord == true)
  }

  private mutating func skipIndented(below head: SourceRange) {
    while let next = tokens[position...].firstIndex(where: { $0.kind != .newline }),
      tokens[next].kind != .end, tokens[next].range.start.column > head.start.column
    {
      skipStatement(from: next)
    }
  }

  /// `name = …`, `model name …`, `a, b = …`, `for i in …`: the names that a statement seems to bind.
  private func namesBound(from start: Int) -> [Located<String>] {
    guard case .word(let first) = tokens[start].kind else {
      let isBracket = [.sign("("), .sign("[")].contains(tokens[start].kind)
      return isBracket ? severalBound(from: start + 1) : []
    }
    let line = tokens[start...].prefix { $0.kind != .newline && $0.kind != .end }
    guard line.count > 1 else { return [] }
    if line.dropFirst().first?.kind == .sign("=") { return located(line.prefix(1)) }
    if Self.declarations.contains(first) || line.dropFirst(2).first?.kind == .sign("{") {
      return located(line.dropFirst().prefix(1))
    }
    if Habits.statement(first) != nil, first != "print", line.dropFirst().first?.isWord == true {
      return located(line.dropFirst()).filter { FunctionTable.all[$0.value] == nil }
    }
    // R's arrow and the operators of other languages that change a name.
    if line.dropFirst().first?.kind == .malformed, line.count > 2 { return located(line.prefix(1)) }
    return severalBound(from: start)
  }

  /// Names with commas between, up to a `=`.
  private func severalBound(from start: Int) -> [Located<String>] {
    var names: [Located<String>] = []
    for token in tokens[start...] {
      switch token.kind {
      case .word: names += located([token])
      case .sign(","), .sign(")"), .sign("]"): continue
      case .sign("="): return names
      default: return []
      }
    }
    return []
  }

  private func located(_ tokens: some Sequence<Token>) -> [Located<String>] {
    tokens.compactMap { token in
      guard case .word(let word) = token.kind, !Habits.isReserved(word) else { return nil }
      return Located(word, at: token.range)
    }
  }

  /// Whether the comma here stands between names that are bound together.
  var bindsSeveral: Bool {
    var start = position
    while start > 0, tokens[start - 1].kind != .newline { start -= 1 }
    return !severalBound(from: start).isEmpty
  }
}

extension Token {
  fileprivate var isWord: Bool { if case .word = kind { true } else { false } }
}
