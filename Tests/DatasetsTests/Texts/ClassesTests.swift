import Testing

@testable import Datasets

/// Which labels are one class, and how classes are numbered.
@Suite struct ClassesTests {
  @Test(arguments: [
    ("1", "1.0", true), ("1", "01", true), ("-0", "0", true), ("0.0", "00", true),
    ("0e5", "-0.0", true),
    ("1e2", "100", true), ("1E+2", "100.0", true), ("1200e-2", "12", true), ("1.20e1", "12", true),
    ("+5", "5", true), ("1", "2", false), ("1", "1.5", false), ("1.5", "1.50", false),
    ("a", "a", true), ("a", "A", false), ("1", "one", false), ("", "0", false), ("e5", "0", false),
    ("1e18", "1000000000000000000", true), ("9223372036854775807", "9223372036854775807.0", true),
    ("9223372036854775808", "9223372036854775808.0", false),
    ("1e19", "10000000000000000000", false),
    ("-9223372036854775808", "-9223372036854775808.0", true), ("1e-2", "0", false),
    ("e\u{301}", "\u{e9}", false),
  ]) func labelsAreComparedByValue(_ a: String, _ b: String, _ isOne: Bool) {
    #expect(Classes.isOne(a, b) == isOne)
    #expect(Classes.isOne(b, a) == isOne)
  }

  @Test func classesAreNumberedInOrder() {
    func classes(_ labels: [String], _ positive: String? = nil) -> String {
      let found = Classes(of: labels, positive: positive)
      return "\(found.names) \(found.numbers)"
    }
    #expect(classes(["10", "9", "-1", "9.0"]) == "[\"-1\", \"9\", \"10\"] [2, 1, 0, 1]")
    #expect(classes(["10", "9", "x"]) == "[\"10\", \"9\", \"x\"] [0, 1, 2]")
    #expect(classes(["b", "a", "B"]) == "[\"B\", \"a\", \"b\"] [2, 1, 0]")
    #expect(classes(["a", "b", "c"], "b") == "[\"other\", \"b\"] [0, 1, 0]")
    #expect(classes(["a", "b"], "a") == "[\"b\", \"a\"] [1, 0]")
    // Others that are one class have its name.
    #expect(classes(["1", "x", "1.0"], "x") == "[\"1\", \"x\"] [0, 1, 0]")
    #expect(classes(["2", "2.0"], "2") == "[\"2\"] [0, 0]")
  }

  /// As many as may be, and one more: 10,000 and 10,001.
  @Test func thereAreNotTooManyClasses() throws {
    for (count, isRead) in [(10_000, true), (10_001, false)] {
      var reader = LabelReader(positive: nil)
      for number in 0..<count {
        #expect(reader.isNew("n\(number)"))
        reader.meet("n\(number)", at: TextPlace(line: number + 2, column: 3))
        reader.add("n\(number)")
      }
      #expect(!reader.isNew("n7"))
      do throws(DatasetError) {
        let (names, labels) = try reader.classes(of: "f")
        #expect(isRead && names.count == count && labels.count == count)
      } catch {
        #expect(!isRead)
        #expect(
          error
            == .text(
              path: "f", place: TextPlace(line: 10_002, column: 3), .tooManyClasses(limit: 10_000)))
      }
    }
  }
}
