import Testing

@testable import Datasets

/// Texts get numbers in the order of their first use.
@Suite struct CategoryTableTests {
  /// Texts that differ in one byte, of all lengths around those that a key holds, with zero bytes too.
  private static let texts: [[UInt8]] = (0...40).flatMap { length -> [[UInt8]] in
    let plain = (0..<length).map { UInt8(97 + $0 % 26) }
    return [plain]
      + plain.indices.flatMap { place -> [[UInt8]] in
        [UInt8(0), 255].map { byte in
          var other = plain
          other[place] = byte
          return other
        }
      }
  }

  @Test func textsAreToldApart() {
    var table = CategoryTable()
    for (number, text) in Self.texts.enumerated() {
      text.withUnsafeBufferPointer { #expect(table.insert($0) == number) }
    }
    #expect(table.count == Self.texts.count)
    for (number, text) in Self.texts.enumerated() {
      #expect(Array(table[number]) == text)
      text.withUnsafeBufferPointer { #expect(table.insert($0) == number) }
    }
  }

  /// Whatever stands behind a text, and whether it may be read.
  @Test(arguments: [0, 1, 15, 16, 40]) func whatFollowsMakesNoDifference(_ behind: Int) {
    var table = CategoryTable()
    for text in Self.texts { text.withUnsafeBufferPointer { _ = table.insert($0) } }
    for (number, text) in Self.texts.enumerated() {
      let memory = text + (0..<behind).map { UInt8(200 + $0) }
      memory.withUnsafeBufferPointer { memory in
        guard let start = memory.baseAddress else { return }
        let found = table.number(
          of: UnsafeBufferPointer(rebasing: memory[..<text.count]), before: start + memory.count)
        #expect(found == number)
      }
    }
    let unknown = Array("none of these".utf8)
    unknown.withUnsafeBufferPointer { text in
      guard let start = text.baseAddress else { return }
      #expect(table.number(of: text, before: start + text.count) == nil)
    }
  }
}
