import Text

extension Figure {
  var jsonMembers: [(name: String, value: JSON)] {
    [
      ("caption", .text(caption ?? title ?? defaultCaption)),
      ("description", .text(figureDescription(self))),
      ("data", data),
    ]
  }

  /// What is drawn.
  private var data: JSON {
    switch content {
    case .lines(let series):
      object("lines", [("series", .array(series.map(\.json)))])
    case .panels(let panels):
      object(
        "panels",
        [
          (
            "panels",
            .array(
              panels.map {
                .object([
                  ("label", .text($0.yLabel)), ("series", .array($0.series.map(\.json))),
                ])
              })
          )
        ])
    case .histogram(let histogram):
      object(
        "histogram",
        [
          ("edges", .array(histogram.edges.map(JSON.number))),
          ("counts", .array(histogram.counts.map(JSON.integer))),
        ])
    case .violins(let violins):
      object("violins", [("violins", .array(violins.map(\.json)))])
    case .bars(let bars):
      object(
        "bars",
        [
          (
            "bars",
            .array(
              bars.map { .object([("label", .text($0.label)), ("value", .number($0.value))]) })
          )
        ])
    case .marked(let text):
      object("marked_text", text.jsonMembers)
    case .graph(let graph):
      object("graph", [("nodes", .array(graph.nodes.map(\.json)))])
    case .network(let layers):
      object(
        "network",
        [
          (
            "layers",
            .array(
              layers.map { .object([("label", .text($0.label)), ("units", .integer($0.units))]) })
          )
        ])
    }
  }

  private func object(_ type: String, _ members: [(name: String, value: JSON)]) -> JSON {
    .object([("type", .text(type))] + members)
  }
}

extension MarkedText {
  fileprivate var jsonMembers: [(name: String, value: JSON)] {
    [
      ("prediction", .number(prediction)), ("score", .number(score)),
    ] + (constant.map { [("constant", .number($0))] } ?? []) + [
      (
        "words",
        .array(words.map { .object([("text", .text($0.text)), ("score", .number($0.score))]) })
      ),
      ("parts", .object(parts.jsonMembers)),
    ]
  }
}

extension LineSeries {
  fileprivate var json: JSON {
    .object([
      ("name", .text(name)), ("style", .text(style.rawValue.text)),
      ("x", .array(x.map(JSON.number))),
      ("y", .array(y.map(JSON.number))),
    ])
  }
}

extension Violin {
  /// The distribution as it is drawn: quartiles, and the density at evenly spaced places from the
  /// smallest value to the largest.
  fileprivate var json: JSON {
    .object([
      ("label", .text(label)), ("count", .integer(summary.count)),
      ("min", .number(summary.minimum)),
      ("q1", .number(summary.lowerQuartile)), ("median", .number(summary.median)),
      ("q3", .number(summary.upperQuartile)), ("max", .number(summary.maximum)),
      ("density", .array(summary.density.map(JSON.number))),
    ])
  }
}

extension LayerGraph.Node {
  fileprivate var json: JSON {
    .object([
      ("name", .text(name)), ("type", .text(type)), ("input_shape", .text(inputShape)),
      ("output_shape", .text(outputShape)), ("inputs", .array(inputs.map(JSON.integer))),
    ])
  }
}
