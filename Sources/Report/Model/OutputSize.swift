import Text

extension OutputValue {
  /// About how many bytes of a report it takes.
  package var size: Int {
    switch self {
    case .integer, .number, .boolean, .none: Self.number
    case .text(let text): Self.number + text.utf8.count
    case .described(let remark): Self.number + remark.text.utf8.count
    case .notRun(let reason): Self.number + reason.text.utf8.count
    case .list(let values): values.reduce(Self.number) { $0 + $1.size }
    case .tensor(let tensor): Self.number * (1 + tensor.values.count + tensor.edges.count)
    case .table(let table): table.size
    case .history(let history):
      history.names.size + history.footer.map(\.text).size
        + history.series.reduce(0) { $0 + Self.number * $1.count }
    case .metrics(let metrics): metrics.map(\.name).size
    case .figure(let figure):
      ([figure.title, figure.xLabel, figure.yLabel].compactMap { $0?.text }
        + [figure.caption, figure.alt].compactMap(\.self)).size
        + figure.content.size
    case .error(let error): error.message.utf8.count + error.excerpt.utf8.count
    }
  }

  /// A number, with what separates it from the next.
  fileprivate static let number = 20
}

extension OutputTable {
  var size: Int {
    let cells = rows.reduce(0) { size, row in
      row.reduce(size) {
        switch $1 {
        case .integer, .number: $0 + OutputValue.number
        case .text(let text), .written(let text, _): $0 + OutputValue.number + text.utf8.count
        case .said(let remark): $0 + OutputValue.number + remark.text.utf8.count
        case .lines(let lines): $0 + OutputValue.number + lines.size
        }
      }
    }
    return columns.map(\.text).size + footer.map(\.text).size + (caption?.text.utf8.count ?? 0)
      + cells
  }
}

extension [String] {
  fileprivate var size: Int { reduce(0) { $0 + OutputValue.number + $1.utf8.count } }
}
