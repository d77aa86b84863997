import Text

/// What an output is in a report's JSON.
enum OutputKind: Spelling, JSONCodable {
  case number, text, boolean, none, list, tensor, table, history, metrics, figure, error
}

extension OutputValue {
  /// The `kind` of a value and the fields that go with it.
  var jsonMembers: [(name: String, value: JSON)] {
    switch self {
    case .integer(let value): [kind(.number), ("value", .integer(value))]
    case .number(let value): [kind(.number), ("value", .number(value))]
    case .text(let text): [kind(.text), ("value", .text(text))]
    case .described(let remark): [kind(.text), ("value", remark.json)]
    case .notRun(let reason): [kind(.text), ("value", reason.remark.json)] + reason.jsonMembers
    case .boolean(let value): [kind(.boolean), ("value", .boolean(value))]
    case .none: [kind(.none), ("value", .null)]
    case .list(let values):
      [kind(.list), ("value", plainJSON())]
        + (values.count > 1_000 ? [("count", .integer(values.count))] : [])
    case .tensor(let tensor):
      [
        kind(.tensor), ("shape", .array(tensor.shape.map(JSON.integer))),
        ("value", .array(tensor.json)),
      ]
    case .table(let table): [kind(.table)] + table.jsonMembers
    case .history(let history):
      [
        kind(.history),
        (
          "series",
          .object(
            zip(history.names, history.series).map { name, values in
              (name: name, value: .array(values.map(JSON.number)))
            })
        ),
        ("weights", history.weights.isEmpty ? .null : .text(history.weights)),
      ] + (history.footer.isEmpty ? [] : [("footer", history.footer.json)])
    case .metrics(let metrics):
      [
        kind(.metrics),
        ("value", .object(metrics.map { (name: $0.name, value: .number($0.value)) })),
      ]
    case .figure(let figure): [kind(.figure)] + figure.jsonMembers
    case .error(let error): [kind(.error)] + error.jsonMembers
    }
  }

  private func kind(_ kind: OutputKind) -> (name: String, value: JSON) {
    ("kind", .text(kind.rawValue.text))
  }

  /// A value inside a list: numbers, texts and lists as JSON has them, anything else as an object
  /// with its kind. At most the first 1,000 entries of a list.
  func plainJSON(depth: Int = 0) -> JSON {
    switch self {
    case .integer(let value): .integer(value)
    case .number(let value): .number(value)
    case .text(let text): .text(text)
    case .described(let remark): remark.json
    case .notRun(let reason): reason.remark.json
    case .boolean(let value): .boolean(value)
    case .none: .null
    case .list(let values):
      // Deeper lists than any notebook may write are shown as text.
      depth < 250
        ? .array(values.prefix(1_000).map { $0.plainJSON(depth: depth + 1) }) : .text("[…]")
    case .tensor, .table, .history, .metrics, .figure, .error: .object(jsonMembers)
    }
  }
}

extension OutputTensor {
  fileprivate var json: [JSON] {
    switch element {
    case .float32: values.map { .float(Float($0)) }
    case .float64, .integer: values.map(JSON.number)
    case .boolean: values.map { .boolean($0 != 0) }
    }
  }
}

extension OutputTable.Cell {
  /// Whether a number was written without a point and an exponent.
  private static func isWhole(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { ("0"..."9").contains($0) || "+-_".unicodeScalars.contains($0) }
  }

  package var json: JSON {
    switch self {
    case .text(let text): .text(text)
    case .said(let remark): remark.json
    case .integer(let value): .integer(value)
    case .written(let text, let value):
      Int(exactly: value).flatMap { Self.isWhole(text) ? .integer($0) : nil } ?? .number(value)
    case .number(let value): .number(value)
    case .lines(let lines): .text(lines.joined(separator: ", "))
    }
  }
  package init?(json: JSON) {
    if let value = json.double {
      self = .number(value)
    } else if let text = json.text {
      self = .text(text)
    } else {
      return nil
    }
  }
}
