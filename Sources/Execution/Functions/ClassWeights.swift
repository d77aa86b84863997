import Engine
import Language
import Text

extension FunctionBodies {
  /// What the loss of each class's samples is multiplied by, by the classes' numbers; empty where they all
  /// count alike.
  ///
  /// - Parameter data: The samples that are trained on.
  static func classWeights(
    _ call: CallValues, _ data: DatasetValue
  ) throws(RunFailure) -> [Float] {
    let name = "class_weight"
    guard call.arguments[Spelling(name)] != nil, let given = call[name].constant, given != .none
    else { return [] }
    guard let classes = data.y.classNumbers else {
      throw call.failure(name, "these labels are no classes' numbers")
    }
    var counts: [Int: Int] = [:]
    for number in classes { counts[number, default: 0] += 1 }
    let count = max((counts.keys.max() ?? -1) + 1, data.classes?.count ?? 0, data.y.rowSize)
    guard count <= mostClasses else { throw call.failure(name, "there are too many classes here") }
    var weights = [Float](repeating: 1, count: count)
    guard case .list(let entries) = given else {
      // Of the classes that occur, as scikit-learn counts them.
      for (number, size) in counts {
        weights[number] = Float(Double(classes.count) / (Double(counts.count) * Double(size)))
      }
      return weights
    }
    let pairs = entries.compactMap(\.pair)
    guard pairs.isEmpty else {
      var known: Set<Int> = []
      for (label, weight) in pairs {
        let number = try classNumber(label, data, count, call)
        guard known.insert(number).inserted else {
          throw call.failure(
            name, "the class \(data.className(number).shortened) is given two weights")
        }
        weights[number] = try self.weight(weight, call)
      }
      return weights
    }
    guard entries.count >= count else {
      throw call.failure(
        name,
        "there are \(count) classes and \(counted(entries.count, "weight"))",
        hint: "give each class its weight, or some by number: {0: 1, 1: 2.5}")
    }
    var all: [Float] = []
    for entry in entries { all.append(try weight(entry, call)) }
    return all
  }

  /// More than any data set has.
  private static let mostClasses = 10_000_000

  private static func weight(_ value: Constant, _ call: CallValues) throws(RunFailure) -> Float {
    guard let weight = value.number, weight >= 0, Float(weight).isFinite else {
      throw call.failure("class_weight", "a weight is a number of at least 0, and \(value) is none")
    }
    return Float(weight)
  }

  private static func classNumber(
    _ label: Constant, _ data: DatasetValue, _ count: Int, _ call: CallValues
  ) throws(RunFailure) -> Int {
    switch label {
    case .integer(let number) where (0..<count).contains(number): return number
    case .text(let name):
      if let number = data.classNumber(name), number < count { return number }
      guard let classes = data.classes else {
        throw call.failure(
          "class_weight", "these classes have no names, and none is called \(name.shortened)",
          hint: "give weights by number: {0: 1, 1: 2.5}")
      }
      throw call.failure(
        "class_weight",
        "there is no class \(name.shortened), but "
          + ParameterType.list(classes.prefix(10).map { $0.shortened }, "and"))
    default:
      throw call.failure(
        "class_weight", "there is no class \(label): classes are 0 to \(count - 1)")
    }
  }
}
