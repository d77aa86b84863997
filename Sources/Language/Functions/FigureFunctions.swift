import Engine
import Notebook
import Text

extension FunctionTable {
  private static let title = FigureLabels.title
  private static let xLabel = FigureLabels.x
  private static let yLabel = FigureLabels.y

  static let figureFunctions: [Function] = [
    Function(
      "plot", .figures,
      "Training curves of a run's history, training and validation in one figure, several runs over "
        + "one another; or the values of lists and tensors against their numbers. Two of these without labels "
        + "are positions and values: `plot(x, y)`.",
      [
        Parameter(
          "values", .anything,
          "Histories, singly or in a list, a sweep, or lists or tensors of numbers.",
          positional: true,
          repeated: true),
        Parameter(
          "metric", .optional(.label),
          "Which of a history's series: `loss` is drawn for training and validation, `val_loss` "
            + "alone; without it, all of them, one plot above another.", default: .value(.none),
          static: true),
        Parameter(
          "training", .choice(["dots", "line"]), "How a history's training series is drawn.",
          default: .value(.text("dots"))),
        Parameter(
          "labels", .listOf(.text), "What several histories or lists are called.",
          default: .value(.list([]))),
        Parameter(
          "x", .optional(.numbers),
          "Where the values of lists and tensors stand, instead of 1, 2, 3 and so on.",
          default: .value(.none)),
        title, xLabel, yLabel,
      ],
      keras: "plt.plot",
      example: "plot(run.history, metric: loss, title: \"Training and validation loss\")",
      result: plotResult),
    Function(
      "histogram", .figures, "How often values fall between equally spaced edges, as in NumPy.",
      [
        Parameter("values", .numbers, "Numbers.", positional: true),
        Parameter(
          "bins", .integer(1...10_000), "The number of bars.", default: .value(.integer(10))),
        title, xLabel, yLabel,
      ],
      keras: "plt.hist",
      example: "histogram(lengths(reviews.train), bins: 20)", result: { _ in .figure }),
    distributionFunction(
      "violin", "The distributions of several sets of values side by side.",
      keras: "plt.violinplot",
      example:
        "violin(predictions[test.y == 1], predictions[test.y == 0], labels: [\"positive\", \"negative\"])"
    ),
    distributionFunction(
      "boxplot",
      "The medians, quartiles and outliers of several sets of values side by side: whiskers reach to "
        + "the last value within 1.5 interquartile ranges of the box.",
      keras: "plt.boxplot",
      example:
        "boxplot(lengths(reviews.train), lengths(reviews.test), labels: [\"training\", \"test\"])"),
    Function(
      "curve", .figures, "The graph of an activation function.",
      [
        Parameter(
          "function", .choice(["linear", "relu", "sigmoid", "tanh"]), "The function.",
          positional: true, static: true),
        Parameter(
          "from", .number(.any), "The left end.", default: .value(.number(-6)), static: true),
        Parameter(
          "to", .number(.any), "The right end.", default: .value(.number(6)), static: true),
        title, xLabel, yLabel,
      ],
      example: "curve(relu, from: -3, to: 3)",
      result: { call in
        if let from = call.number("from"), let to = call.number("to"), from >= to {
          call.error(
            at: "to",
            "a curve ends to the right of where it begins, and \(call.constant("to") ?? .number(to)) "
              + "is not above \(call.constant("from") ?? .number(from))")
        }
        return .figure
      }),
  ]

  /// A figure of several sets of values side by side.
  private static func distributionFunction(
    _ name: String, _ summary: String, keras: String, example: String
  ) -> Function {
    Function(
      name, .figures, summary,
      [
        Parameter("values", .numbers, "Numbers.", positional: true, repeated: true),
        Parameter(
          "labels", .listOf(.text), "What each set is called.", default: .value(.list([]))),
        title, yLabel,
      ],
      keras: keras, example: example,
      result: { call in
        checkLabels(&call, count: 1 + call.rest.count)
        return .figure
      })
  }

  private static func plotResult(_ call: inout CallCheck) -> ValueType {
    let values = [call.arguments["values"]].compactMap { $0 } + call.rest
    var count = 0
    var histories: [[String]] = []
    for value in values {
      let found = Self.histories(in: value)
      count += max(1, found.count)
      if !found.isEmpty {
        histories += found
        continue
      }
      switch value.type {
      case .unknown, .tensor, .list, .sequence: break
      case .sweep(let sweep):
        histories.append(sweep.series)
        if values.count > 1 {
          call.diagnostics.error(
            value.range, "a sweep is drawn by itself",
            hint: "select runs: plot([…[0].history, …[1].history])")
        }
      case .run:
        call.diagnostics.error(
          value.range, "plot draws histories, lists and tensors, not \(value.type.noun)",
          hint: "write `.history` behind it")
      default:
        call.diagnostics.error(
          value.range, "plot draws histories, lists and tensors, not \(value.type.noun)")
      }
    }
    checkPositions(&call, values, hasHistories: !histories.isEmpty)
    checkLabels(&call, count: count)
    if let metric = call.arguments["metric"], metric.constant != Constant.none {
      if histories.isEmpty {
        call.error(at: "metric", "only a history has metrics to choose from")
      } else {
        checkSeries(call.text("metric") ?? "", metric, histories, &call)
      }
    }
    return .figure
  }

  private static func checkPositions(
    _ call: inout CallCheck, _ values: [CheckedExpression], hasHistories: Bool
  ) {
    func count(_ type: ValueType) -> Int? {
      switch type {
      case .list(_, let count): count
      case .tensor(let type): type.shape.flatMap { $0.count == 1 ? $0[0] : nil }
      default: nil
      }
    }
    if let x = call.arguments["x"], x.constant != Constant.none {
      if hasHistories {
        call.error(at: "x", "a history stands against its epochs")
      } else if let places = count(x.type) {
        for value in values {
          guard let number = count(value.type), number != places else { continue }
          call.diagnostics.error(
            value.range, "there are \(places) positions for \(counted(number, "value"))")
        }
      }
    } else if values.count == 2, !hasHistories, call.constant("labels") == .list([]),
      let places = count(values[0].type), let number = count(values[1].type), places != number
    {
      call.diagnostics.error(
        values[1].range, "there are \(places) positions for \(counted(number, "value"))",
        hint: "two lists are positions and values; for two lines, give labels: [\"…\", \"…\"]")
    }
  }

  /// The names of the series of each history in a value: a history, or a list of histories.
  private static func histories(in value: CheckedExpression) -> [[String]] {
    switch (value.type, value.node) {
    case (.history(let names), _): return [names]
    case (.list(.history(let names), let count), _):
      return [[String]](repeating: names, count: count ?? 1)
    case (_, .list(let elements)):
      let found = elements.flatMap { histories(in: $0) }
      return found.count == elements.count ? found : []
    default: return []
    }
  }

  private static func checkSeries(
    _ word: String, _ place: CheckedExpression, _ histories: [[String]], _ call: inout CallCheck
  ) {
    let series = series(named: word)
    guard let names = histories.first(where: { !$0.contains(series) }),
      call.reported.isNew(
        series: series, among: names, of: call.arguments["values"]?.root)
    else { return }
    let hint: String?
    if series.hasPrefix("val_"), names.contains(series.withoutVal) {
      hint = "give fit validation_data: …"
    } else if let metric = Metric(series: series) {
      hint = "name it in compile(…, metrics: [\(metric.rawValue)])"
    } else {
      hint = call.reported.names.hint(for: word, among: names)
    }
    call.diagnostics.error(
      place.range,
      "\(histories.count == 1 ? "this" : "one") history has no `\(word)`, but "
        + ParameterType.list(names, "and"), hint: hint)
  }

  private static func checkLabels(_ call: inout CallCheck, count: Int) {
    guard case .list(let labels)? = call.constant("labels"), !labels.isEmpty,
      labels.count != count
    else { return }
    let labelCount = labels.count == 1 ? "is 1 label" : "are \(labels.count) labels"
    call.error(
      at: "labels", "there \(labelCount) for \(counted(count, "set")) of values")
  }

  static let checkFunctions: [Function] = [
    Function(
      "expect", .checks, "Fails the cell where the condition does not hold.",
      [
        Parameter("condition", .boolean, "What should be true.", positional: true),
        Parameter(
          "message", .optional(.text), "What is said where it is not.", default: .value(.none)),
        Parameter(
          "points",
          .number(.init(lower: 0, upper: 1_000_000, includesLower: true, includesUpper: true)),
          "What it counts for beside the other checks of an exercise.",
          default: .value(.integer(1)), static: true),
      ],
      keras: "assert",
      example: "expect(results.accuracy > 0.6)", result: { _ in .nothing })
  ]
}
