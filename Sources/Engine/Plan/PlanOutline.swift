/// Which ops a plan will have, in order, before any memory is made for them.
struct PlanOutline {
  struct Entry {
    let layers: [Int]
    let outputs: [Int]
    /// The layers whose slots it reads, resolved to those that write them.
    let inputs: [Int]
    let make: (borrowing OpContext) throws(TrainingError) -> any Op
  }

  let graph: ModelGraph
  /// In an order in which each entry's inputs are written before it.
  let entries: [Entry]
  /// For each layer the layer whose slot holds its values.
  let writers: [Int]

  /// The layer whose slot holds the model's output.
  var output: Int { writers[writers.count - 1] }

  init(_ graph: ModelGraph, usesFastPaths: Bool) throws(TrainingError) {
    self.graph = graph
    let matches = usesFastPaths ? Self.matches(in: graph) : []
    let fused = Set(matches.flatMap(\.layers))

    var writers: [Int] = []
    for number in graph.model.nodes.indices {
      let isAlias = !fused.contains(number) && number > 0 && graph.passesThrough(number)
      writers.append(isAlias ? writers[graph.node(number).inputs[0]] : number)
    }
    self.writers = writers

    var pending: [Entry] = matches.map { match in
      Entry(
        layers: match.layers, outputs: match.outputs, inputs: match.inputs.map { writers[$0] },
        make: match.make)
    }
    for number in graph.model.nodes.indices
    where !fused.contains(number) && writers[number] == number {
      pending.append(Self.plainEntry(graph, number, writers: writers))
    }
    entries = try Self.ordered(pending, output: writers[writers.count - 1])
  }

  private static func plainEntry(_ graph: ModelGraph, _ number: Int, writers: [Int]) -> Entry {
    let readsSamples =
      if case .embedding = graph.layer(number) { true } else { number == 0 }
    return Entry(
      layers: [number], outputs: [number],
      inputs: readsSamples ? [] : graph.node(number).inputs.map { writers[$0] },
      make: { context throws(TrainingError) in
        try context.graph.layer(number).description.plainOp(context, layer: number)
      })
  }

  /// The rewrites' matches that may stand together.
  private static func matches(in graph: ModelGraph) -> [FusedMatch] {
    var taken: Set<Int> = [0]
    var matches: [FusedMatch] = []
    for rewrite in Rewrites.all {
      for number in graph.model.nodes.indices where !taken.contains(number) {
        guard let match = rewrite.match(graph, at: number), isSound(match, graph, taken: taken)
        else { continue }
        taken.formUnion(match.layers)
        matches.append(match)
      }
    }
    return matches
  }

  /// Whether nobody outside reads what it does not write, and nothing is computed twice.
  static func isSound(_ match: FusedMatch, _ graph: ModelGraph, taken: Set<Int>) -> Bool {
    let layers = Set(match.layers)
    guard layers.isDisjoint(with: taken), layers.isDisjoint(with: match.inputs) else {
      return false
    }
    let last = graph.model.nodes.count - 1
    return layers.allSatisfy { layer in
      match.outputs.contains(layer)
        || (layer != last && graph.readers[layer].allSatisfy(layers.contains))
    }
  }

  /// The entries that the output depends on, each after those it reads from.
  private static func ordered(_ all: [Entry], output: Int) throws(TrainingError) -> [Entry] {
    var needed: Set<Int> = [output]
    var count = -1
    while needed.count != count {
      count = needed.count
      for entry in all where entry.outputs.contains(where: needed.contains) {
        needed.formUnion(entry.inputs)
      }
    }
    var pending = all.filter { $0.outputs.contains(where: needed.contains) }
      .sorted { ($0.layers.min() ?? 0) < ($1.layers.min() ?? 0) }
    var written: Set<Int> = []
    var ordered: [Entry] = []
    while !pending.isEmpty {
      guard let next = pending.firstIndex(where: { $0.inputs.allSatisfy(written.contains) }) else {
        throw .internalFault("the plan's operations wait for one another")
      }
      let entry = pending.remove(at: next)
      written.formUnion(entry.outputs)
      ordered.append(entry)
    }
    return ordered
  }

  /// For each entry and each of its inputs, whether its gradients are added to what a later entry
  /// has written there.
  func addsGradients() -> [[Bool]] {
    var written: Set<Int> = [output]
    var flags: [[Bool]] = []
    for entry in entries.reversed() {
      flags.append(entry.inputs.map { !written.insert($0).inserted })
    }
    return flags.reversed()
  }
}
