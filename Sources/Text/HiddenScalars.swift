// Scalars that a reader does not see and that change what is seen. No text of ours shows them as they
// are: not in HTML, Markdown or exports, not in diagnostics, not on a terminal.

extension Unicode.Scalar {
  /// A control character: C0, DEL, C1 (Unicode's category Cc).
  package var isControl: Bool { value < 0x20 || (0x7F..<0xA0).contains(value) }

  /// Whether it decides in which order the text around it is shown, or in which forms: the marks,
  /// embeddings, overrides and isolates of Unicode's bidirectional algorithm (Unicode Standard Annex 9,
  /// section 2) and the deprecated format characters after them. Letters that are written from right
  /// to left need none of these.
  package var turnsText: Bool {
    switch value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F: true
    default: false
    }
  }

  /// What prose can't hold as it is: control characters but tabs and line feeds, and what turns text.
  package var isHiddenInProse: Bool { isControl && self != "\t" && self != "\n" || turnsText }
}

extension String {
  /// With U+FFFD for what would be hidden in prose.
  package var withoutHidden: String {
    guard unicodeScalars.contains(where: \.isHiddenInProse) else { return self }
    return String(scalars: unicodeScalars.lazy.map { $0.isHiddenInProse ? "\u{FFFD}" : $0 })
  }
}
