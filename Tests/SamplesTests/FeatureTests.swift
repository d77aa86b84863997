import Samples
import Testing

/// Samples of each kind: counted, selected, and put behind one another.
@Suite struct FeatureTests {
  private static func words(_ rows: [[Int32]], _ padding: Padding? = nil) -> Features {
    .sequences(Sequences(rows, padding: padding))
  }

  private static func hot(_ rows: [[Int32]], _ dimension: Int) -> Features {
    .multiHot(MultiHot(positions: Sequences(rows), dimension: dimension))
  }

  private static func numbers(_ shape: [Int], _ values: [Float]) -> Features {
    .tensor(Tensor(shape: shape, values: values))
  }

  /// All rows written out.
  private static func rows(_ features: Features?) -> [[Float]]? {
    switch features {
    case .sequences(let rows)?: (0..<rows.count).map { rows[$0].map(Float.init) }
    case .multiHot(let rows)?: (0..<rows.count).map { rows[$0] }
    case .tensor(let tensor)?:
      (0..<tensor.shape[0]).map {
        Array(tensor.values[$0 * tensor.rowSize..<($0 + 1) * tensor.rowSize])
      }
    case nil: nil
    }
  }

  @Test func samplesAreCounted() {
    #expect(Self.words([[1], [], [2]]).count == 3)
    #expect(Self.hot([[1], [0]], 3).count == 2)
    #expect(Self.numbers([3, 2], [1, 2, 3, 4, 5, 6]).count == 3)
    #expect(Self.numbers([], [1]).count == 0)
    #expect(Tensor(shape: [2, 3, 4], values: [Float](repeating: 0, count: 24)).rowSize == 12)
    #expect(Tensor(shape: [5], values: [1, 2, 3, 4, 5]).rowSize == 1)
  }

  @Test func samplesAreSelected() {
    #expect(Self.rows(Self.words([[1], [2, 3]]).rows(at: [1, 1])) == [[2, 3], [2, 3]])
    let hot = Self.hot([[1], [0, 2]], 3).rows(at: [1, 0])
    #expect(Self.rows(hot) == [[1, 0, 1], [0, 1, 0]])
    let x = Self.numbers([3, 2], [1, 2, 3, 4, 5, 6]).rows(at: [2, 0, 2])
    #expect(Self.rows(x) == [[5, 6], [1, 2], [5, 6]])
    guard case .tensor(let block) = Self.numbers([2, 1, 2], [1, 2, 3, 4]).rows(at: [1]) else {
      Issue.record("numbers stay numbers")
      return
    }
    #expect(block == Tensor(shape: [1, 1, 2], values: [3, 4]))
    guard case .tensor(let empty) = Self.numbers([2, 0], []).rows(at: [1, 1, 0]) else { return }
    #expect(empty == Tensor(shape: [3, 0], values: []))
    let data = Dataset(
      x: Self.numbers([3, 1], [1, 2, 3]), y: Tensor(shape: [3, 2], values: [1, 0, 0, 1, 1, 1]))
    let part = data.rows(at: [2, 1])
    #expect(data.count == 3 && part.count == 2)
    #expect(Self.rows(part.x) == [[3], [2]])
    #expect(part.y == Tensor(shape: [2, 2], values: [1, 1, 0, 1]))
  }

  @Test func othersStandBehind() {
    let padding = Padding(length: 2, side: .post, value: 9)
    #expect(
      Self.rows(
        Self.words([[1], [2, 3]], padding).joined(with: Self.words([[], [4, 5]], padding)))
        == [[1, 9], [2, 3], [9, 9], [4, 5]])
    #expect(Self.rows(Self.words([[1], []]).joined(with: Self.words([]))) == [[1], []])
    #expect(Self.rows(Self.hot([[1]], 2).joined(with: Self.hot([[0]], 2))) == [[0, 1], [1, 0]])
    #expect(
      Self.rows(Self.numbers([1, 2], [1, 2]).joined(with: Self.numbers([2, 2], [3, 4, 5, 6])))
        == [[1, 2], [3, 4], [5, 6]])
  }

  /// Rows of one memory are joined without copying it.
  @Test func rowsOfOneMemoryStayThere() throws {
    let rows = Sequences([[1, 2], [3], [4, 5, 6]])
    let joined = try #require(rows.rows(at: [2]).joined(with: rows.rows(0..<2)))
    #expect(joined.buffer === rows.buffer)
    #expect((0..<3).map { joined[$0] } == [[4, 5, 6], [1, 2], [3]])
    let copied = try #require(rows.joined(with: Sequences([[7], [8, 9]])))
    #expect(copied.starts == [0, 2, 3, 6, 7])
    #expect(copied.buffer.count == 9)
  }

  @Test func whatDoesNotFitIsNotJoined() {
    let padding = Padding(length: 2, side: .post, value: 0)
    for (a, b) in [
      (Self.words([[1]], padding), Self.words([[1]])),
      (Self.words([[1]]), Self.hot([[1]], 2)), (Self.hot([[1]], 2), Self.hot([[1]], 3)),
      (Self.numbers([1, 2], [1, 2]), Self.numbers([2, 1], [1, 2])),
      (Self.numbers([], [1]), Self.numbers([], [1])), (Self.numbers([1], [1]), Self.words([[1]])),
      (Self.numbers([1], [1]), Self.numbers([], [1])),
      (Self.numbers([], [1]), Self.numbers([1], [1])),
    ] {
      #expect(Self.rows(a.joined(with: b)) == nil, "\(a), \(b)")
    }
  }
}
