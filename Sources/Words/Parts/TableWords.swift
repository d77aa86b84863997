/// The heads of the columns of tables that a run makes.
package struct TableWords: Sendable {
  package var className: String
  package var count: String
  package var share: String
  package var trueOrPredicted: String
  package var trueClass: String
  package var predicted: String
  package var samples: String
  package var model: String
  package var samplesOfIt: String
  package var others: String
  package var averagePrecision: String
  package var probability: String
  package var meanProbability: String
  package var shareOfClass: String
  package var precision: String
  package var recall: String
  package var support: String
  package var sample: String
  package var prediction: String
  package var label: String
  package var review: String
  package var text: String
  package var first: String
  package var second: String
  package var third: String
  package var later: Phrase
  package var word: String
  package var index: String
  package var similarity: String
  package var ngram: String
  package var words: String
  package var texts: String
  package var addsOnAverage: String
  package var inTotal: String
  package var phrase: String
  package var atWord: String
  package var filters: String
  package var addsToScore: String
  package var times: String
  package var column: String
  package var kind: String
  package var missing: String
  package var mean: String
  package var deviation: String
  package var minimum: String
  package var maximum: String
  package var histogram: String
  package var training: String
  package var testing: String
  package var fewestWords: String
  package var median: String
  package var most: String
  package var suchAs: String
  package var layerAndType: String
  package var outputShape: String
  package var parameters: String
  package var connectedTo: String
}

/// What stands in such a table's cells: the kind of a column, and what is no phrase of a text.
package struct KindWords: Sendable {
  package var numbers: String
  package var label: Phrase
  package var target: Phrase
  package var classes: Counted
  package var texts: Counted
  package var withoutAnyPhrase: String
  package var more: Phrase
}

/// What has no name of its own; {1} is its number.
package struct NameWords: Sendable {
  package var classNumber: Phrase
  package var modelNumber: Phrase
  package var sampleNumber: Phrase
  package var inputNumber: Phrase
  package var residuals: String
}
