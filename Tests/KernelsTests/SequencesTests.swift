import Kernels
import Testing

@Suite struct SequencesTests {
  /// Small whole values, so that equally great ones are common.
  private func values(_ count: Int, _ random: inout Random) -> [Float] {
    random.floats(count).map { random.bool() ? $0 : ($0 * 2).rounded() }
  }

  @Test(arguments: Implementation.all)
  func windowSumsHaveTheBitsOfNaive(_ implementation: Implementation) {
    var random = Random(5)
    for filters in [1, 2, 15, 16, 17, 32, 50, 64, 100, 128, 130, 257] {
      for taps in [1, 2, 5, 7] {
        for windows in [0, 1, 2, 9] {
          let strides = random.int(1...3)
          let ldt = taps * filters + random.int(0...2)
          let ldy = filters + random.int(0...2)
          let table = random.floats(6 * ldt)
          let rows = (0..<max(0, windows - 1) * strides + taps).map { _ in
            Int32(random.int(0...5))
          }
          var want = [Float](repeating: 7, count: windows * ldy + 1)
          var got = want
          naive.window_sums(windows, strides, taps, filters, rows, table, ldt, &want, ldy)
          implementation.table.window_sums(
            windows, strides, taps, filters, rows, table, ldt, &got, ldy)
          #expect(bits(got) == bits(want))
        }
      }
    }
  }

  @Test(arguments: Implementation.all)
  func greatestRowsAndTheWayBackHaveTheBitsOfNaive(_ implementation: Implementation) {
    var random = Random(6)
    for channels in oddSizes {
      for count in [0, 1, 2, 5, 20] {
        let ldx = channels + random.int(0...2)
        let x = values(count * ldx, &random)
        var (want, got) = (
          [Float](repeating: 7, count: channels), [Float](repeating: 7, count: channels)
        )
        var wantPlaces = [Int32](repeating: -1, count: channels)
        var gotPlaces = wantPlaces
        naive.greatest_rows(count, channels, x, ldx, 3, &want, &wantPlaces)
        implementation.table.greatest_rows(count, channels, x, ldx, 3, &got, &gotPlaces)
        #expect(bits(got) == bits(want))
        #expect(gotPlaces == wantPlaces)
        for accumulate in [false, true] {
          var (wantBack, gotBack) = (x, x)
          naive.scatter_to_argmax(
            count, channels, 3, wantPlaces, want, &wantBack, ldx, accumulate)
          implementation.table.scatter_to_argmax(
            count, channels, 3, wantPlaces, want, &gotBack, ldx, accumulate)
          #expect(bits(gotBack) == bits(wantBack))
          guard count > 0 else { continue }
          let g = random.floats(channels)
          let lddx = channels + 1
          wantBack = random.floats(count * lddx)
          gotBack = wantBack
          naive.share_among_greatest(
            count, channels, x, ldx, want, g, &wantBack, lddx, accumulate)
          implementation.table.share_among_greatest(
            count, channels, x, ldx, want, g, &gotBack, lddx, accumulate)
          #expect(bits(gotBack) == bits(wantBack))
        }
      }
    }
  }

  /// Two words of one filter under two taps: windows (1 + 20), (2 + 10), (1 + 10); every other one.
  @Test func naiveByHand() {
    var y = [Float](repeating: 0, count: 3)
    naive.window_sums(3, 1, 2, 1, [0, 1, 0, 0], [1, 10, 2, 20], 2, &y, 1)
    #expect(y == [21, 12, 11])
    naive.window_sums(2, 2, 2, 1, [0, 1, 0, 0], [1, 10, 2, 20], 2, &y, 1)
    #expect(y == [21, 11, 11])
    var maxima: [Float] = [0, 0]
    var places: [Int32] = [0, 0]
    naive.greatest_rows(3, 2, [1, 5, 4, 5, 4, 2], 2, 7, &maxima, &places)
    #expect(maxima == [4, 5] && places == [8, 7])
    var x = [Float](repeating: 1, count: 6)
    naive.scatter_to_argmax(3, 2, 7, places, [10, 20], &x, 2, true)
    #expect(x == [1, 21, 11, 1, 1, 1])
    naive.scatter_to_argmax(3, 2, 7, places, [10, 20], &x, 2, false)
    #expect(x == [0, 20, 10, 0, 0, 0])
    // The first channel's 4 stands twice, the second one's 5 once.
    naive.share_among_greatest(3, 2, [4, 1, 4, 5, 2, 2], 2, [4, 5], [10, 20], &x, 2, false)
    #expect(x == [5, 0, 5, 20, 0, 0])
    naive.share_among_greatest(3, 2, [4, 1, 4, 5, 2, 2], 2, [4, 5], [10, 20], &x, 2, true)
    #expect(x == [10, 0, 10, 40, 0, 0])
  }
}
