/// The heads of the columns of tables that a run makes.
package struct TableWords: Sendable {
  package var className: Counted
  package var count: Counted
  package var share: Counted
  package var trueOrPredicted: Counted
  package var trueClass: Counted
  package var predicted: Counted
  package var samples: Counted
  package var model: Counted
  package var samplesOfIt: Counted
  package var others: Counted
  package var averagePrecision: Counted
  package var probability: Counted
  package var meanProbability: Counted
  package var shareOfClass: Counted
  package var precision: Counted
  package var recall: Counted
  package var support: Counted
  package var sample: Counted
  package var prediction: Counted
  package var label: Counted
  package var review: Counted
  package var text: Counted
  package var first: Counted
  package var second: Counted
  package var third: Counted
  package var later: Counted
  package var word: Counted
  package var index: Counted
  package var similarity: Counted
  package var ngram: Counted
  package var words: Counted
  package var texts: Counted
  package var addsOnAverage: Counted
  package var inTotal: Counted
  package var phrase: Counted
  package var atWord: Counted
  package var filters: Counted
  package var addsToScore: Counted
  package var times: Counted
  package var column: Counted
  package var kind: Counted
  package var missing: Counted
  package var mean: Counted
  package var deviation: Counted
  package var minimum: Counted
  package var maximum: Counted
  package var histogram: Counted
  package var training: Counted
  package var testing: Counted
  package var fewestWords: Counted
  package var median: Counted
  package var most: Counted
  package var suchAs: Counted
  package var layerAndType: Counted
  package var outputShape: Counted
  package var parameters: Counted
  package var connectedTo: Counted
  /// In English as scikit-learn calls them.
  package var macroAverage: Counted
  package var weightedAverage: Counted
}

/// What stands in such a table's cells: the kind of a column, and what is no phrase of a text.
package struct KindWords: Sendable {
  package var numbers: Counted
  package var label: Counted
  package var target: Counted
  package var classes: Counted
  package var texts: Counted
  package var withoutAnyPhrase: Counted
  package var more: Counted
}

/// What has no name of its own; {1} is its number.
package struct NameWords: Sendable {
  package var classNumber: Counted
  package var modelNumber: Counted
  package var sampleNumber: Counted
  package var inputNumber: Counted
  package var residuals: Counted
  package var failedInEpoch: Counted
  package var fold: Counted
  /// Samples that the notebook divided.
  package var divided: Counted
}
