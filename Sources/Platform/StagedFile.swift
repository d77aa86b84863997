#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that is written whole beside its name and then given it: whoever looks finds what was
/// there before or all of what is new.
///
/// Its temporary name is random, so that no two processes share one, also where their numbers are the
/// same. It is locked while its process lives: what is not locked was left behind.
package final class StagedFile {
  private let folder: Folder
  private let name: Path
  private let temporary: Path
  private let descriptor: Descriptor
  private var isNamed = false

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - mode: Who may use it, before the process's mask.
  package init(_ name: Path, in folder: Folder, mode: mode_t) throws(SystemError) {
    self.folder = folder
    self.name = name
    (temporary, descriptor) = try Self.make(name, in: folder, mode)
  }

  private static func make(
    _ name: Path, in folder: Folder, _ mode: mode_t
  ) throws(SystemError) -> (Path, Descriptor) {
    var attempts = 0
    while true {
      attempts += 1
      let temporary = TemporaryName.random(for: name)
      let file: Descriptor
      do throws(SystemError) {
        file = try folder.descriptor.open(
          temporary, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode: mode)
      } catch {
        if error == .alreadyExists, attempts < 16 { continue }
        throw error
      }
      // Somebody who cleans may have come between: then it is locked, or gone.
      if flock(file.number, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK, attempts < 16 {
        continue
      }
      if try file.status.links == 0, attempts < 16 { continue }
      return (temporary, file)
    }
  }

  /// Its path while it is being written, for a program that writes it.
  package var temporaryPath: Path { folder.path / temporary }

  /// What has been written so far, to read.
  package var written: File {
    get throws(SystemError) {
      try File(descriptor.duplicate(), path: temporaryPath)
    }
  }

  package func append(_ bytes: UnsafeRawBufferPointer) throws(SystemError) {
    if let error = write(bytes, to: descriptor.number) { throw error }
  }

  package func append(_ bytes: [UInt8]) throws(SystemError) {
    var failure: SystemError?
    bytes.withUnsafeBytes { failure = write($0, to: descriptor.number) }
    if let failure { throw failure }
  }

  /// Waits until the content is on the disk.
  package func flush() throws(SystemError) {
    guard fsync(descriptor.number) == 0 else { throw SystemError() }
  }

  /// Gives it its name, in place of what had it.
  package func finish() throws(SystemError) {
    try folder.rename(temporary, to: name)
    isNamed = true
  }

  deinit {
    if !isNamed { folder.remove(temporary) }
  }
}

extension Folder {
  /// Writes to a device as it is.
  package func write(_ bytes: [UInt8], toDevice name: Path) throws(SystemError) {
    let device = try descriptor.open(name, O_WRONLY | O_CLOEXEC)
    if let failure = bytes.withUnsafeBytes({ Platform.write($0, to: device.number) }) {
      throw failure
    }
  }

  /// Writes a file under a name that nothing has yet.
  package func write(_ bytes: [UInt8], toNew name: Path, mode: mode_t) throws(SystemError) {
    let file = try descriptor.open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode: mode)
    if let failure = bytes.withUnsafeBytes({ Platform.write($0, to: file.number) }) {
      remove(name)
      throw failure
    }
  }

  /// Writes over the file that a name leads to, or a new one: a reader may find half of it.
  package func overwrite(_ bytes: [UInt8], to name: Path, mode: mode_t) throws(SystemError) {
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC
    let number = name.withCString { openat(descriptor.number, $0, flags, mode) }
    guard number >= 0 else { throw SystemError() }
    let file = Descriptor(number)
    if let failure = bytes.withUnsafeBytes({ Platform.write($0, to: file.number) }) {
      throw failure
    }
  }

  /// Writes a file that is there whole or not at all.
  package func write(
    _ parts: [[UInt8]], to name: Path, mode: mode_t, isFlushed: Bool = false
  ) throws(SystemError) {
    let file = try StagedFile(name, in: self, mode: mode)
    for part in parts { try file.append(part) }
    if isFlushed { try file.flush() }
    try file.finish()
  }
}

/// Writes all bytes.
package func write(_ bytes: UnsafeRawBufferPointer, to descriptor: CInt) -> SystemError? {
  var rest = bytes[...]
  while !rest.isEmpty {
    let part = UnsafeRawBufferPointer(rebasing: rest)
    let count = retrying { systemWrite(descriptor, part.baseAddress, part.count) }
    guard count > 0 else { return SystemError(count < 0 ? errno : EIO) }
    rest = rest.dropFirst(count)
  }
  return nil
}

private func systemWrite(_ descriptor: CInt, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  #if canImport(Glibc)
    Glibc.write(descriptor, bytes, count)
  #else
    Darwin.write(descriptor, bytes, count)
  #endif
}
