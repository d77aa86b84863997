import Engine
import Language
import Report
import Samples
import Text

/// Values that are kept because they take long to make: what training, evaluating and predicting
/// give.
extension Value {
  /// Nil for values that are not kept.
  var bytes: [UInt8]? {
    var writer = ByteWriter()
    switch self {
    case .run(let run) where run.divergence == nil:
      writer.write(0)
      run.model.compiled.write(to: &writer)
      run.writeState(to: &writer)
      writer.write(run.encoding == nil ? 0 : 1)
      run.encoding?.write(to: &writer, for: run.model.compiled.model)
      run.writeSamples(to: &writer)
    case .metrics(let metrics):
      writer.write(1, metrics.map { OutputMetric(name: $0, value: $1) })
    case .tensor(let tensor):
      writer.write(2, tensor.shape, tensor.element.rawValue.text)
      if tensor.element == .float32 {
        writer.write(tensor.values.map(Float.init))
      } else {
        writer.write(tensor.values)
      }
    case .vectors(let vectors):
      writer.write(3, vectors.words, vectors.dimension)
      writer.write(vectors.values)
    default: return nil
    }
    return writer.bytes
  }

  /// - Parameter type: What the checker knows of the value; one of another type is damage.
  init(_ bytes: ArraySlice<UInt8>, type: ValueType) throws(ByteReader.Damage) {
    var reader = ByteReader(bytes)
    switch (try reader.whole(), type) {
    case (0, .run):
      let compiled = try Compiled(from: &reader)
      var run = try RunValue(from: &reader, compiled: compiled)
      if try reader.whole() == 1 { run.encoding = try TextEncoding(from: &reader) }
      try run.readSamples(from: &reader)
      self = .run(run)
    case (1, .metrics):
      self = .metrics(try [OutputMetric](from: &reader).map { ($0.name, $0.value) })
    case (2, .tensor(let type)):
      let shape = try [Int](from: &reader)
      guard let element = TensorType.Element(rawValue: Spelling(try reader.text())) else {
        throw ByteReader.Damage()
      }
      let values =
        element == .float32 ? try reader.floats().map(Double.init) : try reader.doubles()
      guard valueCount(shape) == values.count, element == type.element,
        type.shape?.count ?? shape.count == shape.count
      else { throw ByteReader.Damage() }
      self = .tensor(TensorValue(shape: shape, values: values, element: element))
    case (3, .vectors):
      let (words, dimension) = (try [String](from: &reader), try reader.whole())
      let values = try reader.floats()
      guard dimension > 0, words.count.checkedProduct(dimension) == values.count else {
        throw ByteReader.Damage()
      }
      self = .vectors(WordVectors(words: words, dimension: dimension, values: values))
    default: throw ByteReader.Damage()
    }
    guard reader.isAtEnd else { throw ByteReader.Damage() }
  }
}
