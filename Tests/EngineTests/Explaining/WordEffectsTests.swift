import Samples
import Testing

@testable import Engine

@Suite struct WordEffectsTests {
  private func effects(_ model: TrainedModel, _ x: Features, threads: Int = 2) throws
    -> [TextEffects]
  {
    var all: [TextEffects] = []
    try wordEffects(model, x, runtime: runtime(threads: threads)) { row, effects in
      #expect(row == all.count)
      all.append(effects)
    }
    return all
  }

  /// In a linear model of set words, what a word adds is its weight.
  @Test func ofALinearModelAreItsWeights() throws {
    let model = randomModel(
      Compiled(
        model: try chain([.input(Input(size: 6)), .dense(Dense(units: 1, activation: .sigmoid))]),
        optimizer: .sgd(SGD()), loss: .binaryCrossentropy, metrics: []))
    let weights = model.weights[0].values.map(Double.init)
    let bias = Double(model.weights[1].values[0])
    let x = Features.multiHot(
      MultiHot(positions: Sequences([[1, 2, 5], [], [4]]), dimension: 6))
    let found = try effects(model, x)
    let sets = [[1, 2, 5], [], [4]]
    for (text, set) in zip(found, sets) {
      #expect(text.words.map { Int($0.word) } == set)
      #expect(abs(text.score - set.reduce(bias) { $0 + weights[$1] }) < 1e-6)
      for word in text.words { #expect(abs(word.effect - weights[Int(word.word)]) < 1e-6) }
    }
  }

  /// A word is left out wherever it stands, and what is left keeps its order and its padding.
  @Test(arguments: [nil, 9]) func ofSequencesAreTheDifferences(length: Int?) throws {
    let model = randomModel(
      Compiled(
        model: try chain([
          .input(Input(size: length)), .embedding(Embedding(inputDim: 20, outputDim: 4)),
          .globalAveragePooling1D,
          .dense(Dense(units: 3, activation: .tanh)), .dense(Dense(units: 1, activation: .sigmoid)),
        ]), optimizer: .sgd(SGD()), loss: .binaryCrossentropy, metrics: []))
    let padding = length.map { Padding(length: $0, side: .post, value: 0) }
    func score(_ row: [Int32]) throws -> Double {
      let x = Features.sequences(Sequences([row], padding: padding))
      let p = Double(try predict(model, x, batchSize: 1, runtime: runtime()).values[0])
      return logit(p)
    }
    let rows: [[Int32]] = [[3, 7, 3, 8, 19], [5, 6]]
    let found = try effects(model, .sequences(Sequences(rows, padding: padding)))
    for (text, row) in zip(found, rows) {
      #expect(text.words.map(\.word) == Set(row).sorted())
      #expect(abs(text.score - (try score(row))) < 1e-4)
      for word in text.words {
        let rest = row.filter { $0 != word.word }
        #expect(abs(word.effect - (try score(row) - score(rest))) < 1e-4)
      }
    }
    let other = try effects(model, .sequences(Sequences(rows, padding: padding)), threads: 7)
    #expect(other.map(\.words) == found.map(\.words))
  }

  /// ln(p / (1 − p)) = 2·artanh(2p − 1), by its series, for p near the middle.
  private func logit(_ p: Double) -> Double {
    let x = 2 * p - 1
    var (sum, power) = (0.0, x)
    for k in 0..<400 {
      sum += power / Double(2 * k + 1)
      power *= x * x
    }
    return 2 * sum
  }
}
