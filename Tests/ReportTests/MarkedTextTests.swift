import Testing

@testable import Report

struct MarkedTextTests {
  private let text = MarkedText(
    words: [
      .init(text: "a", score: 0.01), .init(text: "great", score: 1),
      .init(text: "<dull>", score: -0.5),
      .init(text: "film", score: 0.2),
    ],
    parts: OutputTable(
      columns: ["phrase", "adds"], rows: [[.text("great"), .number(1)]], footer: ["a line"]),
    part: "phrase", prediction: 0.668, score: 0.7, constant: -0.01)

  /// By share of the greatest: from 0.6, 0.3 and 0.1 on.
  @Test func `words are marked by strength and direction`() {
    #expect(text.words.map(text.level) == [0, 3, -2, 1])
    let zero = MarkedText(
      words: [.init(text: "a", score: 0)], parts: text.parts, part: "word", prediction: 0.5,
      score: 0,
      constant: nil)
    #expect(zero.words.map(zero.level) == [0])
  }

  @Test func `the page has words, legend, description and an open table`() {
    let html = figureMarkup(Figure(content: text), id: "f").serialised()
    #expect(
      html.contains(
        #"<p class="marked">a <span class="up3" title="+1.00">great</span> "#
          + #"<span class="down2" title="−0.50">&lt;dull&gt;</span> "#
          + #"<span class="up1" title="+0.20">film</span></p>"#))
    #expect(html.contains(#"<p class="legend">Adds to the score: <span class="up1">little</span>"#))
    #expect(html.contains(#"<details class="values" open="">"#))
    #expect(html.contains("What moved the answer"))
    #expect(html.contains("a line"))
  }

  /// Up and down differ in their lines, not in colour alone.
  @Test func `directions have lines of their own`() {
    #expect(styleSheet.text.contains("span:is(.up1,.up2,.up3){text-decoration:underline solid"))
    #expect(
      styleSheet.text.contains("span:is(.down1,.down2,.down3){text-decoration:underline dotted"))
    #expect(
      drawingStyle.contains("line:is(.down1,.down2,.down3){")
        && drawingStyle.contains("dasharray:2 2"))
  }

  @Test func `the description names the strongest`() {
    #expect(
      figureDescription(Figure(content: text))
        == "The model answers 0.67; the score behind it is +0.70. Most for it: great (+1.00), "
        + "film (+0.20) and a (+0.01). Most against it: <dull> (−0.50).")
  }

  @Test func `a drawing stands in for it elsewhere`() {
    let file = Drawing(Figure(content: text)).file(title: "t", description: "d")
    #expect(file.contains("&lt;dull&gt;") && !file.contains("<dull>"))
    #expect(file.contains(#"class="up3""#) && file.contains(#"class="down2""#))
    let long = MarkedText(
      words: (0..<3000).map { .init(text: "word\($0)", score: 0) }, parts: text.parts, part: "word",
      prediction: 0, score: 0, constant: nil)
    let drawing = Drawing(Figure(content: long))
    #expect(drawing.file(title: "", description: "").contains("1,800 more"))
    #expect(drawing.width < 700)
  }

  @Test func `its data are in full precision`() {
    var json = JSON.object(OutputValue.figure(Figure(content: text)).jsonMembers)
      .serialised()
    json = json.filter { $0 != " " && $0 != "\n" }
    #expect(json.contains(#""type":"marked_text","prediction":0.668,"score":0.7,"constant":-0.01"#))
    #expect(
      json.contains(#"{"text":"great","score":1}"#)
        || json.contains(#"{"text":"great","score":1.0}"#))
    #expect(json.contains(#""columns":["phrase","adds"]"#))
  }
}
