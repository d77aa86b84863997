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
    while slots[place] >= 0 {
      let number = Int(slots[place])
      let (start, end) = (bounds[number], bounds[number + 1])
      if end - start == text.count, bytes[start..<end].elementsEqual(text) { return place }
      place = (place + 1) & mask
    }
    return place
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

  /// FNV-1a with a last step that spreads the upper bits.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ hash >> 29
  }
}
