import Text
import Words

/// What changed in one of a cell's outputs.
struct OutputChange: Sendable {
  /// A value before and after; nil where it was not there.
  struct Row: Sendable {
    var name: String
    var old: String?
    var new: String?
    /// By how much a number changed.
    var difference: String?
  }

  /// What it is; nil for a kind that later versions have.
  var kind: OutputKind?
  private var kindName: String
  private let words: Words
  var caption: String?
  var rows: [Row] = []
  /// What has no two values, in sentences.
  var notes: [String] = []
  /// Courses to be drawn over one another.
  var curves: [CurvePair] = []
  /// Figures of other kinds, to be drawn side by side.
  var drawings: (old: Figure?, new: Figure?)

  /// `metrics`, `figure: Training loss`
  var name: String { caption.map { words.changes.captioned(kindName, $0) } ?? kindName }

  private init(_ output: JSON, _ words: Words) {
    self.words = words
    kind = Self.kind(output)
    kindName = kind?.name(in: words.changes) ?? output["kind"]?.text ?? "?"
    if kind == .figure || kind == .table { caption = output["caption"]?.text }
  }

  init(added output: JSON, _ words: Words) {
    self.init(output, words)
    rows = summary(output).map { Row(name: $0.name, old: nil, new: $0.value) }
    drawings.new = Self.drawn(Self.figure(output))
  }

  init(removed output: JSON, _ words: Words) {
    self.init(output, words)
    rows = summary(output).map { Row(name: $0.name, old: $0.value, new: nil) }
    drawings.old = Self.drawn(Self.figure(output))
  }

  static func all(
    from old: [JSON], to new: [JSON], _ agreement: Agreement, _ words: Words
  ) -> [OutputChange] {
    let pairs = Alignment.pairs(old.count, new.count) { first, second in
      let (first, second) = (old[first], new[second])
      guard first["kind"]?.text == second["kind"]?.text else { return 0 }
      if agreement.holds(first, second) { return 3 }
      guard kind(first) == .figure else { return 1 }
      return 1 + (first["caption"]?.text == second["caption"]?.text ? 0.5 : 0)
        + (first["data"]?["type"]?.text == second["data"]?["type"]?.text ? 0.5 : 0)
    }
    return pairs.compactMap { pair in
      switch (pair.old.map { old[$0] }, pair.new.map { new[$0] }) {
      case (let before?, let after?):
        agreement.holds(before, after)
          ? nil : OutputChange(from: before, to: after, agreement, words)
      case (let before?, nil): OutputChange(removed: before, words)
      case (nil, let after?): OutputChange(added: after, words)
      case (nil, nil): nil
      }
    }
  }

  private init(from old: JSON, to new: JSON, _ agreement: Agreement, _ words: Words) {
    self.init(new, words)
    switch kind {
    case .history: compareHistories(old, new, agreement)
    case .metrics:
      rows = Self.rows(
        old["value"]?.members ?? [], new["value"]?.members ?? [], agreement)
    case .figure: compareFigures(old, new, agreement)
    case .table: compareTables(old, new, agreement)
    case .list, .tensor: compareArrays(old, new, agreement)
    case .error:
      rows = [
        Row(name: words.changes.message, old: old["message"]?.text, new: new["message"]?.text)
      ]
    case .number, .text, .boolean, .none?, nil:
      rows = [Self.row(words.changes.value, old["value"], new["value"])]
    }
  }

  // MARK: Names and rows

  private static func kind(_ output: JSON) -> OutputKind? {
    output["kind"].flatMap(OutputKind.init(json:))
  }

  static func row(_ name: String, _ old: JSON?, _ new: JSON?) -> Row {
    if let before = old?.double, let after = new?.double {
      let texts = numberTexts(before, after)
      return Row(name: name, old: texts.old, new: texts.new, difference: texts.difference)
    }
    return Row(name: name, old: old.map(valueText), new: new.map(valueText))
  }

  /// The members that differ.
  static func rows(
    _ old: [(name: String, value: JSON)], _ new: [(name: String, value: JSON)],
    _ agreement: Agreement
  ) -> [Row] {
    let before = Dictionary(old.map { (Spelling($0.name), $0.value) }) { first, _ in first }
    let after: Set<Spelling> = Set(new.map(\.name))
    return new.compactMap { name, value in
      guard let earlier = before[name] else { return row(name, nil, value) }
      return agreement.holds(earlier, value) ? nil : row(name, earlier, value)
    } + old.filter { !after.contains($0.name) }.map { row($0.name, $0.value, nil) }
  }

  /// An output in a few values, for one that was added or removed.
  private func summary(_ output: JSON) -> [(name: String, value: String)] {
    switch Self.kind(output) {
    case .metrics:
      return (output["value"]?.members ?? []).map { name, value in
        (name, value.double.map(metricText) ?? valueText(value))
      }
    case .history:
      return (output["series"]?.members ?? []).compactMap { name, values in
        values.array?.last?.double.map { (name, metricText($0)) }
      }
    case .figure:
      return [(words.changes.shows, shortened(output["description"]?.text ?? "", to: 160))]
    case .table: return [(words.changes.rows, grouped(output["rows"]?.array?.count ?? 0))]
    case .tensor: return [(words.changes.shape, output["shape"].map(valueText) ?? "?")]
    case .error: return [(words.changes.message, output["message"]?.text ?? "?")]
    case .number, .text, .boolean, .none?, .list, nil:
      return output["value"].map { [(words.changes.value, valueText($0))] } ?? []
    }
  }

  // MARK: By kind

  private mutating func compareHistories(_ old: JSON, _ new: JSON, _ agreement: Agreement) {
    let before = Course.all(inHistory: old)
    let after = Course.all(inHistory: new)
    let epochs = (before.map(\.y.count).max() ?? 0, after.map(\.y.count).max() ?? 0)
    if epochs.0 != epochs.1 {
      rows.append(Row(name: words.changes.epochs, old: "\(epochs.0)", new: "\(epochs.1)"))
    }
    rows += Self.rows(
      before.map { ($0.name, .number($0.y.last ?? .nan)) },
      after.map { ($0.name, .number($0.y.last ?? .nan)) }, agreement)
    curves = CurvePair.all(before, after)
    let differ = curves.contains { !$0.agrees(agreement) }
    if !differ {
      notes.append(words.changes.onlyWeights)
      curves = []
    } else if rows.isEmpty {
      notes.append(words.changes.sameLastEpoch)
    }
  }

  private mutating func compareFigures(_ old: JSON, _ new: JSON, _ agreement: Agreement) {
    let (before, after) = (Self.figure(old), Self.figure(new))
    let types = [old, new].map { $0["data"]?["type"]?.text ?? "?" }
    drawings = (Self.drawn(before), Self.drawn(after))
    guard types[0] == types[1] else {
      rows = [Row(name: words.changes.drawing, old: types[0], new: types[1])]
      return
    }
    if let courses = before?.content.courses, let others = after?.content.courses {
      curves = CurvePair.all(courses, others)
      notes = curves.compactMap { $0.note(agreement, words) }
      curves = notes.isEmpty ? [] : curves
      if notes.isEmpty { notes = [words.changes.drawnOtherwise] }
    } else if let entries = before?.content.entries, let others = after?.content.entries {
      rows = Self.rows(
        entries.map { ($0, .number($1)) }, others.map { ($0, .number($1)) }, agreement)
    } else if old["description"]?.text != new["description"]?.text {
      rows = [
        Row(name: words.changes.shows, old: old["description"]?.text, new: new["description"]?.text)
      ]
    } else {
      notes = [words.changes.otherData]
    }
  }

  /// A figure made again from a report.
  private static func figure(_ output: JSON) -> Figure? {
    kind(output) == .figure ? Figure(json: output) : nil
  }

  /// Curves are drawn over one another instead, and of what is too large to draw the numbers tell.
  private static func drawn(_ figure: Figure?) -> Figure? {
    figure.flatMap { $0.content.courses == nil && $0.content.size < 2_000_000 ? $0 : nil }
  }

  private mutating func compareTables(_ old: JSON, _ new: JSON, _ agreement: Agreement) {
    let columns = (new["columns"]?.array ?? []).map { $0.text ?? "" }
    let oldColumns = (old["columns"]?.array ?? []).map { $0.text ?? "" }
    if columns != oldColumns {
      rows.append(
        Row(
          name: words.changes.columns, old: oldColumns.joined(separator: ", "),
          new: columns.joined(separator: ", ")))
    }
    let before = (old["rows"]?.array ?? []).map { $0.array ?? [] }
    let after = (new["rows"]?.array ?? []).map { $0.array ?? [] }
    if before.count != after.count {
      rows.append(
        Row(name: words.changes.rows, old: grouped(before.count), new: grouped(after.count)))
    }
    guard columns == oldColumns else { return }
    var found = 0
    for (number, (earlier, later)) in zip(before, after).enumerated() {
      for (column, (value, other)) in zip(earlier, later).enumerated()
      where !agreement.holds(value, other) {
        found += 1
        guard found <= Self.shown else { continue }
        let label = later.first?.text ?? words.changes.row("\(number + 1)")
        let name = columns.indices.contains(column) ? columns[column] : "\(column + 1)"
        rows.append(
          Self.row(column == 0 ? name : "\(shortened(label, to: 40)), \(name)", value, other))
      }
    }
    if found > Self.shown { notes.append(words(\.changes.moreValues, found - Self.shown)) }
    let footers = (old["footer"]?.array ?? [], new["footer"]?.array ?? [])
    if !agreement.holds(.array(footers.0), .array(footers.1)) {
      rows.append(
        Row(
          name: words.changes.totals, old: footers.0.compactMap(\.text).joined(separator: "; "),
          new: footers.1.compactMap(\.text).joined(separator: "; ")))
    }
  }

  private static let shown = 8

  private mutating func compareArrays(_ old: JSON, _ new: JSON, _ agreement: Agreement) {
    if let before = old["shape"], let after = new["shape"], !agreement.holds(before, after) {
      rows.append(Self.row(words.changes.shape, before, after))
      return
    }
    let before = old["value"]?.array ?? []
    let after = new["value"]?.array ?? []
    if before.count != after.count {
      rows.append(
        Row(name: words.changes.entries, old: grouped(before.count), new: grouped(after.count)))
    }
    let differing = zip(before, after).filter { !agreement.holds($0, $1) }
    guard !differing.isEmpty, !(before.count == 1 && after.count == 1) else {
      if let first = differing.first {
        rows.append(Self.row(words.changes.value, first.0, first.1))
      }
      return
    }
    let largest = differing.compactMap { before, after -> Double? in
      guard let before = before.double, let after = after.double else { return nil }
      return abs(before - after)
    }.max()
    let count = min(before.count, after.count)
    let note = words(\.changes.valuesDiffer, count, grouped(differing.count))
    notes.append(
      largest.map { words.changes.atMost(note, significant($0, digits: 4)) } ?? note)
    if count <= 20 { rows.append(Self.row(words.changes.value, old["value"], new["value"])) }
  }
}

extension OutputKind {
  fileprivate func name(in words: ChangeWords) -> String {
    switch self {
    case .number: words.number
    case .text: words.text
    case .boolean: words.boolean
    case .none: words.none
    case .list: words.list
    case .tensor: words.tensor
    case .table: words.table
    case .history: words.history
    case .metrics: words.metrics
    case .figure: words.figure
    case .error: words.error
    }
  }
}
