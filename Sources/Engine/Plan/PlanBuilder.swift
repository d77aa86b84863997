import Text

/// What a plan is made for.
struct PlanRequest {
  let compiled: Compiled
  let source: Source.Kind
  let isTraining: Bool
  /// Whether evaluations go through it (alone, or between epochs).
  let evaluates: Bool
  let batchSize: Int
  let sampleCount: Int
  /// The length of the longest sample that will go through it.
  let greatestLength: Int
  let usesFastPaths: Bool
}

extension Plan {
  /// Makes the plan of a model with weights.
  convenience init(
    _ request: PlanRequest, weights: [NamedWeight], state: OptimizerState
  ) throws(TrainingError) {
    let compiled = request.compiled
    let graph = ModelGraph(compiled.model, source: request.source)
    let outline = try PlanOutline(graph, usesFastPaths: request.usesFastPaths)

    var slotExtents: [Int: Extent] = [outline.output: graph.extents[outline.output]]
    for layer in outline.entries.flatMap({ $0.outputs + $0.inputs }) {
      slotExtents[layer] = graph.extents[layer]
    }
    let numbers = slotExtents.keys.sorted()
    let sizes = PlanSizes(
      slotExtents: numbers.map { graph.extents[$0] } + [graph.extents[outline.output]],
      copies: request.isTraining ? 2 : 1,
      batchSize: request.batchSize, sampleCount: request.sampleCount,
      greatestLength: request.greatestLength, isTraining: request.isTraining,
      evaluates: request.evaluates, needsWholeBatches: compiled.model.needsWholeBatches)

    let parameters = try Self.parameters(request, weights: weights, state: state)
    var parametersByName: [Spelling: Parameter] = [:]
    for parameter in parameters { parametersByName[parameter.name] = parameter }

    func context(
      _ slots: [Int: Slot], _ entry: PlanOutline.Entry?, _ addsGradients: [Bool]
    ) -> OpContext {
      OpContext(
        graph: graph, optimizer: compiled.optimizer, isTraining: request.isTraining,
        greatestTrainingCount: sizes.greatestTrainingCount, greatestCount: sizes.greatestCount,
        greatestLength: sizes.greatestLength,
        greatestPositions: sizes.greatestPositions, stepsDone: state.steps, slots: slots,
        addsGradients: addsGradients, readSlots: entry?.inputs ?? [],
        parameters: parametersByName)
    }

    let forCapacity = context([:], nil, [])
    var slots: [Int: Slot] = [:]
    for number in numbers {
      slots[number] = try Slot(
        capacity: forCapacity.capacity(number, channels: graph.extents[number].channels),
        hasGradients: request.isTraining && graph.needsGradients[number])
    }
    guard let output = slots[outline.output] else { throw .internalFault("no output") }

    var ops: [any Op] = []
    for (entry, addsGradients) in zip(outline.entries, outline.addsGradients()) {
      ops.append(try entry.make(context(slots, entry, addsGradients)))
    }
    self.init(
      ops: ops, parameters: parameters, output: output,
      outputExtent: graph.extents[graph.extents.count - 1], sizes: sizes,
      updater: Updater(parameters))
  }

  private static func parameters(
    _ request: PlanRequest, weights: [NamedWeight], state: OptimizerState
  ) throws(TrainingError) -> [Parameter] {
    var parameters: [Parameter] = []
    for spec in weightSpecs(of: request.compiled.model) {
      let index = parameters.count
      guard index < weights.count, weights[index].shape == spec.shape,
        weights[index].values.count == spec.count
      else {
        throw .shapeMismatch(
          expected: "\(spec.name) \(spec.shape)",
          got: index < weights.count
            ? "\(weights[index].name) \(weights[index].shape)" : "no such weight")
      }
      var weight = weights[index]
      weight.name = spec.name
      parameters.append(
        try Parameter(
          weight: weight, isTrained: request.isTraining && spec.isTrainable,
          regularizer: spec.regularizer, state: index < state.slots.count ? state.slots[index] : [],
          optimizer: request.compiled.optimizer.description))
    }
    return parameters
  }
}
