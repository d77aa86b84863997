/// The stand-in's random numbers: SplitMix64 (G. Steele et al., "Fast splittable pseudorandom number
/// generators", OOPSLA 2014). Whole numbers alone, so that every machine draws the same.
struct StandInRandom {
  private var state: UInt64

  /// A stream of its own for each pair of numbers.
  init(_ stream: UInt64, _ number: UInt64) {
    state = Self.scrambled(stream &* 0x9e37_79b9_7f4a_7c15 &+ Self.scrambled(number))
  }

  @inline(__always)
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    return Self.scrambled(state)
  }

  /// A whole number from 0 and below `bound`, which is below 2³².
  @inline(__always)
  mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: ((next() >> 32) &* UInt64(truncatingIfNeeded: bound)) >> 32)
  }

  /// True in `share` of 1,024 cases.
  mutating func happens(_ share: Int) -> Bool { next() >> 54 < UInt64(share) }

  /// A number from 0 and below 1, a multiple of 2⁻³².
  mutating func fraction() -> Double { Double(next() >> 32) * 0x1p-32 }

  /// About normal, mean 0, variance 1: the sum of twelve fractions, less 6.
  mutating func normal() -> Double {
    var sum = -6.0
    for _ in 0..<12 { sum += fraction() }
    return sum
  }

  private static func scrambled(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ z >> 30) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ z >> 27) &* 0x94d0_49bb_1331_11eb
    return z ^ z >> 31
  }
}

/// Draws numbers by given weights at one random number and one look-up each.
///
/// Source: M. Vose, "A linear algorithm for generating random numbers with a given distribution",
/// IEEE Trans. Software Eng. 17 (1991).
struct AliasTable: Sendable {
  /// For each slot, in the upper half whom else it stands for, in the lower how often (of 2²⁴) it
  /// stands for itself.
  private let slots: [UInt64]

  init(_ weights: [Double]) {
    let scale = Double(weights.count) / weights.reduce(0, +)
    var left = weights.map { $0 * scale }
    var slots = weights.indices.map { UInt64($0) << 32 | 1 << 24 }
    var small = left.indices.filter { left[$0] < 1 }
    var large = left.indices.filter { left[$0] >= 1 }
    while let poor = small.popLast(), let rich = large.last {
      slots[poor] = UInt64(rich) << 32 | UInt64(left[poor] * 0x1p24)
      left[rich] -= 1 - left[poor]
      if left[rich] < 1 {
        large.removeLast()
        small.append(rich)
      }
    }
    self.slots = slots
  }

  /// The number for 64 random bits, of which 24 to 31 are not used.
  @inline(__always)
  func pick(_ bits: UInt64) -> Int {
    let place = Int(truncatingIfNeeded: ((bits >> 32) &* UInt64(slots.count)) >> 32)
    let slot = slots[place]
    return bits & 0xff_ffff < slot & 0xffff_ffff ? place : Int(truncatingIfNeeded: slot >> 32)
  }
}
