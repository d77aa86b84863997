import Text

/// How a window treats the ends of a sequence, as in Keras.
package enum WindowPadding: Sendable, NamedCases {
  /// Only whole windows: ⌊(length − width) / strides⌋ + 1 outputs.
  case valid
  /// Zeros around the sequence: ⌈length / strides⌉ outputs.
  case same

  package var rawValue: String {
    switch self {
    case .valid: "valid"
    case .same: "same"
    }
  }
}

/// The windows of a convolution or a pooling layer.
package struct Window: Hashable, Sendable {
  package var width: Int
  package var strides: Int
  package var padding: WindowPadding

  package init(width: Int, strides: Int, padding: WindowPadding = .valid) {
    self.width = width
    self.strides = strides
    self.padding = padding
  }

  /// Windows and strides beyond this can't be meant.
  static let widest = 1_000_000_000

  /// The number of windows over `length` positions; not positive where none fits.
  package func count(over length: Int) -> Int {
    switch padding {
    case .valid: length < width ? 0 : (length - width) / strides + 1
    case .same: (length - 1) / strides + 1
    }
  }

  /// The number of windows over a sequence; nil where its length is open.
  func count(over input: TensorShape) throws(LayerError) -> Int? {
    guard let length = input.sizes[0] else { return nil }
    let count = count(over: length)
    guard count > 0 else { throw .windowTooWide(width: width, length: length) }
    return count
  }

  /// How many zeros stand before the first position under `same`: half of what is missing, rounded
  /// down, as TensorFlow does.
  package func zerosBefore(length: Int) -> Int {
    guard padding == .same else { return 0 }
    let total = max(0, (count(over: length) - 1) * strides + width - length)
    return total / 2
  }
}
