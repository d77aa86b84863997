import Platform
import Samples

/// Loads the newswires of Reuters as Keras's `reuters.load_data` does: shuffled, encoded, divided.
///
/// - Parameters:
///   - testShare: The share that is kept for testing.
///   - isCancelled: Asked now and then, on the calling thread.
///   - report: Told of downloads.
package func loadReuters(
  _ options: IMDBOptions, testShare: Double, access: DataAccess, isCancelled: () -> Bool,
  report: (DataEvent) -> Void
) throws(DatasetError) -> Corpus {
  try options.check()
  let data = PublicData.reuters
  let file = try access.opened(
    .newswires, of: data, isCancelled: isCancelled, report: report)
  let words = try access.opened(
    .newswireWords, of: data, isCancelled: isCancelled, report: report)
  let wordIndex = try WordIndex(contentsOf: words.opened.path)
  let work = Work()
  let raw = try work.run(
    [
      { @Sendable () -> Result<RawSplit, DatasetError> in
        do throws(DatasetError) {
          let archive = try ZipArchive(file)
          return .success(
            try RawSplit.read(
              x: "x", y: "y", classes: newswireTopics.count, from: archive, work: work))
        } catch { return .failure(error) }
      }
    ], isCancelled: isCancelled, report: { _ in })[0]
  let digest = ContentDigest.of(train: raw, test: nil)
  let parts = try ReviewEncoding(options: options).encode(raw, testShare: testShare)
  return Corpus(
    name: .own(data.rawValue.text), train: parts.train, test: parts.test, wordIndex: wordIndex,
    isReal: true,
    digest: digest, source: file.path, options: options, classes: newswireTopics)
}

/// The topics by their labels, as Keras's `reuters.get_label_names` has them.
let newswireTopics = [
  "cocoa", "grain", "veg-oil", "earn", "acq", "wheat", "copper", "housing", "money-supply",
  "coffee", "sugar", "trade", "reserves", "ship", "cotton", "carcass", "crude", "nat-gas", "cpi",
  "money-fx", "interest", "gnp", "meal-feed", "alum", "oilseed", "gold", "tin", "strategic-metal",
  "livestock", "retail", "ipi", "iron-steel", "rubber", "heat", "jobs", "lei", "bop", "zinc",
  "orange", "pet-chem", "dlr", "gas", "silver", "wpi", "hog", "lead",
]
