/// Random bits that are a function of a seed, a purpose and a counter: nothing is used up, so no
/// order of drawing and no number of threads changes what comes out.
///
/// SplitMix64 (Steele, Lea, Flood, 'Fast splittable pseudorandom number generators', OOPSLA 2014) read
/// at any position: draw `i` is `mix(key + (i + 1)·γ)`. Each purpose has a key of its own.
package struct RandomStream: Sendable {
  /// What random numbers are for; each purpose is a family of streams.
  package enum Purpose: UInt64, Sendable {
    /// One stream for each weight, and one for word vectors.
    case initialisation = 1
    /// One stream for each epoch.
    case shuffle = 2
    /// One stream for each layer and step.
    case dropout = 3
    /// Word vectors: one stream for each epoch, which frequent words are left out.
    case subsampling = 4
    /// Word vectors: one stream for each epoch, windows and negatives.
    case negativeSampling = 5
    /// One stream for the rows of words that have no vector.
    case missingVectors = 6
  }

  private static let gamma: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Draw `i` is `mix(key &+ (i &+ 1) &* 0x9E3779B97F4A7C15)`.
  package let key: UInt64

  package init(key: UInt64) { self.key = key }

  package init(seed: UInt64, purpose: Purpose, _ first: Int, _ second: UInt64 = 0) {
    var key = Self.mix(seed &+ Self.gamma)
    for part in [purpose.rawValue, UInt64(bitPattern: Int64(first)), second] {
      key = Self.mix((key ^ part) &+ Self.gamma)
    }
    self.key = key
  }

  /// 64 random bits.
  @inline(__always)
  package func bits(_ counter: UInt64) -> UInt64 {
    Self.mix(key &+ (counter &+ 1) &* Self.gamma)
  }

  /// A number in [0, 1): a multiple of 2⁻²⁴.
  @inline(__always)
  package func uniform(_ counter: UInt64) -> Float {
    Float(bits(counter) >> 40) * 0x1p-24
  }

  /// The numbers `0..<count` in random order (Fisher–Yates from the end; a draw is scaled to its
  /// range by the high half of a product, whose bias of less than `count`/2⁶⁴ is of no account).
  package func permutation(_ count: Int) -> [Int] {
    var order = Array(0..<count)
    var last = count - 1
    while last > 0 {
      let other = Int(bits(UInt64(last)).multipliedFullWidth(by: UInt64(last + 1)).high)
      order.swapAt(last, other)
      last -= 1
    }
    return order
  }

  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
