import Kernels

extension UnitNormalization {
  package func plainOp(_ context: borrowing OpContext, layer: Int) throws(TrainingError) -> any Op {
    try UnitNormalizationOp(context, layer: layer)
  }
}

/// `y = s·x` for the vector at each position, s = min(1 / √Σx², 10¹²), as Keras has it.
///
/// Backward, `dx = s·(dy − y·Σ y·dy)`. Where s is bounded the vector is as good as zero and has no
/// direction: no gradient goes past it, where Keras's is not a number.
final class UnitNormalizationOp: Op {
  private static let greatestScale: Float = 1e12

  private let input: SlotInput
  private let output: Slot
  private let extent: Extent
  private let name: String

  init(_ context: borrowing OpContext, layer: Int) throws(TrainingError) {
    input = try context.input(0)
    output = try context.output(layer)
    extent = context.graph.extents[layer]
    name = context.graph.node(layer).name
  }

  var description: String { "\(name): each vector scaled to length 1" }

  func forward(_ pass: borrowing Pass) {
    let (positions, channels) = (extent.positions(pass), extent.channels)
    let (values, out, kernels) = (input.values, output.values, pass.kernels)
    pass.run(over: pass.count * positions, work: channels * 2) { range in
      for row in range {
        let x = values + row * channels
        kernels.pointee.scale(
          channels, Self.scale(kernels, channels, x), x, out + row * channels)
      }
    }
  }

  func backward(_ pass: borrowing Pass) {
    guard let gradients = input.gradients, let outputGradients = output.gradients else { return }
    let (positions, channels) = (extent.positions(pass), extent.channels)
    let (values, out, kernels) = (input.values, output.values, pass.kernels)
    let adds = input.addsGradients
    pass.run(over: pass.count * positions, work: channels * 4) { range in
      for row in range {
        let start = row * channels
        let (y, g, dx) = (out + start, outputGradients + start, gradients + start)
        let scale = Self.scale(kernels, channels, values + start)
        if scale == Self.greatestScale {
          if !adds { dx.update(repeating: 0, count: channels) }
          continue
        }
        kernels.pointee.axpy(channels, -kernels.pointee.dot(channels, y, g), y, g)
        if adds {
          kernels.pointee.axpy(channels, scale, g, dx)
        } else {
          kernels.pointee.scale(channels, scale, g, dx)
        }
      }
    }
  }

  private static func scale(
    _ kernels: UnsafePointer<KernelTable>, _ channels: Int, _ x: UnsafePointer<Float>
  ) -> Float {
    min(1 / kernels.pointee.dot(channels, x, x).squareRoot(), greatestScale)
  }
}
