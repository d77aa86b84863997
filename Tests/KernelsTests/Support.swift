import Kernels

/// A kernel table that tests compare with the naive one.
struct Implementation: Sendable, CustomStringConvertible {
  let name: String
  let table: KernelTable

  init?(name: String) {
    guard let table = kernels_named(name) else { return nil }
    self.name = name
    self.table = table.pointee
  }

  var description: String { name }

  /// Those that this machine can run.
  static let all = ["v4", "v3", "plain"].compactMap(Implementation.init)
  /// With the naive one, for what holds of all.
  static let allWithNaive = ["naive", "v4", "v3", "plain"].compactMap(Implementation.init)
}

let naive = Implementation.allWithNaive[0].table

/// Repeatable random numbers (SplitMix64).
struct Random: RandomNumberGenerator {
  var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// Numbers in −1..<1.
  mutating func floats(_ count: Int) -> [Float] {
    (0..<count).map { _ in Float.random(in: -1..<1, using: &self) }
  }

  mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  mutating func bool() -> Bool { Bool.random(using: &self) }
}

/// The bit patterns, in which −0 differs from 0 and equal NaNs are equal.
func bits(_ values: [Float]) -> [UInt32] { values.map(\.bitPattern) }

/// Sizes around the 16 lanes and around powers of two.
let oddSizes = [0, 1, 2, 3, 7, 15, 16, 17, 31, 32, 33, 47, 48, 49, 63, 64, 65, 100, 127, 192, 257]
