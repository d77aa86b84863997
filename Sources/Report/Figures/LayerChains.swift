/// Layers that follow one another without a branch between them.
struct LayerChains {
  /// Numbers of nodes, each chain in its order; a chain stands where its first node does.
  private(set) var all: [[Int]] = []
  /// For each chain those that its first node reads.
  private(set) var inputs: [[Int]] = []

  init(_ nodes: [LayerGraph.Node]) {
    var readers = [Int](repeating: 0, count: nodes.count)
    for input in nodes.flatMap(\.inputs) where readers.indices.contains(input) {
      readers[input] += 1
    }
    var chains = [Int](repeating: 0, count: nodes.count)
    for (number, node) in nodes.enumerated() {
      let earlier = node.inputs.filter { $0 >= 0 && $0 < number }
      if earlier.count == 1, readers[earlier[0]] == 1 {
        chains[number] = chains[earlier[0]]
        all[chains[number]].append(number)
      } else {
        chains[number] = all.count
        all.append([number])
        inputs.append(earlier.map { chains[$0] })
      }
    }
  }

  /// Each layer by itself.
  init(single nodes: [LayerGraph.Node]) {
    all = nodes.indices.map { [$0] }
    inputs = nodes.map(\.inputs)
  }
}
