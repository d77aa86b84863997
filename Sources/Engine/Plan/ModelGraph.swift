/// A model's layers as a plan's builder and its rewrites look at them.
package struct ModelGraph {
  package let model: ModelDescription
  /// For each layer the numbers of the layers that read it, ascending; one that reads it twice
  /// stands there twice.
  package let readers: [[Int]]
  /// For each layer's output, how many values a sample has there.
  package let extents: [Extent]
  /// Whether training changes anything at or before a layer, so that gradients have to reach it.
  package let needsGradients: [Bool]
  /// What the input is made of.
  package let source: Source.Kind

  package init(_ model: ModelDescription, source: Source.Kind) {
    self.model = model
    self.source = source
    extents = Extent.all(of: model)
    var readers = [[Int]](repeating: [], count: model.nodes.count)
    var needs: [Bool] = []
    for (number, node) in model.nodes.enumerated() {
      for input in node.inputs { readers[input].append(number) }
      let isTrained = node.trainableParameterCount > 0
      needs.append(isTrained || node.inputs.contains { needs[$0] })
    }
    self.readers = readers
    needsGradients = needs
  }

  package func node(_ number: Int) -> ModelDescription.Node { model.nodes[number] }
  package func layer(_ number: Int) -> Layer { model.nodes[number].layer }

  /// The one layer that reads layer `number`; nil where several do, or where it is the output.
  package func onlyReader(of number: Int) -> Int? {
    readers[number].count == 1 && number != model.nodes.count - 1 ? readers[number][0] : nil
  }

  /// Whether a layer passes on the very values it gets, so that it needs no op.
  package func passesThrough(_ number: Int) -> Bool {
    layer(number).description.passesThrough(inputs: model.nodes[number].inputs.count)
  }
}
