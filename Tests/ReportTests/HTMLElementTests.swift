import Prose
import Testing
import Text
import Words

/// What is let through of HTML, and how blocks of another direction are marked.
@Suite struct HTMLElementTests {
  /// Names, attributes and values as GitHub's sanitizer and the HTML Standard have them.
  @Test(
    arguments: [
      ("title", "source", "a", nil), ("title", "b", "a", "a"), ("dir", "p", "RTL", "rtl"),
      ("dir", "p", "up", nil), ("lang", "p", "a", nil), ("lang", "p", "de", "de"),
      ("lang", "p", "de-AT1", "de-AT1"), ("lang", "p", "de_AT", nil),
      ("lang", "p", String(repeating: "a", count: 35), String(repeating: "a", count: 35)),
      ("lang", "p", String(repeating: "a", count: 36), nil), ("align", "p", "Right", "right"),
      ("align", "b", "right", nil), ("align", "p", "justify", nil), ("open", "details", "x", ""),
      ("open", "p", "", nil), ("reversed", "ol", "x", ""), ("reversed", "ul", "", nil),
      ("start", "ol", "3", "3"), ("start", "ul", "3", nil), ("value", "li", "3", "3"),
      ("value", "ol", "3", nil), ("colspan", "td", "2", "2"), ("rowspan", "th", "2", "2"),
      ("colspan", "tr", "2", nil), ("start", "ol", "9999", "9999"), ("start", "ol", "10000", nil),
      ("start", "ol", "", nil), ("start", "ol", "-1", nil), ("start", "ol", "1a", nil),
      ("scope", "th", "col", "col"), ("scope", "td", "col", nil), ("scope", "th", "all", nil),
      ("style", "p", "a", nil), ("onclick", "p", "a", nil),
    ] as [(String, String, String, String?)])
  func `attributes`(name: String, element: String, value: String, kept: String?) {
    #expect(HTMLElement.value(of: name, in: element, value) == kept)
  }

  @Test(
    arguments: [
      (nil, nil), ("5", "5"), ("5px", "5"), ("50%", "50%"), ("9999", "9999"), ("10000", nil),
      ("", nil), ("px", nil), ("%", nil), ("5em", nil), ("-5", nil), ("5 px", nil),
    ] as [(String?, String?)])
  func `lengths are pixels or a share`(value: String?, kept: String?) {
    #expect(HTMLElement.length(value) == kept)
  }

  /// Name; whether it is let through, stands in a sentence, may hold blocks, is void, holds elements only.
  @Test(
    arguments: [
      ("b", true, true, false, false, false), ("td", true, false, true, false, false),
      ("p", true, false, false, false, false), ("tr", true, false, false, false, true),
      ("picture", true, true, false, false, true), ("hr", true, false, false, true, false),
      ("br", true, true, false, true, false), ("script", false, false, false, false, false),
      ("style", false, false, false, false, false), ("ul", true, false, false, false, true),
    ] as [(String, Bool, Bool, Bool, Bool, Bool)])
  func `elements`(
    name: String, isAllowed: Bool, isPhrasing: Bool, holdsBlocks: Bool, isVoid: Bool,
    holdsElementsOnly: Bool
  ) {
    let element = HTMLElement(name: name)
    #expect(HTMLElement.isAllowed(name) == isAllowed)
    #expect(element.isPhrasing == isPhrasing && element.holdsBlocks == holdsBlocks)
    #expect(element.isVoid == isVoid && element.holdsElementsOnly == holdsElementsOnly)
    #expect(!element.holdsMarkdown)
  }

  /// HTML Standard, section 13.1.2.4.
  @Test(arguments: [
    ("li", "li", true), ("li", "ul", false), ("dd", "dt", true), ("td", "tr", true),
    ("tr", "td", false), ("tr", "tbody", true), ("p", "p", false),
  ])
  func `an element ends before another`(open: String, name: String, ends: Bool) {
    #expect(HTMLElement.ends(open, before: name) == ends)
  }

  // MARK: Directions

  private static func html(_ nodes: [ProseNode], in direction: TextDirection?) -> String {
    var parts = HTMLParts()
    parts.direction = direction
    return HTMLWriter.html(nodes, parts)
  }

  /// A block turns where its first letter is of the other direction and at least two thirds of all are: א and ב are
  /// letters of Hebrew, ١ is no letter.
  @Test(
    arguments: [
      ("אב", .ltr, " dir=\"rtl\""), ("אב", .rtl, ""), ("ab", .rtl, " dir=\"ltr\""),
      ("ab", .ltr, ""),
      ("אבa", .ltr, " dir=\"rtl\""), ("אבab", .ltr, ""), ("אa", .ltr, ""), ("aאב", .ltr, ""),
      ("abא", .rtl, " dir=\"ltr\""), ("abאב", .rtl, ""), ("אab", .rtl, ""), ("12", .rtl, ""),
      ("1 אב", .ltr, " dir=\"rtl\""), ("אב", nil, ""), ("", .rtl, ""),
      ("אבגדab", .ltr, " dir=\"rtl\""),
      ("אבגabc", .ltr, ""), ("\u{08A0}", .ltr, " dir=\"rtl\""), ("\u{0900}", .ltr, ""),
      ("\u{FB1D}", .ltr, " dir=\"rtl\""), ("\u{FE70}", .ltr, " dir=\"rtl\""),
      ("\u{10800}", .ltr, " dir=\"rtl\""), ("\u{1E900}", .ltr, " dir=\"rtl\""), ("é", .ltr, ""),
    ] as [(String, TextDirection?, String)])
  func `a block turns`(text: String, page: TextDirection?, attribute: String) {
    #expect(Self.html(paragraph(.text(text)), in: page) == "<p\(attribute)>\(text)</p>\n")
    guard let page else { return }
    let other: TextDirection = page == .ltr ? .rtl : .ltr
    #expect(TextDirection.direction(of: text, in: page) == (attribute.isEmpty ? page : other))
  }

  /// What is inside is asked whether it differs from what is around it; letters of all that is inside count.
  @Test func `directions are inherited`() {
    let quotation = [ProseNode.open(.quotation)] + paragraph(.text("אב")) + paragraph(.text("ab"))
    #expect(
      Self.html(quotation + paragraph(.text("אב")) + [.close(.quotation)], in: .ltr)
        == "<blockquote dir=\"rtl\">\n<p>אב</p>\n<p dir=\"ltr\">ab</p>\n<p>אב</p>\n</blockquote>\n")
    // What the author said is kept, and said once.
    let own = ProseElement.html(HTMLElement(name: "div", attributes: [("dir", "rtl")]))
    #expect(
      Self.html([.open(own)] + paragraph(.text("אב")) + [.close(own)], in: .ltr)
        == "<div dir=\"rtl\"><p>אב</p>\n</div>\n")
    let plain = ProseElement.html(HTMLElement(name: "div"))
    #expect(
      Self.html([.open(plain), .text("אב"), .close(plain)], in: .ltr)
        == "<div dir=\"rtl\">אב</div>\n")
    // Behind a block that turned, its surroundings are as before.
    #expect(
      Self.html(paragraph(.text("אב")) + paragraph(.text("ab")), in: .ltr)
        == "<p dir=\"rtl\">אב</p>\n<p>ab</p>\n")
    // Elements of a sentence do not turn, and their letters count where they stand.
    let bold = [ProseNode.open(.strong), .text("אב"), .close(.strong)]
    #expect(
      Self.html([.open(.paragraph)] + bold + [.close(.paragraph)], in: .ltr)
        == "<p dir=\"rtl\"><strong>אב</strong></p>\n")
    // In what the author turned, Latin prose turns back; all letters inside of a block count.
    #expect(
      Self.html(
        paragraph(.text("א")) + [.open(own)] + paragraph(.text("ab")) + [.close(own)], in: .ltr)
        == "<p dir=\"rtl\">א</p>\n<div dir=\"rtl\"><p dir=\"ltr\">ab</p>\n</div>\n")
    let latin = [ProseNode.open(.strong), .text("ab"), .close(.strong)]
    #expect(
      Self.html([.open(.paragraph), .text("אב")] + latin + [.close(.paragraph)], in: .ltr)
        == "<p>אב<strong>ab</strong></p>\n")
    let cell = ProseElement.cell(nil, isHead: true)
    let number = [ProseNode.open(.strong), .text("-1"), .close(.strong)]
    #expect(
      Self.html([.open(cell)] + number + [.close(cell)], in: .rtl)
        == "<th dir=\"ltr\"><strong>-1</strong></th>\n")
    // Code is no text.
    #expect(Self.html(paragraph(.code("אב"), .text("a")), in: .ltr).hasPrefix("<p><code>"))
  }

  /// A minus stands before its number on every page.
  @Test(arguments: [
    ("-1", " dir=\"ltr\""), ("-", ""), ("אב 1", ""), ("ab", " dir=\"ltr\""), ("1", " dir=\"ltr\""),
  ])
  func `a cell of digits is read from the left`(text: String, attribute: String) {
    let cell = ProseElement.cell(nil, isHead: false)
    let html = Self.html([.open(cell), .text(text), .close(cell)], in: .rtl)
    #expect(html == "<td\(attribute)>\(text)</td>\n")
    #expect(Self.html(paragraph(.text("1")), in: .rtl) == "<p>1</p>\n")
  }

  /// Comments that speak to slides, and those that do not.
  @Test(
    arguments: [
      ("<!-- steps -->", "steps"), ("<!--STEPS-->", "steps"), ("<!-- notes: a -->", " a"),
      ("<!-- Notes:\n- a\n-->", "\n- a"), ("<!-- notes: -->", nil), ("<!-- notes -->", nil),
      ("<!-- step -->", nil), ("<!-- a notes: b -->", nil), ("steps", nil), ("<!-- steps", nil),
    ] as [(String, String?)])
  func `remarks to slides`(comment: String, said: String?) {
    let kind = ProseRemark.Kind(comment: comment)
    switch kind {
    case .steps?: #expect(said == "steps")
    case .notes(let text)?: #expect(text == said)
    case nil: #expect(said == nil)
    }
  }
}
