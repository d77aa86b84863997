import Engine
import Samples

/// A trained model as a file, `NAME.nbmodel`, version 2.
///
///     file        = magic version description state words
///     magic       = "nbrun model\n"
///     version     = number
///     description = section              what was compiled: see `Compiled+Bytes.swift`
///     state       = section              what training gave: see `RunValue+Bytes.swift`
///     words       = section              how new text is encoded: see `TextEncoding+Bytes.swift`;
///                                        empty where the model was not trained on texts
///     section     = length checksum bytes
///
/// All numbers have eight bytes, the lowest first; a number with a fraction is its IEEE 754 bits in
/// eight bytes, a weight in four; a text or a list has its count in front. A section's checksum is
/// the SHA-256 of its bytes as 64 hexadecimal digits.
///
/// A reader refuses later versions: they may hold what it does not know of. Version 1 has no `words`.
enum ModelFile {
  static let magic = Array("nbrun model\n".utf8)
  static let version: UInt64 = 2
  static let ending = ".nbmodel"
  /// No model that a machine can train is larger.
  static let largest = 1 << 36

  enum Fault: Error, Hashable {
    case notAModel
    case laterVersion(UInt64)
    case truncated
    case damaged
  }

  static func bytes(of run: RunValue) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(version)
    var description = ByteWriter()
    run.model.compiled.write(to: &description)
    var state = ByteWriter()
    run.writeState(to: &state)
    var words = ByteWriter()
    run.encoding?.write(to: &words, for: run.model.compiled.model)
    var bytes = magic + writer.bytes
    for section in [description.bytes, state.bytes, words.bytes] {
      var head = ByteWriter()
      head.write(section.count)
      bytes += head.bytes + checksum(section[...]) + section
    }
    return bytes
  }

  static func run(_ bytes: [UInt8]) throws(Fault) -> RunValue {
    var (version, rest) = try body(of: bytes[...])
    let compiled = try description(&rest)
    var state = ByteReader(try section(&rest))
    guard var run = try? RunValue(from: &state, compiled: compiled), state.isAtEnd else {
      throw .damaged
    }
    if version >= 2 { run.encoding = try encoding(&rest) }
    guard rest.isEmpty else { throw .damaged }
    return run
  }

  private static func encoding(_ rest: inout ArraySlice<UInt8>) throws(Fault) -> TextEncoding? {
    let bytes = try section(&rest)
    guard !bytes.isEmpty else { return nil }
    var reader = ByteReader(bytes)
    guard let encoding = try? TextEncoding(from: &reader), reader.isAtEnd else { throw .damaged }
    return encoding
  }

  private static func description(_ rest: inout ArraySlice<UInt8>) throws(Fault) -> Compiled {
    var reader = ByteReader(try section(&rest))
    guard let compiled = try? Compiled(from: &reader), reader.isAtEnd else { throw .damaged }
    return compiled
  }

  private static func body(
    of bytes: ArraySlice<UInt8>
  ) throws(Fault) -> (version: UInt64, rest: ArraySlice<UInt8>) {
    guard bytes.starts(with: magic) else { throw .notAModel }
    var reader = ByteReader(bytes.dropFirst(magic.count).prefix(8))
    guard let found = try? reader.number() else { throw .truncated }
    guard found <= version else { throw .laterVersion(found) }
    guard found >= 1 else { throw .damaged }
    return (found, bytes.dropFirst(magic.count + 8))
  }

  private static func section(_ rest: inout ArraySlice<UInt8>) throws(Fault) -> ArraySlice<UInt8> {
    let head = 8 + 64
    var reader = ByteReader(rest.prefix(8))
    guard rest.count >= head, let length = try? reader.number() else { throw .truncated }
    let sum = rest.dropFirst(8).prefix(64)
    guard length <= UInt64(rest.count - head) else { throw .truncated }
    let bytes = rest.dropFirst(head).prefix(Int(length))
    guard checksum(bytes).elementsEqual(sum) else { throw .damaged }
    rest = rest.dropFirst(head + Int(length))
    return bytes
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
    case .laterVersion: "save it again with this version, or use the later one"
    case .truncated, .damaged: "save the model again, or fetch the file again"
    }
  }
}
