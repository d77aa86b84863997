import Engine

/// Convolutions and pooling, whose windows Keras and ONNX place differently.
extension ONNXModel {
  /// Adds an operator over windows of a sequence with its channels first.
  ///
  /// Under `same` as many zeros are missing as make ⌈length / strides⌉ windows, half of them, rounded
  /// down, before the sequence. With a known length they are written out. Otherwise a reader counts
  /// them, but it may come to less than none where strides are wider than windows: then positions
  /// behind the last window, which nothing sees, are cut off before.
  mutating func windows(
    _ type: String, _ input: String, _ constants: [String], _ output: String, _ window: Window,
    over shape: TensorShape
  ) {
    var input = input
    var attributes = [
      attribute("kernel_shape", [window.width]), attribute("strides", [window.strides]),
    ]
    if window.padding == .same {
      if let length = shape.sizes.first ?? nil {
        let zeros = window.zeros(length: length)
        attributes.append(attribute("pads", [zeros.before, zeros.after]))
      } else {
        if window.strides > window.width { input = cut(input, behind: window, output) }
        attributes.append(attribute("auto_pad", "SAME_UPPER"))
      }
    }
    operation(type, [input] + constants, output, attributes)
  }

  /// The positions up to the end of the last window: ⌊(length − 1) / strides⌋ · strides + width.
  private mutating func cut(_ input: String, behind window: Window, _ layer: String) -> String {
    let names = (0..<6).map { _ in inner(layer) }
    let axis = integers([2], layer)
    operation("Shape", [input], names[0], [attribute("start", 2), attribute("end", 3)])
    operation("Sub", [names[0], integers([1], layer)], names[1])
    let strides = integers([window.strides], layer)
    operation("Div", [names[1], strides], names[2])
    operation("Mul", [names[2], strides], names[3])
    operation("Add", [names[3], integers([window.width], layer)], names[4])
    operation("Slice", [input, integers([0], layer), names[4], axis], names[5])
    return names[5]
  }

  /// Whole numbers that the graph computes with.
  private mutating func integers(_ values: [Int], _ layer: String) -> String {
    let name = inner(layer)
    var bytes = LittleEndianBytes()
    for value in values { bytes.write(UInt64(bitPattern: Int64(value))) }
    var tensor = ProtobufMessage()
    tensor.add(1, values.count)
    tensor.add(2, Element.int64.rawValue)
    tensor.add(8, name)
    tensor.add(9, bytes: bytes.bytes)
    graph.add(Field.Graph.initializer, tensor)
    return name
  }
}

extension Window {
  /// How many zeros stand before and behind a sequence of this length.
  fileprivate func zeros(length: Int) -> (before: Int, after: Int) {
    guard padding == .same else { return (0, 0) }
    let all = max(0, (count(over: length) - 1) * strides + width - length)
    return (all / 2, all - all / 2)
  }
}
