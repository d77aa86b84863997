/// Memory that holds word indices and never changes.
///
/// Many `Sequences` share one buffer: a slice of a data set copies row bounds, not words. The memory
/// is either an array's or a mapped file's; whoever made it says how it is given back.
package final class IndexBuffer: @unchecked Sendable {
  package let base: UnsafePointer<Int32>
  package let count: Int
  private let release: () -> Void

  /// Takes over memory that `release` gives back once nothing refers to it.
  package init(base: UnsafePointer<Int32>, count: Int, release: @escaping () -> Void) {
    self.base = base
    self.count = count
    self.release = release
  }

  /// A copy of an array's elements.
  package convenience init(_ array: [Int32]) {
    self.init(count: array.count) { memory in
      _ = memory.initialize(from: array)
    }
  }

  /// New memory for `count` indices, all of which `fill` must set.
  package convenience init(count: Int, fill: (UnsafeMutableBufferPointer<Int32>) throws -> Void)
    rethrows
  {
    let memory = UnsafeMutableBufferPointer<Int32>.allocate(capacity: max(count, 1))
    memory.initialize(repeating: 0)
    do {
      try fill(UnsafeMutableBufferPointer(rebasing: memory[0..<count]))
    } catch {
      memory.deallocate()
      throw error
    }
    self.init(base: UnsafePointer(memory.baseAddress!), count: count) { memory.deallocate() }
  }

  deinit { release() }
}
