import Datasets
import Language
import Notebook
import Platform
import Text

/// The files beside a lesson that it names, copied to a place of their own: hand-ins can name them, and
/// nothing else of the folder, where answers and other hand-ins may lie.
struct LessonFiles {
  private let scratch: ScratchFolder
  var path: Path { scratch.path }
  private let handIns: [FileIdentity]

  init(of lesson: CheckedNotebook, besides handIns: [Path]) throws(SystemError) {
    scratch = try ScratchFolder("nbrun-grading")
    self.handIns = handIns.compactMap { try? FileStatus(of: $0).identity }
    guard let folder = try? Folder(lesson.file.path.folder) else { return }
    let document = lesson.document
    let names = texts(in: document.cells.flatMap(\.lines)) + document.pictures.map(\.value)
    var copied: Set<Spelling> = []
    for name in names
    where FilePath.fault(in: name) == nil && copied.insert(Spelling(name)).inserted {
      let place = Path(name)
      guard !place.components.isEmpty, !place.components.contains("."),
        let found = try? folder.open(place, links: .followed)
      else { continue }
      try? Folder.make((path / place).folder, mode: 0o700)
      try? copy(found, as: path / place, depth: 0)
    }
  }

  private func copy(_ found: Descriptor, as place: Path, depth: Int) throws(SystemError) {
    let status = try found.status
    guard !handIns.contains(status.identity), depth < 8 else { return }
    switch status.kind {
    case .file where !SourceFile.isNotebook(named: "\(place.name)"):
      let bytes = try File(found, path: place).contents(atMost: 1 << 30)
      try Folder(place.folder).write(bytes, toNew: place.name, mode: 0o600)
    case .folder:
      try Folder.make(place, mode: 0o700)
      let folder = try Folder(found, path: place)
      for name in folder.names() {
        guard let inner = try? folder.open(name, links: .refused) else { continue }
        try? copy(inner, as: place / name, depth: depth + 1)
      }
    default: break
    }
  }
}
