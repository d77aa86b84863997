import Browser
import Readers
import Testing

/// Fields that answer, in a browser, beside what `predict` and `explain` say of the same texts.
@Suite(.serialized)
struct TryItTests {
  /// Fifty texts, odd ones among them.
  private static let texts: [String] = {
    let words = [
      "the", "film", "was", "wonderful", "not", "good", "boring", "awful", "a", "superb", "never",
      "dull", "acting", "and", "plot", "perfect", "worst", "brilliant", "waste", "of", "time",
    ]
    let odd = [
      "", " ", "...!?", "😀", "😀 good 👩‍👩‍👧 film", "Cafe\u{301} caf\u{e9} nai\u{308}ve",
      "<script>alert(1)</script>", "</textarea><b>bad</b>", "&lt;good&gt; &amp; bad",
      "xyzzy qwertz",
      "GREAT GREAT GREAT", "don't waste your time", "\u{130}stanbul ΣΑΣ Straße ſ \u{212a}",
      "a\u{200d}b",
      "\u{202e}good\u{202c}", "bad\tbad\nbad", "good\u{a0}film", "1 10 10 10", "\u{fb01}ne film",
      "\u{feff}great", "ничего хорошего", "とても良い映画", "שלום", "constructor __proto__ toString",
      "null undefined NaN", "\\ \" ' ` $(good)", "e\u{301}\u{301}\u{301}", "\u{1f1e9}\u{1f1ea}",
      "?",
      String(repeating: "awful ", count: 700), String(repeating: "wonderful ", count: 700),
      String(repeating: "x", count: 20_000), String(repeating: "film ", count: 300) + "dull",
    ]
    let usual = (0..<17).map { text in
      (0..<(3 + 9 * text)).map { words[($0 * $0 * 7 + $0 * text + 3 * text) % words.count] }
        .joined(separator: " ")
    }
    return odd + usual
  }()

  private static func literal(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n").replacing("\t", with: "\\t")
    return "\"\(escaped)\""
  }

  private static let list = "[\n" + texts.map(literal).joined(separator: ",\n") + "\n]"

  private static func notebook(_ data: String, _ layers: String) -> String {
    """
    ```nbrun id=ask
    reviews = imdb(num_words: 1500)
    data = \(data)
    model m {
      \(layers)
      dense(1, activation: sigmoid)
    }
    run = fit(compile(m, loss: binary_crossentropy), data, epochs: 3)
    try_it(run, examples: ["A wonderful film!", "<b>dull</b>"], labels: ["negative", "positive"])
    predict(run, text: \(list))
    ```
    """
  }

  private static let padded = "pad_sequences(reviews.train[:1000], maxlen: 60, padding: post)"

  /// The three kinds of text models, and one of all the other layers.
  private static let models = [
    notebook(
      "multi_hot(reviews.train[:1000], dimension: 1500)",
      "input(1500); dense(16, activation: relu); dense(16, activation: relu)"),
    notebook(
      "reviews.train[:500]",
      "input(); embedding(1500, 16); global_average_pooling1d(); dense(16, activation: relu)"),
    notebook(
      padded.replacing("post", with: "pre"),
      "input(60); embedding(1500, 16); global_average_pooling1d(); dense(16, activation: relu)"),
    notebook(
      padded,
      """
      input(60); embedding(1500, 12)
      branch { conv1d(8, 1, activation: relu); max_pooling1d(60); flatten() }
      branch { conv1d(8, 2, activation: relu); global_max_pooling1d() }
      branch { conv1d(8, 3); dropout(0.2); activation(relu); global_max_pooling1d() }
      concatenate(); dropout(0.5)
      """),
    notebook(
      padded,
      """
      input(60); embedding(1500, 12); spatial_dropout1d(0.1)
      branch { conv1d(6, 4, strides: 2, padding: same, activation: elu); average_pooling1d(3); flatten() }
      branch { conv1d(6, 3, strides: 3, activation: gelu); max_pooling1d(4, strides: 2, padding: same); flatten() }
      branch { dense(4, activation: leaky_relu); average_pooling1d(5, padding: same); flatten(); dense(5, activation: softmax) }
      concatenate(); batch_normalization(); unit_normalization(); activation(selu)
      dense(8, activation: softplus); dense(8, activation: tanh, use_bias: false); dense(6, activation: gelu(approximate: true))
      """),
  ]

  /// A page that types each text into the field, and says how far the answers are from those expected.
  private static func harness(_ json: String) -> String {
    """
    <!DOCTYPE html>
    <meta charset="utf-8">
    <link rel="icon" href="data:,">
    <iframe src="report.html" width="360" height="800" frameborder="0"></iframe>
    <pre id="seen"></pre>
    <script type="application/json" id="report">\(json.replacing("<", with: "\\u003c"))</script>
    <script>
    const texts = \(list.replacing("<", with: "\\u003c"));
    onload = async () => {
      const view = frames[0], page = view.document, seen = [];
      const wanted = JSON.parse(document.getElementById("report").textContent).cells[0].outputs.at(-1).value.flat();
      const field = page.querySelector(".ask"), box = field.querySelector("textarea");
      const type = text => { box.value = text; box.dispatchEvent(new view.Event("input", { bubbles: true })) };
      let most = 0;
      texts.forEach((text, i) => {
        type(text);
        const answer = JSON.parse(field.dataset.answers ?? "[]");
        most = Math.max(most, answer.length === 1 ? Math.abs(answer[0] - wanted[i]) : Infinity);
      });
      seen.push("texts " + texts.length + " " + wanted.length);
      seen.push(most <= 0.005 ? "answers agree" : "answers differ by " + most);
      field.querySelector("[data-example='1']").click();
      await new Promise(resolve => setTimeout(resolve, 900));
      seen.push("typed " + box.value);
      seen.push("marked " + field.querySelector(".marked").textContent);
      seen.push("said " + (field.querySelector("[role=status]").textContent
        === "The network says " + field.querySelector(".answer strong").textContent));
      seen.push("bars " + [...field.querySelectorAll(".answer div > :first-child")].map(bar => bar.textContent));
      seen.push("label " + (page.querySelector(`label[for="${box.id}"]`) !== null));
      seen.push("scroll " + (page.documentElement.scrollWidth - page.documentElement.clientWidth));
      document.getElementById("seen").textContent = seen.join("\\n") + "\\nend";
    };
    </script>
    """
  }

  @Test(arguments: models.indices)
  func `a field answers as predict does`(_ number: Int) throws {
    let nbrun = Nbrun()
    nbrun.folder.write("n.md", Self.models[number])
    let outcome = try nbrun("n.md", "-q", "--to", "html,json")
    let report = try #require(nbrun.folder.text("outputs/n.html"), "\(outcome.errors)")
    let json = try #require(nbrun.folder.text("outputs/n.json"))
    let seen = """
      texts 50 50
      answers agree
      typed &lt;b&gt;dull&lt;/b&gt;
      marked &lt;b&gt;dull&lt;/b&gt;
      said true
      bars negative,positive
      label true
      scroll 0
      end
      """
    try Accepted.expect(
      texts: [report, json], as: "field\(number)",
      said: Browser.seen(of: report, by: Self.harness(json)), whenRight: seen)
  }

  /// Words in the page bear the titles that `explain` gives them: of a text whose words are all known, the
  /// same scores. A review's own words would begin with the mark of its start, as the field's do.
  @Test(arguments: [0, 3])
  func `words are marked as explain marks them`(_ number: Int) throws {
    let nbrun = Nbrun()
    let code = """
      explain(run, reviews.test.x[3])
      decode(reviews.test.x[3], reserved: ["", "", "zzzz"])
      ```
      """
    nbrun.folder.write(
      "n.md",
      Self.models[number].replacing("predict(run, text: \(Self.list))\n```", with: code))
    let outcome = try nbrun("n.md", "-q", "--to", "html,json")
    let report = try #require(nbrun.folder.text("outputs/n.html"), "\(outcome.errors)")
    let json = try #require(nbrun.folder.text("outputs/n.json"))
    let said = Browser.seen(of: report, by: Self.marksHarness(json))
    try Accepted.expect(
      texts: [report, json], as: "marks\(number)",
      said: said, whenRight: "words true far 0 end")
  }

  /// A page that types a review's words into the field, and compares their scores with those of `explain`.
  private static func marksHarness(_ json: String) -> String {
    """
    <!DOCTYPE html>
    <meta charset="utf-8">
    <link rel="icon" href="data:,">
    <iframe src="report.html" width="900" height="800"></iframe>
    <pre id="seen"></pre>
    <script type="application/json" id="report">\(json.replacing("<", with: "\\u003c"))</script>
    <script>
    onload = async () => {
      const view = frames[0], page = view.document;
      const outputs = JSON.parse(document.getElementById("report").textContent).cells[0].outputs;
      const words = outputs.find(output => output.data?.type === "marked_text").data.words;
      const field = page.querySelector(".ask"), box = field.querySelector("textarea");
      box.value = outputs.at(-1).value;
      box.dispatchEvent(new view.Event("input", { bubbles: true }));
      await new Promise(resolve => setTimeout(resolve, 1500));
      const marks = [...field.querySelectorAll(".marked > *")].filter(mark => !mark.title.startsWith("not read"));
      const scores = marks.map(mark => Number(mark.title.split(",")[0].replace("−", "-")));
      // Scores have two decimals, and weights in 8 bits.
      // A review's mark of its start is no word of the text.
      const first = words.length - marks.length;
      const far = words.filter((word, i) => i >= first && !(Math.abs(word.score - scores[i - first]) < 0.03)).length;
      document.getElementById("seen").textContent =
        `words ${[0, 1].includes(first) && words.length > 20} far ${far} end`;
    };
    </script>
    """
  }

  @Test(.enabled(if: Browser.path != nil, "no Chromium in PATH"))
  func `without its script a page shows the examples`() throws {
    let nbrun = Nbrun()
    nbrun.folder.write("n.md", Self.models[0])
    let outcome = try nbrun("n.md", "-q")
    let report = try #require(nbrun.folder.text("outputs/n.html"), "\(outcome.errors)")
    let browser = Browser()
    browser.write("report.html", report)
    browser.write(
      "harness.html",
      """
      <!DOCTYPE html>
      <meta charset="utf-8">
      <link rel="icon" href="data:,">
      <iframe src="report.html" sandbox="allow-same-origin" width="360" height="800"></iframe>
      <pre id="seen"></pre>
      <script>
      onload = () => {
        const page = frames[0].document, figure = page.querySelector(".asked");
        const rows = [...figure.querySelectorAll("tbody tr")].map(row => row.cells[0].textContent);
        document.getElementById("seen").textContent = [
          figure.querySelector(".ask").offsetHeight, figure.querySelector(".asleep").offsetHeight > 0,
          rows.join("; "), figure.querySelector("table").offsetHeight > 0, "end"].join("\\n");
      };
      </script>
      """)
    let (page, _) = try #require(browser.visit("harness.html"))
    #expect(
      page.contains("0\ntrue\nA wonderful film!; &lt;b&gt;dull&lt;/b&gt;\ntrue\nend"),
      "\(page.suffix(800))")
  }

  /// Networks of the chapters' sizes, hardly trained: weights in 8 bits take the room that they take.
  @Test(arguments: [
    (
      "multi_hot(imdb(num_words: 10000).train[:500], dimension: 10000)",
      "input(10000); dense(16, activation: relu); dense(16, activation: relu)", 600_000
    ),
    (
      "pad_sequences(imdb(num_words: 10000).train[:500], maxlen: 256, padding: post)",
      "input(256); embedding(10000, 16); global_average_pooling1d(); dense(16, activation: relu)",
      600_000
    ),
    (
      "pad_sequences(imdb(num_words: 10000).train[:128], maxlen: 500, padding: post)",
      """
      input(500); embedding(10000, 100)
      branch { conv1d(64, 1, activation: relu); max_pooling1d(500); flatten() }
      branch { conv1d(64, 2, activation: relu); max_pooling1d(499); flatten() }
      branch { conv1d(64, 3, activation: relu); max_pooling1d(498); flatten() }
      concatenate(); dropout(0.5)
      """, 1_600_000
    ),
  ])
  func `a field takes no more room than it may`(
    _ data: String, _ layers: String, _ most: Int
  ) throws {
    let nbrun = Nbrun()
    let notebook = Self.notebook(data, layers)
      .replacing("predict(run, text: \(Self.list))\n", with: "").replacing(
        "epochs: 3", with: "epochs: 1")
    nbrun.folder.write("n.md", notebook)
    nbrun.folder.write("without.md", notebook.replacing("try_it(", with: "# try_it("))
    let outcome = try nbrun("n.md", "without.md", "-q")
    let with = try #require(nbrun.folder.text("outputs/n.html"), "\(outcome.errors)").utf8.count
    let without = try #require(nbrun.folder.text("outputs/without.html")).utf8.count
    #expect(with - without > 160_000 && with - without <= most, "\(with - without)")
  }

  @Test func `verify and diff know a field as a figure`() throws {
    let nbrun = Nbrun()
    let rows = (0..<40).map { "\($0 % 2 == 0 ? "a good" : "a bad") film number \($0),\($0 % 2)\n" }
    nbrun.folder.write("r.csv", "text,label\n" + rows.joined())
    let notebook = """
      ```nbrun
      words = tokenize(csv("r.csv", text: "text", label: "label"), num_words: 40)
      data = multi_hot(words.train, dimension: 40)
      model m { input(40); dense(4, activation: relu); dense(1, activation: sigmoid) }
      run = fit(compile(m, loss: binary_crossentropy), data, epochs: 3)
      try_it(run, examples: ["A bad film!"])
      ```
      """
    nbrun.folder.write("n.md", notebook)
    #expect(try nbrun("n.md", "-q", "--to", "html,json,markdown").status == 0)
    let outcome = try nbrun("verify", "n.md")
    #expect(outcome.status == 0, "\(outcome)")
    #expect(nbrun.folder.text("outputs/n.md")?.contains(#"| A bad film\! | 0."#) == true)
    // The network stands in the page alone.
    #expect((nbrun.folder.text("outputs/n.json")?.utf8.count ?? .max) < 3_000)
    nbrun.folder.write("m.md", notebook.replacing("epochs: 3", with: "epochs: 2"))
    #expect(try nbrun("m.md", "-q").status == 0)
    let difference = try nbrun("diff", "outputs/n.html", "outputs/m.html")
    #expect(difference.output.contains("A bad film!"), "\(difference)")
  }
}
