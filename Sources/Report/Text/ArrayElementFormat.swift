import Text

/// How the elements of one array are written, all in the same width, by the rules of NumPy's
/// `FloatingFormat`, `IntegerFormat` and `BoolFormat` with NumPy's defaults (precision 8, no
/// suppression of small numbers).
struct ArrayElementFormat {
  private enum Style {
    case boolean
    case integer(width: Int)
    /// Digits before and after the point, blanks where a number has fewer.
    case positional(left: Int, right: Int)
    case scientific(left: Int, decimals: Int, exponentDigits: Int)
  }

  private static let precision = 8

  private let isFloat32: Bool
  private let style: Style

  init(_ tensor: OutputTensor) {
    isFloat32 = tensor.element == .float32
    let values = tensor.isSummarised ? tensor.edges : tensor.values
    switch tensor.element {
    case .boolean: style = .boolean
    case .integer: style = .integer(width: values.map { integerText($0).utf8.count }.max() ?? 0)
    case .float32, .float64: style = Self.style(of: values, isFloat32: isFloat32)
    }
  }

  func text(_ value: Double) -> String {
    switch style {
    case .boolean: return value != 0 ? " True" : "False"
    case .integer(let width): return padded(integerText(value), to: width)
    case .positional(let left, let right):
      guard value.isFinite else { return padded(nonFinite(value), to: left + right + 1) }
      let text = Self.positional(value, isFloat32)
      let (whole, fraction) = Self.split(text)
      return padded(whole, to: left) + "." + fraction
        + String(repeating: " ", count: max(0, right - fraction.utf8.count))
    case .scientific(let left, let decimals, let exponentDigits):
      guard value.isFinite else {
        return padded(nonFinite(value), to: left + decimals + exponentDigits + 3)
      }
      let shortest = Self.digits(value, isFloat32)
      let isExact = value == 0 || shortest.digits.count == decimals + 1
      let shown = isExact ? shortest : DecimalDigits(exactly: value).rounded(toDigits: decimals + 1)
      let text =
        shown
        .scientific(minimumDecimals: decimals, exponentDigits: exponentDigits)
      // NumPy keeps the point where no decimals follow it.
      let pointed =
        decimals > 0
        ? text : text.split(separator: "e").map(String.init).joined(separator: ".e")
      let (whole, _) = Self.split(pointed)
      return String(repeating: " ", count: max(0, left - whole.utf8.count)) + pointed
    }
  }

  private static func style(of values: [Double], isFloat32: Bool) -> Style {
    let finite = values.filter(\.isFinite)
    var left = 0
    var right = 0
    var style = Style.positional(left: 0, right: 0)
    if isScientific(finite, isFloat32) {
      var decimals = 0
      var exponentDigits = 2
      for value in finite {
        let shortest = digits(value, isFloat32)
        let digits =
          shortest.digits.count > precision + 1
          ? DecimalDigits(exactly: value).rounded(toDigits: precision + 1) : shortest
        decimals = max(decimals, digits.digits.count - 1)
        let exponent = digits.digits.isEmpty ? 0 : abs(digits.point - 1)
        exponentDigits = max(exponentDigits, String(exponent).utf8.count)
        left = max(left, digits.isNegative ? 2 : 1)
      }
      right = decimals + exponentDigits + 2
      style = .scientific(left: left, decimals: decimals, exponentDigits: exponentDigits)
    } else {
      for value in finite {
        let (whole, fraction) = split(positional(value, isFloat32))
        left = max(left, whole.utf8.count)
        right = max(right, fraction.utf8.count)
      }
      style = .positional(left: left, right: right)
    }
    guard finite.count < values.count else { return style }
    let widest = values.contains(-.infinity) ? 4 : 3
    left = max(left, widest - right - 1)
    return switch style {
    case .scientific(_, let decimals, let exponentDigits):
      .scientific(left: left, decimals: decimals, exponentDigits: exponentDigits)
    default: .positional(left: left, right: right)
    }
  }

  /// Whether the spread of the values asks for exponents.
  private static func isScientific(_ finite: [Double], _ isFloat32: Bool) -> Bool {
    let magnitudes = finite.lazy.filter { $0 != 0 }.map(\.magnitude)
    guard let largest = magnitudes.max(), let smallest = magnitudes.min() else { return false }
    // The largest number with as many whole digits as the type holds, at most eight.
    let limit = isFloat32 ? 1e6 : 1e8
    let ratio =
      isFloat32 ? Double(Float(largest) / Float(smallest)) : largest / smallest
    return largest >= limit || smallest < (isFloat32 ? Double(Float(0.0001)) : 0.0001)
      || ratio > 1000
  }

  private static func digits(_ value: Double, _ isFloat32: Bool) -> DecimalDigits {
    isFloat32 ? DecimalDigits(shortest: Float(value)) : DecimalDigits(shortest: value)
  }

  /// The shortest digits, or, where those have more than eight decimals, the exact ones rounded.
  private static func positional(_ value: Double, _ isFloat32: Bool) -> String {
    let shortest = digits(value, isFloat32)
    let shown =
      shortest.decimals > precision
      ? DecimalDigits(exactly: value).rounded(toDecimals: precision) : shortest
    return shown.positional()
  }

  private static func split(_ text: String) -> (whole: Substring, fraction: Substring) {
    guard let point = text.firstIndex(of: ".") else { return (text[...], "") }
    return (text[..<point], text[text.utf8.index(after: point)...])
  }

  private func padded(_ text: some StringProtocol, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.utf8.count)) + text
  }
}
