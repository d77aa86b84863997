/// A report's outputs as data: the object that the command line's JSON output is. Numbers are in
/// full precision, non-finite ones are the texts `"NaN"`, `"Infinity"` and `"-Infinity"`.
package func renderJSON(_ document: ReportDocument) -> String {
  document.json(withLines: true).serialised() + "\n"
}

extension ReportDocument {
  /// - Parameter withLines: Whether to say where cells and outputs stand in the notebook. In a page
  ///   they are left out: a line added above would change all that follow.
  func json(withLines: Bool) -> JSON {
    .lines(
      .object([
        ("nbrun", .text(version)),
        ("notebook", .text(notebook)),
        ("title", .text(title ?? "")),
        ("seed", .unsigned(seed)),
        ("status", .text(hasFailed ? "failed" : "ok")),
        ("data", .array(data.map(\.json))),
        ("cells", .lines(.array(cells.map { $0.json(withLines: withLines) }))),
      ]))
  }
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
    members.append(("status", .text(status.rawValue)))
    let values = outputs.map { $0.json(withLine: withLines) }
    members.append(("outputs", values.isEmpty ? .array([]) : .lines(.array(values))))
    return .object(members.map { (name: $0.0, value: $0.1) })
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
