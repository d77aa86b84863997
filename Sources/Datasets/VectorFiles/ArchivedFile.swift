import Platform
import Text

/// The bytes of the one file in a ZIP archive, one after the other.
final class ArchivedFile {
  private let stream: EntryStream

  /// Whether a file begins as a ZIP archive does: with a file's header, or with the end of an archive
  /// of none.
  static func isArchive(_ file: File) throws(VectorFileError) -> Bool {
    do throws(DatasetError) {
      let file = DataFile(file)
      let start = try file.bytes(0..<min(4, file.size))
      return start == [0x50, 0x4b, 3, 4] || start == [0x50, 0x4b, 5, 6]
    } catch {
      throw VectorFileError(error)
    }
  }

  init(_ file: File) throws(VectorFileError) {
    let archive: ZipArchive
    do throws(DatasetError) {
      archive = try ZipArchive(DataFile(file))
    } catch {
      throw VectorFileError(error)
    }
    let files = archive.entries.filter { !Self.isAside($0.name) }
    guard let entry = files.first, files.count == 1 else {
      throw .notOneFile(count: files.count, names: files.prefix(3).map(\.name))
    }
    do throws(DatasetError) {
      stream = try EntryStream(entry, of: archive, work: Work())
    } catch {
      throw VectorFileError(error)
    }
  }

  /// Folders, and what macOS puts beside each file.
  private static func isAside(_ name: String) -> Bool {
    name.hasSuffix("/") || name.hasPrefix("__MACOSX/")
  }

  /// At most `count` bytes; 0 where they end.
  func read(into memory: UnsafeMutablePointer<UInt8>, count: Int) throws(VectorFileError) -> Int {
    do throws(DatasetError) {
      guard try stream.fill(1) else { return 0 }
    } catch {
      throw VectorFileError(error)
    }
    let part = min(count, stream.available)
    memory.update(from: stream.window + stream.position, count: part)
    stream.position += part
    return part
  }
}

extension VectorFileError {
  /// What is wrong with an archive. The archive's own name stands before it.
  fileprivate init(_ error: DatasetError) {
    switch error {
    case .cancelled: self = .cancelled
    case .unreadable(let path, let code): self = .unreadable(path: path, code: code)
    case .damaged(_, _, _, .encrypted): self = .encrypted
    case .damaged(_, _, _, let damage): self = .archive(damage.message)
    default: self = .archive(error.message)
    }
  }
}
