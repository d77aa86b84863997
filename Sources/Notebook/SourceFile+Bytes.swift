import Text

extension SourceFile {
  /// The largest notebook that is read: 4 MiB, a thousand times a chapter.
  package static let largestSize = 4 << 20
  package static let mostLines = 100_000

  /// A notebook's text from the bytes of its file. What isn't text is an error at its place, and
  /// stands as U+FFFD in the result.
  package init(name: String, bytes: [UInt8], diagnostics: inout Diagnostics) {
    let sizeError: String? =
      bytes.count > Self.largestSize
      ? "this file is larger than 4 MB, the largest that nbrun reads as a notebook" : nil
    let kept = bytes.count > Self.largestSize ? bytes.prefix(4096) : bytes[...]

    // A file of another kind has faults everywhere: the first one says it all.
    if kept.starts(with: [0xFF, 0xFE]) || kept.starts(with: [0xFE, 0xFF]) {
      self.init(name: name, text: "")
      diagnostics.error(
        SourceRange(line: 1, column: 1, length: 1), "this file is UTF-16; a notebook is UTF-8 text",
        hint: "save it as UTF-8 in your editor")
      return
    }
    let fault = Self.firstFault(in: kept)
    self.init(name: name, text: String(decoding: kept, as: UTF8.self))
    if let sizeError {
      diagnostics.error(SourceRange(line: 1, column: 1, length: 1), sizeError)
    } else if let fault {
      let before = SourceFile(
        name: name, text: String(decoding: kept[..<fault.offset], as: UTF8.self))
      let place = SourceRange(
        line: before.lines.count,
        column: (before.lines.last?.characterCount() ?? 0) + 1, length: 1)
      diagnostics.error(place, fault.message, hint: fault.hint)
    } else if lines.count > Self.mostLines {
      diagnostics.error(
        SourceRange(line: Self.mostLines + 1, column: 1, length: 1),
        "a notebook has at most 100,000 lines; this file has \(lines.count)")
    }
  }

  private struct Fault {
    var offset: Int
    var message: String
    var hint: String?
  }

  private static func firstFault(in bytes: ArraySlice<UInt8>) -> Fault? {
    let zero = bytes.firstIndex(of: 0)
    let bad = firstInvalidUTF8(in: bytes)
    guard let offset = [zero, bad].compactMap(\.self).min() else { return nil }
    let byte = String(bytes[offset], radix: 16, uppercase: true)
    if offset == zero {
      return Fault(offset: offset, message: "this is not a text file: it holds a zero byte")
    }
    return Fault(
      offset: offset, message: "this is not UTF-8 text: the byte 0x\(byte) can't stand here",
      hint: "save the notebook as UTF-8 in your editor")
  }

  private static func firstInvalidUTF8(in bytes: ArraySlice<UInt8>) -> Int? {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      // Length of the sequence and the range of its second byte, from Unicode's table 3-7.
      let (length, second): (Int, ClosedRange<UInt8>)
      switch byte {
      case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
      case 0xE0: (length, second) = (3, 0xA0...0xBF)
      case 0xE1...0xEC, 0xEE...0xEF: (length, second) = (3, 0x80...0xBF)
      case 0xED: (length, second) = (3, 0x80...0x9F)
      case 0xF0: (length, second) = (4, 0x90...0xBF)
      case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
      case 0xF4: (length, second) = (4, 0x80...0x8F)
      default: return index
      }
      guard bytes.endIndex - index >= length, second.contains(bytes[index + 1]),
        bytes[(index + 2)..<(index + length)].allSatisfy({ (0x80...0xBF).contains($0) })
      else { return index }
      index += length
    }
    return nil
  }
}
