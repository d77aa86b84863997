/// A tag of a page: its name and attributes, as a browser would read them.
struct Tag {
  var name: String
  var attributes: [(name: String, value: String)]

  subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

  /// All opening tags of a page, but not what looks like one inside `<style>` and `<script>`.
  static func all(in page: String) -> [Tag] {
    var tags: [Tag] = []
    var rest = page.utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[rest.index(after: open)...]
      guard let first = rest.first, isLetter(first) else { continue }
      var tag = Tag(name: take(&rest, while: { isLetter($0) || isDigit($0) }), attributes: [])
      while let byte = rest.first, byte != UInt8(ascii: ">") {
        let name = take(&rest) { ![0x20, 0x0A, 0x3D, 0x3E, 0x2F, 0x22].contains($0) }
        guard !name.isEmpty else {
          rest.removeFirst()
          continue
        }
        var value = ""
        if rest.first == UInt8(ascii: "=") {
          rest.removeFirst()
          if rest.first == UInt8(ascii: "\"") {
            rest.removeFirst()
            value = take(&rest) { $0 != UInt8(ascii: "\"") }
            if !rest.isEmpty { rest.removeFirst() }
          }
        }
        tag.attributes.append((name, value))
      }
      tags.append(tag)
      if tag.name == "style" || tag.name == "script" {
        let end = Substring(rest).range(before: "</\(tag.name)")
        rest = rest[end...]
      }
    }
    return tags
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func take(
    _ rest: inout Substring.UTF8View, while isPart: (UInt8) -> Bool
  ) -> String {
    let part = rest.prefix(while: isPart)
    rest = rest[part.endIndex...]
    return String(Substring(part))
  }
}
