import Folders
import Readers
import Report
import Testing
import Text

@testable import Execution

/// Data of numbers through the language: loading, scaling, models with inputs of several sizes,
/// pictures and weights.
@Suite struct PictureTests {
  /// With 60 of the handwritten digits, as arrays and as IDX files.
  private static let notebooks = Project.root + "/notebooks"

  private func run(_ code: String, folder: String = notebooks) -> NotebookRun {
    NotebookRun.cell(code, folder: folder)
  }

  private static let load =
    "digits = arrays(\"data/digits.npz\", x: \"images\", y: \"labels\")\n"

  /// From NumPy: `o = np.arange(60); np.random.RandomState(113).shuffle(o)`, the last 12 for testing;
  /// the ink of the first training and the first test picture is 348 and 276.
  @Test func arraysAndImagesAreTheSame() {
    let conditions = [
      "len(digits.train) == 48", "len(digits.test) == 12",
      "min(digits.train.y[:10] == [4, 0, 6, 2, 6, 9, 7, 8, 1, 3]) == 1",
      "min(digits.test.y == [2, 1, 5, 0, 3, 2, 2, 7, 0, 6, 8, 9]) == 1",
      "sum(digits.train.x[0]) == 348", "sum(digits.test.x[0]) == 276",
      "min(digits.train.shape == [48, 8, 8]) == 1", "len(digits.classes) == 10",
      "sum(pictures_of.train.x[0]) == 348", "min(pictures_of.test.y == digits.test.y) == 1",
      "named.classes[4] == \"four\"",
    ]
    let names = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    let run = run(
      Self.load
        + "pictures_of = images(\"data/digits-idx3-ubyte.gz\", labels: \"data/digits-idx1-ubyte.gz\")\n"
        + "named = arrays(\"data/digits.npz\", x: \"images\", y: \"labels\", classes: ["
        + names.map { "\"\($0)\"" }.joined(separator: ", ") + "])\n"
        + conditions.map { "expect(\($0))" }.joined(separator: "\n"))
    #expect(run.errors.map(\.message) == [])
    #expect(run.failures.map(\.message) == [])
  }

  /// In single precision, as NumPy's: `np.float32(13) / np.float32(255)` is 0.050980393.
  @Test func scalingKeepsLabelsAndNames() {
    let conditions = [
      "abs(scaled.train.x[0][0][3] - digits.train.x[0][0][3] / 16) < 1e-9",
      "max(scaled.test.x) == 1", "min(scaled.test.y == digits.test.y) == 1",
      "min(inverted.x[0] + scaled.train.x[0] == 1) == 1", "max(digits.train.x) == 16",
      "max(doubled) == 33", "len(scaled.classes) == 10",
    ]
    let run = run(
      "digits = images(\"data/digits-idx3-ubyte.gz\", labels: \"data/digits-idx1-ubyte.gz\")\n"
        + "scaled = digits / 16\ninverted = 1 - scaled.train\n"
        + "doubled = 2 * digits.train.x + 1\n(digits / 255).train.x[0][0]\n"
        + conditions.map { "expect(\($0))" }.joined(separator: "\n"))
    #expect(run.errors.map(\.message) == [])
    #expect(run.failures.map(\.message) == [])
    guard case .tensor(_, let values, .float32)? = run.shown.first else {
      Issue.record("a row")
      return
    }
    #expect(values.allSatisfy { $0 == Double(Float($0)) })
  }

  private static let trained =
    load + """
      scaled = digits / 16
      model m { input(8, 8); flatten(); dense(12, activation: relu); dense(10, activation: softmax) }
      run = fit(compile(m, optimizer: adam(learning_rate: 0.02), loss: sparse_categorical_crossentropy, metrics: [accuracy]), scaled.train, epochs: 30, batch_size: 16)

      """

  /// 48 pictures and 914 weights: it learns them by heart. A flat input is the same network.
  @Test func anInputOfTwoSizesIsTheFlatOne() {
    let folder = Self.copy()
    let run = run(
      Self.trained + """
        summary(m)
        run.history
        expect(run.history.accuracy[-1] == 1)
        loaded = load(save(run, "digits-of-a-test.nbmodel"))
        expect(min(predict(loaded, scaled.test.x) == predict(run, scaled.test.x)) == 1)
        """, folder: folder.path)
    #expect(run.errors.map(\.message) == [])
    #expect(run.failures.map(\.message) == [])
    guard case .table(let rows)? = run.shown.first else {
      Issue.record("a summary")
      return
    }
    #expect(rows[0] == [.text("flatten (Flatten)"), .text("(None, 64)"), .integer(0)])
    // 64 · 12 + 12, as Keras counts.
    #expect(rows[1].last == .integer(780))
  }

  /// Dense over the last axis, as Keras's: 8 · 3 + 3 weights, (batch, 8, 3).
  @Test func aDenseLayerTakesEachRow() {
    let run = run(
      Self.load + """
        model m { input(8, 8); dense(3, activation: relu); flatten(); dense(10, activation: softmax) }
        summary(m)
        run = fit(compile(m, loss: sparse_categorical_crossentropy), digits.train, epochs: 1)
        predict(run, digits.test.x).shape
        """)
    #expect(run.errors.map(\.message) == [])
    #expect(run.failures.map(\.message) == [])
    guard case .table(let rows)? = run.shown.first else {
      Issue.record("a summary")
      return
    }
    #expect(rows[0] == [.text("dense (Dense)"), .text("(None, 8, 3)"), .integer(27)])
    #expect(run.shown.last == .list([.integer(12), .integer(10)]))
  }

  private static func copy() -> TemporaryFolder {
    let folder = TemporaryFolder()
    folder.makeFolder("data")
    for name in ["digits.npz", "digits-idx3-ubyte.gz", "digits-idx1-ubyte.gz"] {
      if let bytes = fileBytes("\(notebooks)/data/\(name)") {
        folder.write(bytes, to: "data/" + name)
      }
    }
    return folder
  }

  private func grids(_ run: NotebookRun) -> [PictureGrid] {
    run.cells.flatMap(\.outputs).compactMap {
      if case .figure(let figure) = $0.value { figure.content as? PictureGrid } else { nil }
    }
  }

  @Test func wrongPredictionsAreMarked() {
    // Every picture is taken for a 2.
    let run = run(
      Self.load + """
        p = digits.test.y * 0 + 2
        pictures(digits.test, predictions: p, columns: 6)
        pictures(digits.test[3:5], predictions: p)
        pictures(digits.test, predictions: p, mistakes: true)
        """)
    #expect(run.failures.map(\.message) == [])
    let labels = ["2", "1", "5", "0", "3", "2", "2", "7", "0", "6", "8", "9"]
    let grids = grids(run)
    #expect(grids.count == 3)
    #expect(grids.first?.entries.map(\.label) == labels)
    #expect(grids.first?.entries.map(\.prediction) == labels.map { _ in "2" })
    #expect(grids.first?.entries.map(\.isWrong) == labels.map { $0 != "2" })
    #expect(grids.first?.columns == 6)
    #expect(grids.dropFirst().first?.entries.map(\.place) == [3, 4])
    #expect(grids.last?.entries.map(\.place) == [1, 2, 3, 4, 7, 8, 9, 10, 11])
    let page = run.page
    #expect(page.contains("9 of 12 predictions are wrong"))
    #expect(page.contains("picture 1 is 1, taken for 2"))
    #expect(page.contains("✗ 1 → 2"))
    #expect(page.contains("class=\"tile wrong\""))
  }

  @Test func weightsAreNumbersOrPictures() {
    let run = run(
      Self.trained + """
        weights(run, "dense").shape
        weights(run, dense_1, weight: bias).shape
        weights(run, "dense", show: pictures)
        pictures(weights(run, "dense"), shape: [8, 8])
        expect(abs(sum(weights(run, dense))) > 0)
        """)
    #expect(run.errors.map(\.message) == [])
    #expect(run.failures.map(\.message) == [])
    #expect(run.shown.first == .list([.integer(64), .integer(12)]))
    #expect(run.shown.dropFirst().first == .list([.integer(10)]))
    let grids = grids(run)
    #expect(grids.map(\.entries.count) == [12, 12])
    #expect(grids.allSatisfy { $0.low == -$0.high && $0.high > 0 })
    // The same pixels, whichever way; only labels need room.
    #expect(grids.map(\.width) == [8, 8])
  }

  // MARK: PNG

  private static let hasPython = Python.reader.has("zlib")

  /// Python takes the file apart by its own zlib: signature, checksums, pixels. The values' shades are
  /// 255 − round(255 · v / 16), and there is no ink where there is no picture. Without Python it is the
  /// file that it took apart.
  @Test func thePNGHoldsThePixels() throws {
    let run = run(Self.load + "pictures(digits.test[:3], columns: 2)\ndigits.test[:3].x")
    let grid = try #require(grids(run).first)
    guard case .tensor(_, let values, _)? = run.shown.last else {
      Issue.record("values")
      return
    }
    let script = """
      import base64, struct, sys, zlib
      data = base64.b64decode(sys.stdin.read(), validate=True)
      assert data[:8] == b"\\x89PNG\\r\\n\\x1a\\n"
      place, content = 8, b""
      while place < len(data):
          size, = struct.unpack(">I", data[place:place + 4])
          kind, body = data[place + 4:place + 8], data[place + 8:place + 8 + size]
          check, = struct.unpack(">I", data[place + 8 + size:place + 12 + size])
          assert check == zlib.crc32(kind + body), kind
          if kind == b"IHDR":
              width, height, depth, colour = struct.unpack(">IIBB", body[:10])
          if kind == b"IDAT":
              content += body
          place += 12 + size
      assert (depth, colour) == (8, 4) and kind == b"IEND"
      rows = zlib.decompress(content)
      assert len(rows) == height * (2 * width + 1)
      picture = []
      for y in range(height):
          row = rows[y * (2 * width + 1):(y + 1) * (2 * width + 1)]
          assert row[0] == 0
          picture.append([(row[1 + 2 * x], row[2 + 2 * x]) for x in range(width)])
      ink = [shade for row in picture for shade, alpha in row if alpha]
      assert all(alpha in (0, 255) for row in picture for _, alpha in row)
      print(width, height, len(ink))
      print(*[shade for y in range(8) for shade, alpha in picture[y][:8]])
      """
    // 8 values are 11 units each: 88, and 12 between two pictures are 2 values' width.
    let shades = values.prefix(64).map { "\(255 - Int(($0 / 16 * 255).rounded()))" }
    try Accepted.expect(
      texts: [grid.png], as: "png",
      said: Self.hasPython ? Python.reader.run(code: script, on: grid.png) ?? "failed" : nil,
      whenRight: "18 19 192\n" + shades.joined(separator: " ") + "\n")
  }
}
