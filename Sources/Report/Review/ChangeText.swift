import Text

/// Two numbers with as many digits as it takes to see that they differ, and the difference.
func numberTexts(
  _ old: Double, _ new: Double
) -> (old: String, new: String, difference: String?) {
  guard old.isFinite, new.isFinite else { return (plainNumber(old), plainNumber(new), nil) }
  let difference = new - old
  let sign = difference > 0 ? "+" : ""
  if old == old.rounded(), new == new.rounded(), max(abs(old), abs(new)) < 1e15 {
    return (plainNumber(old), plainNumber(new), sign + plainNumber(difference))
  }
  let isSmall = max(abs(old), abs(new)) < 1e-3
  guard !isSmall, max(abs(old), abs(new)) < 1e9 else {
    for digits in [4, 6, 9, 12] {
      let texts = (significant(old, digits: digits), significant(new, digits: digits))
      if texts.0 != texts.1 { return (texts.0, texts.1, sign + significant(difference, digits: 3)) }
    }
    return (old.description, new.description, sign + significant(difference, digits: 3))
  }
  for decimals in [4, 6, 8, 10] {
    let texts = (fixed(old, decimals: decimals), fixed(new, decimals: decimals))
    guard texts.0 != texts.1 else { continue }
    let isTiny = abs(difference) < 1e-3 && decimals > 4
    return (
      texts.0, texts.1,
      sign
        + (isTiny ? significant(difference, digits: 3) : fixed(difference, decimals: decimals))
    )
  }
  return (old.description, new.description, sign + significant(difference, digits: 3))
}

/// A number as it is, whole ones without a point.
private func plainNumber(_ value: Double) -> String {
  guard value.isFinite else { return nonFinite(value) }
  return value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : numberText(value)
}

/// A value in one line, and not too much of it.
func valueText(_ value: JSON) -> String {
  switch value {
  case .text(let text): shortened(oneLine(text), to: 200)
  case .number(let value): plainNumber(value)
  default: shortened(value.serialised(limit: 200), to: 200)
  }
}

func oneLine(_ text: String) -> String {
  String(
    scalars: text.unicodeScalars.prefix(400).map { scalar in
      let endsLine =
        scalar.isLineEnd || ["\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar)
      return endsLine || scalar == "\t" ? " " : scalar
    })
}

extension JSON {
  /// The beginning of the value's text; no more of a large value is looked at.
  fileprivate func serialised(limit: Int) -> String {
    switch self {
    case .array(let values) where values.count > limit:
      JSON.array(Array(values.prefix(limit))).serialised()
    case .object(let members) where members.count > limit:
      JSON.object(Array(members.prefix(limit))).serialised()
    default: serialised()
    }
  }
}

/// A course in one line of blocks, each as high as its value in a range that several share.
func sparkline(_ values: [Double], low: Double, high: Double, columns: Int = 48) -> String {
  let blocks = Array("▁▂▃▄▅▆▇█".unicodeScalars)
  // Of more values than columns, the mean of those that share one.
  let shown =
    values.count <= columns
    ? values
    : (0..<columns).map { column in
      let group = values[column * values.count / columns..<(column + 1) * values.count / columns]
      return group.reduce(0) { $0 + $1 / Double(group.count) }
    }
  return String(
    scalars: shown.map { value -> Unicode.Scalar in
      guard value.isFinite else { return "?" }
      guard high > low else { return blocks[3] }
      let share = (value / 2 - low / 2) / (high / 2 - low / 2)
      return blocks[min(7, max(0, Int(share * 8)))]
    })
}
