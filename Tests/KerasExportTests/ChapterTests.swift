import Folders
import KerasExport
import Language
import Notebook
import Platform
import Readers
import Testing
import Text

/// The committed chapters, exported and run by Keras on the real data: their cells' own checks hold, and
/// the figures are those of the chapters' texts.
@Suite struct ChapterTests {
  private static let hasAll = KerasReader.isThere && RealData.folder != nil
  private static let needs: Comment =
    "NBRUN_DATA is not set, or python3 (or NBRUN_PYTHON) lacks what Keras needs"
  private static let hasDevices = hasTime && KerasReader.hasJax
  /// Those that take minutes.
  private static let hasTime = hasAll && Environment.holds("NBRUN_CHAPTERS")
  private static let needsTime: Comment =
    "NBRUN_CHAPTERS is not set: only the shorter chapters are trained by Keras"

  /// A committed notebook's code in a folder, with what is beside it; and the code as it is wherever the
  /// project lies.
  private static func export(
    _ name: String, epochs: Int?, form: KerasForm = .keras, devices: Int? = nil
  ) throws -> (folder: TemporaryFolder, code: String) {
    var diagnostics = Diagnostics()
    let notebooks = Project.root + "/notebooks"
    var text = try #require(fileText("\(notebooks)/\(name).md"))
    if epochs != nil {
      // What is trained for four epochs whatever the parameter says.
      text = text.replacing("epochs: 4", with: "epochs: 2")
      // Those whose first epoch alone is looked at.
      text = text.replacing(/(fit\(compile\((?:random_start|frozen),.* epochs: )epochs/) {
        "\($0.1)1"
      }
    }
    let source = SourceFile(name: "\(name).md", text: text)
    var notebook = NotebookDocument.read(source, diagnostics: &diagnostics)
    if let epochs {
      _ = notebook.override([ParameterOverride(name: "epochs", text: "\(epochs)")])
    }
    let program = try #require(
      check(notebook, limits: CheckLimits(memory: 8 << 30), diagnostics: &diagnostics))
    let folder = TemporaryFolder()
    for name in folderNames("\(notebooks)/data") {
      if let bytes = fileBytes("\(notebooks)/data/\(name)") {
        folder.write(bytes, to: "data/\(name)")
      }
    }
    func code(_ sourceFolder: String) -> String {
      kerasCode(
        program, notebook: notebook, as: form, distributes: devices != nil,
        sourceFolder: sourceFolder)
    }
    folder.write(code(notebooks), to: "chapter.\(form.fileExtension)")
    return (folder, code("notebooks"))
  }

  private static func run(
    _ name: String, epochs: Int?, form: KerasForm = .keras, devices: Int? = nil
  ) throws -> String {
    let (folder, code) = try export(name, epochs: epochs, form: form, devices: devices)
    let ran = try KerasReader.run(form, in: folder, devices: devices)
    if devices == nil {
      try Accepted.expect(texts: [code], as: name, said: String(ran.suffix(4)), whenRight: "ran\n")
    }
    return ran
  }

  /// How long Keras trains where that is not as long as the chapter says.
  private static let epochs = [
    "imdb_cnn": 1, "imdb_experiments": 1, "imdb_overfitting": 2, "word_vectors": 3,
  ]

  /// Where Keras is not, its code is what Keras ran last.
  @Test(
    arguments: ["digits", "figures", "imdb_embedding", "imdb_mlp", "penguins"]
      + epochs.keys.sorted())
  func theCodeIsWhatKerasRan(_ name: String) throws {
    let (_, code) = try Self.export(name, epochs: Self.epochs[name])
    try Accepted.expect(texts: [code], as: name)
  }

  /// What an evaluation printed: `'accuracy': 0.8838`.
  private static func results(_ name: String, in printed: String) -> [Double] {
    printed.split(separator: "'\(name)': ").dropFirst().compactMap { part in
      Double(
        String(
          decoding: part.utf8.prefix { $0 == 0x2e || (0x30...0x39).contains($0) }, as: UTF8.self))
    }
  }

  /// Within 0.02, as the draws at the beginning differ.
  private static func expect(
    _ printed: String, accuracy: Double, loss: Double,
    _ location: Testing.SourceLocation = #_sourceLocation
  ) {
    let accuracies = results("accuracy", in: printed)
    let losses = results("loss", in: printed)
    #expect(
      abs((accuracies.first ?? 0) - accuracy) < 0.02, "\(accuracies)", sourceLocation: location)
    #expect(abs((losses.first ?? 0) - loss) < 0.02, "\(losses)", sourceLocation: location)
  }

  /// Chollet's book: 0.8833 and 0.2930 after four epochs on all training reviews.
  @Test(.enabled(if: hasAll, needs)) func mlp() throws {
    Self.expect(try Self.run("imdb_mlp", epochs: nil), accuracy: 0.8833, loss: 0.2930)
  }

  /// RStudio's tutorial: 0.8696 and 0.34057 after 40 epochs.
  @Test(.enabled(if: hasAll, needs)) func embedding() throws {
    Self.expect(try Self.run("imdb_embedding", epochs: nil), accuracy: 0.8696, loss: 0.3406)
  }

  /// Their data stand beside them; their own checks hold.
  @Test(
    .enabled(if: KerasReader.isThere, KerasReader.needs),
    arguments: ["digits", "figures", "penguins"])
  func ofCommittedData(_ name: String) throws { _ = try Self.run(name, epochs: nil) }

  /// Fewer epochs, for the time; the one that takes as long as the others together begins first.
  @Test(
    .enabled(if: hasTime, needsTime),
    arguments: (KerasReader.hasVectors ? ["word_vectors"] : [])
      + ["imdb_cnn", "imdb_experiments", "imdb_overfitting"])
  func shorter(_ name: String) throws { _ = try Self.run(name, epochs: Self.epochs[name]) }

  // MARK: On four devices

  @Test(.enabled(if: hasDevices, needsTime)) func mlpOnFourDevices() throws {
    let printed = try Self.run("imdb_mlp", epochs: nil, form: .python, devices: 4)
    #expect(printed.contains("On 4 devices"))
    Self.expect(printed, accuracy: 0.8833, loss: 0.2930)
  }

  @Test(.enabled(if: hasDevices, needsTime), arguments: [("imdb_embedding", 40)])
  func onFourDevices(_ name: String, _ epochs: Int) throws {
    let printed = try Self.run(name, epochs: epochs, devices: 4)
    #expect(printed.contains("On 4 devices"))
  }
}
