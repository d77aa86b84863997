import Text

/// All functions of the language, by name.
package enum FunctionTable {
  package static let all: [Spelling: Function] = Dictionary(
    inOrder.map { (Spelling($0.name), $0) }, uniquingKeysWith: { first, _ in first })

  /// As the reference lists them.
  package static let inOrder: [Function] =
    dataFunctions + partFunctions + publicDataFunctions + textFunctions + tableFunctions
    + arrayFunctions + vectorFunctions + layerFunctions
    + activationFunctions + modelFunctions
    + trainingFunctions + judgingFunctions + explainFunctions + tryItFunctions + fileFunctions
    + callbackFunctions
    + optimizerFunctions
    + scheduleFunctions
    + metricFunctions
    + regularizerFunctions + figureFunctions + pictureFunctions + pointFunctions + numberFunctions
    + checkFunctions

  /// Words that some parameter takes without quotes.
  package static let choiceWords: Set<Spelling> = Set<Spelling>(
    inOrder.flatMap { $0.parameters.flatMap(\.type.words) })
}
