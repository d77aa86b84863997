import Text

/// How often each true class was predicted as each class.
///
/// As scikit-learn's `confusion_matrix`: the classes are those that occur among the true or the predicted
/// ones, in order; a row is a true class, a column a predicted one.
package struct ConfusionCounts: Sendable {
  /// The classes' numbers, ascending.
  package let classes: [Int]
  /// Row by row, `classes.count` squared.
  package let counts: [Int]

  package enum Failure: Error { case tooManyClasses(Int) }

  /// More classes than this have no matrix.
  package static let mostClasses = 4_000

  package init(truth: [Int], predicted: [Int]) throws(Failure) {
    let classes = Set(truth).union(predicted).sorted()
    guard classes.count <= Self.mostClasses else { throw .tooManyClasses(classes.count) }
    let places = Dictionary(uniqueKeysWithValues: zip(classes, classes.indices))
    var counts = [Int](repeating: 0, count: classes.count * classes.count)
    for (label, answer) in zip(truth, predicted) {
      guard let row = places[label], let column = places[answer] else { continue }
      counts[row * classes.count + column] += 1
    }
    (self.classes, self.counts) = (classes, counts)
  }

  package subscript(row: Int, column: Int) -> Int { counts[row * classes.count + column] }

  package var total: Int { counts.reduce(0, +) }

  package var correct: Int { classes.indices.reduce(0) { $0 + self[$1, $1] } }

  /// How many samples have a class.
  package func support(_ row: Int) -> Int {
    classes.indices.reduce(0) { $0 + self[row, $1] }
  }

  /// How many samples were predicted to have a class.
  package func predictions(_ column: Int) -> Int {
    classes.indices.reduce(0) { $0 + self[$1, column] }
  }

  package enum Normalization: Spelling, Sendable {
    /// By the number of samples of the true class, the predicted class, and all.
    case rows = "true"
    case columns = "pred"
    case all
  }

  /// Shares in place of counts, as `normalize` of scikit-learn's has them: 0 where there is nothing to
  /// divide by.
  package func shares(_ normalization: Normalization) -> [Double] {
    let size = classes.count
    let rows = classes.indices.map(support)
    let columns = classes.indices.map(predictions)
    let total = total
    return counts.indices.map { place in
      let whole =
        switch normalization {
        case .rows: rows[place / size]
        case .columns: columns[place % size]
        case .all: total
        }
      return whole == 0 ? 0 : Double(counts[place]) / Double(whole)
    }
  }

  /// The classes that are confused most, by their places and in their order: those with the most samples
  /// that are theirs and predicted otherwise, or predicted as theirs and are not.
  package func mostConfused(_ count: Int) -> [Int] {
    let errors = classes.indices.map { support($0) + predictions($0) - 2 * self[$0, $0] }
    return classes.indices.sorted { (-errors[$0], $0) < (-errors[$1], $1) }.prefix(count).sorted()
  }

  /// Pairs of a true and another, predicted class that occur, the most frequent first.
  package func confusions(_ most: Int) -> [(row: Int, column: Int, count: Int)] {
    let size = classes.count
    let places = counts.indices.filter { counts[$0] > 0 && $0 / size != $0 % size }
    return places.sorted { (-counts[$0], $0) < (-counts[$1], $1) }.prefix(most)
      .map { ($0 / size, $0 % size, counts[$0]) }
  }
}
