import Samples
import Testing

/// Which words' vectors lie near, worked out by hand.
@Suite struct WordVectorTests {
  /// One vector, a longer one of its direction, one at a right angle, one against it, and zeros. Lengths are
  /// powers of two, by which division is exact.
  private let vectors = WordVectors(
    words: ["a", "b", "c", "d", "zero"], dimension: 2, values: [0, 2, 0, 8, -4, 0, 0, -1, 0, 0])

  @Test func similarityIsTheCosine() {
    #expect(vectors.similarity(0, 0) == 1)
    #expect(vectors.similarity(0, 1) == 1)
    #expect(vectors.similarity(0, 2) == 0)
    #expect(vectors.similarity(1, 3) == -1)
    #expect(vectors.similarity(0, 4) == 0)
    #expect(vectors.similarity(4, 4) == 0)
  }

  @Test func wordsHaveNumbers() {
    #expect(vectors.number(of: "c") == 2)
    #expect(vectors.number(of: "C") == nil)
    #expect(Array(vectors.vector(1)) == [0, 8])
    // Of two alike the first counts.
    let twice = WordVectors(words: ["x", "x"], dimension: 1, values: [1, 2])
    #expect(twice.number(of: "x") == 0)
  }

  @Test func theNearestComeFirst() {
    let near = vectors.nearest(positive: [0], negative: [], count: 3)
    #expect(near.map(\.number) == [1, 2, 4])
    #expect(near.map(\.similarity) == [1, 0, 0])
    #expect(vectors.nearest(positive: [0], negative: [], count: 9).map(\.number) == [1, 2, 4, 3])
    #expect(vectors.nearest(positive: [0], negative: [], count: 0).isEmpty)
    #expect(vectors.nearest(positive: [0], negative: [], count: -1).isEmpty)
  }

  /// (0, 2)/2 − (−4, 0)/4 = (1, 1): its cosine with (0, 8) is 8 / (8·√2) = 1/√2, with (0, −1) the opposite.
  @Test func sumsAreOfVectorsOfLengthOne() {
    let near = vectors.nearest(positive: [0], negative: [2], count: 3)
    #expect(near.map(\.number) == [1, 4, 3])
    let root = 0.5.squareRoot()
    for (found, expected) in zip(near.map(\.similarity), [root, 0, -root]) {
      #expect(abs(found - expected) < 1e-7)
    }
    // What is subtracted from itself leaves nothing, to which nothing is near.
    let none = vectors.nearest(positive: [0], negative: [1], count: 2)
    #expect(none.map(\.number) == [2, 3] && none.map(\.similarity) == [0, 0])
    // A vector of zeros adds nothing.
    #expect(
      vectors.nearest(positive: [0, 4], negative: [], count: 1).map(\.similarity) == [1])
  }

  @Test func digestsDependOnAllThatThereIs() {
    func digest(_ words: [String], _ dimension: Int, _ values: [Float]) -> String {
      WordVectors(words: words, dimension: dimension, values: values).digest
    }
    let digests = [
      digest(["a", "b"], 2, [1, 2, 3, 4]), digest(["a", "c"], 2, [1, 2, 3, 4]),
      digest(["b", "a"], 2, [1, 2, 3, 4]), digest(["a", "b"], 2, [1, 2, 3, 5]),
      digest(["a"], 4, [1, 2, 3, 4]), digest([], 2, []), digest([], 3, []),
    ]
    #expect(Set(digests).count == digests.count)
    #expect(digest(["a", "b"], 2, [1, 2, 3, 4]) == digests[0])
    #expect(digests.allSatisfy { $0.count == 32 })
  }
}
