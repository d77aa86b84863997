import Words

/// JSON is read by programs, and is English. Read back, a remark is a text.
extension Remark: JSONCodable {
  package var json: JSON { .text(text) }
  package init?(json: JSON) { if let text = json.text { self = .own(text) } else { return nil } }
}
