import Notebook
import Text

/// Kinds of source text that are shown differently.
package enum Highlight: Spelling, Sendable {
  case plain, keyword, function, parameter, number, text, comment, choice, punctuation
}

extension Cell {
  /// The cell's source cut into runs of one kind; joined, they give the source back.
  package var highlighted: [(kind: Highlight, text: String)] {
    var runs: [(kind: Highlight, text: String)] = []
    for (index, line) in lines.enumerated() {
      if index > 0 { runs.append((.plain, "\n")) }
      let scalars = LineScalars(line.text)
      let lexer = Lexer([line], keepsComments: true)
      var position = 0
      for (number, (token, place)) in zip(lexer.tokens, lexer.places).enumerated() {
        guard place.lowerBound >= position, !place.isEmpty else { continue }
        if place.lowerBound > position {
          runs.append((.plain, scalars.text(position..<place.lowerBound)))
        }
        let next = number + 1 < lexer.tokens.count ? lexer.tokens[number + 1].kind : .end
        let previous = number > 0 ? lexer.tokens[number - 1].kind : .newline
        runs.append((Self.kind(token.kind, after: previous, before: next), scalars.text(place)))
        position = place.upperBound
      }
      if position < scalars.count {
        runs.append((.plain, scalars.text(position..<scalars.count)))
      }
    }
    return runs
  }

  private static func kind(
    _ kind: Token.Kind, after previous: Token.Kind, before next: Token.Kind
  ) -> Highlight {
    switch kind {
    case .integer, .number: return .number
    case .text, .foreignText: return .text
    case .comment: return .comment
    case .sign: return .punctuation
    case .word(let word):
      if previous == .sign(".") { return .plain }
      if next == .sign(":"), previous == .sign("(") || previous == .sign(",") { return .parameter }
      if next == .sign("("), FunctionTable.all[word] != nil { return .function }
      if ["model", "loss", "metric", "sweep"].contains(word), case .word = next { return .keyword }
      if word == "repeat" {
        switch next {
        case .word, .integer: return .keyword
        default: break
        }
      }
      if word == "branch" || Habits.isReserved(word) { return .keyword }
      if FunctionTable.choiceWords.contains(word), next != .sign("="), next != .sign(".") {
        return .choice
      }
      return .plain
    default: return .plain
    }
  }
}
