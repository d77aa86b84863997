import Text
import Words

/// A report's outputs as data: the object that the command line's JSON output is. Numbers are in
/// full precision, non-finite ones are the texts `"NaN"`, `"Infinity"` and `"-Infinity"`.
package func renderJSON(_ document: ReportDocument) -> String {
  document.json(withLines: true).serialised() + "\n"
}

extension ReportDocument {
  /// - Parameter withLines: Whether to say where cells and outputs stand in the notebook. In a page
  ///   they are left out: a line added above would change all that follow.
  func json(withLines: Bool) -> JSON {
    var members: [(name: String, value: JSON)] = [
      ("nbrun", .text(version)),
      ("notebook", .text(notebook)),
      ("title", .text(title ?? "")),
    ]
    if language.tag != "en" { members.append(("lang", .text(language.tag))) }
    if language.direction != PageLanguage(language.tag).direction {
      members.append(("dir", .text(language.direction.rawValue.text)))
    }
    if let subtitle { members.append(("subtitle", .text(subtitle))) }
    if let date { members.append(("date", .text(date))) }
    members.append(("seed", .unsigned(seed)))
    if !parameters.isEmpty {
      let values = parameters.map { (name: $0.name, value: $0.value.plainJSON()) }
      members.append(("parameters", .object(values)))
    }
    members.append(("status", .text(hasFailed ? "failed" : isTodo ? "todo" : "ok")))
    if let stopped { members.append(("stopped", .text(stopped))) }
    if !warnings.isEmpty { members.append(("warnings", .array(warnings.map { .text($0) }))) }
    members.append(("data", .array(data.map(\.json))))
    let cells = JSON.array(cells.map { $0.json(withLines: withLines) })
    members.append(("cells", .lines(cells)))
    let values = inlineValues.map(\.json)
    if !values.isEmpty { members.append(("inline", .lines(.array(values)))) }
    let said = SaidTexts(cells, .array(values), in: language.words)
    if !said.isEmpty { members.append(("said", .lines(said.json))) }
    return .lines(.object(members))
  }

  /// The values in the prose.
  private var inlineValues: [InlineValue] {
    values.compactMap { if case .shown(let value) = $0 { value } else { nil } }
  }
}

extension InlineValue {
  fileprivate var json: JSON { .object([("code", .text(code)), ("value", text.json)]) }
}

extension ReportDocument.DataSource {
  fileprivate var json: JSON {
    .object([
      ("name", .text(name)), ("source", .text(isReal ? "real" : "synthetic")),
      ("digest", .text(digest)),
    ])
  }
}

extension ReportCell {
  fileprivate func json(withLines: Bool) -> JSON {
    var members: [(String, JSON)] = [("id", .text(id))]
    if withLines { members.append(("line", .integer(line))) }
    members.append(("status", .text(status.rawValue.text)))
    // Code that is hidden on the page too: an edit of it is a change.
    members.append(("code", .text(source.map(\.text).joined())))
    // A page shows its checks by their marks and in its code.
    if withLines { members.append(("checks", .array(checks.map(\.json)))) }
    let values = outputs.map { $0.json(withLine: withLines) }
    members.append(("outputs", values.isEmpty ? .array([]) : .lines(.array(values))))
    return .object(members.map { (name: $0.0, value: $0.1) })
  }
}

extension ReportCheck {
  fileprivate var json: JSON {
    .object([
      ("line", .integer(line)), ("message", .text(message)),
      ("passed", passed.map(JSON.boolean) ?? .null),
    ])
  }
}

extension ReportOutput {
  /// An error has a line of its own, the one its text is in.
  fileprivate func json(withLine: Bool) -> JSON {
    var members = value.jsonMembers
    if withLine, !members.contains(where: { $0.name == "line" }) {
      members.insert((name: "line", value: .integer(line)), at: 0)
    }
    return .object(members)
  }
}
