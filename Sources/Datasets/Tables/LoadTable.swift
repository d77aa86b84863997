import Platform
import Samples
import Text

/// A table as samples of numbers, divided for training and for testing.
package struct LoadedTable: Sendable {
  package let name: String
  package let columns: [TableColumn]
  package let train: Dataset
  package let test: Dataset
  /// What single precision leaves out of the samples' numbers; of large tables of those columns where it
  /// matters.
  package let rests: (train: SampleRest, test: SampleRest)?
  /// What the classes are called; nil where numbers are to be predicted.
  package let classes: [String]?
  /// What the columns of the file hold, all of its rows; nil for large tables.
  package let summary: [ColumnSummary]?
  package let answer: String
  /// Columns of texts that mostly hold digits, with the first of them: perhaps they were meant as numbers.
  package let doubtful: [(column: String, line: Int, cell: String)]
  /// Rows that were left out because a value was missing.
  package let dropped: Int
  /// 32 hexadecimal digits that depend on the file's text.
  package let digest: String

  package var featureNames: [String] { columns.flatMap(\.featureNames) }
}

/// The file's size up to which a table is described by all of its numbers.
private let smallFile = 16 << 20

/// Samples of numbers from a CSV file. The file is read twice, so that its numbers go to where they stay
/// and memory is known before it is taken.
///
/// - Parameters:
///   - file: The file, perhaps compressed by gzip.
///   - name: What it is called in messages and in the report.
///   - pieceSize: Bytes that one thread reads at once.
///   - threads: How many read; nothing but the time depends on it.
///   - fewNumbers: Up to so many, what single precision leaves out is kept of all columns.
///   - announce: Told what is about to be taken, where it is much.
package func loadTable(
  _ file: File, name: String, options: TableOptions, pieceSize: Int = 1 << 20,
  threads: Int = min(Machine.processors, 8), fewNumbers: Int = 1 << 22, isCancelled: () -> Bool,
  announce: (_ rows: Int, _ width: Int, _ bytes: Int) -> Void = { _, _, _ in }
) throws(DatasetError) -> LoadedTable {
  let loader = try TableLoader(
    file, name: name, options: options, pieceSize: pieceSize,
    // What one thread reads at once needs no other.
    threads: file.size < pieceSize ? 1 : threads, fewNumbers: fewNumbers)
  var (survey, digest) = try loader.survey(isCancelled: isCancelled)
  try survey.check(loader.plan, options, file: name)
  return try loader.fill(&survey, digest: digest, isCancelled: isCancelled, announce: announce)
}

private struct TableLoader {
  let file: File
  let name: String
  let options: TableOptions
  let plan: TablePlan
  let pieceSize: Int
  let threads: Int
  let fewNumbers: Int

  init(
    _ file: File, name: String, options: TableOptions, pieceSize: Int, threads: Int,
    fewNumbers: Int
  ) throws(DatasetError) {
    self.pieceSize = pieceSize
    self.threads = threads
    self.fewNumbers = fewNumbers
    self.file = file
    self.name = name
    self.options = options
    let (reader, record) = try CSVReader.opened(
      file, name: name, separator: options.separator, encoding: options.encoding,
      skip: options.skip)
    let names = (0..<record.count).map { place -> String in
      let name = options.hasHeader ? trimmed(record.text(place)) : "\(place)"
      return name.isEmpty ? "Unnamed: \(place)" : name
    }
    do throws(TextFault) {
      plan = try TablePlan(names, options)
    } catch {
      // What the notebook names twice is no fault of the file.
      if case .featureTwice = error { throw .text(path: name, place: nil, error) }
      throw reader.failure(error, at: error.place(in: names), of: record)
    }
  }

  private func pieces() throws(DatasetError) -> TablePieces {
    try TablePieces(
      file, name: name, separator: options.separator, encoding: options.encoding,
      skip: options.skip, size: pieceSize)
  }

  /// Goes through the whole file with a sink for each piece.
  private func walk<Sink: CellSink & Sendable>(
    isCancelled: () -> Bool, sink: @escaping @Sendable (TablePiece) -> Sink,
    take: (Sink, TablePiece) throws(DatasetError) -> Void
  ) throws(DatasetError) -> String {
    var pieces = try pieces()
    let (roles, separator, hasHeader) = (plan.roles, options.separator, options.hasHeader)
    try pieces.forEach(
      threads: threads, isCancelled: isCancelled,
      { piece in
        var filled = sink(piece)
        var lines = 0
        var fault: CellFault?
        piece.bytes.withUnsafeBufferPointer { bytes in
          guard let base = bytes.baseAddress else { return }
          var cells = TableCells(base, count: bytes.count, separator: separator)
          do throws(CellFault) {
            try cells.walk(roles, skipsFirst: hasHeader && piece.isFirst, into: &filled)
          } catch { fault = error }
          lines = cells.lines
          if piece.isCutOff { fault = fault.endless }
        }
        return (filled, lines, fault)
      }, take: take)
    return pieces.hash.hexadecimal
  }

  /// The first reading.
  func survey(isCancelled: () -> Bool) throws(DatasetError) -> (TableSurvey, digest: String) {
    let count = plan.features.count + 1
    let keepsValues = file.size <= smallFile
    var survey = TableSurvey(
      columns: [TableSurvey.Column](repeating: .init(), count: count), keepsValues: keepsValues)
    let drops = options.missing == .drop
    let label = plan.isLabel ? count - 1 : nil
    let keepsLabels = label != nil && options.stratifies
    let separator = options.separator
    let digest = try walk(
      isCancelled: isCancelled,
      sink: { _ in
        SurveySink(
          columns: count, keepsValues: keepsValues, drops: drops, label: label,
          keepsLabels: keepsLabels)
      },
      take: { sink, piece throws(DatasetError) in
        survey.take(sink, of: piece, separator: separator)
        // Texts become a number each, or more: what can't fit is not read to its end.
        _ = try size(ofRows: survey.rows - survey.dropped, width: count - 1)
      })
    guard survey.rows > 0 else { throw .text(path: name, place: nil, .noRows) }
    return (survey, digest)
  }

  // MARK: The second reading

  /// Each column gets its place in a sample, then rows are read and put there, then divided.
  func fill(
    _ survey: inout TableSurvey, digest: String, isCancelled: () -> Bool,
    announce: (Int, Int, Int) -> Void
  ) throws(DatasetError) -> LoadedTable {
    let answer = plan.features.count
    var columns: [TableColumn] = []
    var targets: [CellTarget] = []
    let rows = survey.rows - survey.dropped
    let isSmall = survey.width(of: plan).checkedProduct(rows).map { $0 <= fewNumbers } ?? false
    var restColumns: [Int] = []
    var width = 0
    for (number, name) in plan.readNames.enumerated().prefix(answer) {
      let found = survey.columns[number]
      let (values, numbers) = found.texts > 0 ? found.sortedCategories() : ([], [])
      let column = TableColumn(
        name: name, kind: found.texts > 0 ? .categories(values) : .number(mean: nil))
      let keepsRest = isSmall || found.texts == 0 && found.needsRest
      targets.append(
        CellTarget(
          offset: width, rest: keepsRest ? restColumns.count : nil, categories: found.categories,
          numbers: numbers))
      if keepsRest { restColumns += width..<(width + column.width) }
      columns.append(column)
      width += column.width
    }
    let labels = survey.columns[answer]
    let keptLabels = labels.keptCategories
    let names = plan.isLabel ? keptLabels.map(labels.categories.text) : []
    if let fraction = Classes.fraction(among: names) {
      throw .text(
        path: name, place: survey.labelPlaces[keptLabels[fraction]],
        .fractionLabel(plan.names[plan.answer], cell: names[fraction], canBeTarget: true))
    }
    let classes = plan.isLabel ? Classes(of: names) : nil
    var classNumbers = [Int32](repeating: -1, count: plan.isLabel ? labels.categories.count : 0)
    for (label, number) in zip(keptLabels, classes?.numbers ?? []) { classNumbers[label] = number }
    targets.append(
      CellTarget(
        offset: nil, rest: nil, categories: labels.categories, numbers: classNumbers))
    if let only = classes?.names.first, classes?.names.count == 1 {
      let isWhole = keptLabels.count == labels.categories.count
      throw .text(
        path: name, place: isWhole ? labels.firstText?.place : nil,
        isWhole ? .oneClass(only) : .oneClassLeft(only))
    }
    let (positions, trainCount) = try positions(
      survey, classes, ofLabel: classNumbers, rows: rows)
    // Memory is needed for the rows now.
    survey.labels = []
    announce(
      rows, width, try size(ofRows: rows, width: width, rest: isSmall ? 0 : restColumns.count))
    var filled = FilledRows(
      train: trainCount, test: rows - trainCount, width: width, restColumns: restColumns)
    let (starts, cellTargets) = (survey.pieces, targets)
    var hasChanged = false
    try filled.withMemory(positions, survey.isDropped) { memory throws(DatasetError) in
      let again = try walk(
        isCancelled: isCancelled,
        sink: { piece in
          let start = starts.indices.contains(piece.number) ? starts[piece.number] : (0, rows)
          return FillSink(memory, cellTargets, row: start.0, kept: start.1)
        }, take: { sink, _ in if sink.hasChanged { hasChanged = true } })
      if again != digest { hasChanged = true }
    }
    guard !hasChanged else { throw .text(path: name, place: nil, .changed) }
    var offset = 0
    for (number, column) in columns.enumerated() {
      if options.missing == .mean, case .number = column.kind {
        let mean = filled.fillMean(at: offset)
        if survey.columns[number].missing > 0, mean == nil {
          throw .text(
            path: name, place: survey.columns[number].firstMissing?.place,
            .emptyTraining(column.name))
        }
        columns[number].kind = .number(mean: mean)
      }
      offset += column.width
    }
    return LoadedTable(
      name: name, columns: columns, train: filled.train, test: filled.test,
      rests: filled.rests, classes: classes?.names,
      summary: survey.summary(plan),
      answer: plan.names[plan.answer], doubtful: survey.doubtful(plan), dropped: survey.dropped,
      digest: digest)
  }

  /// How many bytes so many rows take with their labels, where the machine has room for them.
  ///
  /// - Parameter rest: Of how many columns that is kept which single precision leaves out.
  private func size(
    ofRows rows: Int, width: Int, rest: Int = 0
  ) throws(DatasetError) -> Int {
    // What is made of samples takes as much again.
    if let bytes = rows.checkedProduct(width + 1 + rest)?.checkedProduct(4),
      bytes <= options.memory / 2
    {
      return bytes
    }
    let bytes = Double(rows) * Double(width + 1 + rest) * 4
    throw .text(
      path: name, place: nil,
      .tableTooLarge(
        rows: rows, width: width, bytes: Int(min(bytes, 1e18)), memory: options.memory))
  }

  /// Where each row goes that is kept, and how many of them are for training.
  private func positions(
    _ survey: TableSurvey, _ classes: Classes?, ofLabel classNumbers: [Int32], rows: Int
  ) throws(DatasetError) -> ([Int32], Int) {
    guard rows > 0 else {
      throw .text(path: name, place: nil, .allRowsDropped(count: survey.rows))
    }
    guard rows <= Int(Int32.max) else {
      throw .text(
        path: name, place: nil,
        .tableTooLarge(rows: rows, width: 1, bytes: .max, memory: options.memory))
    }
    let (positions, trained): ([Int32], Int)
    if let classes, options.stratifies, survey.labels.count == rows {
      func label(_ row: Int) -> Int { Int(classNumbers[Int(survey.labels[row])]) }
      var sizes = [Int](repeating: 0, count: classes.names.count)
      for row in 0..<rows { sizes[label(row)] += 1 }
      if let rare = sizes.firstIndex(of: 1), options.split.testShare > 0 {
        let label = classNumbers.firstIndex(of: Int32(truncatingIfNeeded: rare)) ?? 0
        // Its one sample, unless rows that are left out are of this class too.
        let isFirst = survey.columns[plan.features.count].droppedCounts[label] == 0
        throw .text(
          path: name, place: isFirst ? survey.labelPlaces[label] : nil,
          .rareClass(classes.names[rare]))
      }
      (positions, trained) = options.split.positions(of: rows, sizes: sizes, classOf: label)
    } else {
      (positions, trained) = options.split.positions(of: rows)
    }
    guard options.split.testShare == 0 || 0 < trained && trained < rows else {
      throw .text(path: name, place: nil, .tooFewRows(count: rows))
    }
    return (positions, trained)
  }
}

extension TableSurvey.Column {
  /// The categories that rows hold which are not left out.
  fileprivate var keptCategories: [Int] { counts.indices.filter { counts[$0] > droppedCounts[$0] } }

  /// Their texts in the order of their bytes, and for each category its place among them, -1 where it
  /// has none.
  fileprivate func sortedCategories() -> ([Spelling], [Int32]) {
    let texts = (0..<categories.count).map { categories.text($0) }
    let order = keptCategories.sorted { texts[$0] < texts[$1] }
    var places = [Int32](repeating: -1, count: texts.count)
    for (place, number) in order.enumerated() { places[number] = Int32(place) }
    return (order.map { Spelling(texts[$0]) }, places)
  }
}

extension TableSurvey {
  /// Few different texts are classes, such as ranges of ages.
  private static let fewTexts = 20

  fileprivate func doubtful(_ plan: TablePlan) -> [(column: String, line: Int, cell: String)] {
    zip(columns, plan.readNames).prefix(plan.features.count).compactMap { column, name in
      guard let cell = column.firstText, column.categories.count > Self.fewTexts, column.holdsDigits
      else { return nil }
      return (name, cell.place.line, cell.text)
    }
  }

  /// How many numbers a sample has.
  fileprivate func width(of plan: TablePlan) -> Int {
    columns.prefix(plan.features.count).reduce(0) {
      $0 + ($1.texts > 0 ? $1.keptCategories.count : 1)
    }
  }

  /// What the columns hold; nil where their numbers were not kept.
  fileprivate func summary(
    _ plan: TablePlan
  ) -> [ColumnSummary]? {
    guard keepsValues else { return nil }
    return plan.readNames.enumerated().map { number, name in
      let column = columns[number]
      let isAnswer = number == plan.features.count
      let content: ColumnSummary.Content
      if let numbers = NumberSummary(column.values), column.texts == 0 {
        content = .numbers(numbers)
      } else if isAnswer, plan.isLabel {
        // Labels that are spelled otherwise and are of one value are one class.
        let classes = Classes(
          of: (0..<column.categories.count).map { column.categories.text($0) })
        var counts = [Int](repeating: 0, count: classes.names.count)
        for (label, count) in zip(classes.numbers, column.counts) { counts[Int(label)] += count }
        content = .texts(Array(zip(classes.names, counts)).map { (text: $0.0, count: $0.1) })
      } else {
        let texts = (0..<column.categories.count).map { column.categories.text($0) }
        let order = texts.indices.sorted { texts[$0] < texts[$1] }
        content = .texts(order.map { (texts[$0], column.counts[$0]) })
      }
      return ColumnSummary(
        name: name, role: isAnswer ? plan.isLabel ? .label : .target : .feature,
        count: column.numbers + column.texts, missing: column.missing, content: content)
    }
  }
}
