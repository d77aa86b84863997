import Kernels

extension Concatenate {
  package func plainOp(_ context: borrowing OpContext, layer: Int) throws(TrainingError) -> any Op {
    try ConcatenateOp(context, layer: layer)
  }
}

/// Several layers' values side by side along the last axis.
final class ConcatenateOp: Op {
  private struct Part {
    let input: SlotInput
    let channels: Int
    /// Where its values begin in a row of the output.
    let offset: Int
  }

  private let parts: [Part]
  private let output: Slot
  private let extent: Extent
  private let name: String

  init(_ context: borrowing OpContext, layer: Int) throws(TrainingError) {
    let node = context.graph.node(layer)
    var parts: [Part] = []
    var offset = 0
    for (index, number) in node.inputs.enumerated() {
      let channels = context.graph.extents[number].channels
      parts.append(Part(input: try context.input(index), channels: channels, offset: offset))
      offset += channels
    }
    self.parts = parts
    output = try context.output(layer)
    extent = context.graph.extents[layer]
    name = node.name
  }

  var description: String { "\(name): \(parts.count) parts side by side" }

  func forward(_ pass: borrowing Pass) {
    let positions = extent.positions(pass)
    let (channels, values, parts) = (extent.channels, output.values, parts)
    pass.run(over: pass.count, work: positions * channels) { range in
      for row in range.lowerBound * positions..<range.upperBound * positions {
        for part in parts {
          (values + row * channels + part.offset).update(
            from: part.input.values + row * part.channels, count: part.channels)
        }
      }
    }
  }

  func backward(_ pass: borrowing Pass) {
    guard let outputGradients = output.gradients else { return }
    let positions = extent.positions(pass)
    let (channels, parts, kernels) = (extent.channels, parts, pass.kernels)
    pass.run(over: pass.count, work: positions * channels) { range in
      for row in range.lowerBound * positions..<range.upperBound * positions {
        for part in parts {
          guard let gradients = part.input.gradients else { continue }
          let to = gradients + row * part.channels
          let from = outputGradients + row * channels + part.offset
          if part.input.addsGradients {
            kernels.pointee.add(part.channels, from, to)
          } else {
            to.update(from: from, count: part.channels)
          }
        }
      }
    }
  }
}
