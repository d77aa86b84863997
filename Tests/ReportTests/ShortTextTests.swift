import Testing
import Text
import Words

@testable import Report

/// Where texts of values begin to be shortened, rounded or written otherwise: both sides of each limit.
@Suite struct ShortTextTests {
  /// Python's `f"{x:.4f}"`, and `f"{x:.4e}"` where Keras's progress line has it: up to 0.001.
  @Test(
    arguments: [
      (0.001, "1.0000e-03"), (0.0010001, "0.0010"), (-0.001, "-1.0000e-03"),
      (0.00099, "9.9000e-04"),
      (-0.25, "-0.2500"), (1, "1.0000"), (999_999_999, "999999999.0000"), (1e9, "1.0000e+09"),
      (-0.0, "-0.0000"), (123456.78905, "123456.7891"),
    ] as [(Double, String)])
  func `training figures have exponents where decimals say nothing`(value: Double, text: String) {
    #expect(metricText(value) == text)
  }

  /// Ten digits at the most, but no whole part is cut; exponents as Python's `repr`.
  @Test(
    arguments: [
      (0.1234567891, "0.1234567891"), (0.12345678912, "0.1234567891"),
      (1234567891.5, "1234567892.0"),
      (12345678912.5, "12345678912.5"), (0.0001, "0.0001"), (0.00001, "1e-05"),
      (1e15, "1000000000000000.0"),
      (-1234.5, "-1234.5"), (0, "0.0"), (9999999999.96, "10000000000.0"),
    ] as [(Double, String)])
  func `a number alone has ten digits`(value: Double, text: String) {
    #expect(numberText(value) == text)
  }

  /// Two decimals, one from 100 on and none from 1,000 on; more for what lies closer, or would be whole.
  @Test(
    arguments: [
      (0.5, 1, "0.50"), (99.25, 1000, "99.25"), (100.25, 1000, "100.2"), (999.5, 5000, "999.5"),
      (1000.4, 5000, "1,000"), (12345.6, 50_000, "12,346"), (0.996, 1, "0.996"),
      (0.9996, 1, "0.9996"),
      (0.123456, 0.01, "0.123"), (0.123456, 0.001, "0.1235"), (3, 1, "3"), (1e6, 1, "1,000,000"),
      (1.5e7, 1, "15,000,000"), (12345678.5, 1, "12345678"), (0.00005, 1, "5e-05"),
      (0.0001, 1, "0.0001"),
      (0.25, 0, "0.25"), (0.25, .infinity, "0.25"), (.nan, 1, "nan"),
    ] as [(Double, Double, String)])
  func `descriptions round by what they describe`(value: Double, range: Double, text: String) {
    #expect(approximate(value, range: range) == text)
  }

  /// Up to 1,000 whole, then the first and the last twentieth of that.
  @Test(arguments: [(1000, 1000), (1001, 101)])
  func `lists are whole up to a thousand`(count: Int, parts: Int) {
    let text = displayText(.list((0..<count).map { .integer($0) }))
    let entries = text.dropFirst().dropLast().split(separator: ",").map { $0.drop { $0 == " " } }
    // A gap's number has a comma from 1,000 on only.
    #expect(entries.count == parts)
    if count == 1001 {
      #expect(entries[49] == "49" && entries[50] == "… 901 more …" && entries[51] == "951")
      #expect(entries.last == "1000")
    }
  }

  /// A list of lists has a line for each, 1,060 at the most, then 53 at both ends; but of more than sixty lines head
  /// and tail are shown at once.
  @Test func `lists of lists have a line for each`() {
    let row = OutputValue.list([.integer(1)])
    func lines(_ count: Int) -> [Substring] {
      listText(Array(repeating: row, count: count)).split(separator: "\n")
    }
    #expect(lines(2) == ["[[1],", " [1]]"])
    #expect(lines(1060).count == 1060)
    #expect(lines(1061).count == 107 && lines(1061)[53] == " … 955 more …,")
    // One alone is in its line.
    #expect(displayText(.list([row])) == "[[1]]")
    #expect(listText([row, .integer(2)]) == "[[1], 2]")
  }

  /// A row has 68 letters. Numbers of one digit take three each with their commas, the brackets the two that the last
  /// has none of: 22 are 66, 23 are 69.
  @Test func `rows of lists are whole where they fit`() {
    func first(_ count: Int) -> Substring? {
      listText([.list(Array(repeating: .integer(1), count: count)), .list([])])
        .split(separator: "\n").first?.dropFirst().dropLast()
    }
    func ones(_ count: Int) -> String {
      Array(repeating: "1", count: count).joined(separator: ", ")
    }
    #expect(first(22).map { $0 == "[\(ones(22))]" } == true)
    // The last three take 9 of 68, `..., ` 5: 54 are left, 18 entries with their commas.
    #expect(first(23).map { $0 == "[\(ones(18)), ..., \(ones(3))]" } == true)
    #expect(first(500).map { $0 == "[\(ones(18)), ..., \(ones(3))]" } == true)
    // An entry that has no room is shown all the same, where it is the first.
    let long = OutputValue.text(String(repeating: "a", count: 80))
    let text = listText([.list([long, long, .integer(1), .integer(2), .integer(3)]), .list([])])
    #expect(text == "[['\(String(repeating: "a", count: 80))', ..., 1, 2, 3],\n []]")
  }

  /// Python's `repr`; any end of a line is one.
  @Test(arguments: [
    ("a", "'a'"), ("it's", #""it's""#), (#"a"b"#, #"'a"b'"#), (#"it's "b""#, #"'it\'s "b"'"#),
    (#"\"#, #"'\\'"#), ("a\tb\nc", #"'a\tb\nc'"#), ("a\r\nb", #"'a\nb'"#), ("", "''"),
  ])
  func `texts in lists have quotes`(text: String, quoted: String) {
    #expect(listText([.text(text)]) == "[\(quoted)]")
  }

  /// A page shows 120 entries, or the first 80 and the last 20 of more.
  @Test func `long rows are folded in pages`() throws {
    func list(_ count: Int) -> OutputValue { .list((0..<count).map { .integer($0) }) }
    #expect(FoldedList(list(120), .english) == nil)
    let fold = try #require(FoldedList(list(121), .english))
    func numbers(_ range: ClosedRange<Int>) -> String {
      range.map { "\($0)" }.joined(separator: ", ")
    }
    #expect(fold.shown.hasPrefix("[\(numbers(0...79)), …"))
    #expect(fold.shown.hasSuffix("…, \(numbers(101...120))]"))
    #expect(fold.rest.text == numbers(80...100))
    #expect(fold.rest.summary.contains("21"))
    #expect(FoldedList(.integer(1), .english) == nil)
  }

  /// Exponents have two digits or more.
  @Test(
    arguments: [
      (1.5, 1, "1.5e+00"), (1.5, 3, "1.500e+00"), (12345, 0, "1.2345e+04"), (1e-5, 0, "1e-05"),
      (1e100, 0, "1e+100"), (-2e-100, 0, "-2e-100"), (0, 0, "0e+00"), (0, 2, "0.00e+00"),
    ] as [(Double, Int, String)])
  func `scientific numbers are Python's`(value: Double, decimals: Int, text: String) {
    #expect(DecimalDigits(shortest: value).scientific(minimumDecimals: decimals) == text)
  }

  @Test(
    arguments: [
      (0.00123, 0, "0.00123"), (123, 0, "123"), (123, 2, "123.00"), (100, 0, "100"),
      (0.5, 1, "0.5"),
      (-0.05, 3, "-0.050"), (0, 0, "0"), (0, 1, "0.0"), (1e20, 0, "100000000000000000000"),
    ] as [(Double, Int, String)])
  func `positional numbers have a digit before the point`(
    value: Double, decimals: Int, text: String
  ) {
    #expect(DecimalDigits(shortest: value).positional(minimumDecimals: decimals) == text)
  }

  /// Python's `Decimal` of the same numbers; the largest and the smallest are 309 and 751 digits long.
  @Test func `exact digits are all digits`() {
    #expect(
      DecimalDigits(exactly: 0.1).positional()
        == "0.1000000000000000055511151231257827021181583404541015625")
    #expect(DecimalDigits(exactly: 0x1p64).positional() == "18446744073709551616")
    #expect(DecimalDigits(exactly: 9_007_199_254_740_991).positional() == "9007199254740991")
    #expect(DecimalDigits(exactly: 1e23).positional() == "99999999999999991611392")
    #expect(DecimalDigits(exactly: 0x1p-30).positional() == "0.000000000931322574615478515625")
    #expect(DecimalDigits(exactly: .greatestFiniteMagnitude).digits.count == 309)
    #expect(DecimalDigits(exactly: .leastNonzeroMagnitude).digits.count == 751)
    #expect(DecimalDigits(exactly: .leastNonzeroMagnitude).point == -323)
  }

  /// A name for a file has a hundred bytes at the most, and no scalar is cut.
  @Test(arguments: [
    (String(repeating: "a", count: 100), 100), (String(repeating: "a", count: 101), 100),
    (String(repeating: "é", count: 51), 100), ("a" + String(repeating: "é", count: 50), 99),
    (String(repeating: "語", count: 34), 99), ("", 6),
  ])
  func `names of files end in time`(text: String, count: Int) {
    let name = fileName(text)
    #expect(name.utf8.count == count)
    #expect(text.isEmpty ? name == "report" : text.utf8.starts(with: name.utf8))
  }
}
