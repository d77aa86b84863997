import Words

@testable import Report

extension Figure.Kind {
  /// A figure of this kind in which everything that has a name has this one.
  func content(named name: String) -> any FigureContent {
    let series = LineSeries(name: .own(name), x: [1, 2], y: [1, 2], style: .line)
    switch self {
    case .lines: return Lines([series])
    case .panels: return Panels([LinePanel(yLabel: .own(name), series: [series])])
    case .histogram: return Histogram(of: [1, 2], bins: 2)
    case .violins: return Violins([Violin(label: name, values: [1, 2])])
    case .boxes: return Boxes([Box(label: name, values: [1, 2, 3, 4, 100])])
    case .bars: return Bars([Bar(label: name, value: 1)])
    case .graph:
      let node = LayerGraph.Node(
        name: name, type: name, inputShape: name, outputShape: name, inputs: [])
      return LayerGraph(nodes: [node], showsShapes: true)
    case .network: return Network([NetworkLayer(label: name, units: 2)])
    case .pictures:
      return PictureGrid(
        values: [1, 2], width: 1, height: 1, channels: 1, columns: nil,
        entries: [
          .init(place: 0, label: name, prediction: name, isWrong: true),
          .init(place: 1, label: name, prediction: nil, isWrong: false),
        ])
    case .markedText:
      var text = MarkedText(
        words: [.init(text: name, score: 1)],
        parts: OutputTable(columns: [name, ""], rows: [[.text(name), .number(1)]]), part: "phrase",
        prediction: 0.5, score: 1, constant: 0)
      text.answer = name
      return text
    case .points:
      var plot = PointPlot([series], summary: .own(name), note: .own(name))
      (plot.areas, plot.areaName) = ([1], name)
      return plot
    case .heatMap:
      return HeatMap(
        rows: [name], columns: [name], values: [1], summary: .own(name), note: .own(name))
    case .tryIt:
      var field = TryIt()
      field.input = .numbers
      field.names = [name, name]
      field.examples = [.init(text: .own(name), answers: [0.5])]
      field.numbers = [.init(name: .own(name), low: 0, high: 1, start: 0)]
      return field
    }
  }
}
