import Text

/// A tensor as `repr` of a NumPy array shows it: aligned columns, at most 75 characters a line, and
/// beyond 1,000 values three at each end of each axis.
func arrayText(_ tensor: OutputTensor) -> String {
  if tensor.shape.isEmpty, let value = tensor.values.first { return scalarText(value, tensor) }
  let format = ArrayElementFormat(tensor)
  let lines = ArrayLayout(tensor: tensor, format: format).text
  var notes: [String] = []
  if tensor.isSummarised || (tensor.count == 0 && tensor.shape != [0]) {
    notes.append("shape=\(shapeText(tensor.shape))")
  }
  switch tensor.element {
  case .float32: notes.append("dtype=float32")
  case .float64 where tensor.count == 0: notes.append("dtype=float64")
  case .integer where tensor.count == 0: notes.append("dtype=int64")
  case .boolean where tensor.count == 0: notes.append("dtype=bool")
  case .float64, .integer, .boolean: break
  }
  guard !notes.isEmpty else { return lines + ")" }
  let note = notes.joined(separator: ", ") + ")"
  let lastLine = lines.split(separator: "\n").last?.utf8.count ?? 0
  let fits = lastLine + 1 + note.utf8.count + 1 <= ArrayLayout.lineWidth
  return lines + (fits ? ", " : ",\n      ") + note
}

/// A shape as Python writes a tuple: `(25000, 10000)`, `(218,)`, `()`.
package func shapeText(_ shape: [Int]) -> String {
  shape.count == 1 ? "(\(shape[0]),)" : "(\(shape.map(String.init).joined(separator: ", ")))"
}

/// A tensor without axes is shown as the number that it holds.
private func scalarText(_ value: Double, _ tensor: OutputTensor) -> String {
  switch tensor.element {
  case .boolean: value != 0 ? "True" : "False"
  case .integer: integerText(value)
  case .float64: numberText(value)
  case .float32:
    value.isFinite
      ? DecimalDigits(shortest: Float(value)).positional(minimumDecimals: 1) : nonFinite(value)
  }
}

func integerText(_ value: Double) -> String {
  Int(exactly: value).map(String.init) ?? fixed(value, decimals: 0)
}

/// The brackets, commas and line breaks of an array, by the rules of NumPy's `array2string`.
private struct ArrayLayout {
  static let lineWidth = 75
  private static let prefix = "array("

  var tensor: OutputTensor
  var format: ArrayElementFormat

  var text: String {
    if tensor.count == 0 { return Self.prefix + "[]" }
    if tensor.isSummarised, tensor.edges.isEmpty { return Self.prefix + "[...]" }
    let values = tensor.isSummarised ? tensor.edges : tensor.values
    // One column is kept for the closing parenthesis.
    return Self.prefix
      + nested(
        values[...], axis: 0, indent: Self.prefix.utf8.count + 1, width: Self.lineWidth - 1)
  }

  private func isCut(_ axis: Int) -> Bool { tensor.isSummarised && tensor.shape[axis] > 6 }

  /// The text of one axis without the indent of its first line. `width` is what is left for a line
  /// after the closing brackets of the outer axes.
  private func nested(_ values: ArraySlice<Double>, axis: Int, indent: Int, width: Int) -> String {
    let size = isCut(axis) ? 6 : tensor.shape[axis]
    guard axis + 1 < tensor.shape.count else { return row(values, axis, indent, width) }
    let stride = values.count / max(1, size)
    let separator = "," + String(repeating: "\n", count: tensor.shape.count - axis - 1)
    let margin = String(repeating: " ", count: indent)
    var parts: [String] = []
    for index in 0..<size {
      if index == 3, isCut(axis) { parts.append("...") }
      let start = values.startIndex + index * stride
      parts.append(
        nested(
          values[start..<min(start + stride, values.endIndex)], axis: axis + 1,
          indent: indent + 1, width: width - 1))
    }
    return "[" + parts.joined(separator: separator + margin) + "]"
  }

  /// The last axis: words in lines.
  private func row(
    _ values: ArraySlice<Double>, _ axis: Int, _ indent: Int, _ width: Int
  ) -> String {
    var words = values.map(format.text)
    if isCut(axis), words.count == 6 { words.insert("...", at: 3) }
    var lines: [String] = []
    var line = ""
    for (index, word) in words.enumerated() {
      if indent + line.utf8.count + word.utf8.count > width - 1, !line.isEmpty {
        lines.append(line.trimmingEnd { $0 == " " })
        line = ""
      }
      line += word
      if index < words.count - 1 { line += ", " }
    }
    lines.append(line)
    return "[" + lines.joined(separator: "\n" + String(repeating: " ", count: indent)) + "]"
  }
}
