import Kernels
import Testing

@Suite struct RowsTests {
  static let widths = [1, 3, 15, 16, 17, 32, 33, 64, 100, 112, 127, 128, 129, 200, 300]

  @Test(arguments: Implementation.all)
  func sumsHaveNaivesBits(_ implementation: Implementation) {
    var random = Random(1)
    for width in Self.widths {
      for count in [0, 1, 2, 5, 40] {
        let (rowCount, ldt) = (random.int(1...30), width + random.int(0...3))
        let table = random.floats(rowCount * ldt)
        let rows = (0..<count).map { _ in Int32(random.int(0...rowCount - 1)) }
        let weights = random.floats(count)
        let old = random.floats(width)
        for accumulate in [false, true] {
          var (want, got) = (old, old)
          naive.sum_rows(count, rows, weights, width, table, ldt, &want, accumulate)
          implementation.table.sum_rows(count, rows, weights, width, table, ldt, &got, accumulate)
          #expect(bits(got) == bits(want))
          naive.sum_rows(count, rows, nil, width, table, ldt, &want, accumulate)
          implementation.table.sum_rows(count, rows, nil, width, table, ldt, &got, accumulate)
          #expect(bits(got) == bits(want))
        }
      }
    }
  }

  @Test(arguments: Implementation.all)
  func scatteredRowsHaveNaivesBits(_ implementation: Implementation) {
    var random = Random(2)
    for width in Self.widths {
      for count in [0, 1, 2, 5, 40] {
        let (rowCount, ldt, ldx) = (random.int(1...30), width + random.int(0...3), width + 1)
        let table = random.floats(rowCount * ldt)
        let rows = (0..<count).map { _ in Int32(random.int(0...rowCount - 1)) }
        let sources = (0..<count).map { _ in Int32(random.int(0...4)) }
        let weights = random.floats(count)
        let x = random.floats(5 * ldx)
        func same(_ run: (KernelTable, inout [Float]) -> Void) -> Bool {
          var (want, got) = (table, table)
          run(naive, &want)
          run(implementation.table, &got)
          return bits(got) == bits(want)
        }
        #expect(same { $0.add_row(count, rows, weights, width, x, &$1, ldt) })
        #expect(same { $0.add_row(count, rows, nil, width, x, &$1, ldt) })
        #expect(same { $0.add_rows(count, sources, rows, weights, width, x, ldx, &$1, ldt) })
      }
    }
  }

  @Test(arguments: Implementation.all)
  func bagsHaveNaivesBits(_ implementation: Implementation) {
    var random = Random(5)
    for width in Self.widths {
      for isWeighted in [false, true] {
        let (rowCount, bagCount, cuts) = (40, 12, 3)
        var (rows, starts, counts, splits): ([Int32], [Int], [Int], [Int32]) = ([], [], [], [])
        for bag in 0..<bagCount {
          let bagRows = (0..<Int32(rowCount)).filter { _ in random.int(0...bag) == 0 }
          starts.append(rows.count)
          counts.append(bagRows.count)
          splits += [0, 10, 17, 40].map { end in Int32(bagRows.count { $0 < end }) }
          rows += bagRows
        }
        let weights = random.floats(rows.count)
        let samples = (0..<20).map { _ in random.int(0...bagCount - 1) }
        let (table, x) = (random.floats(rowCount * width), random.floats(20 * width))
        func run(_ kernels: KernelTable) -> (sums: [Float], table: [Float]) {
          var (sums, target) = ([Float](repeating: 0, count: 20 * width), table)
          rows.withUnsafeBufferPointer { rows in
            weights.withUnsafeBufferPointer { weights in
              starts.withUnsafeBufferPointer { starts in
                counts.withUnsafeBufferPointer { counts in
                  splits.withUnsafeBufferPointer { splits in
                    var bags = KernelBags(
                      rows: rows.baseAddress, weights: isWeighted ? weights.baseAddress : nil,
                      starts: starts.baseAddress, counts: counts.baseAddress,
                      splits: splits.baseAddress, cuts: cuts)
                    kernels.sum_bags(&bags, 20, samples, width, table, width, &sums)
                    for cut in 0..<cuts {
                      kernels.add_bags(&bags, cut, 20, samples, width, x, &target, width)
                    }
                  }
                }
              }
            }
          }
          return (sums, target)
        }
        let (want, got) = (run(naive), run(implementation.table))
        #expect(bits(got.sums) == bits(want.sums))
        #expect(bits(got.table) == bits(want.table))
      }
    }
  }

  @Test func naiveByHand() {
    let table: [Float] = [1, 2, 3, 4, 5, 6]
    var sums: [Float] = [100, 100]
    naive.sum_rows(3, [2, 0, 2], nil, 2, table, 2, &sums, false)
    #expect(sums == [11, 14])
    naive.sum_rows(2, [0, 1], [10, -1], 2, table, 2, &sums, true)
    #expect(sums == [18, 30])
    var target: [Float] = [0, 0, 0, 0]
    naive.add_row(3, [1, 1, 0], [1, 2, 4], 2, [1, 10], &target, 2)
    #expect(target == [4, 40, 3, 30])
    naive.add_rows(2, [2, 0], [0, 0], [1, 2], 2, table, 2, &target, 2)
    #expect(target == [11, 50, 3, 30])
  }

  @Test(arguments: Implementation.allWithNaive)
  func transposes(_ implementation: Implementation) {
    var random = Random(3)
    for (rows, columns) in [(0, 3), (1, 1), (3, 17), (16, 16), (17, 16), (33, 50), (100, 64)] {
      let (ldx, ldy) = (columns + 2, rows + 1)
      let x = random.floats(rows * ldx)
      let old = random.floats(columns * ldy)
      var want = old
      for i in 0..<rows {
        for j in 0..<columns { want[j * ldy + i] = x[i * ldx + j] }
      }
      var got = old
      implementation.table.transpose(rows, columns, x, ldx, &got, ldy)
      #expect(got == want)
    }
  }
}

@Suite struct WindowsTests {
  /// Random tables, some of few different values so that many windows are equally great.
  @Test(arguments: Implementation.all)
  func sameBitsAndPlacesAsNaive(_ implementation: Implementation) {
    var random = Random(4)
    for taps in 1...8 {
      for filters in [16, 32, 48, 64, 80, 144] {
        for windows in [0, 1, 2, 3, 17, 60] {
          let rowCount = 9
          let stride = taps * filters + random.int(0...1) * 16
          var table = random.floats(rowCount * stride)
          if random.bool() { table = table.map { ($0 * 2).rounded() } }
          let rows = (0..<windows + taps).map { _ in Int32(random.int(0...rowCount - 1)) }
          var (want, got) = (
            [Float](repeating: 7, count: filters), [Float](repeating: 7, count: filters)
          )
          var wantPlaces = [Int32](repeating: -1, count: filters)
          var gotPlaces = wantPlaces
          naive.greatest_windows(
            windows, taps, filters, rows, table, stride, filters, &want, &wantPlaces)
          implementation.table.greatest_windows(
            windows, taps, filters, rows, table, stride, filters, &got, &gotPlaces)
          #expect(bits(got) == bits(want))
          #expect(gotPlaces == wantPlaces)
        }
      }
    }
  }

  /// Three words of one filter (the other 15 are zero): windows 1 + 20, 2 + 30, 3 + 10 and 1 + 30.
  @Test func naiveByHand() {
    var table = [Float](repeating: 0, count: 3 * 32)
    for (word, (first, second)) in [(Float(1), Float(10)), (2, 20), (3, 30)].enumerated() {
      table[word * 32] = first
      table[word * 32 + 16] = second
    }
    var maxima = [Float](repeating: -1, count: 16)
    var places = [Int32](repeating: -1, count: 16)
    naive.greatest_windows(4, 2, 16, [0, 1, 2, 0, 2], table, 32, 16, &maxima, &places)
    #expect(maxima[0] == 32 && places[0] == 1)
    #expect(maxima[1...].allSatisfy { $0 == 0 } && places[1...].allSatisfy { $0 == 0 })
  }
}
