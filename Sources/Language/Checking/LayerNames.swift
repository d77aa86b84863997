import Engine
import Text

/// The names of a model's layers: Keras's where the author gave none, `dense`, `dense_1`, …
package struct LayerNames {
  private var taken: Set<Spelling> = []
  /// For each kind of layer the number that comes next; those before it are taken.
  private var next: [Spelling: Int] = [:]

  package init() {}

  package func isTaken(_ name: String) -> Bool { taken.contains(name) }

  package mutating func take(_ name: String) { taken.insert(name) }

  /// The first name of its kind that is free.
  package mutating func automatic(for layer: Layer) -> String {
    let base = layer.defaultName
    guard taken.contains(base) else { return base }
    var number = next[base] ?? 1
    while taken.contains("\(base)_\(number)") { number += 1 }
    next[base] = number
    return "\(base)_\(number)"
  }
}
