import Text
import Words

/// A dense network: circles and lines.
package struct Network {
  package var layers: [NetworkLayer] = []

  package init(_ layers: [NetworkLayer]) { self.layers = layers }
}

package struct NetworkLayer {
  package var label = ""
  package var units = 0

  package init(label: String, units: Int) { (self.label, self.units) = (label, units) }
}

extension NetworkLayer: Record, JSONCodable {
  package init() {}

  package static let fields: [Field<NetworkLayer>] = [
    Field("label", \.label), Field("units", \.units),
  ]

  package var isSound: Bool { units >= 0 }
}

extension Network: FigureContent {
  package init() {}

  package static let kind = Figure.Kind.network
  package static let fields: [Field<Network>] = [Field("layers", \.layers)]

  package var size: Int { layers.reduce(0) { $0 + 20 + $1.label.utf8.count + Self.frame } }

  package func description(in figure: Figure, _ words: Words) -> String {
    layers.isEmpty
      ? words.figures.emptyNetwork
      : words.figures.denseNetwork(
        layers.prefix(12).map { "\($0.label) (\(words(\.figures.unitsCounted, $0.units)))" }
          .joined(separator: words.figures.then)
          + (layers.count > 12 ? words.figures.andSoOn : ""))
  }

  package func caption(in figure: Figure, _ words: Words) -> String { words.figures.network }

  package func table(in figure: Figure, _ words: Words) -> OutputTable {
    OutputTable(
      columns: [words.figures.layer, words.figures.units],
      rows: layers.map { [.text($0.label), .integer($0.units)] })
  }

  package func drawing(in figure: Figure, _ words: Words) -> Drawing {
    networkDiagram(layers, words)
  }
}
