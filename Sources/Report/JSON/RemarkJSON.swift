import Words

/// JSON is read by programs, and is English; see `SaidTexts`. Read back, a remark is a text.
extension Remark: JSONCodable {
  package var json: JSON {
    if case .own(let text) = self { .text(text) } else { .said { said(in: $0) } }
  }
  package init?(json: JSON) { if let text = json.text { self = .own(text) } else { return nil } }
}
