/// How many values one sample has at one place of a model: `positions · channels`.
///
/// A vector of n values is one position of n channels. Of sequences of any length the number of
/// positions follows from the sample's length and from the windows on the way.
package struct Extent: Sendable {
  /// Nil where the sample's length decides.
  package let fixedPositions: Int?
  package let channels: Int
  private let windows: [Window]

  /// The number of positions of a sample whose input has `length`.
  package func positions(length: Int) -> Int {
    if let fixedPositions { return fixedPositions }
    return windows.reduce(length) { max(0, $1.count(over: $0)) }
  }

  package func positions(_ pass: borrowing Pass) -> Int { positions(length: pass.length) }

  /// The number of values of a sample.
  package func count(_ pass: borrowing Pass) -> Int { positions(length: pass.length) * channels }

  /// The extents of all layers' outputs, in order.
  static func all(of model: ModelDescription) -> [Extent] {
    var extents: [Extent] = []
    for node in model.nodes {
      let sizes = node.shape.sizes
      if let first = sizes.first, first == nil {
        let before = node.inputs.first.map { extents[$0].windows } ?? []
        extents.append(
          Extent(
            fixedPositions: nil, channels: product(sizes.dropFirst()),
            windows: before + (node.layer.description.movingWindow.map { [$0] } ?? [])))
      } else {
        let channels = sizes.last.flatMap { $0 } ?? 1
        extents.append(
          Extent(fixedPositions: product(sizes.dropLast()), channels: channels, windows: []))
      }
    }
    return extents
  }

  private static func product(_ sizes: ArraySlice<Int?>) -> Int {
    sizes.reduce(1) { $0.times($1 ?? 1) }
  }
}
