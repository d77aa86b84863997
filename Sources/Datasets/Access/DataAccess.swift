import Platform

/// Where data may come from.
package struct DataAccess: Sendable {
  package enum Choice: Sendable, Hashable {
    /// The known places in turn, then the download, then the stand-in.
    case automatic
    /// This folder alone (`--data DIR`).
    case folder(Path)
    /// The stand-in, asked for by name (`--data synthetic`).
    case synthetic
  }

  package var choice: Choice
  /// `NBRUN_DATA`.
  package var environmentFolder: Path?
  /// Downloads are kept here, and decoded copies in a folder inside; nil keeps nothing.
  package var userCacheFolder: Path?
  /// `~/.keras/datasets`.
  package var kerasFolder: Path?
  /// Never download.
  package var offline: Bool
  /// Whether the stand-in may take the place of data that nobody has.
  package var allowsStandIn: Bool

  package init(
    choice: Choice = .automatic, environmentFolder: Path? = nil, userCacheFolder: Path? = nil,
    kerasFolder: Path? = nil, offline: Bool = false, allowsStandIn: Bool = true
  ) {
    self.choice = choice
    self.environmentFolder = environmentFolder
    self.userCacheFolder = userCacheFolder
    self.kerasFolder = kerasFolder
    self.offline = offline
    self.allowsStandIn = allowsStandIn
  }

  /// The folders that this process's environment names.
  package static func fromEnvironment(
    choice: Choice = .automatic, offline: Bool = false
  ) -> DataAccess {
    DataAccess(
      choice: choice, environmentFolder: Environment.variable("NBRUN_DATA"),
      userCacheFolder: cacheFolder(),
      kerasFolder: Environment.variable("HOME").map { $0 / ".keras/datasets" }, offline: offline)
  }

  /// The folder for whatever can be made again: `NBRUN_CACHE`, or the system's usual place. It may
  /// not exist yet; nil where there is no home.
  ///
  /// Source: the XDG Base Directory Specification 0.8, which ignores relative paths.
  package static func cacheFolder() -> Path? {
    if let folder = Environment.variable("NBRUN_CACHE") { return folder }
    let home = Environment.variable("HOME")
    #if os(macOS)
      return home.map { $0 / "Library/Caches/nbrun" }
    #else
      if let folder = Environment.variable("XDG_CACHE_HOME"), folder.isAbsolute {
        return folder / "nbrun"
      }
      return home.map { $0 / ".cache/nbrun" }
    #endif
  }
}
