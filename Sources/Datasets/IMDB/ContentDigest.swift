import Samples
import Text

/// A data set's digest: of its decoded reviews and labels, not of a file's bytes.
enum ContentDigest {
  static func of(train: RawSplit, test: RawSplit?) -> String {
    var hash = Mix128()
    for split in [train, test].compactMap({ $0 }) {
      split.labels.withUnsafeBytes { hash.update($0) }
      let start = split.reviews.heads.first ?? 0
      hash.update(
        UnsafeRawBufferPointer(
          UnsafeBufferPointer(
            start: split.reviews.base + start, count: split.reviews.size - start)))
    }
    return hash.hexadecimal
  }
}
