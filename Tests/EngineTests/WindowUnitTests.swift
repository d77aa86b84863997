import Testing

@testable import Engine

/// Windows over sequences, numbers that are a schedule's, and streams of random bits, by hand.
@Suite struct WindowUnitTests {
  // MARK: Windows

  /// Keras: ⌊(length − width) / strides⌋ + 1 whole windows, or ⌈length / strides⌉ with zeros around.
  @Test(
    arguments: [
      (3, 1, .valid, 5, 3), (3, 1, .valid, 3, 1), (3, 1, .valid, 2, 0), (3, 2, .valid, 10, 4),
      (3, 2, .valid, 9, 4), (3, 2, .valid, 8, 3), (1, 1, .valid, 1, 1), (3, 5, .valid, 7, 1),
      (3, 5, .valid, 8, 2), (3, 1, .same, 5, 5), (3, 2, .same, 5, 3), (3, 2, .same, 4, 2),
      (9, 1, .same, 1, 1), (3, 2, .same, 1, 1),
    ] as [(Int, Int, WindowPadding, Int, Int)])
  func windowsAreCounted(
    _ width: Int, _ strides: Int, _ padding: WindowPadding, _ length: Int, _ count: Int
  ) {
    #expect(Window(width: width, strides: strides, padding: padding).count(over: length) == count)
  }

  /// TensorFlow: (⌈n / s⌉ − 1) s + w − n zeros in all, half of them, rounded down, before the first.
  @Test(
    arguments: [
      (3, 1, .same, 5, 1), (3, 2, .same, 4, 0), (4, 1, .same, 5, 1), (5, 1, .same, 2, 2),
      (1, 3, .same, 5, 0), (6, 1, .same, 5, 2), (3, 2, .same, 5, 1), (3, 1, .valid, 5, 0),
    ] as [(Int, Int, WindowPadding, Int, Int)])
  func zerosStandBefore(
    _ width: Int, _ strides: Int, _ padding: WindowPadding, _ length: Int, _ zeros: Int
  ) {
    let window = Window(width: width, strides: strides, padding: padding)
    #expect(window.zerosBefore(length: length) == zeros)
  }

  @Test(
    arguments: [
      (Window(width: 3, strides: 1, padding: .same), 5, [0..<2, 0..<3, 1..<4, 2..<5, 3..<5], true),
      (Window(width: 2, strides: 2), 5, [0..<2, 2..<4], false),
      (Window(width: 3, strides: 2), 5, [0..<3, 2..<5], true),
      (Window(width: 3, strides: 3), 6, [0..<3, 3..<6], false),
      (Window(width: 4, strides: 2), 4, [0..<4], false),
      (Window(width: 3, strides: 2, padding: .same), 4, [0..<3, 2..<4], true),
      (nil, 4, [0..<4], false), (nil, 1, [0..<1], false),
    ] as [(Window?, Int, [Range<Int>], Bool)])
  func spansEndWithTheSequence(
    _ window: Window?, _ length: Int, _ ranges: [Range<Int>], _ overlap: Bool
  ) {
    let spans = Spans(window, length: length)
    #expect((0..<spans.count).map { spans[$0] } == ranges && spans.overlap == overlap)
    #expect(spans.width == window?.width ?? length)
  }

  // MARK: Schedules

  /// Rates and steps are above 0, alpha is a share, and boundaries ascend, one fewer than the rates.
  @Test(
    arguments: [
      (.exponentialDecay, [1, 2, 3, 0], true), (.exponentialDecay, [1, 2, 3, 1], true),
      (.exponentialDecay, [0, 2, 3, 0], false), (.exponentialDecay, [1, 0, 3, 0], false),
      (.exponentialDecay, [1, 2, 0, 0], false), (.exponentialDecay, [-1, 2, 3, 0], false),
      (.exponentialDecay, [1, 2, 3], false), (.exponentialDecay, [1, 2, 3, 0, 0], false),
      (.exponentialDecay, [1, .infinity, 3, 0], false),
      (.cosineDecay, [1, 2, 0, 0], true), (.cosineDecay, [1, 2, 1, 3], true),
      (.cosineDecay, [0, 2, 0, 0], false), (.cosineDecay, [0, 2, 0, 3, 1], true),
      (.cosineDecay, [-1, 2, 0, 3, 1], false), (.cosineDecay, [1, 0, 0, 0], false),
      (.cosineDecay, [1, 2, 1.1, 0], false), (.cosineDecay, [1, 2, -0.1, 0], false),
      (.cosineDecay, [1, 2, 0, -1], false), (.cosineDecay, [1, 2, 0, 3, 0], false),
      (.cosineDecay, [1, 2, 0], false), (.cosineDecay, [1, 2, 0, 3, 1, 1], false),
      (.piecewiseConstantDecay, [1, 0.5, 0.25], true),
      (.piecewiseConstantDecay, [1, 2, 0.5, 0.25, 0.1], true),
      (.piecewiseConstantDecay, [1], false), (.piecewiseConstantDecay, [1, 2], false),
      (.piecewiseConstantDecay, [1, 1, 0.5, 0.25, 0.1], false),
      (.piecewiseConstantDecay, [2, 1, 0.5, 0.25, 0.1], false),
      (.piecewiseConstantDecay, [1, 0, 0.25], false), (.piecewiseConstantDecay, [], false),
    ] as [(LearningRateSchedule.Kind, [Double], Bool)])
  func schedulesAreChecked(
    _ kind: LearningRateSchedule.Kind, _ numbers: [Double], _ isOne: Bool
  ) {
    let schedule = LearningRateSchedule(kind, numbers: numbers)
    #expect((schedule != nil) == isOne)
    if let schedule { #expect(schedule.numbers == numbers) }
  }

  /// What is as it is where nothing is said is left out.
  @Test(
    arguments: [
      (.exponentialDecay, [1, 2, 3, 0], ["initial_learning_rate", "decay_steps", "decay_rate"]),
      (
        .exponentialDecay, [1, 2, 3, 1],
        ["initial_learning_rate", "decay_steps", "decay_rate", "staircase"]
      ),
      (.cosineDecay, [1, 2, 0, 0], ["initial_learning_rate", "decay_steps"]),
      (.cosineDecay, [1, 2, 0.5, 0], ["initial_learning_rate", "decay_steps", "alpha"]),
      (
        .cosineDecay, [1, 2, 0, 3, 1],
        ["initial_learning_rate", "decay_steps", "warmup_target", "warmup_steps"]
      ),
      (.piecewiseConstantDecay, [1, 0.5, 0.25], ["boundaries", "values"]),
    ] as [(LearningRateSchedule.Kind, [Double], [String])])
  func parametersAreNamed(
    _ kind: LearningRateSchedule.Kind, _ numbers: [Double], _ names: [String]
  ) throws {
    let schedule = try #require(LearningRateSchedule(kind, numbers: numbers))
    #expect(schedule.parameters.map(\.keyword) == names)
  }

  // MARK: Random bits

  /// The first numbers of SplitMix64 from the state 0, as its authors' C program gives them.
  @Test func bitsAreSplitMixs() {
    let stream = RandomStream(key: 0)
    #expect(
      (0..<3).map { stream.bits($0) } == [
        0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4, 0x06C4_5D18_8009_454F,
      ])
    // The upper 24 bits of 64.
    #expect(stream.uniform(0) == Float(0xE220A8) / Float(1 << 24))
    #expect(stream.uniform(2) == Float(0x06C45D) / Float(1 << 24))
  }

  /// From the end: of five places the draws of 4, 3, 2 and 1 by SplitMix64, times 5, 4, 3 and 2, over 2⁶⁴, are
  /// 0, 3, 0 and 0: those are swapped with the last ones.
  @Test func permutationsAreDrawnFromTheEnd() {
    let stream = RandomStream(key: 0)
    #expect(stream.permutation(0) == [] && stream.permutation(1) == [0])
    #expect(stream.permutation(5) == [1, 2, 4, 3, 0])
    #expect(stream.permutation(2) == [1, 0])
  }
}
