/// A look at a page as a browser's tokenizer has it (HTML, 13.2.5), for what must not be in it: elements,
/// attributes and addresses by which a page does something, and tags that do not match.
struct PageScan {
  private let bytes: [UInt8]
  private var place = 0
  private var open: [String] = []
  /// How many elements are scripts, and how many of them hold data.
  private(set) var scripts = (all: 0, data: 0)
  /// The contents of the scripts that hold data.
  private(set) var data: [ArraySlice<UInt8>] = []
  private let isWhole: Bool
  private let allowed: Set<String>

  /// - Parameter isWhole: Whether tags have to match and values stand in quotes, as we write them; else
  ///   others may have written it.
  /// - Parameter allowed: Elements that the page itself has, and that notebooks can't write.
  init(
    _ page: some Sequence<UInt8>, isWhole: Bool = true, allowing allowed: Set<String> = []
  ) throws(Finding) {
    bytes = Array(page)
    self.allowed = allowed
    self.isWhole = isWhole
    while let start = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      place = start + 1
      try readTag()
    }
    try require(!isWhole || open.isEmpty, "elements that are not closed: \(open)")
  }

  private static let void: Set<String> = [
    "area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]
  private static let forbidden: Set<String> = [
    "applet", "animate", "animatemotion", "animatetransform", "base", "button", "embed",
    "foreignobject",
    "form", "frame", "frameset", "handler", "iframe", "marquee", "noscript", "object", "plaintext",
    "portal", "select", "set", "template", "textarea", "xmp",
  ]
  private static let addresses: Set<String> = [
    "action", "background", "cite", "data", "formaction", "href", "ping", "poster", "src", "srcset",
    "xlink:href",
  ]

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func take(until isEnd: (UInt8) -> Bool) -> String {
    let start = place
    while let byte = next, !isEnd(byte) { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private mutating func skip(past text: String) {
    let wanted = Array(text.utf8)
    while place < bytes.count, !bytes[place...].starts(with: wanted) {
      place = bytes[(place + 1)...].firstIndex(of: wanted[0]) ?? bytes.count
    }
    place = min(place + wanted.count, bytes.count)
  }

  private mutating func readTag() throws(Finding) {
    guard let byte = next else { return }
    if byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") {
      skip(past: bytes[place...].starts(with: "!--".utf8) ? "-->" : ">")
    } else if byte == UInt8(ascii: "/"), place + 1 < bytes.count, isLetter(bytes[place + 1]) {
      place += 1
      let name = lowercase(take { isBlank($0) || $0 == 0x2f || $0 == 0x3e })
      _ = take { $0 == 0x3e }
      guard isWhole else { return }
      try require(open.popLast() == name, "</\(name)> closes what is not open")
    } else if isLetter(byte) {
      try readStart()
    }
  }

  private mutating func readStart() throws(Finding) {
    let name = lowercase(take { isBlank($0) || $0 == 0x2f || $0 == 0x3e })
    try require(!Self.forbidden.contains(name) || allowed.contains(name), "an element <\(name)>")
    var isClosed = false
    var type = ""
    var attributes: Set<String> = []
    while let byte = next, byte != 0x3e {
      if isBlank(byte) || byte == 0x2f {
        isClosed = byte == 0x2f
        place += 1
        continue
      }
      isClosed = false
      let (attribute, value) = try readAttribute()
      try require(!attribute.utf8.starts(with: "on".utf8), "a handler: \(attribute)=\(value)")
      try require(
        attributes.insert(attribute).inserted || !isWhole, "the attribute \(attribute) twice")
      if Self.addresses.contains(attribute) { try check(value, of: name) }
      if attribute == "type" { type = value }
      try require(
        attribute != "http-equiv" || !lowercase(value).utf8.starts(with: "refresh".utf8),
        "a refresh")
    }
    if next != nil { place += 1 } else { try require(!isWhole, "a tag that does not end") }
    if isClosed || Self.void.contains(name) { return }
    if name == "script" || name == "style" || name == "title" { return try readRaw(name, type) }
    open.append(name)
  }

  private mutating func readAttribute() throws(Finding) -> (name: String, value: String) {
    let start = place
    place += 1
    _ = take { isBlank($0) || $0 == 0x2f || $0 == 0x3e || $0 == 0x3d }
    let name = lowercase(String(decoding: bytes[start..<place], as: UTF8.self))
    _ = take { !isBlank($0) }
    guard next == 0x3d else { return (name, "") }
    place += 1
    _ = take { !isBlank($0) }
    guard let quote = next, quote == 0x22 || quote == 0x27 else {
      try require(!isWhole, "a value without quotes: \(name)")
      return (name, unescaped(take { isBlank($0) || $0 == 0x3e }))
    }
    place += 1
    let value = take { $0 == quote }
    try require(next != nil || !isWhole, "a value that does not end: \(name)")
    place = min(place + 1, bytes.count)
    return (name, unescaped(value))
  }

  /// What is no markup: it ends where the element does.
  private mutating func readRaw(_ name: String, _ type: String) throws(Finding) {
    let end = Array("</\(name)".utf8)
    let start = place
    while place < bytes.count {
      place = bytes[place...].firstIndex(of: end[0]) ?? bytes.count
      let found = bytes[place...].prefix(end.count)
      if found.lazy.map({ $0 >= 0x41 && $0 <= 0x5a ? $0 | 0x20 : $0 }).elementsEqual(end) { break }
      place = min(place + 1, bytes.count)
    }
    try require(place < bytes.count || !isWhole, "<\(name)> does not end")
    if name == "script" {
      scripts.all += 1
      if type.utf8.elementsEqual("application/json".utf8) {
        scripts.data += 1
        data.append(bytes[start..<place])
      }
    }
    skip(past: ">")
  }

  // MARK: Addresses

  private func check(_ url: String, of element: String) throws(Finding) {
    // A browser overlooks blanks and controls before an address, and line breaks and tabs inside it.
    let scalars = url.unicodeScalars.drop { $0.value <= 0x20 }
      .filter { !["\t", "\n", "\r"].contains($0) }
    if let colon = scalars.firstIndex(of: ":"), let first = scalars.first, isLetter(first),
      scalars[..<colon].allSatisfy({
        isLetter($0) || "0"..."9" ~= $0 || "+-.".unicodeScalars.contains($0)
      })
    {
      let scheme = lowercase(String(String.UnicodeScalarView(scalars[..<colon])))
      let isData =
        scheme.utf8.elementsEqual("data".utf8) && ["img", "link", "image"].contains(element)
      // GitHub links bare addresses of ftp, which ask nothing of a page.
      let schemes = ["http", "https", "mailto"] + (isWhole ? [] : ["ftp"])
      try require(isData || schemes.contains(scheme), "an address \(url) of <\(element)>")
    } else {
      try require(
        scalars.prefix(2).count { $0 == "/" || $0 == "\\" } < 2, "an address elsewhere: \(url)")
    }
  }

  /// Character references: by number, and those that matter in addresses.
  private func unescaped(_ text: String) -> String {
    guard text.utf8.contains(0x26) else { return text }
    let names: [String: Unicode.Scalar] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "colon": ":", "Tab": "\t",
      "NewLine": "\n", "sol": "/", "bsol": "\\",
    ]
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      let name = rest.prefix { isLetter($0) || "0"..."9" ~= $0 || $0 == "#" }
      var found = scalar == "&" ? names[String(String.UnicodeScalarView(name))] : nil
      if scalar == "&", name.first == "#" {
        let digits = name.dropFirst()
        let isHexadecimal = digits.first == "x" || digits.first == "X"
        let number = String(String.UnicodeScalarView(isHexadecimal ? digits.dropFirst() : digits))
        found = UInt32(number, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init)
      }
      result.append(found ?? scalar)
      if found != nil {
        rest = rest.dropFirst(name.count)
        if rest.first == ";" { rest = rest.dropFirst() }
      }
    }
    return String(result)
  }
}

/// ASCII letters alone.
func lowercase(_ text: String) -> String {
  String(decoding: text.utf8.map { 0x41...0x5a ~= $0 ? $0 | 0x20 : $0 }, as: UTF8.self)
}

private func isLetter(_ byte: UInt8?) -> Bool { byte.map { 0x61...0x7a ~= $0 | 0x20 } ?? false }

private func isBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x09 || byte == 0x0a || byte == 0x0c || byte == 0x0d
}

private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
  "a"..."z" ~= scalar || "A"..."Z" ~= scalar
}
