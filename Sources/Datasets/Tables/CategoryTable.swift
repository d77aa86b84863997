/// Different texts, numbered in the order of their first use.
struct CategoryTable: Sendable {
  private var bytes: [UInt8] = []
  private var bounds: [Int] = [0]
  /// Numbers by hash, open addressing; -1 where there is none. The count is a power of two.
  private var slots = [Int32](repeating: -1, count: 16)

  var count: Int { bounds.count - 1 }

  subscript(number: Int) -> ArraySlice<UInt8> { bytes[bounds[number]..<bounds[number + 1]] }

  func text(_ number: Int) -> String { String(decoding: self[number], as: UTF8.self) }

  /// The number of a text; nil where it has none.
  func number(of text: UnsafeBufferPointer<UInt8>) -> Int? {
    let number = slots[slot(of: text)]
    return number < 0 ? nil : Int(number)
  }

  /// The number of a text, which has one afterwards.
  mutating func insert(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    let place = slot(of: text)
    if slots[place] >= 0 { return Int(slots[place]) }
    let number = count
    bytes.append(contentsOf: text)
    bounds.append(bytes.count)
    slots[place] = Int32(truncatingIfNeeded: number)
    if count * 2 > slots.count { grow() }
    return number
  }

  /// Where a text stands in the slots, or would.
  private func slot(of text: UnsafeBufferPointer<UInt8>) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: Self.hash(text)) & mask
    return bytes.withUnsafeBufferPointer { bytes in
      while slots[place] >= 0 {
        let number = Int(slots[place])
        let (start, end) = (bounds[number], bounds[number + 1])
        if end - start == text.count, Self.isSame(bytes, start, text) { break }
        place = (place + 1) & mask
      }
      return place
    }
  }

  @inline(__always)
  private static func isSame(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    for place in 0..<text.count where bytes[start + place] != text[place] { return false }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for number in 0..<count {
      let place = bytes.withUnsafeBufferPointer { bytes in
        slot(of: UnsafeBufferPointer(rebasing: bytes[bounds[number]..<bounds[number + 1]]))
      }
      slots[place] = Int32(truncatingIfNeeded: number)
    }
  }

  /// Eight bytes at a time, each time multiplied by splitmix64's odd numbers; the last step spreads the
  /// upper bits.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = UInt64(text.count) &* 0x9e37_79b9_7f4a_7c15
    var word: UInt64 = 0
    for place in 0..<text.count {
      word = word << 8 | UInt64(text[place])
      if place & 7 == 7 {
        hash = (hash ^ word) &* 0xbf58_476d_1ce4_e5b9
        hash ^= hash >> 32
        word = 0
      }
    }
    hash = (hash ^ word) &* 0x94d0_49bb_1331_11eb
    return hash ^ hash >> 31
  }
}
