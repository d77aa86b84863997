import Text
import Words

/// Bars from zero, one below the other, so that names of any length can be read; values at their
/// ends.
func barChart(_ bars: [Bar], _ figure: Figure, _ words: Words) -> Drawing {
  let limit = 60
  let shown = bars.prefix(limit)
  let values = shown.map { $0.value.isFinite ? clamped($0.value) : 0 }
  // As many decimals for every bar as the value with the most of them has.
  let decimals =
    shown.filter(\.value.isFinite)
    .map { DecimalDigits(exactly: $0.value).rounded(toDigits: 4).decimals }.max() ?? 0
  let ticks = Ticks(from: min(0, values.min() ?? 0), to: max(0, values.max() ?? 1), count: 5)
  let labelLength = min(26, shown.map { $0.label.characterCount() }.max() ?? 0)
  let left = textWidth(String(repeating: "x", count: labelLength), size: PlotFrame.largestText) + 16
  // Room for a value at either end.
  let valueRoom = 84.0
  let scale = Scale(
    low: ticks.low, high: ticks.high,
    start: min(left, 330) + (ticks.low < 0 ? valueRoom : 0), end: PlotFrame.width - valueRoom)
  let top = figure.yLabel == nil ? 4.0 : 32.0
  let pitch = 34.0
  let bottom = top + pitch * Double(max(1, shown.count)) + 4
  var elements: [Markup] = []
  if let name = figure.yLabel?.said(in: words) {
    elements.append(label(shortened(name, to: 40), x: scale.start, y: 22.5, kind: "name"))
  }
  for (value, text) in ticks.inside(ticks.low, ticks.high) {
    elements.append(PlotFrame.line("grid", scale(value), top, scale(value), bottom))
    elements.append(label(text, x: scale(value), y: bottom + 20, anchor: "middle", kind: "tick"))
  }
  for (index, bar) in shown.enumerated() {
    let y = top + pitch * Double(index) + 5
    let end = scale(values[index])
    let zero = scale(0)
    elements.append(
      label(
        shortened(bar.label, to: 26), x: min(left, 330) - 12, y: y + 17, anchor: "end",
        kind: "entry"))
    elements.append(
      element(
        "rect",
        [
          "class": "bar", "x": coordinate(min(zero, end)), "y": coordinate(y),
          "width": coordinate(max(0.5, abs(end - zero))), "height": "24",
        ]))
    let isLeft = values[index] < 0
    elements.append(
      label(
        decimals > 6 ? significant(bar.value, digits: 4) : fixed(bar.value, decimals: decimals),
        x: end + (isLeft ? -6 : 6), y: y + 17,
        anchor: isLeft ? "end" : "start", kind: "entry"))
  }
  elements.append(PlotFrame.line("axis", scale(0), top, scale(0), bottom))
  let note =
    bars.isEmpty
    ? words.figures.noValues
    : bars.count > limit ? words.figures.moreNotDrawn(grouped(bars.count - limit)) : nil
  if let note { elements.append(label(note, x: scale.start, y: bottom + 44, kind: "tick")) }
  return Drawing(
    kind: .plot, width: PlotFrame.width, height: bottom + (note == nil ? 28 : 54),
    elements: elements)
}
