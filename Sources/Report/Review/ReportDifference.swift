import Text
import Words

/// What changed between two reports. Prose, captions and places are left out: they say nothing of
/// what was computed.
package struct ReportDifference: Sendable {
  /// A thing that has a name and a value, before and after; nil where it was not there.
  struct Fact: Sendable {
    var name: String
    var old: String?
    var new: String?
  }

  /// Engine, seed, parameters, data.
  var facts: [Fact]
  /// Cells that changed, were added or removed, in the order of the new report.
  var cells: [CellChange]
  /// Values in the prose.
  var inline: [Fact]
  /// How many cells there were and are.
  var oldCount: Int
  var newCount: Int
  var title: String
  /// What all of it is said in.
  var words: Words

  package var isEmpty: Bool { facts.isEmpty && cells.isEmpty && inline.isEmpty }

  /// - Parameter tolerance: How far numbers may be from one another; nil asks for the same ones.
  ///   With a tolerance the engine's version does not count either.
  /// - Parameter words: Terminals and comments are English.
  package init(
    from old: ReviewedReport, to new: ReviewedReport, tolerance: Double? = nil,
    in words: Words = .english
  ) {
    self.words = words
    let agreement = Agreement(tolerance: tolerance)
    func said(_ report: ReviewedReport) -> [(name: String, value: String)] {
      report.facts.filter { tolerance == nil || $0.kind != .engine }.map { $0.said(words.changes) }
    }
    facts = Self.facts(said(old), said(new))
    // Two halves may agree, and do not make a whole.
    if old.stopped != nil || new.stopped != nil {
      facts.append(
        Fact(name: words.changes.whole, old: old.wholeness(words), new: new.wholeness(words)))
    }
    let texts = [old, new].filter { $0.language.words.tag == words.tag }
      .reduce(SaidTexts()) { $0.joined(with: $1.said) }
    cells = CellChange.all(
      from: old.cells.map { $0.said(texts) }, to: new.cells.map { $0.said(texts) }, agreement, words
    )
    inline = Self.facts(
      old.inline.map { ($0.code, texts.said($0.text.text)) },
      new.inline.map { ($0.code, texts.said($0.text.text)) }
    ).filter { fact in
      guard let old = fact.old, let new = fact.new else { return false }
      return !agreement.holds(old, new)
    }
    oldCount = old.cells.count
    newCount = new.cells.count
    title = new.title.isEmpty ? new.notebook : new.title
    if title.isEmpty { title = old.title.isEmpty ? old.notebook : old.title }
  }

  /// The facts whose values differ; those of one name are compared in their order.
  private static func facts(
    _ old: [(name: String, value: String)], _ new: [(name: String, value: String)]
  ) -> [Fact] {
    var byName = Dictionary(grouping: old) { Spelling($0.name) }.mapValues { $0.map(\.value)[...] }
    var facts: [Fact] = []
    for (name, value) in new {
      let before = byName[name]?.popFirst()
      if before != value { facts.append(Fact(name: name, old: before, new: value)) }
    }
    for (name, _) in old {
      if let value = byName[name]?.popFirst() {
        facts.append(Fact(name: name, old: value, new: nil))
      }
    }
    return facts
  }

  /// `2 of 30 cells changed, 1 added`.
  var summary: String {
    let changed = cells.count { $0.kind == .changed }
    let added = cells.count { $0.kind == .added }
    let removed = cells.count { $0.kind == .removed }
    var parts: [String] = []
    if changed > 0 { parts.append(words(\.changes.changed, newCount, "\(changed)")) }
    if added > 0 {
      parts.append(words(parts.isEmpty ? \.changes.added : \.changes.moreAdded, added))
    }
    if removed > 0 {
      parts.append(words(parts.isEmpty ? \.changes.removed : \.changes.moreRemoved, removed))
    }
    if parts.isEmpty { return isEmpty ? words.changes.onlyProse : words.changes.noCell }
    return parts.joined(separator: words.page.comma)
  }
}

extension ReviewedReport {
  fileprivate func wholeness(_ words: Words) -> String {
    stopped.map { words.changes.isHalf(words.stop($0)) } ?? words.changes.isWhole
  }
}

/// A cell that changed.
struct CellChange: Sendable {
  enum Kind: Spelling, Sendable {
    case added, removed, changed
  }

  /// A line of code that is gone or new.
  struct Line: Sendable {
    var isNew: Bool
    var text: String
  }

  var kind: Kind
  var id: String
  /// The id that it had before, where that was another.
  var oldID: String?
  var hasMoved = false
  var status: ReportDifference.Fact?
  var code: [Line] = []
  var outputs: [OutputChange] = []

  private var isEmpty: Bool {
    kind == .changed && oldID == nil && !hasMoved && status == nil && code.isEmpty
      && outputs.isEmpty
  }

  static func all(
    from old: [ReviewedCell], to new: [ReviewedCell], _ agreement: Agreement, _ words: Words
  ) -> [CellChange] {
    let pairs = CellPairs(old, new, agreement)
    var changes: [CellChange] = []
    for pair in pairs.inOrder {
      switch (pair.old, pair.new) {
      case (let before?, let after?):
        var change = CellChange(from: old[before], to: new[after], agreement, words)
        change.hasMoved = pairs.moved.contains(after)
        if !change.isEmpty { changes.append(change) }
      case (nil, let after?): changes.append(CellChange(.added, new[after], words))
      case (let before?, nil): changes.append(CellChange(.removed, old[before], words))
      case (nil, nil): break
      }
    }
    return changes
  }

  private init(
    from old: ReviewedCell, to new: ReviewedCell, _ agreement: Agreement, _ words: Words
  ) {
    kind = .changed
    id = new.id
    // A cell that is named by its place is named anew when another comes before it.
    if old.id != new.id, !(old.hasOrdinalID && new.hasOrdinalID) { oldID = old.id }
    if old.status != new.status { status = .init(name: "status", old: old.status, new: new.status) }
    if let before = old.code, let after = new.code, before != after {
      code = Self.changedLines(old.codeLines, new.codeLines)
    }
    outputs = OutputChange.all(from: old.outputs, to: new.outputs, agreement, words)
  }

  private init(_ kind: Kind, _ cell: ReviewedCell, _ words: Words) {
    self.kind = kind
    id = cell.id
    let isNew = kind == .added
    code = cell.codeLines.map { Line(isNew: isNew, text: $0) }
    outputs = cell.outputs.map {
      isNew ? OutputChange(added: $0, words) : OutputChange(removed: $0, words)
    }
  }

  private static func changedLines(_ old: [String], _ new: [String]) -> [Line] {
    Alignment.pairs(old.count, new.count) { old[$0] == new[$1] ? 1 : 0 }.flatMap { pair -> [Line] in
      switch (pair.old, pair.new) {
      case (let before?, let after?) where old[before] == new[after]: []
      default:
        (pair.old.map { [Line(isNew: false, text: old[$0])] } ?? [])
          + (pair.new.map { [Line(isNew: true, text: new[$0])] } ?? [])
      }
    }
  }
}

/// Which cell of one report is which of the other: first by the ids that authors gave or that come
/// from names, then by code and outputs.
private struct CellPairs {
  private(set) var inOrder: [Alignment.Pair] = []
  /// Cells of the new report that stood elsewhere among the others.
  private(set) var moved: Set<Int> = []

  init(_ old: [ReviewedCell], _ new: [ReviewedCell], _ agreement: Agreement) {
    var oldOfNew: [Int: Int] = [:]
    let places = Dictionary(
      old.indices.filter { !old[$0].hasOrdinalID }.map { (Spelling(old[$0].id), $0) },
      uniquingKeysWith: { first, _ in first })
    var taken: Set<Int> = []
    for index in new.indices where !new[index].hasOrdinalID {
      if let place = places[new[index].id], taken.insert(place).inserted { oldOfNew[index] = place }
    }
    let anchors = oldOfNew.keys.sorted()
    let still = Alignment.increasing(anchors.map { oldOfNew[$0] ?? 0 })
    moved = Set(anchors.indices.filter { !still.contains($0) }.map { anchors[$0] })

    let oldRest = old.indices.filter { !taken.contains($0) }
    let newRest = new.indices.filter { oldOfNew[$0] == nil }
    let oldLines = oldRest.map { Set<Spelling>(old[$0].codeLines.prefix(100)) }
    let newLines = newRest.map { Set<Spelling>(new[$0].codeLines.prefix(100)) }
    let pairs = Alignment.pairs(oldRest.count, newRest.count) { first, second in
      Self.likeness(
        old[oldRest[first]], new[newRest[second]], oldLines[first], newLines[second], agreement)
    }
    for pair in pairs {
      if let first = pair.old, let second = pair.new { oldOfNew[newRest[second]] = oldRest[first] }
    }
    order(old.count, new.count, oldOfNew)
  }

  /// 3 for the same code, 2 for the same outputs, and at most 1 for lines that both have.
  private static func likeness(
    _ old: ReviewedCell, _ new: ReviewedCell, _ oldLines: Set<Spelling>, _ newLines: Set<Spelling>,
    _ agreement: Agreement
  ) -> Double {
    if let code = old.code, !code.isEmpty, code == new.code { return 3 }
    let sameOutputs =
      !old.outputs.isEmpty && old.outputs.count == new.outputs.count
      && zip(old.outputs, new.outputs).allSatisfy { agreement.holds($0, $1) }
    if sameOutputs { return 2 }
    // Names that differ are two cells' names.
    guard old.hasOrdinalID || new.hasOrdinalID else { return 0 }
    let common = oldLines.intersection(newLines).count
    let share = Double(common) / Double(max(1, max(oldLines.count, newLines.count)))
    return max(share, old.id == new.id ? 0.5 : 0)
  }

  /// By the new report's order; a cell that is gone stands after the one that it followed.
  private mutating func order(_ oldCount: Int, _ newCount: Int, _ oldOfNew: [Int: Int]) {
    let kept = Set(oldOfNew.values)
    var removedAfter: [Int: [Int]] = [:]
    var last = -1
    for index in 0..<oldCount {
      if kept.contains(index) {
        last = index
      } else {
        removedAfter[last, default: []].append(index)
      }
    }
    inOrder += (removedAfter[-1] ?? []).map { ($0, nil) }
    for index in 0..<newCount {
      let before = oldOfNew[index]
      inOrder.append((before, index))
      if let before { inOrder += (removedAfter[before] ?? []).map { ($0, nil) } }
    }
  }
}
