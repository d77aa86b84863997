import Datasets
import Platform

extension Way {
  private static let folder = Workfolder()

  /// Word vectors: by the first byte a file as it is, the same compressed, or one that is written here and
  /// read back.
  static let vectors = Way("vectors") { input throws(Finding) in
    guard let kind = input.first else { return }
    let rest = Array(input.dropFirst())
    let formats: [VectorFormat?] = [nil, .word2vecBinary, .word2vecText, .glove]
    let format = formats[Int(kind >> 2 & 3)]
    switch kind & 3 {
    case 0, 1:
      _ = try load(kind & 1 == 0 ? rest : Arrays.deflated(rest, windowBits: 31), format)
    default:
      var choices = Choices(rest)
      let (words, values, bytes) = written(&choices, format ?? .glove)
      let file = kind & 1 == 0 ? bytes : Arrays.deflated(bytes, windowBits: 31)
      guard let read = try load(file, format ?? .glove) else {
        throw Finding(description: "good vectors are refused: \(words)")
      }
      try require(
        read.words.map { Array($0.utf8) } == words.map { Array($0.utf8) }
          && read.values.map(\.bitPattern) == values.map(\.bitPattern),
        "vectors read back: \(read.words) \(read.values) from \(words) \(values)")
    }
  }

  private static func load(
    _ bytes: [UInt8], _ format: VectorFormat?
  ) throws(Finding) -> (words: [String], values: [Float])? {
    let path = folder.write(bytes, to: "v")
    guard
      let file = try? File(path),
      let vectors = try? loadVectors(file, format: format, words: nil, isCancelled: { false })
        .vectors
    else { return nil }
    try require(
      vectors.values.count == vectors.words.count * vectors.dimension && vectors.dimension > 0
        && vectors.values.allSatisfy(\.isFinite), "vectors that are none")
    for (number, word) in vectors.words.enumerated() {
      try require(vectors.number(of: word) == number, "two vectors for \(word)")
    }
    return (vectors.words, vectors.values)
  }

  private static func written(
    _ choices: inout Choices, _ format: VectorFormat
  ) -> (words: [String], values: [Float], bytes: [UInt8]) {
    let dimension = 2 + choices.below(4)
    var (words, values): ([String], [Float]) = ([], [])
    var seen: Set<[UInt8]> = []
    var rows: [UInt8] = []
    for number in 0..<1 + choices.below(5) {
      let breaks: [Unicode.Scalar] = [" ", "\n", "\r", "\t", "\0", "\u{FEFF}"]
      let word =
        "w\(number)"
        + String(
          String.UnicodeScalarView(
            choices.text(atMost: 6).unicodeScalars.filter { !breaks.contains($0) }))
      guard seen.insert(Array(word.utf8)).inserted else { continue }
      words.append(word)
      rows += Array(word.utf8)
      for _ in 0..<dimension {
        let value = Float(choices.below(60_000) - 30_000) / Float(1 << choices.below(20))
        values.append(value)
        rows.append(contentsOf: format == .word2vecBinary ? [] : [0x20])
        if format != .word2vecBinary {
          rows += Array("\(value)".utf8)
        } else {
          if values.count % dimension == 1 { rows.append(0x20) }
          rows += Arrays.little(Int(value.bitPattern), 4)
        }
      }
      if format != .word2vecBinary || choices.flip() { rows.append(0x0a) }
    }
    let head = format == .glove ? "" : "\(words.count) \(dimension)\n"
    return (words, values, Array(head.utf8) + rows)
  }
}
