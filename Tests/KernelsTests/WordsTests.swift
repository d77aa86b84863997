import Kernels
import Testing

/// What a shard of a text does to two small tables.
private struct Shard {
  var isSkipGram = true
  var text: [Int32] = []
  var sentences: [Int] = []
  var first = 0
  var end = 0
  var window = 2
  var negatives = 2
  var rate: Float = 0.05
  var noise: [KernelNoise] = []
  var width = 16
  var input: [Float] = []
  var output: [Float] = []

  /// The tables after the shard's changes were added, in `parts` parts.
  func run(_ table: KernelTable, parts: UInt32 = 1) -> (input: [Float], output: [Float]) {
    let vocabulary = noise.count
    var (newInput, newOutput) = (input, output)
    var mean = [Float](repeating: 0, count: width)
    withOwnRows(input, vocabulary) { input in
      withOwnRows(output, vocabulary) { output in
        text.withUnsafeBufferPointer { text in
          sentences.withUnsafeBufferPointer { sentences in
            noise.withUnsafeBufferPointer { noise in
              mean.withUnsafeMutableBufferPointer { mean in
                var work = KernelWordWork()
                work.is_skip_gram = isSkipGram
                work.text = text.baseAddress
                work.sentences = sentences.baseAddress
                (work.first, work.end) = (first, end)
                work.sentence = self.sentences.lastIndex { $0 <= first } ?? 0
                work.position = UInt64(first)
                (work.window, work.negatives) = (window, negatives)
                work.key = 77
                work.noise = noise.baseAddress
                work.vocabulary = UInt32(vocabulary)
                work.rate = rate
                work.width = width
                (work.input, work.output) = (input, output)
                work.mean = mean.baseAddress
                table.word_changes(&work)
              }
            }
          }
        }
        for part in 0..<parts {
          table.merge_changes(input, width, part, parts, &newInput)
          table.merge_changes(output, width, part, parts, &newOutput)
        }
      }
    }
    return (newInput, newOutput)
  }

  private func withOwnRows(
    _ table: [Float], _ vocabulary: Int, _ body: (UnsafeMutablePointer<KernelOwnRows>) -> Void
  ) {
    var rows = [Float](repeating: 0, count: vocabulary * width)
    var words = [Int32](repeating: 0, count: vocabulary)
    var places = [Int32](repeating: 0, count: vocabulary)
    table.withUnsafeBufferPointer { table in
      rows.withUnsafeMutableBufferPointer { rows in
        words.withUnsafeMutableBufferPointer { words in
          places.withUnsafeMutableBufferPointer { places in
            var own = KernelOwnRows(
              table: table.baseAddress, rows: rows.baseAddress, words: words.baseAddress, count: 0,
              places: places.baseAddress)
            body(&own)
          }
        }
      }
    }
    #expect(places.allSatisfy { $0 == 0 })
  }

  /// Random tables and text, sentences of random lengths, some of them empty.
  static func random(_ random: inout Random) -> Shard {
    var shard = Shard()
    let vocabulary = random.int(1...40)
    shard.isSkipGram = random.bool()
    shard.window = random.int(1...13)
    shard.negatives = random.int(0...17)
    shard.width = 16 * random.int(1...9)
    shard.noise = (0..<vocabulary).map { _ in
      KernelNoise(
        threshold: UInt32.random(in: 0...UInt32.max, using: &random),
        other: Int32(random.int(0...vocabulary - 1)))
    }
    let count = random.int(1...60)
    shard.text = (0..<count).map { _ in Int32(random.int(0...vocabulary - 1)) }
    var starts = [0]
    while let last = starts.last, last < count {
      starts.append(min(count, last + random.int(0...25)))
    }
    shard.sentences = starts
    shard.first = random.int(0...count - 1)
    shard.end = random.int(shard.first...count)
    shard.input = random.floats(vocabulary * shard.width)
    shard.output = random.floats(vocabulary * shard.width)
    return shard
  }
}

@Suite struct WordsTests {
  @Test(arguments: Implementation.all)
  func changesHaveNaivesBits(_ implementation: Implementation) {
    var random = Random(11)
    for _ in 0..<150 {
      let shard = Shard.random(&random)
      let (want, got) = (shard.run(naive), shard.run(implementation.table, parts: 3))
      #expect(bits(got.input) == bits(want.input))
      #expect(bits(got.output) == bits(want.output))
    }
  }

  /// Two words, no negatives, one place: word 1 learns from word 0. With x = (1, 0, …), y = (0, 2, …)
  /// the score is 0, g = (1 − ½)·0.5 = ¼; x moves by ¼·y to (1, ½), y by ¼·x to (¼, 2).
  @Test(arguments: Implementation.allWithNaive, [true, false])
  func onePairByHand(_ implementation: Implementation, isSkipGram: Bool) {
    var shard = Shard(isSkipGram: isSkipGram, text: [0, 1], sentences: [0, 2], first: 1, end: 2)
    shard.negatives = 0
    shard.rate = 0.5
    shard.noise = [KernelNoise(threshold: .max, other: 0), KernelNoise(threshold: .max, other: 1)]
    shard.input = [Float](repeating: 0, count: 32)
    shard.output = shard.input
    shard.input[0] = 1
    shard.output[17] = 2
    let (input, output) = shard.run(implementation.table)
    var wantInput = shard.input
    var wantOutput = shard.output
    wantInput[1] = 0.5
    wantOutput[16] = 0.25
    #expect(input == wantInput)
    #expect(output == wantOutput)
  }

  /// Three words of one sentence, the middle one learns from both others. CBOW takes their mean m; the
  /// whole step g·y goes to each.
  @Test(arguments: Implementation.allWithNaive)
  func meanByHand(_ implementation: Implementation) {
    var shard = Shard(isSkipGram: false, text: [0, 1, 2], sentences: [0, 3], first: 1, end: 2)
    shard.window = 1
    shard.negatives = 0
    shard.rate = 0.5
    shard.noise = (0..<3).map { KernelNoise(threshold: .max, other: $0) }
    shard.input = [Float](repeating: 0, count: 48)
    shard.output = shard.input
    shard.input[0] = 2
    shard.input[32 + 1] = 4
    shard.output[16 + 2] = 8
    let (input, output) = shard.run(implementation.table)
    // m = (1, 2, 0), score 0, g = ¼: y becomes (¼, ½, 8), each x gets (0, 0, 2).
    #expect(Array(output[16..<19]) == [0.25, 0.5, 8])
    #expect(Array(input[0..<3]) == [2, 0, 2])
    #expect(Array(input[32..<35]) == [0, 4, 2])
    #expect(Array(input[16..<32]) == Array(shard.input[16..<32]))
  }

  /// A word alone in its sentence has nothing to learn from.
  @Test(arguments: Implementation.allWithNaive)
  func wordAloneStays(_ implementation: Implementation) {
    var random = Random(3)
    var shard = Shard.random(&random)
    shard.sentences = Array(0...shard.text.count)
    (shard.first, shard.end) = (0, shard.text.count)
    let (input, output) = shard.run(implementation.table)
    #expect(input == shard.input)
    #expect(output == shard.output)
  }
}
