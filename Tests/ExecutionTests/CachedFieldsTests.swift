import Report
import Testing

/// What is kept of outputs is written field by field. A field that is added to one of these values
/// belongs among its `fields` too, or a cached result would show less than a fresh one.
@Suite struct CachedFieldsTests {
  /// - Parameter others: How many fields are left out of a cache entry or are records themselves.
  private static func allAreKnown<Value: Record>(_ value: Value, others: Int = 0) -> Bool {
    Mirror(reflecting: value).children.count == Value.fields.count + others
  }

  @Test func allFieldsOfFiguresAreKnown() {
    let series = LineSeries(name: "", x: [], y: [], style: .line)
    #expect(Self.allAreKnown(Figure(content: Lines([series]))))
    // One of them is made while drawing and never kept.
    #expect(Self.allAreKnown(series, others: 1))
    #expect(Self.allAreKnown(Lines([])))
    #expect(Self.allAreKnown(LinePanel(yLabel: "", series: [])))
    #expect(Self.allAreKnown(Panels([])))
    #expect(Self.allAreKnown(Histogram(edges: [], counts: [])))
    let violin = Violin(label: "", values: [1, 2])
    let ofSummary = Mirror(reflecting: violin.summary).children.count
    #expect(Self.allAreKnown(violin, others: 1 - ofSummary))
    #expect(Self.allAreKnown(Violins([])))
    #expect(Self.allAreKnown(Bar(label: "", value: 0)))
    #expect(Self.allAreKnown(Bars([])))
    let node = LayerGraph.Node(name: "", type: "", inputShape: "", outputShape: "", inputs: [])
    #expect(Self.allAreKnown(node))
    #expect(Self.allAreKnown(LayerGraph(nodes: [], showsShapes: true)))
    #expect(Self.allAreKnown(NetworkLayer(label: "", units: 1)))
    #expect(Self.allAreKnown(Network([])))
    #expect(Self.allAreKnown(PointPlot([])))
    #expect(Self.allAreKnown(HeatMap(rows: [], columns: [], values: [], summary: "")))
    let entry = PictureGrid.Entry(place: 0, label: nil, prediction: nil, isWrong: false)
    #expect(Self.allAreKnown(entry))
    #expect(
      Self.allAreKnown(
        PictureGrid(
          values: [1], width: 1, height: 1, channels: 1, columns: nil, entries: [entry])))
    let word = MarkedText.Word(text: "", score: 0)
    let table = OutputTable(columns: [], rows: [])
    #expect(Self.allAreKnown(word))
    #expect(
      Self.allAreKnown(
        MarkedText(
          words: [word], parts: table, part: "", prediction: 0, score: 0, constant: nil)))
    #expect(Self.allAreKnown(TryIt()))
    #expect(Self.allAreKnown(TryIt.Example(text: "", answers: [])))
    #expect(Self.allAreKnown(TryIt.Number(name: "", low: 0, high: 1, start: 0)))
  }

  @Test func allFieldsOfOutputsAreKnown() {
    #expect(Self.allAreKnown(OutputTensor(shape: [], values: [1], element: .float64)))
    #expect(Self.allAreKnown(OutputTable(columns: [], rows: [])))
    #expect(Self.allAreKnown(OutputHistory(names: [], series: [], weights: "")))
    #expect(
      Self.allAreKnown(OutputError(message: "", line: 1, column: 1, excerpt: "", isExpected: true)))
    #expect(Self.allAreKnown(ReportDocument.DataSource(name: "", isReal: true, digest: "")))
  }
}
