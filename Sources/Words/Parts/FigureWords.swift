/// What figures say: labels, captions, and descriptions for those who can't see them.
package struct FigureWords: Sendable {
  package var values: Counted
  package var epochs: Counted
  package var count: Counted
  package var value: String
  package var training: Counted
  package var validation: Counted
  package var trainingAlone: Counted
  package var validationAlone: Counted
  package var ofEachRun: Counted
  package var noValues: String
  package var moreNotDrawn: Phrase
  package var more: Phrase
  package var notDrawn: Phrase
  package var moreLayers: Phrase
  package var noLayers: String
  package var moreWords: Phrase
  package var addsToScore: String
  package var takesFromScore: String
  package var little: String
  package var much: String
  package var most: String

  package var linePlot: String
  package var histogram: String
  package var violinPlot: String
  package var boxPlot: String
  package var barChart: String
  package var distribution: Phrase
  package var network: String
  package var layers: String
  package var markedText: String

  package var from: String
  package var to: String
  package var countColumn: String
  package var valuesColumn: String
  package var minimum: String
  package var lowerQuartile: String
  package var median: String
  package var upperQuartile: String
  package var maximum: String
  package var lowerWhisker: String
  package var upperWhisker: String
  package var outliers: String
  package var layer: String
  package var units: String
  package var type: String
  package var inputShape: String
  package var outputShape: String
  package var reads: String

  package var emptyPlot: String
  package var moreSeries: Phrase
  package var theCurve: String
  /// {1} is a curve's name in these.
  package var hasNoValues: Phrase
  /// {2}: a value, {3}: a place.
  package var isAt: Phrase
  package var staysAt: Phrase
  package var fallsThenRises: Phrase
  package var risesThenFalls: Phrase
  package var falls: Phrase
  package var rises: Phrase
  package var inEpoch: Phrase
  /// {1}: an axis, {2}: a number.
  package var at: Phrase
  package var pointsNotDrawn: Counted
  package var emptyBarChart: String
  package var oneBar: Phrase
  /// {2}: the highest, {3}: the lowest.
  package var bars: Counted
  package var emptyHistogram: String
  /// {2}, {3}: the range, {4}: how many bins, {5}, {6}: the fullest of them, {7}: what it holds.
  package var histogramHolds: Counted
  package var bins: Counted
  package var emptyViolinPlot: String
  package var emptyBoxPlot: String
  package var oneDistribution: String
  package var noDistribution: Phrase
  /// {1}: a distribution, {2}: its median, {3}: how many values, {4}, {5}: quartiles.
  package var medianAndQuartiles: Phrase
  package var valuesCounted: Counted
  package var moreDistributions: Phrase
  package var emptyNetwork: String
  package var denseNetwork: Phrase
  package var then: String
  package var andSoOn: String
  package var unitsCounted: Counted
  package var noModel: String
  package var layersInOrder: Counted
  /// {1}: a layer with its type, {2}: what it reads.
  package var readsFrom: Phrase
  package var andMore: Phrase
  /// {1}: the prediction, {2}: the score.
  package var answers: Phrase
  package var mostForIt: Phrase
  package var mostAgainstIt: Phrase

  package var description: String
  package var heatMap: String
  package var points: String
  /// {1}: what is drawn upwards, {2}: against what.
  package var against: Phrase
  package var emptyHeatMap: String
  package var rows: Counted
  package var columns: Counted
  /// {1}, {2}: rows and columns, {3}: the value, {4}, {5}: its row and column.
  package var highest: Phrase
  package var firstDrawn: Phrase
  package var nothingDrawn: String
  package var pointsCounted: Counted
  package var range: Phrase
  /// {1}: how many points, {2}, {4}: the axes, {3}, {5}: their ranges.
  package var spread: Phrase
  package var spreadOf: Counted

  package var noPictures: String
  package var noUnits: String
  package var picturesCounted: Counted
  /// {1}: pictures or units, {2}, {3}: width and height, {4}: rows, {5}: columns, {6}, {7}: values.
  package var pictureGrid: Phrase
  package var inOrder: Phrase
  package var inOrderAndSoOn: Phrase
  /// {1}: how many, {2}: of how many.
  package var wrong: Counted
  package var wrongSuchAs: Counted
  /// {1}: its number, {2}: what it is, {3}: what it was taken for.
  package var takenFor: Phrase
  package var pictures: String
  package var picturesAndPredictions: String
  package var unitsLookAt: String
  package var picture: String
  package var unit: String
  package var label: String
  package var prediction: String
  package var right: String
  package var yes: String
  package var no: String

  package var rocCurve: Counted
  package var falsePositiveRate: Counted
  package var truePositiveRate: Counted
  package var precisionAndRecall: Counted
  package var precision: Counted
  package var recall: Counted
  package var calibration: Counted
  package var meanProbability: Counted
  package var shareOfClass: Counted
  package var confusionMatrix: Counted
  package var predicted: Counted
  package var trueAxis: Counted
  package var residuals: Counted
  package var trueMinusPredicted: Counted
  package var spreadOfResiduals: Counted
  /// {1}: how many, {2}: the epochs.
  package var trainingsFailed: Counted
  package var upToFailure: Counted
  /// {1}: a figure's title, {2}: why it ends early.
  package var withReason: Counted
}
