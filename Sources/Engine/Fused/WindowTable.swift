import Kernels

/// Projections of words by all filters of a text convolution, and the greatest windows over them.
///
/// Filters are worked on in panels of 16, each with a table of its own: `taps · 16` values for each
/// word, small enough to stay in a core's cache while all windows of a batch are looked at.
final class WindowTable {
  struct Panel {
    let branch: Int
    let firstFilter: Int
    let filters: Int
    let taps: Int
    /// Where its word table and its matrix of kernels begin.
    let table: Int
    let matrix: Int

    /// The values of one word.
    var width: Int { taps * TextBranch.lanes }
  }

  let branches: [TextBranch]
  let channels: Int
  /// The widest windows first, so that threads finish at about the same time.
  let panels: [Panel]
  /// The filters of all branches, filled up to whole lanes.
  let columns: Int
  /// The greatest number of words in the tables.
  let capacity: Int

  private let tables: Block<Float>
  private let matrices: Block<Float>
  /// For each sample and column the greatest window, and which it is.
  private let maxima: Block<Float>
  let places: Block<Int32>

  /// Fewer panels than this are cut up further, to be shared out among threads.
  private static let fewPanels = 6

  init(
    _ branches: [TextBranch], channels: Int, capacity: Int, samples: Int
  ) throws(TrainingError) {
    self.branches = branches
    self.channels = channels
    self.capacity = capacity
    var panels: [Panel] = []
    var (table, matrix) = (0, 0)
    for index in branches.indices.sorted(by: { branches[$0].taps > branches[$1].taps }) {
      let branch = branches[index]
      for first in stride(from: 0, to: branch.filters, by: TextBranch.lanes) {
        let panel = Panel(
          branch: index, firstFilter: first, filters: min(TextBranch.lanes, branch.filters - first),
          taps: branch.taps, table: table, matrix: matrix)
        panels.append(panel)
        table = table.adding(capacity.times(panel.width))
        matrix += channels * panel.width
      }
    }
    self.panels = panels
    columns = branches.reduce(0) { $0 + $1.paddedFilters }
    tables = try Block(count: table)
    matrices = try Block(count: matrix)
    maxima = try Block(count: samples.times(columns))
    places = try Block(count: samples.times(columns))
  }

  /// Projects words, then finds the greatest windows of samples and writes the branches' outputs.
  ///
  /// - Parameters:
  ///   - embeddings: The words' embeddings, `words` rows.
  ///   - slots: The samples' words as rows of `embeddings`, laid out as in `layout`.
  func run(
    _ pass: borrowing Pass, samples: Range<Int>, embeddings: UnsafePointer<Float>, words: Int,
    slots: UnsafePointer<Int32>, layout: PaddedWords
  ) {
    let (kernels, source, rows) = (pass.kernels, pass.source, pass.rows)
    if panels.count >= Self.fewPanels {
      pass.run(chunks: panels.count) { index in
        self.fillMatrix(index)
        self.project(kernels, index, embeddings, 0..<words)
        self.findGreatest(kernels, index, source, rows, samples, slots, layout)
      }
    } else {
      for index in panels.indices { fillMatrix(index) }
      projectAll(pass.runtime, embeddings, words: words)
      if pass.isCancelled { return }
      findAllGreatest(pass, samples: samples, slots: slots, layout: layout)
    }
  }

  /// Projects words for passes to come.
  func prepare(_ runtime: Runtime, embeddings: UnsafePointer<Float>, words: Int) {
    for index in panels.indices { fillMatrix(index) }
    projectAll(runtime, embeddings, words: words)
  }

  private func projectAll(
    _ runtime: Runtime, _ embeddings: UnsafePointer<Float>, words: Int
  ) {
    let size = 512
    let parts = (words + size - 1) / size
    runtime.run(chunks: parts * panels.count) { chunk in
      let start = chunk % parts * size
      self.project(
        runtime.kernels, chunk / parts, embeddings, start..<min(words, start + size))
    }
  }

  /// The greatest windows of samples over words that were projected before.
  func findAllGreatest(
    _ pass: borrowing Pass, samples: Range<Int>, slots: UnsafePointer<Int32>, layout: PaddedWords
  ) {
    let (kernels, source, rows) = (pass.kernels, pass.source, pass.rows)
    let size = 64
    let parts = (samples.count + size - 1) / size
    pass.run(chunks: parts * panels.count) { chunk in
      let start = samples.lowerBound + chunk % parts * size
      self.findGreatest(
        kernels, chunk / parts, source, rows, start..<min(samples.upperBound, start + size), slots,
        layout)
    }
  }

  /// A panel's kernels side by side: (channels, taps · 16), zeros beyond its filters.
  private func fillMatrix(_ index: Int) {
    let panel = panels[index]
    let branch = branches[panel.branch]
    let out = matrices.base + panel.matrix
    let kernel = branch.kernel.values.base + panel.firstFilter
    for channel in 0..<channels {
      for tap in 0..<panel.taps {
        (out + channel * panel.width + tap * TextBranch.lanes).update(
          from: kernel + (tap * channels + channel) * branch.filters, count: panel.filters)
      }
    }
  }

  private func project(
    _ kernels: UnsafePointer<KernelTable>, _ index: Int, _ embeddings: UnsafePointer<Float>,
    _ words: Range<Int>
  ) {
    let panel = panels[index]
    kernels.pointee.matmul(
      false, false, words.count, panel.width, channels, embeddings + words.lowerBound * channels,
      channels, matrices.base + panel.matrix, panel.width,
      tables.base + panel.table + words.lowerBound * panel.width, panel.width, false)
  }

  private func findGreatest(
    _ kernels: UnsafePointer<KernelTable>, _ index: Int, _ source: Source,
    _ rows: UnsafePointer<Int>, _ samples: Range<Int>, _ slots: UnsafePointer<Int32>,
    _ layout: PaddedWords
  ) {
    let panel = panels[index]
    let branch = branches[panel.branch]
    let column = branch.column + panel.firstFilter
    let table = tables.base + panel.table
    for sample in samples {
      let windows = layout.windows(source, rows[sample], sample: sample, taps: panel.taps)
      let place = sample * columns + column
      kernels.pointee.greatest_windows(
        windows.count, panel.taps, TextBranch.lanes, slots + windows.first, table, panel.width,
        TextBranch.lanes, maxima.base + place, places.base + place)
    }
    let first = samples.lowerBound
    kernels.pointee.bias_activation(
      branch.activation.elementwise, samples.count, panel.filters,
      maxima.base + first * columns + column, columns,
      branch.bias.map { $0.values.base + panel.firstFilter },
      branch.output.values + first * branch.filters + panel.firstFilter, branch.filters)
  }
}
