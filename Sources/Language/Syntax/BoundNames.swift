import Notebook
import Text

/// The names that statements bind, in order; those too that can't be read otherwise.
package func boundNames(in lines: [CodeLine]) -> [String] {
  var parser = Parser(lines)
  var names: [String] = []
  for name in parser.cell().flatMap(\.boundNames).map(\.value)
  where !names.contains(where: { Spelling($0) == Spelling(name) }) {
    names.append(name)
  }
  return names
}

/// The words that lines of code use: names, functions, words of parameters.
package func words(in lines: [CodeLine]) -> Set<Spelling> {
  Set<Spelling>(
    Lexer(lines).tokens.compactMap {
      if case .word(let word) = $0.kind { Spelling(word) } else { nil }
    })
}

/// The texts in quotes that stand in lines of code, those with values in them left out.
package func texts(in lines: [CodeLine]) -> [String] {
  Lexer(lines).tokens.compactMap { token in
    guard case .text(let parts) = token.kind, parts.count == 1,
      case .characters(let text) = parts[0]
    else { return nil }
    return text
  }
}
