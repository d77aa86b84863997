import Folders

/// The inputs beside the fuzzers, by the names of the ways in.
enum KeptInputs {
  static func files(of way: String) -> [String] {
    ["Corpus", "Findings"].flatMap { kind in
      let folder = "\(Project.root)/Tests/Fuzz/\(kind)/\(way)"
      return folderNames(folder).filter { $0.utf8.first != UInt8(ascii: ".") }
        .map { "\(folder)/\($0)" }
    }
  }
}
