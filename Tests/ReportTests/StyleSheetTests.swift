import Testing
import Text
import Words

@testable import Report

/// The style sheets as readers get them.
struct StyleSheetTests {
  private static let sheets = [
    ("reports", styleSheet.text), ("slides", slidesStyle(in: .english).text),
    ("changes", reviewStyle.text), ("fields", tryItStyle.text),
  ]

  /// Rules in one another are not known to all readers of style sheets, the Nu HTML checker among them.
  @Test(arguments: sheets)
  func `rules stand in media rules and in nothing else`(name: String, sheet: String) {
    var open: [Substring] = []
    var prelude = sheet.startIndex
    for index in sheet.unicodeScalars.indices {
      switch sheet.unicodeScalars[index] {
      case "{":
        let rule = sheet[prelude..<index].trimming(\.properties.isWhitespace)[...]
        #expect(open.allSatisfy { $0.hasPrefix("@media") }, "\(rule)")
        open.append(rule)
        prelude = sheet.unicodeScalars.index(after: index)
      case "}":
        #expect(open.popLast() != nil)
        prelude = sheet.unicodeScalars.index(after: index)
      default: break
      }
    }
    #expect(open.isEmpty)
    #expect(!sheet.contains("@import"))
  }

  /// On a screen below a class that the script gives, on paper always.
  @Test func `how a slide looks is said below a selector`() {
    let lines = slidesStyle(in: .english).text.split(separator: "\n")
    for scope in [":root:is(.deck,.speaker)", ":root"] {
      #expect(lines.contains { $0.hasPrefix("\(scope) .piece+.piece{") })
      #expect(lines.contains { $0.hasPrefix("\(scope) :is(code,pre,.output pre){") })
    }
    #expect(!lines.contains { $0.hasPrefix(".piece+.piece{") })
  }
}
