/// The opening line of a fenced code block (CommonMark, section 4.5).
struct Fence {
  /// Spaces before the fence, 0 to 3; as many are taken off each line inside.
  var indentation: Int
  var character: Character
  var length: Int
  /// What follows the fence, with its column in the line from 0.
  var info: [Character]
  var infoStart: Int

  /// Nil where the line opens no fenced block.
  init?(_ line: String) {
    guard let fence = Fence(anyInfo: line),
      fence.character == "~" || !fence.info.contains("`")
    else { return nil }
    self = fence
  }

  /// The same, with backticks among the options, which CommonMark forbids.
  init?(anyInfo line: String) {
    // Most lines are none; don't take them apart.
    guard
      line.utf8.prefix(4).contains(where: { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") })
    else { return nil }
    let characters = Array(line)
    let indentation = characters.prefix { $0 == " " }.count
    guard indentation <= 3, let character = characters.dropFirst(indentation).first,
      character == "`" || character == "~"
    else { return nil }
    let length = characters.dropFirst(indentation).prefix { $0 == character }.count
    guard length >= 3 else { return nil }
    self.indentation = indentation
    self.character = character
    self.length = length
    self.infoStart = indentation + length
    self.info = Array(characters[infoStart...])
  }

  /// Whether a line closes the block that this fence opens.
  func isClosed(by line: String) -> Bool {
    guard let other = Fence(anyInfo: line) else { return false }
    return other.character == character && other.length >= length
      && other.info.allSatisfy(\.isBlank)
  }

  /// The first word after the fence.
  var firstWord: String {
    String(info.drop { $0.isBlank }.prefix { !$0.isBlank })
  }
}
