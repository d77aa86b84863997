import Engine
import Text

extension FunctionTable {
  static let callbackFunctions: [Function] = [
    Function(
      "early_stopping", .callbacks,
      "Ends a training when one of its figures has stopped getting better.",
      [
        Parameter(
          "monitor", .label, "Which of the history's series is watched.",
          default: .value(.text("val_loss")), static: true),
        Parameter(
          "patience", .integer(0...Int.max),
          "After so many epochs without an improvement the training ends.",
          default: .value(.integer(0)), static: true),
        Parameter(
          "restore_best_weights", .boolean,
          "Ends with the weights of the best epoch, not of the last.",
          default: .value(.boolean(false)), static: true),
        Parameter(
          "min_delta", .number(.notNegative), "A change of less than this is no improvement.",
          default: .value(.number(0)), static: true),
        Parameter(
          "mode", .choice(["auto", "min", "max"]),
          "Whether less (`min`) or more (`max`) is better; `auto` knows it of losses and of Keras's "
            + "metrics.", default: .value(.text("auto")), static: true),
        Parameter(
          "baseline", .optional(.number(.any)),
          "Only what is better than this counts as an improvement.", default: .value(.none),
          static: true),
        Parameter(
          "start_from_epoch", .integer(0...Int.max),
          "Epochs at the beginning that are not looked at.", default: .value(.integer(0)),
          static: true),
      ],
      keras: "keras.callbacks.EarlyStopping",
      example:
        "fit(compiled, train[10000:], epochs: 20, batch_size: 512, validation_data: train[:10000], "
        + "callbacks: [early_stopping(monitor: val_loss, patience: 3, restore_best_weights: true)])",
      result: { call in
        let monitor = series(named: call.text("monitor") ?? "val_loss")
        let direction =
          call.text("mode").flatMap(EarlyStopping.Direction.init) ?? betterDirection(of: monitor)
        let rule = EarlyStopping(
          monitor: monitor, direction: direction ?? .min,
          minDelta: call.number("min_delta") ?? 0, patience: call.whole("patience") ?? 0,
          baseline: call.number("baseline"),
          restoresBestWeights: call.boolean("restore_best_weights") ?? false,
          startFromEpoch: call.whole("start_from_epoch") ?? 0)
        return .callback(CallbackType(.earlyStopping(rule), hasDirection: direction != nil))
      }),
    rateReduction,
    Function(
      "terminate_on_nan", .callbacks,
      "Ends a training, rather than failing, when its loss becomes infinite or no number: the run has "
        + "the epochs that were finished before, and the weights that the last of them ended with.",
      keras: "keras.callbacks.TerminateOnNaN",
      example:
        "fit(compiled, train[20000:], epochs: 2, batch_size: 512, callbacks: [terminate_on_nan()])",
      isBindable: true, result: { _ in .callback(CallbackType(.terminateOnNaN)) }),
  ]

  private static let rateReduction = Function(
    "reduce_lr_on_plateau", .callbacks,
    "Makes the learning rate smaller when one of a training's figures has stopped getting better. The "
      + "history then has the rate of each epoch.",
    [
      Parameter(
        "monitor", .label, "Which of the history's series is watched.",
        default: .value(.text("val_loss")), static: true),
      Parameter(
        "factor", .number(.fraction), "What the rate is multiplied by.",
        default: .value(.number(0.1)), static: true),
      Parameter(
        "patience", .integer(0...Int.max),
        "After so many epochs without an improvement the rate is made smaller.",
        default: .value(.integer(10)), static: true),
      Parameter(
        "mode", .choice(["auto", "min", "max"]),
        "Whether less (`min`) or more (`max`) is better; `auto` knows it of losses and of Keras's "
          + "metrics.", default: .value(.text("auto")), static: true),
      Parameter(
        "min_delta", .number(.notNegative), "A change of less than this is no improvement.",
        default: .value(.number(0.0001)), static: true),
      Parameter(
        "cooldown", .integer(0...Int.max),
        "Epochs after a reduction in which nothing is counted.", default: .value(.integer(0)),
        static: true),
      Parameter(
        "min_lr", .number(.notNegative), "The rate does not fall below this.",
        default: .value(.number(0)), static: true),
    ],
    keras: "keras.callbacks.ReduceLROnPlateau",
    example:
      "fit(compiled, train[10000:], epochs: 6, batch_size: 512, validation_data: train[:10000], "
      + "callbacks: [reduce_lr_on_plateau(monitor: val_loss, factor: 0.5, patience: 1)])",
    isBindable: true,
    result: { call in
      let monitor = series(named: call.text("monitor") ?? "val_loss")
      let direction =
        call.text("mode").flatMap(EarlyStopping.Direction.init) ?? betterDirection(of: monitor)
      let rule = RateReduction(
        monitor: monitor, direction: direction ?? .min, factor: call.number("factor") ?? 0.1,
        patience: call.whole("patience") ?? 10, minDelta: call.number("min_delta") ?? 0.0001,
        cooldown: call.whole("cooldown") ?? 0, minRate: call.number("min_lr") ?? 0)
      return .callback(CallbackType(.rateReduction(rule), hasDirection: direction != nil))
    })

  /// A series by the name that histories have for it: `val_acc` is `val_accuracy`.
  package static func series(named name: String) -> String {
    switch name {
    case "acc": "accuracy"
    case "val_acc": "val_accuracy"
    default: name
    }
  }

  /// Whether less or more of a loss or metric is better, nil for one of the author's own.
  private static func betterDirection(of series: String) -> EarlyStopping.Direction? {
    let name = series.hasPrefix("val_") ? series.withoutVal : series
    if name == "loss" { return .min }
    switch Metric(series: name) {
    case .accuracy, .binaryAccuracy, .precision, .recall, .auc: return .max
    case .meanSquaredError, .meanAbsoluteError: return .min
    case .ofClass: return .max
    case .custom, nil: return nil
    }
  }

  /// Checks that the callbacks of a `fit` find what they watch.
  ///
  /// - Parameter names: The series of the history; gets those that were missed, of which enough has
  ///   been said then.
  static func checkCallbacks(_ names: inout [String], _ call: inout CallCheck) {
    var missed: [String] = []
    defer { names += missed }
    for (callback, expression) in callbacks(of: call) {
      guard let monitor = callback.callback.monitor else { continue }
      var place = expression.range
      if case .call(let maker) = expression.node {
        place = maker.arguments["monitor"]?.range ?? maker.nameRange
      }
      if !names.contains(monitor) {
        if monitor.hasPrefix("val_"), names.contains(monitor.withoutVal) {
          missed += names.filter { !$0.hasPrefix("val_") && !missed.contains("val_" + $0) }
            .map { "val_" + $0 }
        } else if !missed.contains(monitor), Metric(series: monitor.withoutVal) != nil {
          missed.append(monitor)
        }
        let hint: String
        if monitor.hasPrefix("val_"), names.contains(monitor.withoutVal) {
          hint = "give fit validation_data: …, or watch `\(monitor.withoutVal)`"
        } else if let metric = Metric(series: monitor.replacing("val_", with: "")) {
          hint = "name it in compile(…, metrics: [\(metric.rawValue)])"
        } else {
          hint = "write monitor: \(names.last ?? "loss")"
        }
        call.diagnostics.error(
          place,
          "this fit has no `\(monitor)` to watch, but \(ParameterType.list(names, "and"))",
          hint: hint)
      } else if !callback.hasDirection {
        call.diagnostics.error(
          place, "whether less or more of `\(monitor)` is better can't be told by its name",
          hint: "write mode: min or mode: max")
      }
    }
  }

  /// Whether a `fit` may change its learning rate from step to step, or from epoch to epoch, so that its
  /// history has a series of it. One of the two does, not both.
  static func checkRates(_ compiled: Compiled, _ call: inout CallCheck) -> Bool {
    let reduction = callbacks(of: call).first {
      if case .rateReduction = $0.callback.callback { true } else { false }
    }
    guard let schedule = compiled.optimizer.learningRate.schedule else { return reduction != nil }
    if let reduction {
      call.diagnostics.error(
        reduction.expression.range,
        "the learning rate follows \(schedule.name) here, so nothing else can make it smaller",
        hint:
          "give the optimizer a number, such as learning_rate: 0.001, or leave this callback out")
    }
    return true
  }

  /// The callbacks of a list, or of a name bound to one.
  private static func callbacks(
    of call: CallCheck
  ) -> [(callback: CallbackType, expression: CheckedExpression)] {
    guard let argument = call.arguments["callbacks"] else { return [] }
    if case .list(let elements) = argument.node {
      return elements.compactMap { element in
        if case .callback(let callback) = element.type { (callback, element) } else { nil }
      }
    }
    if case .list(.callback(let callback), _) = argument.type { return [(callback, argument)] }
    return []
  }
}

extension String {
  /// A series' name without the `val_` that it begins with.
  var withoutVal: String {
    hasPrefix("val_") ? String(decoding: utf8.dropFirst(4), as: UTF8.self) : self
  }
}
