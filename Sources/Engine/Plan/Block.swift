import Platform

/// Memory for `count` values, all zero bits at first, its start on a cache line.
///
/// Whoever holds the block may write to it; who writes where is agreed on by the op that owns it.
package final class Block<Element: BitwiseCopyable>: @unchecked Sendable {
  package let base: UnsafeMutablePointer<Element>
  package let count: Int
  private let memory: ZeroedMemory

  /// - Throws: `outOfMemory` where the system does not give that much.
  package init(count: Int) throws(TrainingError) {
    let (bytes, overflow) = count.multipliedReportingOverflow(by: MemoryLayout<Element>.stride)
    // Kernels may read up to one line past the end.
    let (padded, tooLarge) = bytes.addingReportingOverflow(192)
    guard count >= 0, !overflow, !tooLarge, let memory = ZeroedMemory(bytes: padded)
    else {
      throw .outOfMemory(bytes: overflow ? Int.max : bytes)
    }
    self.memory = memory
    self.count = count
    base = memory.start.bindMemory(to: Element.self, capacity: count)
  }

  deinit { memory.free() }

  package func clear() {
    let bytes = count * MemoryLayout<Element>.stride
    UnsafeMutableRawPointer(base).initializeMemory(as: UInt8.self, repeating: 0, count: bytes)
  }
}

extension Block<Float> {
  package convenience init(copying values: [Float]) throws(TrainingError) {
    try self.init(count: values.count)
    values.withUnsafeBufferPointer { source in
      guard let start = source.baseAddress else { return }
      base.update(from: start, count: source.count)
    }
  }

  package var array: [Float] { Array(UnsafeBufferPointer(start: base, count: count)) }
}
