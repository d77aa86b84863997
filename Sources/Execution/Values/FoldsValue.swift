import Datasets

/// A data set, or labelled texts, and which of its samples each fold tests. A fold is made when it is asked for.
struct FoldsValue: Sendable {
  var data: LabelledSamples
  /// For each fold, the places of its samples, ascending.
  var tests: [[Int]]

  var count: Int { tests.count }

  subscript(fold: Int) -> Value {
    let test = tests[fold]
    var isTested = [Bool](repeating: false, count: data.count)
    for place in test { isTested[place] = true }
    return data.divided(
      .fold(fold), train: isTested.indices.filter { !isTested[$0] }, test: test)
  }

  /// The folds of scikit-learn's `KFold`: blocks of the samples as they stand, or in the order that
  /// `RandomState(seed).shuffle` gives, the first `count mod folds` of them one longer.
  static func blocks(of count: Int, folds: Int, seed: UInt32?) -> [[Int]] {
    var order = Array(0..<count)
    if let seed {
      var generator = MersenneTwister(seed: seed)
      generator.shuffle(&order)
    }
    var start = 0
    return (0..<folds).map { fold in
      let end = start + count / folds + (fold < count % folds ? 1 : 0)
      defer { start = end }
      return order[start..<end].sorted()
    }
  }

  /// The folds of scikit-learn's `StratifiedKFold`.
  ///
  /// The labels sorted by class, the classes in the order in which they occur first, are dealt out to the
  /// folds in turn, which says how many of each class a fold tests. A class's samples go to the folds as
  /// they stand, or in an order drawn by `RandomState(seed).shuffle`, class after class.
  static func stratified(_ classes: [Int], folds: Int, seed: UInt32?) -> [[Int]] {
    var numbers: [Int: Int] = [:]
    var counts: [Int] = []
    let encoded = classes.map { label in
      let number = numbers[label] ?? counts.count
      if number == counts.count {
        numbers[label] = number
        counts.append(0)
      }
      counts[number] += 1
      return number
    }
    var generator = seed.map { MersenneTwister(seed: $0) }
    // For each class, the folds of its samples.
    var places: [[Int]] = []
    var start = 0
    for count in counts {
      var dealt = [Int](repeating: 0, count: folds)
      for place in start..<start + count { dealt[place % folds] += 1 }
      start += count
      var folds = dealt.indices.flatMap { [Int](repeating: $0, count: dealt[$0]) }
      generator?.shuffle(&folds)
      places.append(folds)
    }
    var tests = [[Int]](repeating: [], count: folds)
    var next = [Int](repeating: 0, count: counts.count)
    for (place, number) in encoded.enumerated() {
      tests[places[number][next[number]]].append(place)
      next[number] += 1
    }
    return tests
  }
}
