import Platform

/// The system's code for too little memory.
let outOfMemory = SystemError.outOfMemory.code

/// Where the words of reviews are put one after another as they are read.
///
/// Before each row one place is left free: the encoding writes the start's index there, so that
/// nothing has to move, and the row's digest is taken with the row's length in it.
struct WordArena: ~Copyable {
  private(set) var base: UnsafeMutablePointer<Int32>
  private(set) var count = 0
  private(set) var capacity: Int

  /// Half a gigabyte of words: twenty times the largest data set known.
  static let limit = 1 << 27

  /// - Parameter expected: A guess at the number of places. Memory that is not written to is not
  ///   taken, so it may be generous.
  init(expected: Int) throws(DatasetError) {
    capacity = min(max(expected, 1024), Self.limit)
    guard let memory = Heap.allocate(bytes: capacity * MemoryLayout<Int32>.stride) else {
      throw .system(call: "malloc", code: outOfMemory)
    }
    base = memory.assumingMemoryBound(to: Int32.self)
  }

  deinit { Heap.free(base) }

  /// Makes room for `extra` more words.
  ///
  /// - Returns: Whether there is room; `limit` is never passed.
  mutating func reserve(_ extra: Int) -> Bool {
    guard extra > capacity - count else { return true }
    guard extra <= Self.limit - count else { return false }
    let wanted = min(max(capacity * 2, count + extra), Self.limit)
    guard let memory = Heap.resize(base, bytes: wanted * MemoryLayout<Int32>.stride) else {
      return false
    }
    base = memory.assumingMemoryBound(to: Int32.self)
    capacity = wanted
    return true
  }

  /// Adds a word. `reserve` has made room for it.
  mutating func append(_ word: Int32) {
    precondition(count < capacity, "room was reserved")
    base[count] = word
    count += 1
  }

  /// Counts words that were written past `count`.
  mutating func grow(to end: UnsafeMutablePointer<Int32>) {
    let newCount = end - base
    precondition(newCount >= count && newCount <= capacity, "room was reserved")
    count = newCount
  }

  /// Hands over the memory; the caller gives it back to the `Heap`.
  consuming func take() -> UnsafeMutablePointer<Int32> {
    let memory = base
    discard self
    return memory
  }
}
