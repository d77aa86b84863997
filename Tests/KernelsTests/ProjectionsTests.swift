import Kernels
import Testing

@Suite struct ProjectionsTests {
  @Test(arguments: Implementation.all)
  func sameBitsAsNaive(_ implementation: Implementation) {
    var random = Random(6)
    for width in [16, 32, 48, 64, 80, 112] {
      for (count, k) in [(0, 3), (1, 1), (5, 17), (8, 16), (23, 100), (24, 5), (3, 0)] {
        let (tableRows, ldt, ldy) = (30, k + random.int(0...3), width + random.int(0...3))
        let table = random.floats(tableRows * ldt + 1)
        let matrix = random.floats(k * width + 1)
        let rows = (0..<count).map { _ in Int32(random.int(0...tableRows - 1)) }
        let old = random.floats(count * ldy + 1)
        func run(_ kernels: KernelTable, _ rows: [Int32]?) -> [Float] {
          var y = old
          kernels.project_rows(count, rows, k, table, ldt, matrix, width, &y, ldy)
          return y
        }
        for picked in [nil, rows] {
          #expect(bits(run(implementation.table, picked)) == bits(run(naive, picked)))
        }
      }
    }
  }

  @Test func naiveByHand() {
    // Row 1 of the table is (3, 4); the matrix has a first column (10, 100), zeros otherwise.
    var matrix = [Float](repeating: 0, count: 32)
    (matrix[0], matrix[16]) = (10, 100)
    var y = [Float](repeating: 7, count: 16)
    naive.project_rows(1, [1], 2, [1, 2, 3, 4], 2, matrix, 16, &y, 16)
    #expect(y == [430] + [Float](repeating: 0, count: 15))
  }
}
