/// Different texts, numbered in the order of their first use.
struct CategoryTable: Sendable {
  private var bytes: [UInt8] = []
  private var bounds: [Int] = [0]
  /// Texts by their keys, open addressing. The count is a power of two.
  private var slots = [Slot](repeating: Slot(), count: 16)

  private struct Slot {
    var key = Key()
    /// -1 where there is no text.
    var number: Int32 = -1
  }

  var count: Int { bounds.count - 1 }

  subscript(number: Int) -> ArraySlice<UInt8> { bytes[bounds[number]..<bounds[number + 1]] }

  func text(_ number: Int) -> String { String(decoding: self[number], as: UTF8.self) }

  /// The number of a text; nil where it has none.
  ///
  /// - Parameter end: Up to there, bytes behind the text may be read.
  @inline(__always)
  func number(of text: UnsafeBufferPointer<UInt8>, before end: UnsafePointer<UInt8>) -> Int? {
    let key = Key(text, before: end)
    return slots.withUnsafeBufferPointer { slots in
      let number = slots[slot(of: text, key, in: slots)].number
      return number < 0 ? nil : Int(number)
    }
  }

  /// The number of a text, which has one afterwards.
  mutating func insert(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    let key = Key(text)
    let place = slots.withUnsafeBufferPointer { slot(of: text, key, in: $0) }
    if slots[place].number >= 0 { return Int(slots[place].number) }
    let number = count
    bytes.append(contentsOf: text)
    bounds.append(bytes.count)
    slots[place] = Slot(key: key, number: Int32(truncatingIfNeeded: number))
    if count * 2 > slots.count { grow() }
    return number
  }

  /// Where a text stands in the slots, or would.
  @inline(__always)
  private func slot(
    of text: UnsafeBufferPointer<UInt8>, _ key: Key, in slots: UnsafeBufferPointer<Slot>
  ) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: key.hash) & mask
    while slots[place].number >= 0 {
      let slot = slots[place]
      if slot.key == key, key.isWhole || isSame(Int(slot.number), text) { break }
      place = (place + 1) & mask
    }
    return place
  }

  @inline(never)
  private func isSame(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    self[number].elementsEqual(text)
  }

  private mutating func grow() {
    var grown = [Slot](repeating: Slot(), count: slots.count * 2)
    let mask = grown.count - 1
    for slot in slots where slot.number >= 0 {
      var place = Int(truncatingIfNeeded: slot.key.hash) & mask
      while grown[place].number >= 0 { place = (place + 1) & mask }
      grown[place] = slot
    }
    slots = grown
  }

  /// What tells texts apart at a glance: up to 16 bytes as they are, with zeros behind them, and of longer
  /// ones a hash.
  private struct Key: Equatable {
    private var first: UInt64 = 0
    private var last: UInt64 = 0
    private var count: Int32 = 0

    /// Whether the key holds all of the text.
    var isWhole: Bool { count <= 16 }

    /// Of no text.
    init() {}

    @inline(__always)
    init(_ text: UnsafeBufferPointer<UInt8>, before end: UnsafePointer<UInt8>) {
      guard let start = text.baseAddress, text.count <= 16, end - start >= 16 else {
        self.init(text)
        return
      }
      self.init()
      // Lengths change from cell to cell, and no branch depends on them.
      let bytes = UnsafeRawPointer(start)
      let words = (
        UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self)),
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      )
      let bits = UInt64(truncatingIfNeeded: text.count) &* 8
      // Shifts beyond 63 bits leave nothing.
      first = words.0 & ~(UInt64.max << bits)
      last = words.1 & ~(UInt64.max << (bits < 64 ? 0 : bits &- 64))
      count = Int32(truncatingIfNeeded: text.count)
    }

    @inline(never)
    init(_ text: UnsafeBufferPointer<UInt8>) {
      count = Int32(clamping: text.count)
      guard text.count > 16 else {
        for (place, byte) in text.enumerated() {
          if place < 8 {
            first |= UInt64(byte) << UInt64(8 * place)
          } else {
            last |= UInt64(byte) << UInt64(8 * (place - 8))
          }
        }
        return
      }
      (first, last) = Self.hash(text)
    }

    /// Multiplied by splitmix64's odd numbers; the last step spreads the upper bits.
    @inline(__always)
    var hash: UInt64 {
      var hash = (first ^ UInt64(truncatingIfNeeded: count)) &* 0xbf58_476d_1ce4_e5b9
      hash = (hash ^ hash >> 32 ^ last) &* 0x94d0_49bb_1331_11eb
      return hash ^ hash >> 31
    }

    /// Eight bytes at a time; the last eight stand beside it.
    private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> (UInt64, UInt64) {
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
      let last = text.suffix(8).reduce(0) { $0 << 8 | UInt64($1) }
      return ((hash ^ word) &* 0x94d0_49bb_1331_11eb, last)
    }
  }
}
