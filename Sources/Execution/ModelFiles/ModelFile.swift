import Engine
import Samples
import Text

/// A trained model as a file, `NAME.nbmodel`, version 5.
///
///     file        = magic version description state words rows
///     magic       = "nbrun model\n"
///     version     = number
///     description = section              what was compiled: see `Compiled+Bytes.swift`
///     state       = section              what training gave: see `RunValue+Bytes.swift`
///     words       = section              how new text is encoded: see `TextEncoding+Bytes.swift`;
///                                        empty where the model was not trained on texts
///     rows        = section              what the classes are called, and how rows of a table are
///                                        encoded: see `SampleKnowledge+Bytes.swift`
///     section     = length checksum bytes
///
/// All numbers have eight bytes, the lowest first; a number with a fraction is its IEEE 754 bits in
/// eight bytes, a weight in four; a text or a list has its count in front. A section's checksum is
/// the SHA-256 of its bytes as 64 hexadecimal digits.
///
/// A reader refuses later versions: they may hold what it does not know of. Version 1 has no `words`.
/// Versions 1 and 2 do not say how many fields a layer has, and know fewer kinds of layers, activations
/// and optimizers. Versions up to 3 have no `rows`, and know no schedules of learning rates, no rate that
/// was made smaller and no training that was ended by its loss. Version 4 knows no samples that were
/// turned over or went through arithmetic that no row can follow. A file is of the least version, from 2
/// on, that can hold it.
enum ModelFile {
  static let magic = Array("nbrun model\n".utf8)
  static let version: UInt64 = 5
  static let ending = ".nbmodel"

  /// What a file may claim: no description, list of words or history is longer.
  private enum Limit {
    static let description = 1 << 26
    static let words = 1 << 30
    static let history = 1 << 30
  }

  /// Bytes of a version, and of a section's length and checksum.
  private static let versionSize = 8
  private static let headSize = 8 + 64
  /// So much of a section is read at once before its checksum is known to be right.
  private static let piece = 1 << 16

  enum Fault: Error, Hashable {
    case notAModel
    /// The file can't be read, or there is no memory for it.
    case unreadable
    case laterVersion(UInt64)
    case truncated
    case damaged
  }

  static func bytes(of run: RunValue) -> [UInt8] {
    var writer = ByteWriter()
    let version = run.leastVersion
    writer.write(version)
    var description = ByteWriter()
    run.model.compiled.write(to: &description, version: version)
    var state = ByteWriter()
    run.writeState(to: &state, version: version)
    var words = ByteWriter()
    run.encoding?.write(to: &words, for: run.model.compiled.model)
    var sections = [description.bytes, state.bytes, words.bytes]
    if version > 3 {
      var rows = ByteWriter()
      run.writeSamples(to: &rows, version: version)
      sections.append(rows.bytes)
    }
    var bytes = magic + writer.bytes
    for section in sections {
      var head = ByteWriter()
      head.write(section.count)
      bytes += head.bytes + checksum(section[...]) + section
    }
    return bytes
  }

  static func run(_ bytes: [UInt8]) throws(Fault) -> RunValue { try run(ByteSource(bytes)) }

  /// Reads a file's head first, and then as much as a model such as it describes can have: what is no
  /// model, whatever its size, costs next to nothing.
  static func run(_ file: ByteSource) throws(Fault) -> RunValue {
    let version = try version(of: file)
    var offset = magic.count + versionSize
    let compiled = try description(
      try section(file, &offset, atMost: Limit.description), version: version)
    var state = ByteReader(try section(file, &offset, atMost: mostBytes(ofState: compiled)))
    guard var run = try? RunValue(from: &state, compiled: compiled, version: version), state.isAtEnd
    else {
      throw .damaged
    }
    if version >= 2 { run.encoding = try encoding(try section(file, &offset, atMost: Limit.words)) }
    if version >= 4 {
      var rows = ByteReader(try section(file, &offset, atMost: Limit.words))
      guard (try? run.readSamples(from: &rows, version: version)) != nil, rows.isAtEnd else {
        throw .damaged
      }
    }
    guard offset == file.size else { throw .damaged }
    return run
  }

  private static func encoding(_ bytes: ArraySlice<UInt8>) throws(Fault) -> TextEncoding? {
    guard !bytes.isEmpty else { return nil }
    var reader = ByteReader(bytes)
    guard let encoding = try? TextEncoding(from: &reader), reader.isAtEnd else { throw .damaged }
    return encoding
  }

  private static func description(
    _ bytes: ArraySlice<UInt8>, version: UInt64
  ) throws(Fault) -> Compiled {
    var reader = ByteReader(bytes)
    guard let compiled = try? Compiled(from: &reader, version: version), reader.isAtEnd else {
      throw .damaged
    }
    return compiled
  }

  /// Its weights with the optimizer's running values and names, and what a history may take.
  private static func mostBytes(ofState compiled: Compiled) -> Int {
    let values = compiled.model.parameterCount.checkedProduct(
      4 * (1 + compiled.optimizer.stateCount))
    return values.flatMap { $0.checkedSum(Limit.history) } ?? .max
  }

  private static func version(of file: ByteSource) throws(Fault) -> UInt64 {
    guard let head = file.bytes(from: 0, count: magic.count), head == magic else {
      throw .notAModel
    }
    guard let bytes = file.bytes(from: magic.count, count: versionSize) else { throw .truncated }
    var reader = ByteReader(bytes[...])
    guard let found = try? reader.number() else { throw .truncated }
    guard found <= version else { throw .laterVersion(found) }
    guard found >= 1 else { throw .damaged }
    return found
  }

  /// The section at an offset, which goes to its end.
  private static func section(
    _ file: ByteSource, _ offset: inout Int, atMost limit: Int
  ) throws(Fault) -> ArraySlice<UInt8> {
    guard let head = file.bytes(from: offset, count: headSize) else { throw .truncated }
    offset += headSize
    var reader = ByteReader(head[..<8])
    // Compared as it stands in the file: it may be more than a whole number holds.
    guard let length = try? reader.number(), length <= UInt64(file.size - offset) else {
      throw .truncated
    }
    let count = Int(length)
    guard count <= limit else { throw .damaged }
    // A long one is read twice, so that only what its checksum vouches for is ever held whole.
    if count > piece {
      guard let checksum = checksum(of: file, offset..<offset + count) else { throw .unreadable }
      guard checksum.elementsEqual(head[8...]) else { throw .damaged }
    }
    guard let bytes = file.bytes(from: offset, count: count) else { throw .unreadable }
    guard count > piece || checksum(bytes[...]).elementsEqual(head[8...]) else { throw .damaged }
    offset += count
    return bytes[...]
  }

  /// Nil where the bytes can't be read.
  private static func checksum(of file: ByteSource, _ range: Range<Int>) -> [UInt8]? {
    var hash = SHA256()
    var place = range.lowerBound
    while place < range.upperBound {
      let count = min(piece, range.upperBound - place)
      guard let part = file.bytes(from: place, count: count) else { return nil }
      part.withUnsafeBytes { hash.update($0) }
      place += count
    }
    return Array(hash.finish().utf8)
  }

  private static func checksum(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update($0) }
    return Array(hash.finish().utf8)
  }
}

extension ModelFile.Fault {
  func message(_ path: String) -> String {
    switch self {
    case .notAModel: "\(path) is no model that nbrun saved"
    case .unreadable: "\(path) can't be read, or there is not enough memory for it"
    case .laterVersion(let version):
      "\(path) is of version \(version), from a later nbrun; this one reads versions up "
        + "to \(ModelFile.version)"
    case .truncated: "\(path) is damaged: it ends too early"
    case .damaged: "\(path) is damaged: its content is not what its checksum says"
    }
  }

  var hint: String? {
    switch self {
    case .notAModel: "give a file that `save` wrote"
    case .unreadable: "check that it is a file and that you may read it"
    case .laterVersion: "save it again with this version, or use the later one"
    case .truncated, .damaged: "save the model again, or fetch the file again"
    }
  }
}
