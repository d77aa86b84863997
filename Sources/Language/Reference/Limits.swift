import Notebook
import Text

/// What a notebook may need at most, from the numbers that the reader, the checker and the report go by.
package enum Limits {
  /// A report's, which is written by what stands above this module; its tests hold the two together.
  package static let reportBytes = 20_000_000

  static var markdown: String {
    """

    ## Limits

    What goes beyond one of these is refused with its place, so that no few lines ask for hours. Memory
    and time are bounded by `--max-memory` and `--max-time`.

    | of | at most |
    | --- | --- |

    """
      + rows.map { "| \($0.0) | \($0.1) |\n" }.joined()
  }

  private static var rows: [(String, String)] {
    [
      (
        "a notebook",
        "\(SourceFile.largestSize >> 20) MB, \(grouped(SourceFile.mostLines)) lines, "
          + "\(Checker.mostFailingCells) cells with `expect=error`"
      ),
      ("a name", "\(Lexer.longestName) characters"),
      (
        "brackets, signs and calls in one another",
        "\(Parser.depthLimit) levels; \(Checker.depthLimitInTexts) inside a text's braces, texts in texts "
          + "\(Checker.textDepthLimit)"
      ),
      ("a list", "\(grouped(ListSize.mostValues)) values"),
      ("a text put together", "\(grouped(Arithmetic.longestText)) bytes"),
      ("a row of samples", "\(grouped(FunctionTable.longestRow)) values"),
      (
        "a model",
        "\(grouped(Checker.mostLayers)) layers, \(Checker.mostParameters) parameters, "
          + "\(FunctionTable.mostMetrics) metrics"
      ),
      (
        "all models of a notebook, each call and repeat counted",
        "\(grouped(Effort.mostLayers)) layers"
      ),
      ("a sweep", "\(Checker.mostRows) combinations, \(Checker.mostAxes) names"),
      (
        "what calls of models, repeats and sweeps go through again",
        "\(grouped(Effort.mostRepeated)) values"
      ),
      ("the outputs of a report", "\(grouped(reportBytes)) bytes; what follows is not shown"),
      ("errors that are told", "\(grouped(Lexer.mostDiagnostics))"),
    ]
  }
}
