import Text

/// Which columns of a file are read, and as what.
struct TablePlan: Sendable {
  /// Of all columns of the file.
  let names: [String]
  /// The places of the columns to predict from, in their order, and of the one to predict.
  let features: [Int]
  let answer: Int
  let isLabel: Bool
  /// One for each column of the file. Columns that are read are numbered: the features in their order,
  /// and then the answer.
  let roles: [CellRole]

  var readNames: [String] { features.map { names[$0] } + [names[answer]] }

  init(_ names: [String], _ options: TableOptions) throws(TextFault) {
    self.names = names
    let answer = try options.answer.column.place(among: names)
    var isLabel = false
    if case .label = options.answer { isLabel = true }
    var ignored: [Int] = []
    for column in options.ignored { ignored.append(try column.place(among: names)) }
    var features: [Int] = []
    if let chosen = options.features {
      for column in chosen {
        let place = try column.place(among: names)
        guard !features.contains(place) else { throw .featureTwice(names[place]) }
        features.append(place)
      }
      features.removeAll { ignored.contains($0) }
    } else {
      let left = Set(ignored + [answer])
      features = names.indices.filter { !left.contains($0) }
    }
    guard !features.contains(answer), !ignored.contains(answer) else {
      throw .answerIsFeature(names[answer])
    }
    guard !features.isEmpty else { throw .noFeatures }
    var seen: Set<Spelling> = []
    for place in features + [answer] where !seen.insert(Spelling(names[place])).inserted {
      throw .columnTwice(names[place])
    }
    var roles = [CellRole](repeating: .skipped, count: names.count)
    for (number, place) in features.enumerated() { roles[place] = .value(number) }
    roles[answer] = isLabel ? .text(features.count) : .value(features.count)
    self.features = features
    self.answer = answer
    self.isLabel = isLabel
    self.roles = roles
  }
}

extension TableSurvey {
  /// What is wrong with what the cells hold, column by column.
  func check(_ plan: TablePlan, _ options: TableOptions, file: String) throws(DatasetError) {
    func failure(_ fault: TextFault, _ cell: Cell?) -> DatasetError {
      .text(path: file, place: cell?.place, fault)
    }
    for (number, name) in plan.readNames.enumerated() {
      let column = columns[number]
      let isAnswer = number == plan.features.count
      if let cell = column.firstInvalid {
        throw failure(.notInColumn(name, options.encoding), cell)
      }
      if let cell = column.firstInfinite { throw failure(.notFinite(name, cell: cell.text), cell) }
      if column.numbers + column.texts == 0 { throw failure(.emptyColumn(name), nil) }
      if let cell = column.firstText, !(isAnswer && plan.isLabel) {
        if Self.isCommaNumber(cell.text) { throw failure(.commas(name, cell: cell.text), cell) }
        if Self.isDate(cell.text) { throw failure(.dates(name, cell: cell.text), cell) }
        if column.numbers == 0, let writing = column.writing {
          throw failure(
            writing == .date
              ? .dates(name, cell: cell.text) : .written(name, cell: cell.text, as: writing), cell)
        }
        if isAnswer, column.numbers == 0 {
          throw failure(.targetIsText(name, cell: cell.text), cell)
        }
        if column.numbers > 0 {
          // What there is less of is most likely the mistake.
          let isText = column.texts <= column.numbers
          let fault = isText ? cell : column.firstNumber ?? cell
          throw failure(
            .mixedColumn(
              name, numbers: column.numbers, texts: column.texts, cell: fault.text, isText: isText),
            fault)
        }
      }
      if column.hasTooMany {
        throw failure(
          isAnswer
            ? .tooManyClasses(limit: Self.mostCategories)
            : .tooManyCategories(name, limit: Self.mostCategories), nil)
      }
    }
    try checkMissing(plan, options, file: file)
  }

  private func checkMissing(
    _ plan: TablePlan, _ options: TableOptions, file: String
  ) throws(DatasetError) {
    guard options.missing != .drop else { return }
    let answer = plan.features.count
    if options.missing == .mean {
      guard let cell = columns[answer].firstMissing else { return }
      throw .text(path: file, place: cell.place, .missingTarget(plan.readNames[answer]))
    }
    let cells = columns.enumerated().compactMap { number, column in
      column.firstMissing.map { (name: plan.readNames[number], cell: $0) }
    }
    let first = cells.min {
      ($0.cell.place.line, $0.cell.place.column) < ($1.cell.place.line, $1.cell.place.column)
    }
    guard let first else { return }
    let isAnswer = columns[answer].firstMissing?.place == first.cell.place
    throw .text(
      path: file, place: first.cell.place,
      isAnswer ? .missingTarget(first.name) : .missingCell(first.name, cell: first.cell.text))
  }

  // date = digits sign digits sign digits, with perhaps a time behind it; sign = "-" | "/" | "."

  /// `2024-01-31`, `31.1.2024`, `1/31/24 12:00`.
  private static func isDate(_ text: String) -> Bool {
    let parts = text.utf8.split(omittingEmptySubsequences: false) {
      [0x2d, 0x2f, 0x2e].contains($0)
    }
    guard parts.count == 3 else { return false }
    func isNumber(_ part: Substring.UTF8View, _ sizes: ClosedRange<Int>) -> Bool {
      sizes.contains(part.count) && part.allSatisfy { (0x30...0x39).contains($0) }
    }
    // A time follows a blank or a T.
    let last = parts[2].prefix { (0x30...0x39).contains($0) }
    let rest = parts[2].dropFirst(last.count)
    return isNumber(parts[0], 1...4) && isNumber(parts[1], 1...2) && isNumber(last, 1...4)
      && (rest.isEmpty || [0x20, 0x54].contains(rest.first))
  }

  /// `3,5` and `1,234,567.8`: digits with commas, and perhaps a point.
  private static func isCommaNumber(_ text: String) -> Bool {
    var bytes = text.utf8[...]
    if let sign = bytes.first, sign == 0x2d || sign == 0x2b { bytes = bytes.dropFirst() }
    return bytes.contains(0x2c) && bytes.contains { (0x30...0x39).contains($0) }
      && bytes.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2c || $0 == 0x2e }
  }
}
