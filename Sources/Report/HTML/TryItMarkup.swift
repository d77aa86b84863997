import Text

/// A field that answers. Its parts for readers with a script are hidden until the script shows them; the
/// examples with their answers are there for all.
func tryItMarkup(_ field: TryIt, _ figure: Figure, id: String) -> [Markup] {
  let note = "\(id).note"
  let controls =
    switch field.input {
    case .text: textControls(id: id, note: note)
    case .numbers: numberControls(field, id: id)
    case .picture: pictureControls(field, note: note)
    }
  let examples =
    field.examples.isEmpty
    ? []
    : [
      element(
        "p", ["class": "tries"],
        [element("span", [:], "Try: ")]
          + field.examples.prefix(8).enumerated().map { place, example in
            element(
              "button", ["type": "button", "data-example": String(place)],
              shortened(example.text, to: 48))
          })
    ]
  let answer = [
    element("div", ["class": "answer", "hidden": ""], []),
    element("p", ["class": "unseen", "role": "status", "aria-live": "polite"], ""),
    element("p", ["class": "marked", "dir": "auto", "hidden": ""], ""),
    element("p", ["class": "legend", "hidden": ""], ""),
  ]
  return [
    element(
      "div",
      [
        "class": "ask", "role": "group", "aria-label": figure.title ?? "Try it",
        "data-probability": field.isProbability ? "" : nil, "hidden": "",
      ],
      controls + examples + answer),
    element(
      "p", ["class": "asleep"],
      "With the page's script on, this is a field that answers. Here are examples:"),
    tableMarkup(
      field.table(in: figure, .english), caption: nil, name: "Examples", isFolded: true),
    element("p", ["class": "legend", "id": note], codeSpans(field.note)),
    element(
      "script", ["type": "application/json", "class": "network"], [.trusted(field.network)]),
  ]
}

private func textControls(id: String, note: String) -> [Markup] {
  [
    element("label", ["for": "\(id).text"], "A text of your own"),
    element(
      "textarea",
      [
        "id": "\(id).text", "rows": "4", "dir": "auto", "autocomplete": "off",
        "aria-describedby": note,
      ], ""),
  ]
}

/// Each number twice: as a slider and in digits, which may go beyond its ends.
private func numberControls(_ field: TryIt, id: String) -> [Markup] {
  field.numbers.enumerated().map { place, number in
    let name = "\(id).\(place + 1)"
    let step = (number.high - number.low) / 200
    return element(
      "div", ["class": "number"],
      [
        element("label", ["for": name], number.name),
        element(
          "input",
          [
            "type": "range", "id": name, "min": plain(number.low), "max": plain(number.high),
            "step": plain(step > 0 && step.isFinite ? step : 1), "value": plain(number.start),
          ]),
        element(
          "input",
          [
            "type": "number", "step": "any", "value": plain(number.start),
            "aria-label": "\(number.name), in digits",
          ]),
      ])
  }
}

private func plain(_ value: Double) -> String {
  JSON.number(value.isFinite ? value : 0).serialised()
}

private func pictureControls(_ field: TryIt, note: String) -> [Markup] {
  let (height, width) = (field.shape.first ?? 28, field.shape.last ?? 28)
  return [
    element(
      "canvas",
      [
        "width": String(width * 10), "height": String(height * 10), "tabindex": "0",
        "role": "application", "aria-describedby": note,
        "aria-label":
          "A pad of \(width) by \(height) cells to draw on. Arrows move, space draws, delete takes away.",
      ], ""),
    element(
      "p", ["class": "tries"],
      [
        element("button", ["type": "button", "class": "clear"], "Clear"),
        .text(" Draw with mouse, finger or pen; or with arrows, space and delete."),
      ]),
  ]
}
