import Notebook
import Samples
import Text

/// Which predictions belong to which samples.
enum SampleRows {
  /// The row of the predictions for each sample. They are those of these samples, of the whole set that
  /// the samples were selected from, or of more samples than the first few that are asked about.
  ///
  /// - Parameters:
  ///   - count: How many samples were predicted.
  ///   - call: The function that is called, for the hint.
  static func rows(
    _ count: Int, of dataset: DatasetValue, at range: SourceRange, call: String
  ) throws(RunFailure) -> [Int] {
    if let rows = rows(count, for: dataset.count, dataset.selection) { return rows }
    throw RunFailure(
      range: range, message: "there are \(count) predictions for \(dataset.count) samples",
      hint: "select the same rows of both, as in \(call)(predictions[10:20], test[10:20])")
  }

  /// The same of so many samples; nil where the predictions belong to others.
  static func rows(
    _ count: Int, for samples: Int, _ selection: DatasetValue.Selection?
  ) -> [Int]? {
    if count == samples { return Array(0..<count) }
    let places = selection?.places ?? Array(0..<samples)
    if count == selection?.count { return places }
    return count > samples && places.elementsEqual(0..<samples) ? places : nil
  }
}
