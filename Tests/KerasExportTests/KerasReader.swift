import Folders
import KerasExport
import Readers
import Testing

/// Keras, and Jupyter, which run what is exported.
enum KerasReader {
  /// A back end that is there; PyTorch starts fastest.
  private static let backend = ["torch", "jax", "tensorflow"].first { Python.reader.has($0) }

  static let isThere =
    backend.map {
      Python.reader.has("keras, matplotlib, nbclient, ipykernel, pandas", backend: $0)
    } ?? false
  static let needs: Comment =
    "python3 (or NBRUN_PYTHON) has no keras with a back end, matplotlib, pandas, nbclient and ipykernel"
  static let hasVectors = isThere && Python.reader.has("gensim")
  static let hasJudges = isThere && Python.reader.has("sklearn")
  static let hasJax = isThere && Python.reader.has("jax")

  /// That this is code which Keras runs and whose output is right; where Keras is not, that it is the
  /// code whose output was.
  ///
  /// - Parameters:
  ///   - folder: Where it is run.
  ///   - check: Throws where what the cells printed is not right.
  static func expect(
    _ code: String, _ form: KerasForm = .keras, as name: String,
    in folder: TemporaryFolder = OwnData.folder(), if isThere: Bool = isThere, devices: Int? = nil,
    _ location: Testing.SourceLocation = #_sourceLocation,
    check: (String) throws -> Void = { _ in }
  ) throws {
    if isThere {
      folder.write(code, to: "chapter.\(form.fileExtension)")
      try check(try run(form, in: folder, devices: devices))
    }
    try Accepted.expect(texts: [code], as: name, said: isThere ? "" : nil, location)
  }

  /// Runs the folder's `chapter.ipynb` or `chapter.py` and gives what its cells printed.
  ///
  /// - Parameter devices: How many the processor is to be.
  static func run(
    _ form: KerasForm, in folder: TemporaryFolder, devices: Int? = nil
  ) throws -> String {
    folder.write(Helpers.module, to: Helpers.fileName)
    let notebook = Project.folder() + "/run_notebook.py"
    // Devices that wait for one another hold threads of XLA's pool, which has no more than cores or
    // devices: what the others compute in it never begins.
    let flags =
      devices.map { ["NPROC=16", "XLA_FLAGS=--xla_force_host_platform_device_count=\($0)"] } ?? []
    let run = try Python.reader.run(
      form == .keras ? notebook : "chapter.py", form == .keras ? ["chapter.ipynb"] : [], in: folder,
      variables: [
        "KERAS_BACKEND=\(devices == nil ? backend ?? "" : "jax")", "MPLBACKEND=",
        "TF_CPP_MIN_LOG_LEVEL=3",
      ]
        + flags)
    let printed = run.output
    try #require(
      run.status == 0 && (form == .python || printed.hasSuffix("ran\n")), "\(printed.suffix(3000))")
    // Without colours.
    var plain = ""
    for (number, part) in printed.split(separator: "\u{1b}", omittingEmptySubsequences: false)
      .enumerated()
    {
      plain += number == 0 ? part : part.drop { $0 != "m" }.dropFirst()
    }
    return plain
  }
}
