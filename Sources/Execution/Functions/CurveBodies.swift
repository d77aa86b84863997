import Engine
import Language
import Notebook
import Report
import Samples
import Text
import Words

/// Curves of what a classifier's scores say: at each threshold, and of how often they are right.
extension FunctionBodies {
  enum CurveKind {
    case roc, precisionRecall

    var areaName: String { self == .roc ? "AUC" : "AP" }
    var areaColumn: Remark { self == .roc ? "AUC" : Remark(\.tables.averagePrecision) }
  }

  /// Curves of one class against the rest, or of one model.
  private struct Judged {
    var name: Remark
    var predictions: JudgedPredictions
    var number: Int

    var scores: [Double] { (0..<predictions.count).map { predictions.score($0, of: number) } }
    var isOfClass: [Bool] { predictions.truth.map { $0 == number } }
  }

  private static let mostDrawn = 12

  /// What is judged: of each model the class that is asked for, or of one all that it tells apart.
  private static func judged(
    _ call: CallValues
  ) throws(RunFailure) -> (curves: [Judged], models: Int) {
    var models: [Value] = [call["predictions"]]
    if case .list(let values) = call["predictions"], call["predictions"].tensor == nil {
      models = values
    }
    let labels = call.texts("labels")
    guard labels.isEmpty || labels.count == models.count else {
      throw call.failure(
        "labels",
        "there \(labels.count == 1 ? "is 1 label" : "are \(labels.count) labels") for "
          + counted(models.count, "model"))
    }
    guard models.count <= mostDrawn else {
      throw call.failure("predictions", "at most \(mostDrawn) models are drawn in one figure")
    }
    var curves: [Judged] = []
    for (index, model) in models.enumerated() {
      let predictions = try JudgedPredictions(
        model, at: call.range("predictions"), call["data"], at: call.range("data"),
        call: call.call.function.name)
      let chosen = try chosenClass(predictions, call)
      let count = try classCount(predictions, call)
      let numbers = chosen.map { [$0] } ?? (count > 2 ? Array(0..<count) : [1])
      guard models.count == 1 || numbers.count == 1 else {
        throw call.failure(
          "predictions", "several models of \(count) classes make too many curves for one figure",
          hint:
            "choose a class: class: \(predictions.names == nil ? "0" : "\"\(predictions.name(0))\"")"
        )
      }
      for number in numbers {
        let name =
          models.count == 1
          ? className(predictions, number)
          : labels.indices.contains(index)
            ? .own(labels[index]) : Remark(\.names.modelNumber, "\(index + 1)")
        curves.append(
          Judged(
            name: models.count == 1 && labels.count == 1 && numbers.count == 1
              ? .own(labels[0]) : name,
            predictions: predictions, number: number))
      }
    }
    return (curves, models.count)
  }

  private static func className(_ predictions: JudgedPredictions, _ number: Int) -> Remark {
    predictions.names == nil
      ? Remark(\.names.classNumber, "\(number)") : .own(predictions.name(number))
  }

  private static func classCount(
    _ predictions: JudgedPredictions, _ call: CallValues
  ) throws(RunFailure) -> Int {
    if case .rows(let width) = predictions.kind { return width }
    if let sample = predictions.truth.firstIndex(where: { $0 > 1 }) {
      throw call.failure(
        "predictions",
        "sample \(sample) has the class \(predictions.truth[sample]), and one score tells only the "
          + "classes 0 and 1 apart", hint: "give the rows that a softmax predicts")
    }
    return 2
  }

  private static func chosenClass(
    _ predictions: JudgedPredictions, _ call: CallValues
  ) throws(RunFailure) -> Int? {
    let count = try classCount(predictions, call)
    let known = predictions.names ?? (0..<count).map { "\($0)" }
    let found: Int?
    switch call["class"] {
    case .none: return nil
    case .text(let name): found = known.firstIndex { $0 == name }
    case .integer(let number):
      found =
        predictions.names?.firstIndex { $0 == "\(number)" }
        ?? ((0..<count).contains(number) ? number : nil)
    default: throw call.failure("class", "a class is its name or its number")
    }
    guard let found, found < count else {
      throw call.failure(
        "class", "there is no such class",
        hint: "classes are \(known.prefix(20).joined(separator: ", "))"
          + (known.count > 20 ? " …" : ""))
    }
    return found
  }

  // MARK: Thresholds

  /// ROC and precision-recall curves share their classes, legends, tables and areas; they are told apart where
  /// they differ.
  static func curves(_ call: inout CallValues, _ kind: CurveKind) throws(RunFailure) -> Value {
    let (judged, models) = try judged(call)
    var curves: [(judged: Judged, curve: ThresholdCurve, positives: Int)] = []
    var missing: [Remark] = []
    for entry in judged {
      let isOfClass = entry.isOfClass
      let curve =
        kind == .roc
        ? ThresholdCurve.roc(entry.scores, isOfClass)
        : ThresholdCurve.precisionRecall(entry.scores, isOfClass)
      guard let curve else {
        missing.append(className(entry.predictions, entry.number))
        continue
      }
      curves.append((entry, curve, isOfClass.count { $0 }))
    }
    guard !curves.isEmpty else {
      throw call.failure(
        "data",
        kind == .roc
          ? "a ROC curve needs samples of the class and others, and here all or none are of "
            + missing.firstFive.text
          : "a curve of precision and recall needs samples of the class, and here are none of "
            + missing.firstFive.text)
    }
    let areas = curves.map(\.curve.area)
    let mean = areas.reduce(0, +) / Double(areas.count)
    let hasClasses = models == 1 && judged.count > 1
    // Of many classes the worst are drawn.
    let order = areas.indices.sorted { (areas[$0], $0) < (areas[$1], $1) }
    let drawn = Array(order.prefix(mostDrawn)).sorted()
    let stretches = drawn.count > 4 ? 60 : 150
    let series = drawn.map { index -> LineSeries in
      let points = ThinnedPoints.curve(
        curves[index].curve.x, curves[index].curve.y, stretches: stretches)
      return LineSeries(name: curves[index].judged.name, x: points.x, y: points.y, style: .line)
    }
    let note =
      drawn.count < curves.count
      ? Remark(\.remarks.smallestAreas, "\(drawn.count)", "\(grouped(curves.count))") : nil
    let sentences = drawn.prefix(6).map { index in
      sentence(curves[index].curve, curves[index].judged.name, kind)
    }
    var plot = PointPlot(
      series, guide: kind == .roc ? .diagonal : .none, isUnit: true,
      summary: .list(sentences + (note.map { [Remark(\.remarks.ofThese, $0)] } ?? []), .blank),
      note: note)
    plot.areas = drawn.map { areas[$0] }
    plot.areaName = kind.areaName
    var footer: [Remark] = []
    if hasClasses {
      footer.append(Remark(\.remarks.meanOverClasses, "\(significant(mean, digits: 6))"))
    }
    if !missing.isEmpty {
      footer.append(Remark(\.remarks.withoutCurve, missing.firstFive))
    }
    let table = OutputTable(
      columns: [
        subject(models), Remark(\.tables.samplesOfIt), Remark(\.tables.others), kind.areaColumn,
      ],
      rows: curves.map { entry in
        [
          .said(entry.judged.name), .integer(entry.positives),
          .integer(entry.judged.predictions.count - entry.positives), .number(entry.curve.area),
        ]
      }, footer: footer)
    let figure = figure(
      call, xLabel: Remark(kind == .roc ? \.figures.falsePositiveRate : \.figures.recall),
      yLabel: Remark(kind == .roc ? \.figures.truePositiveRate : \.figures.precision),
      title: Remark(kind == .roc ? \.figures.rocCurve : \.figures.precisionAndRecall), plot)
    return .answer(
      AnswerValue(
        outputs: [.figure(figure), .table(table)],
        parts: [("area", .number(mean)), ("areas", .list(areas.map { .number($0) }))]))
  }

  /// What the rows of a table of curves are.
  private static func subject(_ models: Int) -> Remark {
    Remark(models > 1 ? \.tables.model : \.tables.className)
  }

  /// `class 1: area 0.943 below the ROC curve; at a false positive rate of 0.1, 87 % are found.`
  private static func sentence(
    _ curve: ThresholdCurve, _ name: Remark, _ kind: CurveKind
  ) -> Remark {
    let place =
      kind == .roc ? curve.x.lastIndex { $0 <= 0.1 } : curve.x.lastIndex { $0 >= 0.5 }
    return Remark(
      kind == .roc ? \.remarks.rocOf : \.remarks.precisionRecallOf, name,
      "\(fixed(curve.area, decimals: 3))", "\(significant(curve.x[place ?? 0], digits: 2))",
      "\(percentText(curve.y[place ?? 0], decimals: 0))")
  }

  // MARK: Calibration

  /// A series, its rows of the table and its scores for each model and class.
  @Sendable static func calibrationCurve(_ call: inout CallValues) throws(RunFailure) -> Value {
    let (judged, models) = try judged(call)
    let bins = call.whole("n_bins") ?? 5
    let strategy =
      call.text("strategy").flatMap { Calibration.Strategy(rawValue: Spelling($0)) } ?? .uniform
    var series: [LineSeries] = []
    var rows: [[OutputTable.Cell]] = []
    var scores: [Double] = []
    let isOne = judged.count == 1
    for entry in judged.prefix(mostDrawn) {
      let probabilities = entry.scores
      if let sample = probabilities.firstIndex(where: { !(0...1).contains($0) }) {
        throw call.failure(
          "predictions",
          "the prediction of sample \(sample), \(probabilities[sample].plain), is no probability")
      }
      let calibration = Calibration(
        probabilities, entry.isOfClass, bins: bins, strategy: strategy)
      scores.append(calibration.brierScore)
      series.append(
        LineSeries(
          name: entry.name, x: calibration.bins.map(\.meanProbability),
          y: calibration.bins.map(\.share), style: .line))
      rows += calibration.bins.map { bin in
        (isOne ? [] : [.said(entry.name)]) + [
          .text("\(significant(bin.low, digits: 3)) – \(significant(bin.high, digits: 3))"),
          .integer(bin.count), .number(bin.meanProbability), .number(bin.share),
        ]
      }
    }
    let mean = scores.reduce(0, +) / Double(max(1, scores.count))
    let sentences = zip(series, scores).prefix(6).map { series, score in
      let furthest = zip(series.x, series.y).max { abs($0.0 - $0.1) < abs($1.0 - $1.1) }
      let score = Remark.own(significant(score, digits: 3))
      guard let (says, are) = furthest else {
        return Remark(\.remarks.calibrationScoreOf, series.name, score)
      }
      return Remark(
        \.remarks.calibrationOf, series.name, score, "\(percentText(says, decimals: 0))",
        "\(percentText(are, decimals: 0))")
    }
    let note =
      judged.count > mostDrawn
      ? Remark(\.remarks.firstClasses, "\(mostDrawn)", "\(grouped(judged.count))") : nil
    let plot = PointPlot(
      series, guide: .diagonal, isUnit: true, summary: .list(sentences, .blank), note: note)
    let table = OutputTable(
      columns: (isOne ? [] : [subject(models)]) + [
        Remark(\.tables.probability), Remark(\.tables.samples), Remark(\.tables.meanProbability),
        Remark(\.tables.shareOfClass),
      ],
      rows: rows,
      footer: zip(series, scores).map { series, score in
        let score = Remark.own(significant(score, digits: 6))
        return isOne
          ? Remark(\.remarks.brierScore, score)
          : Remark(\.remarks.brierScoreOf, series.name, score)
      }, showsMetrics: true)
    return .answer(
      AnswerValue(
        outputs: [
          .figure(
            figure(
              call, xLabel: Remark(\.figures.meanProbability),
              yLabel: Remark(\.figures.shareOfClass),
              title: Remark(\.figures.calibration), plot)), .table(table),
        ], parts: [("brier_score", .number(mean))]))
  }
}
