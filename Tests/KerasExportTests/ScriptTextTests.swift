import Testing
import Text

@testable import KerasExport

/// What stands around a cell's statements: the notebook's JSON, the script, imports, prose, numbers.
@Suite struct ScriptTextTests {
  /// nbformat 4.5: Markdown cells have no outputs and no count, and each line but the last keeps its end.
  @Test func cellsAreThoseOfNbformat() {
    let cells = [
      JupyterCell(kind: .markdown, source: "# A \"b\"\n\nc"),
      JupyterCell(kind: .code, source: "x = 1", isFolded: true, tags: ["parameters", "b"]),
      JupyterCell(kind: .code, source: "y\n"),
    ]
    #expect(
      JupyterCell.notebook(cells) == #"""
        {
         "metadata": {
          "generator": "nbrun",
          "kernelspec": {
           "display_name": "Python 3",
           "language": "python",
           "name": "python3"
          },
          "language_info": {
           "name": "python"
          }
         },
         "cells": [
          {
           "cell_type": "markdown",
           "id": "cell-1",
           "metadata": {},
           "source": [
            "# A \"b\"\n",
            "\n",
            "c"
           ]
          },
          {
           "cell_type": "code",
           "execution_count": null,
           "id": "cell-2",
           "metadata": {"jupyter": {"source_hidden": true}, "tags": ["parameters", "b"]},
           "outputs": [],
           "source": [
            "x = 1"
           ]
          },
          {
           "cell_type": "code",
           "execution_count": null,
           "id": "cell-3",
           "metadata": {},
           "outputs": [],
           "source": [
            "y\n",
            ""
           ]
          }
         ],
         "nbformat": 4,
         "nbformat_minor": 5
        }

        """#)
    #expect(JupyterCell.script(cells) == "# # A \"b\"\n#\n# c\n\nx = 1\n\ny\n\n")
    let empty = JupyterCell(kind: .code, source: "")
    #expect(JupyterCell.script([empty, JupyterCell(kind: .code, source: "x")]) == "x\n")
  }

  /// A line of 88 characters is the longest that Python's formatters leave.
  @Test func callsAreInOneLineAsLongAsTheyFit() {
    let name = String(repeating: "é", count: 82)
    #expect(PythonText.call(name, ["a", "b"]) == name + "(a, b)")
    #expect(PythonText.call(name + "x", ["a", "b"]) == name + "x(\n    a,\n    b,\n)")
    #expect(PythonText.call(name, ["a", "b"], indent: 1) == name + "(\n     a,\n     b,\n )")
    // Nothing can be put on lines of its own where there is nothing; a line's end breaks any.
    #expect(PythonText.call(name + name, []) == name + name + "()")
    #expect(PythonText.call("f", ["a(\n    b,\n)"]) == "f(\n    a(\n        b,\n    ),\n)")
    #expect(PythonText.list(["1", "2"]) == "[1, 2]" && PythonText.list([]) == "[]")
    let long = String(repeating: "1", count: 83)
    #expect(PythonText.list([long, "2"]) == "[\(long), 2]")
    #expect(PythonText.list([long + "1", "2"]) == "[\n    \(long)1,\n    2,\n]")
  }

  @Test(arguments: [
    (Double.infinity, "float(\"inf\")"), (-Double.infinity, "float(\"-inf\")"),
    (Double.nan, "float(\"nan\")"), (0.5, "0.5"), (-2, "-2.0"),
  ])
  func numbersAreLiterals(_ value: Double, _ python: String) {
    #expect(PythonText.literal(.number(value)) == python)
  }

  /// The head's order is that of isort: the standard library, then packages; whole modules, then names,
  /// constants before classes before functions.
  @Test func importsAreInOrder() {
    let code =
      "np.array(layers.Dense(1))\nitertools.product(a)\nWord2Vec(s).wv\nMarkdown(\"a\")\nops.add(1, 2)"
    #expect(
      PythonImports(for: code).text == """
        import itertools

        import keras
        import numpy as np
        from gensim.models import Word2Vec
        from IPython.display import Markdown
        from keras import layers, ops
        """)
    // Behind a point, within another word or without a call it is not the package's.
    for code in [
      "x.np.array(1)", "xnp.array(1)", "np = 1", "x.layers(1)", "ops", "Word2Vec", "np_.a",
    ] {
      #expect(PythonImports(for: code).text == "import keras", "\(code)")
    }
    #expect(PythonImports(for: "A9.x(np.b)").text == "import keras\nimport numpy as np")
    var imports = PythonImports()
    for line in [
      "import os", "from collections import Counter", "from a import b, c", "from .own import d",
      "from keras import ops", "import numpy as np", "from a import B",
    ] {
      imports.add(line[...])
    }
    #expect(
      imports.text == """
        import os
        from a import B, b, c
        from collections import Counter

        import numpy as np
        from keras import ops
        """)
    #expect(
      PythonImports.line(from: "m", ["b", "A_1", "Cd", "BC", "E", "a"])
        == "from m import BC, A_1, Cd, E, a, b")
    let name = String(repeating: "n", count: 88 - "from m import ".utf8.count)
    #expect(PythonImports.line(from: "m", [Spelling(name)]) == "from m import \(name)")
    #expect(
      PythonImports.line(from: "m", [Spelling(name + "n")]) == "from m import (\n    \(name)n,\n)")
  }

  /// Python reads `ｘ` as `x`, and keeps names with two underscores for itself.
  @Test(arguments: [
    ("units", "units"), ("class", "class_"), ("np", "np_"), ("_", "_"), ("__", "_u_"),
    ("__x", "_u_x"),
    ("x__y", "x__y"), ("ｘ", "uff58_"), ("é", "é"), ("e\u{301}", "eu301_"), ("größe", "größe"),
    ("Größe", "Größe"), ("ﬁ", "ufb01_"), ("語", "語"), ("ς", "ς"), ("ſ", "u17f_"),
    ("\u{1100}", "u1100_"), ("\u{11FF}", "u11ff_"),
  ])
  func namesArePythons(_ name: String, _ python: String) {
    #expect(PythonNames.plain(name) == python)
    #expect(PythonNames([name])[name] == python)
  }

  @Test func twoNamesAreTwo() {
    let names = PythonNames(["class", "class_", "class__", "x"])
    #expect(
      ["class", "class_", "class__", "x"].map { names[$0] } == [
        "class_", "class__", "class___", "x",
      ])
  }

  /// Functions and classes of the module are set off, and it begins and ends as it should.
  @Test func theModuleIsReadable() {
    let lines = Helpers.module.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.prefix(5).map(String.init).joined(separator: "\n").hasPrefix(Helpers.mark))
    for (number, line) in lines.enumerated()
    where line.hasPrefix("def ") || line.hasPrefix("class ") {
      let start = lines[..<number].lastIndex { !$0.hasPrefix("@") && !$0.hasPrefix("#") } ?? 0
      #expect(lines[start].isEmpty, "\(line)")
    }
    let text = Helpers.module
    #expect(text.contains("\n\n\n# Pictures, by Matplotlib.\n\ndef plot_history("))
    #expect(!text.contains("\n\n\n\n") && !text.contains("\nfrom ."))
  }

  // MARK: Prose

  private static let front = """
    ---
    title: "T *x*"
    subtitle: Sub
    author: A. B.
    date: 2024-01-02
    seed: 4294967299
    params:
      epochs: 3
      name: "a"
    ---

    # Head

    - one `nbrun: 1 + 1`

    - two

    Before `nbrun: later`, `nbrun: 2 / 3`, `nbrun: "a*b"`, `nbrun: [1, 2]`, `nbrun: ["x"]`.

    ```nbrun
    later = epochs + 2
    ```

    Then `nbrun: later`.

    """

  /// NumPy's and Keras's seeds have 32 bits: 2³² + 3 is 3 there.
  @Test func aWholeScript() throws {
    let text = try KerasExportTests.export(Self.front, as: .python)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines.dropLast(2).joined(separator: "\n") == #"""
        # Keras code made by nbrun from chapter.md. It needs nbrun_helpers.py beside it.
        #
        # # T \*x\*
        #
        # Sub
        #
        # A. B.
        #
        # 2024-01-02

        import keras

        from nbrun_helpers import text

        keras.utils.set_random_seed(3)

        epochs = 3
        name = "a"

        # # Head

        print("".join([
            "- one ", str(1 + 1), "\n",
            "\n",
            "- two\n",
        ]))

        print("".join([
            "Before `later`, ", format(2 / 3, ".4g"), ", ", text("a*b"), ", ", text([1, 2]), ", ", text(["x"]), ".\n",
        ]))

        later = epochs + 2

        print("".join([
            "Then ", str(later), ".\n",
        ]))

        # Values that the prose above speaks of.
        print("later:", text(later))
        """#)
  }

  /// In a notebook prose is Markdown: what may hold a text is made one that is none.
  @Test func proseOfANotebookIsMarkdown() throws {
    let text = try KerasExportTests.export(Self.front).replacing("\\\"", with: "\"")
    for part in [
      "    \"display(Markdown(\"\".join([\\n\",\n", ", plain(text(\"a*b\")), ", ", text([1, 2]), ",
      ", plain(text([\"x\"])), ", "\"metadata\": {\"tags\": [\"parameters\"]}",
      "\"# T \\\\*x\\\\*\\n\"", "\"*Keras code made by nbrun from chapter.md. It needs nbrun",
    ] {
      #expect(text.contains(part), "\(part)\n\(text)")
    }
  }

  /// A list behind a list would go on with it; whatever else follows one another is one cell.
  @Test func listsSideBySideStayTwo() throws {
    let text = try KerasExportTests.export("- a\n\n+ b\n\npara\n\n- c\n", as: .python)
    #expect(text.contains("\n# - a\n\n# - b\n#\n# para\n#\n# - c\n"), "\(text)")
  }

  /// Shown, folded and hidden sources; a caption that has no number says itself.
  @Test func cellsAreFolded() throws {
    let text = try KerasExportTests.export(
      "```nbrun\n1\n```\n```nbrun source=folded\n2\n```\n```nbrun source=hidden caption=\"Cap\"\n3\n```\n"
    )
    #expect(text.ranges(of: "source_hidden").count == 2)
    #expect(text.contains("# Cap\\n\",\n    \"print(3)"), "\(text)")
  }

  /// Figures and tables, counted by hand: a sweep shows one figure, residuals two, a matrix a table with a
  /// caption of its own, a report none.
  @Test func figuresAndTablesAreCounted() throws {
    let text = try KerasExportTests.export(
      """
      [Figure](#a), [Figure](#b), [Figure](#b-figure-2), [Figure](#c), [Figure](#d), [Figure](#e),
      [Figure](#v), [Figure](#v-figure-2), [Table](#a), [Table](#d), [Table](#t), [Table](#u)

      ```nbrun
      reviews = imdb(num_words: 100)
      hot = multi_hot(reviews.train, dimension: 100)
      model net { input(100); dense(1, activation: sigmoid) }
      p = predict(fit(compile(net, loss: mse), hot), hot)
      sweep w { rate: [0.1, 0.2] } = fit(compile(net, optimizer: sgd(learning_rate: rate), loss: mse), hot)
      ```

      ```nbrun id=a
      w
      ```

      ```nbrun id=b caption="Two *x*"
      residuals([1, 2], [2, 3])
      ```

      ```nbrun id=c
      roc_curve(p, hot)
      ```

      ```nbrun id=d
      confusion_matrix(p, hot)
      ```

      ```nbrun id=e
      histogram([1, 2])
      ```

      ```nbrun id=t caption="Words"
      reviews.word_index
      ```

      ```nbrun id=v
      classification_report(p, hot)
      calibration_curve(p, hot)
      precision_recall_curve(p, hot)
      ```

      ```nbrun id=u caption="Again"
      classification_report(p, hot)
      reviews.word_index
      ```
      """, as: .python)
    for part in [
      "[Figure 1](#a), [Figure 2](#b), [Figure 3](#b-figure-2), [Figure 4](#c), [Figure 5](#d), [Figure 6](#e),",
      "[Figure 7](#v), [Figure 8](#v-figure-2), [Table](#a), [Table 1](#d), [Table 2](#t), [Table 3](#u)",
      "# Figure 2. Two *x*\n", "# Table 2. Words\n", "# Table 3. Again\n",
    ] { #expect(text.contains(part), "\(part)\n\(text)") }
  }

  /// Behind a matrix of more classes than are known, tables have no numbers.
  @Test func unknownTablesHaveNoNumbers() throws {
    let text = try KerasExportTests.export(
      """
      [Table](#d), [Table](#t)

      ```nbrun id=d
      confusion_matrix([0, 1], [0, 1])
      ```

      ```nbrun id=t caption="Words"
      imdb(num_words: 100).word_index
      ```
      """, as: .python)
    #expect(text.contains("[Table 1](#d), [Table](#t)"), "\(text)")
    #expect(text.contains("\n# Words\n"), "\(text)")
  }
}
