import Datasets

extension Way {
  private static let folder = Workfolder()

  /// A word index: what is taken is JSON, and has each word and each rank once. One that we write is read
  /// back.
  static let wordIndex = Way("word-index") { input throws(Finding) in
    guard let first = input.first, first < 8 else {
      _ = try read(input)
      return
    }
    var choices = Choices(input.dropFirst())
    var entries: [(word: [UInt8], rank: Int)] = []
    var words: Set<[UInt8]> = []
    var ranks: Set<Int> = []
    var text = "{"
    for _ in 0..<choices.below(8) {
      let word = choices.text(atMost: 6)
      let rank = 1 + choices.below(5000)
      guard words.insert(Array(word.utf8)).inserted, ranks.insert(rank).inserted else { continue }
      text += (entries.isEmpty ? "" : choices.pick([",", ", ", " ,\n\t"])) + "\""
      for scalar in word.unicodeScalars { text += written(scalar, &choices) }
      text += "\"" + choices.pick([":", ": ", " : "]) + "\(rank)"
      entries.append((Array(word.utf8), rank))
    }
    // Without words it is no word index.
    guard !entries.isEmpty else { return }
    let index = try read(Array((text + "}").utf8))
    try require(
      index?.count == entries.count
        && entries.allSatisfy {
          index?.rank(of: String(decoding: $0.word, as: UTF8.self)) == $0.rank
        },
      "a good word index is not read back: \(text)")
  }

  private static func read(_ bytes: [UInt8]) throws(Finding) -> WordIndex? {
    let path = folder.write(bytes, to: "words.json")
    guard let index = try? WordIndex(contentsOf: path) else { return nil }
    let marked = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? Array(bytes.dropFirst(3)) : bytes
    guard case .object(let members)? = StrictJSON.read(marked) else {
      throw Finding(description: "what is no JSON object is taken for a word index")
    }
    try require(members.count == index.count, "\(members.count) members, \(index.count) words")
    for (place, member) in members.enumerated() {
      let word = index.word(at: place)
      try require(
        word.utf8.elementsEqual(member.name) && index.rank(of: word) == index.rank(at: place),
        "a word that is not what the file says: \(word)")
    }
    return index
  }

  private static func written(_ scalar: Unicode.Scalar, _ choices: inout Choices) -> String {
    let plain: [Unicode.Scalar: String] = ["\"": "\\\"", "\\": "\\\\", "\n": "\\n", "/": "\\/"]
    if let escape = plain[scalar] { return escape }
    guard scalar.value < 0x20 || choices.flip() else { return String(scalar) }
    return String(scalar).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}
