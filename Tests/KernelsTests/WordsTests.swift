import Kernels
import Testing

/// A text, and two small tables whose columns are cut into parts.
private struct WordCase {
  var isSkipGram = true
  var text: [Int32] = []
  var sentences: [Int] = []
  var first = 0
  var end = 0
  var window = 2
  var negatives = 2
  var rate: Float = 0.05
  var noise: [KernelNoise] = []
  var widths = [16]
  /// Row by row over all columns.
  var input: [Float] = []
  var output: [Float] = []

  var width: Int { widths.reduce(0, +) }

  /// The words chosen for the case's places.
  struct Choice: Equatable {
    var contexts: [[Int32]] = []
    var outputs: [[Int32]] = []
    var labels: [Float] = []
  }

  func run(_ table: KernelTable) -> (choice: Choice, input: [Float], output: [Float]) {
    let memory = Memory()
    let count = end - first
    let pairs = count * (isSkipGram ? 2 * window : 1) * (1 + negatives) + 16
    // With skip-gram a place may be as many groups.
    let groups = isSkipGram ? count * 2 * window : count
    var kernelText = KernelWordText(
      is_skip_gram: isSkipGram, text: memory.of(text), sentences: memory.of(sentences),
      window: window, negatives: negatives, key: 77, noise: memory.of(noise),
      vocabulary: UInt32(noise.count))
    var places = KernelWordPlaces()
    places.context_starts = memory.room(groups + 1)
    places.output_starts = memory.room(groups + 1)
    places.contexts = memory.room(count * 2 * window)
    places.outputs = memory.room(groups * (1 + negatives) + 1)
    places.labels = memory.room(pairs)
    table.choose_places(
      &kernelText, first, end, sentences.lastIndex { $0 <= first } ?? 0, &places)

    var firstColumn = 0
    var parts: [KernelWordColumns] = []
    for width in widths {
      let columns = firstColumn..<firstColumn + width
      parts.append(
        KernelWordColumns(
          width: width, input: memory.of(part(input, columns)),
          output: memory.of(part(output, columns)), means: memory.room(count * width),
          gradients: memory.room(pairs)))
      firstColumn += width
    }
    var scores: [UnsafePointer<Float>?] = []
    for columns in parts {
      let room: UnsafeMutablePointer<Float> = memory.room(pairs)
      withUnsafePointer(to: columns) { table.place_scores(isSkipGram, &places, $0, room) }
      scores.append(UnsafePointer(room))
    }
    for columns in parts {
      withUnsafePointer(to: columns) {
        table.move_places(isSkipGram, &places, $0, parts.count, scores, rate)
      }
    }

    var choice = Choice()
    for place in 0..<places.count {
      let contexts = places.context_starts[place]..<places.context_starts[place + 1]
      let outputs = places.output_starts[place]..<places.output_starts[place + 1]
      choice.contexts.append(contexts.map { places.contexts[Int($0)] })
      choice.outputs.append(outputs.map { places.outputs[Int($0)] })
    }
    choice.labels = (0..<places.pairs).map { places.labels[$0] }
    return (choice, whole(parts.map(\.input)), whole(parts.map(\.output)))
  }

  private func part(_ rows: [Float], _ columns: Range<Int>) -> [Float] {
    noise.indices.flatMap { row in columns.map { rows[row * width + $0] } }
  }

  private func whole(_ parts: [UnsafeMutablePointer<Float>?]) -> [Float] {
    noise.indices.flatMap { row in
      zip(parts, widths).flatMap { part, width in
        (0..<width).map { part?[row * width + $0] ?? .nan }
      }
    }
  }

  /// Random tables and text, sentences of random lengths, some of them empty.
  static func random(_ random: inout Random) -> WordCase {
    var made = WordCase()
    let vocabulary = random.int(1...40)
    made.isSkipGram = random.bool()
    made.window = random.int(1...13)
    made.negatives = random.int(0...17)
    made.widths = (0..<random.int(1...3)).map { _ in 16 * random.int(1...4) }
    made.noise = (0..<vocabulary).map { _ in
      KernelNoise(
        threshold: UInt32.random(in: 0...UInt32.max, using: &random),
        other: Int32(random.int(0...vocabulary - 1)))
    }
    let count = random.int(1...60)
    made.text = (0..<count).map { _ in Int32(random.int(0...vocabulary - 1)) }
    var starts = [0]
    while let last = starts.last, last < count {
      starts.append(min(count, last + random.int(0...25)))
    }
    made.sentences = starts
    made.first = random.int(0...count - 1)
    made.end = random.int(made.first...count)
    made.input = random.floats(vocabulary * made.width)
    made.output = random.floats(vocabulary * made.width)
    return made
  }

  /// One sentence of `words` different words without negatives, from rows of zeros.
  static func plain(_ words: Int, isSkipGram: Bool) -> WordCase {
    var made = WordCase(isSkipGram: isSkipGram)
    made.text = (0..<Int32(words)).map { $0 }
    made.sentences = [0, words]
    (made.first, made.end) = (1, 2)
    made.negatives = 0
    made.rate = 0.5
    made.noise = made.text.map { KernelNoise(threshold: .max, other: $0) }
    made.input = [Float](repeating: 0, count: words * 16)
    made.output = made.input
    return made
  }
}

/// What is freed when a case has run.
private final class Memory {
  private var freeing: [() -> Void] = []

  func room<T: BitwiseCopyable & ExpressibleByIntegerLiteral>(
    _ count: Int
  ) -> UnsafeMutablePointer<T> {
    let start = UnsafeMutablePointer<T>.allocate(capacity: max(count, 1))
    start.initialize(repeating: 0, count: max(count, 1))
    freeing.append { start.deallocate() }
    return start
  }

  func of<T: BitwiseCopyable>(_ values: [T]) -> UnsafeMutablePointer<T> {
    let start = UnsafeMutablePointer<T>.allocate(capacity: max(values.count, 1))
    start.initialize(from: values, count: values.count)
    freeing.append { start.deallocate() }
    return start
  }

  deinit { for free in freeing { free() } }
}

@Suite struct WordsTests {
  @Test(arguments: Implementation.all)
  func everythingHasNaivesBits(_ implementation: Implementation) {
    var random = Random(11)
    for _ in 0..<150 {
      let made = WordCase.random(&random)
      let (want, got) = (made.run(naive), made.run(implementation.table))
      #expect(got.choice == want.choice)
      #expect(bits(got.input) == bits(want.input))
      #expect(bits(got.output) == bits(want.output))
    }
  }

  /// Words around a place are those of its sentence within its window; its own word comes first among
  /// the outputs, and is none of the negatives.
  @Test(arguments: Implementation.allWithNaive)
  func wordsAreThoseAround(_ implementation: Implementation) {
    var random = Random(12)
    for _ in 0..<50 {
      var made = WordCase.random(&random)
      // Each word once, so that it tells its place.
      let count = made.text.count
      made.text = (0..<Int32(count)).map { $0 }
      made.noise = made.text.map { KernelNoise(threshold: .max, other: $0) }
      made.input = random.floats(count * made.width)
      made.output = random.floats(count * made.width)
      (made.first, made.end) = (0, count)
      let choice = made.run(implementation.table).choice
      var around = [[Int32]](repeating: [], count: count)
      for (contexts, outputs) in zip(choice.contexts, choice.outputs) {
        #expect(!made.isSkipGram || 1...3 ~= contexts.count)
        #expect(outputs.count <= 1 + made.negatives)
        #expect(!outputs.dropFirst().contains(outputs[0]))
        around[Int(outputs[0])] += contexts
      }
      for (from, end) in zip(made.sentences, made.sentences.dropFirst()) {
        for place in from..<end {
          let possible = (1...made.window).map { window in
            (from..<end).filter { $0 != place && abs($0 - place) <= window }.map { made.text[$0] }
          }
          #expect(possible.contains(around[place]))
        }
      }
      let pairs = choice.contexts.map { made.isSkipGram ? $0.count : 1 }
      let rights = pairs.reduce(0, +)
      #expect(choice.labels.filter { $0 == 1 }.count == rights)
    }
  }

  /// Two words, no negatives, one place: word 1 learns from word 0. With x = (1, 0, …), y = (0, 2, …)
  /// the score is 0, g = (1 − ½)·0.5 = ¼; x moves by ¼·y to (1, ½), y by ¼·x to (¼, 2).
  @Test(arguments: Implementation.allWithNaive, [true, false])
  func onePairByHand(_ implementation: Implementation, isSkipGram: Bool) {
    var made = WordCase.plain(2, isSkipGram: isSkipGram)
    made.input[0] = 1
    made.output[17] = 2
    let (_, input, output) = made.run(implementation.table)
    var wantInput = made.input
    var wantOutput = made.output
    wantInput[1] = 0.5
    wantOutput[16] = 0.25
    #expect(input == wantInput)
    #expect(output == wantOutput)
  }

  /// Three words of one sentence, the middle one learns from both others. CBOW takes their mean m; the
  /// whole step g·y goes to each.
  @Test(arguments: Implementation.allWithNaive)
  func meanByHand(_ implementation: Implementation) {
    var made = WordCase.plain(3, isSkipGram: false)
    made.window = 1
    made.input[0] = 2
    made.input[32 + 1] = 4
    made.output[16 + 2] = 8
    let (_, input, output) = made.run(implementation.table)
    // m = (1, 2, 0), score 0, g = ¼: y becomes (¼, ½, 8), each x gets (0, 0, 2).
    #expect(Array(output[16..<19]) == [0.25, 0.5, 8])
    #expect(Array(input[0..<3]) == [2, 0, 2])
    #expect(Array(input[32..<35]) == [0, 4, 2])
    #expect(Array(input[16..<32]) == Array(made.input[16..<32]))
  }

  /// Scores are sums over all parts of the columns: x and y meet in the second part alone, and both
  /// parts move by the same g. With x·y = ln 3, σ = ¾ and g = (1 − ¾)·0.5 = ⅛.
  @Test(arguments: Implementation.allWithNaive, [true, false])
  func partsShareTheirScores(_ implementation: Implementation, isSkipGram: Bool) {
    var made = WordCase.plain(2, isSkipGram: isSkipGram)
    made.widths = [16, 16]
    made.input = [Float](repeating: 0, count: 64)
    made.output = made.input
    made.input[0] = 8
    made.input[16] = 1.0986123
    made.output[32 + 16] = 1
    let (_, input, output) = made.run(implementation.table)
    #expect(abs(output[32] - 1) < 1e-5)
    #expect(abs(output[32 + 16] - (1 + 1.0986123 / 8)) < 1e-5)
    #expect(input[0] == 8)
    #expect(abs(input[16] - (1.0986123 + 0.125)) < 1e-5)
  }

  /// A word alone in its sentence has nothing to learn from.
  @Test(arguments: Implementation.allWithNaive)
  func wordAloneStays(_ implementation: Implementation) {
    var random = Random(3)
    var made = WordCase.random(&random)
    made.sentences = Array(0...made.text.count)
    (made.first, made.end) = (0, made.text.count)
    let (choice, input, output) = made.run(implementation.table)
    #expect(choice == WordCase.Choice())
    #expect(input == made.input)
    #expect(output == made.output)
  }
}
