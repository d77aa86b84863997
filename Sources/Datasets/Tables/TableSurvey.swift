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
    /// How many cells hold each of them.
    var counts: [Int] = []
    var hasTooMany = false
    /// All numbers, where the table is small enough to describe it by them.
    var values: [Double] = []
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

  var columns: [Column]
  /// For each column, whether it holds numbers.
  private var hasNumbers: [Bool]
  let keepsValues: Bool
  let drops: Bool
  /// The column of the classes' names, where there is one, and whether these are kept row by row.
  let label: Int?
  let keepsLabels: Bool
  var rows = 0
  var dropped: [Int32] = []
  var rowLabels: [Int32] = []
  private var isMissing = false
  private var rowLabel: Int32 = 0

  init(columns: Int, keepsValues: Bool, drops: Bool, label: Int?, keepsLabels: Bool) {
    self.columns = [Column](repeating: Column(), count: columns)
    hasNumbers = [Bool](repeating: false, count: columns)
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
    // What rounds to infinity in single precision is too large.
    if !Float(value).isFinite, columns[column].firstInfinite == nil {
      columns[column].firstInfinite = place
    }
    if keepsValues { columns[column].found.values.append(value) }
  }

  mutating func text(_ cell: UnsafeBufferPointer<UInt8>, column: Int, at place: CellPlace) {
    if columns[column].found.texts == 0 { columns[column].firstText = place }
    columns[column].found.texts += 1
    if let number = columns[column].found.categories.number(of: cell) {
      columns[column].found.counts[number] += 1
      if label == column { rowLabel = Int32(truncatingIfNeeded: number) }
    } else if columns[column].found.categories.count <= TableSurvey.mostCategories {
      // Each text is looked at once.
      if columns[column].firstInfinite == nil, label != column, Self.isInfinite(cell) {
        columns[column].firstInfinite = place
      }
      if columns[column].firstInvalid == nil, firstFault(inUTF8: Array(cell)[...]) != nil {
        columns[column].firstInvalid = place
      }
      let number = columns[column].found.categories.insert(cell)
      columns[column].found.counts.append(1)
      if label == column { rowLabel = Int32(truncatingIfNeeded: number) }
    } else {
      columns[column].found.hasTooMany = true
    }
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
    } else if keepsLabels {
      rowLabels.append(rowLabel)
    }
    isMissing = false
    rows += 1
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
      columns[number].hasTooMany = columns[number].hasTooMany || found.hasTooMany
      var places: [Int32] = []
      for (other, count) in found.counts.enumerated() {
        let place = found.categories[other].withUnsafeBufferPointer {
          columns[number].categories.insert($0)
        }
        places.append(Int32(truncatingIfNeeded: place))
        if place == columns[number].counts.count {
          columns[number].counts.append(count)
        } else {
          columns[number].counts[place] += count
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
