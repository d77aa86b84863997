import Datasets
import Report
import Text

/// Labelled texts for people to look at.
extension OutputTable {
  /// Rows beyond these are not written out.
  private static let mostRows = 200
  private static let mostClasses = 200

  /// How many texts there are of each class, how many words they have, and one of them.
  init(_ texts: LabelledTexts) {
    self.init(
      caption: "\(texts.name): \(grouped(texts.train.count)) texts for training, "
        + "\(grouped(texts.test.count)) for testing",
      classes: texts.classes, parts: [("training", texts.train), ("testing", texts.test)])
  }

  init(_ set: TextSet) {
    guard !set.isSelection else {
      self.init(rows: set)
      return
    }
    self.init(
      caption: "\(grouped(set.count)) texts", classes: set.classes, parts: [("texts", set)])
  }

  private init(rows set: TextSet) {
    self.init(
      columns: ["text", "label"],
      rows: (0..<min(set.count, Self.mostRows)).map { row in
        let label = Int(set.labels[row])
        return [
          .text(Self.excerpt(set[row], limit: 200)),
          .text(set.classes.indices.contains(label) ? set.classes[label] : "\(label)"),
        ]
      },
      footer: set.count > Self.mostRows
        ? ["and \(grouped(set.count - Self.mostRows)) more texts"] : [])
  }

  private init(caption: String, classes: [String], parts: [(name: String, set: TextSet)]) {
    var lengths = [[Int]](repeating: [], count: classes.count)
    var counts = parts.map { _ in [Int](repeating: 0, count: classes.count) }
    var examples = [String?](repeating: nil, count: classes.count)
    for (part, entry) in parts.enumerated() {
      for (row, label) in entry.set.labels.enumerated() {
        let (text, label) = (entry.set[row], Int(label))
        counts[part][label] += 1
        lengths[label].append(Self.words(in: text))
        if examples[label] == nil { examples[label] = Self.excerpt(text, limit: 80) }
      }
    }
    self.init(
      caption: caption,
      columns: ["class"] + parts.map(\.name) + ["words: least", "median", "most", "such as"],
      rows: classes.indices.prefix(Self.mostClasses).map { label in
        let sorted = lengths[label].sorted()
        let middle = sorted.isEmpty ? 0 : sorted[(sorted.count - 1) / 2]
        return [.text(classes[label])] + counts.map { .integer($0[label]) } + [
          .integer(sorted.first ?? 0), .integer(middle), .integer(sorted.last ?? 0),
          .text(examples[label] ?? ""),
        ]
      },
      footer: classes.count > Self.mostClasses
        ? ["and \(grouped(classes.count - Self.mostClasses)) more classes"] : [])
  }

  /// What stands between blanks and line breaks.
  private static func words(in text: String) -> Int {
    var count = 0
    var isInside = false
    for byte in text.utf8 {
      let isBlank = byte == 0x20 || (0x09...0x0d).contains(byte)
      if !isBlank, !isInside { count += 1 }
      isInside = !isBlank
    }
    return count
  }

  /// The beginning of a text in one line.
  private static func excerpt(_ text: String, limit: Int) -> String {
    var excerpt = String.UnicodeScalarView()
    var count = 0
    for scalar in text.unicodeScalars {
      guard count < limit else { return String(excerpt) + "…" }
      let isBlank = scalar.properties.generalCategory == .control || scalar == " "
      if isBlank, excerpt.last == " " { continue }
      excerpt.append(isBlank ? " " : scalar)
      count += 1
    }
    return String(excerpt)
  }
}
