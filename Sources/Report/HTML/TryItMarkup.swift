import Text
import Words

/// A field that answers. Its parts for readers with a script are hidden until the script shows them; the
/// examples with their answers are there for all.
func tryItMarkup(_ field: TryIt, _ figure: Figure, _ words: Words, id: String) -> [Markup] {
  let said = words.tryIt
  let note = "\(id).note"
  let controls =
    switch field.input {
    case .text: textControls(said, id: id, note: note)
    case .numbers: numberControls(field, words, id: id)
    case .picture: pictureControls(field, said, note: note)
    }
  let examples =
    field.examples.isEmpty
    ? []
    : [
      element(
        "p", ["class": "tries"],
        [element("span", [:], said.tries + " ")]
          + field.examples.prefix(8).enumerated().map { place, example in
            element(
              "button", ["type": "button", "data-example": String(place)],
              shortened(example.text.said(in: words), to: 48))
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
        "class": "ask", "role": "group", "aria-label": figure.title?.said(in: words) ?? said.title,
        "data-probability": field.isProbability ? "" : nil,
        "data-words": said.ofScript.serialised(), "hidden": "",
      ],
      controls + examples + answer),
    element("p", ["class": "asleep"], said.asleep),
    tableMarkup(
      field.table(in: figure, words), caption: nil, words, name: said.examples, isFolded: true),
    element("p", ["class": "legend", "id": note], codeSpans(field.note(in: words))),
    element(
      "script", ["type": "application/json", "class": "network"], [.trusted(field.network)]),
  ]
}

private func textControls(_ words: TryItWords, id: String, note: String) -> [Markup] {
  [
    element("label", ["for": "\(id).text"], words.ownText),
    element(
      "textarea",
      [
        "id": "\(id).text", "rows": "4", "dir": "auto", "autocomplete": "off",
        "aria-describedby": note,
      ], ""),
  ]
}

/// Each number twice: as a slider and in digits, which may go beyond its ends.
private func numberControls(_ field: TryIt, _ words: Words, id: String) -> [Markup] {
  field.numbers.enumerated().map { place, number in
    let name = "\(id).\(place + 1)"
    let shown = number.name.said(in: words)
    let step = (number.high - number.low) / 200
    return element(
      "div", ["class": "number"],
      [
        element("label", ["for": name], shown),
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
            "aria-label": words.tryIt.inDigits(shown),
          ]),
      ])
  }
}

private func plain(_ value: Double) -> String {
  JSON.number(value.isFinite ? value : 0).serialised()
}

private func pictureControls(
  _ field: TryIt, _ words: TryItWords, note: String
) -> [Markup] {
  let (height, width) = (field.shape.first ?? 28, field.shape.last ?? 28)
  return [
    element(
      "canvas",
      [
        "width": String(width * 10), "height": String(height * 10), "tabindex": "0",
        "role": "application", "aria-describedby": note,
        "aria-label": words.pad("\(width)", "\(height)"),
      ], ""),
    element(
      "p", ["class": "tries"],
      [
        element("button", ["type": "button", "class": "clear"], words.clear),
        .text(" " + words.howToDraw),
      ]),
  ]
}

extension TryItWords {
  /// What the script says: it has no words of its own, so that it is one in all languages.
  fileprivate var ofScript: JSON {
    .object([
      ("networkSays", .text(networkSays.pattern)), ("prediction", .text(prediction)),
      ("it", .text(it)), ("mostFor", .text(mostFor.pattern)),
      ("mostAgainst", .text(mostAgainst.pattern)), ("notRead", .text(notRead)),
      ("unknownWord", .text(unknownWord)), ("tooShort", .text(tooShort)),
    ])
  }
}
