/// The numbers of the reviews: nearly all of a file.
extension PickleReader {
  var tooManyWords: DatasetError {
    stream.damaged(.tooLarge(what: "number of words", limit: WordArena.limit))
  }

  /// Whether words can go to a list: only the newest one is at the arena's end.
  private func checkOpen(_ list: Int32) throws(DatasetError) {
    guard Int(list) == lists.count - 1, lists[Int(list)].members == nil else {
      throw structure("a number stands where a review should")
    }
  }

  /// Adds a number to the newest list.
  mutating func addWord(_ value: Int64, to list: Int32) throws(DatasetError) {
    try checkOpen(list)
    guard 0...Self.largestRank ~= value else { throw stream.damaged(.notAWordRank(value)) }
    guard arena.reserve(1) else { throw tooManyWords }
    arena.append(Int32(value))
    lists[Int(list)].count += 1
  }

  /// Reads numbers of one, two and four bytes into the newest list, as long as there are such.
  mutating func readWords(of list: Int32) throws(DatasetError) {
    try checkOpen(list)
    let before = arena.count
    defer { lists[Int(list)].count += arena.count - before }
    // The last numbers of a file may be nearer to its end than this: `push(integer:)` takes them.
    while try stream.fill(ShortNumbers.reach) {
      guard arena.reserve(stream.available / 2 + 2) else { throw tooManyWords }
      var numbers = ShortNumbers(
        input: UnsafeRawPointer(stream.window + stream.position),
        end: UnsafeRawPointer(stream.window + stream.position + stream.available),
        output: arena.base + arena.count)
      let isAtOther = numbers.read()
      stream.position = numbers.input - UnsafeRawPointer(stream.window)
      arena.grow(to: numbers.output)
      if isAtOther { return }
    }
  }
}

/// Decodes `K` and one byte, `M` and two bytes, `J` and four bytes (little-endian).
private struct ShortNumbers {
  /// So many bytes are looked at, at most, from where an instruction begins.
  static let reach = 8

  var input: UnsafeRawPointer
  let end: UnsafeRawPointer
  var output: UnsafeMutablePointer<Int32>

  /// Reads until something else comes, or too few bytes are left.
  ///
  /// Which of the two short forms comes next is as good as random, so their length and value are
  /// computed, not branched on, for two of them from one look at eight bytes.
  ///
  /// - Returns: Whether something else comes, which a number out of range is as well.
  mutating func read() -> Bool {
    while input <= end - Self.reach {
      let bits = UInt64(littleEndian: input.loadUnaligned(as: UInt64.self))
      // K is 0x4b, M is 0x4d: 0 or 2 from here.
      let first = (bits & 0xff) &- 0x4b
      if first & ~2 == 0 {
        let rest = bits &>> (16 &+ first &<< 2)
        let second = (rest & 0xff) &- 0x4b
        output[0] = Self.value(bits, form: first)
        if second & ~2 == 0 {
          output[1] = Self.value(rest, form: second)
          output += 2
          input += Int(truncatingIfNeeded: 4 &+ (first &+ second) &>> 1)
        } else {
          output += 1
          input += Int(truncatingIfNeeded: 2 &+ first &>> 1)
        }
      } else if bits & 0xff == 0x4a {
        let value = Int32(truncatingIfNeeded: bits &>> 8)
        guard value >= 0, Int64(value) <= PickleReader.largestRank else { return true }
        output[0] = value
        output += 1
        input += 5
      } else {
        return true
      }
    }
    return false
  }

  @inline(__always)
  private static func value(_ bits: UInt64, form: UInt64) -> Int32 {
    Int32(truncatingIfNeeded: bits &>> 8 & (0xff | (0 &- form &>> 1) & 0xff00))
  }
}
