/// The positions of a sequence that each pooling window covers, cut off at the sequence's ends.
struct Spans {
  let count: Int
  /// The positions of a whole window.
  let width: Int
  private let strides: Int
  private let zerosBefore: Int
  private let length: Int

  /// - Parameter window: Nil stands for one window over all positions.
  init(_ window: Window?, length: Int) {
    count = window?.count(over: length) ?? 1
    width = window?.width ?? length
    strides = window?.strides ?? 1
    zerosBefore = window?.zerosBefore(length: length) ?? 0
    self.length = length
  }

  /// Whether two windows may share a position.
  var overlap: Bool { count > 1 && strides < width }

  subscript(index: Int) -> Range<Int> {
    let start = index * strides - zerosBefore
    return max(0, start)..<min(length, start + width)
  }
}
