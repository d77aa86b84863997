import Text

/// `NAME.md#part` as the notebook's report beside this one: `NAME.html#part`.
func reportAddress(ofNotebook address: String) -> String {
  let path = address[
    ..<(address.utf8.firstIndex { "?#".utf8.contains($0) } ?? address.endIndex)]
  guard path.hasSuffix(".md") else { return address }
  return String(path.unicodeScalars.dropLast(3)) + ".html" + address[path.endIndex...]
}
