/// Where work runs, and what may stop it. Never what comes out of it.
package struct Runtime: Sendable {
  package let workers: Workers
  package let cancellation: Cancellation
  /// Whether groups of layers may be replaced by fused operations. Without them every layer runs by
  /// itself: the reference, slower, equal up to rounding.
  package var usesFastPaths: Bool

  package init(
    workers: Workers, cancellation: Cancellation = Cancellation(), usesFastPaths: Bool = true
  ) {
    self.workers = workers
    self.cancellation = cancellation
    self.usesFastPaths = usesFastPaths
  }
}
