import Datasets
import Platform

extension Way {
  private static let folder = Workfolder()

  /// Arrays of numbers, by the first byte: an IDX file, plain or compressed, beside its labels; an
  /// archive of NumPy's; or one array in such an archive.
  static let numbers = Way("numbers") { input throws(Finding) in
    guard let kind = input.first else { return }
    let rest = Array(input.dropFirst())
    // Two labels, 0 and 1.
    let labels: [UInt8] = [0, 0, 8, 1, 0, 0, 0, 2, 0, 1]
    switch kind & 3 {
    case 0: try images(rest, labels)
    case 1: try images(Arrays.deflated(rest, windowBits: 31), labels)
    case 2: try arrays(rest)
    default:
      try arrays(
        Arrays.zip(
          [("x.npy", rest), ("y.npy", Arrays.npy("|u1", [2], [0, 1]))], squeezed: kind & 4 != 0))
    }
  }

  private static let options = ArrayOptions(split: SampleSplit(testShare: 0))

  private static func images(_ pictures: [UInt8], _ labels: [UInt8]) throws(Finding) {
    folder.write(pictures, to: "pictures")
    folder.write(labels, to: "labels")
    guard let first = try? File(folder.path / "pictures"),
      let second = try? File(folder.path / "labels")
    else { return }
    do throws(DatasetError) {
      try check(
        loadImages(
          first, name: "pictures", labels: second, labelName: "labels", options: options,
          isCancelled: { false }))
    } catch {
      try require(!error.message.isEmpty, "an error without a message")
    }
  }

  private static func arrays(_ bytes: [UInt8]) throws(Finding) {
    folder.write(bytes, to: "arrays.npz")
    guard let file = try? File(folder.path / "arrays.npz") else { return }
    do throws(DatasetError) {
      try check(
        loadArrays(
          file, name: "arrays.npz", x: "x", y: "y", options: options, isCancelled: { false }))
    } catch {
      try require(!error.message.isEmpty, "an error without a message")
    }
  }

  /// As many labels as samples; that a tensor's values fill its shape holds of every tensor.
  private static func check(_ samples: NumberSamples) throws(DatasetError) {
    guard samples.train.count == samples.train.y.shape[0] else {
      preconditionFailure("labels of other samples")
    }
  }
}
