/// The shape of one sample, or of what a layer makes of it: sizes without the batch axis.
///
/// `nil` stands for a size that differs from sample to sample, such as a review's length.
/// Printed as Keras does, with the batch axis in front: `(None, 500, 100)`.
package struct TensorShape: Hashable, Sendable, CustomStringConvertible {
  package var sizes: [Int?]

  package init(_ sizes: [Int?]) { self.sizes = sizes }

  package var rank: Int { sizes.count }

  /// The number of values, or nil where it isn't fixed or doesn't fit a whole number.
  package var count: Int? {
    var product = 1
    for size in sizes {
      guard let size else { return nil }
      let (value, overflow) = product.multipliedReportingOverflow(by: size)
      guard !overflow else { return nil }
      product = value
    }
    return product
  }

  /// Whether samples of another shape fit here: as many sizes, equal where both are known.
  package func admits(_ other: TensorShape) -> Bool {
    rank == other.rank
      && zip(sizes, other.sizes).allSatisfy { $0 == nil || $1 == nil || $0 == $1 }
  }

  /// With the batch axis, as in a summary: `(None, 16)`.
  package var description: String { "(None" + sizes.map { ", " + Self.text($0) }.joined() + ")" }

  /// Without the batch axis, for messages about one sample: `(500, 100)`.
  package var sampleDescription: String {
    rank == 1
      ? "(\(Self.text(sizes[0])),)" : "(" + sizes.map(Self.text).joined(separator: ", ") + ")"
  }

  private static func text(_ size: Int?) -> String { size.map(String.init) ?? "None" }
}
