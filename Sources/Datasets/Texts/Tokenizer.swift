/// How texts become words: the rules of Keras's `Tokenizer` and `text_to_word_sequence`.
///
/// In their order: the text in lower case, each of the `filters` a break, words between breaks; empty
/// ones are none. Lower case is Unicode's; everything goes by scalars, as Python's texts do: words are
/// divided by one, and two words are one where their scalars are the same.
package struct Tokenizer: Sendable {
  package static let standardFilters = "!\"#$%&()*+,-./:;<=>?@[\\]^_`{|}~\t\n"

  package let filters: String
  package let lower: Bool
  package let split: Unicode.Scalar
  /// What each byte below 128 becomes; `Self.end` where a word ends.
  private let table: [UInt8]
  private let otherBreaks: Set<Unicode.Scalar>

  private static let end: UInt8 = 0xff

  package init(
    filters: String = Self.standardFilters, lower: Bool = true, split: Unicode.Scalar = " "
  ) {
    self.filters = filters
    self.lower = lower
    self.split = split
    var table = (0..<128).map { UInt8($0) }
    if lower { for byte in UInt8(ascii: "A")...UInt8(ascii: "Z") { table[Int(byte)] += 32 } }
    var others: Set<Unicode.Scalar> = []
    for scalar in Array(filters.unicodeScalars) + [split] {
      if scalar.isASCII { table[Int(scalar.value)] = Self.end } else { others.insert(scalar) }
    }
    self.table = table
    otherBreaks = others
  }

  /// The words of a text, in order.
  package func words(of text: String) -> [String] {
    var words: [String] = []
    var text = text
    text.withUTF8 { bytes in
      forEachWord(in: bytes) { words.append(String(decoding: $0, as: UTF8.self)) }
    }
    return words
  }

  /// Gives each word of a text, in UTF-8.
  func forEachWord<E: Error>(
    in text: UnsafeBufferPointer<UInt8>,
    _ body: (UnsafeBufferPointer<UInt8>) throws(E) -> Void
  ) throws(E) {
    guard text.allSatisfy({ $0 < 128 }) else {
      var bytes: [UInt8] = []
      let whole = String(decoding: text, as: UTF8.self)
      for scalar in (lower ? whole.lowercased() : whole).unicodeScalars {
        if scalar.isASCII {
          bytes.append(table[Int(scalar.value)])
        } else if otherBreaks.contains(scalar) {
          bytes.append(Self.end)
        } else {
          bytes += scalar.utf8
        }
      }
      try divide(bytes, body)
      return
    }
    let bytes = [UInt8](unsafeUninitializedCapacity: text.count) { memory, count in
      table.withUnsafeBufferPointer { table in
        for index in 0..<text.count {
          memory.initializeElement(at: index, to: table[Int(text[index])])
        }
      }
      count = text.count
    }
    try divide(bytes, body)
  }

  private func divide<E: Error>(
    _ bytes: [UInt8], _ body: (UnsafeBufferPointer<UInt8>) throws(E) -> Void
  ) throws(E) {
    // A failure is carried out by hand: closures over memory rethrow any error.
    var failure: E?
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      for place in 0...bytes.count where place == bytes.count || bytes[place] == Self.end {
        if place > start, failure == nil {
          do throws(E) {
            try body(UnsafeBufferPointer(rebasing: bytes[start..<place]))
          } catch { failure = error }
        }
        start = place + 1
      }
    }
    if let failure { throw failure }
  }
}
