import Testing

@testable import nbrun

/// A training's line at each of its widths: it gives up its gaps, its bar, decimals, the time left and
/// figures one after another.
@Suite struct ProgressLayoutTests {
  private static let line = ProgressLine(
    name: "run", epoch: 7, epochs: 20, share: 0.5, left: 83,
    figures: [("loss", 0.5), ("binary_accuracy", 0.25), ("precision", 0.75)])

  /// From the widest to the narrowest.
  private static let layouts = [
    "run  epoch  7/20 ━━━━━━━━━━           50%  1 min 23 s left  loss 0.5000"
      + "  binary_accuracy 0.2500  precision 0.7500",
    "run  epoch  7/20 ━━━━━      50%  1 min 23 s left  loss 0.5000"
      + "  binary_accuracy 0.2500  precision 0.7500",
    "run 7/20 ━━━━━      50% 1 min 23 s left loss 0.5000 binary_accuracy 0.2500"
      + " precision 0.7500",
    "run 7/20 ━━╸   50% 1 min 23 s left loss 0.5000 binary_accuracy 0.2500 precision 0.7500",
    "run 7/20 ━━╸   50% 1 min 23 s left loss 0.500 binary_accuracy 0.250 precision 0.750",
    "run 7/20 ━━╸   50% loss 0.500 binary_accuracy 0.250 precision 0.750",
    "run 7/20 50% loss 0.500 binary_accuracy 0.250 precision 0.750",
    "run 7/20 ━━━━━      50% 1 min 23 s left loss 0.500",
    "run 7/20 ━━━━━      50% 1 min 23 s left",
    "run 7/20 50%",
  ]

  @Test(arguments: 1...150) func theWidestThatFitsIsShown(columns: Int) {
    let expected = Self.layouts.first { $0.count <= columns } ?? "run 7/20 50%"
    #expect(Self.line.text(columns: columns) == expected)
  }

  /// Without a time left, and in the last of as many epochs.
  @Test func whatIsNotKnownTakesNoRoom() {
    let line = ProgressLine(
      name: "run", epoch: 20, epochs: 20, share: 0.999, left: nil, figures: [])
    // The share is rounded down: a hundred per cent are all.
    #expect(line.text(columns: 80) == "run  epoch 20/20 ━━━━━━━━━━━━━━━━━━━╸ 99%")
  }

  /// A decimal less where a figure has any to lose.
  @Test(
    arguments: [
      (0.5, "0.500"), (-0.25, "-0.250"), (9999.5, "9999.500"), (10000, "10000.0000"),
      (12345.5, "12345.5000"), (-10000, "-10000.0000"), (Double.infinity, "inf"),
      (-Double.infinity, "-inf"), (Double.nan, "nan"),
    ] as [(Double, String)])
  func decimals(value: Double, text: String) {
    let line = ProgressLine(
      name: "r", epoch: 1, epochs: 1, share: 1, left: nil, figures: [("loss", value)])
    let expected = "r 1/1 100% loss \(text)"
    #expect(line.text(columns: expected.count) == expected)
  }

  /// A name has a quarter of the columns, and four at least.
  @Test(arguments: [
    (33, "abcdefgh  epoch 1/1            0%"), (32, "abcdefgh 1/1            0%"),
    (31, "abcdef… 1/1            0%"), (20, "abcd… 1/1       0%"), (19, "abc… 1/1       0%"),
    (17, "abc… 1/1       0%"), (16, "abc… 1/1 0%"), (11, "abc… 1/1 0%"), (1, "abc… 1/1 0%"),
  ])
  func names(columns: Int, text: String) {
    let line = ProgressLine(
      name: "abcdefgh", epoch: 1, epochs: 1, share: 0, left: nil, figures: [])
    #expect(line.text(columns: columns) == text)
  }

  /// Characters are counted, whatever they are written with.
  @Test func namesOfCharacters() {
    let name = String(repeating: "e\u{301}", count: 8)
    let line = ProgressLine(name: name, epoch: 1, epochs: 1, share: 0, left: nil, figures: [])
    #expect(line.text(columns: 16) == String(repeating: "e\u{301}", count: 3) + "… 1/1 0%")
  }

  /// A second is left at least, and half of one was needed to judge by.
  @Test(
    arguments: [
      (0.25, 1.0, 3.0), (0.5, 1, 1), (0.5, 0.95, 0.95), (0.5, 0.94, nil), (0.25, 0.5, nil),
      (0.25, 0.75, 2.25), (0, 5, nil), (1, 5, nil), (2, 5, nil), (-1, 5, nil),
    ] as [(Double, Double, Double?)])
  func timeLeft(share: Double, elapsed: Double, left: Double?) {
    // As long again as the share that is left is of the share that is done.
    #expect(RemainingTime(now: 0).seconds(done: share, now: elapsed) == left)
  }
}
