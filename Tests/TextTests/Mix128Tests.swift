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

  /// The same on every machine: worked out in Python by the description, with whole numbers of any size.
  @Test func itIsTheSameEverywhere() {
    #expect(hash([]) == "7801424aeea26757b7ad21c2582f2408")
    #expect(hash([[]]) == "47de57d90fc0c5941c7f9e701f1039ff")
    #expect(hash([Array("abc".utf8)]) == "c6c511d05dc4061afe7da48cab7b249c")
    #expect(hash([Array("ab".utf8), Array("c".utf8)]) == "c31fd932994fa4eb96605292b57dea9c")
    #expect(
      hash([(0..<200).map { UInt8(truncatingIfNeeded: $0 * 7) }])
        == "ad1299a02ca6717f269d46a2d4fe40cd")
    #expect(Mix128.hexadecimal(high: 0x12, low: .max) == "0000000000000012ffffffffffffffff")
    var (text, bytes) = (Mix128(), Mix128())
    text.update("abc")
    Array("abc".utf8).withUnsafeBytes { bytes.update($0) }
    #expect(text.hexadecimal == bytes.hexadecimal)
    var number = Mix128()
    number.update(0x0102 as UInt64)
    #expect(number.hexadecimal == hash([[2, 1, 0, 0, 0, 0, 0, 0]]))
  }
}
