import Engine
import Language
import Notebook
import Samples
import Text

extension Evaluator {
  /// A declared model whose layers begin with given weights.
  mutating func model(
    _ type: ValueType, weights: [Int: CheckedExpression]
  ) throws(RunFailure) -> Value {
    guard case .model(var model) = type else {
      throw RunFailure(
        range: weights.values.first?.range ?? SourceRange(line: 1, column: 1, length: 1),
        message: "this is no model")
    }
    for (number, expression) in weights.sorted(by: { $0.key < $1.key }) {
      guard case .embedding(let embedding) = model.nodes[number].layer,
        case .tensor(let tensor) = try evaluate(expression)
      else { throw RunFailure(range: expression.range, message: "weights are a matrix") }
      let (rows, columns) = (embedding.inputDim, embedding.outputDim)
      guard tensor.shape == [rows, columns] else {
        throw RunFailure(
          range: expression.range,
          message:
            "these weights have the shape \(TensorShape(tensor.shape).sampleDescription), and "
            + "embedding(\(rows), \(columns)) takes \(rows) rows of \(columns) numbers",
          hint: tensor.shape.count == 2
            ? "write embedding(\(tensor.shape[0]), \(tensor.shape[1]), …)" : nil)
      }
      let values = tensor.values.map { Float($0) }
      guard values.allSatisfy(\.isFinite) else {
        throw RunFailure(
          range: expression.range, message: "some of these weights are not finite numbers")
      }
      var hash = Mix128()
      values.withUnsafeBytes { hash.update($0) }
      model.begin(
        number,
        with: WeightMatrix(rows: rows, columns: columns, values: values, digest: hash.hexadecimal))
    }
    return .model(model)
  }
}

extension Value {
  /// The model behind a model, a compiled one or a run.
  var model: ModelDescription? {
    switch self {
    case .model(let model): model
    case .compiled(let compiled): compiled.model
    case .run(let run): run.model.compiled.model
    default: nil
    }
  }
}
