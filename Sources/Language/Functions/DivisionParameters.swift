/// How samples are put in an order and divided: what functions that do so have in common.
extension FunctionTable {
  /// Of what comes from files of one's own.
  static func division(of samples: String) -> [Parameter] {
    [
      testSplit(of: samples),
      orderSeed(
        "Seed of the order: NumPy's RandomState(seed).shuffle; the last \(samples) are the tests."),
    ]
  }

  /// The share for testing, which may be none.
  static func testSplit(of samples: String) -> Parameter {
    Parameter(
      "test_split", .number(.fraction),
      "The share of the \(samples) that is kept for testing; 0 keeps all in `.train`.",
      default: .value(.number(0.2)))
  }

  /// - Parameter isStatic: Whether it must be known before anything runs.
  static func orderSeed(_ summary: String, isStatic: Bool = true) -> Parameter {
    Parameter(
      "seed", .integer(0...Int(UInt32.max)), summary, default: .value(.integer(113)),
      static: isStatic)
  }

  static func stratify(_ parts: String) -> Parameter {
    Parameter(
      "stratify", .boolean, "Whether \(parts) have the same shares of classes.",
      default: .value(.boolean(false)))
  }
}
