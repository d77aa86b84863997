import Text

/// What a run's JSON says of its checks, for whoever grades it.
package struct RunChecks: Sendable {
  /// `ok`, `todo` or `failed`.
  package let status: String
  /// Why it is not whole.
  package let stopped: String?
  /// For each cell, by its id, whether its checks held, in order; nil for those not reached.
  private let cells: [Spelling: [Bool?]]

  /// Nil where this is no report.
  package init?(_ bytes: [UInt8]) {
    guard let json = try? JSONReader.read(bytes[...]), let status = json["status"]?.text else {
      return nil
    }
    self.status = status
    stopped = json["stopped"]?.text
    var cells: [Spelling: [Bool?]] = [:]
    for cell in json["cells"]?.array ?? [] {
      guard let id = cell["id"]?.text, cells[Spelling(id)] == nil else { continue }
      let checks: [JSON] = cell["checks"]?.array ?? []
      cells[Spelling(id)] = checks.map { check -> Bool? in check["passed"]?.truth }
    }
    self.cells = cells
  }

  package func passed(_ cell: String, _ number: Int) -> Bool? {
    guard let checks = cells[Spelling(cell)], checks.indices.contains(number) else { return nil }
    return checks[number]
  }
}

/// A graded hand-in as it is kept beside its report, so that it is not run again.
package struct GradingRecord: Sendable {
  /// Depends on all that was graded, and by what.
  package let key: String
  package let handIn: GradedHandIn

  package init(key: String, handIn: GradedHandIn) {
    self.key = key
    self.handIn = handIn
  }

  package init?(_ bytes: [UInt8]) {
    guard let json = try? JSONReader.read(bytes[...]), let key = json["key"]?.text,
      let handIn = json["hand_in"].flatMap({ GradedHandIn($0) })
    else { return nil }
    self.init(key: key, handIn: handIn)
  }

  package func text(version: String) -> String {
    JSON.lines(
      .object([("nbrun", .text(version)), ("key", .text(key)), ("hand_in", handIn.json)])
    ).serialised() + "\n"
  }
}
