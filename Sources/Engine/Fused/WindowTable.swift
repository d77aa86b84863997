import Kernels

/// Projections of words by all filters of a text convolution, and the greatest windows over them.
///
/// Filters are worked on in panels, each with a table of its own. In training they have 16 or 32
/// filters, some 64 values for each word: small enough to stay near a core while all windows of a
/// batch are looked at. The table of a whole vocabulary doesn't fit there anyway; its panels are
/// wider, so that a word is looked up less often.
final class WindowTable {
  struct Panel {
    let branch: Int
    let firstFilter: Int
    let filters: Int
    let taps: Int
    /// Where its word table and its matrix of kernels begin.
    let table: Int
    let matrix: Int

    /// The filters, filled up to whole lanes.
    var paddedFilters: Int { TextBranch.padded(filters) }
    /// The values of one word.
    var width: Int { taps * paddedFilters }
  }

  let branches: [TextBranch]
  let channels: Int
  /// The widest windows first, so that threads finish at about the same time.
  let panels: [Panel]
  private let vocabularyPanels: [Panel]
  /// The filters of all branches, filled up to whole lanes.
  let columns: Int
  /// The greatest number of words in the tables.
  let capacity: Int

  private let tables: Block<Float>
  private let matrices: Block<Float>
  /// For each sample and column the greatest window, and which it is.
  private let maxima: Block<Float>
  let places: Block<Int32>
  /// What shares a maximum, in training; nil where that makes no difference.
  let ties: WindowTies?

  /// Fewer panels than this are cut up further, to be shared out among threads.
  private static let fewPanels = 6

  init(
    _ branches: [TextBranch], channels: Int, capacity: Int, samples: Int, trainingSamples: Int
  ) throws(TrainingError) {
    self.branches = branches
    self.channels = channels
    self.capacity = capacity
    panels = Self.panels(
      branches, filters: { $0 <= 2 ? 32 : 16 }, channels: channels, capacity: capacity)
    vocabularyPanels = Self.panels(
      branches, filters: { _ in 64 }, channels: channels, capacity: capacity)
    let width = branches.reduce(0) { $0 + $1.taps * $1.paddedFilters }
    columns = branches.reduce(0) { $0 + $1.paddedFilters }
    tables = try Block(count: capacity.times(width))
    matrices = try Block(count: channels.times(width))
    maxima = try Block(count: samples.times(columns))
    places = try Block(count: samples.times(columns))
    ties =
      trainingSamples > 0 && branches.contains(where: \.sharesTies)
      ? try WindowTies(panels: panels.count, samples: trainingSamples) : nil
  }

  private static func panels(
    _ branches: [TextBranch], filters filtersOfTaps: (Int) -> Int, channels: Int, capacity: Int
  ) -> [Panel] {
    var panels: [Panel] = []
    var width = 0
    for index in branches.indices.sorted(by: { branches[$0].taps > branches[$1].taps }) {
      let branch = branches[index]
      let filters = filtersOfTaps(branch.taps)
      for first in stride(from: 0, to: branch.filters, by: filters) {
        let panel = Panel(
          branch: index, firstFilter: first, filters: min(filters, branch.filters - first),
          taps: branch.taps, table: capacity.times(width), matrix: channels * width)
        panels.append(panel)
        width += panel.width
      }
    }
    return panels
  }

  /// Projects words, then finds the greatest windows of samples and writes the branches' outputs.
  ///
  /// - Parameters:
  ///   - embeddings: The embeddings of all words.
  ///   - distinct: The samples' distinct words.
  ///   - slots: The samples' words as numbers in `distinct`, laid out as in `layout`.
  func run(
    _ pass: borrowing Pass, samples: Range<Int>, embeddings: UnsafePointer<Float>,
    distinct: TouchedRows, slots: UnsafePointer<Int32>, layout: PaddedWords
  ) {
    let words = (rows: distinct.rows as UnsafePointer<Int32>?, count: distinct.count)
    let (kernels, source, rows) = (pass.kernels, pass.source, pass.rows)
    let finds = pass.isTraining
    if panels.count >= Self.fewPanels {
      pass.run(chunks: panels.count) { index in
        let panel = self.panels[index]
        self.fillMatrix(panel)
        self.project(kernels, panel, embeddings, words.rows, 0..<words.count)
        self.findGreatest(
          kernels, panel, number: index, source, rows, samples, slots, layout, places: finds)
      }
    } else {
      projectAll(panels, pass.runtime, embeddings, words.rows, count: words.count)
      if pass.isCancelled { return }
      findAll(panels, pass, samples: samples, slots: slots, layout: layout)
    }
  }

  /// Projects a vocabulary for passes to come.
  func projectVocabulary(
    _ runtime: Runtime, embeddings: UnsafePointer<Float>, words: Int
  ) {
    projectAll(vocabularyPanels, runtime, embeddings, nil, count: words)
  }

  /// The greatest windows of samples over the vocabulary.
  func findAllInVocabulary(_ pass: borrowing Pass, samples: Range<Int>, layout: PaddedWords) {
    findAll(vocabularyPanels, pass, samples: samples, slots: layout.base, layout: layout)
  }

  private func projectAll(
    _ panels: [Panel], _ runtime: Runtime, _ embeddings: UnsafePointer<Float>,
    _ words: UnsafePointer<Int32>?, count: Int
  ) {
    for panel in panels { fillMatrix(panel) }
    let size = 512
    let parts = (count + size - 1) / size
    runtime.run(chunks: parts * panels.count) { chunk in
      let start = chunk % parts * size
      self.project(
        runtime.kernels, panels[chunk / parts], embeddings, words, start..<min(count, start + size))
    }
  }

  private func findAll(
    _ panels: [Panel], _ pass: borrowing Pass, samples: Range<Int>,
    slots: UnsafePointer<Int32>, layout: PaddedWords
  ) {
    let (kernels, source, rows) = (pass.kernels, pass.source, pass.rows)
    let finds = pass.isTraining
    let size = 64
    let parts = (samples.count + size - 1) / size
    pass.run(chunks: parts * panels.count) { chunk in
      let start = samples.lowerBound + chunk % parts * size
      self.findGreatest(
        kernels, panels[chunk / parts], number: chunk / parts, source, rows,
        start..<min(samples.upperBound, start + size), slots, layout, places: finds)
    }
  }

  /// A panel's kernels side by side: (channels, taps · padded filters), zeros beyond its filters.
  private func fillMatrix(_ panel: Panel) {
    let branch = branches[panel.branch]
    let out = matrices.base + panel.matrix
    let kernel = branch.kernel.values.base + panel.firstFilter
    for channel in 0..<channels {
      for tap in 0..<panel.taps {
        let row = out + channel * panel.width + tap * panel.paddedFilters
        row.update(
          from: kernel + (tap * channels + channel) * branch.filters, count: panel.filters)
        (row + panel.filters).update(repeating: 0, count: panel.paddedFilters - panel.filters)
      }
    }
  }

  private func project(
    _ kernels: UnsafePointer<KernelTable>, _ panel: Panel, _ embeddings: UnsafePointer<Float>,
    _ words: UnsafePointer<Int32>?, _ range: Range<Int>
  ) {
    // Without a list of words, all of them.
    let first = words == nil ? embeddings + range.lowerBound * channels : embeddings
    kernels.pointee.project_rows(
      range.count, words.map { $0 + range.lowerBound }, channels, first, channels,
      matrices.base + panel.matrix, panel.width,
      tables.base + panel.table + range.lowerBound * panel.width, panel.width)
  }

  private func findGreatest(
    _ kernels: UnsafePointer<KernelTable>, _ panel: Panel, number: Int, _ source: Source,
    _ rows: UnsafePointer<Int>, _ samples: Range<Int>, _ slots: UnsafePointer<Int32>,
    _ layout: PaddedWords, places finds: Bool
  ) {
    let branch = branches[panel.branch]
    let column = branch.column + panel.firstFilter
    let table = tables.base + panel.table
    for sample in samples {
      let windows = layout.windows(source, rows[sample], sample: sample, taps: panel.taps)
      let place = sample * columns + column
      kernels.pointee.greatest_windows(
        windows.count, panel.taps, panel.paddedFilters, slots + windows.first, table, panel.width,
        panel.paddedFilters, maxima.base + place, finds ? places.base + place : nil)
      if finds, branch.sharesTies {
        ties?.find(
          kernels, panel, number: number, sample: sample,
          WindowTies.Windows(
            rows: slots + windows.first, count: windows.count,
            padding: layout.paddingWindow(source, rows[sample], taps: panel.taps, of: windows.count)
          ),
          table: table, maxima: maxima.base + place, places: places.base + place)
      }
    }
    let first = samples.lowerBound
    kernels.pointee.bias_activation(
      branch.activation.elementwise, samples.count, panel.filters,
      maxima.base + first * columns + column, columns,
      branch.bias.map { $0.values.base + panel.firstFilter },
      branch.output.values + first * branch.filters + panel.firstFilter, branch.filters)
  }
}
