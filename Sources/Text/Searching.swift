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
    guard let first = text.utf8.first else { return start..<start }
    let length = text.utf8.count
    var rest = utf8[start...]
    while let found = rest.firstIndex(of: first) {
      let candidate = utf8[found...]
      if candidate.starts(with: text.utf8) {
        return found..<utf8.index(found, offsetBy: length)
      }
      rest = utf8[utf8.index(after: found)...]
    }
    return nil
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
