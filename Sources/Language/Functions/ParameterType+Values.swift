import Text

extension ParameterType {
  /// Whether a value of this type is taken, for types without sizes or words.
  func accepts(_ type: ValueType) -> Bool {
    switch (self, type) {
    case (_, .unknown), (.anything, _): true
    case (.boolean, .boolean), (.text, .text), (.label, .text), (.file, .text): true
    case (.regularizer, .regularizer), (.texts, .texts): true
    case (.modelFile, .text), (.modelFile, .savedModel): true
    case (.numbers, .integer), (.numbers, .number), (.numbers, .tensor), (.numbers, .sequence):
      true
    case (.numbers, .features): true
    case (.numbers, .list(let element, let count)):
      element.isNumeric || element == .boolean || count == 0
    case (.tensor, .tensor), (.sequence, .sequence), (.features, .features): true
    case (.sequenceOrCorpus, .sequence), (.sequenceOrCorpus, .corpus): true
    case (.column, .text), (.column, .integer): true
    case (.samplesOrRows, .dataset), (.samplesOrRows, .features), (.samplesOrRows, .tensor): true
    case (.samplesOrRows, .list(let element, let count)):
      count != 0 && (element.isNumeric || element == .text || element.isRow)
    case (.samples, .dataset), (.samples, .features), (.dataset, .dataset): true
    case (.datasetOrTexts, .dataset), (.datasetOrTexts, .texts), (.datasetOrTexts, .textSet): true
    case (.divided, .divided), (.divided, .corpus): true
    case (.labels, .dataset), (.labels, .textSet), (.labels, .tensor): true
    case (.labels, .list(let element, let count)):
      element.isNumeric || element == .text || element == .boolean || count == 0
    case (.model, .model), (.model, .compiled), (.model, .run): true
    case (.compiled, .compiled), (.run, .run): true
    case (.compiledOrRun, .compiled), (.compiledOrRun, .run): true
    case (.history, .history), (.wordIndex, .wordIndex), (.vectors, .vectors): true
    case (.textOrTexts, .text), (.textOrTexts, .list(.text, _)): true
    case (.textOrTexts, .list(_, let count)): count == 0
    case (.runOrSweep, .run), (.runOrSweep, .sweep): true
    case (.predictions, .tensor), (.predictionsOfModels, .tensor): true
    case (.predictions, .list(let element, _)): element.isNumeric || element == .boolean
    case (.predictionsOfModels, .list(let element, let count)):
      count != 0 && (element == .boolean || ParameterType.predictions.accepts(element))
        || element.isNumeric
    case (.runOrPredictions, .run), (.runOrPredictions, .tensor): true
    case (.runOrPredictions, .list(let element, _)): element.isNumeric || element == .boolean
    default: false
    }
  }

  /// What most likely was meant.
  func hint(for type: ValueType) -> String? {
    switch (self, type) {
    case (.compiledOrRun, .model), (.run, .model), (.runOrSweep, .model):
      "compile it first, and fit it"
    case (.model, .modelFamily(let name)): "give it its parameters: `\(name)(…)`"
    case (.run, .sweep), (.compiledOrRun, .sweep): "select one of its runs: `[0]`"
    case (.history, .sweep): "select one of its runs: `[0].history`"
    case (.run, .compiled), (.runOrSweep, .compiled): "train it first: fit(…)"
    case (.dataset, .corpus), (.samples, .corpus), (.dataset, .divided), (.samples, .divided),
      (.samplesOrRows, .corpus), (.samplesOrRows, .divided), (.datasetOrTexts, .corpus),
      (.datasetOrTexts, .divided):
      "its data sets are `.train` and `.test`"
    case (.labels, .corpus), (.labels, .divided), (.labels, .texts):
      "its data sets are `.train` and `.test`"
    case (.dataset, .folds), (.samples, .folds), (.labels, .folds), (.datasetOrTexts, .folds):
      "select a fold and its part: `[0].train`"
    case (.divided, .folds), (.texts, .folds): "select a fold: `[0]`"
    case (.dataset, .features), (.datasetOrTexts, .features):
      "a data set holds samples and labels; leave out `.x`"
    case (.dataset, .texts), (.samples, .texts), (.wordIndex, .texts), (.samplesOrRows, .texts):
      "make word indices of them: tokenize(…, num_words: 10000)"
    case (.modelFile, .run): "save it first, or use it as it is"
    case (.run, .savedModel), (.compiledOrRun, .savedModel), (.model, .savedModel):
      "load it first: load(…)"
    case (.samplesOrRows, .integer), (.samplesOrRows, .number):
      "a sample stands in square brackets: [39.1, 18.7]"
    case (.texts, .textSet):
      "tokenize takes all of them, without `.train` or `.test`; texts that have none are divided first: "
        + "split(…, 0.2)"
    case (.sequence, .features), (.sequenceOrCorpus, .features): "select a row: `[0]`"
    case (.sequence, .dataset), (.sequenceOrCorpus, .dataset): "select a row: `.x[0]`"
    case (.sequenceOrCorpus, .list), (.sequenceOrCorpus, .tensor):
      "say whose words they are: decode(reviews, [1, 14, 22])"
    case (.sequence, .corpus): "select a row: `.train.x[0]`"
    case (.numbers, .corpus), (.numbers, .divided):
      "its data sets are `.train` and `.test`; their samples are `.x`"
    case (.numbers, .dataset): "its samples are `.x`, its labels `.y`"
    case (.tensor, .list(.tensor, _)): "leave out the square brackets"
    case (.wordIndex, .corpus): "write `.word_index` behind it"
    case (.vectors, .corpus), (.vectors, .dataset):
      "learn them from its words: word2vec(reviews.train)"
    case (.history, .run): "write `.history` behind it"
    case (.predictions, .run), (.predictionsOfModels, .run): "let it predict: predict(run, test.x)"
    case (.predictions, .dataset), (.predictionsOfModels, .dataset): "the predictions come first"
    case (.predictions, .list(.tensor, _)): "give the predictions of one model"
    case (.labels, .features): "samples alone have no labels; leave out `.x`"
    case (.runOrPredictions, .sweep): "select one of its runs: `[0]`"
    case (.runOrPredictions, .compiled): "train it first: fit(…)"
    case (.boolean, .tensor): "make one value of it, such as `mean(mask) == 1`"
    default: nil
    }
  }
}

extension ValueType {
  /// Whether this may be one of several rows of numbers and texts.
  fileprivate var isRow: Bool {
    switch self {
    case .list(let element, _): element.isNumeric || element == .text
    case .tensor: true
    default: false
    }
  }
}
