import Text

/// The results of a notebook's statements, in one file: those of its last run, and earlier ones as
/// long as they are few.
struct NotebookResults {
  private static let kind = "results"
  /// Bytes of results that the last run did not use.
  private static let mostUnused = 1 << 20

  private let folder: CacheFolder
  private let key: StatementKey
  /// As they lie in the file, by key.
  private var found: [Spelling: ArraySlice<UInt8>] = [:]
  private var foundOrder: [String] = []
  private var used: [Spelling: [UInt8]] = [:]
  private var usedOrder: [String] = []
  private var hasChanged = false
  /// What the statements of the last run were made from, by their labels.
  private(set) var before: [Spelling: StatementParts] = [:]
  /// The same of this run.
  var parts: [Spelling: StatementParts] = [:]

  /// - Parameter notebook: The notebook's real path.
  init(folder: CacheFolder, notebook: StatementKey) {
    self.folder = folder
    key = notebook
    guard let bytes = folder.read(key, kind: Self.kind) else { return }
    var reader = ByteReader(bytes)
    do throws(ByteReader.Damage) {
      for parts in try [StatementParts](from: &reader) { before[parts.label] = parts }
      while !reader.isAtEnd {
        let key = try reader.text()
        found[key] = try reader.block()
        foundOrder.append(key)
      }
    } catch {
      found = [:]
      foundOrder = []
    }
  }

  /// Whether this run made the result: an earlier one left none.
  func isNew(_ key: String) -> Bool { used[key] != nil && found[key] == nil }

  mutating func result(_ key: String) -> StatementResult? {
    if let bytes = used[key] {
      var reader = ByteReader(bytes[...])
      return try? StatementResult(from: &reader)
    }
    guard let bytes = found[key] else { return nil }
    var reader = ByteReader(bytes)
    guard let result = try? StatementResult(from: &reader), reader.isAtEnd else { return nil }
    use(key, Array(bytes))
    return result
  }

  mutating func keep(_ result: StatementResult, _ key: String) {
    var writer = ByteWriter()
    result.write(to: &writer)
    use(key, writer.bytes)
    found[key] = nil
    hasChanged = true
  }

  private mutating func use(_ key: String, _ bytes: [UInt8]) {
    if used.updateValue(bytes, forKey: Spelling(key)) == nil { usedOrder.append(key) }
  }

  /// Writes the file where something in it has changed.
  func save() {
    guard hasChanged || parts != before else {
      folder.touch(key, kind: Self.kind)
      return
    }
    var writer = ByteWriter()
    parts.values.sorted { $0.label < $1.label }.write(to: &writer)
    for key in usedOrder {
      guard let bytes = used[key] else { continue }
      writer.write(key)
      writer.write(bytes: bytes[...])
    }
    var left = Self.mostUnused
    for key in foundOrder where used[key] == nil {
      guard let bytes = found[key], bytes.count < left else { continue }
      left -= bytes.count
      writer.write(key)
      writer.write(bytes: bytes)
    }
    folder.write(writer.bytes, key: key, kind: Self.kind)
  }
}
