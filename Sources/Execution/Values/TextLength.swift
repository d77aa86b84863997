import Text

extension Value {
  /// What `len` says of a text: its characters, as people see them.
  static func length(of text: String) -> Int { text.characterCount() }
}
