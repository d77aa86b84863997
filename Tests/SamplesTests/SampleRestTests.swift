import Samples
import Testing

/// What single precision leaves out of samples' numbers.
@Suite struct SampleRestTests {
  private let middle = SampleRest(columns: [1], of: 3, values: [0.5, 0.25])

  @Test func numbersAreWhatWasWritten() {
    #expect(middle.exact(2, row: 1, column: 1) == 2.25)
    #expect(middle.exact(2, row: 1, column: 2) == 2)
    #expect(SampleRest([1, 2, 3, 4], of: 2).exact(10, row: 1, column: 0) == 13)
  }

  @Test func whatIsKeptIsTheDifference() {
    var rest = middle
    // 2^24 + 1 is 2^24 in single precision.
    rest.keep(16_777_217, of: 16_777_216, row: 0, column: 1)
    rest.keep(16_777_217, of: 16_777_216, row: 0, column: 0)
    #expect(rest.values == [1, 0.25])
  }

  @Test func rowsAreSelected() {
    #expect(middle.rows(at: [1, 0, 1]).values == [0.25, 0.5, 0.25])
  }

  @Test func othersStandBehind() {
    let last = SampleRest(columns: [2], of: 3, values: [8])
    let both = SampleRest.joined(middle, rows: 2, last, rows: 1)
    #expect(both?.places == [-1, 0, 1])
    #expect(both?.values == [0.5, 0, 0.25, 0, 0, 8])
    #expect(SampleRest.joined(nil, rows: 1, last, rows: 1)?.values == [0, 8])
    #expect(SampleRest.joined(nil, rows: 1, nil, rows: 1) == nil)
  }
}
