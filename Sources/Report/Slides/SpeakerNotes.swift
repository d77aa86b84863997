import Text

/// What a speaker says to a slide: paragraphs with empty lines between them, and lists whose lines begin
/// with `-` or `*`. Nothing else is a sign.
func speakerNotes(_ texts: [String]) -> [Markup] {
  texts.flatMap { text in
    var markup: [Markup] = []
    var items: [String] = []
    var words = ""
    func endParagraph() {
      if !words.isEmpty { markup.append(element("p", [:], words)) }
      words = ""
    }
    func endList() {
      if !items.isEmpty { markup.append(element("ul", [:], items.map { element("li", [:], $0) })) }
      items = []
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = String(line).trimming(\.isWhitespace)
      if line.isEmpty {
        endParagraph()
        endList()
      } else if let item = line.removing(prefix: "- ") ?? line.removing(prefix: "* ") {
        endParagraph()
        items.append(String(item))
      } else if !items.isEmpty {
        items[items.count - 1] += " " + line
      } else {
        words += (words.isEmpty ? "" : " ") + line
      }
    }
    endParagraph()
    endList()
    return markup
  }
}
