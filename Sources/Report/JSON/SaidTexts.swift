import Text
import Words

/// What a report says by itself, in English and in its page's language: in JSON beside the outputs, which
/// are English in all languages, so that pages of changes can quote it as the page has it.
struct SaidTexts: Sendable {
  private var texts: [Spelling: String] = [:]

  init() {}

  /// What stands in JSON that is to be written.
  init(_ parts: JSON..., in words: Words) {
    guard words.tag != Words.english.tag else { return }
    for part in parts { collect(part, words) }
  }

  /// What was read.
  init(read json: JSON?) {
    for (english, said) in json?.members ?? [] { texts[Spelling(english)] = said.text }
  }

  private mutating func collect(_ json: JSON, _ words: Words) {
    switch json {
    case .lines(let value): collect(value, words)
    case .object(let members): for member in members { collect(member.value, words) }
    case .array(let values): for value in values { collect(value, words) }
    case .said(let text):
      let (english, said) = (text(.english), text(words))
      if english != said { texts[Spelling(english)] = said }
    default: break
    }
  }

  var isEmpty: Bool { texts.isEmpty }

  var json: JSON {
    .object(texts.sorted { $0.key < $1.key }.map { ($0.key.text, .text($0.value)) })
  }

  /// Both; where they say one thing in two ways, the second's.
  func joined(with other: SaidTexts) -> SaidTexts {
    var joined = self
    joined.texts.merge(other.texts) { $1 }
    return joined
  }

  /// An output whose texts are in the page's language. Words that mean something to programs stay.
  func said(_ json: JSON) -> JSON {
    if isEmpty { return json }
    switch json {
    case .lines(let value): return said(value)
    case .object(let members):
      return .object(
        members.map { name, value in
          (name, Self.words.contains(name) ? value : said(value))
        })
    case .array(let values): return .array(values.map { said($0) })
    default: return json.text.map { .text(said($0)) } ?? json
    }
  }

  func said(_ text: String) -> String { texts[text] ?? text }

  private static let words: Set<Spelling> = [
    "kind", "type", "style", "guide", "weights", "status", "input", "noun", "part",
  ]
}
