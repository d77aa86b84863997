import Engine
import Platform
import Text

/// Keeps the state of a training run on disk while it lasts, so that an interrupted one goes on from
/// a finished epoch when it is run again.
struct CheckpointStore {
  private static let kind = "checkpoint"

  let folder: CacheFolder
  let key: StatementKey
  private var lastSave = Clock.seconds()
  private var costOfSave = 0.0

  init(folder: CacheFolder, key: StatementKey) {
    self.folder = folder
    self.key = key
  }

  /// Where an earlier run of the same training stood, if it was interrupted.
  func load(_ compiled: Compiled) -> Checkpoint? {
    guard let bytes = folder.read(key, kind: Self.kind) else { return nil }
    var reader = ByteReader(bytes)
    guard let checkpoint = try? Checkpoint(from: &reader, compiled: compiled), reader.isAtEnd
    else { return nil }
    return checkpoint
  }

  /// Saves a checkpoint, but not so often that it would slow the training down: at most a twentieth
  /// of the time goes into saving.
  mutating func save(_ checkpoint: () -> Checkpoint) {
    let start = Clock.seconds()
    guard start - lastSave >= max(0.25, 20 * costOfSave) else { return }
    var writer = ByteWriter()
    checkpoint().write(to: &writer)
    folder.write(writer.bytes, key: key, kind: Self.kind)
    lastSave = Clock.seconds()
    costOfSave = lastSave - start
  }

  /// The run has ended well.
  func remove() { folder.remove(key, kind: Self.kind) }
}
