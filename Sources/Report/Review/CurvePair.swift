import Text
import Words

/// One course of values: a history's series, or a curve of a figure.
package struct Course: Sendable {
  var name: String
  var x: [Double]
  var y: [Double]

  /// What it is drawn with: a loss with its validation loss, not with an accuracy.
  var plot = ""

  static func all(inHistory output: JSON) -> [Course] {
    (output["series"]?.members ?? []).map { name, values in
      let y = (values.array ?? []).map { $0.double ?? .nan }
      return Course(
        name: name, x: y.indices.map { Double($0 + 1) }, y: y,
        plot: name.removing(prefix: "val_").map { String($0) } ?? name)
    }
  }
}

/// A course before and after, to be drawn over one another.
struct CurvePair: Sendable {
  var name: String
  var old: Course?
  var new: Course?

  /// By name; of several courses of one name, in order.
  static func all(_ old: [Course], _ new: [Course]) -> [CurvePair] {
    var byName = Dictionary(grouping: old) { Spelling($0.name) }.mapValues { $0[...] }
    var pairs = new.map { CurvePair(name: $0.name, old: byName[$0.name]?.popFirst(), new: $0) }
    for course in old {
      if let left = byName[course.name]?.popFirst() {
        pairs.append(CurvePair(name: course.name, old: left, new: nil))
      }
    }
    return pairs
  }

  func agrees(_ agreement: Agreement) -> Bool { note(agreement, .english) == nil }

  /// What changed, in a sentence; nil where nothing did.
  func note(_ agreement: Agreement, _ words: Words) -> String? {
    let said = words.changes
    let name = name.isEmpty ? said.curve : name
    guard let old else { return said.isNew(name) }
    guard let new else { return said.isGone(name) }
    func same(_ first: [Double], _ second: [Double]) -> Bool {
      first.count == second.count && zip(first, second).allSatisfy { agreement.holds($0, $1) }
    }
    if same(old.x, new.x), same(old.y, new.y) { return nil }
    if old.y.count != new.y.count {
      return words(\.changes.pointsBefore, old.y.count, name, grouped(new.y.count))
    }
    let places = zip(old.x, new.x).enumerated().filter { !agreement.holds($1.0, $1.1) }
    if !places.isEmpty { return said.otherPlaces(name) }
    let differing = zip(old.y, new.y).filter { !agreement.holds($0, $1) }
    let largest = differing.map { abs($0 - $1) }.filter(\.isFinite).max()
    let note = words(\.changes.pointsDiffer, old.y.count, grouped(differing.count))
    return said.ofCurve(
      name, largest.map { said.atMost(note, significant($0, digits: 3)) } ?? note)
  }

  /// The two courses in lines of blocks over one another, at one scale: label, blocks.
  var sparklines: [(name: String, blocks: String)] {
    let values = ((old?.y ?? []) + (new?.y ?? [])).filter(\.isFinite)
    guard let low = values.min(), let high = values.max() else { return [] }
    return [("before", old), ("now", new)].compactMap { name, course in
      course.map { (name, sparkline($0.y, low: low, high: high)) }
    }
  }
}

extension [CurvePair] {
  /// The pairs drawn over one another, those of one plot together.
  func drawings(xLabel: String?, _ words: ChangeWords) -> [Figure] {
    var plots: [(name: String, pairs: [CurvePair])] = []
    for pair in prefix(24) {
      let name = (pair.new ?? pair.old)?.plot ?? ""
      if let place = plots.firstIndex(where: { $0.name == name }) {
        plots[place].pairs.append(pair)
      } else {
        plots.append((name, [pair]))
      }
    }
    return plots.map { name, pairs in
      let series = pairs.enumerated().flatMap { index, pair -> [LineSeries] in
        [(pair.new, pair.name, 1), (pair.old, words.courseBefore(pair.name), 2)].compactMap {
          course, name, dash in
          course.map {
            var series = LineSeries(
              name: .own(name), x: $0.x, y: $0.y, style: .line, group: index)
            series.dash = dash
            return series
          }
        }
      }
      return Figure(
        title: name.isEmpty ? nil : .own(words.overlaidCourse(name)),
        xLabel: xLabel.map(Remark.own),
        yLabel: name.isEmpty ? nil : .own(name), content: Lines(series))
    }
  }
}
