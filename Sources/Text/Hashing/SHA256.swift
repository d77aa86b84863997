/// The hash function SHA-256 (FIPS 180-4), for downloads and for telling trained weights apart.
package struct SHA256: Sendable {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19,
  ]
  private var block: [UInt8] = []
  private var byteCount: UInt64 = 0

  package init() { block.reserveCapacity(64) }

  package mutating func update(_ byte: UInt8) {
    block.append(byte)
    byteCount &+= 1
    if block.count == 64 { compressBlock() }
  }

  /// All of these bytes, in their order.
  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    var rest = bytes[...]
    while !rest.isEmpty, !block.isEmpty { update(rest.removeFirst()) }
    let whole = rest.count & ~63
    Self.compress(UnsafeRawBufferPointer(rebasing: rest.prefix(whole)), into: &state)
    byteCount &+= UInt64(whole)
    for byte in rest.dropFirst(whole) { update(byte) }
  }

  /// The text's length and its UTF-8 bytes.
  package mutating func update(_ text: String) {
    update(UInt64(text.utf8.count))
    for byte in text.utf8 { update(byte) }
  }

  /// Eight bytes, the lowest first.
  package mutating func update(_ number: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      update(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  /// Each number's bit pattern, its lowest byte first.
  package mutating func update(_ values: [Float]) {
    #if _endian(little)
      values.withUnsafeBytes { update($0) }
    #else
      for value in values {
        for shift in stride(from: 0, to: 32, by: 8) {
          update(UInt8(truncatingIfNeeded: value.bitPattern >> UInt32(shift)))
        }
      }
    #endif
  }

  /// The hash of all that was added, as 64 hexadecimal digits.
  package mutating func finish() -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: finishBytes().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
      as: UTF8.self)
  }

  /// The hash of all that was added, 32 bytes.
  package mutating func finishBytes() -> [UInt8] {
    let bitCount = byteCount &* 8
    update(0x80 as UInt8)
    while block.count != 56 { update(0 as UInt8) }
    for shift in stride(from: 56, through: 0, by: -8) {
      update(UInt8(truncatingIfNeeded: bitCount >> shift))
    }
    return state.flatMap { word in
      stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }
  }

  private mutating func compressBlock() {
    block.withUnsafeBytes { Self.compress($0, into: &state) }
    block.removeAll(keepingCapacity: true)
  }

  /// Takes in whole blocks of 64 bytes.
  private static func compress(_ bytes: UnsafeRawBufferPointer, into state: inout [UInt32]) {
    let constants = roundConstants
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { w in
      for start in stride(from: 0, to: bytes.count, by: 64) {
        for i in 0..<16 {
          w[i] = UInt32(
            bigEndian: bytes.loadUnaligned(fromByteOffset: start + 4 * i, as: UInt32.self))
        }
        for i in 16..<64 {
          let s0 = rotated(w[i - 15], 7) ^ rotated(w[i - 15], 18) ^ (w[i - 15] >> 3)
          let s1 = rotated(w[i - 2], 17) ^ rotated(w[i - 2], 19) ^ (w[i - 2] >> 10)
          w[i] = w[i - 16] &+ s0 &+ w[i - 7] &+ s1
        }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        for i in 0..<64 {
          let s1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
          let t1 = h &+ s1 &+ ((e & f) ^ (~e & g)) &+ constants[i] &+ w[i]
          let s0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
          let t2 = s0 &+ ((a & b) ^ (a & c) ^ (b & c))
          (h, g, f, e, d, c, b, a) = (g, f, e, d &+ t1, c, b, a, t1 &+ t2)
        }
        state[0] &+= a
        state[1] &+= b
        state[2] &+= c
        state[3] &+= d
        state[4] &+= e
        state[5] &+= f
        state[6] &+= g
        state[7] &+= h
      }
    }
  }

  @inline(__always)
  private static func rotated(_ x: UInt32, _ bits: UInt32) -> UInt32 {
    (x &>> bits) | (x &<< (32 &- bits))
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let roundConstants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}
