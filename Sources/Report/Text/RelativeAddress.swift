import Text

/// `NAME.md#part` as the notebook's report beside this one: `NAME.html#part`, or with another ending.
func reportAddress(ofNotebook address: String, ending new: String = ".html") -> String {
  var end = address.utf8.startIndex
  var previous: UInt8 = 0
  while end < address.endIndex {
    let byte = address.utf8[end]
    // As HTML has it, `&#` begins a character.
    if byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") && previous != UInt8(ascii: "&") {
      break
    }
    previous = byte
    end = address.utf8.index(after: end)
  }
  let path = address[..<end]
  let lowered = path.lowercased()
  guard let ending = [".md", ".markdown", ".qmd", ".rmd"].first(where: { lowered.hasSuffix($0) })
  else { return address }
  return String(path.unicodeScalars.dropLast(ending.utf8.count)) + new
    + address[path.endIndex...]
}
