#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// From a folder to what lies inside it, one name after another, each opened in the folder before it:
/// nothing that is put in a name's place meanwhile leads out.
extension Folder {
  package enum Links: Sendable {
    /// Followed as long as they stay inside.
    case followed
    case refused
  }

  /// As many as Linux follows (path_resolution(7)).
  private static let mostLinks = 40

  /// Opens a file or folder inside, to read.
  ///
  /// - Throws: `outside` where the way leads out, `unfollowedLink` at a link that is not followed.
  package func open(_ path: Path, links: Links) throws(SystemError) -> Descriptor {
    let found = try walk(path, links: links, OpenFlags.reading)
    if path.endsWithSlash, try found.status.kind != .folder { throw .notAFolder }
    return found
  }

  /// Opens a folder inside, to work in it; no link is followed.
  package func folder(_ path: Path) throws(SystemError) -> Folder {
    try Folder(walk(path, links: .refused, OpenFlags.passing), path: self.path / path)
  }

  private func walk(
    _ path: Path, links: Links, _ flags: CInt
  ) throws(SystemError) -> Descriptor {
    guard !path.isAbsolute else { throw .outside }
    // The folders between this one and where we are.
    var way: [Descriptor] = []
    var rest = Array(path.components.reversed() as ReversedCollection)
    var linksLeft = Self.mostLinks
    while let name = rest.popLast() {
      if name == "." { continue }
      if name == ".." {
        guard way.popLast() != nil else { throw .outside }
        continue
      }
      let here = way.last ?? descriptor
      do throws(SystemError) {
        way.append(try here.open(name, rest.isEmpty ? flags : OpenFlags.passing))
        if rest.isEmpty, let found = way.last { return found }
      } catch {
        guard let target = here.target(of: name) else { throw error }
        guard links == .followed, linksLeft > 0 else { throw .unfollowedLink }
        linksLeft -= 1
        if target.isAbsolute {
          rest += try inside(target).reversed() as ReversedCollection
          way = []
        } else {
          rest += target.components.reversed() as ReversedCollection
        }
      }
    }
    return try (way.last ?? descriptor).open(".", flags | O_DIRECTORY)
  }

  /// The names from here to an absolute path inside, as the path says it.
  private func inside(_ path: Path) throws(SystemError) -> ArraySlice<Path> {
    let names = path.components.filter { $0 != "." }
    guard let start = realPath?.components, names.starts(with: start) else {
      throw .outside
    }
    return names.dropFirst(start.count)
  }
}

extension Descriptor {
  /// What a link says; nil where the name is none.
  fileprivate func target(of name: Path) -> Path? {
    var bytes = [CChar](repeating: 0, count: 4096)
    let count = name.withCString { readlinkat(number, $0, &bytes, bytes.count) }
    guard count > 0 else { return nil }
    return Path(bytes.prefix(count).map { UInt8(bitPattern: $0) })
  }
}
