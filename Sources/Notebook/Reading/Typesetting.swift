import Formulas
import Prose
import Text

extension NotebookDocument {
  /// Reads the TeX of all formulas; what is wrong in it is told at its place. Macros hold from where they are
  /// defined; equations with a label are counted over the whole notebook.
  mutating func readFormulas(_ diagnostics: inout Diagnostics) {
    guard !formulas.isEmpty else { return }
    var taken = ids
    for heading in body.headings { taken.insert(heading.anchor) }
    for id in cells.compactMap(\.id) { taken.insert(id.value) }
    var macros = frontMatter.macros
    var count = 0
    // The title stands before all that defines a macro.
    let titles = frontMatter.titleFormulas.filter { formulas.indices.contains($0) }
    for index in titles + formulas.indices.filter({ !titles.contains($0) }) {
      let source = formulas[index]
      do throws(FormulaError) {
        let formula = try Formula(
          tex: source.tex, macros: macros, isDisplay: source.delimiters.isDisplay)
        formulas[index].expanded = macros.expanded(source.tex)
        macros = formula.macros
        formulas[index].formula = formula
        for label in formula.labels {
          guard equations[label.name] == nil else {
            diagnostics.error(
              source.range(ofBytes: label.range, in: self.source),
              "the label \(label.name.quoted) is given here for the second time")
            continue
          }
          if label.tag == nil { count += 1 }
          let id = taken.insert(label.name).inserted ? label.name : "nbrun.equation.\(count)"
          equations[label.name] = EquationNumber(number: label.tag ?? String(count), id: id)
          ids.insert(id)
        }
      } catch {
        diagnostics.error(
          source.range(ofBytes: error.range, in: self.source), error.message, hint: error.hint)
      }
    }
    complainOfReferences(&diagnostics)
    func plain(_ formula: ProseFormula) -> String {
      formulas[formula.number].formula?.plainText ?? formula.tex
    }
    body = body.titled(formula: plain)
    if !frontMatter.titleNodes.isEmpty {
      frontMatter.title = frontMatter.titleNodes.plainText(formula: plain)
    }
    if !frontMatter.subtitleNodes.isEmpty {
      frontMatter.subtitle = frontMatter.subtitleNodes.plainText(formula: plain)
    }
  }

  /// The title and the line below it, which have formulas and no other marks.
  mutating func readTitles() {
    frontMatter.titleNodes = nodes(of: frontMatter.title, at: frontMatter.titleRange)
    frontMatter.subtitleNodes = nodes(of: frontMatter.subtitle, at: frontMatter.subtitleRange)
  }

  private mutating func nodes(of text: String?, at range: SourceRange?) -> [ProseNode] {
    let pieces = text.map(formulaPieces) ?? []
    guard pieces.contains(where: { $0.formula != nil }) else { return [] }
    return pieces.map { piece in
      guard var formula = piece.formula else { return .text(piece.text.withoutHidden) }
      formula.place = range
      formulas.append(formula)
      return .formula(
        ProseFormula(
          number: formulas.count - 1, tex: formula.tex, delimiters: formula.delimiters))
    }
  }

  /// The TeX of formulas without the author's macros and with the numbers of their labelled lines, where
  /// that is another: other readers know the macros not, and count otherwise or not at all.
  package var expandedFormulas: [Int: String] {
    var expanded: [Int: String] = [:]
    for (number, source) in formulas.enumerated() {
      expanded[number] = source.expanded
      for label in source.formula?.labels ?? [] where label.tag == nil {
        guard let equation = equations[label.name] else { continue }
        let written = "\\label{\(label.name)}"
        expanded[number] = (expanded[number] ?? source.tex).replacing(
          written, with: "\\tag{\(equation.number)}\(written)")
      }
    }
    return expanded
  }

  private func complainOfReferences(_ diagnostics: inout Diagnostics) {
    let names = equations.keys.map(\.text).sorted()
    for source in formulas {
      for reference in source.formula?.references ?? [] where equations[reference.name] == nil {
        diagnostics.error(
          source.range(ofBytes: reference.range, in: self.source),
          "no formula has the label \(reference.name.quoted)",
          hint: nearestName(to: reference.name, in: names).map { "did you mean `\($0)`?" })
      }
    }
  }
}

/// Text for figures, which can't be typeset, with its formulas (`$\\hat y$`) as text too: `ŷ`.
package func plainText(of text: String) -> String { figureTexts(of: text).map(\.text).joined() }

/// The same in pieces, with the TeX of those that are formulas.
package func figureTexts(of text: String) -> [(text: String, tex: String?)] {
  guard text.contains("$") else { return [(text, nil)] }
  return formulaPieces(of: text.replacing("\n", with: " ")).map { piece in
    let plain = piece.formula.flatMap { try? Formula(tex: $0.tex).plainText }
    return (plain ?? piece.text, plain == nil ? nil : piece.formula?.tex)
  }
}

/// A text of one line, cut at its formulas, each as it is written.
private func formulaPieces(of text: String) -> [(text: String, formula: FormulaSource?)] {
  guard text.contains("$") else { return [(text, nil)] }
  let source = SourceFile(name: "", text: text)
  let scanner = MarkScanner(source, firstLine: 1)
  let scalars = source.line(1).scalars
  var pieces: [(text: String, formula: FormulaSource?)] = []
  var end = 0
  for mark in scanner.marks {
    guard case .formula(let number, _, _) = mark.kind else { continue }
    let formula = scanner.formulas[number]
    let dollars = formula.delimiters == .doubled ? 2 : 1
    let (first, last) = (mark.place.start - dollars, mark.place.end + dollars)
    if end < first { pieces.append((String(scalars: scalars[end..<first]), nil)) }
    pieces.append((String(scalars: scalars[first..<last]), formula))
    end = last
  }
  if end < scalars.count { pieces.append((String(scalars: scalars[end...]), nil)) }
  return pieces
}
