import Text

/// What a run's JSON says of its checks, for whoever grades it.
package struct RunChecks: Sendable {
  /// `ok`, `todo` or `failed`.
  package let status: String
  /// Why it is not whole.
  package let stopped: String?
  /// What failed in it, each with its place: `ann.md:12: there is no function dence`. What a check says
  /// that does not hold is not among them.
  package let errors: [String]
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
    let notebook = json["notebook"]?.text ?? ""
    var errors: [String] = []
    for cell in json["cells"]?.array ?? [] where cell["status"]?.text == "failed" {
      let told = (cell["checks"]?.array ?? []).compactMap { $0["message"]?.text }
      errors += (cell["outputs"]?.array ?? []).compactMap {
        Self.error($0, told: told, in: notebook)
      }
    }
    self.errors = errors
  }

  /// - Parameters:
  ///   - told: The messages of the cell's checks.
  ///   - notebook: The file of lines without one.
  private static func error(_ output: JSON, told: [String], in notebook: String) -> String? {
    guard output["kind"]?.text == "error", let message = output["message"]?.text,
      let line = output["line"].flatMap({ Int(json: $0) }),
      !told.contains(where: { Spelling(message) == Spelling($0) })
    else { return nil }
    let note = output["note"]?.text.map { " (\($0))" } ?? ""
    return "\(output["file"]?.text ?? notebook):\(line)\(note): \(message)"
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
