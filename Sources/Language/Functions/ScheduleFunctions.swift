import Engine
import Text

/// Learning rates that follow from the number of steps made; they stand where an optimizer takes its
/// `learning_rate`.
extension FunctionTable {
  private static let initialRate = Parameter(
    "initial_learning_rate", .number(.notNegative), "The rate of the first step.",
    positional: true, static: true)
  private static let decaySteps = Parameter(
    "decay_steps", .number(.positive),
    "Over how many steps, of one batch each, the rate falls.", positional: true, static: true)

  static let scheduleFunctions: [Function] = [
    Function(
      "exponential_decay", .schedules,
      "A learning rate that is multiplied by `decay_rate` in each `decay_steps` steps: "
        + "lr = initial·rate^(step/decay_steps), step from 0.",
      [
        initialRate, decaySteps,
        Parameter(
          "decay_rate", .number(.positive), "What is left of the rate after `decay_steps`.",
          positional: true, static: true),
        Parameter(
          "staircase", .boolean, "Falls at each `decay_steps` at once, and not in between.",
          default: .value(.boolean(false)), static: true),
      ],
      keras: "keras.optimizers.schedules.ExponentialDecay",
      example:
        "compile(mlp, optimizer: adam(learning_rate: exponential_decay(0.01, decay_steps: 100, "
        + "decay_rate: 0.9)), loss: binary_crossentropy)",
      isBindable: true,
      result: { call in
        schedule(
          .exponentialDecay(
            ExponentialDecay(
              initialLearningRate: call.number("initial_learning_rate") ?? 0.01,
              decaySteps: call.number("decay_steps") ?? 1,
              decayRate: call.number("decay_rate") ?? 1,
              staircase: call.boolean("staircase") ?? false)), &call)
      }),
    Function(
      "cosine_decay", .schedules,
      "A learning rate that falls along half a cosine: "
        + "lr = initial·((1 − α)·½(1 + cos(π·step/decay_steps)) + α), step from 0; it may grow evenly "
        + "to a target before.",
      [
        initialRate, decaySteps,
        Parameter(
          "alpha", .number(Interval(lower: 0, upper: 1, includesLower: true, includesUpper: true)),
          "What share of the rate is left in the end, α.", default: .value(.number(0)),
          static: true),
        Parameter(
          "warmup_target", .optional(.number(.positive)),
          "What the rate grows to over `warmup_steps` steps, before it falls from there.",
          default: .value(.none), static: true),
        Parameter(
          "warmup_steps", .number(.notNegative), "How many steps it grows, where it has a target.",
          default: .value(.integer(0)), static: true),
      ],
      keras: "keras.optimizers.schedules.CosineDecay",
      example:
        "compile(mlp, optimizer: sgd(learning_rate: cosine_decay(0.1, decay_steps: 200)), "
        + "loss: binary_crossentropy)",
      isBindable: true,
      result: { call in
        schedule(
          .cosineDecay(
            CosineDecay(
              initialLearningRate: call.number("initial_learning_rate") ?? 0.01,
              decaySteps: call.number("decay_steps") ?? 1, alpha: call.number("alpha") ?? 0,
              warmupTarget: call.number("warmup_target"),
              warmupSteps: call.number("warmup_steps") ?? 0)), &call)
      }),
    Function(
      "piecewise_constant_decay", .schedules,
      "A learning rate that has one value up to each boundary, counted in steps from 0, and another "
        + "behind it.",
      [
        Parameter(
          "boundaries", .listOf(.number(.notNegative)),
          "The last steps of each rate but the last one, ascending.", positional: true, static: true
        ),
        Parameter(
          "values", .listOf(.number(.positive)), "The rates, one more than boundaries.",
          positional: true, static: true),
      ],
      keras: "keras.optimizers.schedules.PiecewiseConstantDecay",
      example:
        "compile(mlp, optimizer: rmsprop(learning_rate: piecewise_constant_decay([50, 100], "
        + "[0.01, 0.001, 0.0001])), loss: binary_crossentropy)",
      isBindable: true,
      result: { call in
        guard let boundaries = numbers(&call, "boundaries"), let values = numbers(&call, "values")
        else {
          call.hasFailed = true
          return .unknown
        }
        return schedule(
          .piecewiseConstantDecay(PiecewiseConstantDecay(boundaries: boundaries, values: values)),
          &call)
      }),
  ]

  private static func numbers(_ call: inout CallCheck, _ parameter: String) -> [Double]? {
    guard case .list(let values)? = call.constant(parameter) else { return nil }
    let numbers = values.compactMap(\.number)
    guard numbers.count == values.count else {
      call.error(at: parameter, "`\(parameter)` of `\(call.name.value)` is a list of numbers")
      return nil
    }
    return numbers
  }

  private static func schedule(
    _ schedule: LearningRateSchedule, _ call: inout CallCheck
  ) -> ValueType {
    if let fault = schedule.fault {
      call.hasFailed = true
      call.error(at: fault.keyword, "`\(fault.keyword)` of `\(schedule.name)` \(fault.message)")
    }
    return .schedule(schedule)
  }
}
