import Samples

/// The word indices of a pass, padding included, and which rows of their table a pass and a batch
/// touch.
final class PassWordIndices {
  let table: LazyTable
  /// Sample after sample, without gaps.
  private let indices: Block<Int32>
  private let pass: TouchedRows
  private let batch: TouchedRows
  /// Whether the batch is one pass, whose rows are the batch's.
  private var batchIsPass = true

  /// - Parameter capacity: The greatest number of positions in a pass.
  init(_ table: LazyTable, capacity: Int) throws(TrainingError) {
    self.table = table
    indices = try Block(count: capacity)
    pass = try TouchedRows(rowCount: table.rowCount)
    batch = try TouchedRows(rowCount: table.parameter.isTrained ? table.rowCount : 0)
  }

  var base: UnsafePointer<Int32> { UnsafePointer(indices.base) }

  /// The pass's distinct words, ascending, where `read` was asked for them.
  var rows: UnsafePointer<Int32> { pass.rows }
  var rowCount: Int { pass.count }

  /// The distinct words of the batch so far.
  var batchRows: UnsafePointer<Int32> { batchIsPass ? pass.rows : batch.rows }
  var batchRowCount: Int { batchIsPass ? pass.count : batch.count }

  /// Reads the samples of a pass, `length` words each; in training brings their rows up to date.
  func read(_ pass: borrowing Pass, length: Int, findsRows: Bool) {
    let (source, samples, indices) = (pass.source, pass.rows, indices.base)
    guard findsRows else {
      pass.run(over: pass.count, work: length) { range in
        for sample in range {
          Self.read(source, samples[sample], into: indices + sample * length, count: length)
        }
      }
      return
    }
    self.pass.clear()
    self.pass.add(pass, samples: pass.count) { range, _, marker in
      for sample in range {
        let words = indices + sample * length
        Self.read(source, samples[sample], into: words, count: length)
        for position in 0..<length { marker.mark(words[position]) }
      }
    }
    guard pass.isTraining, table.parameter.isTrained, !pass.isCancelled else { return }
    batchIsPass = pass.isFirstPiece && pass.count == pass.batchCount
    if !batchIsPass {
      if pass.isFirstPiece { batch.clear() }
      batch.add(pass, samples: pass.count) { range, _, marker in
        for place in range.lowerBound * length..<range.upperBound * length {
          marker.mark(indices[place])
        }
      }
    }
    if pass.isCancelled { return }
    table.catchUp(rows, count: rowCount, pass.runtime)
  }

  private static func read(
    _ source: Source, _ row: Int, into out: UnsafeMutablePointer<Int32>, count: Int
  ) {
    switch source.kind {
    case .words:
      let wordCount = source.counts[row]
      var start = 0
      if let padding = source.padding {
        if padding.side == .pre { start = count - wordCount }
        out.update(repeating: padding.value, count: start)
        (out + start + wordCount).update(
          repeating: padding.value, count: count - start - wordCount)
      }
      (out + start).update(from: source.words + source.starts[row], count: wordCount)
    case .multiHot:
      out.update(repeating: 0, count: count)
      let words = source.words + source.starts[row]
      for i in 0..<source.counts[row] { out[Int(words[i])] = 1 }
    case .numbers:
      source.tensor?.values.withUnsafeBufferPointer { values in
        for i in 0..<count { out[i] = Int32(clamping: Int(values[row * count + i])) }
      }
    }
  }
}
