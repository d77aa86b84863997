import Notebook

/// Matches brackets before anything is parsed, so that a missing one is reported where it was opened
/// and what follows it can still be read.
struct Brackets {
  private(set) var tokens: [Token]
  private(set) var diagnostics: [Diagnostic] = []
  /// The places in `tokens` of closing brackets that were added.
  private(set) var added: Set<Int> = []

  private static let closers = ["(": ")", "[": "]", "{": "}"]

  init(_ tokens: [Token]) {
    self.tokens = tokens
    // Each round mends one bracket; more than a few say nothing new.
    for _ in 0..<8 {
      guard let fault = firstFault() else { return }
      mend(fault)
    }
    while firstFault() != nil { self.tokens = [tokens[tokens.count - 1]] }
  }

  private enum Fault {
    /// Nothing is open where this closes.
    case stray(Int)
    /// This is never closed; another closer, or the end, stands at `at`.
    case unclosed(Int, at: Int)
  }

  private func firstFault() -> Fault? {
    var open: [(sign: String, index: Int)] = []
    for (index, token) in tokens.enumerated() {
      guard case .sign(let sign) = token.kind else { continue }
      if Self.closers[sign] != nil {
        open.append((sign, index))
      } else if ")]}".contains(sign) {
        guard let last = open.last else { return .stray(index) }
        if Self.closers[last.sign] == sign {
          open.removeLast()
        } else if open.contains(where: { Self.closers[$0.sign] == sign }) {
          return .unclosed(last.index, at: index)
        } else {
          return .stray(index)
        }
      }
    }
    return open.last.map { .unclosed($0.index, at: tokens.count - 1) }
  }

  private mutating func mend(_ fault: Fault) {
    switch fault {
    case .stray(let index):
      guard case .sign(let sign) = tokens[index].kind else { return }
      diagnostics.append(
        Diagnostic(at: tokens[index].range, "this `\(sign)` closes a bracket that was never opened")
      )
      tokens[index].kind = .malformed
    case .unclosed(let index, let limit):
      guard case .sign(let sign) = tokens[index].kind, let closer = Self.closers[sign] else {
        return
      }
      diagnostics.append(
        Diagnostic(
          at: tokens[index].range, "this `\(sign)` is never closed",
          hint: "add the missing `\(closer)`"))
      let place = resumption(after: index, before: limit)
      added = Set(added.map { $0 >= place ? $0 + 1 : $0 })
      added.insert(place)
      tokens.insert(Token(kind: .sign(closer), range: tokens[index].range), at: place)
    }
  }

  /// Where the missing bracket was most likely meant: before the line on which a new statement or
  /// layer begins.
  private func resumption(after index: Int, before limit: Int) -> Int {
    guard case .sign(let opener) = tokens[index].kind else { return limit }
    var place = index + 1
    while place < limit {
      if tokens[place].kind == .newline, startsStatement(place + 1, inside: opener) { return place }
      place += 1
    }
    if tokens[limit].kind == .end, limit > 0, tokens[limit - 1].kind == .newline {
      return limit - 1
    }
    return limit
  }

  private func startsStatement(_ index: Int, inside opener: String) -> Bool {
    guard index + 1 < tokens.count, case .word(let word) = tokens[index].kind else { return false }
    let next = tokens[index + 1].kind
    if next == .sign("=") { return true }
    if case .word = next { return ["model", "loss", "metric", "sweep", "branch"].contains(word) }
    // A call at the head of a line: a layer, or a statement that shows something.
    return next == .sign("(") && opener != "{"
  }
}
