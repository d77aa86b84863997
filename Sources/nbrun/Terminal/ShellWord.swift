import Platform
import Text

/// A path as a word of a shell's command line.
enum ShellWord {
  /// What no shell takes for anything but itself.
  private static let plain = Set(
    "%+,-./0123456789:@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz".utf8)

  /// In quotes where it needs them. A hyphen at its start would make it an option.
  static func text(_ path: Path) -> String {
    let path = path.bytes.first == UInt8(ascii: "-") ? Path("./".utf8 + path.bytes) : path
    guard path.isEmpty || !path.bytes.allSatisfy(plain.contains) else { return "\(path)" }
    // In single quotes everything stands for itself but the quote.
    return "'" + "\(path)".replacing("'", with: #"'\''"#) + "'"
  }
}
