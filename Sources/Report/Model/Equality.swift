import Text

// Values whose texts are compared by their bytes, which the compiler would not do.

extension MarkedText.Word: Equatable {
  package static func == (a: Self, b: Self) -> Bool { a.text == b.text && a.score == b.score }
}

extension OutputTable: Equatable {
  package static func == (a: Self, b: Self) -> Bool {
    a.caption == b.caption && a.columns == b.columns && a.rows == b.rows && a.footer == b.footer
      && a.showsMetrics == b.showsMetrics
  }
}

extension OutputTable.Cell: Equatable {
  package static func == (a: Self, b: Self) -> Bool {
    switch (a, b) {
    case (.text(let a), .text(let b)): a == b
    case (.integer(let a), .integer(let b)): a == b
    case (.written(let a, let value), .written(let b, let other)): a == b && value == other
    case (.number(let a), .number(let b)): a == b
    case (.lines(let a), .lines(let b)): a == b
    default: false
    }
  }
}

extension OutputHistory: Equatable {
  package static func == (a: Self, b: Self) -> Bool {
    a.names == b.names && a.series == b.series && a.weights == b.weights && a.footer == b.footer
  }
}

extension OutputError: Equatable {
  package static func == (a: Self, b: Self) -> Bool {
    a.message == b.message && a.line == b.line && a.column == b.column && a.excerpt == b.excerpt
      && a.isExpected == b.isExpected
  }
}
