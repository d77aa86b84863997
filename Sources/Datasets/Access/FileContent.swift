import Platform
import Samples
import Text

/// What a file or a folder holds, as a digest of all its bytes, and the signs by which a later change
/// shows without reading it again.
///
/// All bytes are read each time: 19 MB take a few milliseconds, and no clock, no file system's way with
/// time stamps and no tool that sets them has to be trusted. The signs (device, number, size, times of
/// each file) only have to tell whether a file changed between two moments of one run.
package struct FileContent: Sendable {
  package let digest: String
  package let signs: [Int]

  /// Nil where something can't be read, or changes while it is read.
  package init?(of places: [FileLocation]) {
    guard let before = Self.signs(of: places) else { return nil }
    var hash = Mix128()
    for place in places {
      guard let found = try? place.open(), Self.add(found, place.path, to: &hash, depth: 0) else {
        return nil
      }
    }
    guard Self.signs(of: places) == before else { return nil }
    digest = hash.hexadecimal
    signs = before
  }

  /// The signs as they are now; nil where something is not there.
  package static func signs(of places: [FileLocation]) -> [Int]? {
    var signs: [Int] = []
    for place in places {
      guard let found = try? place.open(), addSigns(of: found, to: &signs, depth: 0) else {
        return nil
      }
    }
    return signs
  }

  private static let depthLimit = 8

  /// What is inside a folder, links by their names alone: nothing is read through them.
  private static func inner(_ found: Descriptor, _ name: Path) -> (folder: Folder, names: [Path])? {
    guard let folder = try? Folder(found, path: name) else { return nil }
    return (folder, folder.names())
  }

  private static func add(
    _ found: Descriptor, _ path: Path, to hash: inout Mix128, depth: Int
  ) -> Bool {
    guard depth < depthLimit else { return false }
    guard let (folder, names) = inner(found, path) else { return addFile(found, path, to: &hash) }
    hash.update(UInt64(names.count))
    for name in names {
      hash.update(UInt64(name.bytes.count))
      name.bytes.withUnsafeBytes { hash.update($0) }
      guard let status = try? folder.status(of: name) else { return false }
      if status.kind == .link { continue }
      guard let next = try? folder.open(name, links: .refused),
        add(next, name, to: &hash, depth: depth + 1)
      else { return false }
    }
    return true
  }

  private static func addFile(
    _ found: Descriptor, _ path: Path, to hash: inout Mix128
  ) -> Bool {
    guard let file = try? File(found, path: path) else { return false }
    let block = 1 << 18
    let memory = UnsafeMutableRawPointer.allocate(byteCount: block, alignment: 16)
    defer { memory.deallocate() }
    hash.update(UInt64(file.size))
    for start in stride(from: 0, to: file.size, by: block) {
      let count = min(block, file.size - start)
      guard (try? file.read(at: start, into: memory, count: count)) == count else { return false }
      hash.update(UnsafeRawBufferPointer(start: memory, count: count))
    }
    return true
  }

  private static func addSigns(of found: Descriptor, to signs: inout [Int], depth: Int) -> Bool {
    guard depth < depthLimit, let status = try? found.status else { return false }
    signs += status.signs
    guard status.kind == .folder else { return true }
    guard let (folder, names) = inner(found, ".") else { return false }
    signs.append(names.count)
    for name in names {
      guard let status = try? folder.status(of: name) else { return false }
      guard status.kind == .folder else {
        signs += status.signs
        continue
      }
      guard let next = try? folder.open(name, links: .refused),
        addSigns(of: next, to: &signs, depth: depth + 1)
      else { return false }
    }
    return true
  }
}

extension DataAccess {
  /// Where the reviews would be loaded from now.
  package enum Reviews: Sendable {
    case files([FileLocation])
    /// The stand-in, and why where nobody asked for it.
    case standIn(reason: String?)
    /// They have to be downloaded first, or can't be had.
    case unknown
  }

  package var reviews: Reviews {
    if case .synthetic = choice { return .standIn(reason: nil) }
    var places: [FileLocation] = []
    for file in [PublicFile.imdbReviews, .imdbWordIndex] {
      guard let place = try? present(file) else { return .unknown }
      switch place {
      case .at(let path): places.append(FileLocation(path))
      case .nowhere(let reason): return allowsStandIn ? .standIn(reason: reason.text) : .unknown
      }
    }
    return .files(places)
  }
}
