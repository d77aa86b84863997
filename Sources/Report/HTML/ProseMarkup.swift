import Prose
import Text
import Words

extension PageContent {
  /// Prose and cells in their order. What is prose stands in `div`s, a cell between two of them by
  /// itself; one in a list or in a quotation stands in it.
  var blocks: [Markup] {
    let parts = htmlParts
    var blocks: [Markup] = []
    var start = body.startIndex
    func addProse(upTo end: Int) {
      let html = HTMLWriter.html(body[start..<end], parts).trimming { $0 == "\n" }
      if !html.isEmpty { blocks.append(element("div", ["class": "prose"], [.trusted(html)])) }
    }
    for part in body.parts {
      guard part.count == 1, case .cell(let number) = body[part.lowerBound],
        document.cells.indices.contains(number)
      else { continue }
      addProse(upTo: part.lowerBound)
      start = part.upperBound
      blocks.append(cellMarkup(number))
    }
    addProse(upTo: body.endIndex)
    return blocks + footnotes(parts)
  }

  private func footnotes(_ parts: HTMLParts) -> [Markup] {
    guard !document.notes.isEmpty else { return [] }
    let notes = HTMLWriter.html(numbering.numbered(document.notes), parts)
    return [
      element(
        "section", ["class": "prose footnotes", "aria-label": words.page.footnotes],
        [element("ol", [:], [.trusted(notes)])])
    ]
  }

  private func cellMarkup(_ number: Int) -> Markup {
    CellContent(
      cell: document.cells[number], anchor: numbering.anchors[number], parts: htmlParts,
      language: language
    ).markup
  }

  var htmlParts: HTMLParts {
    let document = document
    let base = base
    var parts = HTMLParts()
    let words = words
    parts.words = words
    parts.isReachable = true
    parts.direction = language.direction
    let language = language
    parts.address = { address in
      guard URLReference(address).leadsFromFolder else { return address }
      return document.linkedNotebooks.contains(address)
        ? reportAddress(ofNotebook: address)
        : URLReference.rebased(Escaped.address(address), on: base)
    }
    parts.picture = { picture in
      guard let url = document.pictures[picture.path] else {
        return element(
          "span", ["class": "missing", "title": picture.path], words.outputs.picture(picture.alt)
        )
        .serialised()
      }
      return "<img src=\"\(Escaped.attribute(url))\"\(HTMLWriter.attributes(of: picture))>"
    }
    parts.source = { document.pictures[$0] }
    let plain = parts.formula
    parts.formula = { formula in
      let isKnown = document.formulas.indices.contains(formula.number)
      guard isKnown, let math = document.formulas[formula.number] else { return plain(formula) }
      if formula.isDisplay { return displayed(math, words.outputs.formula) }
      // Nothing breaks a formula in two: on a narrow page a long one scrolls.
      guard signs(in: math) > 100 else { return math }
      return element("span", reachable("long", words.outputs.formula), [.trusted(math)])
        .serialised()
    }
    parts.value = { number in
      guard document.values.indices.contains(number) else { return "" }
      switch document.values[number] {
      case .shown(let value):
        return element("span", ["class": "value"], value.text.said(in: words)).serialised()
      case .missing(let reason):
        return element("span", ["class": "missing", "title": reason], words.outputs.notAvailable)
          .serialised()
      }
    }
    let numbering = numbering
    let leaf = parts
    parts.cell = { number in
      guard document.cells.indices.contains(number) else { return "" }
      return CellContent(
        cell: document.cells[number], anchor: numbering.anchors[number], parts: leaf,
        language: language
      ).markup.serialised()
    }
    return parts
  }
}

/// A formula on a line of its own, in what scrolls where the page is too narrow for it.
private func displayed(_ math: String, _ name: String) -> String {
  let attributes: KeyValuePairs<String, String?> =
    signs(in: math) > 40 ? reachable("display", name) : ["class": "display"]
  return element("span", attributes, [.trusted(math)]).serialised()
}

/// How many signs stand between its tags, those of its TeX among them.
private func signs(in math: String) -> Int {
  var signs = 0
  var isTag = false
  for byte in math.utf8 {
    switch byte {
    case UInt8(ascii: "<"): isTag = true
    case UInt8(ascii: ">"): isTag = false
    // The bytes that begin a scalar.
    default: if !isTag, byte & 0xC0 != 0x80 { signs += 1 }
    }
  }
  return signs
}
