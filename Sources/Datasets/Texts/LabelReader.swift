import Text

/// Labels as a file has them, to the numbers of classes.
///
/// Classes are numbered from 0 in the order of their names' bytes; where all labels are whole numbers, in
/// the order of their values. With `positive`, that label is 1 and all others are 0.
struct LabelReader {
  /// More are no classes, but most likely another column.
  static let mostClasses = 10_000

  let positive: String?
  /// The labels found, in the order of their first use, and where that was.
  private(set) var names: [String] = []
  private var places: [TextPlace?] = []
  private var found: [Spelling: Int32] = [:]
  private var numbers: [Int32] = []

  init(positive: String?) { self.positive = positive }

  func isNew(_ label: String) -> Bool { found[label] == nil }

  mutating func meet(_ label: String, at place: TextPlace?) {
    found[Spelling(label)] = Int32(truncatingIfNeeded: names.count)
    names.append(label)
    places.append(place)
  }

  mutating func add(_ label: String) { numbers.append(found[label] ?? 0) }

  /// The classes' names, and each sample's class.
  ///
  /// - Parameter column: Where the labels stand, if in a column.
  func classes(
    of file: String, column: String? = nil
  ) throws(DatasetError) -> (names: [String], labels: [Int32]) {
    if let empty = names.firstIndex(where: { $0.isEmpty }) {
      throw .text(path: file, place: places[empty], .emptyLabel)
    }
    guard names.count <= Self.mostClasses else {
      throw .text(path: file, place: places.last ?? nil, .tooManyClasses(limit: Self.mostClasses))
    }
    if let positive, !names.isEmpty, !names.contains(where: { Classes.isOne($0, positive) }) {
      throw .text(path: file, place: nil, .noPositive(positive, labels: names))
    }
    if let column, positive == nil, let fraction = Classes.fraction(among: names) {
      throw .text(
        path: file, place: places[fraction],
        .fractionLabel(column, cell: names[fraction], canBeTarget: false))
    }
    let classes = Classes(of: names, positive: positive)
    if let only = classes.names.first, classes.names.count == 1 {
      throw .text(path: file, place: places.first ?? nil, .oneClass(only))
    }
    return (classes.names, numbers.map { classes.numbers[Int($0)] })
  }
}

/// What classes are called, and which class each label is of.
struct Classes {
  var names: [String]
  /// For each label that was given.
  var numbers: [Int32]

  /// Whether two labels are of one class: by their bytes, or by value where both are whole numbers.
  static func isOne(_ label: String, _ other: String) -> Bool {
    if let value = wholeNumber(label), let wanted = wholeNumber(other) { return value == wanted }
    return Spelling(label) == Spelling(other)
  }

  private static func areOne(_ labels: [String]) -> Bool {
    labels.dropFirst().allSatisfy { isOne($0, labels[0]) }
  }

  /// - Parameter labels: Different texts.
  init(of labels: [String], positive: String? = nil) {
    if let positive {
      let others = labels.filter { !Self.isOne($0, positive) }
      names =
        others.isEmpty ? [positive] : [Self.areOne(others) ? others[0] : "other", positive]
      numbers = labels.map { !others.isEmpty && Self.isOne($0, positive) ? 1 : 0 }
      return
    }
    let values = labels.compactMap(Self.wholeNumber)
    if values.count == labels.count {
      let sorted = Set(values).sorted()
      let places = Dictionary(
        zip(sorted, sorted.indices), uniquingKeysWith: { first, _ in first })
      names = sorted.map(String.init)
      numbers = values.map { Int32(truncatingIfNeeded: places[$0] ?? 0) }
    } else {
      let order = labels.indices.sorted { labels[$0] < labels[$1] }
      names = order.map { labels[$0] }
      numbers = [Int32](repeating: 0, count: labels.count)
      for (number, label) in order.enumerated() {
        numbers[label] = Int32(truncatingIfNeeded: number)
      }
    }
  }

  /// Where a number with a fraction stands among labels that are all numbers: they are measured, and no
  /// classes.
  static func fraction(among labels: [String]) -> Int? {
    guard let found = labels.firstIndex(where: { wholeNumber($0) == nil }),
      labels.allSatisfy({ number($0) != nil })
    else { return nil }
    return found
  }

  /// What is said of such a number, and of one that is too large.
  static func refusal(of label: String) -> String {
    let isTooLarge = number(label).map { abs($0) >= 0x1p63 } == true
    return "holds \"\(printable(label, limit: 60))\", and classes are names or whole numbers"
      + (isTooLarge ? " below 2 ** 63" : "")
  }

  /// `3`, `-1`, `3.0` and `1e18` are whole numbers.
  private static func wholeNumber(_ text: String) -> Int? {
    if let value = Int(text) { return value }
    guard number(text) != nil else { return nil }
    // digits · 10^exponent, digit by digit: not every whole number is a double.
    let parts = text.utf8.split(omittingEmptySubsequences: false) { $0 | 0x20 == 0x65 }
    let mantissa = parts[0].split(separator: 0x2e, omittingEmptySubsequences: false)
    var exponent = parts.count > 1 ? Int(Substring(parts[1])) ?? .max : 0
    var digits = Array(mantissa.joined().drop { $0 == 0x2d || $0 == 0x2b })
    exponent =
      exponent.subtractingReportingOverflow(
        mantissa.count > 1 ? mantissa[1].count : 0
      ).partialValue
    while digits.last == 0x30 {
      digits.removeLast()
      exponent = exponent.addingReportingOverflow(1).partialValue
    }
    guard !digits.isEmpty else { return 0 }
    // No longer text is one of 19 digits.
    guard (0...19).contains(exponent) else { return nil }
    digits += [UInt8](repeating: 0x30, count: exponent)
    return Int((text.utf8.first == 0x2d ? "-" : "") + String(decoding: digits, as: UTF8.self))
  }

  private static func number(_ text: String) -> Double? {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress,
        let number = DecimalNumber.read(start, before: start + bytes.count),
        number.end == start + bytes.count
      else { return nil }
      return number.value
    }
  }
}
