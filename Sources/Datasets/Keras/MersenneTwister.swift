/// MT19937, the generator behind NumPy's `RandomState`.
///
/// Source: M. Matsumoto and T. Nishimura, "Mersenne Twister", ACM TOMACS 8 (1998), with the
/// initialisation of 2002 (Knuth's linear congruence), which `RandomState(seed)` uses.
package struct MersenneTwister: Sendable {
  private static let size = 624
  private static let middle = 397

  private var state: [UInt32] = []
  private var index = Self.size

  package init(seed: UInt32) {
    var word = seed
    state.reserveCapacity(Self.size)
    for number in 0..<UInt32(Self.size) {
      state.append(word)
      word = 1_812_433_253 &* (word ^ word >> 30) &+ number &+ 1
    }
  }

  /// 32 random bits.
  mutating func next() -> UInt32 {
    if index == Self.size { generate() }
    var word = state[index]
    index += 1
    word ^= word >> 11
    word ^= word << 7 & 0x9d2c_5680
    word ^= word << 15 & 0xefc6_0000
    word ^= word >> 18
    return word
  }

  private mutating func generate() {
    for place in 0..<Self.size {
      let word =
        state[place] & 0x8000_0000 | state[(place + 1) % Self.size] & 0x7fff_ffff
      let twist: UInt32 = word & 1 == 0 ? 0 : 0x9908_b0df
      state[place] = state[(place + Self.middle) % Self.size] ^ word >> 1 ^ twist
    }
    index = 0
  }

  /// A whole number from 0 to `bound`, both included: bits under a mask, drawn again while too large.
  mutating func draw(upTo bound: UInt32) -> UInt32 {
    guard bound > 0 else { return 0 }
    let mask = UInt32.max >> UInt32(bound.leadingZeroBitCount)
    while true {
      let value = next() & mask
      if value <= bound { return value }
    }
  }

  /// What `rng.shuffle(np.arange(count))` leaves in the array: Fisher and Yates's shuffle, from the
  /// end.
  package mutating func permutation(_ count: Int) -> [Int] {
    var order = Array(0..<count)
    shuffle(&order)
    return order
  }

  /// `rng.shuffle(values)`.
  package mutating func shuffle<Value>(_ values: inout [Value]) {
    // Some places are drawn ahead: what a swap waits for from memory, the next ones need not.
    var drawn = [Int](repeating: 0, count: 64)
    var last = values.count - 1
    while last > 0 {
      let count = min(drawn.count, last)
      for step in 0..<count {
        drawn[step] = Int(draw(upTo: UInt32(truncatingIfNeeded: last - step)))
      }
      for step in 0..<count { values.swapAt(last - step, drawn[step]) }
      last -= count
    }
  }
}
