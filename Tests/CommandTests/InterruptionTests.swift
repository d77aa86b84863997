import Folders
import Platform
import Testing

/// The program is killed at any moment and run again: it ends as if nothing had happened.
///
/// Nothing here depends on how fast the machine is: a kill waits for a sign that the moment has come
/// (a line of progress, a checkpoint's file), and after it any number of moments is right.
@Suite struct InterruptionTests {
  /// Two trainings one after another: with dropout and running means, and one that goes on from the
  /// first; all that a training carries from epoch to epoch.
  private static let notebook = """
    ---
    seed: 7
    ---
    ```nbrun
    reviews = imdb(num_words: 2000)
    train = pad_sequences(reviews.train[:6000], maxlen: 120, padding: post, truncating: post)
    model cnn {
      input(120)
      embedding(2000, 24)
      branch { conv1d(16, 2, activation: relu); global_max_pooling1d() }
      branch { conv1d(16, 3, activation: relu); global_max_pooling1d() }
      concatenate()
      dropout(0.4)
      dense(1, activation: sigmoid)
    }
    compiled = compile(cnn, optimizer: adam, loss: binary_crossentropy, metrics: [accuracy])
    run = fit(compiled, train[1000:], epochs: 40, batch_size: 128, validation_data: train[:1000])
    longer = fit(run, train, epochs: 15, batch_size: 128)
    run.history
    longer.history
    evaluate(longer, train[:1000])
    ```
    """

  private let nbrun = Nbrun()
  private var folder: WorkFolder { nbrun.folder }
  private let arguments = ["n.md", "--data", "synthetic", "--to", "json"]

  init() {
    folder.write("n.md", Self.notebook)
  }

  /// What a run in a folder of its own gives that nobody disturbs.
  private func undisturbed(
    _ arguments: [String], notebook: String = notebook
  ) throws -> String {
    let nbrun = Nbrun()
    nbrun.folder.write("n.md", notebook)
    let outcome = try nbrun.run(arguments)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return try #require(nbrun.folder.text("outputs/n.json"))
  }

  /// The cache's files of a kind, all folders together.
  private func files(_ suffix: String) -> [String] {
    var found: [String] = []
    var rest = ["../logs/cache"]
    while let path = rest.popLast() {
      for name in folder.names(path) {
        let inner = path + "/" + name
        if name.hasSuffix(suffix) { found.append(inner) } else { rest.append(inner) }
      }
    }
    return found
  }

  /// The number of the first epoch that a run went through.
  private func firstEpoch(_ errors: String, run: String) -> Int? {
    for line in errors.split(separator: "\n") where line.hasPrefix(run + "  epoch") {
      let number = line.dropFirst(run.count + 7).prefix { $0 != "/" }.filter(\.isNumber)
      return Int(number)
    }
    return nil
  }

  /// Starts the program and kills it after a sign; true where it was killed before it ended.
  private func kill(after sign: (Nbrun.Child) -> Bool) throws -> Bool {
    let child = try nbrun.start(arguments)
    while child.isRunning, !sign(child) { Thread.sleep(microseconds: 5000) }
    child.send(.kill)
    return try child.finish().status == -Signal.kill.number
  }

  @Test func aKilledTrainingGoesOnAndEndsInTheSameBits() throws {
    let whole = try undisturbed(arguments)
    #expect(whole.contains("\"weights\""))

    // Before anything was kept: while loading and in the first epochs.
    var random = FixedRandom(seed: 1)
    for _ in 0..<2 {
      let delay = random.next(below: 150_000)
      _ = try kill { _ in
        Thread.sleep(microseconds: delay)
        return true
      }
    }
    #expect(folder.names("outputs") == [])

    // In the first training, once something was kept, after some more epochs.
    for _ in 0..<2 {
      let delay = random.next(below: 200_000)
      let isKilled = try kill { _ in
        guard !files(".checkpoint").isEmpty else { return false }
        Thread.sleep(microseconds: delay)
        return true
      }
      #expect(isKilled)
      #expect(folder.names("outputs") == [])
    }

    // It goes on from what was kept.
    let third = try nbrun.start(arguments)
    #expect(third.waits(for: "longer  epoch"))
    Thread.sleep(microseconds: random.next(below: 100_000))
    third.send(.kill)
    let killed = try third.finish()
    #expect(killed.status == -Signal.kill.number)
    #expect(try #require(firstEpoch(killed.errors, run: "run")) > 1)

    let last = try nbrun.run(arguments)
    #expect(last.status == 0)
    #expect(folder.text("outputs/n.json") == whole)
    #expect(files(".checkpoint") == [])
  }

  /// What is left of a checkpoint after an accident with the disk.
  enum Damage: CaseIterable {
    case empty, cut, oneBit, zeros, ofAnotherKind
  }

  @Test func aDamagedCheckpointIsNotTrusted() throws {
    let whole = try undisturbed(arguments)
    #expect(try kill { _ in !files(".checkpoint").isEmpty })
    let file = try #require(files(".checkpoint").first)
    let good = try #require(fileBytes(folder.path + "/" + file))
    for damage in Damage.allCases {
      var bytes = good
      switch damage {
      case .empty: bytes = []
      case .cut: bytes.removeLast(bytes.count / 3)
      case .oneBit: bytes[bytes.count / 2] ^= 4
      case .zeros: for index in bytes.indices.suffix(4096) { bytes[index] = 0 }
      case .ofAnotherKind: bytes = Array("{\"epochs\": 40}".utf8)
      }
      folder.write("damaged", bytes)
      try folder.rename("damaged", to: file)
      // It begins from the first epoch; only the last of them is run to its end.
      let child = try nbrun.start(arguments)
      #expect(child.waits(for: "run  epoch"))
      if damage != Damage.allCases.last { child.send(.kill) }
      let outcome = try child.finish()
      #expect(firstEpoch(outcome.errors, run: "run") == 1, "\(damage)")
    }
    #expect(folder.text("outputs/n.json") == whole)
  }

  /// Reading the real reviews, cut short at random moments, the writing of the decoded copy too.
  @Test(.enabled(if: RealData.folder != nil, "needs the real reviews: set NBRUN_DATA"))
  func aKilledLoadingLeavesNothingWrong() throws {
    let notebook = "```nbrun\nreviews = imdb(num_words: 10000)\nreviews\nmax(reviews.test.x)\n```\n"
    folder.write("n.md", notebook)
    let data = try #require(RealData.folder)
    let arguments = ["n.md", "--data", data, "--to", "json"]
    var random = FixedRandom(seed: 2)
    for _ in 0..<12 {
      let child = try nbrun.start(arguments)
      Thread.sleep(microseconds: random.next(below: 300_000))
      child.send(.kill)
      _ = try child.finish()
    }
    let outcome = try nbrun.run(arguments)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(folder.text("outputs/n.json") == (try undisturbed(arguments, notebook: notebook)))
    // The copy that the run left or found is good, and nothing else stays for long.
    let again = try nbrun.run(arguments)
    #expect(again.status == 0)
    #expect(files(".reviews").count == 1)
  }
}

/// Random numbers that are the same each time (SplitMix64).
private struct FixedRandom {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(below bound: UInt32) -> UInt32 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ z >> 30) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ z >> 27) &* 0x94d0_49bb_1331_11eb
    return UInt32(truncatingIfNeeded: (z ^ z >> 31) % UInt64(bound))
  }
}
