import Engine
import Samples
import Text

/// What `fit` asks of its `validation_split` and `class_weight`.
extension FunctionTable {
  static func isGiven(_ parameter: String, _ call: CallCheck) -> Bool {
    call.arguments[parameter] != nil && call.constant(parameter) != Constant.none
  }

  static func checkValidationSplit(call: inout CallCheck) {
    guard isGiven("validation_split", call) else { return }
    if isGiven("validation_data", call) {
      call.error(
        at: "validation_split", "there is validation_data already",
        hint: "leave one of the two out")
    }
    guard case .dataset(let data) = call.type("data"), let rows = data.features.rows,
      let share = call.number("validation_split")
    else { return }
    let trained = Dividing.trained(of: rows, heldOut: share)
    if trained == 0 || trained == rows {
      call.error(
        at: "validation_split",
        "of \(rows) \(rows == 1 ? "sample" : "samples") this leaves \(trained) to train on and "
          + "\(rows - trained) to validate on",
        hint: "give it another share, or more samples")
    }
  }

  static func checkClassWeights(_ call: inout CallCheck) {
    guard isGiven("class_weight", call), case .dataset(let data) = call.type("data") else { return }
    let count: Int?
    switch data.labels {
    case .numbers:
      call.error(at: "class_weight", "these labels are numbers, not classes")
      return
    case .classes(let known): count = known
    case .categorical(let known): count = known
    }
    guard let count, case .list(let weights)? = call.constant("class_weight") else { return }
    let pairs = weights.compactMap(\.pair)
    if pairs.isEmpty, weights.count != count {
      call.error(
        at: "class_weight",
        "there are \(count) classes and \(weights.count) \(weights.count == 1 ? "weight" : "weights")",
        hint: "give each class its weight, or some by number: {0: 1, 1: 2.5}")
    }
    for case .integer(let number) in pairs.map(\.label) where !(0..<count).contains(number) {
      call.error(
        at: "class_weight", "there is no class \(number): classes are 0 to \(count - 1)")
    }
  }
}
