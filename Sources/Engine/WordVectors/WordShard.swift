import Kernels

/// Where one shard of a round keeps its copies of the rows that it uses.
final class WordShard {
  private let inputRows: Block<Float>
  private let outputRows: Block<Float>
  private let lists: [Block<Int32>]
  private let mean: Block<Float>
  /// `KernelWordWork` and its two `KernelOwnRows`, at places that stay.
  private let tables: UnsafeMutablePointer<KernelOwnRows>
  let work: UnsafeMutablePointer<KernelWordWork>

  /// - Parameters:
  ///   - input, output: The tables that are learned, `vocabulary` rows of `width` numbers.
  ///   - length: The most places that the shard learns from.
  init(
    input: Block<Float>, output: Block<Float>, noise: UnsafePointer<KernelNoise>, vocabulary: Int,
    width: Int, length: Int, options: WordVectorOptions
  ) throws(TrainingError) {
    let inputs = min(vocabulary, length + 2 * options.window)
    let outputs = min(vocabulary, length * (1 + options.negative))
    inputRows = try Block(count: inputs * width)
    outputRows = try Block(count: outputs * width)
    mean = try Block(count: width)
    var lists: [Block<Int32>] = []
    for count in [inputs, outputs, vocabulary, vocabulary] {
      lists.append(try Block(count: count))
    }
    self.lists = lists
    tables = .allocate(capacity: 2)
    tables.initialize(
      to: KernelOwnRows(
        table: UnsafePointer(input.base), rows: inputRows.base, words: lists[0].base, count: 0,
        places: lists[2].base))
    (tables + 1).initialize(
      to: KernelOwnRows(
        table: UnsafePointer(output.base), rows: outputRows.base, words: lists[1].base, count: 0,
        places: lists[3].base))
    work = .allocate(capacity: 1)
    work.initialize(to: KernelWordWork())
    work.pointee.is_skip_gram = options.algorithm == .skipGram
    work.pointee.window = options.window
    work.pointee.negatives = options.negative
    work.pointee.noise = noise
    work.pointee.vocabulary = UInt32(vocabulary)
    work.pointee.width = width
    work.pointee.input = tables
    work.pointee.output = tables + 1
    work.pointee.mean = mean.base
  }

  deinit {
    work.deallocate()
    tables.deallocate()
  }

  /// Has nothing to do in this round.
  func rest() {
    tables[0].count = 0
    tables[1].count = 0
  }

  var input: UnsafePointer<KernelOwnRows> { UnsafePointer(tables) }
  var output: UnsafePointer<KernelOwnRows> { UnsafePointer(tables + 1) }
}
