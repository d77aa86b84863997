import Platform
import Synchronization
import Testing

@testable import Engine

@Suite struct WorkersTests {
  @Test(arguments: [1, 2, 3, 7]) func everyChunkRunsOnce(threads: Int) {
    let workers = Workers(threads: threads)
    for chunks in [0, 1, 2, 5, 1000] + Array(repeating: 3, count: 2000) {
      let counts = UnsafeMutableBufferPointer<Int>.allocate(capacity: chunks + 1)
      counts.initialize(repeating: 0)
      defer { counts.deallocate() }
      workers.run(chunks: chunks) { counts[$0] += 1 }
      #expect(counts[0..<chunks].allSatisfy { $0 == 1 })
    }
  }

  /// Each waits until all have begun, which fewer threads could not.
  @Test(arguments: [2, 3, 7]) func allThreadsTakePart(threads: Int) {
    let workers = Workers(threads: threads)
    let begun = Atomic<Int>(0)
    let met = Atomic<Int>(0)
    workers.run(chunks: threads) { _ in
      begun.add(1, ordering: .sequentiallyConsistent)
      // Where one is missing the others do not wait for ever.
      for _ in 0..<20_000 where begun.load(ordering: .sequentiallyConsistent) < threads {
        Thread.sleep(microseconds: 1000)
      }
      if begun.load(ordering: .sequentiallyConsistent) == threads {
        met.add(1, ordering: .sequentiallyConsistent)
      }
    }
    #expect(met.load(ordering: .sequentiallyConsistent) == threads)
  }

  @Test func chunksMayRunChunks() {
    let workers = Workers(threads: 3)
    let count = Atomic<Int>(0)
    workers.run(chunks: 4) { _ in
      workers.run(chunks: 5) { _ in count.add(1, ordering: .relaxed) }
    }
    #expect(count.load(ordering: .relaxed) == 20)
  }

  @Test func twoThreadsMayShareOnePool() async {
    let workers = Workers(threads: 2)
    await withTaskGroup(of: Int.self) { group in
      for _ in 0..<4 {
        group.addTask {
          let count = Atomic<Int>(0)
          for _ in 0..<200 {
            workers.run(chunks: 7) { _ in count.add(1, ordering: .relaxed) }
          }
          return count.load(ordering: .relaxed)
        }
      }
      for await count in group { #expect(count == 1400) }
    }
  }
}
