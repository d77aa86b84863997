import Datasets
import Engine
import Language
import Platform
import Report
import Samples
import Text
import Words

extension FunctionBodies {
  static let files: [Spelling: Body] = ["save": save, "load": load, "export": export]

  @Sendable private static func save(_ call: inout CallValues) throws(RunFailure) -> Value {
    guard case .run(let run) = call["run"] else { throw call.failure("run", "save takes a run") }
    try call.writeFile(ModelFile.bytes(of: run)) { head, _ in head.starts(with: ModelFile.magic) }
    return .savedModel(run, path: call.text("path") ?? "")
  }

  @Sendable private static func load(_ call: inout CallValues) throws(RunFailure) -> Value {
    if case .savedModel(let run, _) = call["model"] { return .run(run) }
    let path = call.text("model") ?? ""
    let found = try call.existing("model")
    let unreadable = RunFailure(
      kind: .environment, range: call.range("model"), message: "\(path) can't be read",
      hint: "check that it is a file and that you may read it")
    guard let file = try? found.file() else { throw unreadable }
    let source = ByteSource(file)
    let run: RunValue
    do {
      run = try ModelFile.run(source)
    } catch {
      guard error != .unreadable else { throw unreadable }
      throw call.failure("model", error.message(path), hint: error.hint)
    }
    // The rest of the notebook was checked for what the file held then.
    guard case .run(let checked) = call.type, checked.compiled == run.model.compiled else {
      throw call.failure("model", "\(path) is another file now than when the notebook was checked")
    }
    // It is a model: so large it really is.
    guard let bytes = source.bytes(from: 0, count: source.size) else { throw unreadable }
    var hash = Mix128()
    bytes.withUnsafeBytes { hash.update($0) }
    call.note(path, digest: hash.hexadecimal)
    return .run(run)
  }
}

extension FunctionBodies {
  @Sendable fileprivate static func export(_ call: inout CallValues) throws(RunFailure) -> Value {
    guard let path = call.text("path") else { throw call.failure("path", "export takes a path") }
    if case .run = call["run"] {
    } else {
      let table = try PredictionTable(call)
      let bytes = table.bytes
      try call.writeFile(bytes) { head, _ in table.isOwn(head) }
      return .described(Remark(\.remarks.wrote, .own(path), "\(grouped(bytes.count))"))
    }
    guard case .run(let run) = call["run"] else {
      throw call.failure("run", "export takes a run and a path")
    }
    let bytes: [UInt8]?
    let isOwn: (ArraySlice<UInt8>, ArraySlice<UInt8>) -> Bool
    if path.hasSuffix(".safetensors") {
      bytes = Safetensors.bytes(of: run.model.weights)
      isOwn = { head, _ in Safetensors.isOwn(head) }
    } else if path.hasSuffix(".npz") {
      bytes = NumPyArchive.bytes(of: run.model.weights)
      isOwn = NumPyArchive.isOwn
    } else {
      bytes = ONNXModel.bytes(of: run.model)
      isOwn = { head, _ in ONNXModel.isOwn(head) }
    }
    guard let bytes else {
      throw call.failure(
        "path", "this model is too large for the format", hint: "safetensors has no such limit")
    }
    try call.writeFile(bytes, isOwn: isOwn)
    return .described(Remark(\.remarks.wrote, .own(path), "\(grouped(bytes.count))"))
  }
}

/// What a model file in the notebook's folder or the data folder holds, for the check of the
/// notebook; nil where it can't be read.
package func savedModel(_ path: String, in folders: NotebookFolders) -> RunType? {
  guard let file = try? folders.existing(path).file(),
    let run = try? ModelFile.run(ByteSource(file))
  else { return nil }
  return RunType(
    compiled: run.model.compiled, history: run.history.names, takesText: run.encoding != nil)
}
