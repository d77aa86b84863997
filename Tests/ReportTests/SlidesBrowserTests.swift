import Browser
import Prose
import Readers
import Testing
import Text
import Words

@testable import Report

/// Slides in a real browser, or what it found right.
@Suite(.serialized)
struct SlidesBrowserTests {
  /// Slides that all fit, with steps and notes.
  private static func lesson(lang: String = "en") -> ReportDocument {
    var document = ReportDocument(version: "0.1.0", notebook: "n.md")
    document.title = "Title"
    document.language = PageLanguage(lang)
    document.body = ["A", "B"].flatMap { heading(2, $0, $0) + paragraph(.text("x")) }
    return withSteps(document)
  }

  /// Every kind of output.
  private static func deck(lang: String = "en") -> ReportDocument {
    var document = sampleDocument()
    document.language = PageLanguage(lang)
    return withSteps(document)
  }

  private static func withSteps(_ document: ReportDocument) -> ReportDocument {
    var document = document
    let list = ProseElement.list(start: nil, isTight: true)
    let item = ProseElement.item(isDone: nil)
    let notes = document.body.count
    document.body += heading(2, "Steps", "steps")
    let steps = document.body.count
    document.body += [.open(list)]
    for text in ["one", "two"] {
      document.body += [.open(item)] + paragraph(.text(text)) + [.close(item)]
    }
    document.body += [.close(list)] + heading(1, "End", "end")
    document.remarks = [
      ProseRemark(.notes("what is said last"), at: notes), ProseRemark(.steps, at: steps),
    ]
    return document
  }

  private static func harness(width: Int, height: Int, _ script: String) -> String {
    """
    <!DOCTYPE html>
    <meta charset="utf-8">
    <link rel="icon" href="data:,">
    <iframe src="deck.html" width="\(width)" height="\(height)" frameborder="0"></iframe>
    <iframe width="1200" height="700"></iframe>
    <pre id="seen"></pre>
    <script>
    onload = () => {
      const view = frames[0], page = view.document, seen = [];
      const slides = [...page.querySelectorAll(".slide")];
      const now = () => page.querySelector(".slide.current");
      const number = () => slides.indexOf(now());
      const say = (name, value) => seen.push(name + "=" + value);
      const press = key => page.body.dispatchEvent(
        new view.KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      const isShown = element => view.getComputedStyle(element).visibility === "visible";
      \(script)
      document.getElementById("seen").textContent = seen.join("\\n") + "\\nend";
    };
    </script>
    """
  }

  private typealias Seen = (lines: [Substring], log: [Substring])

  /// What a script saw, and what the browser complained of; nil where there is no browser.
  private func seen(
    _ document: ReportDocument, width: Int = 1280, height: Int = 720, _ script: String
  ) -> Seen? {
    Browser.look(
      by: Self.harness(width: width, height: height, script), at: renderSlides(document),
      as: "deck.html"
    ).map { ($0.seen.split(separator: "\n"), $0.messages) }
  }

  /// That slides are those in which a script saw this, and of which the browser did not complain.
  private func expect(
    _ document: ReportDocument, as name: String, _ seen: Seen?, saw wanted: [String]
  ) throws {
    try Accepted.expect(
      texts: [renderSlides(document)], as: name,
      said: seen.map { ($0.lines + $0.log).joined(separator: "\n") },
      whenRight: wanted.joined(separator: "\n"))
  }

  @Test(arguments: [(1280, 720), (1920, 1080), (1024, 768), (390, 844)])
  func `nothing is cut off on any slide`(width: Int, height: Int) throws {
    let found = seen(
      Self.deck(), width: width, height: height,
      """
      // Before printing all of them are fitted, not only those that were shown.
      view.dispatchEvent(new view.Event("beforeprint"));
      for (const slide of slides) {
        const box = slide.getBoundingClientRect(), room = slide.querySelector(".room");
        if (box.width > view.innerWidth + 1 || Math.abs(box.width / box.height - 16 / 9) > 0.01) say("shape", slide.dataset.at);
        if (!room) continue;
        const scrolls = view.getComputedStyle(room).overflowY === "auto";
        if (!scrolls) say("hidden", slide.dataset.at);
        const isHigh = room.scrollHeight > room.clientHeight + 1;
        if (isHigh !== slide.classList.contains("tall")) say("high", slide.dataset.at);
        if (room.scrollWidth > room.clientWidth + 1) say("wide", slide.dataset.at);
        const place = slide.querySelector(".place").getBoundingClientRect();
        if (room.getBoundingClientRect().bottom > place.top + 1) say("over", slide.dataset.at);
      }
      say("page", page.documentElement.scrollWidth - view.innerWidth);
      """)
    try expect(Self.deck(), as: "slides", found, saw: ["page=0", "end"])
  }

  /// A large lecture hall reads letters of a fiftieth of the picture's height, 14 of 720; no diagram shouts
  /// its text in more than the heading's size, 36.
  @Test(arguments: [(1280, 720), (1920, 1080)])
  func `diagrams can be read from the back`(width: Int, height: Int) throws {
    var document = ReportDocument(version: "0.1.0", notebook: "n.md")
    // An input and its embedding, three branches of three layers, and three layers below them, as in a text
    // CNN.
    let inputs = [[], [0], [1], [2], [3], [1], [5], [6], [1], [8], [9], [4, 7, 10], [11], [12]]
    let graph = LayerGraph(
      nodes: inputs.enumerated().map { number, inputs in
        LayerGraph.Node(
          name: "max_pool_\(number)", type: "MaxPooling1D", inputShape: "(None, 500, 100)",
          outputShape: "(None, 500, 64)", inputs: inputs)
      }, showsShapes: true)
    let entries = (0..<32).map {
      PictureGrid.Entry(place: $0, label: "\($0)", prediction: nil, isWrong: false)
    }
    let pictures = PictureGrid(
      values: [Float](repeating: 0.5, count: 32 * 64), width: 8, height: 8, channels: 1, columns: 8,
      entries: entries)
    var cells: [ReportCell] = []
    let small = LayerGraph(
      nodes: ["input", "dense"].enumerated().map { number, name in
        LayerGraph.Node(
          name: name, type: "Dense", inputShape: "", outputShape: "",
          inputs: number == 0 ? [] : [0])
      }, showsShapes: false)
    for (number, content) in [graph as any FigureContent, pictures, small].enumerated() {
      var cell = ReportCell(
        anchor: "c\(number)", id: "c\(number)", line: 1, source: [.init(.plain, "diagram(model)")])
      cell.outputs = [ReportOutput(line: 2, value: .figure(Figure(content: content)))]
      cells.append(cell)
    }
    let text = paragraph(
      .text("What each of the layers takes and gives is written beside its name."))
    document.show(
      cells,
      body: heading(2, "A", "a") + text + [.cell(0)] + heading(2, "B", "b") + text + [.cell(1)]
        + heading(2, "C", "c") + text + [.cell(2)])
    let found = seen(
      document, width: width, height: height,
      """
      view.dispatchEvent(new view.Event("beforeprint"));
      for (const slide of slides) {
        const texts = [...slide.querySelectorAll(".diagram text")];
        const sizes = texts.map(text => {
          const scale = text.getScreenCTM();
          return parseFloat(view.getComputedStyle(text).fontSize) * Math.hypot(scale.b, scale.d);
        });
        const unit = view.innerHeight / 720;
        const wrong = sizes.filter(size => size < 14 * unit || size > 36 * unit);
        if (sizes.length) say(slide.dataset.at, wrong);
      }
      """)
    try expect(document, as: "hall", found, saw: ["a=", "b=", "c=", "end"])
  }

  @Test func `keys lead from slide to slide`() throws {
    let found = seen(
      Self.lesson(),
      """
      const last = slides.length - 1;
      const go = (...keys) => { for (const key of keys) press(key); return number() };
      say("first", go());
      say("on", go("ArrowRight"));
      say("more", go(" ", "PageDown"));
      say("back", go("ArrowLeft", "PageUp"));
      say("home", go("Home"));
      // What is not seen is not clicked.
      say("asleep", view.getComputedStyle(page.querySelector(".controls")).pointerEvents);
      say("last", go("End") - last);
      say("stays", go("ArrowRight") - last);
      say("hash", view.location.hash);
      say("line", page.querySelector(".progress span").style.width);
      say("told", page.querySelector(".live").textContent === `Slide ${last + 1} of ${last + 1}: End`);
      say("shown", slides.filter(slide => slide.classList.contains("current")).length);
      press("ArrowLeft");
      const items = [...now().querySelectorAll("li")];
      const ahead = () => items.filter(item => item.classList.contains("ahead")).length;
      say("steps", [ahead(), go("ArrowLeft") - last, ahead(), go("ArrowLeft") - last, ahead()]);
      say("steps", [go("ArrowRight") - last, go("ArrowRight") - last, go("ArrowRight") - last]);
      press("o");
      say("overview", slides.filter(isShown).length - last);
      press("Home"); press("Enter");
      say("left", page.documentElement.className + number());
      press("b"); say("blank", isShown(now())); press("b");
      press("?"); say("help", page.querySelector("dialog").open); page.querySelector("dialog").close();
      now().click();
      say("click", number());
      press("p"); say("page", view.getComputedStyle(page.querySelector(".place")).display); press("p");
      """)
    try expect(
      Self.lesson(), as: "lesson", found,
      saw: [
        "first=0", "on=1", "more=3", "back=1", "home=0", "asleep=none", "last=0", "stays=0",
        "hash=#end",
        "line=100%", "told=true", "shown=1", "steps=0,-1,1,-1,2", "steps=-1,-1,0", "overview=1",
        "left=deck0", "blank=false", "help=true", "click=1", "page=none", "end",
      ])
  }

  @Test(.enabled(if: Browser.path != nil, "no Chromium in PATH"))
  func `the speaker's window follows`() throws {
    let found = seen(
      Self.lesson(),
      """
      const other = frames[1];
      view.open = () => other;
      press("s");
      const text = place => other.document.querySelector(place).textContent;
      say("now", text(".now .preview h1"));
      say("none", other.document.querySelector(".said .none").hidden);
      press("PageDown"); press("PageDown");
      say("notes", text(".said-text"));
      say("then", text(".then .preview h2"));
      other.document.querySelector("[data-do=on]").click();
      say("now", text(".now .preview h2"));
      say("counts", other.document.querySelector(".now .preview").style.counterReset);
      say("clock", /^00:00:0\\d$/.test(text(".ran")));
      """)
    let (lines, _) = try #require(found)
    #expect(
      lines == [
        "now=Title", "none=false", "notes=what is said last",
        "then=Steps", "now=Steps", "counts=figure 0 table 0", "clock=true", "end",
      ])
  }

  @Test func `from the right the arrows are the other way round`() throws {
    let found = seen(
      Self.lesson(lang: "he"),
      """
      press("ArrowRight"); say("right", number());
      press("ArrowLeft"); press("ArrowLeft"); say("left", number());
      press("ArrowRight"); say("right", number());
      const heading = now().querySelector(":is(h1, h2, .again)");
      say("heading", view.getComputedStyle(heading).direction);
      const line = page.querySelector(".progress span").getBoundingClientRect();
      say("line", Math.round(line.right) === view.innerWidth);
      """)
    try expect(
      Self.lesson(lang: "he"), as: "lesson-he", found.map { ($0.lines, []) },
      saw: ["right=0", "left=2", "right=1", "heading=ltr", "line=true", "end"])
  }

  @Test(.enabled(if: Browser.path != nil, "no Chromium in PATH"))
  func `without JavaScript it is one long page`() throws {
    let browser = Browser()
    browser.write("deck.html", renderSlides(Self.deck()))
    browser.write(
      "harness.html",
      """
      <!DOCTYPE html>
      <meta charset="utf-8">
      <iframe src="deck.html" sandbox="allow-same-origin" width="360" height="800" frameborder="0"></iframe>
      <pre id="seen"></pre>
      <script>
      onload = () => {
        const page = frames[0].document, seen = [];
        const isShown = element => element.getClientRects().length > 0;
        seen.push("scroll " + (page.documentElement.scrollWidth - page.documentElement.clientWidth));
        seen.push("slides " + [...page.querySelectorAll(".slide")].every(isShown));
        seen.push("drawings " + [...page.querySelectorAll("svg")].every(isShown));
        seen.push("items " + [...page.querySelectorAll(".prose li")].every(isShown));
        seen.push("controls " + [...page.querySelectorAll(".controls, .progress, .place, .again")].some(isShown));
        document.getElementById("seen").textContent = seen.join("\\n");
      };
      </script>
      """)
    let (page, _) = try #require(browser.visit("harness.html"))
    for line in ["scroll 0", "slides true", "drawings true", "items true", "controls false"] {
      #expect(page.contains(line), "\(page.suffix(1000))")
    }
  }

  @Test(arguments: ["en", "he"])
  func `each slide is a page on paper`(lang: String) throws {
    let document = Self.deck(lang: lang)
    let page = renderSlides(document)
    let slides = SlideDeck(PageContent(document, base: "")).slides
    try Accepted.expect(
      texts: [page], as: "paper-\(lang)", said: Self.pagesPrinted(page),
      whenRight: "\(slides.count)")
  }

  private static func pagesPrinted(_ page: String) -> String? {
    guard Browser.path != nil else { return nil }
    let browser = Browser()
    browser.write("deck.html", page)
    return browser.pagesPrinted("deck.html").map { "\($0)" } ?? "none"
  }
}
