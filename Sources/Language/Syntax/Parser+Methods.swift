import Notebook
import Text

/// Calls of methods and places on several axes: not part of the language, but passed over as a whole,
/// so that the checker can say how each is written here.
extension Parser {
  /// `c.fit(train)`; the opening bracket stands here.
  mutating func method(_ name: Located<String>, of owner: Expression) throws -> Expression {
    let start = position
    let mentions = skipBracket()
    guard isSign(")") else { throw Failure() }
    let call = MethodCall(
      owner: owner, name: name, arguments: writtenArguments(start + 1..<position),
      mentions: mentions)
    let whole = owner.range.through(range)
    step()
    return Expression(.method(call), whole)
  }

  /// Whether one more place stands between the comma here and the bracket that closes.
  var isPair: Bool {
    var depth = 0
    var place = position + 1
    while place < tokens.count {
      switch tokens[place].kind {
      case .sign(let sign) where sign.opensBracket: depth += 1
      case .sign(let sign) where sign.closesBracket:
        if depth == 0 { return place > position + 1 }
        depth -= 1
      case .sign(","), .sign("."), .word("none"), .word("None"):
        // `...` and NumPy's new axes are no places.
        if depth == 0, place == position + 1 || tokens[place].kind == .sign(",") { return false }
      case .end, .malformed: return false
      default: break
      }
      place += 1
    }
    return false
  }

  /// `[first, rest]`; the comma stands here.
  mutating func severalPlaces(_ first: [Expression], _ opened: SourceRange) -> SeveralPlaces {
    let comma = range
    let mentions = skipBracket()
    return SeveralPlaces(
      first: first, firstRange: SourceRange(start: opened.end, end: comma.start), comma: comma,
      restRange: SourceRange(start: comma.end, end: range.start), mentions: mentions)
  }

  /// Goes to the bracket that closes the one that is open here, or that stands here. What is wrong in
  /// between is not said: the whole is to be written anew.
  private mutating func skipBracket() -> Set<Spelling> {
    var mentions: Set<Spelling> = []
    var depth = 0
    advance()
    while kind != .end {
      switch kind {
      case .word(let word): mentions.insert(Spelling(word))
      case .sign(let sign) where sign.opensBracket: depth += 1
      case .sign(let sign) where sign.closesBracket:
        if depth == 0 { return mentions }
        depth -= 1
      default: forget(tokens[position])
      }
      position += 1
    }
    return mentions
  }

  /// `if x > 1: …`: what a mask of the same condition selects.
  func conditionHint(_ word: String) -> String? {
    guard word == "if", case .word(let name) = ahead(1), !Habits.isReserved(name) else {
      return nil
    }
    var end = position + 1
    while end < tokens.count, tokens[end].kind != .newline, tokens[end].kind != .sign(":"),
      tokens[end].kind != .sign("{"), !tokens[end].isMalformed
    {
      end += 1
    }
    let condition = written(position + 1..<end)
    guard condition != name, !condition.hasSuffix("…"), condition.utf8.count <= 40 else {
      return nil
    }
    return
      "there are no branches: a mask selects, `\(name)[\(condition)]`; or take a parameter, or two "
      + "cells"
  }

  private func writtenArguments(_ range: Range<Int>) -> [MethodCall.Argument] {
    var arguments: [MethodCall.Argument] = []
    var start = range.lowerBound
    var depth = 0
    for place in range {
      guard case .sign(let sign) = tokens[place].kind else { continue }
      if sign.opensBracket { depth += 1 }
      if sign.closesBracket { depth -= 1 }
      if depth == 0, sign == "," {
        arguments.append(writtenArgument(start..<place))
        start = place + 1
        // A hint that goes on is none.
        if arguments.count == 20 { return arguments }
      }
    }
    let hasMore = tokens[start..<range.upperBound].contains { $0.kind != .newline }
    return hasMore ? arguments + [writtenArgument(start..<range.upperBound)] : arguments
  }

  private func writtenArgument(_ range: Range<Int>) -> MethodCall.Argument {
    var range = range
    while range.count > 1, tokens[range.lowerBound].kind == .newline {
      range = range.dropFirst()
    }
    if range.count > 2, case .word(let label) = tokens[range.lowerBound].kind,
      [.sign("="), .sign(":")].contains(tokens[range.lowerBound + 1].kind)
    {
      return MethodCall.Argument(label: label, text: written(range.dropFirst(2)))
    }
    return MethodCall.Argument(label: nil, text: written(range))
  }

  /// Tokens as they would be written here, `…` where they are many.
  private func written(_ range: Range<Int>) -> String {
    var text = ""
    var endsValue = false
    var brackets: [String] = []
    for token in tokens[range] {
      guard text.utf8.count < 80 else { return "…" }
      switch token.kind {
      case .newline: continue
      case .sign(let sign) where sign.opensBracket:
        brackets.append(sign)
        text += sign
        endsValue = false
      case .sign(let sign) where sign.closesBracket:
        _ = brackets.popLast()
        text += sign
        endsValue = true
      case .sign("."):
        text += "."
        endsValue = false
      case .sign(","):
        text += ", "
        endsValue = false
      case .sign(":") where brackets.last == "[":
        text += ":"
        endsValue = false
      case .sign(":"), .sign("="):
        text += ": "
        endsValue = false
      case .sign(let sign):
        text += endsValue ? " \(sign) " : sign
        endsValue = false
      case .malformed: return "…"
      default:
        if endsValue { text += " " }
        text += written(token)
        endsValue = true
        if case .word(let word) = token.kind, ["and", "or", "not"].contains(word) {
          text += " "
          endsValue = false
        }
      }
    }
    return text
  }
}
