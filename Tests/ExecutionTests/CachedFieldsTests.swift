import Report
import Testing

/// What is kept of outputs is written field by field. A field that is added to one of these values
/// has to be written and read as well (`OutputValue+Bytes.swift`, `Figure+Bytes.swift`), or a cached
/// result would show less than a fresh one; then its count here follows.
@Suite struct CachedFieldsTests {
  private static func count(_ value: Any) -> Int { Mirror(reflecting: value).children.count }

  @Test func allFieldsOfFiguresAreKnown() {
    let series = LineSeries(name: "", x: [], y: [], style: .line)
    #expect(Self.count(Figure(content: .lines([series]))) == 6)
    // One of them is made while drawing and never kept.
    #expect(Self.count(series) == 6)
    #expect(Self.count(LinePanel(yLabel: "", series: [])) == 2)
    #expect(Self.count(Histogram(edges: [], counts: [])) == 2)
    let violin = Violin(label: "", values: [1, 2])
    #expect(Self.count(violin) == 2)
    #expect(Self.count(violin.summary) == 8)
    #expect(Self.count(Bar(label: "", value: 0)) == 2)
    let node = LayerGraph.Node(name: "", type: "", inputShape: "", outputShape: "", inputs: [])
    #expect(Self.count(node) == 5)
    #expect(Self.count(LayerGraph(nodes: [], showsShapes: true)) == 2)
    #expect(Self.count(NetworkLayer(label: "", units: 1)) == 2)
  }

  @Test func allFieldsOfOutputsAreKnown() {
    #expect(Self.count(OutputTensor(shape: [], values: [1], element: .float64)) == 4)
    #expect(Self.count(OutputTable(columns: [], rows: [])) == 5)
    #expect(Self.count(OutputHistory(names: [], series: [], weights: "")) == 4)
    #expect(
      Self.count(OutputError(message: "", line: 1, column: 1, excerpt: "", isExpected: true)) == 5)
    #expect(Self.count(ReportDocument.DataSource(name: "", isReal: true, digest: "")) == 4)
  }
}
