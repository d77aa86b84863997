import Text

/// A figure as data; `Report` draws it.
package struct Figure: Sendable {
  package enum Content: Sendable {
    /// Series over a common axis: training curves, function curves.
    case lines([LineSeries])
    /// Lines in several plots over the same axis, one above another.
    case panels([LinePanel])
    case histogram(Histogram)
    case violins([Violin])
    case bars([Bar])
    /// A model's layers, drawn from top to bottom.
    case graph(LayerGraph)
    /// A dense network: circles and lines.
    case network([NetworkLayer])
    /// A text whose words are coloured by what they add to a model's score.
    case marked(MarkedText)
  }

  package var title: String?
  package var xLabel: String?
  package var yLabel: String?
  package var content: Content
  /// The cell's `caption=` and `alt=`, where the author gave them.
  package var caption: String?
  package var alt: String?

  package init(
    title: String? = nil, xLabel: String? = nil, yLabel: String? = nil, content: Content
  ) {
    self.title = title
    self.xLabel = xLabel
    self.yLabel = yLabel
    self.content = content
  }
}

package struct LineSeries: Sendable {
  package enum Style: Spelling, Sendable {
    case line, dots
  }

  package var name: String
  package var x: [Double]
  package var y: [Double]
  package var style: Style
  /// Series of one group have one colour; nil gives each its own.
  package var group: Int?
  /// Which of six dashes a line has, from 1, which is none; nil takes what is next.
  var dash: Int?

  package init(name: String, x: [Double], y: [Double], style: Style, group: Int? = nil) {
    self.group = group
    self.name = name
    self.x = x
    self.y = y
    self.style = style
  }
}

/// One of several plots over the same axis.
package struct LinePanel: Sendable {
  package var yLabel: String
  package var series: [LineSeries]

  package init(yLabel: String, series: [LineSeries]) {
    self.yLabel = yLabel
    self.series = series
  }
}

/// A distribution, drawn as its density along the value axis, with its quartiles. They are made once,
/// from all values; the values themselves are not kept.
package struct Violin: Sendable {
  package var label: String
  package let summary: ViolinSummary

  package init(label: String, values: [Double]) {
    self.init(label: label, summary: ViolinSummary(of: values))
  }

  package init(label: String, summary: ViolinSummary) {
    self.label = label
    self.summary = summary
  }
}

package struct Bar: Sendable {
  package var label: String
  package var value: Double

  package init(label: String, value: Double) {
    self.label = label
    self.value = value
  }
}

package struct LayerGraph: Sendable {
  package struct Node: Sendable {
    package var name: String
    package var type: String
    /// Shapes as text, such as `(None, 500, 100)`; shown where the graph has shapes.
    package var inputShape: String
    package var outputShape: String
    /// Numbers of the nodes that this one reads.
    package var inputs: [Int]

    package init(
      name: String, type: String, inputShape: String, outputShape: String, inputs: [Int]
    ) {
      self.name = name
      self.type = type
      self.inputShape = inputShape
      self.outputShape = outputShape
      self.inputs = inputs
    }
  }

  package var nodes: [Node]
  package var showsShapes: Bool

  package init(nodes: [Node], showsShapes: Bool) {
    self.nodes = nodes
    self.showsShapes = showsShapes
  }
}

package struct NetworkLayer: Sendable {
  package var label: String
  package var units: Int

  package init(label: String, units: Int) {
    self.label = label
    self.units = units
  }
}
