import Kernels

/// `C = op(A)·op(B)`, or added to C, in parts that threads share out.
///
/// How it is cut follows from the three sizes alone, and each element of C is one chain of additions
/// wherever the cuts are.
struct MatrixProduct {
  /// op(A) is rows × depth, op(B) depth × columns.
  let rows: Int
  let columns: Int
  let depth: Int
  let a: UnsafePointer<Float>
  let lda: Int
  var transposesA = false
  let b: UnsafePointer<Float>
  let ldb: Int
  var transposesB = false
  let c: UnsafeMutablePointer<Float>
  let ldc: Int
  var accumulates = false

  /// A rectangle of C for each chunk of work.
  struct Cut {
    let rows: Int
    let columns: Int
    fileprivate let partRows: Int
    fileprivate let partColumns: Int
    private let across: Int
    let count: Int

    /// A part has some 10⁶ multiplications, or as many as make 8 parts, or where these would be long
    /// some 10⁷. A part's rows of A and columns of B are copied to where they are read in order, so
    /// that cut is the best that repeats the fewest of them.
    init(rows: Int, columns: Int, depth: Int) {
      let work = rows.times(columns).times(depth)
      let parts = max(1, work >> 23 > 8 ? min(work >> 23, 64) : min(work >> 20, 8))
      var best = (down: 1, across: 1)
      var least = Int.max
      for across in 1...parts {
        let down = (parts + across - 1) / across
        let copies = across.times(rows).adding(down.times(columns))
        let fits = rows >= 16 * down || down == 1
        if fits, columns >= 32 * across || across == 1, copies < least {
          (best, least) = ((down, across), copies)
        }
      }
      self.rows = rows
      self.columns = columns
      partRows = Self.size(rows, parts: best.down, multipleOf: 16)
      partColumns = Self.size(columns, parts: best.across, multipleOf: 32)
      across = (columns + partColumns - 1) / partColumns
      count = across * ((rows + partRows - 1) / partRows)
    }

    /// One part: for products of which there are many.
    init(wholeRows rows: Int, columns: Int) {
      (self.rows, self.columns, partRows, partColumns) = (rows, columns, rows, columns)
      (across, count) = (1, 1)
    }

    private static func size(_ count: Int, parts: Int, multipleOf unit: Int) -> Int {
      let size = max(1, (count + parts - 1) / parts)
      return parts == 1 ? size : (size + unit - 1) / unit * unit
    }

    func part(_ number: Int) -> (rows: Range<Int>, columns: Range<Int>) {
      let (row, column) = (number / across * partRows, number % across * partColumns)
      return (row..<min(rows, row + partRows), column..<min(columns, column + partColumns))
    }
  }

  var cut: Cut { Cut(rows: rows, columns: columns, depth: depth) }

  func compute(
    _ part: (rows: Range<Int>, columns: Range<Int>), _ kernels: UnsafePointer<KernelTable>
  ) {
    let (row, column) = (part.rows.lowerBound, part.columns.lowerBound)
    kernels.pointee.matmul(
      transposesA, transposesB, part.rows.count, part.columns.count, depth,
      a + (transposesA ? row : row * lda), lda, b + (transposesB ? column * ldb : column), ldb,
      c + row * ldc + column, ldc, accumulates)
  }
}
