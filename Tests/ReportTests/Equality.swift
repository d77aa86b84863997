import Text

@testable import Report

// What the tests compare and the program doesn't.

extension OutputChange.Row: Equatable {
  public static func == (a: Self, b: Self) -> Bool {
    a.name == b.name && a.old == b.old && a.new == b.new && a.difference == b.difference
  }
}

extension ReportDifference.Fact: Equatable {
  public static func == (a: Self, b: Self) -> Bool {
    a.name == b.name && a.old == b.old && a.new == b.new
  }
}

extension CellChange.Line: Equatable {
  public static func == (a: Self, b: Self) -> Bool { a.isNew == b.isNew && a.text == b.text }
}

extension MarkedText {
  func level(_ word: Word) -> Int { Self.level(word, greatest: greatestScore) }
}
