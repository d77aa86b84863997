import Engine
import Text

/// Pictures and arrays of one's own.
extension FunctionTable {
  private static let divisionAndClasses =
    division(of: "samples") + [
      Parameter(
        "classes", .listOf(.text), "What the classes are called, from class 0.",
        default: .value(.list([])))
    ]

  static let arrayFunctions: [Function] = [
    Function(
      "images", .data,
      "Pictures with their labels from two IDX files, MNIST's format, plain or compressed by gzip. "
        + "They are put in a new order and divided; their values stay as they are.",
      [
        Parameter(
          "path", .file("train-images-idx3-ubyte.gz"), "The file of the pictures.",
          positional: true),
        Parameter("labels", .file("train-labels-idx1-ubyte.gz"), "The file of their labels."),
      ] + divisionAndClasses,
      example:
        "shown = images(\"data/digits-idx3-ubyte.gz\", labels: \"data/digits-idx1-ubyte.gz\")",
      reads: .files(parameters: ["path", "labels"]), isBindable: true,
      result: { call in named(&call, shape: [nil, nil]) }),
    Function(
      "arrays", .data,
      "Samples and labels from two arrays of NumPy's `.npz` file: numbers of any type and order of "
        + "bytes. Whole labels are classes, others numbers. They are put in a new order and divided.",
      [
        Parameter("path", .file("digits.npz"), "The file.", positional: true),
        Parameter("x", .text, "The name of the array of samples.", default: .value(.text("x"))),
        Parameter("y", .text, "The name of the array of labels.", default: .value(.text("y"))),
      ] + divisionAndClasses,
      keras: "np.load",
      example: "loaded = arrays(\"data/digits.npz\", x: \"images\", y: \"labels\")",
      reads: .file(parameter: "path"), isBindable: true,
      result: { call in named(&call, shape: nil) }),
  ]

  /// Samples of one's own, whose classes may have names.
  private static func named(_ call: inout CallCheck, shape: [Int?]?) -> ValueType {
    guard case .list(let names)? = call.constant("classes"), !names.isEmpty else {
      return samples(shape, .classes(count: nil))
    }
    let words = names.compactMap { value in
      if case .text(let word) = value { Spelling(word) } else { nil }
    }
    if Set(words).count < words.count {
      call.error(at: "classes", "two classes have one name")
    }
    return samples(shape, .classes(count: names.count))
  }
}
