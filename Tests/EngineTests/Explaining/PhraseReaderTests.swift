import Samples
import Testing

@testable import Engine

/// What phrases add to scores, against the definition written out in double precision.
@Suite struct PhraseReaderTests {
  /// The phrases of one row by looking at every window of every filter, padding and all.
  private func bruteForce(_ model: TrainedModel, _ rows: Sequences, _ row: Int) -> [Phrase] {
    let text = rows[row]
    let words = rows.counts[row]
    let before = rows.padding?.side == .pre ? text.count - words : 0
    func weight(_ name: String) -> [Double] {
      model.weights.first { $0.name == name }.map { $0.values.map(Double.init) } ?? []
    }
    let embeddings = weight("embedding/embeddings")
    let last = weight("dense/kernel")
    let channels = embeddings.count / 50
    var phrases: [Phrase] = []
    var input = 0
    for (number, taps) in [1, 2, 3].enumerated() {
      let name = number == 0 ? "conv1d" : "conv1d_\(number)"
      let (kernel, bias) = (weight("\(name)/kernel"), weight("\(name)/bias"))
      var found: [Int: Phrase] = [:]
      for filter in bias.indices {
        var best = (place: 0, sum: -Double.infinity)
        for place in 0...text.count - taps {
          var sum = 0.0
          for tap in 0..<taps {
            for channel in 0..<channels {
              sum +=
                embeddings[Int(text[place + tap]) * channels + channel]
                * kernel[(tap * channels + channel) * bias.count + filter]
            }
          }
          // The same window further on, such as more padding, may differ in its last bits.
          if sum > best.sum + 1e-9 { best = (place, sum) }
        }
        let value = max(0, best.sum + bias[filter])
        let score = value * last[input + filter]
        guard value > 0 else { continue }
        // All windows of padding alone are one.
        let start = max(best.place - before, -3)
        found[start, default: Phrase(start: start, length: taps, filters: 0, score: 0)].filters += 1
        found[start]?.score += score
      }
      input += bias.count
      phrases += found.values.sorted { $0.start < $1.start }
    }
    return phrases
  }

  private func model(_ length: Int?) throws -> TrainedModel {
    randomModel(
      Compiled(
        model: try textCNN(length: length, filters: 19), optimizer: .sgd(SGD()),
        loss: .binaryCrossentropy, metrics: []))
  }

  @Test(arguments: [nil, Side.post, .pre]) func phrasesAreTheGreatestWindows(side: Side?) throws {
    let model = try model(side == nil ? nil : 12)
    let padding = side.map { Padding(length: 12, side: $0, value: 0) }
    guard case .sequences(let rows) = wordTask(200, padding: padding).x else { return }
    let filters = try #require(PooledFilters(model.compiled.model))
    let reader = try PhraseReader(model, filters, runtime: runtime())
    let found = try reader.phrases(of: rows)
    let scores = try predict(
      model.givingScores(), .sequences(rows), batchSize: 8, runtime: runtime()
    ).values
    for row in 0..<rows.count {
      let expected = bruteForce(model, rows, row)
      #expect(found[row].map(\.start) == expected.map(\.start))
      #expect(found[row].map(\.length) == expected.map(\.length))
      #expect(found[row].map(\.filters) == expected.map(\.filters))
      for (a, b) in zip(found[row], expected) { #expect(abs(a.score - b.score) < 1e-5) }
      let sum = found[row].reduce(reader.constant) { $0 + $1.score }
      #expect(abs(sum - Double(scores[row])) < 1e-4, "they add up to the score")
    }
  }

  @Test func theNumberOfThreadsChangesNothing() throws {
    let model = try model(nil)
    guard case .sequences(let rows) = wordTask(300).x else { return }
    let filters = try #require(PooledFilters(model.compiled.model))
    let all = try [1, 2, 3, 7].map {
      try PhraseReader(model, filters, runtime: runtime(threads: $0)).phrases(of: rows)
    }
    #expect(all.allSatisfy { $0 == all[0] })
  }

  @Test func badRowsAreErrors() throws {
    let model = try model(nil)
    let filters = try #require(PooledFilters(model.compiled.model))
    let reader = try PhraseReader(model, filters, runtime: runtime())
    for word in [50, -1] as [Int32] {
      #expect(throws: TrainingError.indexOutOfRange(index: Int(word), rows: 50, sample: 1)) {
        try reader.phrases(of: Sequences([[1, 2, 3], [4, 5, word]]))
      }
    }
    #expect(throws: TrainingError.sampleTooShort(sample: 0, length: 2, layer: "conv1d")) {
      try reader.phrases(of: Sequences([[1, 2]]))
    }
  }

  @Test func modelsOfOtherKindsAreTold() throws {
    let embedding = Layer.embedding(Embedding(inputDim: 9, outputDim: 4))
    func conv(_ padding: WindowPadding = .valid, strides: Int = 1) -> Layer {
      .conv1D(
        Conv1D(
          filters: 3, window: Window(width: 2, strides: strides, padding: padding),
          activation: .relu))
    }
    let unit = Layer.dense(Dense(units: 1, activation: .sigmoid))
    let words = Layer.input(Input(size: nil))
    #expect(
      PooledFilters(try chain([words, embedding, conv(), .globalMaxPooling1D, unit]))?.widths == [2]
    )
    #expect(
      PooledFilters(
        try chain([
          words, embedding, .dropout(Dropout(rate: 0.1)), conv(), .globalMaxPooling1D,
          .dropout(Dropout(rate: 0.5)),
          .dense(Dense(units: 1)), .activation(ActivationLayer(.sigmoid)),
        ])) != nil)
    for other: [Layer] in [
      [words, embedding, conv(.same), .globalMaxPooling1D, unit],
      [words, embedding, conv(strides: 2), .globalMaxPooling1D, unit],
      [words, embedding, conv(), .globalAveragePooling1D, unit],
      [words, embedding, conv(), conv(), .globalMaxPooling1D, unit],
      [words, embedding, conv(), .globalMaxPooling1D, .dense(Dense(units: 4)), unit],
      [
        words, embedding, conv(), .globalMaxPooling1D,
        .dense(Dense(units: 2, activation: .softmax)),
      ],
      [
        .input(Input(size: 9)), embedding, conv(),
        .maxPooling1D(MaxPooling1D(Window(width: 4, strides: 4))), .flatten,
        unit,
      ],
      [words, embedding, .globalAveragePooling1D, unit], [.input(Input(size: 4)), unit],
    ] {
      #expect(PooledFilters(try chain(other)) == nil, "\(other)")
    }
    #expect(try chain([.input(Input(size: 4)), unit]).takesWordsWithoutOrder)
    #expect(try chain([words, embedding, .globalAveragePooling1D, unit]).takesWordsWithoutOrder)
    #expect(
      try !chain([words, embedding, conv(), .globalAveragePooling1D, unit]).takesWordsWithoutOrder)
  }
}
