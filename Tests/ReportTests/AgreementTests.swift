import Testing

@testable import Report

/// When two values of two reports are the same, on both sides of each limit.
@Suite struct AgreementTests {
  private func holds(_ old: JSON, _ new: JSON, _ tolerance: Double? = nil) -> Bool {
    Agreement(tolerance: tolerance).holds(old, new)
  }

  @Test(
    arguments: [
      (1, 1, nil, true), (1, 1.0000001, nil, false), (1, 1.5, 0.5, true), (1.5, 1, 0.5, true),
      (1, 1.5000001, 0.5, false), (-1, 1, 2, true), (-1, 1, 1.9, false), (.nan, .nan, nil, true),
      (.nan, 1, 9, false), (.infinity, .infinity, nil, true),
      (.infinity, -.infinity, .infinity, false),
      (1, .infinity, 9, false), (-1.7e308, 1.7e308, 1e308, false), (0, -0.0, nil, true),
    ] as [(Double, Double, Double?, Bool)])
  func `numbers differ by the tolerance at the most`(
    old: Double, new: Double, tolerance: Double?, isSame: Bool
  ) {
    #expect(Agreement(tolerance: tolerance).holds(old, new) == isSame)
    #expect(holds(.number(old), .number(new), tolerance) == isSame)
  }

  @Test func `whole numbers and others of one value are the same`() {
    #expect(holds(.integer(2), .number(2)) && holds(.unsigned(2), .integer(2)))
    #expect(!holds(.integer(2), .integer(3)) && holds(.integer(2), .integer(3), 1))
    // Beyond what a number holds, all digits count: 2⁵³ and one more.
    #expect(!holds(.integer(9_007_199_254_740_992), .integer(9_007_199_254_740_993)))
    #expect(!holds(.unsigned(.max), .unsigned(.max - 1)))
    #expect(!holds(.boolean(true), .boolean(false)) && holds(.boolean(true), .boolean(true)))
    #expect(holds(.null, .null) && !holds(.null, .integer(0)) && !holds(.text("1"), .integer(1)))
    #expect(!holds(.array([.integer(1)]), .array([.integer(1), .integer(2)])))
    #expect(!holds(.array([.integer(1), .integer(3)]), .array([.integer(1), .integer(2)])))
  }

  /// Rounding makes up to a last digit of a difference; a whole number is exact; percentages are a hundred times what
  /// they say.
  @Test(
    arguments: [
      ("a 1.25 b", "a 1.26 b", 0.001, true), ("1.25", "1.27", 0.001, false),
      ("1.25", "1.3", 0.001, true), ("1.2", "1.4", 0.001, false),
      ("5", "5.05", 0.001, false), ("5", "5.01", 0.001, true),
      ("3 of 4", "3 of 5", 0.5, false), ("3 of 4", "3 of 5", 1, true),
      ("50 %", "51 %", 0.01, true), ("50 %", "52 %", 0.01, false), ("50%", "51%", 0.01, true),
      ("50\u{A0}%", "51\u{A0}%", 0.01, true), ("50", "51", 0.01, false),
      ("50 % of 3", "51 % of 3", 0.01, true), ("50 % of 3", "50 % of 4", 0.01, false),
      // A number behind a letter belongs to a name.
      ("v1", "v2", 9, false), ("a.5", "a.6", 9, true), ("1 2", "1", 9, false), ("", "1", 9, false),
    ] as [(String, String, Double, Bool)])
  func `texts are the same where their words and numbers are`(
    old: String, new: String, tolerance: Double, isSame: Bool
  ) {
    #expect(holds(.text(old), .text(new), tolerance) == isSame)
    #expect(holds(.text(new), .text(old), tolerance) == isSame)
    #expect(!holds(.text(old), .text(new)))
  }

  @Test func `what tells how something is shown does not count`() {
    func object(_ name: String, _ value: JSON) -> JSON {
      .object([("kind", .text("x")), (name, value)])
    }
    for name in ["line", "column", "caption", "description"] {
      #expect(holds(object(name, .integer(1)), object(name, .integer(2))))
      #expect(holds(object(name, .integer(1)), .object([("kind", .text("x"))])))
    }
    #expect(!holds(object("value", .integer(1)), object("value", .integer(2))))
    #expect(!holds(object("value", .integer(1)), object("other", .integer(1))))
    #expect(!holds(object("value", .integer(1)), .object([("kind", .text("x"))])))
    // Without a tolerance weights count; the order of members never does.
    #expect(!holds(object("weights", .text("a")), object("weights", .text("b"))))
    #expect(holds(object("weights", .text("a")), object("weights", .text("b")), 0))
    #expect(
      holds(
        .object([("a", .integer(1)), ("b", .integer(2))]),
        .object([("b", .integer(2)), ("a", .integer(1))])))
    // What was not run is told by what it needs.
    func needs(_ name: String, _ text: String) -> JSON {
      .object([("needs", .text(name)), ("value", .text(text))])
    }
    #expect(holds(needs("run", "see line 3"), needs("run", "see line 4")))
    #expect(!holds(needs("run", "x"), needs("walk", "x")))
  }
}
