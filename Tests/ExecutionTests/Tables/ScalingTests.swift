import Folders
import Samples
import Testing

@testable import Execution

/// Tables through the language: what `standardize` makes of them, beside scikit-learn, and what becomes of
/// a new row.
@Suite struct ScalingTests {
  private let folder = TemporaryFolder()

  init() {
    folder.write(
      """
      longitude,size,island,same,price
      -122.2312345,1.5,a,7,10
      -122.2298765,2500,b,7,20
      -122.2276543,3,a,7,30
      -122.2254321,40000,c,7,40
      -122.2243210,0.25,b,7,50
      -122.2232109,1e-3,a,7,60
      -122.2221098,12,a,7,70
      -122.2210987,900,b,7,80

      """, to: "t.csv")
  }

  private func run(_ code: String) -> NotebookRun {
    NotebookRun.cell(Self.load + code, folder: folder.path)
  }

  private static let load = """
    data = table("t.csv", target: "price", test_split: 0.25)
    scaled = standardize(data)
    model net { input(6); dense(1) }
    compiled = compile(net, optimizer: sgd(learning_rate: 0.01), loss: mse)

    """

  /// `scaled.py` wrote these: prices and scaled numbers of the training rows, and of the tests.
  private static let expected: [(price: Int, numbers: String)] = [
    (20, "[-0.971603433, -0.322636409, -1.0, 1.414213562, -0.447213595, 0.0]"),
    (40, "[0.214002535, 2.231977709, -1.0, -0.707106781, 2.236067977, 0.0]"),
    (70, "[1.100272607, -0.492126541, 1.0, -0.707106781, -0.447213595, 0.0]"),
    (10, "[-1.333868959, -0.492841833, 1.0, -0.707106781, -0.447213595, 0.0]"),
    (80, "[1.369997698, -0.431633278, -1.0, 1.414213562, -0.447213595, 0.0]"),
    (30, "[-0.378800449, -0.492739648, 1.0, -0.707106781, -0.447213595, 0.0]"),
    (50, "[0.510404027, -0.492926987, -1.0, 1.414213562, -0.447213595, 0.0]"),
    (60, "[0.806538755, -0.492943949, 1.0, -0.707106781, -0.447213595, 0.0]"),
  ]

  /// The longitudes differ in digits that single precision does not hold.
  @Test func numbersAreThoseOfScikitLearn() {
    // `island` stands third in the file, and so do its three numbers.
    var conditions = [
      "data.features[2] == \"island=a\"", "data.features[4] == \"island=c\"",
      "len(data.train) == 6", "len(data.test) == 2",
    ]
    for (place, row) in Self.expected.enumerated() {
      let part = place < 6 ? "train" : "test"
      let number = place < 6 ? place : place - 6
      conditions.append("scaled.\(part).y[\(number)] == \(row.price)")
      conditions.append("max(abs(scaled.\(part).x[\(number)] - \(row.numbers))) < 0.000001")
    }
    let run = run(conditions.map { "expect(\($0))" }.joined(separator: "\n"))
    #expect(run.errors.map(\.message) == [])
    #expect(run.failures.map(\.message) == [])
  }

  /// A row of the file gives what its sample gives, whichever way the run came here.
  @Test func newRowsAreEncodedAndScaled() {
    let row = "[-122.2231, 1, \"a\", 7]"
    let conditions = [
      // The same row in the file and as a sample of the tests, up to the digits of single precision.
      "abs(predict(r, [-122.2243210, 0.25, \"b\", 7]) - predict(r, scaled.test)[0][0]) < 0.000001",
      "abs(predict(r, [-122.2243210, 0.25, \"b\", 7]) - predict(r, scaled.test.x[0])) < 0.000001",
      "predict(r, [\(row), \(row)])[1][0] == predict(r, \(row))",
      "predict(loaded, \(row)) == predict(r, \(row))",
      "predict(more, \(row)) != predict(r, \(row))",
      "predict(parts, \(row)) == predict(r, \(row))",
      // Scaling twice moves nothing: mean 0 and deviation 1 stay what they are.
      "max(abs(standardize(scaled).train.x[1] - scaled.train.x[1])) < 0.000001",
    ]
    let run = run(
      """
      r = fit(compiled, scaled.train, epochs: 3, seed: 1)
      loaded = load(save(r, "t.nbmodel"))
      more = fit(loaded, scaled.train, epochs: 1)
      parts = fit(compiled, scaled.train[0:6], epochs: 3, seed: 1)

      """ + conditions.map { "expect(\($0))" }.joined(separator: "\n"))
    #expect(run.errors.map(\.message) == [])
    #expect(run.failures.map(\.message) == [])
    // In a notebook that has nothing but the file.
    let other = NotebookRun.cell(
      "r = load(\"t.nbmodel\")\npredict(r, \(row))\npredict(r, [1, 2, 3])", folder: folder.path)
    #expect(other.errors.map(\.message) == [])
    #expect(
      other.failures.map(\.message) == [
        "this row has 3 values, and the run was trained on 4 columns: longitude, size, island, same"
      ])
  }

  /// Arithmetic before and after `standardize` goes along with the run, into its file, too.
  @Test(arguments: [
    "data / 10", "10 - data", "(data + 1.5) * -4", "standardize(data / 16)",
    "standardize(data) / 3 - 1",
    "2 - standardize(1 - data * 0.1)",
  ])
  func arithmeticGoesAlong(_ samples: String) {
    let row = "[-122.2243210, 0.25, \"b\", 7]"
    let run = run(
      """
      made = \(samples)
      r = fit(compile(net, optimizer: sgd(learning_rate: 1e-12), loss: mse), made.train, epochs: 1, seed: 1)
      sample = predict(r, made.test)[0][0]
      expect(abs(predict(r, \(row)) - sample) <= 0.000001 * max([1, abs(sample)]))
      expect(predict(load(save(r, "t.nbmodel")), \(row)) == predict(r, \(row)))
      """)
    #expect(run.errors.map(\.message) == [])
    #expect(run.failures.map(\.message) == [])
  }

  /// A reader of the page sets numbers as the file has them: the two rows that are for testing.
  @Test func fieldsTakeWhatTheFileHas() {
    let run = run("r = fit(compiled, scaled.train, epochs: 1)\ntry_it(r, data: scaled.test)")
    #expect(run.errors.map(\.message) == [])
    #expect(run.failures.map(\.message) == [])
    for ends in ["min=\"-122.224321\" max=\"-122.2232109\"", "min=\"6\" max=\"8\""] {
      #expect(run.page.contains(ends), "\(ends)")
    }
    #expect(run.page.contains("\"deviations\":["))
  }

  /// A row that lacks what the file lacked, too: a number is the training samples' mean, a text is none.
  @Test func missingValuesGoAlong() {
    folder.write("a,b,y\n1,u,1\n2,v,2\nNA,u,3\n6,NA,4\n", to: "gaps.csv")
    let run = NotebookRun.cell(
      """
      gaps = table("gaps.csv", target: "y", missing: mean, test_split: 0)
      model net { input(3); dense(1) }
      r = fit(compile(net, optimizer: sgd(learning_rate: 0.01), loss: mse), standardize(gaps).train, epochs: 2)
      known = predict(r, [3, "u"])
      expect(predict(r, ["NA", "u"]) == known and predict(r, [none, "u"]) == known)
      expect(predict(load(save(r, "g.nbmodel")), [" ", "u"]) == known)
      expect(predict(r, [6, "?"]) == predict(r, standardize(gaps).train)[gaps.train.y == 4][0][0])
      """, folder: folder.path)
    #expect(run.errors.map(\.message) == [])
    #expect(run.failures.map(\.message) == [])
    let other = self.run(
      "r = fit(compiled, scaled.train, epochs: 1)\npredict(r, [1, \"NA\", \"a\", 7])")
    #expect(other.failures.map(\.message) == ["\"size\" has no value here"])
  }

  @Test func whatRowsCannotFollowIsSaid() {
    let run = run(
      """
      made = 1 / (data.train + 200)
      r = fit(compiled, made, epochs: 1)
      predict(r, made[:1])
      predict(load(save(r, "t.nbmodel")), [1, 2, "a", 7])
      """)
    #expect(run.errors.map(\.message) == [])
    #expect(
      run.failures.map(\.message) == [
        "the run's samples were not only shifted and multiplied, so that no row can be made one of them"
      ])
  }

  @Test(arguments: [
    ("[1, 2, \"d\", 7]", "\"island\" is never \"d\" in the table; there are \"a\", \"b\", \"c\""),
    ("[1, \"2\", \"a\", 7]", "\"size\" is a number, and here is a text"),
    ("[1, 2, 3, 7]", "\"island\" is one of \"a\", \"b\", \"c\", and here is a number"),
    ("[1, 2]", "this row has 2 values"),
    ("[[1, 2, \"a\", 7], [1, 2, \"d\", 7]]", "row 1: \"island\" is never \"d\""),
    ("[1, none, \"a\", 7]", "\"size\" has no value here"),
    ("[1, 1e39, \"a\", 7]", "\"size\" is no finite number in single precision here"),
  ])
  func rowsThatAreNone(_ row: String, _ message: String) {
    let run = run("r = fit(compiled, scaled.train, epochs: 1)\npredict(r, \(row))")
    #expect(run.errors.map(\.message) == [])
    #expect(run.failures.first?.message.hasPrefix(message) == true, "\(run.failures)")
  }

  /// Of 1.6 · 10⁹ and ¼, 1, 2½ and 4, none of which single precision tells apart:
  /// `StandardScaler().fit_transform(1.6e9 + np.array([[0.25], [1], [2.5], [4]]))`.
  @Test func doublesAreScaledAsDoubles() {
    let tensor = Tensor(shape: [4, 1], values: [Float](repeating: 1.6e9, count: 4))
    var features = FeaturesValue(
      features: .tensor(tensor), rest: SampleRest([0.25, 1, 2.5, 4], of: 1))
    let (means, deviations) = features.moments()
    let expected = [
      -1.1717001988274147, -0.6509445549041193, 0.3905667329424716, 1.4320780207890624,
    ]
    features.scale(means: means, deviations: deviations)
    guard case .tensor(let scaled) = features.features
    else {
      Issue.record("numbers stay numbers")
      return
    }
    #expect(zip(scaled.values, expected).allSatisfy { abs(Double($0) - $1) < 1e-6 })
  }

  /// The same where of two columns the rest of one is kept.
  @Test func farColumnsAreScaledAsDoubles() {
    let near: [Float] = [0.25, 1, 2.5, 4, 0.1, 7.75]
    let tensor = Tensor(shape: [6, 2], values: near.flatMap { [1.6e9, $0] })
    let rest = SampleRest(columns: [0], of: 2, values: near)
    var features = FeaturesValue(features: .tensor(tensor), rest: rest)
    let (means, deviations) = features.moments()
    features.scale(means: means, deviations: deviations)
    // scikit-learn: v = np.array([0.25, 1, 2.5, 4, 0.1, 7.75]);
    // StandardScaler().fit_transform(np.stack([1.6e9 + v, v], 1))
    let expected = [
      -0.8796194536880471, -0.8796194050402097, -0.5988898578976877, -0.5988898076869513,
      -0.03743066631696899, -0.03743061298043449, 0.5240285252637498, 0.5240285817260824,
      -0.9357654085427329, -0.9357653245108614, 1.9276765042155466, 1.9276765684923747,
    ]
    guard case .tensor(let scaled) = features.features else {
      Issue.record("numbers stay numbers")
      return
    }
    #expect(zip(scaled.values, expected).allSatisfy { abs(Double($0) - $1) < 1e-6 })
  }

  @Test func otherScalesAreWarnedOf() {
    let run = run(
      "r = fit(compiled, scaled.train, epochs: 1)\nevaluate(r, data.test)\npredict(r, data.test)\n"
        + "evaluate(r, scaled.test)\npredict(r, data.test.x[0])\npredict(r, scaled.test.x[0])")
    let warnings = run.result?.report.warnings ?? []
    #expect(warnings.count == 3, "\(warnings)")
    #expect(warnings.allSatisfy { $0.contains("not scaled") })
  }

  /// A loss of two classes, and one output with a sigmoid, on three.
  @Test func threeClassesNeedThreeOutputs() {
    folder.write("a,y\n1,x\n2,y\n3,z\n4,x\n5,y\n6,z\n", to: "c.csv")
    for (end, loss) in [
      ("dense(1, activation: sigmoid)", "binary_crossentropy"),
      ("dense(1, activation: sigmoid)", "mse"),
      ("dense(2, activation: softmax)", "sparse_categorical_crossentropy"),
    ] {
      let run = NotebookRun.cell(
        """
        c = table("c.csv", label: "y", test_split: 0)
        model m { input(1); \(end) }
        fit(compile(m, loss: \(loss)), c.train, epochs: 1)
        """, folder: folder.path)
      #expect(run.errors.map(\.message) == [])
      #expect(run.failures.first?.message.hasPrefix("there are 3 classes (x, y, z)") == true)
      #expect(
        run.failures.first?.hint?.contains("dense(3, activation: softmax)") == true,
        "\(run.failures)")
    }
  }

  /// A table that nothing else needs is scaled where it is; one that something needs stays what it was.
  @Test func whatIsNeededAgainStays() {
    let folder = TemporaryFolder()
    folder.write("a,y\n1,u\n3,v\n1,u\n3,v\n", to: "t.csv")
    let read = "t = table(\"t.csv\", label: \"y\", test_split: 0)\n"
    // The numbers are 1 and 3 twice: μ = 2, σ = 1.
    let scaled = "expect(max(s.train.x) == 1)\nexpect(min(s.train.x) == -1)\n"
    for code in [
      read + "s = standardize(t)\n" + scaled,
      read + "s = standardize(t)\n" + scaled + "expect(max(t.train.x) == 3)",
      read + "s = standardize(t)\nu = standardize(t)\n" + scaled + "expect(max(u.train.x) == 1)",
      read + "n = len(t.train)\ns = standardize(t)\n" + scaled + "expect(n == 4)",
    ] {
      let run = NotebookRun.cell(code, folder: folder.path)
      #expect(run.errors.map(\.message) == [])
      #expect(run.failures.map(\.message) == [], "\(code)")
    }
  }
}
