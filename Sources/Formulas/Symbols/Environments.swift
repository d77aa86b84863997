import Text

/// What stands between `\begin` and `\end`.
struct Environment: Sendable {
  var table: Table
  /// Whether its columns are said behind its name: those of `array`, or the number of pairs.
  var argument: Argument = .none
  /// Whether its lines have numbers, if it is all of the formula.
  var isNumbered = false
  /// Whether it is a line and no table.
  var isLine = false

  enum Argument: Sendable {
    case none, columns, number
    /// One letter in square brackets, for all columns.
    case alignment
  }

  static let all: [Spelling: Environment] = {
    var all: [Spelling: Environment] = [:]
    for (prefix, left, right) in [
      ("", "", ""), ("p", "(", ")"), ("b", "[", "]"), ("B", "{", "}"), ("v", "|", "|"),
      ("V", "‖", "‖"),
    ] {
      let table = fenced(Table(), left, right)
      all[prefix + "matrix"] = Environment(table: table)
      all[prefix + "matrix*"] = Environment(table: table, argument: .alignment)
      var small = table
      (small.spacing, small.style) = (.small, .script)
      all[prefix + "smallmatrix"] = Environment(table: small)
    }
    let left = Table.Columns(alignments: [.left])
    let cases = Table(columns: left, spacing: .cases)
    let large = Table(columns: left, spacing: .cases, style: .display)
    all["cases"] = Environment(table: fenced(cases, "{", ""))
    all["dcases"] = Environment(table: fenced(large, "{", ""))
    all["rcases"] = Environment(table: fenced(cases, "", "}"))
    all["drcases"] = Environment(table: fenced(large, "", "}"))
    all["array"] = Environment(table: Table(), argument: .columns)
    all["darray"] = Environment(table: Table(style: .display), argument: .columns)
    all["subarray"] = Environment(
      table: Table(spacing: .substack, style: .script), argument: .columns)

    let pairs = Table(
      columns: Table.Columns(alignments: [.right, .left], repeats: true), spacing: .aligned,
      style: .display)
    let centred = Table(spacing: .gathered, style: .display)
    let three = Table(
      columns: Table.Columns(alignments: [.right, .center, .left]), spacing: .matrix,
      style: .display)
    all["aligned"] = Environment(table: pairs, argument: .alignment)
    all["split"] = Environment(table: pairs)
    all["alignedat"] = Environment(table: pairs, argument: .number)
    all["gathered"] = Environment(table: centred, argument: .alignment)
    for (name, table, argument) in [
      ("align", pairs, Environment.Argument.none), ("flalign", pairs, .none),
      ("alignat", pairs, .number),
      ("gather", centred, .none), ("multline", centred, .none), ("eqnarray", three, .none),
    ] {
      for star in ["", "*"] {
        all[name + star] = Environment(table: table, argument: argument, isNumbered: true)
      }
    }
    for name in ["equation", "equation*", "displaymath", "math"] {
      all[name] = Environment(table: Table(), isLine: true)
    }
    return all
  }()

  private static func fenced(_ table: Table, _ left: String, _ right: String) -> Table {
    var table = table
    func delimiter(_ sign: String, _ atomClass: AtomClass) -> Glyph? {
      guard !sign.isEmpty else { return nil }
      var glyph = Glyph.sign(sign, atomClass)
      glyph.height = .stretched
      return glyph
    }
    table.left = delimiter(left, .open)
    table.right = delimiter(right, .close)
    return table
  }
}
