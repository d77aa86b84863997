#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where data may come from.
package struct DataAccess: Sendable {
  package enum Choice: Sendable, Hashable {
    /// The known places in turn, then the download, then the stand-in.
    case automatic
    /// This folder alone (`--data DIR`).
    case folder(String)
    /// The stand-in, asked for by name (`--data synthetic`).
    case synthetic
  }

  package var choice: Choice
  /// `NBRUN_DATA`.
  package var environmentFolder: String?
  /// Downloads are kept here, and decoded copies in a folder inside; nil keeps nothing.
  package var userCacheFolder: String?
  /// `~/.keras/datasets`.
  package var kerasFolder: String?
  /// Never download.
  package var offline: Bool
  /// Whether the stand-in may take the place of data that nobody has.
  package var allowsStandIn: Bool

  package init(
    choice: Choice = .automatic, environmentFolder: String? = nil, userCacheFolder: String? = nil,
    kerasFolder: String? = nil, offline: Bool = false, allowsStandIn: Bool = true
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
      choice: choice, environmentFolder: variable("NBRUN_DATA"), userCacheFolder: cacheFolder(),
      kerasFolder: variable("HOME").map { $0 + "/.keras/datasets" }, offline: offline)
  }

  /// The folder for whatever can be made again: `NBRUN_CACHE`, or the system's usual place. It may
  /// not exist yet; nil where there is no home.
  ///
  /// Source: the XDG Base Directory Specification 0.8, which ignores relative paths.
  package static func cacheFolder() -> String? {
    if let folder = variable("NBRUN_CACHE") { return folder }
    #if os(macOS)
      return variable("HOME").map { $0 + "/Library/Caches/nbrun" }
    #else
      if let folder = variable("XDG_CACHE_HOME"), folder.hasPrefix("/") { return folder + "/nbrun" }
      return variable("HOME").map { $0 + "/.cache/nbrun" }
    #endif
  }

  /// A variable's text, nil where it is empty.
  private static func variable(_ name: String) -> String? {
    guard let text = getenv(name), text.pointee != 0 else { return nil }
    return String(cString: text)
  }
}
