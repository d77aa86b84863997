/// Places for the nodes of a directed graph without cycles, by the method of Sugiyama, Tagawa and
/// Toda: layers by the longest path, long edges cut by points of their own, an order in each layer
/// with few crossings, and x places as near to their neighbours' as the order allows.
struct GraphLayout {
  struct Item {
    /// Nil for a point on an edge that crosses its layer.
    var node: Int?
    var width: Double
    var x = 0.0
    /// Items of the layer above that an edge comes from, and of the one below that it goes to.
    var above: [Int] = []
    var below: [Int] = []
  }

  private(set) var items: [Item] = []
  /// Item numbers from left to right, for each layer from the top.
  private(set) var layers: [[Int]] = []
  /// The items that each edge passes, from the node it leaves to the one it enters.
  private(set) var routes: [[Int]] = []

  private let gap: Double

  /// - Parameters:
  ///   - inputs: For each node the nodes that it reads. Only earlier ones count, so there is no cycle.
  ///   - widths: Each node's width.
  ///   - gap: The least distance between two boxes.
  init(inputs: [[Int]], widths: [Double], gap: Double) {
    self.gap = gap
    let inputs = inputs.enumerated().map { node, sources in
      sources.filter { $0 >= 0 && $0 < node }
    }
    place(inputs, ranks: Self.ranks(inputs), widths: widths)
    order()
    position()
  }

  /// The longest path from a node without inputs; such a node stands right above its first reader.
  private static func ranks(_ inputs: [[Int]]) -> [Int] {
    var ranks = inputs.map { _ in 0 }
    var firstReader: [Int: Int] = [:]
    for (node, sources) in inputs.enumerated() {
      ranks[node] = (sources.map { ranks[$0] }.max() ?? -1) + 1
    }
    for (node, sources) in inputs.enumerated() {
      for source in sources {
        firstReader[source] = min(firstReader[source] ?? .max, ranks[node])
      }
    }
    for (node, sources) in inputs.enumerated() where sources.isEmpty {
      if let reader = firstReader[node] { ranks[node] = reader - 1 }
    }
    return ranks
  }

  private mutating func place(_ inputs: [[Int]], ranks: [Int], widths: [Double]) {
    layers = Array(repeating: [], count: (ranks.max() ?? -1) + 1)
    for node in inputs.indices {
      items.append(Item(node: node, width: widths.indices.contains(node) ? widths[node] : 0))
      layers[ranks[node]].append(node)
    }
    for (node, sources) in inputs.enumerated() {
      for source in sources {
        var route = [source]
        for rank in ranks[source] + 1..<max(ranks[source] + 1, ranks[node]) {
          items.append(Item(node: nil, width: 16))
          layers[rank].append(items.count - 1)
          route.append(items.count - 1)
        }
        route.append(node)
        routes.append(route)
        for (upper, lower) in zip(route, route.dropFirst()) {
          items[upper].below.append(lower)
          items[lower].above.append(upper)
        }
      }
    }
  }

  /// Sorts layers by the mean place of their neighbours, downwards and upwards in turn, and keeps the
  /// order with the fewest crossings.
  private mutating func order() {
    var best = layers
    var fewest = crossings(layers)
    for sweep in 0..<12 where fewest > 0 {
      let isDown = sweep.isMultiple(of: 2)
      let sequence = isDown ? Array(layers.indices) : layers.indices.reversed()
      for rank in sequence {
        let neighbours = rank + (isDown ? -1 : 1)
        guard layers.indices.contains(neighbours) else { continue }
        let places = Self.places(layers[neighbours])
        let own = Self.places(layers[rank])
        let means = Dictionary(
          uniqueKeysWithValues: layers[rank].map { item -> (Int, Double) in
            let linked = (isDown ? items[item].above : items[item].below).compactMap { places[$0] }
            guard !linked.isEmpty else { return (item, Double(own[item] ?? 0)) }
            return (item, Double(linked.reduce(0, +)) / Double(linked.count))
          })
        // Swift's sort is stable: equal means keep their order.
        layers[rank].sort { (means[$0] ?? 0) < (means[$1] ?? 0) }
      }
      let count = crossings(layers)
      if count < fewest {
        fewest = count
        best = layers
      }
    }
    layers = best
  }

  private static func places(_ layer: [Int]) -> [Int: Int] {
    Dictionary(uniqueKeysWithValues: layer.enumerated().map { ($1, $0) })
  }

  private func crossings(_ layers: [[Int]]) -> Int {
    var count = 0
    for (upper, lower) in zip(layers, layers.dropFirst()) {
      let places = Self.places(lower)
      let ends = upper.map { items[$0].below.compactMap { places[$0] } }
      for (index, left) in ends.enumerated() where left.count < 1_000 {
        for right in ends[(index + 1)...].prefix(1_000) {
          for end in left { count += right.count { $0 < end } }
        }
      }
    }
    return count
  }

  /// Moves each layer as near to the mean of its neighbours as the widths allow, in turns.
  private mutating func position() {
    for layer in layers {
      settle(layer, at: layer.indices.map { Double($0) * gap })
    }
    for sweep in 0..<24 {
      let isDown = sweep.isMultiple(of: 2)
      for rank in isDown ? Array(layers.indices) : layers.indices.reversed() {
        let layer = layers[rank]
        let wishes = layer.map { item -> Double in
          let linked = isDown ? items[item].above : items[item].below
          guard !linked.isEmpty else { return items[item].x }
          return linked.reduce(0) { $0 + items[$1].x } / Double(linked.count)
        }
        settle(layer, at: wishes)
      }
    }
    let left = items.map { $0.x - $0.width / 2 }.min() ?? 0
    for index in items.indices { items[index].x -= left }
  }

  /// The places nearest to the wishes, by least squares, that keep the order and the gaps: pools of
  /// neighbours that would overlap move together ('pool adjacent violators').
  private mutating func settle(_ layer: [Int], at wishes: [Double]) {
    var pools: [(sum: Double, weight: Double, members: Int)] = []
    var offsets: [Double] = []
    var offset = 0.0
    for (place, item) in layer.enumerated() {
      if place > 0 {
        offset += (items[layer[place - 1]].width + items[item].width) / 2 + gap
      }
      offsets.append(offset)
      // A point on a long edge insists on its place, so that the edge is straight.
      let weight = items[item].node == nil ? 4.0 : 1
      pools.append((sum: (wishes[place] - offset) * weight, weight: weight, members: 1))
      while pools.count > 1 {
        let last = pools[pools.count - 1]
        let before = pools[pools.count - 2]
        guard before.sum / before.weight >= last.sum / last.weight else { break }
        pools.removeLast()
        pools[pools.count - 1] = (
          sum: before.sum + last.sum, weight: before.weight + last.weight,
          members: before.members + last.members
        )
      }
    }
    var place = 0
    for pool in pools {
      for _ in 0..<pool.members {
        items[layer[place]].x = pool.sum / pool.weight + offsets[place]
        place += 1
      }
    }
  }
}
