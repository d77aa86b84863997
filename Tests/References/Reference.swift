import Engine
import Platform
import Samples

/// A model computed layer by layer in double precision, sample by sample, straight from the layers'
/// definitions: what the engine is compared with, and what central differences are taken of.
package struct Reference {
  package let compiled: Compiled
  package var weights: [[Double]]

  package init(_ model: TrainedModel) {
    compiled = model.compiled
    weights = model.weights.map { $0.values.map(Double.init) }
  }

  /// A block of `positions` rows of `channels` values.
  package struct Value {
    package var rows: [[Double]]
    package var flat: [Double] { rows.flatMap { $0 } }
  }

  /// What the model makes of one sample, without dropout.
  package func output(_ sample: [Double]) -> Value {
    var values: [Value] = []
    var next = 0
    for node in compiled.model.nodes {
      let inputs = node.inputs.map { values[$0] }
      let count = node.layer.weights(node.inputs.map { compiled.model.nodes[$0].shape }).count
      let own = Array(weights[next..<next + count])
      next += count
      values.append(Self.apply(node.layer, inputs, own, sample))
    }
    return values[values.count - 1]
  }

  private static func apply(
    _ layer: Layer, _ inputs: [Value], _ weights: [[Double]], _ sample: [Double]
  ) -> Value {
    let x = inputs.first ?? Value(rows: [])
    switch layer {
    case .input: return Value(rows: [sample])
    case .dense(let dense):
      let (units, activation, useBias) = (dense.units, dense.activation, dense.useBias)
      return Value(
        rows: x.rows.map { row in
          let sums = (0..<units).map { unit in
            row.indices.reduce(useBias ? weights[1][unit] : 0) {
              $0 + row[$1] * weights[0][$1 * units + unit]
            }
          }
          return apply(activation, sums)
        })
    case .embedding(let embedding):
      let width = embedding.outputDim
      return Value(
        rows: x.rows[0].map { word in
          Array(weights[0][Int(word) * width..<(Int(word) + 1) * width])
        })
    case .conv1D(let layer):
      let (filters, window, activation, useBias) = (
        layer.filters, layer.window, layer.activation, layer.useBias
      )
      return Value(
        rows: windows(window, over: x.rows.count).map { places in
          let sums = (0..<filters).map { filter in
            var sum = useBias ? weights[1][filter] : 0
            for (j, place) in places.enumerated() where x.rows.indices.contains(place) {
              for (channel, value) in x.rows[place].enumerated() {
                sum += value * weights[0][(j * x.rows[0].count + channel) * filters + filter]
              }
            }
            return sum
          }
          return apply(activation, sums)
        })
    case .maxPooling1D(let layer):
      return pooled(x, layer.window) { $0.max() ?? 0 }
    case .averagePooling1D(let layer):
      return pooled(x, layer.window) { $0.reduce(0, +) / Double($0.count) }
    case .globalMaxPooling1D:
      return Value(
        rows: [x.rows[0].indices.map { channel in x.rows.map { $0[channel] }.max() ?? 0 }])
    case .globalAveragePooling1D:
      return Value(
        rows: [
          x.rows[0].indices.map { channel in
            x.rows.reduce(0) { $0 + $1[channel] } / Double(x.rows.count)
          }
        ])
    case .flatten: return Value(rows: [x.flat])
    case .concatenate:
      return Value(rows: x.rows.indices.map { row in inputs.flatMap { $0.rows[row] } })
    case .dropout, .spatialDropout1D: return x
    case .batchNormalization(let layer):
      // After training.
      let (mean, variance) = (weights[weights.count - 2], weights[weights.count - 1])
      return Value(
        rows: x.rows.map { row in
          row.indices.map { channel in
            let value =
              (row[channel] - mean[channel]) / (variance[channel] + layer.epsilon).squareRoot()
            return value * (layer.scale ? weights[0][channel] : 1)
              + (layer.center ? weights[layer.scale ? 1 : 0][channel] : 0)
          }
        })
    case .unitNormalization:
      return Value(
        rows: x.rows.map { row in
          let length = row.reduce(0) { $0 + $1 * $1 }.squareRoot()
          return row.map { $0 / length }
        })
    case .activation(let layer): return Value(rows: x.rows.map { apply(layer.function, $0) })
    }
  }

  /// The positions that each window covers, those outside the sequence included.
  private static func windows(_ window: Window, over length: Int) -> [[Int]] {
    let count: Int
    var start = 0
    switch window.padding {
    case .valid: count = (length - window.width) / window.strides + 1
    case .same:
      count = (length + window.strides - 1) / window.strides
      start = -(max(0, (count - 1) * window.strides + window.width - length) / 2)
    }
    return (0..<count).map { index in
      (0..<window.width).map { start + index * window.strides + $0 }
    }
  }

  private static func pooled(
    _ x: Value, _ window: Window, _ fold: ([Double]) -> Double
  ) -> Value {
    Value(
      rows: windows(window, over: x.rows.count).map { places in
        let inside = places.filter(x.rows.indices.contains)
        return x.rows[0].indices.map { channel in fold(inside.map { x.rows[$0][channel] }) }
      })
  }

  package static func apply(_ activation: Activation, _ x: [Double]) -> [Double] {
    switch activation {
    case .linear: return x
    case .relu: return x.map { max(0, $0) }
    case .sigmoid: return x.map { 1 / (1 + CLibrary.exp(-$0)) }
    case .tanh: return x.map { CLibrary.tanh($0) }
    case .softmax:
      let greatest = x.max() ?? 0
      let powers = x.map { CLibrary.exp($0 - greatest) }
      let sum = powers.reduce(0, +)
      return powers.map { $0 / sum }
    case .softplus:
      return x.map { max($0, 0) + CLibrary.log1p(CLibrary.exp(-abs($0))) }
    case .selu:
      return x.map {
        1.0507009873554804934 * ($0 > 0 ? $0 : 1.6732632423543772848 * CLibrary.expm1($0))
      }
    case .elu(let parameters):
      return x.map { $0 > 0 ? $0 : parameters.alpha * CLibrary.expm1($0) }
    case .leakyRelu(let parameters):
      return x.map { $0 > 0 ? $0 : parameters.negativeSlope * $0 }
    case .gelu(let parameters):
      guard parameters.approximate else {
        return x.map { 0.5 * $0 * CLibrary.erfc(-$0 / 2.0.squareRoot()) }
      }
      return x.map {
        0.5 * $0
          * (1 + CLibrary.tanh((2 / Double.pi).squareRoot() * ($0 + 0.044715 * $0 * $0 * $0)))
      }
    }
  }

  /// The mean loss over samples, with penalties.
  package func loss(_ samples: [[Double]], _ labels: [[Double]]) -> Double {
    let losses = zip(samples, labels).map { sampleLoss(output($0), $1) }
    return losses.reduce(0, +) / Double(losses.count) + penalty
  }

  private func sampleLoss(_ output: Value, _ labels: [Double]) -> Double {
    func clipped(_ p: Double) -> Double { min(max(p, 1e-7), 1 - 1e-7) }
    let values = output.flat
    let classes = output.rows[0].count
    func mean(_ terms: [Double]) -> Double { terms.reduce(0, +) / Double(terms.count) }
    switch compiled.loss {
    case .binaryCrossentropy:
      return mean(
        zip(values, labels).map { p, y in
          -(y * CLibrary.log(clipped(p)) + (1 - y) * CLibrary.log(1 - clipped(p)))
        })
    case .meanSquaredError: return mean(zip(values, labels).map { ($0 - $1) * ($0 - $1) })
    case .meanAbsoluteError: return mean(zip(values, labels).map { abs($0 - $1) })
    case .custom:
      // `GradientTests.weighted`, the one loss of an author that tests train with.
      return mean(
        zip(values, labels).map { p, y in -(2 * y * CLibrary.log(p) + (1 - y) * CLibrary.log(1 - p))
        })
    case .categoricalCrossentropy:
      return mean(
        output.rows.enumerated().map { position, row in
          let sum = row.reduce(0, +)
          return -row.indices.reduce(0.0) {
            $0 + labels[position * classes + $1] * CLibrary.log(clipped(row[$1] / sum))
          }
        })
    case .sparseCategoricalCrossentropy:
      return mean(
        zip(output.rows, labels).map { row, label in
          let clippedRow = row.map(clipped)
          return -CLibrary.log(clippedRow[Int(label)] / clippedRow.reduce(0, +))
        })
    }
  }

  private var penalty: Double {
    let described = compiled.model.nodes.indices.flatMap { compiled.model.weights(of: $0) }
    return zip(described, weights).reduce(0) { penalty, pair in
      guard let regularizer = pair.0.regularizer else { return penalty }
      return pair.1.reduce(penalty) {
        $0 + regularizer.l1 * abs($1) + regularizer.l2 * $1 * $1
      }
    }
  }

  /// The derivative of the mean loss for one weight, by central differences.
  package mutating func derivative(
    _ weight: Int, _ index: Int, _ samples: [[Double]], _ labels: [[Double]]
  ) -> Double {
    let step = 1e-6
    let value = weights[weight][index]
    weights[weight][index] = value + step
    let above = loss(samples, labels)
    weights[weight][index] = value - step
    let below = loss(samples, labels)
    weights[weight][index] = value
    return (above - below) / (2 * step)
  }
}
