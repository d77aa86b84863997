import Testing
import Text

/// Bytes as `ByteWriter` lays them out: the lowest byte of a number first, a count before what is counted.
@Suite struct ByteCodingTests {
  private typealias Damage = ByteReader.Damage

  private func number(_ value: UInt8) -> [UInt8] { [value, 0, 0, 0, 0, 0, 0, 0] }

  @Test func theLowestByteIsFirst() {
    var writer = ByteWriter()
    writer.write(0x0102_0304_0506_0708 as UInt64)
    writer.write(-2)
    writer.write(true)
    writer.write(false)
    #expect(
      writer.bytes == [8, 7, 6, 5, 4, 3, 2, 1] + [254, 255, 255, 255, 255, 255, 255, 255]
        + number(1) + number(0))
  }

  @Test func aCountStandsBeforeWhatIsCounted() {
    var writer = ByteWriter()
    writer.write("é")
    // 1 is 0x3f80_0000 in binary32 and 0x3ff0_0000_0000_0000 in binary64 (IEEE 754).
    writer.write([1] as [Float])
    writer.write([1] as [Double])
    writer.write(bytes: [7, 9][...])
    writer.write(3, 4, true)
    writer.write(["a"]) { $0.write($1) }
    #expect(
      writer.bytes == number(2) + [0xC3, 0xA9] + number(1) + [0, 0, 0x80, 0x3F] + number(1)
        + [0, 0, 0, 0, 0, 0, 0xF0, 0x3F] + number(2) + [7, 9] + number(3) + number(4) + number(1)
        + number(1) + number(1) + [0x61])
  }

  @Test func whatWasWrittenIsReadAgain() throws {
    var writer = ByteWriter()
    writer.write(.max as UInt64)
    writer.write(Int.min)
    writer.write("text é")
    writer.write([0.1, -.infinity, 3] as [Float])
    writer.write([0.1, -0.0] as [Double])
    writer.write(true)
    writer.write(false)
    writer.write(1.5)
    writer.write(bytes: [][...])
    writer.write([1, 2]) { $0.write($1) }
    // Bytes before it and behind it are not its own.
    var reader = ByteReader(([9] + writer.bytes + [9])[1...writer.bytes.count])
    #expect(try reader.number() == .max)
    #expect(try reader.whole() == .min)
    #expect(try reader.text() == "text é")
    #expect(try reader.floats() == [0.1, -.infinity, 3])
    #expect(try reader.doubles().map(\.bitPattern) == [0.1, -0.0].map(\.bitPattern))
    #expect(try reader.boolean())
    #expect(try !reader.boolean())
    #expect(try reader.double() == 1.5)
    #expect(try reader.block().isEmpty)
    #expect(!reader.isAtEnd)
    let numbers = try reader.list { reader throws(Damage) in try reader.whole() }
    #expect(numbers == [1, 2])
    #expect(reader.isAtEnd)
  }

  /// Each length is held against the bytes that are there: as many are read, one more is damage.
  @Test func nothingIsReadBehindTheEnd() throws {
    var exact = ByteReader((number(2) + [7, 9])[...])
    #expect(try Array(exact.block()) == [7, 9])
    #expect(exact.isAtEnd)
    var short = ByteReader((number(3) + [7, 9])[...])
    #expect(throws: Damage.self) { try short.block() }
    var empty = ByteReader([][...])
    #expect(empty.isAtEnd)
    #expect(throws: Damage.self) { try empty.number() }
    var seven = ByteReader([0, 0, 0, 0, 0, 0, 0][...])
    #expect(throws: Damage.self) { try seven.number() }
    var floats = ByteReader((number(2) + [0, 0, 0, 0, 0, 0, 0])[...])
    #expect(throws: Damage.self) { try floats.floats() }
    var doubles = ByteReader((number(2) + [UInt8](repeating: 0, count: 15))[...])
    #expect(throws: Damage.self) { try doubles.doubles() }
    var text = ByteReader((number(1) + [0xC3])[...])
    #expect(throws: Damage.self) { try text.text() }
  }

  @Test func aCountIsOfThingsOfSomeBytes() throws {
    var two = ByteReader((number(2) + [1, 2, 3, 4, 5, 6, 7, 8])[...])
    #expect(try two.count(of: 4) == 2)
    var three = ByteReader((number(3) + [1, 2, 3, 4, 5, 6, 7, 8])[...])
    #expect(throws: Damage.self) { try three.count(of: 4) }
    var bytes = ByteReader((number(3) + [1, 2, 3])[...])
    #expect(try bytes.count() == 3)
    var huge = ByteReader([UInt8](repeating: 0xFF, count: 16)[...])
    #expect(throws: Damage.self) { try huge.count() }
  }

  @Test func numbersHaveTheirBounds() throws {
    func reader(_ value: Int) -> ByteReader {
      var writer = ByteWriter()
      writer.write(value)
      return ByteReader(writer.bytes[...])
    }
    var (zero, negative) = (reader(0), reader(-1))
    #expect(try zero.notNegative() == 0)
    #expect(throws: Damage.self) { try negative.notNegative() }
    for (number, choice) in [(0, "a"), (1, "b"), (2, nil), (-1, nil)] {
      var reader = reader(number)
      let chosen = try? reader.choice(of: ["a", "b"])
      #expect(chosen == choice)
    }
  }

  /// Values in values go 1000 deep; those that were left do not count.
  @Test func valuesInValuesEndSomewhere() throws {
    var reader = ByteReader([][...])
    for _ in 0..<5000 {
      try reader.enter()
      reader.leave()
    }
    for _ in 0..<1000 { try reader.enter() }
    #expect(throws: Damage.self) { try reader.enter() }
    reader.leave()
    try reader.enter()
  }

  @Test func valuesOfTheLibraryAreWrittenAsTheirParts() throws {
    var writer = ByteWriter()
    (3 as Int?).write(to: &writer)
    (nil as Int?).write(to: &writer)
    ["a"].write(to: &writer)
    #expect(
      writer.bytes == number(1) + number(3) + number(0) + number(1) + number(1) + [0x61])
    var reader = ByteReader(writer.bytes[...])
    let first = try Int?(from: &reader)
    let second = try Int?(from: &reader)
    #expect(first == 3)
    #expect(second == nil)
    let texts = try [String](from: &reader)
    #expect(texts == ["a"])
  }
}
