import Kernels

/// Where work runs, and what may stop it. Never what comes out of it.
package struct Runtime: Sendable {
  package let workers: Workers
  package let cancellation: Cancellation
  /// Whether groups of layers may be replaced by fused operations. Without them every layer runs by
  /// itself: the reference, slower, equal up to rounding.
  package var usesFastPaths: Bool
  /// The hot loops for this machine's instruction set; every table gives the same bits.
  package nonisolated(unsafe) var kernels: UnsafePointer<KernelTable> = Kernels.kernels()

  package init(
    workers: Workers, cancellation: Cancellation = Cancellation(), usesFastPaths: Bool = true
  ) {
    self.workers = workers
    self.cancellation = cancellation
    self.usesFastPaths = usesFastPaths
  }

  /// Runs chunks on the workers; those that have not begun when the run is cancelled never do.
  package func run(chunks: Int, _ body: (Int) -> Void) {
    let cancellation = cancellation
    workers.run(chunks: chunks) { chunk in
      if !cancellation.isCancelled { body(chunk) }
    }
  }
}
