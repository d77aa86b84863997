import Kernels

/// Some columns of both tables, and what is worked out in them.
final class WordColumns {
  let width: Int
  /// The vectors, and those of words as what is to be told apart.
  let input: Block<Float>
  let output: Block<Float>
  private let means: Block<Float>
  private let gradients: Block<Float>
  private let kernelColumns: UnsafeMutablePointer<KernelWordColumns>

  /// - Parameters:
  ///   - places: The most places that are worked on at once.
  ///   - pairs: The most pairs of these that have a score.
  init(vocabulary: Int, width: Int, places: Int, pairs: Int) throws(TrainingError) {
    self.width = width
    input = try Block(count: vocabulary.times(width))
    output = try Block(count: vocabulary.times(width))
    means = try Block(count: places * width)
    gradients = try Block(count: pairs)
    kernelColumns = .allocate(capacity: 1)
    kernelColumns.initialize(
      to: KernelWordColumns(
        width: width, input: input.base, output: output.base, means: means.base,
        gradients: gradients.base))
  }

  deinit { kernelColumns.deallocate() }

  var kernel: UnsafePointer<KernelWordColumns> { UnsafePointer(kernelColumns) }
}
