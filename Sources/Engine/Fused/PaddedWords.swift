import Samples

/// The words of a pass's samples as windows see them, one sample after another.
///
/// Padding repeats one word, so windows that see nothing else are all alike: of a long run of padding
/// only as much is laid out as makes one such window, for the widest of the windows.
final class PaddedWords {
  let greatestTaps: Int
  private let block: Block<Int32>
  /// Where each sample of the pass begins.
  private let offsets: Block<Int>

  /// - Parameters:
  ///   - samples: The greatest number of samples of a pass.
  ///   - capacity: The greatest sum of `length`s of samples that are laid out together.
  init(samples: Int, capacity: Int, greatestTaps: Int) throws(TrainingError) {
    self.greatestTaps = greatestTaps
    block = try Block(count: capacity)
    offsets = try Block(count: samples)
  }

  var base: UnsafeMutablePointer<Int32> { block.base }
  var capacity: Int { block.count }

  /// How many words of a sample are laid out.
  func length(_ source: Source, _ row: Int) -> Int {
    let count = source.counts[row]
    return min(source.length(ofRow: row), count + greatestTaps)
  }

  func setOffset(_ offset: Int, of sample: Int) { offsets.base[sample] = offset }
  func offset(of sample: Int) -> Int { offsets.base[sample] }

  /// Lays out a sample at its offset.
  func write(_ source: Source, _ row: Int, sample: Int) {
    let count = source.counts[row]
    let words = source.words + source.starts[row]
    let padded = length(source, row)
    var out = block.base + offsets.base[sample]
    guard let padding = source.padding, padded > count else {
      out.update(from: words, count: count)
      return
    }
    switch padding.side {
    case .pre:
      out.update(repeating: padding.value, count: padded - count)
      out += padded - count
      out.update(from: words, count: count)
    case .post:
      out.update(from: words, count: count)
      out += count
      out.update(repeating: padding.value, count: padded - count)
    }
  }

  /// Where the first window of `taps` words begins, from the layout's start, and how many windows
  /// there are.
  @inline(__always)
  func windows(_ source: Source, _ row: Int, sample: Int, taps: Int) -> (first: Int, count: Int) {
    let count = source.counts[row]
    let length = source.length(ofRow: row)
    let used = min(length, count + taps)
    var first = offsets.base[sample]
    if let padding = source.padding, padding.side == .pre {
      first += min(length, count + greatestTaps) - used
    }
    return (first, used - taps + 1)
  }

  /// The window of nothing but padding that stands for several, and how many they are.
  ///
  /// - Parameter windows: How many windows are laid out.
  func paddingWindow(
    _ source: Source, _ row: Int, taps: Int, of windows: Int
  ) -> (window: Int, count: Int) {
    let left = source.length(ofRow: row) - taps + 1 - windows
    return (source.padding?.side == .pre ? 0 : windows - 1, 1 + left)
  }
}
