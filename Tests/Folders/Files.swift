import Platform

/// A file's bytes; nil where it can't be read.
package func fileBytes(_ path: String) -> [UInt8]? {
  try? Descriptor.stream(Path(path)).rest(atMost: .max)
}

/// A file's text; nil where it can't be read.
package func fileText(_ path: String) -> String? {
  fileBytes(path).map { String(decoding: $0, as: UTF8.self) }
}

/// The names of everything in a folder, sorted; none where there is no folder.
package func folderNames(_ path: String) -> [String] {
  (try? Folder(Path(path)))?.names().map { "\($0)" } ?? []
}
