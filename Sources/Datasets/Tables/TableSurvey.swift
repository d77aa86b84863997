import Text

/// What a table's file holds, before any of it is kept: the first of two readings.
struct TableSurvey: Sendable {
  /// More numbers are not kept to be described: as many as a small file can hold.
  static let mostValues = 8 << 20
  /// Different texts of a column beyond this are none to make columns of.
  static let mostCategories = 10_000

  /// A cell that a message may be about.
  struct Cell: Sendable {
    var place: TextPlace
    var text: String
  }

  struct Column: Sendable {
    var numbers = 0
    var texts = 0
    var missing = 0
    var firstNumber: Cell?
    var firstText: Cell?
    var firstMissing: Cell?
    var firstInfinite: Cell?
    /// A text that is not in the file's encoding.
    var firstInvalid: Cell?
    var categories = CategoryTable()
    /// How many cells hold each of them, and how many of these stand in rows that are left out.
    var counts: [Int] = []
    var droppedCounts: [Int] = []
    var hasTooMany = false
    /// All numbers, where the table is small enough to describe it by them.
    var values: [Double] = []
    /// Whether single precision leaves something out of any of them.
    var isInexact = false
    /// Of the first rows of each piece.
    var sample = Moments()
  }

  var columns: [Column]
  /// Whether all numbers are kept.
  var keepsValues: Bool
  /// All rows, also those that are left out.
  var rows = 0
  /// For each row, whether it is left out; empty where none is.
  var isDropped: [Bool] = []
  var dropped = 0
  /// The first row of each piece, and the first of its rows that are kept.
  var pieces: [(row: Int, kept: Int)] = []
  /// Where each of the answer's texts stands first, where these are classes.
  var labelPlaces: [TextPlace] = []
  /// The label of each row that is kept, as a number of `categories`, where it was asked for.
  var labels: [UInt16] = []
}

/// Takes what one piece holds.
struct SurveySink: CellSink {
  struct Column {
    var found = TableSurvey.Column()
    var firstNumber: CellPlace?
    var firstText: CellPlace?
    var firstMissing: CellPlace?
    var firstInfinite: CellPlace?
    var firstInvalid: CellPlace?
  }

  /// How many rows of a piece are enough to tell how a column's numbers lie.
  private static let sampledRows = 64

  var columns: [Column]
  /// For each column, whether it holds numbers, and such that single precision leaves something out of.
  private var hasNumbers: [Bool]
  private var isInexact: [Bool]
  /// For each column its texts, and how many cells hold each of them.
  private var categories: [CategoryTable]
  private var counts: [[Int]]
  /// Where rows are left out: how many of those cells stand in them, and the texts of the row at work on.
  private var droppedCounts: [[Int]]
  private var rowTexts: [(column: Int, number: Int)] = []
  let keepsValues: Bool
  let drops: Bool
  /// The column of the classes' names, where there is one, and whether these are kept row by row.
  let label: Int?
  let keepsLabels: Bool
  var rows = 0
  var dropped: [Int32] = []
  var rowLabels: [Int32] = []
  /// Where each label stands first.
  var labelPlaces: [CellPlace] = []
  private var isMissing = false
  private var rowLabel: Int32 = 0

  init(columns: Int, keepsValues: Bool, drops: Bool, label: Int?, keepsLabels: Bool) {
    self.columns = [Column](repeating: Column(), count: columns)
    hasNumbers = [Bool](repeating: false, count: columns)
    isInexact = hasNumbers
    categories = [CategoryTable](repeating: CategoryTable(), count: columns)
    counts = [[Int]](repeating: [], count: columns)
    droppedCounts = counts
    self.keepsValues = keepsValues
    self.drops = drops
    (self.label, self.keepsLabels) = (label, keepsLabels)
  }

  @inline(__always)
  mutating func number(_ value: Double, column: Int, at place: CellPlace) {
    if !hasNumbers[column] {
      hasNumbers[column] = true
      columns[column].firstNumber = place
    }
    let single = Float(value)
    if Double(single) != value {
      isInexact[column] = true
      // What rounds to infinity in single precision is too large.
      if !single.isFinite, columns[column].firstInfinite == nil {
        columns[column].firstInfinite = place
      }
    }
    if rows < Self.sampledRows { columns[column].found.sample.add(value) }
    if keepsValues { columns[column].found.values.append(value) }
  }

  @inline(__always)
  mutating func text(
    _ cell: UnsafeBufferPointer<UInt8>, before end: UnsafePointer<UInt8>, column: Int,
    at place: CellPlace
  ) {
    guard let number = categories[column].number(of: cell, before: end) else {
      newText(cell, column: column, at: place)
      return
    }
    counts[column][number] += 1
    if label == column { rowLabel = Int32(truncatingIfNeeded: number) }
    if drops { rowTexts.append((column, number)) }
  }

  /// Each text is looked at once.
  @inline(never)
  private mutating func newText(
    _ cell: UnsafeBufferPointer<UInt8>, column: Int, at place: CellPlace
  ) {
    if categories[column].count == 0 { columns[column].firstText = place }
    guard categories[column].count <= TableSurvey.mostCategories else {
      columns[column].found.hasTooMany = true
      columns[column].found.texts += 1
      return
    }
    if columns[column].firstInfinite == nil, label != column, Self.isInfinite(cell) {
      columns[column].firstInfinite = place
    }
    if columns[column].firstInvalid == nil, firstFault(inUTF8: Array(cell)[...]) != nil {
      columns[column].firstInvalid = place
    }
    let number = categories[column].insert(cell)
    counts[column].append(1)
    droppedCounts[column].append(0)
    if label == column {
      rowLabel = Int32(truncatingIfNeeded: number)
      labelPlaces.append(place)
    }
    if drops { rowTexts.append((column, number)) }
  }

  mutating func missing(column: Int, at place: CellPlace) {
    if columns[column].found.missing == 0 { columns[column].firstMissing = place }
    columns[column].found.missing += 1
    isMissing = true
  }

  @inline(__always)
  mutating func endRow() {
    if isMissing, drops {
      dropped.append(Int32(truncatingIfNeeded: rows))
      for (column, number) in rowTexts { droppedCounts[column][number] += 1 }
    } else if keepsLabels {
      rowLabels.append(rowLabel)
    }
    if drops { rowTexts.removeAll(keepingCapacity: true) }
    isMissing = false
    rows += 1
  }

  /// Puts together what was found.
  mutating func endPiece() {
    for column in columns.indices {
      columns[column].found.texts += counts[column].reduce(0, +)
      columns[column].found.isInexact = isInexact[column]
      columns[column].found.categories = categories[column]
      columns[column].found.counts = counts[column]
      columns[column].found.droppedCounts = droppedCounts[column]
    }
  }

  private static func isInfinite(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard cell.count >= 3, cell.count <= 9 else { return false }
    let word = String(decoding: cell, as: UTF8.self).lowercased()
    return ["inf", "-inf", "+inf", "infinity", "-infinity", "+infinity"].contains { $0 == word }
  }
}

extension TableSurvey {
  /// Adds what a piece holds to what those before it did.
  mutating func take(_ sink: SurveySink, of piece: TablePiece, separator: UInt8) {
    func cell(_ place: CellPlace?) -> Cell? {
      place.map { Cell(place: piece.place(of: $0), text: piece.cellText(at: $0, separator)) }
    }
    pieces.append((row: rows, kept: rows - dropped))
    if !sink.dropped.isEmpty || !isDropped.isEmpty {
      isDropped += [Bool](repeating: false, count: rows - isDropped.count)
      isDropped += [Bool](repeating: false, count: sink.rows)
      for row in sink.dropped { isDropped[rows + Int(row)] = true }
      dropped += sink.dropped.count
    }
    rows += sink.rows
    for (number, new) in sink.columns.enumerated() {
      let found = new.found
      // A cell is a number, a text, or missing.
      columns[number].numbers += sink.rows - found.texts - found.missing
      columns[number].texts += found.texts
      columns[number].missing += found.missing
      columns[number].firstNumber = columns[number].firstNumber ?? cell(new.firstNumber)
      columns[number].firstText = columns[number].firstText ?? cell(new.firstText)
      columns[number].firstMissing = columns[number].firstMissing ?? cell(new.firstMissing)
      columns[number].firstInfinite = columns[number].firstInfinite ?? cell(new.firstInfinite)
      columns[number].firstInvalid = columns[number].firstInvalid ?? cell(new.firstInvalid)
      columns[number].values += found.values
      columns[number].isInexact = columns[number].isInexact || found.isInexact
      columns[number].sample.add(found.sample)
      columns[number].hasTooMany = columns[number].hasTooMany || found.hasTooMany
      var places: [Int32] = []
      for (other, (count, left)) in zip(found.counts, found.droppedCounts).enumerated() {
        let place = found.categories[other].withUnsafeBufferPointer {
          columns[number].categories.insert($0)
        }
        places.append(Int32(truncatingIfNeeded: place))
        if place == columns[number].counts.count {
          columns[number].counts.append(count)
          columns[number].droppedCounts.append(left)
          if number == sink.label { labelPlaces.append(piece.place(of: sink.labelPlaces[other])) }
        } else {
          columns[number].counts[place] += count
          columns[number].droppedCounts[place] += left
        }
      }
      if columns[number].categories.count > Self.mostCategories {
        columns[number].hasTooMany = true
      }
      if number == sink.label {
        labels += sink.rowLabels.map { label in
          places.indices.contains(Int(label)) ? UInt16(clamping: places[Int(label)]) : 0
        }
      }
    }
    // A packed file may hold far more than its size says.
    if columns.reduce(0, { $0 + $1.values.count }) > Self.mostValues { keepsValues = false }
    if !keepsValues { for number in columns.indices { columns[number].values = [] } }
  }
}

extension TablePiece {
  /// The first characters of a cell, for messages.
  fileprivate func cellText(at place: CellPlace, _ separator: UInt8) -> String {
    let quote = UInt8(ascii: "\"")
    let rest = bytes[min(place.offset, bytes.count)...].prefix(80)
    let isQuoted = rest.first == quote
    let cell = (isQuoted ? rest.dropFirst() : rest).prefix {
      isQuoted ? $0 != quote : $0 != separator && $0 != 0x0a && $0 != 0x0d
    }
    return trimmed(String(decoding: cell, as: UTF8.self))
  }
}
