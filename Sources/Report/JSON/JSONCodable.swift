import Text

/// What stands in a report's JSON and can be read from it.
package protocol JSONCodable: BinaryCodable {
  var json: JSON { get }
  /// Nil for JSON of another kind.
  init?(json: JSON)
}

extension Int: JSONCodable {
  package var json: JSON { .integer(self) }
  package init?(json: JSON) {
    if case .integer(let value) = json { self = value } else { return nil }
  }
}

extension Double: JSONCodable {
  package var json: JSON { .number(self) }
  package init?(json: JSON) { if let value = json.double { self = value } else { return nil } }
}

extension Bool: JSONCodable {
  package var json: JSON { .boolean(self) }
  package init?(json: JSON) {
    if case .boolean(let value) = json { self = value } else { return nil }
  }
}

extension String: JSONCodable {
  package var json: JSON { .text(self) }
  package init?(json: JSON) { if let text = json.text { self = text } else { return nil } }
}

extension Optional: JSONCodable where Wrapped: JSONCodable {
  package var json: JSON { self?.json ?? .null }
  package init?(json: JSON) { self = Wrapped(json: json) }
}

extension Array: JSONCodable where Element: JSONCodable {
  package var json: JSON { .array(map(\.json)) }

  package init?(json: JSON) {
    self = []
    for element in json.array ?? [] {
      guard let value = Element(json: element) else { return nil }
      append(value)
    }
  }
}

extension JSONCodable where Self: RawRepresentable, RawValue == Spelling {
  package var json: JSON { .text(rawValue.text) }
  package init?(json: JSON) {
    guard let text = json.text else { return nil }
    self.init(rawValue: Spelling(text))
  }
}
