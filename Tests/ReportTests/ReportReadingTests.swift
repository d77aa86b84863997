import Testing

@testable import Report

/// Files that are handed over as reports, whoever made them.
struct ReportReadingTests {
  private func refusal(of text: String) -> String? {
    do {
      _ = try ReviewedReport.read(Array(text.utf8))
      return nil
    } catch { return error.message }
  }

  @Test(arguments: [
    ("", "empty"), ("  \n", "empty"), ("hello", "neither"), ("[1]", "neither"), ("{}", "no report"),
    ("<!DOCTYPE html><p>Hello", "no report"), ("{\"nbrun\":\"1\"}", "no cells"),
    ("{\"nbrun\":\"1\",\"cells\":3}", "no cells"), ("{\"nbrun\":1,\"cells\":[]}", "no report"),
    ("{\"nbrun\":\"1\",\"cells\":[]", "line 1: the file ends too early"),
    ("{\"nbrun\":\"1\",\n\"cells\":[1 2]}", "line 2: expected `,` or `]`"),
    ("{\"nbrun\":\"1\",\"cells\":[01]}", "expected"), ("{\"a\":tru}", "expected a value"),
    ("{\"a\":\"\\x\"}", "escape"), ("{\"a\":\"\\u12g4\"}", "hexadecimal"),
    ("{\"a\":\"\n\"}", "control"),
    ("{\"a\":-}", "expected a value"), ("{\"a\":1.}", "a digit"), ("{\"a\":1e}", "a digit"),
    ("{\"a\" 1}", "`:`"), ("{a:1}", "name"), ("{\"nbrun\":\"1\",\"cells\":[]} x", "the end"),
  ])
  func `what is no report is said to be none`(text: String, excerpt: String) throws {
    let message = try #require(refusal(of: text))
    #expect(message.contains(excerpt))
  }

  @Test(arguments: ["[", "{\"a\":", "[[],"])
  func `deep nesting is refused`(opening: String) {
    let text = "{\"nbrun\":\"1\",\"cells\":" + String(repeating: opening, count: 1_000_000)
    #expect(refusal(of: text)?.contains("nested") == true)
  }

  @Test func `numbers without an end are refused`() {
    let text = "{\"nbrun\":\"1\",\"cells\":[" + String(repeating: "9", count: 1_000_000) + "]}"
    #expect(refusal(of: text)?.contains("too long") == true)
  }

  @Test(arguments: [
    "[null]", "[{}]", "[{\"id\":1,\"outputs\":{}}]",
    "[{\"outputs\":[1,null,\"x\",{},{\"kind\":2}]}]",
    "[{\"outputs\":[{\"kind\":\"figure\",\"data\":{\"type\":\"histogram\",\"counts\":[1e308,-3]}}]}]",
    "[{\"outputs\":[{\"kind\":\"figure\",\"data\":{\"type\":\"graph\",\"nodes\":[{\"inputs\":[7,-1]}]}}]}]",
    "[{\"outputs\":[{\"kind\":\"history\",\"series\":{\"a\":[],\"a\":[1]}}]}]",
    "[{\"outputs\":[{\"kind\":\"table\",\"rows\":[[],1,[[1]]]}]}]",
    "[{\"outputs\":[{\"kind\":\"network\"},{\"kind\":\"tensor\",\"value\":9}]}]",
    "[{\"outputs\":[{\"kind\":\"number\",\"value\":1e999}]}]",
  ])
  func `cells of any form are compared without a trap`(cells: String) throws {
    let hostile = try ReviewedReport.read(Array("{\"nbrun\":\"1\",\"cells\":\(cells)}".utf8))
    let sample = ReviewedReport(sampleDocument())
    for (old, new) in [(hostile, sample), (sample, hostile), (hostile, hostile)] {
      for tolerance in [nil, 0.5] {
        let difference = ReportDifference(from: old, to: new, tolerance: tolerance)
        #expect(!renderText(difference, name: "n").isEmpty)
        #expect(renderHTML(difference, name: "n", version: "1").hasSuffix("</html>\n"))
        #expect(!renderMarkdown([(name: "n", difference: difference)]).isEmpty)
      }
    }
  }

  @Test func `a page that was cut off anywhere is refused, or has its data`() {
    let page = Array(renderHTML(sampleDocument()).utf8)
    for count in stride(from: 0, to: page.count, by: 1_511) {
      do {
        let report = try ReviewedReport.read(Array(page[..<count]))
        #expect(report.cells.count == sampleDocument().cells.count)
      } catch { #expect(!error.message.isEmpty) }
    }
  }

  @Test func `JSON that was damaged at any place never traps`() {
    let text = Array(renderJSON(sampleDocument()).utf8)
    for place in stride(from: 0, to: text.count, by: 997) {
      for byte in [0, UInt8(ascii: "\""), UInt8(ascii: "}"), UInt8(ascii: "9"), 0xFF] {
        var damaged = text
        damaged[place] = byte
        if let report = try? ReviewedReport.read(damaged) {
          let difference = ReportDifference(from: ReviewedReport(sampleDocument()), to: report)
          #expect(!renderText(difference, name: "n").isEmpty)
        }
      }
    }
  }

  @Test func `texts come back as they were written`() throws {
    let texts = ["a\"\\\n\t\u{1}é𝄞\u{2028}</script>&", "\u{FFFD}", ""]
    for text in texts {
      for forHTML in [true, false] {
        let json = JSON.text(text).serialised(forHTML: forHTML)
        #expect(try JSONReader.read(Array(json.utf8)[...]).text == text)
      }
    }
    #expect(try JSONReader.read(Array(#""\ud834\udd1e\ud834x""#.utf8)[...]).text == "𝄞\u{FFFD}x")
  }

  /// The first byte that is no JSON, counted by hand.
  @Test(arguments: [
    (#""a\q""#, 3), ("[1,]", 3), ("{\"a\" 1}", 5), ("tru", 0), ("[1] 2", 4), ("\"a\nb\"", 2),
    ("01", 1),
    (#""\u12g4""#, 3),
  ])
  func whereItIsNoJSON(json: String, offset: Int) {
    do throws(JSONReader.Failure) {
      _ = try JSONReader.read(Array(json.utf8)[...])
      Issue.record("\(json) was read")
    } catch { #expect(error.offset == offset, "\(json): \(error.message)") }
  }

  @Test func `what a hostile report holds is only text`() throws {
    let attack = "</script><img src=x onerror=alert(1)>\u{1B}[2J"
    var document = sampleDocument()
    var cell = ReportCell(anchor: "a", id: attack, line: 1, source: [.init(.plain, attack)])
    cell.outputs = [ReportOutput(line: 1, value: .metrics([(name: attack, value: 1)]))]
    document.parameters = [(name: attack, value: .text(attack))]
    document.show([cell])
    let difference = ReportDifference(from: .nothing, to: ReviewedReport(document))
    let page = renderHTML(difference, name: attack, version: "1")
    #expect(!page.contains("<img"))
    #expect(page.split(separator: "<script").count == 2)
    #expect(!renderText(difference, name: attack).contains("\u{1B}"))
    let markdown = renderMarkdown([(name: attack, difference: difference)])
    #expect(!markdown.contains("<img") || markdown.contains("&lt;img"))
  }
}
