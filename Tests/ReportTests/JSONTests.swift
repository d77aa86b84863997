import Testing

@testable import Report

struct JSONTests {
  @Test func `the object is the one that the command line promises`() {
    var document = document(showing: .integer(4), .number(0.1))
    document.title = "A \"title\""
    document.seed = .max
    document.data = [.init(name: "imdb", isReal: false, digest: "ab")]
    #expect(
      renderJSON(document) == #"""
        {
         "nbrun": "0.1.0",
         "notebook": "test.md",
         "title": "A \"title\"",
         "seed": 18446744073709551615,
         "status": "ok",
         "data": [{"name":"imdb","source":"synthetic","digest":"ab"}],
         "cells": [
          {"id":"x","line":1,"status":"ok","code":"x\n","checks":[],"outputs":[
           {"line":2,"kind":"number","value":4},
           {"line":3,"kind":"number","value":0.1}
          ]}
         ]
        }

        """#)
  }

  @Test(
    arguments: [
      (.number(.nan), #""kind":"number","value":"NaN""#),
      (.number(-.infinity), #""kind":"number","value":"-Infinity""#),
      (.number(1e300), #""kind":"number","value":1e+300"#),
      (.number(2), #""kind":"number","value":2"#),
      (.boolean(false), #""kind":"boolean","value":false"#),
      (.none, #""kind":"none","value":null"#), (.text("none"), #""kind":"text","value":"none""#),
      (.list([.none, .text("none")]), #""kind":"list","value":[null,"none"]"#),
      (.text("a\n\u{1}\u{2028}é</script>"), #""kind":"text","value":"a\n\u0001\u2028é</script>""#),
      (.list([.integer(1), .text("b"), .list([])]), #""kind":"list","value":[1,"b",[]]"#),
      (
        .tensor(OutputTensor(shape: [2, 1], values: [0.1, .infinity], element: .float64)),
        #""kind":"tensor","shape":[2,1],"value":[0.1,"Infinity"]"#
      ),
      (
        .tensor(OutputTensor(shape: [1], values: [Double(Float(0.1))], element: .float32)),
        #""kind":"tensor","shape":[1],"value":[0.1]"#
      ),
      (
        .metrics([(name: "loss", value: 0.25)]), #""kind":"metrics","value":{"loss":0.25}"#
      ),
      (
        .history(OutputHistory(names: ["loss"], series: [[0.5, .nan]], weights: "cd")),
        #""kind":"history","series":{"loss":[0.5,"NaN"]},"weights":"cd""#
      ),
      (
        .table(OutputTable(columns: ["a"], rows: [[.number(0.5)], [.lines(["x", "y"])]])),
        #""kind":"table","columns":["a"],"rows":[[0.5],["x, y"]]"#
      ),
    ] as [(OutputValue, String)])
  func `each kind has its fields`(value: OutputValue, members: String) {
    let json = renderJSON(document(showing: value))
    #expect(json.contains("{\"line\":2,\(members)}"))
    #expect(StrictJSON.read(json) != nil)
  }

  @Test func `an error has one line, its own`() {
    let error = OutputError(
      message: "no", line: 7, column: 3, excerpt: " 7 | x\n", isExpected: false)
    let json = renderJSON(document(showing: .error(error)))
    #expect(json.contains(#"{"kind":"error","message":"no","line":7,"column":3}"#))
    #expect(StrictJSON.read(json) != nil)
  }

  @Test func `a long list has its first thousand entries and a count`() {
    let json = StrictJSON.read(
      renderJSON(document(showing: .list((0..<1500).map { .integer($0) }))))
    let output = json?["cells"]?[0]?["outputs"]?[0]
    #expect(output?["count"] == .number(1500))
    #expect(output?["value"]?[999] == .number(999))
    #expect(output?["value"]?[1000] == nil)
  }

  @Test func `a large tensor has its first thousand values`() {
    let tensor = OutputTensor(shape: [50, 40], element: .integer) { Double($0) }
    let json = StrictJSON.read(renderJSON(document(showing: .tensor(tensor))))
    let output = json?["cells"]?[0]?["outputs"]?[0]
    #expect(output?["shape"] == .array([.number(50), .number(40)]))
    #expect(output?["value"]?[999] == .number(999))
    #expect(output?["value"]?[1000] == nil)
  }

  @Test func `numbers are written so that reading gives them back`() {
    let values: [Double] = [0.1, 1.0 / 3, 2.3e-308, -1.7976931348623157e308, 1.5e17]
    for value in values {
      let json = StrictJSON.read(renderJSON(document(showing: .number(value))))
      #expect(json?["cells"]?[0]?["outputs"]?[0]?["value"] == .number(value))
    }
  }

  @Test func `a whole report is valid JSON, in its own file and in the page`() {
    let document = sampleDocument()
    let json = StrictJSON.read(renderJSON(document))
    #expect(json?["status"] == .text("failed"))
    let page = renderHTML(document)
    let start = page.range(after: "<script type=\"application/json\" class=\"data\">")
    let rest = page[start...]
    let end = rest.range(before: "</script>")
    let inner = StrictJSON.read(String(rest[..<end]))
    #expect(inner?["cells"]?[2]?["outputs"]?[0]?["series"] != nil)
    // The same data, line numbers apart.
    #expect(
      inner?["cells"]?[2]?["outputs"]?[0]?["series"]
        == json?["cells"]?[2]?["outputs"]?[0]?["series"])
    #expect(inner?["cells"]?[0]?["line"] == nil)
  }
}

extension StringProtocol {
  /// Where a text ends that occurs once; the end where it does not occur.
  func range(after text: String) -> Index { ends(of: text)?.end ?? endIndex }

  func range(before text: String) -> Index { ends(of: text)?.start ?? endIndex }

  private func ends(of text: String) -> (start: Index, end: Index)? {
    var start = startIndex
    while start < endIndex {
      if self[start...].utf8.starts(with: text.utf8) {
        return (start, utf8.index(start, offsetBy: text.utf8.count))
      }
      start = utf8.index(after: start)
    }
    return nil
  }
}
