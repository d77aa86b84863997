import Datasets
import Language
import Platform
import Report

/// What functions that load data have in common.
extension CallValues {
  /// How word indices are made, by the parameters of Keras's `load_data`.
  var imdbOptions: IMDBOptions {
    IMDBOptions(
      numWords: whole("num_words"), skipTop: whole("skip_top") ?? 0, maxlen: whole("maxlen"),
      seed: whole("seed") ?? 113, startChar: whole("start_char"), oovChar: whole("oov_char"),
      indexFrom: whole("index_from") ?? 3)
  }

  /// How samples are divided.
  var sampleSplit: SampleSplit {
    SampleSplit(testShare: self["test_split"].number ?? 0.2, seed: whole("seed") ?? 113)
  }

  /// The same where the share is known only now.
  func checkedSplit() throws(RunFailure) -> SampleSplit {
    let split = sampleSplit
    guard split.testShare >= 0, split.testShare < 1 else {
      throw failure(
        "test_split", "a share is from 0 to below 1, and this is \(split.testShare)")
    }
    return split
  }

  /// Something opened that a parameter names.
  func opened<Opened>(
    _ parameter: String = "path", _ open: () throws(SystemError) -> Opened
  ) throws(DatasetError) -> Opened {
    do throws(SystemError) {
      return try open()
    } catch {
      throw .unreadable(path: text(parameter) ?? "", code: error.code)
    }
  }

  /// Data that results depend on, for the report and for keys.
  mutating func note(_ name: String, isReal: Bool = true, digest: String) {
    evaluator.note(ReportDocument.DataSource(name: name, isReal: isReal, digest: digest))
  }
}
