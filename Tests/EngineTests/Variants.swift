import Engine

extension Described {
  /// This with one field after another changed.
  var variants: [(keyword: String, value: Self)] {
    let values = values
    return Self.fieldDescriptions.enumerated().compactMap { place, field in
      guard let other = field.type.value(otherThan: values[place]) else { return nil }
      var changed: [FieldValue?] = values
      changed[place] = other
      return Self(values: changed).map { (field.keyword, $0) }
    }
  }
}

extension FieldType {
  /// Nil where a value needs others beside it.
  fileprivate func value(otherThan value: FieldValue) -> FieldValue? {
    switch (self, value) {
    case (.whole(let range), .whole(let value?)):
      .whole(range.contains(value + 1) ? value + 1 : value - 1)
    case (.optionalWhole, .whole(let value)): .whole((value ?? 2) + 1)
    case (.number(let interval), .number(let value)), (.rate(let interval), .number(let value)):
      [value + 0.25, value / 2].first(where: interval.contains).map { .number($0) }
    case (.boolean, .boolean(let value)): .boolean(!value)
    case (.padding, .padding(let padding)): .padding(padding == .same ? .valid : .same)
    case (.activation, .activation(let activation)):
      .activation(activation == .tanh ? .sigmoid : .tanh)
    case (.regularizer, .regularizer(nil)): .regularizer(Regularizer(l1: 0.1, l2: 0.2))
    default: nil
    }
  }
}

extension Layer {
  /// This with one parameter after another changed.
  var variants: [(keyword: String, layer: Layer)] {
    func variants(_ description: some LayerDescription) -> [(keyword: String, layer: Layer)] {
      description.variants.map { ($0.keyword, $0.value.layer) }
    }
    return variants(description)
  }

  /// One of a kind, whose parameters all count.
  init(of kind: Kind) {
    switch kind {
    case .input: self = .input(Input(size: 8))
    case .dense: self = .dense(Dense(units: 3, activation: .sigmoid))
    case .embedding: self = .embedding(Embedding(inputDim: 40, outputDim: 3))
    case .conv1D:
      self = .conv1D(
        Conv1D(filters: 3, window: Window(width: 2, strides: 1), activation: .sigmoid))
    case .maxPooling1D: self = .maxPooling1D(MaxPooling1D())
    case .averagePooling1D: self = .averagePooling1D(AveragePooling1D())
    case .globalMaxPooling1D: self = .globalMaxPooling1D
    case .globalAveragePooling1D: self = .globalAveragePooling1D
    case .flatten: self = .flatten
    case .concatenate: self = .concatenate
    case .dropout: self = .dropout(Dropout(rate: 0.25))
    case .activation: self = .activation(ActivationLayer(.sigmoid))
    case .spatialDropout1D: self = .spatialDropout1D(SpatialDropout1D(rate: 0.25))
    case .batchNormalization: self = .batchNormalization(BatchNormalization())
    case .unitNormalization: self = .unitNormalization
    }
  }
}

extension Optimizer {
  /// This with one parameter after another changed.
  var variants: [(keyword: String, optimizer: Optimizer)] {
    func variants(
      _ description: some OptimizerDescription
    ) -> [(keyword: String, optimizer: Optimizer)] {
      description.variants.map { ($0.keyword, $0.value.optimizer) }
    }
    return variants(description)
  }

  /// One of a kind, whose parameters all count.
  init(of kind: Kind) {
    // Without momentum there is no look ahead.
    self = kind == .sgd ? .sgd(SGD(momentum: 0.5)) : kind.optimizer
  }
}
