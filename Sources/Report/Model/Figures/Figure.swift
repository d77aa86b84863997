import Text
import Words

/// A figure as data; `Report` draws it.
package struct Figure: Sendable {
  package var title: Remark?
  package var xLabel: Remark?
  package var yLabel: Remark?
  package var content: any FigureContent
  /// The cell's `caption=` and `alt=`, where the author gave them.
  package var caption: String?
  package var alt: String?

  package init(
    title: Remark? = nil, xLabel: Remark? = nil, yLabel: Remark? = nil, content: any FigureContent
  ) {
    (self.title, self.xLabel, self.yLabel, self.content) = (title, xLabel, yLabel, content)
  }

  /// What its caption says.
  func caption(in words: Words) -> String {
    caption ?? title?.said(in: words) ?? content.caption(in: self, words)
  }

  /// What a caption says where the author gave none.
  func defaultCaption(_ words: Words = .english) -> String { content.caption(in: self, words) }
}

/// What a figure shows: its data as a record, and what a report makes of them.
package protocol FigureContent: Record, JSONCodable {
  static var kind: Figure.Kind { get }
  /// About how many bytes of a report it takes.
  var size: Int { get }
  /// What it shows, in words made from its data, for those who can't see it.
  func description(in figure: Figure, _ words: Words) -> String
  /// What a caption says where the author gave none.
  func caption(in figure: Figure, _ words: Words) -> String
  /// The values that it draws.
  func table(in figure: Figure, _ words: Words) -> OutputTable
  func drawing(in figure: Figure, _ words: Words) -> Drawing
  /// What is drawn over the same of another report; figures without courses are drawn side by side.
  var courses: [Course]? { get }
  /// Values with names, which are told one by one where they changed.
  var entries: [(name: String, value: Double)]? { get }
  /// Whether its table is shown where it can't do what it does in a page.
  var isTable: Bool { get }
  /// The same to be drawn for a slide, where text has to be larger beside the rest.
  var onSlide: Self { get }
}

extension FigureContent {
  package var courses: [Course]? { nil }
  package var entries: [(name: String, value: Double)]? { nil }
  package var isTable: Bool { false }
  package var onSlide: Self { self }

  /// Bytes of axes and ticks, and of a mark with its row in the figure's table.
  static var frame: Int { 2_000 }
  static var mark: Int { 100 }
}

extension Figure {
  package enum Kind: Spelling, JSONCodable, CaseIterable {
    case lines, panels, histogram, violins, boxes, bars, graph, network, pictures
    case markedText = "marked_text"
    case points
    case heatMap = "heat_map"
    case tryIt = "try_it"

    var type: any FigureContent.Type {
      switch self {
      case .lines: Lines.self
      case .panels: Panels.self
      case .histogram: Histogram.self
      case .violins: Violins.self
      case .boxes: Boxes.self
      case .bars: Bars.self
      case .graph: LayerGraph.self
      case .network: Network.self
      case .pictures: PictureGrid.self
      case .markedText: MarkedText.self
      case .points: PointPlot.self
      case .heatMap: HeatMap.self
      case .tryIt: TryIt.self
      }
    }
  }
}

extension Figure: Record {
  package init() { self.init(content: Lines([])) }

  package static let fields: [Field<Figure>] = [
    Field(\.title), Field(\.xLabel), Field(\.yLabel), Field("caption", \.caption), Field(\.alt),
    Field("data", \.data),
  ]

  var jsonMembers: [(name: String, value: JSON)] {
    [
      ("caption", .said { caption(in: $0) }),
      ("description", .said { figureDescription(self, $0) }),
      ("data", data.json),
    ]
  }

  private var data: Data {
    get { Data(content: content) }
    set { content = newValue.content }
  }

  /// The content behind its kind.
  private struct Data: JSONCodable {
    var content: any FigureContent

    init(content: any FigureContent) { self.content = content }

    func write(to writer: inout ByteWriter) {
      type(of: content).kind.write(to: &writer)
      content.write(to: &writer)
    }

    init(from reader: inout ByteReader) throws(ByteReader.Damage) {
      content = try Kind(from: &reader).type.init(from: &reader)
    }

    var json: JSON {
      .object([("type", type(of: content).kind.json)] + content.jsonMembers)
    }

    init?(json: JSON) {
      guard let kind = json["type"].flatMap(Kind.init(json:)),
        let content = kind.type.init(json: json)
      else { return nil }
      self.content = content
    }
  }
}
