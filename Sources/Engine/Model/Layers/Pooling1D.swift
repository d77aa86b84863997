/// A layer that makes one value of each channel in each window.
package protocol Pooling1D: LayerDescription {
  var window: Window { get set }
}

extension Pooling1D {
  package var movingWindow: Window? { window }

  package func outputShape(_ inputs: [TensorShape]) throws(LayerError) -> TensorShape {
    let input = try sequence(inputs)
    return TensorShape([try window.count(over: input), input.sizes[1]])
  }

  static var windowFields: [Field<Self>] {
    [
      Field(
        1, "pool_size", \.window.width, 1...Window.widest, "Positions in a window.", .byPlace),
      // Behind the width, which it follows where it is absent.
      Field(
        2, "strides", .optionalWhole(1...Window.widest),
        "Positions from one window to the next; as wide as the window where absent."
      ) {
        .whole($0.window.strides == $0.window.width ? nil : $0.window.strides)
      } write: {
        guard case .whole(let strides) = $1 else { return false }
        $0.window.strides = strides ?? $0.window.width
        return true
      },
      .padding(3, \.window.padding),
    ]
  }
}

/// The greatest value of each channel in each window.
package struct MaxPooling1D: Pooling1D {
  package var window: Window

  package init(_ window: Window) { self.window = window }
  package init() { self.init(Window(width: 2, strides: 2)) }

  package static let code = 4
  package static let name = "max_pooling1d"
  package static let kerasName = "MaxPooling1D"
  package static let summary = "The greatest value of each channel in each window."
  package static let example =
    "model small { input(256); embedding(10000, 16); conv1d(32, 3); max_pooling1d(2); flatten(); dense(1, activation: sigmoid) }"
  package static let shapes =
    "`(batch, L, n)` → `(batch, L', n)`, L' = ⌊(L − pool\\_size) / strides⌋ + 1, or "
    + "⌈L / strides⌉ with `padding: same`"
  package static let fields: [Field<MaxPooling1D>] = windowFields

  package var layer: Layer { .maxPooling1D(self) }
}

/// The mean of each channel over each window's positions inside the sequence.
package struct AveragePooling1D: Pooling1D {
  package var window: Window

  package init(_ window: Window) { self.window = window }
  package init() { self.init(Window(width: 2, strides: 2)) }

  package static let code = 5
  package static let name = "average_pooling1d"
  package static let kerasName = "AveragePooling1D"
  package static let summary = "The mean of each channel in each window."
  package static let example =
    "model small { input(256); embedding(10000, 16); average_pooling1d(4); flatten(); dense(1, activation: sigmoid) }"
  package static let shapes =
    "`(batch, L, n)` → `(batch, L', n)`, L' as of `max_pooling1d`; positions outside the sequence "
    + "do not count"
  package static let fields: [Field<AveragePooling1D>] = windowFields

  package var layer: Layer { .averagePooling1D(self) }
}
