import Datasets
import Engine
import Language
import Report
import Samples
import Text
import Words

/// A value of a running notebook.
indirect enum Value: Sendable {
  case integer(Int)
  case number(Double)
  case text(String)
  case boolean(Bool)
  case none
  case list([Value])
  case sequence(SequenceValue)
  case tensor(TensorValue)
  case features(FeaturesValue)
  case dataset(DatasetValue)
  case corpus(Corpus)
  case divided(DividedValue)
  case folds(FoldsValue)
  case texts(LabelledTexts)
  case textSet(TextSet)
  case wordIndex(WordIndexValue)
  case vectors(WordVectors)
  case model(ModelDescription)
  case compiled(Compiled)
  case callback(Callback)
  case run(RunValue)
  case savedModel(RunValue, path: String)
  case history(RunValue)
  case sweep(SweepValue)
  case columns(ColumnsValue)
  case metrics([(name: String, value: Double)])
  case figures([Figure])
  case answer(AnswerValue)
  case table(OutputTable)
  /// Something that is used by its type alone, such as a loss.
  case described(Remark)
  case nothing
}

/// What word indices mean: a corpus's words, and what is added to their ranks.
struct Vocabulary: Sendable {
  var wordIndex: WordIndex
  var indexFrom: Int
  /// Indices that stand for no word: of a review's start, of words left out.
  var markers: Set<Int32> = []
}

/// One row of word indices.
struct SequenceValue: Sendable {
  var indices: [Int32]
  var vocabulary: Vocabulary?
}

/// Numbers with a shape. All arithmetic is done in double precision; the results of single precision
/// are rounded to it, as NumPy's are.
struct TensorValue: Sendable {
  var shape: [Int]
  var values: [Double]
  var element: TensorType.Element
  /// Whether these are samples of a table that are encoded and scaled already.
  var isEncoded = false
  /// How they were, where they are a sample as it is.
  var rowEncoding: RowEncoding?

  var rowSize: Int { shape.dropFirst().reduce(1, *) }

  /// Below this, whole numbers are exact.
  private static let wholeLimit = 9_007_199_254_740_992.0

  /// False where whole numbers have become too large to be told apart, or are none at all.
  var isExact: Bool {
    element != .integer || values.allSatisfy { abs($0) < Self.wholeLimit }
  }

  static let inexact = "this is too large for a tensor of whole numbers; the largest is 2 ** 53 - 1"

  init(shape: [Int], values: [Double], element: TensorType.Element) {
    self.shape = shape
    self.values = values
    self.element = element
  }

  init(_ tensor: Tensor, element: TensorType.Element = .float32) {
    self.init(shape: tensor.shape, values: tensor.values.map(Double.init), element: element)
  }

  func row(_ index: Int) -> Value {
    if shape.count <= 1 { return Value(values[index], element) }
    let size = rowSize
    return .tensor(
      TensorValue(
        shape: Array(shape.dropFirst()), values: Array(values[index * size..<(index + 1) * size]),
        element: element))
  }

  func rows(at indices: [Int]) -> TensorValue {
    let size = rowSize
    var selected: [Double] = []
    selected.reserveCapacity(indices.count * size)
    for index in indices { selected += values[index * size..<(index + 1) * size] }
    return TensorValue(
      shape: [indices.count] + shape.dropFirst(), values: selected, element: element)
  }
}

/// Samples, and the words behind them where they came from a corpus.
struct FeaturesValue: Sendable {
  /// Numbers that are made otherwise are no longer what a row of a table becomes.
  var features: Features {
    didSet { (rowEncoding, rest) = (nil, nil) }
  }
  var vocabulary: Vocabulary?
  /// The reviews that were encoded, so that samples can still be read.
  var origin: Sequences?
  /// How new text becomes samples like these.
  var encoding: TextEncoding?
  /// What the numbers of a sample are called, where they have names.
  var columns: [String]?
  /// How a row as its table's file has it becomes a sample like these.
  var rowEncoding: RowEncoding?
  /// What single precision leaves out of each number, where it is known.
  var rest: SampleRest?

  func rows(at indices: [Int]) -> FeaturesValue {
    var selected = self
    selected.features = features.rows(at: indices)
    selected.rowEncoding = rowEncoding
    selected.rest = rest?.rows(at: indices)
    selected.origin = origin?.rows(at: indices)
    return selected
  }

  /// The word indices of a sample, without padding.
  func words(ofRow row: Int) -> [Int32]? {
    if let origin { return Array(origin.words(ofRow: row)) }
    if case .sequences(let rows) = features { return Array(rows.words(ofRow: row)) }
    return nil
  }

  /// A sample as its words; empty where it has none.
  func text(ofRow row: Int) -> String {
    guard let words = words(ofRow: row), let vocabulary else { return "" }
    return FunctionBodies.text(words, vocabulary)
  }
}

struct DatasetValue: Sendable {
  var x: FeaturesValue
  var y: Tensor
  /// Labels show as whole numbers until they are encoded.
  var labelElement: TensorType.Element = .integer
  /// What the classes are called, by their numbers; nil where labels are no classes, or have no names.
  var classes: [String]?
  /// Where samples that were selected stand in the whole set.
  var selection: Selection?

  /// Samples of a set that has `count`.
  struct Selection: Sendable {
    var places: [Int]
    var count: Int
  }

  var count: Int { x.features.count }

  var samples: Dataset { Dataset(x: x.features, y: y) }

  func rows(at indices: [Int]) -> DatasetValue {
    var selected = self
    selected.x = x.rows(at: indices)
    selected.y = Dataset(x: .tensor(y), y: y).rows(at: indices).y
    selected.selection = Selection(
      places: selection.map { selection in indices.map { selection.places[$0] } } ?? indices,
      count: selection?.count ?? count)
    return selected
  }
}

/// Samples to train on and samples to test with.
struct DividedValue: Sendable {
  var name: DataName
  var train: DatasetValue
  var test: DatasetValue
  /// What the columns of its file hold, where it comes from a file of columns.
  var summary: [ColumnSummary]?
  /// What the column of the labels is called, where it is known.
  var answer: String?
  /// Lines under its description.
  var notes: [Remark] = []
}

/// Entries of a word index, in the file's order.
struct WordIndexValue: Sendable {
  var index: WordIndex
  var positions: Range<Int>
  /// What the corpus adds to each rank.
  var indexFrom: Int
  var isReversed = false
}

struct RunValue: Sendable {
  var model: TrainedModel
  var history: History
  /// How new text becomes samples like those that the run was trained on.
  var encoding: TextEncoding?
  /// What the classes of the samples that it was trained on are called.
  var classes: [String]?
  /// How rows of a table's file become samples like those.
  var rowEncoding: RowEncoding?
  /// What ended the training before its time where a callback let it, in words.
  var ending: String?
  /// Why the training failed; its model then has no weights.
  var divergence: Divergence?
}

extension Double {
  /// What is not a number has no sign.
  var plain: String { isNaN ? "nan" : "\(self)" }
}

extension ListSize {
  /// Counted no further than just beyond what a list may hold.
  init(_ values: [Value]) {
    func count(_ values: [Value], _ size: inout ListSize, depth: Int) {
      size.depth = max(size.depth, depth)
      for value in values where size.excess == nil {
        if case .list(let inner) = value {
          count(inner, &size, depth: depth + 1)
        } else {
          size.values += 1
        }
      }
    }
    self.init(values: 0, depth: 0)
    count(values, &self, depth: 1)
  }
}

extension Value {
  /// A number of this kind.
  init(_ value: Double, _ element: TensorType.Element) {
    switch element {
    case .integer: self = .integer(Int(exactly: value) ?? 0)
    case .boolean: self = .boolean(value != 0)
    case .float32, .float64: self = .number(value)
    }
  }

  init(_ constant: Constant) {
    switch constant {
    case .integer(let value): self = .integer(value)
    case .number(let value): self = .number(value)
    case .text(let value): self = .text(value)
    case .boolean(let value): self = .boolean(value)
    case .none: self = .none
    case .list(let values): self = .list(values.map { Value($0) })
    }
  }

  /// A plain value as the language's arithmetic takes it.
  var constant: Constant? {
    switch self {
    case .integer(let value): .integer(value)
    case .number(let value): .number(value)
    case .text(let value): .text(value)
    case .boolean(let value): .boolean(value)
    case .none: Constant.none
    case .list(let values): Self.constant(of: values)
    default: nil
    }
  }

  private static func constant(of values: [Value]) -> Constant? {
    var constants: [Constant] = []
    constants.reserveCapacity(values.count)
    for value in values {
      guard let constant = value.constant else { return nil }
      constants.append(constant)
    }
    return .list(constants)
  }

  var number: Double? { constant?.number }

  /// A tensor, sequence or list of numbers as a tensor.
  var tensor: TensorValue? {
    switch self {
    case .tensor(let tensor): return tensor
    case .sequence(let sequence):
      return TensorValue(
        shape: [sequence.indices.count], values: sequence.indices.map(Double.init),
        element: .integer)
    case .list(let values):
      var element = TensorType.Element.integer
      var isLarge = false
      var booleans = 0
      var numbers: [Double] = []
      for value in values {
        switch value {
        case .integer(let value):
          // A number that a tensor can't hold exactly makes it one of numbers with fractions.
          numbers.append(Double(value))
          if value.magnitude >= 1 << 53 { isLarge = true }
        case .number(let value):
          numbers.append(value)
          element = .float64
        case .boolean(let value):
          numbers.append(value ? 1 : 0)
          booleans += 1
        default: return nil
        }
      }
      if isLarge { element = .float64 }
      if booleans == numbers.count, booleans > 0 { element = .boolean }
      return TensorValue(shape: [numbers.count], values: numbers, element: element)
    default: return nil
    }
  }

  /// One number as a tensor without axes, for arithmetic with tensors.
  var scalar: (value: Double, element: TensorType.Element)? {
    switch self {
    case .integer(let value): (Double(value), .integer)
    case .number(let value): (value, .float64)
    case .boolean(let value): (value ? 1 : 0, .boolean)
    default: nil
    }
  }
}
