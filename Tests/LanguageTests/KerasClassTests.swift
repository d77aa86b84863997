import Engine
import Testing

@testable import Language

/// Keras's classes are known by their names, those that a hint lists by hand and those that come later.
@Suite struct KerasClassTests {
  @Test func everyLayerAndOptimizer() {
    let described: [any Described.Type] =
      Layer.Kind.allCases.map { $0.type } + Optimizer.Kind.allCases.map { $0.type }
    for type in described { #expect(Habits.ownName(type.kerasName) == type.name) }
  }
}
