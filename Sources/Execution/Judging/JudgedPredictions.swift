import Engine
import Language
import Notebook
import Samples
import Text

/// A model's predictions beside what is true.
struct JudgedPredictions {
  /// What the predictions are.
  enum Kind {
    /// One score a sample, of class 1.
    case score
    /// A row of scores a sample, one for each class.
    case rows(width: Int)
  }

  var kind: Kind
  /// The scores of the samples, row by row.
  var scores: [Double]
  /// The class of each sample.
  var truth: [Int]
  /// What the classes are called, by their numbers, where they have names.
  var names: [String]?

  var count: Int { truth.count }

  /// What a class is called: its number, where it has no name.
  func name(_ number: Int) -> String {
    names.flatMap { $0.indices.contains(number) ? $0[number] : nil } ?? "\(number)"
  }

  /// - Parameters:
  ///   - predictions: A tensor or a list of numbers.
  ///   - truth: A data set, or its labels.
  init(
    _ predictions: Value, at place: SourceRange, _ truth: Value, at labels: SourceRange,
    call: String
  ) throws(RunFailure) {
    let found = try NumbersOfSamples(
      predictions, at: place, truth, at: labels, call: call)
    scores = found.predictions
    kind = found.width == 1 ? .score : .rows(width: found.width)
    names = found.classes
    if let sample = scores.firstIndex(where: \.isNaN) {
      throw RunFailure(
        range: place,
        message: "the prediction of sample \(sample / found.width) is not a number")
    }
    var classes: [Int] = []
    classes.reserveCapacity(found.count)
    let size = found.labelWidth
    for sample in 0..<found.count {
      guard size > 1 else {
        let label = found.labels[sample]
        guard let number = Int(exactly: label), (0...1_000_000).contains(number) else {
          throw RunFailure(
            range: labels,
            message: "sample \(sample) has the label \(label.plain), which is no class",
            hint: "the predictions come first, then what is true; classes are 0, 1, 2 and so on")
        }
        classes.append(number)
        continue
      }
      let row = found.labels[sample * size..<(sample + 1) * size]
      guard let one = row.firstIndex(of: 1), row.allSatisfy({ $0 == 0 || $0 == 1 }),
        row.count(where: { $0 == 1 }) == 1
      else {
        throw RunFailure(
          range: labels, message: "sample \(sample) has not one class, but the label \(Array(row))")
      }
      classes.append(one - row.startIndex)
    }
    self.truth = classes
    if case .rows(let width) = kind,
      let sample = classes.firstIndex(where: { $0 >= width })
    {
      throw RunFailure(
        range: place,
        message:
          "sample \(sample) has the class \(classes[sample]), and predictions are of the classes "
          + "0 to \(width - 1)")
    }
  }

  /// The class that each sample was predicted to have: of a row the largest score's, of one score 1 above
  /// 0.5, as Keras's accuracy has it, or the class that it is the number of.
  func predicted(at range: SourceRange) throws(RunFailure) -> [Int] {
    switch kind {
    case .rows(let width):
      return truth.indices.map { sample in
        scores[sample * width..<(sample + 1) * width].offsetOfGreatest
      }
    case .score:
      let areNumbers =
        scores.allSatisfy { $0 == $0.rounded() && (0...1_000_000).contains($0) }
        && scores.contains { $0 > 1 }
      if areNumbers { return scores.map { Int($0) } }
      if let sample = scores.firstIndex(where: { !(0...1).contains($0) }) {
        throw RunFailure(
          range: range,
          message:
            "the prediction of sample \(sample), \(scores[sample].plain), is neither a probability "
            + "nor a class", hint: "residuals(…) and scatter(…) judge predicted numbers")
      }
      if let sample = truth.firstIndex(where: { $0 > 1 }),
        scores.contains(where: { $0 > 0 && $0 < 1 })
      {
        throw RunFailure(
          range: range,
          message:
            "sample \(sample) has the class \(truth[sample]), and one probability tells only the "
            + "classes 0 and 1 apart", hint: "end the model with softmax")
      }
      return scores.map { $0 > 0.5 ? 1 : 0 }
    }
  }

  /// What a sample's score of a class is.
  func score(_ sample: Int, of number: Int) -> Double {
    switch kind {
    case .score: number == 1 ? scores[sample] : 1 - scores[sample]
    case .rows(let width): scores[sample * width + number]
    }
  }
}

/// Predictions and labels of the same samples, as numbers.
struct NumbersOfSamples {
  var predictions: [Double]
  /// Numbers a sample.
  var width: Int
  var labels: [Double]
  var labelWidth: Int
  var count: Int
  var classes: [String]?
  /// Where the samples stand in the whole set.
  var places: [Int]

  init(
    _ predictions: Value, at place: SourceRange, _ truth: Value, at labels: SourceRange,
    call: String
  ) throws(RunFailure) {
    guard let tensor = predictions.tensor, !tensor.shape.isEmpty else {
      throw RunFailure(
        range: place, message: "`\(call)` takes one prediction a sample, or a row of them")
    }
    guard tensor.shape.count <= 2, tensor.rowSize > 0 || tensor.shape[0] == 0 else {
      throw RunFailure(
        range: place,
        message: "predictions have one or two axes, and these are of shape \(tensor.shape)")
    }
    width = max(1, tensor.rowSize)
    let rows: [Int]
    if case .dataset(let dataset) = truth {
      rows = try SampleRows.rows(tensor.shape[0], of: dataset, at: place, call: call)
      self.labels = dataset.y.values.map(Double.init)
      labelWidth = max(1, dataset.y.rowSize)
      classes = dataset.classes
      places = dataset.selection?.places ?? Array(0..<dataset.count)
    } else {
      var given = truth.tensor
      if case .textSet(let set) = truth {
        given = TensorValue(
          shape: [set.count], values: set.labels.map(Double.init), element: .integer)
        classes = set.classes
      }
      guard let given, !given.shape.isEmpty, given.shape.count <= 2,
        given.shape[0] == tensor.shape[0]
      else {
        throw RunFailure(
          range: place,
          message: "there are \(tensor.shape[0]) predictions for "
            + counted(given?.shape.first ?? 0, "label"))
      }
      rows = Array(0..<tensor.shape[0])
      self.labels = given.values
      labelWidth = max(1, given.rowSize)
      places = rows
    }
    count = rows.count
    guard count > 0 else {
      throw RunFailure(range: labels, message: "there are no samples here")
    }
    if rows.count == tensor.shape[0], rows.elementsEqual(0..<rows.count) {
      self.predictions = tensor.values
    } else {
      self.predictions = tensor.rows(at: rows).values
    }
  }
}
