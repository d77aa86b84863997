import Samples

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a file or a folder holds, as a digest of all its bytes, and the signs by which a later change
/// shows without reading it again.
///
/// All bytes are read each time: 19 MB take a few milliseconds, and no clock, no file system's way with
/// time stamps and no tool that sets them has to be trusted. The signs (device, number, size, times of
/// each file) only have to tell whether a file changed between two moments of one run.
package struct FileContent: Sendable, Equatable {
  package let digest: String
  package let signs: String

  /// Nil where something can't be read, where a folder holds a link to another folder, or where it
  /// changes while it is read.
  package init?(of paths: [String]) {
    guard let before = Self.signs(of: paths) else { return nil }
    var hash = Mix128()
    for path in paths {
      guard Self.add(path, to: &hash, depth: 0) else { return nil }
    }
    guard Self.signs(of: paths) == before else { return nil }
    digest = hash.hexadecimal
    signs = before
  }

  /// The signs as they are now; nil where something is not there.
  package static func signs(of paths: [String]) -> String? {
    var text = ""
    for path in paths where !addSigns(of: path, to: &text, depth: 0) { return nil }
    return text
  }

  private static let depthLimit = 8

  private static func add(_ path: String, to hash: inout Mix128, depth: Int) -> Bool {
    var status = stat()
    guard depth < depthLimit, stat(path, &status) == 0 else { return false }
    guard status.st_mode & S_IFMT == S_IFDIR else { return addFile(path, to: &hash) }
    let names = entries(ofFolder: path).sorted()
    hash.update(UInt64(names.count))
    for name in names {
      hash.update(name)
      guard add(path + "/" + name, to: &hash, depth: depth + 1) else { return false }
    }
    return true
  }

  private static func addFile(_ path: String, to hash: inout Mix128) -> Bool {
    guard let file = try? DataFile(path: path) else { return false }
    let block = 1 << 18
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: block)
    defer { memory.deallocate() }
    hash.update(UInt64(file.size))
    for start in stride(from: 0, to: file.size, by: block) {
      let count = min(block, file.size - start)
      guard (try? file.read(at: start, into: memory, count: count)) == count else { return false }
      hash.update(UnsafeRawBufferPointer(start: memory, count: count))
    }
    return true
  }

  private static func addSigns(of path: String, to text: inout String, depth: Int) -> Bool {
    var status = stat()
    guard depth < depthLimit, stat(path, &status) == 0 else { return false }
    #if canImport(Glibc)
      let (changed, modified) = (status.st_ctim, status.st_mtim)
    #else
      let (changed, modified) = (status.st_ctimespec, status.st_mtimespec)
    #endif
    text +=
      "\(status.st_dev) \(status.st_ino) \(status.st_size) \(changed.tv_sec) \(changed.tv_nsec) "
      + "\(modified.tv_sec) \(modified.tv_nsec)\n"
    guard status.st_mode & S_IFMT == S_IFDIR else { return true }
    // A folder that a link leads to might lead back here.
    var link = stat()
    guard depth == 0 || lstat(path, &link) == 0 && link.st_mode & S_IFMT == S_IFDIR else {
      return false
    }
    for name in entries(ofFolder: path).sorted() {
      text += name + "\n"
      guard addSigns(of: path + "/" + name, to: &text, depth: depth + 1) else { return false }
    }
    return true
  }
}

extension DataAccess {
  /// Where the reviews would be loaded from now.
  package enum Reviews: Sendable, Equatable {
    case files([String])
    /// The stand-in, and why where nobody asked for it.
    case standIn(reason: String?)
    /// They have to be downloaded first, or can't be had.
    case unknown
  }

  package var reviews: Reviews {
    if case .synthetic = choice { return .standIn(reason: nil) }
    var paths: [String] = []
    for file in [PublicFile.imdbReviews, .imdbWordIndex] {
      guard let place = try? present(file) else { return .unknown }
      switch place {
      case .at(let path): paths.append(path)
      case .nowhere(let reason): return allowsStandIn ? .standIn(reason: reason) : .unknown
      }
    }
    return .files(paths)
  }
}
