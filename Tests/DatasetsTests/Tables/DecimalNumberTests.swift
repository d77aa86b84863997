import Testing

@testable import Datasets

/// Decimal numbers, to the last bit: the oracle is the C library's `strtod`, through Swift's `Double`.
@Suite struct DecimalNumberTests {
  private static func read(_ text: String) -> (value: Double, length: Int)? {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return nil }
      return DecimalNumber.read(start, before: start + bytes.count).map {
        ($0.value, $0.end - start)
      }
    }
  }

  @Test(arguments: [
    "0", "-0", "1", "+1.5", ".5", "5.", "00012.50", "1e5", "1E-5", "1e+22", "1e23",
    "9007199254740993",
    "9007199254740992.5", "0.1", "0.30000000000000004", "1.7976931348623157e308", "4.9e-324",
    "2e-324",
    "123456789012345678901234567890", "0.000000000000000000000000123", "8.41e21",
    "9223372036854775808",
    "18446744073709551615", "18446744073709551616", "99999999999999999999", "9999999999.9999999999",
    "0.5000000000000000277", "72057594037927928", "72057594037927936.1e-3",
    "1.000000000000000055511151231257827021181583404541015625", "1e999", "-1e999", "1e-999",
    // Their digits are a power of ten times a power of two.
    "1.0000000000000000", "0.2000000000000000000", "10485760000000000.0e-3",
  ])
  func numbersAreExact(_ text: String) throws {
    let (value, length) = try #require(Self.read(text))
    #expect(length == text.utf8.count)
    let expected = try #require(Double(text))
    #expect(value.bitPattern == expected.bitPattern)
  }

  @Test func whatIsNoNumberIsNone() {
    for text in ["", "-", ".", "e5", "x1", "inf", "nan", "+.", "-e1"] {
      #expect(Self.read(text) == nil, "\(text)")
    }
    for (text, length) in [
      ("1e", 1), ("1e+", 1), ("1.2.3", 3), ("0x10", 1), ("1,5", 1),
      // A colon and a slash stand beside the digits.
      ("1:5", 1), ("1/5", 1), ("1.5:5", 3), ("1.5/5", 3), ("1e5:5", 3), ("1e5/5", 3),
    ] {
      #expect(Self.read(text)?.length == length)
    }
  }

  /// A hundred thousand numbers of all lengths and sizes, from a generator that is always the same.
  @Test func randomNumbersAreExact() {
    var generator = MersenneTwister(seed: 7)
    for _ in 0..<100_000 {
      var text = generator.draw(upTo: 1) == 0 ? "-" : ""
      for _ in 0...generator.draw(upTo: 11) { text += "\(generator.draw(upTo: 9))" }
      if generator.draw(upTo: 3) > 0 {
        text += "."
        for _ in 0..<generator.draw(upTo: 20) { text += "\(generator.draw(upTo: 9))" }
      }
      if generator.draw(upTo: 3) == 0 { text += "e\(Int(generator.draw(upTo: 60)) - 30)" }
      let expected = Double(text)
      guard let value = Self.read(text)?.value, value.bitPattern == expected?.bitPattern else {
        Issue.record("\(text)")
        return
      }
    }
  }
}
