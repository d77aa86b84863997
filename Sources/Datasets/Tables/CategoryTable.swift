/// Different texts, numbered in the order of their first use.
struct CategoryTable: Sendable {
  private var bytes: [UInt8] = []
  private var bounds: [Int] = [0]
  private var keys: [Key] = []
  /// Numbers by their keys, open addressing; -1 where there is none. The count is a power of two.
  private var slots = [Int32](repeating: -1, count: 16)

  var count: Int { keys.count }

  subscript(number: Int) -> ArraySlice<UInt8> { bytes[bounds[number]..<bounds[number + 1]] }

  func text(_ number: Int) -> String { String(decoding: self[number], as: UTF8.self) }

  /// The number of a text; nil where it has none.
  func number(of text: UnsafeBufferPointer<UInt8>) -> Int? {
    let number = slots[slot(of: text, Key(text))]
    return number < 0 ? nil : Int(number)
  }

  /// The number of a text, which has one afterwards.
  mutating func insert(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    let key = Key(text)
    let place = slot(of: text, key)
    if slots[place] >= 0 { return Int(slots[place]) }
    let number = count
    bytes.append(contentsOf: text)
    bounds.append(bytes.count)
    keys.append(key)
    slots[place] = Int32(truncatingIfNeeded: number)
    if count * 2 > slots.count { grow() }
    return number
  }

  /// Where a text stands in the slots, or would.
  private func slot(of text: UnsafeBufferPointer<UInt8>, _ key: Key) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: key.hash) & mask
    while slots[place] >= 0 {
      let number = Int(slots[place])
      if keys[number] == key, key.isWhole || isSame(number, text) { break }
      place = (place + 1) & mask
    }
    return place
  }

  private func isSame(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    self[number].elementsEqual(text)
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    let mask = slots.count - 1
    for (number, key) in keys.enumerated() {
      var place = Int(truncatingIfNeeded: key.hash) & mask
      while slots[place] >= 0 { place = (place + 1) & mask }
      slots[place] = Int32(truncatingIfNeeded: number)
    }
  }

  /// What tells texts apart at a glance: up to 16 bytes as they are, of longer ones a hash.
  private struct Key: Hashable {
    private let first: UInt64
    private let last: UInt64
    private let count: Int

    /// Whether the key holds all of the text.
    var isWhole: Bool { count <= 16 }

    @inline(__always)
    init(_ text: UnsafeBufferPointer<UInt8>) {
      count = text.count
      let bytes = UnsafeRawBufferPointer(text)
      switch count {
      case 8...16:
        // Both words hold some bytes in the middle: with the count, that is no matter.
        first = bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
        last = bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
      case 4..<8:
        first = UInt64(bytes.loadUnaligned(fromByteOffset: 0, as: UInt32.self))
        last = UInt64(bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
      case 1..<4:
        first = UInt64(bytes[0]) << 16 | UInt64(bytes[count / 2]) << 8 | UInt64(bytes[count - 1])
        last = 0
      case 0: (first, last) = (0, 0)
      default:
        first = Self.hash(text)
        last = bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
      }
    }

    /// Multiplied by splitmix64's odd numbers; the last step spreads the upper bits.
    @inline(__always)
    var hash: UInt64 {
      var hash = (first ^ UInt64(count)) &* 0xbf58_476d_1ce4_e5b9
      hash = (hash ^ hash >> 32 ^ last) &* 0x94d0_49bb_1331_11eb
      return hash ^ hash >> 31
    }

    /// Eight bytes at a time.
    private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
      var hash: UInt64 = 0x9e37_79b9_7f4a_7c15
      var word: UInt64 = 0
      for place in 0..<text.count {
        word = word << 8 | UInt64(text[place])
        if place & 7 == 7 {
          hash = (hash ^ word) &* 0xbf58_476d_1ce4_e5b9
          hash ^= hash >> 32
          word = 0
        }
      }
      return (hash ^ word) &* 0x94d0_49bb_1331_11eb
    }
  }
}
