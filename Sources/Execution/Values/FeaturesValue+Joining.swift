import Datasets
import Samples
import Text

extension FeaturesValue {
  /// Why samples can't stand behind others.
  struct JoinFault: Error {
    var message: String
    var hint: String?
  }

  /// These samples, and others of their kind behind them. What is known of both is known of all.
  func joined(with other: FeaturesValue) throws(JoinFault) -> FeaturesValue {
    guard let features = features.joined(with: other.features) else {
      throw JoinFault(
        message: "these samples are not like the others: shape \(other.features.shape) behind "
          + "\(self.features.shape)")
    }
    if let columns, let others = other.columns,
      columns.map({ Spelling($0) }) != others.map({ Spelling($0) })
    {
      throw JoinFault(
        message: "these columns are not the others': \(others.listed) behind \(columns.listed)")
    }
    if let rows = rowEncoding, let others = other.rowEncoding,
      (rows.means, rows.deviations) != (others.means, others.deviations)
    {
      throw JoinFault(
        message: "these samples are scaled otherwise than the others",
        hint: "join the data as they were loaded, and scale them then")
    }
    var isOneCorpus = false
    if let vocabulary, let others = other.vocabulary {
      guard vocabulary.isSame(as: others) else {
        throw JoinFault(
          message: "these samples are of another corpus, in which an index stands for another word",
          hint: "tokenize the texts together")
      }
      isOneCorpus = true
    }
    return FeaturesValue(
      features: features,
      vocabulary: isOneCorpus ? vocabulary : nil,
      origin: origin.flatMap { rows in other.origin.flatMap { rows.joined(with: $0) } },
      encoding: isOneCorpus ? encoding : nil,
      columns: columns ?? other.columns,
      rowEncoding: rowEncoding == other.rowEncoding ? rowEncoding : nil,
      rest: SampleRest.joined(
        rest, rows: self.features.count, other.rest, rows: other.features.count))
  }
}

extension [String] {
  /// The first few, for messages.
  var listed: String {
    prefix(5).map { $0.shortened }.joined(separator: ", ") + (count > 5 ? ", …" : "")
  }
}

extension Vocabulary {
  /// Whether an index stands for the same word in both.
  fileprivate func isSame(as other: Vocabulary) -> Bool {
    indexFrom == other.indexFrom && markers == other.markers
      && wordIndex.isSame(as: other.wordIndex)
  }
}
