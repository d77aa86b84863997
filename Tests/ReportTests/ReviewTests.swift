import Testing

@testable import Report

/// What a reviewer sees of a change: the lines that it made different.
struct ReviewTests {
  private func lines(_ document: ReportDocument) -> [Substring] {
    renderHTML(document).split(separator: "\n", omittingEmptySubsequences: false)
  }

  private func change(
    _ document: inout ReportDocument, cell id: String, _ edit: (inout ReportCell) -> Void
  ) {
    for index in document.cells.indices where document.cells[index].id == id {
      edit(&document.cells[index])
    }
  }

  private func changes(
    from old: ReportDocument, to new: ReportDocument
  ) -> (removed: [String], inserted: [String]) {
    let difference = lines(new).difference(from: lines(old))
    var removed: [String] = []
    var inserted: [String] = []
    for step in difference {
      switch step {
      case .remove(_, let line, _): removed.append(String(line))
      case .insert(_, let line, _): inserted.append(String(line))
      }
    }
    return (removed, inserted)
  }

  @Test func `a changed number changes its line, and its line of data`() {
    let old = sampleDocument()
    var new = old
    change(&new, cell: "reviews") { $0.outputs[1].value = .integer(8888) }
    let (removed, inserted) = changes(from: old, to: new)
    #expect(inserted.count == 2)
    #expect(inserted.contains { $0 == "<pre class=\"value flowing\">8888</pre>" })
    #expect(inserted.contains { $0.contains(#"{"kind":"number","value":8888}"#) })
    #expect(removed.count == 2)
  }

  @Test func `a new figure changes no other figure`() {
    let old = sampleDocument()
    var new = old
    let figure = Figure(title: "New", content: Bars([Bar(label: "a", value: 1)]))
    change(&new, cell: "reviews") {
      $0.outputs.append(ReportOutput(line: 20, value: .figure(figure)))
    }
    let (removed, inserted) = changes(from: old, to: new)
    // The line of data before it gets a comma.
    #expect(removed.count == 1)
    #expect(inserted.filter { $0.contains("reviews-figure-2") }.count == 4)
    #expect(!inserted.contains { $0.contains("run-figure") })
  }

  @Test func `a line more in the notebook changes nothing where no diagnostic names it`() {
    let old = sampleDocument()
    var new = old
    for index in new.cells.indices {
      new.cells[index].line += 1
      for place in new.cells[index].outputs.indices { new.cells[index].outputs[place].line += 1 }
    }
    #expect(changes(from: old, to: new).inserted == [])
  }

  @Test func `an edited word of prose changes its line`() {
    let old = sampleDocument()
    var new = old
    new.body[1] = .text(
      "A review is a row of words, and what it says hangs on two or three of them: ")
    #expect(changes(from: old, to: new).inserted.count == 1)
  }
}
