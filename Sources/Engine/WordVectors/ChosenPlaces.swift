import Kernels

/// A group of places of the text, the words chosen for them, and the scores of these.
final class ChosenPlaces {
  private let starts: [Block<UInt32>]
  private let words: [Block<Int32>]
  private let labels: Block<Float>
  private let partScores: [Block<Float>]
  let places: UnsafeMutablePointer<KernelWordPlaces>
  /// A row of scores for each part of the columns.
  let scores: UnsafeMutablePointer<UnsafePointer<Float>?>
  /// What the group's steps are multiplied by.
  var rate: Float = 0

  /// The most groups of contexts that `length` places have, each with outputs of its own.
  static func mostGroups(length: Int, options: WordVectorOptions) -> Int {
    guard options.algorithm == .skipGram else { return length }
    let size = Int(KERNEL_CONTEXT_GROUP)
    return length * ((2 * options.window + size - 1) / size)
  }

  /// The most pairs of `length` places that have a score.
  static func mostPairs(length: Int, options: WordVectorOptions) -> Int {
    let sources = options.algorithm == .skipGram ? 2 * options.window : 1
    // Kernels write whole lanes.
    return length * sources * (1 + options.negative) + 16
  }

  /// - Parameters:
  ///   - length: The most places.
  ///   - parts: Of the columns.
  init(length: Int, parts: Int, options: WordVectorOptions) throws(TrainingError) {
    let pairs = Self.mostPairs(length: length, options: options)
    let groups = Self.mostGroups(length: length, options: options)
    starts = [try Block(count: groups + 1), try Block(count: groups + 1)]
    // One word more than there can be: a negative is written before it is looked at.
    words = [
      try Block(count: length * 2 * options.window),
      try Block(count: groups * (1 + options.negative) + 1),
    ]
    labels = try Block(count: pairs)
    var partScores: [Block<Float>] = []
    for _ in 0..<parts { partScores.append(try Block(count: pairs)) }
    self.partScores = partScores
    places = .allocate(capacity: 1)
    places.initialize(
      to: KernelWordPlaces(
        count: 0, context_starts: starts[0].base, output_starts: starts[1].base,
        contexts: words[0].base, outputs: words[1].base, pairs: 0, labels: labels.base))
    scores = .allocate(capacity: parts)
    scores.initialize(repeating: nil, count: parts)
    for (part, block) in partScores.enumerated() { scores[part] = UnsafePointer(block.base) }
  }

  deinit {
    places.deallocate()
    scores.deallocate()
  }

  func scores(ofPart part: Int) -> UnsafeMutablePointer<Float> { partScores[part].base }
}
