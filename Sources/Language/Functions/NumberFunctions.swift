import Text

extension FunctionTable {
  private static let values = Parameter(
    "values", .numbers, "A tensor, a list of numbers, or sequences.", positional: true)

  static let numberFunctions: [Function] =
    [
      Function(
        "len", .numbers, "How many elements or samples there are.",
        [Parameter("value", .anything, "A list, tensor, data set, or text.", positional: true)],
        keras: "len",
        example: "len(reviews.train)",
        result: { call in
          switch call.type("value") {
          case .list, .sequence, .tensor, .features, .dataset, .textSet, .wordIndex, .text, .folds,
            .unknown:
            break
          default:
            call.error(at: "value", "\(call.type("value").noun) has no length")
          }
          return .integer
        }),
      reduction("min", "The least value.", "min(run.history.val_loss)", keepsWhole: true),
      reduction("max", "The greatest value.", "max(reviews.train.x)", keepsWhole: true),
      reduction("sum", "The sum of all values.", "sum(lengths(reviews.train))", keepsWhole: true),
      reduction("mean", "The arithmetic mean.", "mean(lengths(reviews.train))"),
      reduction("median", "The middle value.", "median(lengths(reviews.train))"),
      reduction("std", "The standard deviation of a population.", "std(lengths(reviews.train))"),
      position(
        "argmin", "The place of the first least value, counted from 0.",
        "argmin(run.history.val_loss) + 1"),
      position(
        "argmax", "The place of the first greatest value, counted from 0.",
        "argmax(run.history.val_accuracy) + 1"),
      Function(
        "unique", .numbers, "The distinct values, ascending.", [values],
        keras: "numpy.unique",
        example: "unique(reviews.train.x[0])",
        result: { .tensor(TensorType(shape: [nil], element: element(of: $0.type("values")))) }),
      Function(
        "sort", .numbers, "The values, ascending.", [values], keras: "numpy.sort",
        example: "sort([3, 1, 2])",
        result: {
          .tensor(
            TensorType(
              shape: [count(of: $0.type("values"))], element: element(of: $0.type("values"))))
        }),
      Function(
        "round", .numbers,
        "Rounds to so many decimals, halves to even; without decimals, to a whole number.",
        [
          Parameter("x", .numbers, "A number or a tensor.", positional: true),
          Parameter(
            "decimals", .optional(.integer(0...15)), "Decimals that stay.", default: .value(.none),
            positional: true),
        ],
        keras: "numpy.round", example: "round(results.accuracy, 3)",
        result: { call in
          let isWhole =
            call.constant("decimals") == Constant.none || call.arguments["decimals"] == nil
          return elementwise(&call, whole: isWhole)
        }),
      Function(
        "percent", .numbers, "A share as text, in per cent: 0.883 is \"88.3 %\".",
        [
          Parameter("share", .number(.any), "A share of 1.", positional: true),
          Parameter(
            "decimals", .integer(0...15), "Decimals that are shown.", default: .value(.integer(1)),
            positional: true),
        ],
        keras: "format(x, \".1%\")",
        example: "percent(results.accuracy)", result: { _ in .text }),
    ]
    + [
      ("abs", "The absolute value."), ("sqrt", "The square root."), ("exp", "e to this power."),
      ("log", "The natural logarithm."), ("square", "The value times itself."),
      ("floor", "The greatest whole number that is not above."),
    ].map { name, summary in
      Function(
        name, .numbers, summary + " Elementwise.",
        [Parameter("x", .numbers, "A number or a tensor.", positional: true)],
        keras: "numpy.\(name)", example: "\(name)([1, 4, 9])",
        result: { call in
          let keepsWhole = ["abs", "square"].contains(name)
          let type = call.type("x")
          if keepsWhole, case .integer = type { return .integer }
          return elementwise(
            &call, whole: name == "floor" || (keepsWhole && element(of: type) == .integer))
        })
    } + pairs + [clip]

  private static let pair = [
    Parameter("a", .numbers, "A number or a tensor.", positional: true),
    Parameter("b", .numbers, "A number, or a tensor of the same shape.", positional: true),
  ]

  private static let pairs: [Function] = [
    ("minimum", "The lesser of two values."), ("maximum", "The greater of two values."),
  ].map { name, summary in
    Function(
      name, .numbers, summary + " Elementwise.", pair, keras: "numpy.\(name)",
      example: "\(name)([1, 4, 9], 5)",
      result: combined)
  }

  private static let clip = Function(
    "clip", .numbers, "The value, or the bound that it passes. Elementwise.",
    [
      Parameter("x", .numbers, "A number or a tensor.", positional: true),
      Parameter("lower", .number(.any), "The least result.", positional: true),
      Parameter("upper", .number(.any), "The greatest result.", positional: true),
    ],
    keras: "numpy.clip",
    example: "clip([-1, 0.5, 2], 0, 1)",
    result: { call in
      if let lower = call.number("lower"), let upper = call.number("upper"), lower > upper {
        call.error(
          at: "upper",
          "the upper bound \(call.constant("upper") ?? .number(upper)) is below the lower one, "
            + "\(call.constant("lower") ?? .number(lower))")
      }
      return elementwise(&call, whole: false)
    })

  private static func combined(_ call: inout CallCheck) -> ValueType {
    let (a, b) = (call.type("a"), call.type("b"))
    for parameter in ["a", "b"] where refusesSamples(parameter, &call) { return .unknown }
    var narrow = a.isTensorLike ? a : b
    if let first = Checker.shape(a), let second = Checker.shape(b) {
      guard Checker.common(first, second) != nil else {
        call.error(at: "b", "these two have different shapes")
        return .unknown
      }
      if second.count < first.count { narrow = b }
    }
    let isWhole = [a, b].allSatisfy { element(of: $0) == .integer }
    return elementwise(narrow, whole: isWhole)
  }

  private static func reduction(
    _ name: String, _ summary: String, _ example: String, keepsWhole: Bool = false
  ) -> Function {
    Function(
      name, .numbers, summary, [values], keras: "numpy.\(name)", example: example,
      result: { call in
        checkNotEmpty(&call)
        return keepsWhole && [.integer, .boolean].contains(element(of: call.type("values")))
          ? .integer : .number
      })
  }

  private static func position(_ name: String, _ summary: String, _ example: String) -> Function {
    Function(
      name, .numbers, summary, [values], keras: "numpy.\(name)", example: example,
      result: { call in
        checkNotEmpty(&call)
        return .integer
      })
  }

  private static func checkNotEmpty(_ call: inout CallCheck) {
    if count(of: call.type("values")) == 0 {
      call.error(at: "values", "there are no values here")
    }
  }

  /// Of a function that takes `x` alone.
  private static func elementwise(_ call: inout CallCheck, whole: Bool) -> ValueType {
    refusesSamples("x", &call) ? .unknown : elementwise(call.type("x"), whole: whole)
  }

  /// Samples may be more than can be written out as a tensor.
  private static func refusesSamples(_ parameter: String, _ call: inout CallCheck) -> Bool {
    guard case .features = call.type(parameter) else { return false }
    call.error(
      at: parameter,
      "`\(call.name.value)` takes numbers and tensors, not samples",
      hint: "one sample is a tensor: `x[0]`")
    return true
  }

  private static func elementwise(_ type: ValueType, whole: Bool) -> ValueType {
    switch type {
    case .integer, .number: return whole ? .integer : .number
    case .unknown: return .unknown
    case .tensor(var tensor):
      tensor.element = whole ? .integer : tensor.element == .float32 ? .float32 : .float64
      return .tensor(tensor)
    default:
      return .tensor(TensorType(shape: [count(of: type)], element: whole ? .integer : .float64))
    }
  }

  /// The kind of number in something numeric.
  static func element(of type: ValueType) -> TensorType.Element {
    switch type {
    case .integer, .sequence: .integer
    case .boolean: .boolean
    case .tensor(let tensor): tensor.element
    case .features(let features):
      if case .sequences = features.kind { .integer } else { .float32 }
    case .list(let element, _): self.element(of: element)
    default: .float64
    }
  }

  /// How many values there are, where that is known.
  static func count(of type: ValueType) -> Int? {
    switch type {
    case .integer, .number: return 1
    case .sequence(let length, _): return length
    case .list(_, let count): return count
    case .tensor(let tensor):
      guard let shape = tensor.shape else { return nil }
      return shape.reduce(1) { product, size in
        guard let product, let size else { return nil }
        let (value, overflow) = product.multipliedReportingOverflow(by: size)
        return overflow ? .max : value
      }
    default: return nil
    }
  }
}
