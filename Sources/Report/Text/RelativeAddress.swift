/// A relative address that was written for one folder, for a page that reaches this folder by `base`:
/// `../README.md` on `../notebooks/` is `../README.md`.
func rebased(_ address: String, on base: String) -> String {
  var steps = base.split(separator: "/")
  var rest = Substring(address)
  while true {
    if rest.hasPrefix("./") {
      rest = rest.dropFirst(2)
    } else if rest.hasPrefix("../"), let last = steps.last, last != ".." {
      steps.removeLast()
      rest = rest.dropFirst(3)
    } else {
      break
    }
  }
  guard !base.isEmpty else { return address }
  return steps.map { $0 + "/" }.joined() + rest
}

/// `NAME.md#part` as the notebook's report beside this one: `NAME.html#part`.
func reportAddress(ofNotebook address: String) -> String {
  let path = address.prefix { $0 != "?" && $0 != "#" }
  guard path.hasSuffix(".md") else { return address }
  return path.dropLast(3) + ".html" + address[path.endIndex...]
}
