import Kernels

/// `∂x[q] = Σⱼ δ[p]·W[j]ᵀ` over the windows p and places j in them with p·s + j = q.
///
/// With windows that begin at every position this is a convolution of δ between zeros with the taps in
/// reverse, and so one matrix product for each sample. Otherwise each place in the window is a product
/// of its own, whose rows don't overlap.
final class ConvolutionInputGradient {
  private let kernel: Parameter
  private let window: Window
  private let channels: Int
  private let filters: Int
  /// W's taps transposed (width · filters, channels), last tap first.
  private let transposed: Block<Float>
  /// With windows at every position δ between zeros; otherwise with padding `same` ∂x with its zeros.
  private let scratch: Block<Float>

  /// - Parameter positions: Enough for all samples of a pass between zeros.
  init(_ kernel: Parameter, _ window: Window, positions: Int) throws(TrainingError) {
    self.kernel = kernel
    self.window = window
    channels = kernel.shape[1]
    filters = kernel.shape[2]
    let isDense = window.strides == 1
    transposed = try Block(count: isDense ? kernel.count : 0)
    scratch = try Block(
      count: isDense
        ? positions.times(filters) : (window.padding == .same ? positions.times(channels) : 0))
  }

  func compute(
    _ pass: borrowing Pass, _ g: UnsafePointer<Float>, windows: Int, length: Int,
    paddedLength: Int, to gradients: UnsafeMutablePointer<Float>, adds: Bool
  ) {
    if window.strides == 1 {
      atOnce(pass, g, windows: windows, length: length, to: gradients, adds: adds)
    } else {
      byTaps(
        pass, g, windows: windows, length: length, paddedLength: paddedLength, to: gradients,
        adds: adds)
    }
  }

  private func atOnce(
    _ pass: borrowing Pass, _ g: UnsafePointer<Float>, windows: Int, length: Int,
    to gradients: UnsafeMutablePointer<Float>, adds: Bool
  ) {
    let (width, channels, filters, kernels) = (window.width, channels, filters, pass.kernels)
    let (weights, transposed) = (kernel.values.base, transposed.base)
    // Row q of what the taps in reverse see is window q − (width − 1) + before.
    let first = width - 1 - window.zerosBefore(length: length)
    let (rows, spread) = (length + width - 1, scratch.base)
    let spreadWork = pass.count * rows * filters
    let perChunk = max(1, pass.count * (1 << 15) / max(spreadWork, 1))
    let spreads = (pass.count + perChunk - 1) / perChunk
    let count = pass.count
    pass.run(chunks: width + spreads) { chunk in
      if chunk < width {
        kernels.pointee.transpose(
          channels, filters, weights + chunk * channels * filters, filters,
          transposed + (width - 1 - chunk) * filters * channels, channels)
        return
      }
      let start = (chunk - width) * perChunk
      for sample in start..<min(count, start + perChunk) {
        let out = spread + sample * rows * filters
        out.update(repeating: 0, count: first * filters)
        (out + first * filters).update(
          from: g + sample * windows * filters, count: windows * filters)
        (out + (first + windows) * filters).update(
          repeating: 0, count: (rows - first - windows) * filters)
      }
    }
    if pass.isCancelled { return }
    let depth = width * filters
    let cut =
      count >= Conv1DOp.manySamples
      ? MatrixProduct.Cut(wholeRows: length, columns: channels)
      : MatrixProduct.Cut(rows: length, columns: channels, depth: depth)
    pass.run(over: count * cut.count, work: length * channels * depth / max(cut.count, 1)) {
      range in
      for number in range {
        let sample = number / cut.count
        MatrixProduct(
          rows: length, columns: channels, depth: depth, a: spread + sample * rows * filters,
          lda: filters, b: transposed, ldb: channels, c: gradients + sample * length * channels,
          ldc: channels, accumulates: adds
        ).compute(cut.part(number % cut.count), kernels)
      }
    }
  }

  private func byTaps(
    _ pass: borrowing Pass, _ g: UnsafePointer<Float>, windows: Int, length: Int,
    paddedLength: Int, to gradients: UnsafeMutablePointer<Float>, adds: Bool
  ) {
    let (width, channels, filters, kernels) = (window.width, channels, filters, pass.kernels)
    let (weights, distance) = (kernel.values.base, window.strides * channels)
    let (size, paddedSize) = (length * channels, paddedLength * channels)
    let before = window.zerosBefore(length: length) * channels
    let scratch = window.padding == .same ? scratch.base : nil
    pass.run(over: pass.count, work: windows * width * channels * filters) { range in
      for sample in range {
        let target = gradients + sample * size
        let sum = scratch.map { $0 + sample * paddedSize } ?? target
        if scratch != nil || !adds { sum.update(repeating: 0, count: paddedSize) }
        for j in 0..<width {
          kernels.pointee.matmul(
            false, true, windows, channels, filters, g + sample * windows * filters, filters,
            weights + j * channels * filters, filters, sum + j * channels, distance, true)
        }
        guard scratch != nil else { continue }
        if adds {
          kernels.pointee.add(size, sum + before, target)
        } else {
          target.update(from: sum + before, count: size)
        }
      }
    }
  }
}
