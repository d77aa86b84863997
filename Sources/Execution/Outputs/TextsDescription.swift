import Datasets
import Report
import Text
import Words

/// Labelled texts for people to look at.
extension OutputTable {
  /// Rows beyond these are not written out.
  private static let mostRows = 200
  private static let mostClasses = 200

  /// How many texts there are of each class, how many words they have, and one of them.
  init(_ texts: LabelledTexts) {
    self.init(
      caption: Remark(
        \.remarks.textsForTraining, texts.name.remark, "\(grouped(texts.train.count))",
        "\(grouped(texts.test.count))"),
      classes: texts.classes,
      parts: [
        (Remark(\.tables.training), texts.train), (Remark(\.tables.testing), texts.test),
      ])
  }

  init(_ set: TextSet) {
    guard !set.isSelection else {
      self.init(rows: set)
      return
    }
    self.init(
      caption: Remark(\.parts.texts, count: set.count), classes: set.classes,
      parts: [(Remark(\.tables.texts), set)])
  }

  private init(rows set: TextSet) {
    self.init(
      columns: [Remark(\.tables.text), Remark(\.tables.label)],
      rows: (0..<min(set.count, Self.mostRows)).map { row in
        let label = Int(set.labels[row])
        return [
          .text(Self.excerpt(set[row], limit: 200)),
          .text(set.classes.indices.contains(label) ? set.classes[label] : "\(label)"),
        ]
      },
      footer: set.count > Self.mostRows
        ? [Remark(\.remarks.moreTexts, "\(grouped(set.count - Self.mostRows))")] : [])
  }

  private init(caption: Remark, classes: [String], parts: [(name: Remark, set: TextSet)]) {
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
      columns: [Remark(\.tables.className)] + parts.map(\.name) + [
        Remark(\.tables.fewestWords), Remark(\.tables.median), Remark(\.tables.most),
        Remark(\.tables.suchAs),
      ],
      rows: classes.indices.prefix(Self.mostClasses).map { label in
        let sorted = lengths[label].sorted()
        let middle = sorted.isEmpty ? 0 : sorted[(sorted.count - 1) / 2]
        return [.text(classes[label])] + counts.map { .integer($0[label]) } + [
          .integer(sorted.first ?? 0), .integer(middle), .integer(sorted.last ?? 0),
          .text(examples[label] ?? ""),
        ]
      },
      footer: classes.count > Self.mostClasses
        ? [Remark(\.remarks.moreClasses, "\(grouped(classes.count - Self.mostClasses))")] : [])
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
