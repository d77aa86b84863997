import Datasets
import Engine
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

  typealias Padding = (side: Side, truncating: Side, value: Int32)

  /// As `pad_sequences` does where nothing is said.
  static let standardPadding: Padding = (.pre, .pre, 0)

  /// How rows become of one length, if they do.
  var padding: Padding? {
    for case .padded(_, let side, let truncating, let value) in steps {
      return (side, truncating, value)
    }
    return nil
  }

  /// The indices that a model takes are below this.
  func bound(for model: ModelDescription) -> Int {
    var bound = Int(Int32.max)
    for case .embedding(let layer) in model.nodes.map(\.layer) {
      bound = min(bound, layer.inputDim)
    }
    for case .multiHot(let dimension) in steps { bound = min(bound, dimension) }
    return bound
  }

  /// Texts as the samples that a model takes.
  func samples(
    of texts: [String], for model: ModelDescription
  ) throws(DatasetError) -> Features {
    let bound = bound(for: model)
    var rows = Sequences(texts.map { encoder.indices(of: $0, below: bound) })
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
