import Engine

/// The models that are timed: the chapters' three, those of two tables, and two that no fast path was made for.
enum Models {
  static func a() throws(LayerError) -> Compiled {
    try compiled(
      chain([
        .input(Input(size: 10000)), .dense(Dense(units: 16, activation: .relu)),
        .dense(Dense(units: 16, activation: .relu)), .dense(Dense(units: 1, activation: .sigmoid)),
      ]), .rmsprop(RMSprop()))
  }

  static func b() throws(LayerError) -> Compiled {
    var model = ModelDescription(name: "cnn")
    let input = try model.add(.input(Input(size: 500)), inputs: [])
    let words = try model.add(
      .embedding(Embedding(inputDim: 10000, outputDim: 100)), inputs: [input])
    var branches: [Int] = []
    for width in 1...3 {
      let windows = try model.add(
        .conv1D(Conv1D(filters: 64, window: Window(width: width, strides: 1), activation: .relu)),
        inputs: [words])
      let whole = Window(width: 501 - width, strides: 501 - width)
      let greatest = try model.add(.maxPooling1D(MaxPooling1D(whole)), inputs: [windows])
      branches.append(try model.add(.flatten, inputs: [greatest]))
    }
    let joined = try model.add(.concatenate, inputs: branches)
    let dropped = try model.add(.dropout(Dropout(rate: 0.5)), inputs: [joined])
    _ = try model.add(.dense(Dense(units: 1, activation: .sigmoid)), inputs: [dropped])
    return compiled(model, .rmsprop(RMSprop()))
  }

  static func c() throws(LayerError) -> Compiled {
    try compiled(
      chain([
        .input(Input(size: nil)), .embedding(Embedding(inputDim: 10000, outputDim: 16)),
        .globalAveragePooling1D,
        .dense(Dense(units: 16, activation: .relu)), .dense(Dense(units: 1, activation: .sigmoid)),
      ]), .adam(Adam()))
  }

  static func convolutions() throws(LayerError) -> Compiled {
    let window = Window(width: 7, strides: 1)
    return try compiled(
      chain([
        .input(Input(size: 500)), .embedding(Embedding(inputDim: 10000, outputDim: 128)),
        .conv1D(Conv1D(filters: 32, window: window, activation: .relu)),
        .maxPooling1D(MaxPooling1D(Window(width: 5, strides: 5))),
        .conv1D(Conv1D(filters: 32, window: window, activation: .relu)), .globalMaxPooling1D,
        .dense(Dense(units: 1, activation: .sigmoid)),
      ]), .rmsprop(RMSprop()))
  }

  static func dense() throws(LayerError) -> Compiled {
    try compiled(
      chain([
        .input(Input(size: 784)), .dense(Dense(units: 512, activation: .relu)),
        .dense(Dense(units: 512, activation: .relu)),
        .dense(Dense(units: 10, activation: .softmax)),
      ]), .rmsprop(RMSprop()), .sparseCategoricalCrossentropy)
  }

  static func boston() throws(LayerError) -> Compiled {
    try compiled(
      chain([
        .input(Input(size: 13)), .dense(Dense(units: 64, activation: .relu)),
        .dense(Dense(units: 64, activation: .relu)), .dense(Dense(units: 1)),
      ]), .rmsprop(RMSprop()), .meanSquaredError, metrics: [.meanAbsoluteError])
  }

  static func digits() throws(LayerError) -> Compiled {
    try compiled(
      chain([
        .input(Input(size: 64)), .dense(Dense(units: 128, activation: .relu)),
        .dense(Dense(units: 10, activation: .softmax)),
      ]), .adam(Adam()), .sparseCategoricalCrossentropy)
  }

  private static func chain(_ layers: [Layer]) throws(LayerError) -> ModelDescription {
    var model = ModelDescription(name: "chain")
    for (number, layer) in layers.enumerated() {
      _ = try model.add(layer, inputs: number == 0 ? [] : [number - 1])
    }
    return model
  }

  private static func compiled(
    _ model: ModelDescription, _ optimizer: Optimizer, _ loss: Loss = .binaryCrossentropy,
    metrics: [Metric] = [.accuracy]
  ) -> Compiled {
    Compiled(model: model, optimizer: optimizer, loss: loss, metrics: metrics)
  }
}
