import Text
import Words

/// A report as data, to be compared with another: read from its JSON, or from the JSON in its page.
package struct ReviewedReport: Sendable {
  /// What a reader may ask of where the report came from, by name: engine, seed, parameters, data.
  var facts: [ReportFact]
  var cells: [ReviewedCell]
  /// The values in the prose.
  var inline: [InlineValue]
  var title: String
  var notebook: String
  /// What its page is in.
  package var language: PageLanguage
  /// Why it is not whole.
  var stopped: String?
  /// What its page says in place of its data's English.
  var said: SaidTexts

  /// Why a file can't be read as a report.
  package struct Failure: Error {
    package var message: String
  }

  /// No report comes near it.
  package static let largestSize = 64 << 20

  /// Reads a page or a JSON file of nbrun's.
  package static func read(_ bytes: [UInt8]) throws(Failure) -> ReviewedReport {
    guard bytes.count <= largestSize else {
      throw Failure(message: "it is larger than 64 MB; no report of nbrun's is")
    }
    let start = bytes.firstIndex { !isBlank($0) } ?? bytes.endIndex
    guard start < bytes.endIndex else { throw Failure(message: "it is empty") }
    switch bytes[start] {
    case UInt8(ascii: "{"): return try read(json: bytes[...], of: bytes)
    case UInt8(ascii: "<"): return try read(json: data(inPage: bytes), of: bytes)
    default:
      throw Failure(message: "it is neither a page nor JSON; reports to compare are either")
    }
  }

  /// The report without a file, as if it had been read from one: written and read, since a number in
  /// memory need not be the one that its digits say.
  package init(_ document: ReportDocument) {
    self =
      (try? Self.read(Array(renderJSON(document).utf8)))
      ?? Self(document.json(withLines: false).withoutLines)
  }

  /// No report: what an added one is compared with.
  package static let nothing = ReviewedReport(.object([]))

  init(_ json: JSON) {
    title = json["title"]?.text ?? ""
    notebook = json["notebook"]?.text ?? ""
    stopped = json["stopped"]?.text
    said = SaidTexts(read: json["said"])
    language = PageLanguage(
      json["lang"]?.text ?? "en",
      direction: json["dir"]?.text.flatMap { TextDirection(rawValue: Spelling($0)) })
    facts = [(ReportFact.Kind.engine, json["nbrun"]), (.seed, json["seed"])].compactMap {
      kind, value in value.map { ReportFact(kind: kind, value: valueText($0)) }
    }
    facts += (json["parameters"]?.members ?? []).map { name, value in
      ReportFact(kind: .parameter, subject: name, value: valueText(value))
    }
    facts += (json["data"]?.array ?? []).map { source in
      ReportFact(
        kind: .data, subject: source["name"]?.text ?? "?",
        value: String((source["digest"]?.text ?? "").unicodeScalars.prefix(12)),
        isStandIn: source["source"]?.text == "synthetic")
    }
    cells = (json["cells"]?.array ?? []).map(ReviewedCell.init)
    inline = (json["inline"]?.array ?? []).map {
      .init(code: $0["code"]?.text ?? "", text: .own($0["value"]?.text ?? ""))
    }
  }

  // MARK: Reading

  private static func read(
    json: ArraySlice<UInt8>, of file: [UInt8]
  ) throws(Failure) -> ReviewedReport {
    let value: JSON
    do throws(JSONReader.Failure) {
      value = try JSONReader.read(json)
    } catch {
      let before = file[..<min(error.offset, file.endIndex)]
      let line = before.count { $0 == UInt8(ascii: "\n") } + 1
      throw Failure(message: "its data can't be read, line \(line): \(error.message)")
    }
    guard value["nbrun"]?.text != nil else {
      throw Failure(message: "it is no report of nbrun's: its data do not say so")
    }
    guard value["cells"]?.array != nil else { throw Failure(message: "its data hold no cells") }
    return ReviewedReport(value)
  }

  /// What stands in a page's element of data, which is its last.
  private static func data(inPage bytes: [UInt8]) throws(Failure) -> ArraySlice<UInt8> {
    let opening = Array(#"<script type="application/json" class="data">"#.utf8)
    guard let start = last(opening, in: bytes[...]) else {
      if first(Array(#" slides">"#.utf8), in: bytes.prefix(4096)) != nil {
        throw Failure(message: "it is a deck of slides; compare the reports (--to html or json)")
      }
      let isOurs = first(Array(#"name="generator" content="nbrun "#.utf8), in: bytes[...]) != nil
      throw Failure(
        message: isOurs
          ? "it is a page of nbrun's without data: it was cut off, or is no report"
          : "it is no report of nbrun's: the page has no data")
    }
    let rest = bytes[(start + opening.count)...]
    guard let end = first(Array("</script>".utf8), in: rest) else {
      throw Failure(message: "the page is cut off: its data have no end")
    }
    return rest[..<end]
  }

  private static func last(_ text: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count >= text.count else { return nil }
    return (bytes.startIndex...bytes.endIndex - text.count).last {
      bytes[$0] == text[0] && bytes[$0...].starts(with: text)
    }
  }

  private static func first(_ text: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count >= text.count else { return nil }
    return (bytes.startIndex...bytes.endIndex - text.count).first {
      bytes[$0] == text[0] && bytes[$0...].starts(with: text)
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}

/// What a reader may ask of where a report came from.
struct ReportFact: Sendable {
  enum Kind: Sendable {
    case engine, seed, parameter, data
  }

  var kind: Kind
  /// The parameter or the data set.
  var subject = ""
  var value: String
  var isStandIn = false

  func said(_ words: ChangeWords) -> (name: String, value: String) {
    let name =
      switch kind {
      case .engine: words.engine
      case .seed: words.seed
      case .parameter: words.parameter(subject)
      case .data: words.data(subject)
      }
    return (name, isStandIn ? words.standIn(value) : value)
  }
}

/// A cell of a report that was read.
struct ReviewedCell: Sendable {
  var id: String
  var status: String
  /// Nil where the report does not tell: pages of earlier versions left out hidden code.
  var code: String?
  var outputs: [JSON]

  init(_ json: JSON) {
    id = json["id"]?.text ?? "?"
    status = json["status"]?.text ?? "ok"
    code = json["code"]?.text
    outputs = json["outputs"]?.array ?? []
  }

  /// The same in the page's language.
  func said(_ texts: SaidTexts) -> ReviewedCell {
    var cell = self
    cell.outputs = outputs.map(texts.said)
    return cell
  }

  /// An id that was made from the cell's place, which another cell may have tomorrow.
  var hasOrdinalID: Bool {
    guard let number = id.removing(prefix: "cell-") else { return false }
    return !number.isEmpty && number.unicodeScalars.allSatisfy(\.isNumber)
  }

  var codeLines: [String] {
    guard let code, !code.isEmpty else { return [] }
    return code.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}

extension JSON {
  /// The value alone, without the wish to have its members in lines.
  fileprivate var withoutLines: JSON {
    switch self {
    case .lines(let value): value.withoutLines
    case .object(let members): .object(members.map { ($0.name, $0.value.withoutLines) })
    case .array(let values): .array(values.map(\.withoutLines))
    default: self
    }
  }
}
