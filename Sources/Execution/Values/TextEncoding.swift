import Datasets
import Samples

/// How new text becomes samples: as a corpus encodes its own reviews, and then by the same steps as
/// the samples that a run was trained on.
struct TextEncoding: Sendable {
  enum Step: Sendable {
    case padded(length: Int, side: Side, truncating: Side, value: Int32)
    case multiHot(dimension: Int)
  }

  let encoder: TextEncoder
  var steps: [Step] = []

  init(_ encoder: TextEncoder) { self.encoder = encoder }

  func then(_ step: Step) -> TextEncoding {
    var longer = self
    longer.steps.append(step)
    return longer
  }

  /// - Parameter bound: Word indices are below this.
  func samples(of texts: [String], below bound: Int) throws(DatasetError) -> Features {
    var dimension = bound
    for case .multiHot(let size) in steps { dimension = min(dimension, size) }
    var rows = Sequences(texts.map { encoder.indices(of: $0, below: dimension) })
    for step in steps {
      switch step {
      case .padded(let length, let side, let truncating, let value):
        rows = rows.padded(length: length, side: side, truncating: truncating, value: value)
      case .multiHot(let dimension):
        return .multiHot(try multiHot(rows, dimension: dimension))
      }
    }
    return .sequences(rows)
  }
}
