import Testing
import Text

@Suite struct Mix128Tests {
  private func hash(_ messages: [[UInt8]]) -> String {
    var hash = Mix128()
    for message in messages { message.withUnsafeBytes { hash.update($0) } }
    return hash.hexadecimal
  }

  @Test func eachBitOfAMessageCounts() {
    let message = (0..<200).map { UInt8(truncatingIfNeeded: $0 * 31) }
    var seen: Set = [hash([message])]
    for bit in 0..<(message.count * 8) {
      var changed = message
      changed[bit / 8] ^= 1 << UInt8(bit % 8)
      seen.insert(hash([changed]))
    }
    #expect(seen.count == message.count * 8 + 1)
  }

  @Test func lengthsAndBordersCount() {
    let zeros = (0...200).map { hash([[UInt8](repeating: 0, count: $0)]) }
    #expect(Set(zeros).count == zeros.count)
    #expect(hash([[1, 2], [3]]) != hash([[1], [2, 3]]))
    #expect(hash([[1, 2]]) != hash([[1, 2], []]))
    #expect(hash([[1], [2]]) != hash([[2], [1]]))
  }

  /// About half of all 128 bits change when one bit of the message does.
  @Test func bitsSpread() {
    var flips = 0
    let count = 256
    for bit in 0..<count {
      var (one, other) = (Mix128(), Mix128())
      var message = [UInt64](repeating: 0, count: 4)
      message.withUnsafeBytes { one.update($0) }
      message[bit / 64] = 1 << UInt64(bit % 64)
      message.withUnsafeBytes { other.update($0) }
      flips += (one.value.high ^ other.value.high).nonzeroBitCount
      flips += (one.value.low ^ other.value.low).nonzeroBitCount
    }
    let mean = Double(flips) / Double(count)
    #expect(mean > 60 && mean < 68)
  }
}
