import Datasets
import Text

/// What can be divided and brought into another order: samples or texts, each with a label.
enum LabelledSamples: Sendable {
  case samples(DatasetValue)
  case texts(TextSet)

  /// Nil where a value is neither.
  init?(_ value: Value) {
    switch value {
    case .dataset(let data): self = .samples(data)
    case .textSet(let set): self = .texts(set)
    case .texts(let texts): self = .texts(texts.all)
    default: return nil
    }
  }

  var count: Int {
    switch self {
    case .samples(let data): data.count
    case .texts(let set): set.count
    }
  }

  /// Each one's class; nil where labels are none.
  var classNumbers: [Int]? {
    switch self {
    case .samples(let data): data.y.classNumbers
    case .texts(let set): set.labels.map(Int.init)
    }
  }

  func className(_ number: Int) -> String {
    switch self {
    case .samples(let data): data.className(number)
    case .texts(let set): set.classes.indices.contains(number) ? set.classes[number] : "\(number)"
    }
  }

  func rows(at places: [Int]) -> Value {
    switch self {
    case .samples(let data): .dataset(data.rows(at: places))
    case .texts(let set): .textSet(set.part(at: places))
    }
  }

  func divided(_ name: DataName, train: [Int], test: [Int]) -> Value {
    switch self {
    case .samples(let data):
      .divided(DividedValue(name: name, train: data.rows(at: train), test: data.rows(at: test)))
    case .texts(let set):
      .texts(
        LabelledTexts(
          name: name, train: set.part(at: train), test: set.part(at: test), classes: set.classes))
    }
  }
}
