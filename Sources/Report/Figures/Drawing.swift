import Text
import Words

/// A figure drawn: SVG elements in a box, in the classes that the style sheet colours.
package struct Drawing {
  enum Kind {
    /// Scales with the page; its text grows on a narrow screen.
    case plot
    /// Keeps its size where it fits, or scrolls.
    case diagram
  }

  var kind: Kind
  var width: Double
  var height: Double
  var elements: [Markup]
  /// Where each row of the figure's table is along the x axis, for the values under the pointer.
  var rows: [Double] = []
  /// The top and bottom of the data's area.
  var span = (top: 0.0, bottom: 0.0)
  /// Where a plot's x axis begins.
  var left = 0.0
}

extension Drawing {
  init(_ figure: Figure, _ words: Words = .english) {
    self = figure.content.drawing(in: figure, words)
  }

  /// The drawing in the page. Ids are made from the figure's.
  func markup(id: String, title: String, description: String) -> Markup {
    element(
      "svg",
      [
        "class": kind == .plot ? "plot" : isSmall ? "diagram small" : "diagram",
        "viewBox": "0 0 \(coordinate(width)) \(coordinate(height))",
        "width": kind == .plot ? nil : coordinate(width),
        "height": kind == .plot ? nil : coordinate(height), "role": "img",
        "aria-labelledby": "\(id).title \(id).text",
        "data-at": rows.isEmpty ? nil : rows.map(coordinate).joined(separator: " "),
        "data-span": rows.isEmpty ? nil : "\(coordinate(span.top)) \(coordinate(span.bottom))",
      ],
      [
        element("title", ["id": "\(id).title"], title),
        element("desc", ["id": "\(id).text"], description),
      ] + elements)
  }

  /// Whether it may be scaled down to a telephone's width and still be read.
  var isSmall: Bool { width <= 480 }

  /// The drawing as a file of its own, on its own ground, in the colours that the reader prefers.
  func file(title: String, description: String) -> String {
    let margin = 10.0
    let svg = element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg",
        "viewBox":
          "\(coordinate(-margin)) \(coordinate(-margin)) \(coordinate(width + 2 * margin)) "
          + coordinate(height + 2 * margin),
        "width": coordinate(width + 2 * margin), "height": coordinate(height + 2 * margin),
        "role": "img",
      ],
      [
        element("title", [:], title), element("desc", [:], description),
        element("style", [:], drawingStyle),
        element(
          "rect",
          [
            "class": "ground", "x": coordinate(-margin), "y": coordinate(-margin),
            "width": coordinate(width + 2 * margin), "height": coordinate(height + 2 * margin),
          ]),
      ] + elements)
    return "<!-- nbrun -->\n" + svg.serialised() + "\n"
  }
}

/// A length in the drawing's units: at most one decimal, never anything that SVG can't read.
func coordinate(_ value: Double) -> String { text(ofTenths: tenths(value)) }

private func tenths(_ value: Double) -> Int {
  guard value.isFinite else { return 0 }
  return Int((max(-1e6, min(value, 1e6)) * 10).rounded())
}

private func text(ofTenths tenths: Int) -> String {
  let sign = tenths < 0 ? "-" : ""
  let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
  return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
}

/// A path through points, each from the one before: the same places as their coordinates say, in
/// little more than half of the text.
func polyline(_ points: [(x: Double, y: Double)]) -> String {
  var path = ""
  var last = (x: 0, y: 0)
  func step(_ tenths: Int) -> String {
    let length = text(ofTenths: tenths)
    if let decimals = length.removing(prefix: "0.") { return ".\(decimals)" }
    if let decimals = length.removing(prefix: "-0.") { return "-.\(decimals)" }
    return length
  }
  for (place, point) in points.enumerated() {
    let next = (x: tenths(point.x), y: tenths(point.y))
    guard place > 0 else {
      path = "M\(coordinate(point.x)) \(coordinate(point.y))"
      last = next
      continue
    }
    for (axis, length) in [next.x - last.x, next.y - last.y].map(step).enumerated() {
      // A sign parts two numbers as well as a blank does.
      if place == 1, axis == 0 { path += "l" } else if !length.hasPrefix("-") { path += " " }
      path += length
    }
    last = next
  }
  return path
}

/// About how wide a text is in the page's font at a size; letters are half as wide as high, or more.
func textWidth(_ text: String, size: Double) -> Double {
  Double(text.characterCount()) * size * 0.58
}

/// A label that is not longer than so many characters.
func shortened(_ text: String, to count: Int) -> String {
  text.shortened(toCharacters: count)
}

/// Text at a place; `anchor` is `start`, `middle` or `end`.
func label(
  _ text: String, x: Double, y: Double, anchor: String = "start", kind: String? = nil
) -> Markup {
  element(
    "text",
    [
      "class": kind, "x": coordinate(x), "y": coordinate(y),
      "text-anchor": anchor == "start" ? nil : anchor,
    ], text)
}
