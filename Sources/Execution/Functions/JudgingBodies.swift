import Engine
import Language
import Notebook
import Report
import Samples
import Text
import Words

/// What one asks of a model afterwards: which classes it takes for which.
extension FunctionBodies {
  static let judging: [Spelling: Body] = [
    "confusion_matrix": confusionMatrix, "classification_report": classificationReport,
    "roc_curve": { call throws(RunFailure) in try curves(&call, .roc) },
    "precision_recall_curve": { call throws(RunFailure) in try curves(&call, .precisionRecall) },
    "calibration_curve": calibrationCurve, "residuals": residuals,
  ]

  /// More classes than this are not all shown.
  private static let shownClasses = 60
  private static let drawnClasses = 20

  private static func counts(
    _ call: CallValues
  ) throws(RunFailure) -> (judged: JudgedPredictions, counts: ConfusionCounts) {
    let judged = try JudgedPredictions(
      call["predictions"], at: call.range("predictions"), call["data"], at: call.range("data"),
      call: call.call.function.name)
    let predicted = try judged.predicted(at: call.range("predictions"))
    do throws(ConfusionCounts.Failure) {
      return (judged, try ConfusionCounts(truth: judged.truth, predicted: predicted))
    } catch {
      guard case .tooManyClasses(let count) = error else { throw call.failure("\(error)") }
      throw call.failure(
        "data",
        "there are \(grouped(count)) classes here, and at most \(grouped(ConfusionCounts.mostClasses)) "
          + "are counted against one another")
    }
  }

  /// `324 of 344 samples are right (94.2 %)`
  private static func right(_ counts: ConfusionCounts) -> Remark {
    let share = Double(counts.correct) / Double(max(1, counts.total))
    return Remark(
      counts.correct == 1 ? \.remarks.oneRight : \.remarks.right, "\(grouped(counts.correct))",
      Remark(\.parts.samples, count: counts.total), "\(percentText(share, decimals: 1))")
  }

  /// Classes that have names and do not occur.
  private static func absent(_ judged: JudgedPredictions, _ counts: ConfusionCounts) -> Remark? {
    let present = Set(counts.classes)
    let names = (judged.names ?? []).enumerated().filter { !present.contains($0.offset) }
      .map(\.element)
    guard !names.isEmpty else { return nil }
    return Remark(\.remarks.absent, names.firstFive)
  }

  // MARK: Confusion

  /// The counts twice: as a table and as a heat map, with what is said below them.
  @Sendable private static func confusionMatrix(
    _ call: inout CallValues
  ) throws(RunFailure) -> Value {
    let (judged, counts) = try counts(call)
    let size = counts.classes.count
    let names = counts.classes.map(judged.name)
    let normalization = call.text("normalize").flatMap {
      ConfusionCounts.Normalization(rawValue: Spelling($0))
    }
    let values = normalization.map { counts.shares($0) } ?? counts.counts.map(Double.init)
    func part(_ most: Int) -> [Int] {
      size > most ? counts.mostConfused(drawnClasses) : Array(0..<size)
    }
    func note(_ shown: [Int]) -> Remark? {
      shown.count < size
        ? Remark(\.remarks.mostConfused, "\(shown.count)", "\(grouped(size))") : nil
    }
    let tabled = part(shownClasses)
    let drawn = part(drawnClasses)
    var table = OutputTable(
      caption: caption(normalization),
      columns: [Remark(\.tables.trueOrPredicted)] + tabled.map { .own(names[$0]) },
      rows: tabled.map { row in
        [.text(names[row])]
          + tabled.map { column in
            normalization == nil
              ? .integer(counts[row, column]) : .number(values[row * size + column])
          }
      }, footer: [right(counts)], showsMetrics: normalization != nil)
    table.footer += [note(tabled), absent(judged, counts)].compactMap { $0 }

    let confusions = counts.confusions(3).map { pair in
      Remark(
        \.parts.takenFor, .own(names[pair.row]), .own(names[pair.column]), "\(grouped(pair.count))")
    }
    let summary = [
      Remark(\.remarks.confusions, right(counts)),
      confusions.isEmpty
        ? Remark(\.remarks.noneMistaken)
        : Remark(\.remarks.mostMistaken, .list(confusions, .comma)),
      note(drawn).map { Remark(\.remarks.ofTheClasses, $0) },
    ].compactMap(\.self)
    let map = HeatMap(
      rows: drawn.map { names[$0] }, columns: drawn.map { names[$0] },
      values: drawn.flatMap { row in drawn.map { values[row * size + $0] } },
      summary: .list(summary, .blank), note: note(drawn))
    var outputs: [OutputValue] = [.table(table)]
    if size > shownClasses { outputs.append(.table(confusionTable(counts, names))) }
    outputs.append(
      .figure(
        figure(
          call, xLabel: Remark(\.figures.predicted), yLabel: Remark(\.figures.trueAxis),
          title: Remark(\.figures.confusionMatrix), map)))
    return .answer(
      AnswerValue(
        outputs: outputs,
        parts: [
          (
            "counts",
            .tensor(
              TensorValue(
                shape: [size, size], values: values,
                element: normalization == nil ? .integer : .float64))
          ),
          ("classes", .list(names.map { .text($0) })),
          ("accuracy", .number(Double(counts.correct) / Double(counts.total))),
        ]))
  }

  private static func caption(_ normalization: ConfusionCounts.Normalization?) -> Remark {
    switch normalization {
    case nil: Remark(\.remarks.trueInRows)
    case .rows: Remark(\.remarks.trueInRowsByTrue)
    case .columns: Remark(\.remarks.trueInRowsByPredicted)
    case .all: Remark(\.remarks.trueInRowsByAll)
    }
  }

  private static func confusionTable(_ counts: ConfusionCounts, _ names: [String]) -> OutputTable {
    OutputTable(
      caption: Remark(\.remarks.mostFrequentConfusions),
      columns: [
        Remark(\.tables.trueClass), Remark(\.tables.predicted), Remark(\.tables.samples),
      ],
      rows: counts.confusions(20).map { pair in
        [.text(names[pair.row]), .text(names[pair.column]), .integer(pair.count)]
      })
  }

  // MARK: Report

  @Sendable private static func classificationReport(
    _ call: inout CallValues
  ) throws(RunFailure) -> Value {
    let (judged, counts) = try counts(call)
    let names = counts.classes.map(judged.name)
    let zero = call.whole("zero_division") ?? 0
    let report = ClassReport(counts, zeroDivision: Double(zero))
    func cells(_ name: Remark, _ row: ClassReport.Row) -> [OutputTable.Cell] {
      [
        name.hasWords ? .said(name) : .text(name.text), .number(row.precision), .number(row.recall),
        .number(row.f1),
        .integer(row.support),
      ]
    }
    var rows = zip(names, report.rows).map { cells(.own($0), $1) }
    rows.append([
      .text("accuracy"), .text(""), .text(""), .number(report.accuracy), .integer(counts.total),
    ])
    rows.append(cells(Remark(\.tables.macroAverage), report.macro))
    rows.append(cells(Remark(\.tables.weightedAverage), report.weighted))
    func listed(_ places: [Int]) -> Remark { places.map { names[$0] }.firstFive }
    var footer: [Remark] = []
    if !report.neverPredicted.isEmpty {
      footer.append(
        Remark(\.remarks.precisionIsSet, "\(zero)", listed(report.neverPredicted)))
    }
    if !report.neverTrue.isEmpty {
      footer.append(Remark(\.remarks.recallIsSet, "\(zero)", listed(report.neverTrue)))
    }
    footer += [absent(judged, counts)].compactMap { $0 }
    var parts: [(name: String, value: Value)] = [
      ("classes", .list(names.map { .text($0) })), ("accuracy", .number(report.accuracy)),
      ("support", .list(report.rows.map { .integer($0.support) })),
    ]
    func add(_ name: String, _ figure: (ClassReport.Row) -> Double) {
      parts.append((name, .list(report.rows.map { .number(figure($0)) })))
      parts.append(("macro_\(name)", .number(figure(report.macro))))
      parts.append(("weighted_\(name)", .number(figure(report.weighted))))
    }
    add("precision") { $0.precision }
    add("recall") { $0.recall }
    add("f1") { $0.f1 }
    return .answer(
      AnswerValue(
        outputs: [
          .table(
            OutputTable(
              columns: [
                "", Remark(\.tables.precision), Remark(\.tables.recall), "f1",
                Remark(\.tables.support),
              ], rows: rows, footer: footer,
              showsMetrics: true))
        ], parts: parts))
  }

  // MARK: Numbers

  @Sendable private static func residuals(_ call: inout CallValues) throws(RunFailure) -> Value {
    let found = try NumbersOfSamples(
      call["predictions"], at: call.range("predictions"), call["data"], at: call.range("data"),
      call: "residuals")
    guard found.width == 1, found.labelWidth == 1 else {
      throw call.failure(
        found.width == 1 ? "data" : "predictions",
        "residuals takes one number a sample, and here are \(max(found.width, found.labelWidth))")
    }
    for (values, name) in [(found.predictions, "predictions"), (found.labels, "data")] {
      if let sample = values.firstIndex(where: { !$0.isFinite }) {
        throw call.failure(
          name,
          "\(name == "data" ? "the label" : "the prediction") of sample \(sample) is "
            + values[sample].plain)
      }
    }
    let residuals = Residuals(truth: found.labels, predicted: found.predictions)
    guard residuals.rootMeanSquare.isFinite else {
      throw call.failure("predictions", "these are too far from the labels to be squared")
    }
    var figures: [(name: String, value: Double)] = [
      ("mean", residuals.mean), ("std", residuals.deviation), ("mae", residuals.meanAbsolute),
      ("rmse", residuals.rootMeanSquare),
    ]
    if let r2 = residuals.r2 { figures.append(("r2", r2)) }
    let dots = ThinnedPoints.dots(found.predictions, residuals.values)
    let plot = PointPlot(
      [LineSeries(name: Remark(\.names.residuals), x: dots.x, y: dots.y, style: .dots)],
      guide: .zero,
      summary: Remark(
        \.remarks.residualsOf, Remark(\.parts.samples, count: found.count),
        "\(significant(residuals.mean, digits: 3))",
        "\(significant(residuals.meanAbsolute, digits: 3))"), note: dots.note)
    return .answer(
      AnswerValue(
        outputs: [
          .metrics(figures),
          .figure(
            figure(
              call, xLabel: Remark(\.figures.predicted),
              yLabel: Remark(\.figures.trueMinusPredicted), title: Remark(\.figures.residuals),
              plot)),
          .figure(
            figure(
              call, xLabel: Remark(\.figures.trueMinusPredicted), yLabel: Remark(\.figures.count),
              title: Remark(\.figures.spreadOfResiduals),
              Histogram(of: residuals.values, bins: call.whole("bins") ?? 20))),
        ],
        parts: [
          (
            "values",
            .tensor(
              TensorValue(
                shape: [found.count], values: residuals.values, element: .float64))
          )
        ] + figures.map { ($0.name, .number($0.value)) }))
  }
}
