import Kernels

/// The samples that go through a plan together: a batch, or a piece of one.
///
/// A batch is cut into pieces where it would take too much memory, and where a model without a known
/// length meets samples of different lengths. Slots are written anew in each piece; gradients of
/// weights add up over a batch's pieces.
package struct Pass {
  package let source: Source
  /// The samples' numbers in `source`.
  package let rows: UnsafePointer<Int>
  /// The samples' places in the batch, which decide their dropout.
  package let places: UnsafePointer<Int>
  /// The number of samples.
  package let count: Int
  /// Every sample's length, where the plan asks for equal lengths (`Plan.needsEqualLengths`).
  package let length: Int
  /// The number of samples of the whole batch: what the loss is averaged over.
  package let batchCount: Int
  package let isTraining: Bool
  /// Whether gradients of weights have to be written; otherwise they have to be added to.
  package let isFirstPiece: Bool
  /// The number of steps made before this one, over all epochs and runs that were continued.
  package let step: UInt64
  package let seed: UInt64
  package let runtime: Runtime

  /// Work for one chunk, in multiplications and additions: some 10 µs.
  private static var chunkWork: Int { 1 << 18 }

  /// Whether the run was told to stop. What is in slots then may be anything: an op that uses the
  /// results of one parallel section in another returns in between.
  package var isCancelled: Bool { runtime.cancellation.isCancelled }

  package var kernels: UnsafePointer<KernelTable> { runtime.kernels }

  /// Runs chunks on the workers; those that have not begun when the run is cancelled never do.
  package func run(chunks: Int, _ body: (Int) -> Void) { runtime.run(chunks: chunks, body) }

  /// Runs `body` on consecutive ranges of `0..<count`, whose size follows from `work`, the
  /// multiplications and additions for one of them, and from nothing else.
  package func run(over count: Int, work: Int, atLeast: Int = 1, _ body: (Range<Int>) -> Void) {
    let size = max(atLeast, Self.chunkWork / max(work, 1), 1)
    run(chunks: (count + size - 1) / size) { chunk in
      body(chunk * size..<min(count, (chunk + 1) * size))
    }
  }
}
