/// GELU, which ONNX has from operator set 20 on: written out by what set 17 has.
extension ONNXModel {
  /// `x·(1 + erf(x/√2))/2`, or with tanh.
  mutating func gelu(_ x: String, _ output: String, isApproximate: Bool) {
    let curve: String
    if isApproximate {
      let cube = binary("Mul", binary("Mul", x, x, output), x, output)
      let argument = binary(
        "Mul",
        binary("Add", x, binary("Mul", cube, number(0.044715, output), output), output),
        number((2 / Double.pi).squareRoot(), output), output)
      curve = unary("Tanh", argument, output)
    } else {
      curve = unary("Erf", binary("Mul", x, number(0.5.squareRoot(), output), output), output)
    }
    let share = binary("Add", curve, number(1, output), output)
    let half = binary("Mul", x, number(0.5, output), output)
    operation("Mul", [half, share], output)
  }

  private mutating func unary(_ type: String, _ x: String, _ layer: String) -> String {
    let name = inner(layer)
    operation(type, [x], name)
    return name
  }

  private mutating func binary(
    _ type: String, _ a: String, _ b: String, _ layer: String
  ) -> String {
    let name = inner(layer)
    operation(type, [a, b], name)
    return name
  }

  /// A number that the graph computes with.
  private mutating func number(_ value: Double, _ layer: String) -> String {
    let name = inner(layer)
    var tensor = ProtobufMessage()
    tensor.add(2, Element.float.rawValue)
    tensor.add(8, name)
    var bytes = LittleEndianBytes()
    bytes.write([Float(value)])
    tensor.add(9, bytes: bytes.bytes)
    graph.add(Field.Graph.initializer, tensor)
    return name
  }
}
