import Notebook
import Text

/// Matches brackets before anything is parsed, so that a missing one is reported where it was opened
/// and what follows it can still be read.
struct Brackets {
  private(set) var tokens: [Token]
  private(set) var diagnostics: [Diagnostic] = []
  /// The places in `tokens` of brackets that were added, replaced or made nothing of, ascending.
  private(set) var mended: [Int] = []

  /// For each token what matching goes by: each fault is looked for among all of them, many times.
  private var codes: [UInt8]
  private let origins: LineOrigins
  /// The places of brackets that were added or replaced.
  private var added: Set<Int> = []
  /// The places of closing brackets that close nothing.
  private var strays: Set<Int> = []

  /// Each round mends one bracket; more faults than this say nothing new.
  private static let rounds = 20

  init(_ tokens: [Token], _ origins: LineOrigins = LineOrigins()) {
    self.tokens = tokens
    self.origins = origins
    codes = tokens.map(\.kind.bracketCode)
    addOpeners()
    for _ in 0..<Self.rounds {
      guard let fault = firstFault() else {
        mended = added.union(strays).sorted()
        return
      }
      mend(fault)
    }
    switch firstFault() {
    case .stray(let index), .mismatched(_, by: let index): sayThereAreMore(from: index)
    // Those that are open at the end are one mistake.
    case .unclosed, nil: break
    }
    balance()
  }

  private mutating func sayThereAreMore(from index: Int) {
    diagnostics.append(
      Diagnostic(
        at: tokens[index].range,
        "here and below are more brackets that match nothing: only the first \(Self.rounds) are told",
        hint: "mend these, and check again"))
  }

  private enum Fault {
    /// Nothing is open where this closes.
    case stray(Int)
    /// This is never closed; another closer, or the end, stands at `at`.
    case unclosed(Int, at: Int)
    /// This is closed by a bracket of another kind, which closes nothing else.
    case mismatched(Int, by: Int)
  }

  private func firstFault() -> Fault? {
    var open: [Int] = []
    for (index, code) in codes.enumerated() {
      if code.closer != nil {
        open.append(index)
      } else if code.closesBracket {
        guard let last = open.last else { return .stray(earlierCloser(than: index) ?? index) }
        guard codes[last].closer == code else {
          return likeliest(open.map { codes[$0] }, last: last, closer: code, at: index)
        }
        open.removeLast()
      }
    }
    return open.last.map { .unclosed($0, at: tokens.count - 1) }
  }

  /// Of a missing, a wrong and a surplus bracket, the one that leaves the fewest faults behind it.
  private func likeliest(
    _ open: [UInt8], last: Int, closer: UInt8, at index: Int
  ) -> Fault {
    let outer = Array(open.dropLast())
    let replaced = faults(from: index + 1, inside: outer)
    let dropped = faults(from: index + 1, inside: open)
    if outer.contains(where: { $0.closer == closer }),
      faults(from: index, inside: outer) <= min(replaced, dropped)
    {
      return .unclosed(last, at: index)
    }
    // A bracket right behind its like was most likely typed twice.
    let isRepeated = codes[index - 1] == closer || strays.contains(index - 1)
    return replaced < dropped || (replaced == dropped && !isRepeated)
      ? .mismatched(last, by: index) : .stray(index)
  }

  /// How many brackets from this token on match nothing, inside these that are open.
  private func faults(from start: Int, inside open: [UInt8]) -> Int {
    var open = open
    var count = 0
    for code in codes[start...] {
      if code.closer != nil {
        open.append(code)
      } else if code.closesBracket, open.popLast()?.closer != code {
        count += 1
      }
    }
    return count + open.count
  }

  private mutating func mend(_ fault: Fault) {
    switch fault {
    case .stray(let index):
      guard case .sign(let sign) = tokens[index].kind else { return }
      if !strays.contains(index - 1), !followsLayer(index) {
        diagnostics.append(
          Diagnostic(
            at: tokens[index].range, "this `\(sign)` closes a bracket that was never opened"))
      }
      replace(index, by: .malformed)
      strays.insert(index)
    case .mismatched(let index, let place):
      guard case .sign(let sign) = tokens[index].kind, let closer = sign.closer,
        case .sign(let other) = tokens[place].kind
      else { return }
      let line = tokens[place].range.start.line
      let there = line == tokens[index].range.start.line ? "" : " in \(origins.name(of: line))"
      diagnostics.append(
        Diagnostic(
          at: tokens[index].range, "this `\(sign)` is closed by a `\(other)`\(there)",
          hint: "write `\(closer)` there"))
      replace(place, by: .sign(closer))
      added.insert(place)
    case .unclosed(let index, let limit):
      guard case .sign(let sign) = tokens[index].kind, let closer = sign.closer else {
        return
      }
      let (place, isKnown) = resumption(after: index, before: limit)
      // Of several brackets that are missing in one place, the innermost is reported.
      if !isKnown, !added.contains(place - 1) {
        diagnostics.append(
          Diagnostic(
            at: tokens[index].range, "this `\(sign)` is never closed",
            hint: "add the missing `\(closer)`"))
      }
      insert(closer, at: place, for: index)
    }
  }

  private mutating func insert(_ sign: String, at place: Int, for index: Int) {
    added = Set(added.map { $0 >= place ? $0 + 1 : $0 })
    strays = Set(strays.map { $0 >= place ? $0 + 1 : $0 })
    added.insert(place)
    let token = Token(kind: .sign(sign), range: tokens[index].range)
    tokens.insert(token, at: place)
    codes.insert(token.kind.bracketCode, at: place)
  }

  private mutating func replace(_ index: Int, by kind: Token.Kind) {
    tokens[index].kind = kind
    codes[index] = kind.bracketCode
  }

  // MARK: Braces

  /// `model name` and `branch name` without a `{`, where there is a `}` too many.
  private mutating func addOpeners() {
    var surplus = codes.reduce(0) { $0 + ($1 == .closingBrace ? 1 : $1 == .openingBrace ? -1 : 0) }
    var place = 0
    var round = 0
    while surplus > 0, round < Self.rounds, place + 1 < tokens.count {
      defer { place += 1 }
      guard case .word(let word) = tokens[place].kind, word == "model" || word == "branch",
        place == 0 || [.newline, .sign(";"), .sign("{")].contains(tokens[place - 1].kind)
      else { continue }
      var end = place + 1
      var name = ""
      if case .word(let word) = tokens[end].kind {
        name = word
        end += 1
      }
      let next = tokens[end...].first { $0.kind != .newline }?.kind
      if word == "model" && name.isEmpty || next == .sign("{") || next == .sign("=") { continue }
      let owner = name.isEmpty ? "a branch" : "the \(word) `\(name)`"
      diagnostics.append(
        Diagnostic(
          at: tokens[end - 1].range, "\(owner) needs its layers in braces",
          hint: "write `{ … }` behind the name"))
      surplus -= 1
      round += 1
      if tokens[end].kind == .sign("(") {
        replace(end, by: .sign("{"))
        added.insert(end)
      } else {
        insert("{", at: end, for: end - 1)
      }
    }
  }

  /// Whether this ends a model that was never begun: its layers are reported as such.
  private func followsLayer(_ index: Int) -> Bool {
    guard codes[index] == .closingBrace, index > 0, codes[index - 1] == .newline else {
      return false
    }
    var head = index - 1
    while head > 0, codes[head - 1] != .newline { head -= 1 }
    guard case .word(let word) = tokens[head].kind else { return false }
    return FunctionTable.all[word]?.category == .layers && tokens[head + 1].kind == .sign("(")
  }

  /// Where layers follow a model's end, that end was the one too many, not the one behind them.
  private func earlierCloser(than index: Int) -> Int? {
    guard codes[index] == .closingBrace else { return nil }
    var earliest: Int?
    var depth = 0
    for place in codes[..<index].indices {
      if codes[place] == .openingBrace { depth += 1 }
      guard codes[place] == .closingBrace else { continue }
      depth -= 1
      guard depth == 0 else { continue }
      let next = codes[place...].dropFirst().firstIndex { $0 != .newline }
      if let next, case .word(let word) = tokens[next].kind,
        Parser.layerBlocks.contains(word) || FunctionTable.all[word]?.category == .layers
      {
        earliest = earliest ?? place
      } else {
        earliest = nil
      }
    }
    return earliest
  }

  /// Where the missing bracket was most likely meant: before the line on which a new statement or
  /// layer begins; or behind a text that swallowed it, which is an error that is known already.
  private func resumption(after index: Int, before limit: Int) -> (place: Int, isKnown: Bool) {
    let head = headColumn(of: index)
    var place = index + 1
    while place < limit {
      if codes[place] == .unclosedText {
        repeat { place += 1 } while added.contains(place)
        return (place, true)
      }
      if codes[place] == .newline, startsStatement(place + 1, after: index, head: head) {
        return (place, false)
      }
      place += 1
    }
    if tokens[limit].kind == .end, limit > 0, codes[limit - 1] == .newline {
      return (limit - 1, false)
    }
    return (limit, false)
  }

  /// The column of the first token on the line of this one.
  private func headColumn(of index: Int) -> Int {
    var index = index
    while index > 0, codes[index - 1] != .newline { index -= 1 }
    return tokens[index].range.start.column
  }

  private func startsStatement(_ index: Int, after opener: Int, head: Int) -> Bool {
    guard index + 1 < tokens.count, case .word(let word) = tokens[index].kind else { return false }
    let next = tokens[index + 1].kind
    if next == .sign("=") { return true }
    let isInModel = tokens[opener].kind == .sign("{")
    if case .word = next {
      return Parser.declarations.contains(word) || (Parser.layerBlocks.contains(word) && !isInModel)
    }
    let function = FunctionTable.all[word]
    guard isInModel else {
      // A call at the head of a line: a layer, or a statement that shows something.
      return next == .sign("(") || (next == .newline && tokens[index].range.start.column <= head)
    }
    // Inside a model, layers go on; what is no layer shows something behind it.
    if Parser.layerBlocks.contains(word) || function?.category == .layers { return false }
    return function != nil || tokens[index].range.start.column <= head
  }

  /// Makes every bracket match without a word: enough has been said.
  private mutating func balance() {
    var open: [UInt8] = []
    var counts = [Int](repeating: 0, count: 256)
    var balanced: [Token] = []
    balanced.reserveCapacity(tokens.count)
    let before = added.union(strays).sorted()
    var known = before[...]
    func close(_ code: UInt8, _ range: SourceRange) {
      mended.append(balanced.count)
      balanced.append(Token(kind: .sign(code.sign), range: range))
    }
    for (index, code) in codes.enumerated() {
      var token = tokens[index]
      var isMended = known.first == index
      if isMended { known.removeFirst() }
      if let closer = code.closer {
        open.append(closer)
        counts[Int(closer)] += 1
      } else if code.closesBracket {
        if counts[Int(code)] == 0 {
          isMended = true
          token.kind = .malformed
        } else {
          while let last = open.popLast() {
            counts[Int(last)] -= 1
            if last == code { break }
            close(last, token.range)
          }
        }
      } else if token.kind == .end {
        for closer in open.reversed() { close(closer, token.range) }
      }
      if isMended { mended.append(balanced.count) }
      balanced.append(token)
    }
    tokens = balanced
  }
}

/// A bracket by its character, and what else matching goes by; 0 is anything else.
extension UInt8 {
  fileprivate static let openingBrace = UInt8(ascii: "{")
  fileprivate static let closingBrace = UInt8(ascii: "}")
  fileprivate static let newline = UInt8(ascii: "\n")
  fileprivate static let unclosedText = UInt8(ascii: "\"")

  /// The bracket that closes this one.
  fileprivate var closer: UInt8? {
    switch self {
    case UInt8(ascii: "("): UInt8(ascii: ")")
    case UInt8(ascii: "["): UInt8(ascii: "]")
    case UInt8(ascii: "{"): UInt8(ascii: "}")
    default: nil
    }
  }

  fileprivate var closesBracket: Bool {
    self == UInt8(ascii: ")") || self == UInt8(ascii: "]") || self == UInt8(ascii: "}")
  }

  /// A closing bracket as a token has it.
  fileprivate var sign: String {
    switch self {
    case UInt8(ascii: ")"): ")"
    case UInt8(ascii: "]"): "]"
    default: "}"
    }
  }
}

extension Token.Kind {
  fileprivate var bracketCode: UInt8 {
    switch self {
    case .newline: .newline
    case .unclosedText: .unclosedText
    case .sign(let sign) where sign.opensBracket || sign.closesBracket: sign.utf8.first ?? 0
    default: 0
    }
  }
}
