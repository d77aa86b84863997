import Testing

@testable import Report

struct ValueTextTests {
  @Test func `a list of up to a thousand numbers is printed whole`() {
    let values = (0..<1000).map { OutputValue.integer($0) }
    let text = displayText(.list(values))
    #expect(text == "[" + (0..<1000).map(String.init).joined(separator: ", ") + "]")
  }

  @Test func `a longer list shows its ends and how much is left out`() {
    let text = displayText(.list((0..<2500).map { .integer($0) }))
    #expect(text.hasPrefix("[0, 1, 2, "))
    #expect(text.hasSuffix(", 2498, 2499]"))
    #expect(text.contains("49, … 2,400 more …, 2450"))
  }

  @Test func `texts in a list stand in quotes as Python's do`() {
    let list = OutputValue.list([.text("fawn"), .text("it's"), .text("a \"b\""), .text("c\\d\n")])
    #expect(displayText(list) == #"['fawn', "it's", 'a "b"', 'c\\d\n']"#)
  }

  @Test func `sequences in a list stand one in a line, cut to it`() {
    let short = OutputValue.list([.integer(1), .integer(2)])
    let long = OutputValue.list((100..<300).map { .integer($0) })
    let lines = displayText(.list([short, long])).split(separator: "\n")
    #expect(lines.first == "[[1, 2],")
    #expect(lines.last?.hasPrefix(" [100, 101, 102, ") == true)
    #expect(lines.last?.hasSuffix(", ..., 297, 298, 299]]") == true)
    #expect(lines.allSatisfy { $0.count <= 78 })
  }

  @Test func `deep nesting ends`() {
    let deep = (0..<5000).reduce(OutputValue.integer(1)) { value, _ in .list([value]) }
    #expect(displayText(deep).contains("…"))
    #expect(!renderJSON(document(showing: deep)).isEmpty)
    #expect(!renderHTML(document(showing: deep)).isEmpty)
  }

  @Test func `plain values are written as in the language`() {
    #expect(displayText(.boolean(true)) == "true")
    #expect(displayText(.none) == "none")
    #expect(displayText(.list([])) == "[]")
    #expect(displayText(.text("as it is")) == "as it is")
  }

  @Test func `a summary has Keras's columns, rows and totals`() {
    // The three dense layers of the first chapter: 160,016 + 272 + 17 parameters of four bytes;
    // 160305 · 4 / 1024 = 626.19 KB, as the chapter prints it.
    let table = summaryTable(
      nodes: [
        (name: "dense", type: "Dense", outputShape: "(None, 16)", params: 160_016, inputs: []),
        (name: "dense_1", type: "Dense", outputShape: "(None, 16)", params: 272, inputs: ["dense"]),
        (name: "dense_2", type: "Dense", outputShape: "(None, 1)", params: 17, inputs: ["dense_1"]),
      ], trainable: 160_305, nonTrainable: 0, connected: false)
    #expect(
      displayText(.table(table)) == """
        Layer (type)     Output Shape  Param #
        ──────────────────────────────────────
        dense (Dense)    (None, 16)     160016
        dense_1 (Dense)  (None, 16)        272
        dense_2 (Dense)  (None, 1)          17
        ──────────────────────────────────────
        Total params: 160,305 (626.19 KB)
        Trainable params: 160,305 (626.19 KB)
        Non-trainable params: 0 (0.00 B)
        """)
  }

  @Test func `a layer with several inputs has a line for each`() {
    let text = displayText(.table(sampleSummary()))
    let lines = text.split(separator: "\n").map(String.init)
    let place = lines.firstIndex { $0.hasPrefix("concat") } ?? 0
    #expect(lines[place].hasSuffix("flat_unigram[0][0]"))
    #expect(lines[place + 1].hasSuffix("  flat_bigram[0][0]"))
    #expect(lines[place + 2].hasSuffix("  flat_trigram[0][0]"))
    #expect(lines.contains("Total params: 1,038,785 (3.96 MB)"))
  }

  @Test func `a history has a row for each epoch`() {
    let history = OutputHistory(
      names: ["loss", "val_loss"], series: [[0.569, 0.3825], [0.4237]], weights: "")
    #expect(
      displayText(.history(history)) == """
        epoch    loss  val_loss
        ───────────────────────
            1  0.5690    0.4237
            2  0.3825
        """)
  }
}

/// A report of one cell that shows a value.
func document(showing values: OutputValue...) -> ReportDocument {
  var document = ReportDocument(version: "0.1.0", notebook: "test.md")
  var cell = ReportCell(anchor: "x", id: "x", line: 1, source: [.init(.plain, "x\n")])
  cell.outputs = values.enumerated().map { ReportOutput(line: 2 + $0, value: $1) }
  document.show([cell])
  return document
}
