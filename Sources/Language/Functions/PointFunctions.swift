import Notebook
import Text

/// Figures of values against values or names.
extension FunctionTable {
  static let pointFunctions: [Function] = [
    Function(
      "scatter", .figures,
      "A dot for each pair of values, such as true and predicted ones. Of many, some thousand are drawn, "
        + "one in each place.",
      [
        Parameter("x", .numbers, "Where the dots are along the horizontal axis.", positional: true),
        Parameter("y", .numbers, "And along the vertical one.", positional: true),
        Parameter(
          "diagonal", .boolean, "Draws the line y = x, and gives both axes one range.",
          default: .value(.boolean(false))),
        FigureLabels.title, FigureLabels.x, FigureLabels.y,
      ],
      keras: "plt.scatter",
      example: "scatter([3.0, -0.5, 2.0, 7.0], [2.5, 0.0, 2.0, 8.0], diagonal: true)",
      isBindable: true, result: { _ in .figure }),
    Function(
      "bar", .figures, "A bar for each name, as long as its value.",
      [
        Parameter(
          "labels", .anything, "What the bars are called: a list of texts or numbers.",
          positional: true),
        Parameter("values", .numbers, "How long they are.", positional: true),
        FigureLabels.title, FigureLabels.x, FigureLabels.y,
      ],
      keras: "plt.barh",
      example: "bar([\"negative\", \"positive\"], [sum(test.y == 0), sum(test.y == 1)])",
      isBindable: true, result: barResult),
  ]

  private static func barResult(_ call: inout CallCheck) -> ValueType {
    switch call.type("labels") {
    case .list(let element, _):
      switch element {
      case .text, .integer, .number, .boolean, .unknown: break
      default: call.error(at: "labels", "bars are called by texts or numbers")
      }
    case .tensor, .sequence, .unknown: break
    default: call.error(at: "labels", "bars are called by a list of texts or numbers")
    }
    func count(_ name: String) -> Int? {
      switch call.type(name) {
      case .list(_, let count): count
      case .tensor(let type): type.shape.flatMap { $0.count == 1 ? $0[0] : nil }
      default: nil
      }
    }
    if let names = count("labels"), let values = count("values"), names != values {
      call.error(
        at: "labels",
        "there \(names == 1 ? "is 1 label" : "are \(names) labels") for "
          + counted(values, "value"))
    }
    return .figure
  }
}
