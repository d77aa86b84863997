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
  /// Downloads are kept here.
  package var userCacheFolder: String?
  /// `~/.keras/datasets`.
  package var kerasFolder: String?
  /// Never download.
  package var offline: Bool

  package init(
    choice: Choice = .automatic, environmentFolder: String? = nil, userCacheFolder: String? = nil,
    kerasFolder: String? = nil, offline: Bool = false
  ) {
    self.choice = choice
    self.environmentFolder = environmentFolder
    self.userCacheFolder = userCacheFolder
    self.kerasFolder = kerasFolder
    self.offline = offline
  }
}
