import Text

extension Figure {
  /// A figure made again from its data in a report; nil for what is no figure, and for curves, which
  /// are drawn over one another instead.
  init?(reviewed output: JSON) {
    guard OutputChange.kind(output) == "figure", let data = output["data"] else { return nil }
    func entries(_ name: String) -> [JSON] { Array((data[name]?.array ?? []).prefix(10_000)) }
    func whole(_ value: JSON?) -> Int {
      guard case .integer(let number)? = value else { return 0 }
      return max(0, min(number, 1 << 40))
    }
    switch data["type"]?.text {
    case "histogram":
      let edges = entries("edges").map { $0.double ?? 0 }
      let counts = entries("counts").map { whole($0) }
      guard edges.count == counts.count + 1 else { return nil }
      self.init(content: .histogram(Histogram(edges: edges, counts: counts)))
    case "bars":
      self.init(
        content: .bars(
          entries("bars").map {
            Bar(label: $0["label"]?.text ?? "", value: $0["value"]?.double ?? .nan)
          }))
    case "graph":
      let nodes = entries("nodes").enumerated().map { index, node in
        LayerGraph.Node(
          name: node["name"]?.text ?? "", type: node["type"]?.text ?? "",
          inputShape: node["input_shape"]?.text ?? "",
          outputShape: node["output_shape"]?.text ?? "",
          inputs: (node["inputs"]?.array ?? []).prefix(64).map { whole($0) }
            .filter { $0 < index })
      }
      self.init(content: .graph(LayerGraph(nodes: nodes, showsShapes: true)))
    case "network":
      self.init(
        content: .network(
          entries("layers").map {
            NetworkLayer(label: $0["label"]?.text ?? "", units: whole($0["units"]))
          }))
    case "marked_text":
      let table = data["parts"]
      let rows = (table?["rows"]?.array ?? []).prefix(100).map { row in
        (row.array ?? []).prefix(20).map { cell -> OutputTable.Cell in
          cell.double.map { .number($0) } ?? .text(cell.text ?? "")
        }
      }
      self.init(
        content: .marked(
          MarkedText(
            words: entries("words").map {
              MarkedText.Word(text: $0["text"]?.text ?? "", score: $0["score"]?.double ?? 0)
            },
            parts: OutputTable(
              columns: (table?["columns"]?.array ?? []).prefix(20).map { $0.text ?? "" },
              rows: rows.map(Array.init)),
            part: "", prediction: data["prediction"]?.double ?? .nan,
            score: data["score"]?.double ?? .nan, constant: data["constant"]?.double)))
    default: return nil
    }
    caption = output["caption"]?.text
  }
}
