import Samples
import Testing

/// Rows of word indices: how they are cut, filled up and selected.
@Suite struct SequenceTests {
  private static let rows: [[Int32]] = [[1, 2, 3, 4], [5, 6, 7], [8, 9], []]

  private static func all(_ rows: Sequences) -> [[Int32]] { (0..<rows.count).map { rows[$0] } }

  /// keras.utils.pad_sequences([[1, 2, 3, 4], [5, 6, 7], [8, 9], []], maxlen=3, padding=…, truncating=…,
  /// value=7): a row of exactly that length stays.
  @Test(
    arguments: [
      (Side.pre, Side.pre, [[2, 3, 4], [5, 6, 7], [7, 8, 9], [7, 7, 7]]),
      (.pre, .post, [[1, 2, 3], [5, 6, 7], [7, 8, 9], [7, 7, 7]]),
      (.post, .pre, [[2, 3, 4], [5, 6, 7], [8, 9, 7], [7, 7, 7]]),
      (.post, .post, [[1, 2, 3], [5, 6, 7], [8, 9, 7], [7, 7, 7]]),
    ] as [(Side, Side, [[Int32]])])
  func rowsAreBroughtToOneLength(_ side: Side, _ truncating: Side, _ expected: [[Int32]]) {
    let padded = Sequences(Self.rows).padded(
      length: 3, side: side, truncating: truncating, value: 7)
    #expect(Self.all(padded) == expected)
    #expect(padded.counts == [3, 3, 2, 0])
    #expect(padded.length == 3)
    #expect((0..<4).map { padded.length(ofRow: $0) } == [3, 3, 3, 3])
    #expect(padded.padding == Padding(length: 3, side: side, value: 7))
  }

  @Test func withoutPaddingRowsHaveTheirOwnLengths() {
    let rows = Sequences(Self.rows)
    #expect(rows.length == nil)
    #expect((0..<4).map { rows.length(ofRow: $0) } == [4, 3, 2, 0])
    #expect(Array(rows.words(ofRow: 1)) == [5, 6, 7])
    #expect(rows.starts == [0, 4, 7, 9])
    #expect(rows.buffer.count == 9)
  }

  @Test func rowsAreSelected() {
    let padding = Padding(length: 4, side: .pre, value: 0)
    let rows = Sequences(Self.rows, padding: padding)
    #expect(Self.all(rows.rows(1..<3)) == [[0, 5, 6, 7], [0, 0, 8, 9]])
    #expect(Self.all(rows.rows(at: [2, 0, 2])) == [[0, 0, 8, 9], [1, 2, 3, 4], [0, 0, 8, 9]])
    #expect(rows.rows(1..<3).padding == padding)
    #expect(rows.rows(at: [0]).padding == padding)
  }

  @Test func rowsOfOnesAreWrittenOut() {
    let rows = MultiHot(positions: Sequences([[0, 3], [], [2]]), dimension: 4)
    #expect(rows.count == 3)
    #expect((0..<3).map { rows[$0] } == [[1, 0, 0, 1], [0, 0, 0, 0], [0, 0, 1, 0]])
  }

  @Test func aFailureWhileMemoryIsFilledIsHandedOn() {
    struct Failure: Error {}
    #expect(throws: Failure.self) { try IndexBuffer(count: 3) { _ in throw Failure() } }
    var size: Int?
    let empty = IndexBuffer(count: 0) { size = $0.count }
    #expect(empty.count == 0 && size == 0)
  }
}
