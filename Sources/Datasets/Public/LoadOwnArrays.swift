import Platform
import Samples
import Text

/// What is said of arrays of one's own beside their files.
package struct ArrayOptions: Sendable {
  package var split: SampleSplit
  /// What the classes are called; empty where they have no names.
  package var classes: [String]

  package init(split: SampleSplit, classes: [String] = []) {
    self.split = split
    self.classes = classes
  }
}

/// Samples and labels of one's own, from two arrays of an `.npz` file.
///
/// Whole labels are classes, others numbers.
package func loadArrays(
  _ file: File, name: String, x: String, y: String, options: ArrayOptions,
  isCancelled: () -> Bool
) throws(DatasetError) -> NumberSamples {
  guard !isCancelled() else { throw .cancelled }
  let samples: NumberArray
  let labels: NumberArray
  do throws(DatasetError) {
    let archive = try NumPyFile(DataFile(file))
    labels = try archive.numbers(y)
    let count = labels.shape.first
    samples = try archive.numbers(x) { shape throws(ArrayFault) in
      try agree(shape, labels: count, labelName: y)
    }
  } catch {
    func named(_ part: String?) -> String? {
      part.map(NumPyFile.arrayName)
    }
    switch error {
    case .damaged(_, let part, _, .elementType(let type, _)):
      throw .array(path: name, part: named(part), .notNumbers(type))
    case .damaged(_, let part, _, let damage):
      throw .array(path: name, part: named(part), .damage(damage))
    case .array(_, let part, let fault):
      throw .array(path: name, part: named(part), fault)
    case .unreadable(_, let code): throw .unreadable(path: name, code: code)
    default: throw error
    }
  }
  return try divided(
    samples, labels, name: name, sampleName: "\(name), \(x)", labelName: "\(name), \(y)",
    options: options)
}

/// Pictures and labels of one's own, from two IDX files.
package func loadImages(
  _ file: File, name: String, labels: File, labelName: String, options: ArrayOptions,
  isCancelled: () -> Bool
) throws(DatasetError) -> NumberSamples {
  let labels = try IDXFile.read(labels, name: labelName, isCancelled: isCancelled)
  let count = labels.shape.first
  let pictures = try IDXFile.read(file, name: name, isCancelled: isCancelled) {
    shape throws(ArrayFault) in
    try agree(shape, labels: count, labelName: labelName)
  }
  guard pictures.shape.count == 3 else {
    throw .array(
      path: name, part: nil, .axes(pictures.shape, expected: "pictures: (n, height, width)"))
  }
  return try divided(
    pictures, labels, name: name, sampleName: name, labelName: labelName, areClasses: true,
    options: options)
}

/// That there are as many samples as labels, before the samples are read.
private func agree(_ shape: [Int], labels: Int?, labelName: String) throws(ArrayFault) {
  guard let count = shape.first, let labels, count != labels else { return }
  throw .counts(samples: count, labels: labels, labelFile: labelName)
}

private func divided(
  _ x: NumberArray, _ y: NumberArray, name: String, sampleName: String, labelName: String,
  areClasses: Bool = false, options: ArrayOptions
) throws(DatasetError) -> NumberSamples {
  func fault(_ fault: ArrayFault, of name: String) -> DatasetError {
    .array(path: name, part: nil, fault)
  }
  var (x, y) = (x, y)
  // Classes that are written as 0.0, 1.0, …
  if areClasses || !options.classes.isEmpty { y.areWhole = true }
  guard let count = x.shape.first else {
    throw fault(.axes([], expected: "(n, …)"), of: sampleName)
  }
  // A column of labels is labels.
  if y.shape.count > 1, y.shape.dropFirst().allSatisfy({ $0 == 1 }) { y.shape = [y.shape[0]] }
  guard y.shape.count == 1 else {
    throw fault(.axes(y.shape, expected: "one label a sample"), of: labelName)
  }
  guard y.shape[0] == count else {
    throw fault(
      .counts(samples: count, labels: y.shape[0], labelFile: labelName), of: sampleName)
  }
  guard count > 0, x.shape.allSatisfy({ $0 > 0 }) else { throw fault(.noSamples, of: sampleName) }
  // One number a sample is a row of one.
  if x.shape.count == 1 { x.shape.append(1) }
  do throws(ArrayFault) {
    try x.checkFinite()
  } catch { throw fault(error, of: sampleName) }
  do throws(ArrayFault) {
    if y.areWhole { try y.checkClasses() } else { try y.checkFinite() }
    let limit = options.classes.count
    if limit > 0, let row = y.values.firstIndex(where: { !($0 < Float(limit)) }) {
      throw ArrayFault.labelTooLarge(
        row: row, value: Int(exactly: y.values[row].rounded()) ?? .max, limit: limit)
    }
    if y.areWhole, let first = y.values.first, y.values.allSatisfy({ $0 == first }) {
      throw ArrayFault.oneClass(Int(first))
    }
  } catch { throw fault(error, of: labelName) }
  let parts = options.split.places(of: count)
  guard !parts.train.isEmpty else { throw .text(path: name, place: nil, .tooFew(count: count)) }
  return NumberSamples(
    name: name, train: Dataset(x, y, rows: parts.train), test: Dataset(x, y, rows: parts.test),
    classes: options.classes.isEmpty ? nil : options.classes, hasClasses: y.areWhole,
    rests: x.rests(parts))
}
