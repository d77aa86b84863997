import Platform

/// The project's own folders.
package enum Project {
  package static let root = "\(Path("\(#filePath)").folder.folder.folder)"

  /// The folder that the calling test's source lies in.
  package static func folder(of source: String = #filePath) -> String { "\(Path(source).folder)" }
}

/// The real data.
package enum RealData {
  /// The folder of `imdb.npz` and `imdb_word_index.json`, where the environment names one.
  package static let folder = Environment.variable("NBRUN_DATA").map { "\($0)" }
}
