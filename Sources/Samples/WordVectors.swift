import Text

/// Words with a vector each, and which lie near which.
///
/// Nearness is the cosine of the angle between two vectors, x·y / (|x|·|y|): 1 for the same direction,
/// 0 for vectors at right angles or a vector of zeros. Sums are made in double precision, in order.
package final class WordVectors: Sendable {
  package let words: [String]
  /// Numbers in a vector.
  package let dimension: Int
  /// The vectors row by row, in the order of `words`.
  package let values: [Float]
  private let numbers: [Spelling: Int]
  private let lengths: [Double]

  /// - Parameters:
  ///   - words: Each once, told apart by its bytes.
  ///   - values: `words.count · dimension` numbers.
  package init(words: [String], dimension: Int, values: [Float]) {
    self.words = words
    self.dimension = dimension
    self.values = values
    numbers = Dictionary(
      words.enumerated().map { (Spelling($0.element), $0.offset) },
      uniquingKeysWith: { first, _ in first })
    lengths = values.withUnsafeBufferPointer { values in
      words.indices.map { number in
        var sum = 0.0
        for column in 0..<dimension {
          let value = Double(values[number * dimension + column])
          sum += value * value
        }
        return sum.squareRoot()
      }
    }
  }

  package func number(of word: String) -> Int? { numbers[word] }

  package func vector(_ number: Int) -> ArraySlice<Float> {
    values[number * dimension..<(number + 1) * dimension]
  }

  /// The cosine of the angle between two words' vectors.
  package func similarity(_ first: Int, _ second: Int) -> Double {
    var sum = 0.0
    for (x, y) in zip(vector(first), vector(second)) { sum += Double(x) * Double(y) }
    let product = lengths[first] * lengths[second]
    return product > 0 ? sum / product : 0
  }

  /// The words whose vectors lie nearest to a sum of vectors, each of them brought to length 1 first,
  /// those of `negative` subtracted; the given words are left out. Equally near ones stay in order.
  package func nearest(
    positive: [Int], negative: [Int], count: Int
  ) -> [(number: Int, similarity: Double)] {
    var target = [Double](repeating: 0, count: dimension)
    for (numbers, sign) in [(positive, 1.0), (negative, -1.0)] {
      for number in numbers where lengths[number] > 0 {
        let scale = sign / lengths[number]
        for (column, value) in vector(number).enumerated() {
          target[column] += scale * Double(value)
        }
      }
    }
    let length = target.reduce(0) { $0 + $1 * $1 }.squareRoot()
    let given = Set(positive + negative)
    let cosines = cosines(to: target, length: length)
    let order = cosines.indices.filter { !given.contains($0) }
      .sorted { (-cosines[$0], $0) < (-cosines[$1], $1) }
    return order.prefix(max(count, 0)).map { ($0, cosines[$0]) }
  }

  private func cosines(to target: [Double], length: Double) -> [Double] {
    values.withUnsafeBufferPointer { values in
      target.withUnsafeBufferPointer { target in
        words.indices.map { number in
          let product = lengths[number] * length
          guard product > 0 else { return 0 }
          var sum = 0.0
          for column in 0..<dimension {
            sum += Double(values[number * dimension + column]) * target[column]
          }
          return sum / product
        }
      }
    }
  }

  /// 32 hexadecimal digits that depend on words and vectors.
  package var digest: String {
    var hash = Mix128()
    hash.update(UInt64(dimension))
    hash.update(UInt64(words.count))
    for word in words { hash.update(word) }
    values.withUnsafeBytes { hash.update($0) }
    return hash.hexadecimal
  }
}
