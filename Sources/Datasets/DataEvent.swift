import Text

/// What a load has to tell while it goes on.
package enum DataEvent: EqualAsPrinted, Sendable {
  /// `received` bytes are here, of `total` where that is known.
  case downloading(file: String, received: Int, total: Int?)
  /// The share of a file that is read, from 0 to 1.
  case reading(file: String, fraction: Double)
  /// A download that is kept is passed over: somebody else may have written it.
  case notUsed(file: String)
  /// A file for which nobody publishes a digest is no longer what was first downloaded.
  case changed(file: String)
  /// The synthetic stand-in takes a data set's place.
  case standIn(dataset: String, reason: String)
  /// Parts of a file were passed over; the rest is used.
  case passedOver(file: String, warning: String)
}
