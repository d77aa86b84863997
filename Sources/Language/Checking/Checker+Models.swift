import Engine
import Notebook
import Text

extension Checker {
  /// The model that a declaration describes, with the weights that its layers were given, by the
  /// layers' numbers; nil after an error.
  mutating func model(
    _ declaration: ModelDeclaration
  ) -> (description: ModelDescription, weights: [Int: CheckedExpression])? {
    var builder = ModelBuilder(
      description: ModelDescription(name: declaration.name.value), isValid: declaration.isWhole,
      isWhole: declaration.isWhole)
    if declaration.body.isEmpty, declaration.isWhole {
      diagnostics.error(
        declaration.name.range, "`\(declaration.name.value)` has no layers",
        hint: "begin with input(…)")
      return nil
    }
    let output = block(declaration.body, from: nil, &builder)
    guard builder.isValid, !builder.isMarred, let output,
      output == builder.description.nodes.count - 1
    else {
      return nil
    }
    return (builder.description, builder.weights)
  }

  struct ModelBuilder {
    var description: ModelDescription
    /// False after an error: arguments are still checked, shapes no more.
    var isValid: Bool
    /// After an error that leaves the shapes known.
    var isMarred = false
    /// False where a bracket is missing: branches can't be told from what follows them.
    let isWhole: Bool
    /// What layers begin with where it is given, by their numbers.
    var weights: [Int: CheckedExpression] = [:]
    var names = LayerNames()
    /// Weights of all layers so far.
    var parameterCount = 0
  }

  /// Beyond this, nobody could read the summary.
  static let mostLayers = 1000

  /// Layers one after another, from the layer above them; gives the last one's number.
  private mutating func block(
    _ items: [LayerItem], from start: Int?, _ builder: inout ModelBuilder
  ) -> Int? {
    var current = start
    var branches: [(branch: Branch, end: Int?)] = []
    for item in items {
      switch item {
      case .branch(let branch):
        if current == nil, builder.isValid {
          diagnostics.error(
            branch.keyword, "a branch needs a layer above it to start from",
            hint: "begin the model with input(…)")
          builder.isValid = false
        }
        let end = block(branch.body, from: current, &builder)
        branches.append((branch, end))
      case .repetition(let repetition):
        if !branches.isEmpty {
          diagnostics.error(
            repetition.keyword, "after branches a merging layer must follow, and `repeat` is none",
            hint: "insert concatenate() before it")
          builder.isValid = false
          branches = []
        }
        current = repeated(repetition, from: current, &builder)
      case .todo:
        isTodo = true
        builder.isValid = false
        branches = []
      case .unreadable:
        builder.isValid = false
        branches = []
      case .layer(let call):
        if !branches.isEmpty {
          if call.name.value != "concatenate" {
            if builder.isWhole, FunctionTable.all[call.name.value] != nil {
              diagnostics.error(
                call.name.range,
                "after branches a merging layer must follow, and `\(call.name.value)` is none",
                hint: "insert concatenate() before it")
            }
            builder.isValid = false
            _ = layer(call)
          } else {
            current = add(call, inputs: branches.map(\.end), joinsBranches: true, &builder)
          }
          branches = []
        } else {
          current = add(call, inputs: current.map { [$0] } ?? [], &builder)
        }
      }
    }
    if let last = branches.last, builder.isWhole {
      diagnostics.error(
        last.branch.keyword, "the branches are not joined",
        hint: "write concatenate() behind the last one")
      builder.isValid = false
    }
    return current
  }

  /// A block of layers, so many times one after another.
  private mutating func repeated(
    _ repetition: Repetition, from start: Int?, _ builder: inout ModelBuilder
  ) -> Int? {
    let count = check(repetition.count)
    guard let times = count.constant?.whole, (0...Self.mostLayers).contains(times) else {
      if count.type != .unknown {
        diagnostics.error(
          count.range,
          "`repeat` takes a whole number from 0 to \(Self.mostLayers) that is known before anything runs",
          hint: count.constant.map { "not \($0.shortDescription)" })
      }
      doubtful.append(count)
      builder.isValid = false
      return start
    }
    return repeatedly(at: repetition.keyword) { checker in
      var current = start
      for _ in 0..<times {
        let before = builder.description.nodes.count
        current = checker.block(repetition.body, from: current, &builder)
        // What is wrong once is wrong each time; and nothing, repeated, is nothing.
        if !builder.isValid || builder.description.nodes.count == before { break }
      }
      return current
    }
  }

  /// Checks a layer's arguments; nil after an error.
  private mutating func layer(_ call: CallExpression) -> (Layer, CheckedCall)? {
    if let function = FunctionTable.all[call.name.value], function.category != .layers {
      diagnostics.error(
        call.name.range, "`\(call.name.value)` is not a layer",
        hint: "layers are " + Self.layerNames)
      return nil
    }
    if FunctionTable.all[call.name.value] == nil {
      let names = FunctionTable.layerFunctions.map(\.name)
      diagnostics.error(
        call.name.range, "there is no layer `\(call.name.value)`",
        hint: reported.names.hint(for: call.name.value, among: names)
          ?? Habits.function(call.name.value)
          ?? Habits.ownName(call.name.value).map { "did you mean `\($0)`?" } ?? "layers are "
          + Self.layerNames)
      checkLoosely(call.arguments)
      return nil
    }
    let before = diagnostics.all.count
    guard let function = FunctionTable.all[call.name.value] else { return nil }
    let checked = self.call(function, call)
    guard diagnostics.all[before...].allSatisfy({ $0.severity == .warning }),
      case .layer(let layer) = checked.type, case .call(let checkedCall) = checked.node
    else { return nil }
    return (layer, checkedCall)
  }

  private static var layerNames: String {
    FunctionTable.layerFunctions.map(\.name).joined(separator: ", ")
  }

  /// A layer behind those that it takes: each rule that its inputs can break has its own message.
  private mutating func add(
    _ call: CallExpression, inputs: [Int?], joinsBranches: Bool = false,
    _ builder: inout ModelBuilder
  ) -> Int? {
    guard let (layer, checked) = layer(call) else {
      builder.isValid = false
      return nil
    }
    guard builder.isValid else { return nil }
    let isFirst = builder.description.nodes.isEmpty
    if case .input = layer {
      if !isFirst {
        diagnostics.error(call.name.range, "input stands only once, as a model's first layer")
        builder.isMarred = true
        return inputs.last ?? nil
      }
    } else if isFirst {
      return reject(
        call, &builder, "a model begins with its input", "write input(10000) above it")
    }
    if case .concatenate = layer, !joinsBranches {
      diagnostics.error(
        call.name.range, "concatenate joins branches, and there are none above it",
        hint: "write branch { … } blocks above it")
      builder.isMarred = true
      return inputs.last ?? nil
    }
    guard builder.description.nodes.count < Self.mostLayers else {
      return reject(
        call, &builder, "a model has at most \(Self.mostLayers) layers", "leave out some")
    }
    guard effort.addLayer() else {
      // Once: what follows would be too much as well.
      let isNew = effort.layers == Effort.mostLayers + 1
      if isNew {
        let fault = Diagnostic(
          at: call.name.range,
          "the models of this notebook have more than \(grouped(Effort.mostLayers)) layers in all, "
            + "those of each call and each repeat counted", hint: "write several notebooks")
        diagnostics.add(fault)
        exhaustion = fault
      }
      builder.isValid = false
      return nil
    }
    let known = inputs.compactMap { $0 }
    guard known.count == inputs.count else {
      builder.isValid = false
      return nil
    }
    var isTaken = false
    if let name = checked.arguments["name"]?.constant?.text {
      guard (1...Lexer.longestName).contains(name.unicodeScalars.count) else {
        diagnostics.error(
          checked.arguments["name"]?.range ?? call.name.range,
          "a layer's name has 1 to \(Lexer.longestName) characters")
        builder.isValid = false
        return nil
      }
      if builder.names.isTaken(name) {
        diagnostics.error(
          checked.arguments["name"]?.range ?? call.name.range,
          "another layer of this model is named `\(name)`")
        builder.isMarred = true
        isTaken = true
      }
    }
    do {
      let name =
        (isTaken ? nil : checked.arguments["name"]?.constant?.text)
        ?? builder.names.automatic(for: layer)
      let number = try builder.description.add(layer, name: name, inputs: known)
      builder.names.take(name)
      if let weights = checked.arguments["weights"], weights.type != .none {
        builder.weights[number] = weights
      }
      return checkMemory(number, checked, &builder)
    } catch {
      let (message, hint, place) = error.wording(call.name.value, checked)
      diagnostics.error(place ?? call.name.range, message, hint: hint)
      builder.isValid = false
      return nil
    }
  }

  private mutating func reject(
    _ call: CallExpression, _ builder: inout ModelBuilder, _ message: String, _ hint: String?
  ) -> Int? {
    diagnostics.error(call.name.range, message, hint: hint)
    builder.isValid = false
    return nil
  }

  /// Refuses weights that can't fit in memory before anything tries.
  private mutating func checkMemory(
    _ number: Int, _ call: CheckedCall, _ builder: inout ModelBuilder
  ) -> Int? {
    let own = builder.description.nodes[number].parameterCount
    let all = builder.parameterCount + own
    builder.parameterCount = all
    let (bytes, overflow) = all.multipliedReportingOverflow(by: 4)
    guard overflow || bytes > limits.memory else { return number }
    diagnostics.error(
      call.largestArgument ?? call.nameRange,
      (own == all ? "this layer alone" : "with this layer the model")
        + " would have \(grouped(all)) weights (\(byteSize(overflow ? .max : bytes))), "
        + "and there are \(byteSize(limits.memory)) of memory",
      hint: "choose a smaller size")
    builder.isValid = false
    return nil
  }
}

extension CheckedCall {
  /// The place of the largest number among the arguments.
  var largestArgument: SourceRange? {
    arguments.values.compactMap { argument in
      argument.constant?.whole.map { ($0, argument.range) }
    }
    .filter { $0.1 != nameRange }
    .max { ($0.0, $1.1.start) < ($1.0, $0.1.start) }?.1
  }
}

extension LayerError {
  /// What is wrong, what would help, and the argument at fault where it is one.
  func wording(
    _ layer: String, _ call: CheckedCall
  ) -> (message: String, hint: String?, place: SourceRange?) {
    switch self {
    case .needsSequence(let got):
      return (
        "`\(layer)` takes sequences, and the layer above gives \(got.sampleDescription)",
        "it belongs behind an embedding or a convolution", nil
      )
    case .needsWordIndices(let got):
      return (
        "`\(layer)` takes word indices, so it stands right behind input; here it gets "
          + got.sampleDescription, nil, nil
      )
    case .needsKnownSize(let got):
      return (
        "`\(layer)` needs a known size, and the layer above gives \(got.sampleDescription)",
        got.rank > 1
          ? "give the input a length, or insert global_average_pooling1d() before it"
          : "give the input a size: input(10000)", nil
      )
    case .windowTooWide(let width, let length):
      let place = call.arguments["pool_size"] ?? call.arguments["kernel_size"]
      return (
        "a window of \(width) does not fit: only \(length) position\(length == 1 ? " is" : "s are") left here",
        length == 1 ? "leave out this layer" : "write \(length) or less",
        place.flatMap { $0.range == call.nameRange ? nil : $0.range }
      )
    case .cannotConcatenate(let shapes):
      return (
        "the branches give " + ParameterType.list(shapes.map(\.sampleDescription), "and")
          + ", and only the last size may differ", "end each branch with flatten()", nil
      )
    case .wrongNumberOfInputs:
      return ("`\(layer)` does not fit here", nil, nil)
    case .tooLarge:
      return (
        "this layer would have more values than a whole number can count", "choose a smaller size",
        call.largestArgument
      )
    }
  }
}
