import Folders
import Language
import Notebook
import Readers
import Testing
import Text

@testable import KerasExport

/// Notebooks as Keras code.
@Suite struct KerasExportTests {
  static func export(
    _ markdown: String, as form: KerasForm = .keras, distributes: Bool = false
  ) throws -> String {
    var diagnostics = Diagnostics()
    let source = SourceFile(name: "chapter.md", text: markdown)
    let notebook = NotebookDocument.read(source, diagnostics: &diagnostics)
    let program = check(notebook, limits: CheckLimits(memory: 4 << 30), diagnostics: &diagnostics)
    #expect(diagnostics.sorted.filter { $0.severity == .error }.map(\.message) == [])
    return kerasCode(
      try #require(program), notebook: notebook, as: form, distributes: distributes)
  }

  /// Every example of the reference is said in Python.
  @Test func examplesAreTranslated() throws {
    for function in FunctionTable.inOrder {
      let code = """
        ```nbrun
        \(ReferenceExamples.prelude)
        \(ReferenceExamples.cell(function))
        ```
        """
      let text = try Self.export(code)
      let isSaid = !text.contains("Not said in Keras")
      #expect(isSaid, "\(function.name)")
      // What it calls is there.
      let script = try Self.export(code, as: .python)
      for names in script.split(separator: "from nbrun_helpers import ").dropFirst() {
        let isLong = names.hasPrefix("(")
        let called = names.prefix { $0 != (isLong ? ")" : "\n") }.split { " ,(\n".contains($0) }
        let missing = called.filter { !Helpers.names.contains(Spelling($0)) }
        #expect(missing == [], "\(function.name)")
      }
    }
  }

  /// The numbers that a report has: counted by hand.
  @Test func referencesSayWhatTheyMean() throws {
    let text = try Self.export(
      #"""
      ---
      lang: de
      macros:
        \vv: \vec{#1}
      ---

      ## Die Daten

      [Abbildung](#b), [Figure](#c), [Abbildung](#c-figure-2), [Abschnitt](#die-daten),
      [Gleichung](#eq), [Abbildung](#n), [Tabelle](#n)

      $$\vv x \label{eq}$$

      > [!TIP]
      > Rat

      ```nbrun id=a
      histogram([1, 2])
      ```

      ```nbrun id=b caption="Zwei"
      histogram([1, 2])
      ```

      ```nbrun id=c
      histogram([1, 2])
      curve(relu)
      ```

      ```nbrun id=n caption="Eins"
      1
      ```
      """#)
    for said in [
      "[Abbildung 2](#b), [Abbildung 3](#c), [Abbildung 4](#c-figure-2), [Die Daten](#die-daten)",
      "[Gleichung 1](#eq), [Abbildung](#n), [Tabelle](#n)", "**Tipp**",
      "# Abbildung 2. Zwei", "\"# Eins", #"$$\\vec{x} \\tag{1}\\label{eq}$$"#,
      // Where these lead to.
      #"<a id=\"die-daten\"></a>"#, #"<a id=\"eq\"></a>"#, #"<a id=\"b\"></a>"#,
      #"<a id=\"c\"></a><a id=\"c-figure-2\"></a>"#,
    ] { #expect(text.contains(said), "\(said)") }
    #expect(!text.contains("id=\\\"a\\\"") && !text.contains("c-figure-1"))
  }

  /// A report numbers a table that has a caption: its own, or its cell's where that has no figure. Counted
  /// by hand: what a table and a set of texts are said to hold are captions of their own.
  @Test func tablesHaveNumbers() throws {
    let text = try Self.export(
      #"""
      ---
      lang: de
      ---

      [Tabelle](#a), [Table](#texts), [Tabelle](#plain), [Tabelle](#both), [Tabelle](#last)

      ```nbrun
      reviews = imdb(num_words: 100)
      ```

      ```nbrun id=a caption="Ein Wörterbuch"
      reviews.word_index
      ```

      ```nbrun id=plain
      reviews.word_index
      ```

      ```nbrun id=texts
      csv("reviews.csv", text: "text", label: "label")
      ```

      ```nbrun id=both caption="Beides"
      reviews.word_index
      histogram([1, 2])
      ```

      ```nbrun id=last caption="Noch eins"
      reviews.word_index
      ```
      """#)
    for said in [
      "[Tabelle 1](#a), [Tabelle 2](#texts), [Tabelle](#plain), [Tabelle](#both), [Tabelle 3](#last)",
      "\"# Tabelle 1. Ein Wörterbuch", "\"# Abbildung 1. Beides", "\"# Tabelle 3. Noch eins",
    ] { #expect(text.contains(said), "\(said)") }
  }

  /// Jupyter looks for formulas in Markdown and again in what becomes of it: no dollar and no backslash
  /// before a bracket stands in one run of text with another.
  @Test(arguments: [
    (#"Costs \$5 and \$6."#, "Costs <span>&#36;</span>5 and <span>&#36;</span>6."),
    (
      #"Write \\(x\\) or \\[x\\]."#,
      #"Write <span>&#92;</span>(x<span>&#92;</span>) or <span>&#92;</span>\[x<span>&#92;</span>\]."#
    ),
    (
      #"So \begin{align}x\end{align}"#,
      "So <span>&#92;</span>begin{align}x<span>&#92;</span>end{align}"
    ),
    (
      "<details><summary>$x$ and \\\\(y\\\\)</summary>\n\nz\n\n</details>",
      "<summary><span>&#36;</span>x"
    ),
    ("<pre>$a$</pre>", "<pre>&#36;a&#36;</pre>"),
    ("an <abbr title=\"$a$\">x</abbr>", "<abbr title=\"&#36;a&#36;\">x</abbr>"),
    (#"C:\dir and $x$"#, #"C:\dir and $x$"#),
  ]) func noFormulaIsMeant(_ markdown: String, _ said: String) throws {
    let text = try Self.export(markdown).replacing("\\\"", with: "\"")
      .replacing("\\\\", with: "\\")
    #expect(text.contains(said), "\(text)")
  }

  /// Formulas in a figure's texts are mathtext where Matplotlib 3.11 knows it, and text as in the report where
  /// it does not; prices stay prices.
  static let figureTexts = [
    (#"$\hat y \le 5$"#, #"$\hat y \leq 5$"#), ("a $5 and $6", #"a \$5 and \$6"#),
    (#"$\frac{a}{b}$, $5"#, #"$\frac{a}{b}$, \$5"#),
    (#"$\tfrac{a}{b}\,\text{s}$"#, #"$\frac{a}{b}\,\text{s}$"#),
    (#"$\bm{x}_{1}^2$"#, #"$\boldsymbol{x}_{1}^2$"#), (#"$\sqrt[3]{x}$"#, #"$\sqrt[3]{x}$"#),
    (#"$\left\{x\right\}$"#, #"$\left\{x\right\}$"#), (#"$\lVert x\rVert$"#, #"$\| x\|$"#),
    (#"$\mathbf x$"#, "x"), (#"$x \rightsquigarrow_{t} \llbracket y$"#, "x ⇝ₜ ⟦y"),
    ("plain", "plain"),
  ]

  @Test(arguments: figureTexts)
  func formulasInFiguresAreMathtext(_ text: String, _ said: String) throws {
    let written = text.replacing("\\", with: "\\\\").replacing("{", with: "\\{")
      .replacing("}", with: "\\}")
    let code = try Self.export(
      "```nbrun\nplot([1, 2], title: \"\(written)\", labels: [\"\(written)\"])\n```", as: .python)
    let literal = PythonText.literal(said)
    #expect(code.contains("title=\(literal)") && code.contains("labels=[\(literal)]"), "\(code)")
  }

  @Test(.enabled(if: Python.reader.has("matplotlib"), "there is no Matplotlib"))
  func matplotlibReadsThem() throws {
    let folder = TemporaryFolder()
    folder.write(
      """
      import sys
      from matplotlib.mathtext import MathTextParser
      for line in open(sys.argv[1], encoding="utf-8"):
          MathTextParser("path").parse(line.strip())
      print("read")
      """, to: "read.py")
    folder.write(Self.figureTexts.map(\.1).joined(separator: "\n"), to: "texts")
    let output = try Python.reader.run(folder.path + "/read.py", ["texts"], in: folder).output
    #expect(output.contains("read"), "\(output)")
  }

  /// Predictions of a whole set are selected as its samples are.
  @Test func mistakesMeetTheirSamples() throws {
    let text = try Self.export(
      """
      ```nbrun
      reviews = imdb(num_words: 100)
      hot = multi_hot(reviews.test, dimension: 100)
      model m { input(100); dense(1, activation: sigmoid) }
      run = fit(compile(m, loss: mse), hot)
      p = predict(run, hot)
      mistakes(p, reviews.test[10:20])
      mistakes(p[10:20], reviews.test[10:20])
      ```
      """)
    #expect(text.count(of: "mistakes(p[10:20], reviews.test.x[10:20], ") == 2)
  }

  @Test func choicesStayAsTheyAreWritten() throws {
    let text = try Self.export(
      """
      ```nbrun
      reviews = imdb(num_words: 100)
      hot = multi_hot(reviews.train, dimension: 100)
      model m(units) { input(100); dense(units, activation: relu); dense(1, activation: sigmoid) }
      sweep s { rate: [1e-3, 0.020, 0.1]; units: [0_4, 1_6] } = fit(compile(m(units), optimizer: sgd(learning_rate: rate), loss: mse), hot)
      s
      ```
      """)
    #expect(text.contains("itertools.product([1e-3, 0.020, 0.1], [4, 1_6])"), "\(text)")
    #expect(
      text.contains(
        #"written={\"rate\": {1e-3: \"1e-3\", 0.020: \"0.020\"}, \"units\": {4: \"0_4\", 1_6: \"1_6\"}}"#
      ),
      "\(text)")
  }

  /// Parameters are said where they are not Keras's.
  @Test func laterLayersAndOptimizers() throws {
    let text = try Self.export(
      """
      ```nbrun
      leaky = leaky_relu(negative_slope: 0.1)
      model m {
        input(9)
        embedding(20, 4)
        spatial_dropout1d(0.2)
        conv1d(3, 2, activation: gelu)
        batch_normalization(momentum: 0.9, scale: false)
        global_max_pooling1d()
        dense(4, activation: leaky)
        dense(4, activation: leaky_relu(negative_slope: 0.2))
        activation(gelu(approximate: true))
        dense(1, activation: sigmoid)
      }
      one = compile(m, optimizer: adamw(weight_decay: 0.01), loss: mse)
      two = compile(m, optimizer: adagrad, loss: mse)
      one
      two
      ```
      """)
    for line in [
      "layers.SpatialDropout1D(0.2)", "layers.Conv1D(3, 2, activation=\"gelu\")",
      "layers.BatchNormalization(momentum=0.9, scale=False)",
      "layers.Dense(4, activation=layers.LeakyReLU(negative_slope=0.1))",
      "layers.Dense(4, activation=\"leaky_relu\")",
      "layers.Activation(approximate_gelu)",
      "optimizer=keras.optimizers.AdamW(weight_decay=0.01)", "optimizer=\"adagrad\"",
    ] {
      // As JSON has it.
      #expect(text.contains(line.replacing("\"", with: "\\\"")), "\(line)")
    }
  }

  @Test func proseStays() throws {
    let text = try Self.export(
      """
      ---
      title: A "title"
      seed: 7
      params:
        epochs: 3
        class: "a"
      ---
      # Head

      There are `nbrun: 1 + 1` things, and `nbrun: later` more.

      ```python
      x = 1

      y = 2
      ```

      ```nbrun source=folded
      later = epochs * 2
      later
      class
      ```
      ```nbrun expect=error
      missing
      ```
      """)
    for part in [
      "# A \\\"title\\\"\\n", "set_random_seed(7)", "epochs = 3", "class_ = \\\"a\\\"", "# Head",
      "str(1 + 1), \\\" things, and `later` more.", "`later`", "y = 2", "source_hidden",
      "later = epochs * 2",
      "print(\\\"later:\\\", text(later))", "meant to fail", "# missing",
    ] {
      let isThere = text.contains(part)
      #expect(isThere, "\(part)")
    }
  }

  /// What stands in a cell, line by line.
  private static func code(_ statements: String) throws -> String {
    try export("```nbrun\n\(statements)\n```").replacing("\\n\",\n    \"", with: "\n")
      .replacing("\\\"", with: "\"")
  }

  private static let sweepStart = """
    reviews = imdb(num_words: 100)
    hot = multi_hot(reviews.train, dimension: 100)
    model net(layers: 1, units: 2, penalty: none) {
      input(100)
      repeat layers { dense(units, activation: relu, kernel_regularizer: penalty) }
      dense(1, activation: sigmoid)
    }

    """

  @Test(arguments: [
    (
      "sweep s { units: [2, 4] } = fit(compile(net(units: units), loss: mse), hot)",
      ["def net(units):", "for units in [2, 4]:", "layers.Dense(units, activation=\"relu\")"]
    ),
    (
      "sweep s { layers: [1, 3]\n units: [2, 4] } = "
        + "fit(compile(net(layers: layers, units: units), loss: mse), hot)",
      [
        "itertools.product([1, 3], [2, 4])", "for _ in range(layers_)", "net(layers_, units)",
        "s.add([layers_, units], history)",
      ]
    ),
    (
      "sweep s { penalty: [none, l2(0.1)] } = fit(compile(net(penalty: penalty), loss: mse), hot)",
      ["for penalty in [None, keras.regularizers.L2(0.1)]:", "kernel_regularizer=penalty"]
    ),
    (
      "sweep s { rate: [0.1, 0.2] } = "
        + "fit(compile(net(), optimizer: sgd(learning_rate: rate), loss: mse), hot)",
      ["for rate in [0.1, 0.2]:", "SGD(learning_rate=rate)"]
    ),
    // Its layers are as many in each turn, though two of them are the same in the second.
    (
      "model two(units) { input(100); dense(units); dense(3); dense(1) }\n"
        + "sweep s { units: [2, 3] } = fit(compile(two(units: units), loss: mse), hot)",
      ["def two(units):", "for units in [2, 3]:", "layers.Dense(units),", "layers.Dense(3),"]
    ),
    // No loop says these.
    (
      "sweep s { o: [rmsprop, adam] } = fit(compile(net(), optimizer: o, loss: mse), hot)",
      ["optimizer=RMSprop()", "optimizer=\"adam\"", "s.add([\"rmsprop\"], ", "s.add([\"adam\"], "]
    ),
  ]) func sweepsAreLoops(_ statement: String, _ parts: [String]) throws {
    let code = try Self.code(Self.sweepStart + statement)
    for part in parts {
      let isThere = code.contains(part)
      #expect(isThere, "\(part)\n\(code)")
    }
  }

  @Test(arguments: [
    ("word2vec(reviews.train, dimension: 50)", "vector_size=50, sg=1).wv"),
    ("word2vec(reviews.train, algorithm: cbow, learning_rate: 0.05)", "alpha=0.05, sg=0).wv"),
    (
      "load_vectors(\"v.bin\", format: word2vec_binary)",
      "KeyedVectors.load_word2vec_format(find_file(\"v.bin\"), binary=True)"
    ),
    ("load_vectors(\"g.txt\", format: glove)", "no_header=True"),
    ("load_vectors(\"v.txt\", words: reviews.word_index)", "words=reviews.word_index)"),
    ("word2vec(reviews.train, negative: 0)", "Not said in Keras: gensim does not train without"),
    ("load(\"old.nbmodel\")", "Not said in Keras: Keras does not read nbrun's files"),
  ]) func vectorsAndFiles(_ expression: String, _ part: String) throws {
    let code = try Self.code("reviews = imdb(num_words: 100)\n\(expression)")
    let isThere = code.contains(part)
    #expect(isThere, "\(code)")
  }

  /// Imports and helpers are those that a notebook needs.
  @Test func headIsShort() throws {
    let code = try Self.code("1 + 1")
    for part in ["import keras", "set_random_seed(", "print(1 + 1)"] {
      let isThere = code.contains(part)
      #expect(isThere, "\(part)")
    }
    for part in ["matplotlib", "numpy", "pandas", "gensim", "json.", "def ", "class "] {
      let isThere = code.contains(part)
      #expect(!isThere, "\(part)")
    }
  }

  /// The project's own notebooks as Python that can be read, with nothing left unsaid.
  @Test(arguments: [
    "digits", "imdb_cnn", "imdb_embedding", "imdb_experiments", "imdb_mlp", "imdb_overfitting",
    "newswires", "penguins", "reference", "word_vectors",
  ])
  func notebooksAreRead(_ name: String) throws {
    let text = try Self.export(try #require(fileText("\(Project.root)/notebooks/\(name).md")))
    try #require(!text.contains("Not said in Keras"))
    try Accepted.expect(
      texts: [text], as: "read_\(name)",
      said: try PythonTextTests.said(by: "read_notebooks.py", of: text), whenRight: "read 1\n")
  }
}

extension String {
  /// How often a text stands in this one.
  fileprivate func count(of text: String) -> Int { ranges(of: text).count }
}
