/// Searching in texts, by bytes and scalars in place of characters; see `String+Bytes.swift`.
extension String {
  package func hasPrefix(_ prefix: String) -> Bool { utf8.starts(with: prefix.utf8) }

  package func hasSuffix(_ suffix: String) -> Bool {
    let count = suffix.utf8.count
    return utf8.count >= count && utf8.suffix(count).elementsEqual(suffix.utf8)
  }
  package func contains(_ text: String) -> Bool { range(of: text, from: startIndex) != nil }
}

extension Substring {
  package func hasPrefix(_ prefix: String) -> Bool { utf8.starts(with: prefix.utf8) }

  package func hasSuffix(_ suffix: String) -> Bool {
    let count = suffix.utf8.count
    return utf8.count >= count && utf8.suffix(count).elementsEqual(suffix.utf8)
  }
  package func contains(_ text: String) -> Bool { range(of: text, from: startIndex) != nil }
}

extension StringProtocol {
  package func contains(_ scalar: Unicode.Scalar) -> Bool { unicodeScalars.contains(scalar) }

  package func firstIndex(of scalar: Unicode.Scalar) -> String.Index? {
    unicodeScalars.firstIndex(of: scalar)
  }

  package func lastIndex(of scalar: Unicode.Scalar) -> String.Index? {
    unicodeScalars.lastIndex(of: scalar)
  }

  /// Where a text stands first at or behind a place.
  package func range(of text: String, from start: String.Index) -> Range<String.Index>? {
    let rest = utf8[start...]
    var text = text
    // All bytes at once: what kind of view this is would be asked for each of them.
    let found = text.withUTF8 { wanted in
      rest.withContiguousStorageIfAvailable { firstOffset(of: wanted, in: $0) }
        ?? Array(rest).withUnsafeBufferPointer { firstOffset(of: wanted, in: $0) }
    }
    guard let found else { return nil }
    let lower = utf8.index(start, offsetBy: found)
    return lower..<utf8.index(lower, offsetBy: text.utf8.count)
  }

  /// The parts between scalars; empty ones too where `omittingEmptySubsequences` is false.
  package func split(
    separator: Unicode.Scalar, maxSplits: Int = .max, omittingEmptySubsequences: Bool = true
  ) -> [Substring] {
    unicodeScalars.split(
      separator: separator, maxSplits: maxSplits,
      omittingEmptySubsequences: omittingEmptySubsequences
    ).map { Substring(self[$0.startIndex..<$0.endIndex]) }
  }

  package func replacing(_ text: String, with replacement: String) -> String {
    guard !text.isEmpty else { return String(self) }
    var result = ""
    var start = startIndex
    while let found = range(of: text, from: start) {
      result += self[start..<found.lowerBound]
      result += replacement
      start = found.upperBound
    }
    return result + self[start...]
  }
}

/// How many bytes stand before the first place at which those that are wanted do.
private func firstOffset(
  of wanted: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>
) -> Int? {
  guard let first = wanted.first else { return 0 }
  guard bytes.count >= wanted.count else { return nil }
  return (0...bytes.count - wanted.count).first { offset in
    bytes[offset] == first
      && UnsafeBufferPointer(rebasing: bytes[offset..<offset + wanted.count])
        .elementsEqual(wanted)
  }
}
