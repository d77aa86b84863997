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
    for index in formulas.indices {
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
    body = body.titled { formulas[$0.number].formula?.plainText ?? $0.tex }
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
package func plainText(of text: String) -> String {
  guard text.contains("$") else { return text }
  let source = SourceFile(name: "", text: text.replacing("\n", with: " "))
  let marks = MarkScanner(source, firstLine: 1)
  let scalars = source.line(1).scalars
  var plain = ""
  var shown = 0
  for mark in marks.marks {
    guard case .formula(let number, _, _) = mark.kind,
      let formula = try? Formula(tex: marks.formulas[number].tex)
    else { continue }
    let dollars = marks.formulas[number].delimiters == .doubled ? 2 : 1
    plain += String(scalars: scalars[shown..<mark.place.start - dollars]) + formula.plainText
    shown = mark.place.end + dollars
  }
  return plain + String(scalars: scalars[shown...])
}
