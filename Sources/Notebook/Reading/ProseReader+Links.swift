import Prose
import Text

/// Links and pictures: where they lead, and what of it is allowed.
extension ProseReader {
  mutating func openLink(_ node: MarkdownNode) {
    let url = marks.unmark(node.url)
    let isLink = !isInLink && linkIsAllowed(url, at: { $0.range(of: node) })
    links.append(isLink)
    if isLink {
      openInline(
        .link(ProseLink(address: url, title: node.title.map { marks.unmark($0).withoutHidden })))
    }
  }

  mutating func closeLink() {
    guard links.popLast() == true else { return }
    if case .text(let word)? = nodes.last, case .open(.link(let link))? = nodes.dropLast().last,
      let last = document.links.indices.last,
      Spelling(document.links[last].url) == Spelling(link.address)
    {
      document.links[last].text = word
    }
    closeElement()
  }

  /// Whether a link may lead there; says so where it may not, and notes where it leads.
  mutating func linkIsAllowed(
    _ url: String, at range: (inout ProseReader) -> SourceRange
  ) -> Bool {
    let target = LinkPolicy.target(of: url)
    guard target != .forbidden else {
      warn(range(&self), "this link is shown as text: links are http, https, mailto or relative")
      return false
    }
    if target == .relative {
      let range = range(&self)
      document.links.append(.init(url: url, range: range))
      if let written = LinkPolicy.escapingPercents(url) { warnOfPercent(range, written) }
    }
    return true
  }

  mutating func addToDescription(_ kind: MarkdownNode.Kind, _ node: MarkdownNode) {
    switch kind {
    case .htmlInline where node.literal.hasPrefix("<!--"): break
    case .image: pictureDepth += 1
    case .code:
      if let value = marks.value(of: node.literal), value.rest.unicodeScalars.first == " " {
        diagnostics.error(
          lines(value.place.line).columns.range(
            line: value.place.line, from: value.place.start - InlineValue.sign.utf8.count,
            to: value.place.start), "a picture's description can't hold a value")
      }
      alt += marks.unmark(node.literal)
    case .text, .htmlInline: alt += marks.unmark(node.literal)
    case .softBreak, .lineBreak: alt += " "
    default: break
    }
  }

  mutating func addPicture(ofNode node: MarkdownNode) {
    let picture = ProsePicture(
      path: "", alt: alt, title: node.title.map(marks.unmark))
    addPicture(picture, at: marks.unmark(node.url)) { $0.range(of: node) }
  }

  /// A picture in the notebook's folder; one from elsewhere as a link to it; else its description.
  mutating func addPicture(
    _ picture: ProsePicture, at url: String, range: (inout ProseReader) -> SourceRange
  ) {
    var picture = picture
    picture.alt = picture.alt.withoutHidden
    picture.title = picture.title?.withoutHidden
    switch LinkPolicy.target(of: url) {
    case .relative:
      let range = range(&self)
      guard let path = LinkPolicy.localPath(url) else {
        if let written = LinkPolicy.escapingPercents(url) {
          warnOfPercent(range, written)
        } else {
          warn(range, "a picture stands inside the notebook's folder; this one is left out")
        }
        break
      }
      picture.path = path
      document.pictures.append(Located(path, at: range))
      nodes.append(.picture(picture))
      return
    case .remote where !isInLink:
      let link = ProseElement.link(ProseLink(address: url, title: picture.title))
      nodes += [.open(link), .text(picture.alt.isEmpty ? url : picture.alt), .close(link)]
      return
    case .remote: break
    case .forbidden:
      warn(
        range(&self), "a picture is a file in the notebook's folder; this one is shown as text")
    }
    append(picture.alt)
  }
}
