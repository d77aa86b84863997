import Text

/// What a labelled line is called, and where it is.
package struct EquationNumber: Sendable {
  package var number: String
  /// The line's anchor in the document, without `#`.
  package var id: String?

  package init(number: String, id: String? = nil) {
    self.number = number
    self.id = id
  }
}

extension MathMLWriter {
  func table(_ table: Table) -> MathElement {
    var lines: [MathElement] = []
    let hasNumbers = table.lines.contains { number($0.number) != nil }
    for (place, line) in table.lines.enumerated() {
      let isLast = place == table.lines.count - 1
      let cells = line.cells.enumerated().map { column, cell in
        self.cell(
          cell, table, column: column, gap: column == 0 ? line.gap : 0,
          rules: [
            line.rules > 0 ? "tex-above" : nil,
            isLast && table.rulesBelow > 0 ? "tex-below" : nil,
            table.columns.rules.contains(column) ? "tex-before" : nil,
            column == line.cells.count - 1 && table.columns.rules.contains(column + 1)
              ? "tex-behind" : nil,
          ])
      }
      lines.append(
        MathElement(
          "mtr", ["id": line.number.label.flatMap { numbers[$0]?.id }],
          hasNumbers ? numbered(cells, number(line.number)) : cells))
    }
    let body = MathElement(
      "mtable",
      [
        "class": "tex-\(table.spacing.rawValue)" + (hasNumbers ? " tex-numbered" : ""),
        "displaystyle": table.style == .display ? "true" : nil,
        "scriptlevel": table.style.isScript ? "1" : nil,
      ], lines)
    guard table.left != nil || table.right != nil else { return body }
    let left = table.left.map { [token($0, Space(atomClass: .open))] } ?? []
    let right = table.right.map { [token($0, Space(atomClass: .close))] } ?? []
    return MathElement("mrow", [:], left + [body] + right)
  }

  private func cell(
    _ cell: Row, _ table: Table, column: Int, gap: Double, rules: [String?]
  ) -> MathElement {
    let alignment = table.columns[column]
    let classes = rules.compactMap { $0 }.joined(separator: " ")
    var content = elements(
      cell, table.style, startsInside: table.isAligned && column % 2 == 1)
    if gap != 0 {
      // A strut that reaches as far below the line as the next one is to be off.
      content.append(MathElement("mspace", ["width": "0", "depth": em(max(0, 0.3 + gap))]))
    }
    return MathElement(
      "mtd",
      [
        "columnalign": alignment == .center ? nil : alignment.rawValue.text,
        "class": classes.isEmpty ? nil : classes,
      ], content)
  }

  // MARK: Numbers

  /// What stands beside a line, if anything does.
  func number(_ line: LineNumber) -> MathElement? {
    if let tag = line.tag {
      let text = self.text(tag.pieces)
      guard tag.inParentheses else { return text }
      return MathElement(
        "mrow", [:],
        [MathElement("mtext", [:], text: "("), text, MathElement("mtext", [:], text: ")")])
    }
    return line.label.flatMap { numbers[$0] }.map {
      MathElement("mtext", [:], text: "(\($0.number))")
    }
  }

  /// A line's cells between two of the same width, so that they stand in the middle of the page; the number is
  /// at its end.
  private func numbered(_ cells: [MathElement], _ number: MathElement?) -> [MathElement] {
    [MathElement("mtd", ["class": "tex-side"])] + cells
      + [
        MathElement(
          "mtd", ["class": "tex-side", "columnalign": "right"], number.map { [$0] } ?? [])
      ]
  }

  /// A formula of one line with its number.
  func numbered(_ elements: [MathElement], _ line: LineNumber) -> [MathElement] {
    guard let number = number(line) else { return elements }
    let cells = numbered([MathElement("mtd", [:], elements)], number)
    return [
      MathElement(
        "mtable", ["class": "tex-gathered tex-numbered", "displaystyle": "true"],
        [MathElement("mtr", ["id": line.label.flatMap { numbers[$0]?.id }], cells)])
    ]
  }
}

extension Formula {
  /// A formula that is a reference or a link and nothing else is a link: inside MathML, whose parts readers aloud take
  /// for one thing, it would be none.
  ///
  /// - Parameter numbers: Of the lines with labels, in this formula and in those that it refers to.
  package func mathML(numbers: [Spelling: EquationNumber] = [:]) -> MathElement {
    let writer = MathMLWriter(numbers: numbers)
    if case .reference(let name, let inParentheses)? = content.onlyNode, !isDisplay,
      let id = numbers[name]?.id
    {
      let text = writer.referenceText(name, inParentheses)
      return MathElement("a", ["href": "#" + id], text: text)
    }
    if case .link(let address, let row)? = content.onlyNode, !isDisplay {
      return writer.link(address, row)
    }
    let elements = writer.numbered(
      writer.elements(content, isDisplay ? .display : .text), number)
    return MathElement(
      "math", ["display": isDisplay ? "block" : nil],
      [
        MathElement(
          "semantics", [:],
          [
            elements.count == 1 ? elements[0] : MathElement("mrow", [:], elements),
            MathElement("annotation", ["encoding": "application/x-tex"], text: tex),
          ])
      ])
  }
}
