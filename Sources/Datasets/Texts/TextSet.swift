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

  /// The same as a set of its own.
  package func part(at places: [Int]) -> TextSet {
    var part = rows(at: places)
    part.isSelection = false
    return part
  }

  /// These texts and behind them others, of the same classes.
  package func joined(with other: TextSet) -> TextSet {
    let labels = labels + other.labels
    if store.isSame(as: other.store) {
      return TextSet(store: store, order: order + other.order, labels: labels, classes: classes)
    }
    var joined = TextStore()
    for set in [self, other] {
      for index in 0..<set.count { joined.append(set[index].utf8) }
    }
    return TextSet(
      store: joined, order: Array(0..<joined.count), labels: labels, classes: classes)
  }

  package subscript(index: Int) -> String { store[order[index]] }
}

/// A data set of one's own: labelled texts to train on and to test with.
package struct LabelledTexts: Sendable {
  package let name: DataName
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
    return train.joined(with: test)
  }

  package var count: Int { train.count + test.count }

  package init(name: DataName, train: TextSet, test: TextSet, classes: [String]) {
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

extension SampleSplit {
  /// Texts divided.
  func divide(
    _ store: TextStore, labels: [Int32], classes: [String]
  ) -> (train: TextSet, test: TextSet) {
    let (train, test) = places(of: store.count)
    func set(_ part: [Int]) -> TextSet {
      TextSet(store: store, order: part, labels: part.map { labels[$0] }, classes: classes)
    }
    return (set(train), set(test))
  }
}
