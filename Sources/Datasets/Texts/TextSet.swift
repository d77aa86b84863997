import Samples
import Text

/// Texts one after another as UTF-8, in one piece of memory.
package struct TextStore: Sendable {
  private(set) var bytes: [UInt8] = []
  /// Where each text begins; one entry more than texts.
  private(set) var bounds = [0]

  package var count: Int { bounds.count - 1 }

  mutating func append(_ text: some Collection<UInt8>) {
    bytes.append(contentsOf: text)
    bounds.append(bytes.count)
  }

  package subscript(index: Int) -> String {
    String(decoding: bytes[bounds[index]..<bounds[index + 1]], as: UTF8.self)
  }

  /// Whether this is the same memory, or holds the same.
  func isSame(as other: TextStore) -> Bool {
    bounds.count == other.bounds.count && bytes.count == other.bytes.count
      && bounds == other.bounds && bytes == other.bytes
  }
}

/// Texts with the number of a class each, in their order.
package struct TextSet: Sendable {
  let store: TextStore
  /// Which texts of the store, in order.
  let order: [Int]
  package let labels: [Int32]
  package let classes: [String]
  /// Whether these are some that were selected, which are shown one by one.
  package var isSelection = false

  package var count: Int { order.count }

  /// The texts at these places, each below `count`.
  package func rows(at places: [Int]) -> TextSet {
    TextSet(
      store: store, order: places.map { order[$0] }, labels: places.map { labels[$0] },
      classes: classes, isSelection: true)
  }

  package subscript(index: Int) -> String { store[order[index]] }
}

/// A data set of one's own: labelled texts to train on and to test with.
package struct LabelledTexts: Sendable {
  package let name: String
  package let train: TextSet
  package let test: TextSet
  /// What the classes are called, by their numbers.
  package let classes: [String]
  /// 32 hexadecimal digits that depend on the texts, the labels and their order.
  package let digest: String

  /// All texts: in the file's order where they come from one, else those for training first.
  package var all: TextSet {
    if train.store.isSame(as: test.store) {
      let rows = zip(train.order + test.order, train.labels + test.labels).sorted { $0.0 < $1.0 }
      return TextSet(
        store: train.store, order: rows.map(\.0), labels: rows.map(\.1), classes: classes)
    }
    var store = TextStore()
    for set in [train, test] {
      for index in 0..<set.count { store.append(set[index].utf8) }
    }
    return TextSet(
      store: store, order: Array(0..<store.count), labels: train.labels + test.labels,
      classes: classes)
  }

  package var count: Int { train.count + test.count }

  init(name: String, train: TextSet, test: TextSet, classes: [String]) {
    self.classes = classes
    self.name = name
    self.train = train
    self.test = test
    var hash = Mix128()
    for set in [train, test] {
      hash.update(UInt64(set.count))
      if classes.count <= 256 {
        set.labels.map { UInt8(truncatingIfNeeded: $0) }.withUnsafeBytes { hash.update($0) }
      } else {
        set.labels.withUnsafeBytes { hash.update($0) }
      }
      set.store.bytes.withUnsafeBytes { bytes in
        for index in set.order {
          hash.update(
            UnsafeRawBufferPointer(
              rebasing: bytes[set.store.bounds[index]..<set.store.bounds[index + 1]]))
        }
      }
    }
    digest = hash.hexadecimal
  }
}

/// How texts without a division of their own are divided.
package struct TextSplit: Sendable, Hashable {
  /// The share of the texts that is kept for testing.
  package var testShare: Double
  /// The seed of the order.
  package var seed: Int

  package init(testShare: Double = 0.2, seed: Int = 113) {
    self.testShare = testShare
    self.seed = seed
  }

  /// The texts in the order that NumPy's `RandomState(seed).shuffle` gives them; the last
  /// `round(count · testShare)` of them, halves rounded up, are for testing.
  func divide(
    _ store: TextStore, labels: [Int32], classes: [String]
  ) -> (train: TextSet, test: TextSet) {
    let (train, test) = places(of: store.count)
    func set(_ part: [Int]) -> TextSet {
      TextSet(store: store, order: part, labels: part.map { labels[$0] }, classes: classes)
    }
    return (set(train), set(test))
  }

  /// As many places divided so.
  func places(of count: Int) -> (train: [Int], test: [Int]) {
    let order = self.order(of: count)
    let border = count - tested(of: count)
    return (Array(order[..<border]), Array(order[border...]))
  }

  private func order(of count: Int) -> [Int] {
    var generator = MersenneTwister(seed: UInt32(truncatingIfNeeded: seed))
    return generator.permutation(count)
  }

  private func tested(of count: Int) -> Int {
    min(max(Int((Double(count) * testShare + 0.5).rounded(.down)), 0), count)
  }

  /// The same number of tests, each class's share of them: of each class its share, rounded down, and one
  /// more of those that lose most by it, the lower number first. Of each class the last ones of the order
  /// are the tests; both parts keep the order.
  ///
  /// - Parameter classes: Each sample's class, from 0 to below `count`.
  func places(stratifiedBy classes: [Int32], count: Int) -> (train: [Int], test: [Int]) {
    let order = self.order(of: classes.count)
    var sizes = [Int](repeating: 0, count: count)
    for label in classes { sizes[Int(label)] += 1 }
    let total = tested(of: classes.count)
    // In whole numbers: size · total / samples.
    let samples = max(1, classes.count)
    var shares = sizes.map { $0 * total / samples }
    let losses = sizes.map { $0 * total % samples }
    let byLoss = losses.indices.sorted {
      losses[$0] != losses[$1] ? losses[$0] > losses[$1] : $0 < $1
    }
    for label in byLoss.prefix(total - shares.reduce(0, +)) { shares[label] += 1 }
    var isTested = [Bool](repeating: false, count: classes.count)
    for (place, sample) in order.enumerated().reversed() where shares[Int(classes[sample])] > 0 {
      shares[Int(classes[sample])] -= 1
      isTested[place] = true
    }
    let places = order.indices
    return (
      places.filter { !isTested[$0] }.map { order[$0] },
      places.filter { isTested[$0] }.map { order[$0] }
    )
  }
}
