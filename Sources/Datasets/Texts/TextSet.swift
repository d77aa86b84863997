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
}

/// Texts with a label of 0 or 1 each, in their order.
package struct TextSet: Sendable {
  let store: TextStore
  /// Which texts of the store, in order.
  let order: [Int]
  package let labels: [UInt8]

  package var count: Int { order.count }

  package subscript(index: Int) -> String { store[order[index]] }
}

/// A data set of one's own: labelled texts to train on and to test with.
package struct LabelledTexts: Sendable {
  package let name: String
  package let train: TextSet
  package let test: TextSet
  /// 32 hexadecimal digits that depend on the texts, the labels and their order.
  package let digest: String

  init(name: String, train: TextSet, test: TextSet) {
    self.name = name
    self.train = train
    self.test = test
    var hash = Mix128()
    for set in [train, test] {
      hash.update(UInt64(set.count))
      set.labels.withUnsafeBytes { hash.update($0) }
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
  func divide(_ store: TextStore, labels: [UInt8]) -> (train: TextSet, test: TextSet) {
    var generator = MersenneTwister(seed: UInt32(truncatingIfNeeded: seed))
    let order = generator.permutation(store.count)
    let tested = Int((Double(order.count) * testShare + 0.5).rounded(.down))
    let border = order.count - min(max(tested, 0), order.count)
    func set(_ part: ArraySlice<Int>) -> TextSet {
      TextSet(store: store, order: Array(part), labels: part.map { labels[$0] })
    }
    return (set(order[..<border]), set(order[border...]))
  }
}
