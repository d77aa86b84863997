import Kernels

/// From which words negatives are drawn: each with probability proportional to its count to the power
/// of ¾, in one look-up (Walker's alias method, in Vose's linear form).
///
/// Each of the words' places belongs to its word up to a threshold, and from there to another.
func noiseTable(counts: [Int]) -> [KernelNoise] {
  // x^¾ by square roots: these are exactly rounded on every machine.
  let weights = counts.map {
    let root = Double($0).squareRoot()
    return root * root.squareRoot()
  }
  let scale = Double(counts.count) / weights.reduce(0, +)
  var shares = weights.map { $0 * scale }
  var table = counts.indices.map { KernelNoise(threshold: .max, other: Int32($0)) }
  var small = shares.indices.filter { shares[$0] < 1 }
  var large = shares.indices.filter { shares[$0] >= 1 }
  while let giver = large.last, let taker = small.popLast() {
    table[taker] = KernelNoise(
      threshold: UInt32(min(shares[taker] * 0x1p32, 0xffff_ffff)), other: Int32(giver))
    shares[giver] -= 1 - shares[taker]
    if shares[giver] < 1 {
      large.removeLast()
      small.append(giver)
    }
  }
  return table
}
