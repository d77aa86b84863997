import Platform
import Samples

/// Loads Keras's data sets of numbers: house prices and pictures, in Keras's order.
///
/// - Parameters:
///   - split: Of house prices, which come undivided.
///   - isCancelled: Asked now and then, on the calling thread.
///   - report: Told of downloads.
package func loadNumbers(
  _ data: PublicData, split: SampleSplit, access: DataAccess, isCancelled: () -> Bool,
  report: (DataEvent) -> Void
) throws(DatasetError) -> NumberSamples {
  let load = NumberLoad(data: data, split: split)
  var files: [DataFile] = []
  for file in data.files {
    files.append(
      try access.opened(file, of: data, isCancelled: isCancelled, report: report))
  }
  return try load.read(files, isCancelled: isCancelled)
}

struct NumberLoad {
  let data: PublicData
  let split: SampleSplit

  /// StatLib's names of the 13 columns.
  static let housingColumns = [
    "CRIM", "ZN", "INDUS", "CHAS", "NOX", "RM", "AGE", "DIS", "RAD", "TAX", "PTRATIO", "B", "LSTAT",
  ]
  static let clothing = [
    "T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag",
    "Ankle boot",
  ]

  func read(
    _ files: [DataFile], isCancelled: () -> Bool
  ) throws(DatasetError) -> NumberSamples {
    switch data {
    case .bostonHousing:
      let arrays = try NumPyFile(files[0])
      let (x, y) = (try arrays.numbers("x"), try arrays.numbers("y"))
      try check(x, y, files[0], sample: [Self.housingColumns.count], hasClasses: false)
      let parts = split.kerasPlaces(of: x.shape[0])
      return NumberSamples(
        name: data.rawValue.text, train: Dataset(x, y, rows: parts.train),
        test: Dataset(x, y, rows: parts.test), hasClasses: false, columns: Self.housingColumns,
        rests: x.rests(parts))
    case .mnist:
      let arrays = try NumPyFile(files[0])
      return try pictures(
        [
          try arrays.numbers("x_train"), try arrays.numbers("y_train"),
          try arrays.numbers("x_test"), try arrays.numbers("y_test"),
        ], [DataFile](repeating: files[0], count: 4), classes: (0..<10).map(String.init))
    case .fashionMNIST:
      var arrays: [NumberArray] = []
      for (file, place) in zip(files, data.files) {
        arrays.append(
          try IDXFile.read(file.opened, name: place.name, isCancelled: isCancelled))
      }
      return try pictures(arrays, files, classes: Self.clothing)
    case .reuters:
      throw .unavailable(dataset: data.rawValue.text, reason: "its samples are no numbers")
    }
  }

  private func pictures(
    _ arrays: [NumberArray], _ files: [DataFile], classes: [String]
  ) throws(DatasetError) -> NumberSamples {
    for part in [0, 2] {
      try check(
        arrays[part], arrays[part + 1], files[part], sample: [28, 28], hasClasses: true,
        classes: classes.count)
    }
    func dataset(_ part: Int) -> Dataset {
      Dataset(
        x: .tensor(Tensor(shape: arrays[part].shape, values: arrays[part].values)),
        y: Tensor(shape: arrays[part + 1].shape, values: arrays[part + 1].values))
    }
    return NumberSamples(
      name: data.rawValue.text, train: dataset(0), test: dataset(2), classes: classes)
  }

  private func check(
    _ x: NumberArray, _ y: NumberArray, _ file: DataFile, sample: [Int], hasClasses: Bool,
    classes: Int = .max
  ) throws(DatasetError) {
    let path = "\(file.path)"
    func fault(_ fault: ArrayFault) -> DatasetError {
      .array(path: data.files.count > 1 ? data.rawValue.text : lastName(path), part: nil, fault)
    }
    guard Array(x.shape.dropFirst()) == sample else {
      let sizes = sample.map(String.init).joined(separator: ", ")
      throw fault(.axes(x.shape, expected: "(n, \(sizes))"))
    }
    guard y.shape.count == 1 else { throw fault(.axes(y.shape, expected: "one label a sample")) }
    guard x.shape[0] == y.shape[0] else {
      throw fault(
        .counts(samples: x.shape[0], labels: y.shape[0], labelFile: "its array of labels"))
    }
    guard x.shape[0] > 0 else { throw fault(.noSamples) }
    do throws(ArrayFault) {
      try x.checkFinite()
      if hasClasses {
        try y.checkClasses()
        if let row = y.values.firstIndex(where: { Int($0) >= classes }) {
          throw ArrayFault.labelTooLarge(row: row, value: Int(y.values[row]), limit: classes)
        }
      } else {
        try y.checkFinite()
      }
    } catch { throw fault(error) }
  }

  private func lastName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
