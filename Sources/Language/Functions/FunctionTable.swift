/// All functions of the language, by name.
package enum FunctionTable {
  package static let all: [String: Function] = Dictionary(
    uniqueKeysWithValues: inOrder.map { ($0.name, $0) })

  /// As the reference lists them.
  package static let inOrder: [Function] =
    dataFunctions + textFunctions + vectorFunctions + layerFunctions + modelFunctions
    + trainingFunctions + explainFunctions + fileFunctions
    + callbackFunctions
    + optimizerFunctions
    + metricFunctions
    + regularizerFunctions + figureFunctions + numberFunctions + checkFunctions

  /// Words that some parameter takes without quotes.
  package static let choiceWords: Set<String> = Set(
    inOrder.flatMap { $0.parameters.flatMap(\.type.words) })
}
