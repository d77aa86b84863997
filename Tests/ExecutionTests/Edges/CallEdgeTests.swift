import Folders
import Report
import Testing

@testable import Execution

/// What calls make of little: rows for a model of pictures, labels that are all one, texts and names of just
/// the length that is shown, and hints at what was meant.
@Suite struct CallEdgeTests {
  private static func names(_ count: Int) -> [String] {
    (0..<count).map { String(UnicodeScalar(UInt8(97 + $0))) }
  }

  private static let folder: TemporaryFolder = {
    let folder = Statements.tables()
    let pictures: [UInt8] = [
      0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 2, 1, 2, 3, 4, 9, 8, 7, 6,
    ]
    folder.write(pictures, to: "x.idx")
    folder.write([0, 0, 8, 1, 0, 0, 0, 2, 0, 1] as [UInt8], to: "y.idx")
    folder.write("title\n1\n2\n", to: "one.csv")
    folder.write("film 1 0.5\ngood 0 2\nbad -1 0\n", to: "vectors.txt")
    // Tables with eight and nine features, and with columns of 12, 13 and 21 texts.
    for count in [8, 9] {
      let row = (1...count).map { "\($0)" }.joined(separator: ",")
      folder.write(
        names(count).joined(separator: ",") + ",y\n\(row),p\n\(row),q\n\(row),r\n",
        to: "f\(count).csv")
    }
    for count in [12, 13, 21] {
      let rows = names(count).enumerated().map { "\($1),\($0)\n" }.joined()
      folder.write("name,y\n" + rows, to: "t\(count).csv")
    }
    let (long, longer) = (String(repeating: "l", count: 40), String(repeating: "m", count: 41))
    folder.write("name,y\n\(long),1\n\(longer),2\n", to: "long.csv")
    for (name, length) in [("s80", 80), ("s200", 200)] {
      let texts = [length, length + 1].map { String(repeating: "a", count: $0) }
      folder.write("text,label\n\(texts[0]),x\n\(texts[1]),y\n", to: "\(name).csv")
    }
    folder.write(
      "text,label\n" + (0..<202).map { "t\($0),\($0 % 2)\n" }.joined(), to: "many.csv")
    let many = (0..<30).map { "w\($0)" }.joined(separator: " ")
    folder.write("text,label\n\(many),1\n\(many),0\n", to: "w.csv")
    return folder
  }()

  private static let statements = Statements(
    prelude: """
      p = images("x.idx", labels: "y.idx", test_split: 0).train
      model grid { input(2, 2); flatten(); dense(2, activation: softmax) }
      r = fit(compile(grid, loss: sparse_categorical_crossentropy), p)
      d = table("k.csv", label: "y", test_split: 0).train
      g = table("t.csv", target: "y", test_split: 0).train
      hot = to_categorical(d, num_classes: 3)
      model soft { input(5); dense(3, activation: softmax) }
      c = compile(soft, loss: sparse_categorical_crossentropy)
      h = compile(soft, loss: categorical_crossentropy)
      model line { input(1); dense(1) }
      l = compile(line, loss: mse)
      v = load_vectors("vectors.txt")

      """, folder: folder.path)

  // MARK: Rows

  /// A picture of two by two is a row of four numbers: a model of pictures takes both.
  @Test(arguments: [
    "predict(r, p[p.y == 0])[0] == predict(r, [1, 2, 3, 4])",
    "predict(r, p[p.y == 1])[0] == predict(r, [9, 8, 7, 6])",
    "predict(r, p[p.y == 1])[0] == predict(r, [[1, 2, 3, 4], [9, 8, 7, 6]])[1]",
    "predict(r, p.x[0]) == predict(r, p)[0]",
  ])
  func rowsAreSamples(_ code: String) {
    #expect(Self.statements.shown(code) == [.mask(true, true)], "\(code)")
  }

  @Test(arguments: [
    ("predict(r, «[1, 2, 3]»)", "the model takes (2, 2), and these samples have (3,)"),
    ("predict(r, «[1, 2, 3, 4, 5]»)", "the model takes (2, 2), and these samples have (5,)"),
    (
      "predict(r, «[1, \"x\", 3, 4]»)",
      "this run was not trained on a table, and takes numbers alone"
    ),
    (
      "predict(r, «[[1, 2, 3, 4], [1, none, 3, 4]]»)",
      "this run was not trained on a table, and takes numbers alone"
    ),
    ("predict(r, «[[1, 2, 3, 4], [1, 2, 3]]»)", "row 1 has 3 values, and row 0 has 4"),
    (
      "predict(r, «[[1, 2, 3, 4], [5, 6, 7, 8], [1]]»)", "row 2 has 1 values, and row 0 has 4"
    ),
    (
      "roc_curve(«[hot.y, hot.y]», d)",
      "several models of 3 classes make too many curves for one figure"
    ),
    (
      "roc_curve(«[d.y, d.y]», d)",
      "sample 2 has the class 2, and one score tells only the classes 0 and 1 apart"
    ),
    ("evaluate(fit(c, d), «d[:0]»)", "there are no samples here"),
  ])
  func whatDoesNotFitIsSaidAtItsPlace(_ code: String, _ message: String) {
    Self.statements.expectFailure(code, message)
  }

  /// Twelve curves are drawn in one figure.
  @Test func twelveModelsAreDrawn() {
    func models(_ count: Int) -> String {
      "[" + [String](repeating: "[0.1, 0.9]", count: count).joined(separator: ", ") + "]"
    }
    let run = Self.statements.run("roc_curve(\(models(12)), [0, 1])")
    #expect(run.failures.map(\.message) == [])
    let figure = run.cells.flatMap(\.outputs).compactMap { output -> PointPlot? in
      if case .figure(let figure) = output.value { figure.content as? PointPlot } else { nil }
    }.first
    #expect(figure?.series.count == 12 && figure?.note == nil)
    Self.statements.expectFailure(
      "roc_curve(«\(models(13))», [0, 1])", "at most 12 models are drawn in one figure")
  }

  /// Classes are whole numbers up to a million.
  @Test func aMillionClassesMayBeNumbered() {
    for (code, message) in [
      ("confusion_matrix([1000000, 0], [1000000, 0]).accuracy", nil),
      ("confusion_matrix([0, 1], [0, 1000001])", "which is no class"),
      ("confusion_matrix([1000001, 0], [0, 0])", "is neither a probability nor a class"),
    ] as [(String, String?)] {
      let found = Self.statements.run(code).failures.first?.message
      if let message {
        #expect(found?.contains(message) == true, "\(code): \(found ?? "")")
      } else {
        #expect(found == nil, "\(code)")
      }
    }
  }

  // MARK: Labels

  /// Of one sample, and where two labels differ, nothing is said.
  @Test(
    arguments: [
      ("fit(c, d[d.y == 2])", "2"), ("fit(h, hot[d.y == 2])", "[0, 0, 1]"),
      ("fit(l, join(g[:1], g[:1]))", "4.5"), ("fit(c, d[:1])", nil), ("fit(c, d[:2])", nil),
      ("fit(h, hot[:2])", nil), ("fit(h, hot[:1])", nil), ("fit(l, g)", nil),
    ] as [(String, String?)])
  func oneLabelTeachesNothing(_ code: String, _ label: String?) {
    let run = Self.statements.run(code + ".history.names")
    #expect(run.failures.map(\.message) == [])
    let warnings = run.result?.report.warnings ?? []
    #expect(warnings.count == (label == nil ? 0 : 1), "\(warnings)")
    if let label {
      #expect(
        warnings.first?.hasSuffix(
          "all labels of these samples are \(label): nothing is learnt but to say so") == true,
        "\(warnings)")
    }
  }

  /// Nothing at all is counted as that.
  @Test func noLabelsAreCounted() {
    #expect(Self.statements.told("counts(d.y[d.y > 9])") == ["class, count, share; 0 samples"])
  }

  // MARK: What is shown

  /// Eight features stand beside a mistaken sample, nine do not.
  @Test(arguments: [(8, ", a, b, c, d, e, f, g, h; "), (9, "; ")])
  func eightFeaturesStandBesideAMistake(_ count: Int, _ end: String) {
    let told = Self.statements.told(
      "f = table(\"f\(count).csv\", label: \"y\", test_split: 0).train\n"
        + "mistakes(f.y * 0 + 1, f)")
    #expect(told.first?.hasPrefix("sample, predicted, label" + end) == true, "\(told)")
  }

  /// Twelve texts of a column are listed, and bars drawn of twenty.
  @Test(arguments: [(12, ""), (13, ", …"), (21, ", …")])
  func textsOfAColumnAreListed(_ count: Int, _ end: String) {
    let told = Self.statements.told(
      "table(\"t\(count).csv\", target: \"y\", test_split: 0)")
    let list = Self.names(12).map { "\($0) 1" }.joined(separator: ", ")
    #expect(told.first?.contains("; name: " + list + end) == true, "\(told)")
    if end.isEmpty { #expect(told.first?.contains("l 1, …") == false) }
    let bars = String(repeating: "█", count: min(count, 20))
    #expect(told.first?.contains(", " + bars + ";") == true, "\(told)")
  }

  @Test func fortyScalarsOfATextAreListed() {
    let told = Self.statements.told("table(\"long.csv\", target: \"y\", test_split: 0)")
    let (long, cut) = (String(repeating: "l", count: 40), String(repeating: "m", count: 39))
    #expect(told.first?.contains("; name: \(long) 1, \(cut)… 1") == true, "\(told)")
  }

  /// Of a text 80 scalars beside its class, and 200 where texts are listed.
  @Test(arguments: [("s80", "s", 80), ("s200", "s.train[:2]", 200)])
  func theBeginningOfATextIsShown(_ name: String, _ code: String, _ length: Int) {
    let told = Self.statements.told(
      "s = csv(\"\(name).csv\", text: \"text\", label: \"label\", test_split: 0)\n\(code)")
    let text = String(repeating: "a", count: length)
    let cells = (told.first ?? "").split { $0 == ";" || $0 == "," }
      .map { String($0).filter { $0 != " " } }
    #expect(cells.count { $0 == text } == 1, "\(told)")
    #expect(cells.count { $0 == text + "…" } == 1, "\(told)")
  }

  @Test(arguments: [(200, []), (201, ["and 1 more texts"])] as [(Int, [String])])
  func twoHundredTextsAreListed(_ count: Int, _ footer: [String]) {
    let run = Self.statements.run(
      "s = csv(\"many.csv\", text: \"text\", label: \"label\", test_split: 0)\n"
        + "s.train[:\(count)]")
    guard case .table(let table)? = run.cells.flatMap(\.outputs).first?.value else {
      Issue.record("no table: \(run.failures.map(\.message))")
      return
    }
    #expect(table.rows.count == 200 && table.footer.map(\.text) == footer)
  }

  // MARK: Figures

  @Test(arguments: [
    ("scatter(log(sort([0, 1, 2])), sort([0, 1, 2]))", 2, "one point is not drawn: not finite"),
    ("scatter(log(sort([0, 0, 2])), sort([0, 1, 2]))", 1, "2 points are not drawn: not finite"),
    ("scatter(sort([0, 1]), log(sort([0, 1])))", 1, "one point is not drawn: not finite"),
    ("scatter(sort([0, 1]), sort([0, 1]))", 2, ""),
  ])
  func pointsThatAreNotDrawnAreCounted(_ code: String, _ count: Int, _ note: String) throws {
    let plot = try #require(Self.statements.figures(code).first?.content as? PointPlot)
    #expect(plot.series.map(\.x.count) == [count] && plot.note?.text ?? "" == note)
    #expect(plot.guide == .none && !plot.isEqual)
  }

  /// Positions that rise are a line; those that stay where they are for a step are points.
  @Test func positionsThatRiseAreALine() throws {
    let line = try #require(Self.statements.figures("plot([1, 1.5, 2], [3, 1, 2])").first)
    #expect((line.content as? Lines)?.series.map(\.x) == [[1, 1.5, 2]])
    let points = try #require(Self.statements.figures("plot([1, 1, 2], [3, 1, 2])").first)
    #expect((points.content as? PointPlot)?.series.map(\.y) == [[3, 1, 2]])
  }

  @Test(arguments: ["[1, 2.5]", "sort([1, 2.5])"])
  func barsAreCalledByNumbers(_ labels: String) throws {
    let figure = try #require(Self.statements.figures("bar(\(labels), [3, 4])").first)
    let bars = try #require(figure.content as? Bars).bars
    #expect(bars.map { $0.label } == ["1", "2.5"] && bars.map { $0.value } == [3, 4])
  }

  /// 97 points from one end to the other, six decimals of each where the curve is wider than a hundredth.
  @Test func curvesGoFromEndToEnd() throws {
    func series(_ code: String) throws -> LineSeries {
      let figure = try #require(Self.statements.figures(code).first)
      return try #require((figure.content as? Lines)?.series.first)
    }
    let relu = try series("curve(relu, from: -1, to: 1)")
    #expect(relu.x.count == 97 && relu.x.first == -1 && relu.x.last == 1 && relu.x[48] == 0)
    #expect(relu.y[47] == 0 && relu.y[48] == 0 && relu.y.last == 1)
    // 1/48 above the middle.
    #expect(relu.x[49] == 0.020833 && relu.y[49] == 0.020833)
    let sigmoid = try series("curve(sigmoid, from: -6, to: 6)")
    #expect(sigmoid.y[48] == 0.5 && sigmoid.y.first == 0.002473 && sigmoid.y.last == 0.997527)
    let tanh = try series("curve(tanh, from: -6, to: 6)")
    // tanh 0.125
    #expect(tanh.y[48] == 0 && tanh.y[49] == 0.124353)
    let narrow = try series("curve(sigmoid, from: 0, to: 0.0048)")
    #expect(abs(narrow.x[1] - 0.00005) < 1e-15 && narrow.x[1] != narrow.x[2])
    #expect(abs(narrow.y[1] - 0.5000125) < 1e-9)
  }

  // MARK: Hints

  @Test(
    arguments: [
      (
        "table(\"one.csv\", target: «\"zzz\"»)",
        "one.csv:1:1: there is no column \"zzz\"; there are \"title\"",
        "lines before the names of the columns are left out by skip:, such as skip: 1"
      ),
      (
        "table(\"one.csv\", target: «\"titel\"»)",
        "one.csv:1:1: there is no column \"titel\"; there are \"title\"", "did you mean \"title\"?"
      ),
      (
        "table(\"t.csv\", target: \"y\", features: «[0, 5]»)",
        "t.csv:1:1: there is no column 5; there are 2 columns, numbered from 0", nil
      ),
      (
        "similarity(v, «\"goood\"», \"film\")", "there is no vector for \"goood\"",
        "did you mean \"good\"?"
      ),
      (
        "similarity(v, \"good\", «\"FILM\"»)", "there is no vector for \"FILM\"",
        "did you mean \"film\"?"
      ),
      (
        "most_similar(v, positive: [\"film\", «\"goood\"»])", "there is no vector for \"goood\"",
        "did you mean \"good\"?"
      ),
      (
        "roc_curve(«[hot.y, hot.y]», d)",
        "several models of 3 classes make too many curves for one figure",
        "choose a class: class: \"u\""
      ),
    ] as [(String, String, String?)])
  func hintsNameWhatWasMeant(_ code: String, _ message: String, _ hint: String?) {
    Self.statements.expectFailure(code, message, hint: hint)
  }

  /// Thirty words behind the indices 0 to 3: the greatest index is 33, and vectors for it are 34.
  @Test func asManyVectorsAsThereAreWordsAreProposed() {
    let statements = Statements(
      prelude: """
        s = tokenize(csv("w.csv", text: "text", label: "label", test_split: 0))
        model e { input(); embedding(10, 2); global_average_pooling1d(); dense(1) }

        """, folder: Self.folder.path)
    statements.expectFailure(
      "fit(compile(e, loss: mse), «s.train»)",
      "sample 0 holds the word index 10, and the embedding has vectors for 0 to 9",
      hint: "load with num_words: 10, or write embedding(34, …)")
  }
}
