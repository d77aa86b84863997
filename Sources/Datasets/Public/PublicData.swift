import Platform
import Text

/// A data set that Keras has too, with its files. Addresses and digests are those of Keras 3's
/// `keras/src/datasets`.
package enum PublicData: Spelling, CaseIterable, Sendable {
  case reuters
  case bostonHousing = "boston_housing"
  case mnist
  case fashionMNIST = "fashion_mnist"

  /// In the order in which they are read.
  var files: [PublicFile] {
    switch self {
    case .reuters: [.newswires, .newswireWords]
    case .bostonHousing: [.housePrices]
    case .mnist: [.digits]
    case .fashionMNIST: PublicFile.clothing
    }
  }
}

extension PublicFile {
  private static func file(_ name: String, _ check: Check, largest: Int) -> PublicFile {
    let file = name.split(separator: "/").last.map(String.init) ?? name
    return PublicFile(name: name, address: folder + file, check: check, largest: largest)
  }

  /// 11,228 newswires of Reuters-21578 with their topics.
  static let newswires = file(
    "reuters.npz",
    .sha256("d6586e694ee56d7a4e65172e12b3e987c03096cb01eab99753921ef915959916"), largest: 16 << 20)

  static let newswireWords = file(
    "reuters_word_index.json", .md5("4d44cc38712099c9e383dc6e5f11a921"), largest: 4 << 20)

  /// D. Harrison, D. Rubinfeld, "Hedonic prices and the demand for clean air", 1978: 506 districts.
  static let housePrices = file(
    "boston_housing.npz",
    .sha256("f553886a1f8d56431e820c5b82552d9d95cfcb96d1e678153f8839538947dff5"), largest: 1 << 20)

  /// Y. LeCun, C. Cortes, C. Burges: 70,000 handwritten digits.
  static let digits = file(
    "mnist.npz",
    .sha256("731c5ac602752760c8e48fbffcf8c3b850d9dc2a2aedcf2cc48468fc17b673d1"), largest: 64 << 20)

  /// H. Xiao, K. Rasul, R. Vollgraf, 2017: 70,000 pictures of clothing, in files that are called as
  /// MNIST's are.
  static let clothing = [
    "train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz", "t10k-images-idx3-ubyte.gz",
    "t10k-labels-idx1-ubyte.gz",
  ].map { file("fashion-mnist/" + $0, .firstDownload, largest: 128 << 20) }
}

extension DataAccess {
  /// Where the files of a data set are now; nil where some have to be downloaded, or can't be had.
  package func places(of data: PublicData) -> [FileLocation]? {
    var places: [FileLocation] = []
    for file in data.files {
      guard let place = try? present(file), case .at(let path) = place else { return nil }
      places.append(FileLocation(path))
    }
    return places
  }

  /// The file of a data set for which there is no stand-in, open.
  func opened(
    _ file: PublicFile, of data: PublicData, downloader: Downloader = .system,
    isCancelled: () -> Bool, report: (DataEvent) -> Void
  ) throws(DatasetError) -> DataFile {
    let found: FoundFile
    do throws(DatasetError) {
      found = try locate(file, downloader: downloader, isCancelled: isCancelled, report: report)
    } catch {
      guard case .missing(let file, let folder) = error else { throw error }
      throw .notInFolder(dataset: data.rawValue.text, file: file, folder: folder)
    }
    switch found {
    case .at(let path): return try DataFile(path: path)
    case .nowhere(let reason):
      throw .notThere(
        dataset: data.rawValue.text, files: data.files.map(\.name), reason: reason.text)
    }
  }
}
