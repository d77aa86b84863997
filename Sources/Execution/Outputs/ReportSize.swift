import Report
import Text

/// How much a report shows. A few lines could show one long value thousands of times, and the page would
/// take hours.
struct ReportSize {
  /// About as many bytes as all outputs of a report have.
  static let most = 20_000_000

  private var taken = 0
  /// Whether something did not fit: nothing else is shown behind it.
  private(set) var isFull = false

  /// Whether there is room for outputs of this size; takes it.
  mutating func take(_ size: Int) -> Bool {
    guard fits(size) else {
      isFull = true
      return false
    }
    taken += size
    return true
  }

  func fits(_ size: Int) -> Bool { !isFull && size <= Self.most - taken }

  static let message = "the report would be too long: a report shows at most 20 MB of values"
  static let hint = "show a part of a long value, such as `x[:10]`, or show it once"
  static let notShown = "not shown: the report is too long already"
}

extension OutputValue {
  /// About how many bytes of a report it takes.
  var size: Int {
    switch self {
    case .integer, .number, .boolean, .none: Self.number
    case .text(let text), .described(let text): Self.number + text.utf8.count
    case .list(let values): values.reduce(Self.number) { $0 + $1.size }
    case .tensor(let tensor): Self.number * (1 + tensor.values.count + tensor.edges.count)
    case .table(let table): table.size
    case .history(let history):
      history.names.size + history.footer.size
        + history.series.reduce(0) { $0 + Self.number * $1.count }
    case .metrics(let metrics): metrics.map(\.name).size
    case .figure(let figure): figure.size
    case .error(let error): error.message.utf8.count + error.excerpt.utf8.count
    }
  }

  /// A number, with what separates it from the next.
  fileprivate static let number = 20
}

extension OutputTable {
  fileprivate var size: Int {
    let cells = rows.reduce(0) { size, row in
      row.reduce(size) {
        switch $1 {
        case .integer, .number: $0 + OutputValue.number
        case .text(let text), .written(let text, _): $0 + OutputValue.number + text.utf8.count
        case .lines(let lines): $0 + OutputValue.number + lines.size
        }
      }
    }
    return columns.size + footer.size + (caption?.utf8.count ?? 0) + cells
  }
}

extension Figure {
  /// A point is drawn, and stands in the figure's table; a frame has axes and ticks.
  fileprivate var size: Int {
    let texts = [title, xLabel, yLabel, caption, alt].compactMap(\.self).size
    switch content {
    case .lines(let series): return Self.frame + texts + series.size
    case .panels(let panels):
      return panels.reduce(texts) { $0 + Self.frame + $1.yLabel.utf8.count + $1.series.size }
    case .histogram(let histogram): return Self.frame + texts + Self.mark * histogram.counts.count
    case .violins(let violins):
      return Self.frame + texts + violins.map(\.label).size + Self.frame * violins.count
    case .bars(let bars):
      return Self.frame + texts + bars.map(\.label).size + Self.mark * bars.count
    case .graph(let graph):
      return graph.nodes.reduce(texts) {
        $0 + 5 * Self.mark * (1 + $1.inputs.count) + $1.name.utf8.count
      }
    case .network(let layers): return texts + layers.map(\.label).size + Self.frame * layers.count
    case .marked(let marked):
      return texts + marked.words.map(\.text).size + Self.mark * marked.words.count
        + marked.parts.size
    }
  }

  private static let frame = 2_000
  private static let mark = 100
}

extension [LineSeries] {
  fileprivate var size: Int {
    reduce(0) { $0 + $1.name.utf8.count + OutputValue.number * ($1.x.count + $1.y.count) }
  }
}

extension [String] {
  fileprivate var size: Int { reduce(0) { $0 + OutputValue.number + $1.utf8.count } }
}
