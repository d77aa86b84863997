import Language
import Notebook
import Platform
import Samples
import Synchronization
import Text

/// The results of earlier runs, for one run of a notebook.
///
/// A result is found by what it depends on (`StatementKey`), so a stale one can't be found. Whether
/// the cache is there, empty, damaged or full never changes a report: only how long it takes.
///
///     NBRUN_CACHE/notebooks   for each notebook what its statements showed, and the data behind it
///     NBRUN_CACHE/values      trained models with their histories, evaluations, predictions
///     NBRUN_CACHE/runs        trainings that were interrupted
final class ResultCache {
  let files: FileDigests
  /// Where the states of trainings are kept while they last.
  let trainings: CacheFolder
  let program: String
  let seed: UInt64
  var results: NotebookResults
  /// What the bound names stand for.
  var keys: [Spelling: StatementKey] = [:]
  /// What a sweep's runs, which are trained side by side, note here.
  private struct Notes {
    /// Functions whose values were found while the statement at work ran.
    var foundValues: [String] = []
    var hasWritten = false
    /// What was read has changed during the run: nothing more is kept, and what was found is doubtful.
    var isDoubtful = false
  }

  private let notes = Mutex(Notes())

  private let values: CacheFolder
  private let path: Path

  var foundValues: [String] { notes.withLock { $0.foundValues } }
  var isDoubtful: Bool { notes.withLock { $0.isDoubtful } }

  /// - Parameter notebook: The path of the notebook.
  init(folder: Path, notebook: String, options: RunOptions, seed: UInt64) {
    path = folder
    files = FileDigests(options)
    trainings = CacheFolder("runs", in: folder)
    values = CacheFolder("values", in: folder)
    // Another build of the program may compute other bits.
    program = options.version + " " + Self.executable
    self.seed = seed
    var hash = SHA256()
    let file = options.notebook ?? Path(notebook).name
    let place = (options.baseFolder.realPath ?? options.baseFolder.path) / file
    place.bytes.withUnsafeBytes { hash.update($0) }
    results = NotebookResults(
      folder: CacheFolder("notebooks", in: folder),
      notebook: StatementKey(text: hash.finish()))
  }

  private static let executable = executableIdentity()

  // MARK: Keys

  func key(of expression: CheckedExpression) -> StatementKey? {
    var builder = KeyBuilder(names: keys, files: files, seed: seed, program: program)
    return builder.key(of: expression)
  }

  func key(of call: CheckedCall) -> StatementKey? {
    var builder = KeyBuilder(names: keys, files: files, seed: seed, program: program)
    return builder.key(of: call)
  }

  /// What a statement's key is made from, to compare with the last run's.
  func parts(
    of expression: CheckedExpression, label: String, uses: [String]
  ) -> StatementParts {
    var names: [Spelling: StatementKey] = [:]
    for name in uses { names[name] = StatementKey(text: name) }
    func form(_ expression: CheckedExpression) -> String {
      var builder = KeyBuilder(names: names, files: nil, seed: 0, program: "")
      return builder.key(of: expression)?.text ?? ""
    }
    var arguments: [StatementParts.Part] = []
    var reads = ""
    if case .call(let call) = expression.node {
      for (name, argument) in call.arguments.sorted(by: { $0.key < $1.key }) {
        arguments.append(StatementParts.Part(name: name.text, digest: form(argument)))
      }
      if case .content(let digest) = files.digest(of: call) { reads = digest }
    }
    return StatementParts(
      label: label, program: program, seed: seed, form: form(expression), arguments: arguments,
      uses: uses.map { StatementParts.Part(name: $0, digest: keys[$0]?.text ?? "") }, reads: reads)
  }

  // MARK: Statements

  /// A statement begins to run.
  func begin() {
    files.begin()
    notes.withLock { $0.foundValues = [] }
  }

  /// Whether what a statement gave may be kept: it depends on nothing that its key leaves out.
  private var mayKeep: Bool {
    guard !isDoubtful, !files.isTainted else { return false }
    guard files.hasRead else { return true }
    if !files.areCurrent { notes.withLock { $0.isDoubtful = true } }
    return !isDoubtful
  }

  func keep(_ result: StatementResult, _ key: String?) {
    guard let key, mayKeep, !files.hasWritten else { return }
    results.keep(result, key)
    notes.withLock { $0.hasWritten = true }
  }

  /// What a name stands for from now on.
  func bind(_ name: String, _ expression: CheckedExpression, isKept: Bool) {
    keys[name] = isKept || mayKeep ? key(of: expression) : nil
  }

  // MARK: Values

  func value(_ key: StatementKey, of function: String, type: ValueType) -> Value? {
    guard !isDoubtful, let bytes = values.read(key, kind: "value"),
      let value = try? Value(bytes, type: type)
    else { return nil }
    values.touch(key, kind: "value")
    notes.withLock { $0.foundValues.append(function) }
    return value
  }

  func keep(_ value: Value, _ key: StatementKey) {
    guard mayKeep, let bytes = value.bytes else { return }
    values.write(bytes, key: key, kind: "value")
    notes.withLock { $0.hasWritten = true }
  }

  /// The run has ended.
  func finish() {
    guard !isDoubtful else { return }
    results.save()
    if notes.withLock({ $0.hasWritten }) { CacheStorage(path: path).makeRoom() }
  }
}
