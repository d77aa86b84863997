import Notebook
import Platform
import Text

/// How `nbrun grade` tells the run of a hand-in where its lines were written: in a file beside it, which
/// the run's environment names.
enum OriginsFile {
  static let name: Path = "hand-in.lines"

  private static let environmentName = "NBRUN_LINES"

  /// Names the file in a run's environment.
  static func variable(_ path: Path) -> Path {
    Path("\(environmentName)=".utf8 + path.bytes)
  }

  /// What this run was told.
  static func read() -> LineOrigins {
    // As long as a notebook's lines may be many, with room for names.
    let most = SourceFile.mostLines * 16 + 1 << 20
    guard let path = Environment.variable(environmentName),
      let bytes = try? File(path).contents(atMost: most)
    else { return LineOrigins() }
    var reader = ByteReader(bytes[...])
    return (try? LineOrigins(from: &reader)) ?? LineOrigins()
  }
}
