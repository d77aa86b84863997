import Browser
import Readers
import Testing

@testable import Report

/// Fields for numbers and pictures, with networks whose answers are calculated by hand.
struct TryItMarkupTests {
  /// 4·x − 2·y + 1, of two numbers.
  private static let numbers: TryIt = {
    var field = TryIt()
    field.input = .numbers
    field.isProbability = false
    field.numbers = [
      .init(name: "x <b>", low: -1, high: 1, start: 0.5),
      .init(name: "y", low: 0, high: 10, start: 2),
    ]
    field.examples = [.init(text: "sample 0", answers: [-15])]
    field.network = """
      {"input":{"kind":"numbers","shape":[2]},"names":[],"examples":[[1,10]],"nodes":[\
      {"layer":"input","inputs":[]},\
      {"layer":"dense","units":1,"activation":["linear"],"weights":["kernel","bias"],\
      "kernel":{"shape":[2,1],"bits":32,"data":"AACAQAAAAMA="},\
      "bias":{"shape":[1],"bits":32,"data":"AACAPw=="},"inputs":[0]}],"score":1}
      """
    return field
  }()

  /// Of a picture of 2 × 2: the sums of its rows, as two probabilities. In half precision, 1 is 0x3c00.
  private static let picture: TryIt = {
    var field = TryIt()
    field.input = .picture
    field.shape = [2, 2]
    field.names = ["upper", "lower"]
    field.examples = [.init(text: "sample 0", answers: [0.5, 0.5])]
    field.network = """
      {"input":{"kind":"picture","shape":[2,2],"high":2},"names":["upper","lower"],"examples":["/wAAAA=="],"nodes":[\
      {"layer":"input","inputs":[]},{"layer":"flatten","inputs":[0]},\
      {"layer":"dense","units":2,"activation":["softmax"],"weights":["kernel"],\
      "kernel":{"shape":[4,2],"bits":16,"data":"ADwAAAA8AAAAAAA8AAAAPA=="},"inputs":[1]}]}
      """
    return field
  }()

  private static func page(_ fields: [TryIt]) -> String {
    var document = sampleDocument()
    var cell = document.cells[0]
    cell.outputs = fields.map { ReportOutput(line: 1, value: .figure(Figure(content: $0))) }
    document.cells[0] = cell
    return renderHTML(document)
  }

  @Test func `a page lets in the script of a field only where there is one`() {
    let page = Self.page([Self.numbers])
    #expect(page.contains(tryItScript.source) && page.contains(tryItStyle.source))
    #expect(!renderHTML(sampleDocument()).contains(tryItScript.source))
    #expect(page.contains("x &lt;b&gt;") && !page.contains("x <b>"))
  }

  @Test func `a field that was read back has no network and shows its examples`() throws {
    let figure = Figure(content: Self.numbers)
    let read = try #require(Figure(json: figure.json))
    let field = try #require(read.content as? TryIt)
    #expect(field.network.isEmpty && field.examples.map(\.answers) == [[-15]])
    #expect(figureMarkup(read, id: "f").serialised().contains("sample 0"))
    #expect(!figureMarkup(read, id: "f").serialised().contains("class=\"ask\""))
  }

  private static let harness = """
    <!DOCTYPE html>
    <meta charset="utf-8">
    <link rel="icon" href="data:,">
    <iframe src="report.html" width="900" height="800"></iframe>
    <pre id="seen"></pre>
    <script>
    onload = () => {
      const view = frames[0], page = view.document, seen = [];
      const [numbers, picture] = page.querySelectorAll(".ask");
      const told = field => JSON.parse(field.dataset.answers).map(value => value.toFixed(4)).join(" ");
      seen.push(told(numbers));
      const [slider, digits] = numbers.querySelectorAll("input");
      digits.value = "-3";
      digits.dispatchEvent(new view.Event("input", { bubbles: true }));
      seen.push(told(numbers));
      slider.value = "1";
      slider.dispatchEvent(new view.Event("input", { bubbles: true }));
      seen.push(told(numbers), digits.value);
      numbers.querySelector("button").click();
      seen.push(told(numbers));
      picture.querySelector("[data-example]").click();
      seen.push(told(picture));
      picture.querySelector(".clear").click();
      seen.push(told(picture));
      const pad = picture.querySelector("canvas");
      pad.focus();
      const press = key => pad.dispatchEvent(new view.KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      press("ArrowDown"); press(" "); press("ArrowLeft"); press(" ");
      seen.push(told(picture));
      press("Delete");
      seen.push(told(picture));
      picture.querySelector(".clear").click();
      const box = pad.getBoundingClientRect();
      pad.dispatchEvent(new view.PointerEvent("pointerdown", {
        clientX: box.left + box.width / 4, clientY: box.top + box.height / 4, buttons: 1, bubbles: true }));
      seen.push(told(picture));
      document.getElementById("seen").textContent = seen.join("\\n") + "\\nend";
    };
    </script>
    """

  @Test func `sliders and a pad answer as calculated by hand`() throws {
    let page = Self.page([Self.numbers, Self.picture])
    // 4·0.5 − 2·2 + 1; 4·(−3) − 2·2 + 1; 4·1 − 2·2 + 1; 4·1 − 2·10 + 1. The pad's whitest is 2 here:
    // e²/(e² + 1) = 0.8808, e⁴/(e⁴ + 1) = 0.9820.
    let seen = """
      -1.0000
      -15.0000
      1.0000
      1
      -15.0000
      0.8808 0.1192
      0.5000 0.5000
      0.0180 0.9820
      0.1192 0.8808
      0.8808 0.1192
      end
      """
    try Accepted.expect(
      texts: [page], as: "fields", said: Browser.seen(of: page, by: Self.harness),
      whenRight: seen)
  }
}
