import Text

/// Words with places for values: `Figure {1}`. Values stand in them as they are.
package struct Phrase: Sendable, ExpressibleByStringLiteral {
  package enum Part: Sendable {
    case text(String)
    /// A value, counted from 0.
    case place(Int)
  }

  /// As it is written.
  package let pattern: String

  package init(stringLiteral pattern: String) { self.pattern = pattern }

  package init(_ pattern: String) { self.pattern = pattern }

  /// Texts and places in their order.
  package var parts: [Part] {
    var parts: [Part] = []
    var text: [UInt8] = []
    var rest = Array(pattern.utf8)[...]
    func end() {
      if !text.isEmpty { parts.append(.text(String(decoding: text, as: UTF8.self))) }
      text = []
    }
    while let byte = rest.first {
      let digit = rest.dropFirst().first.map { Int($0) - 0x30 } ?? 0
      if byte == UInt8(ascii: "{"), (1...9).contains(digit),
        rest.dropFirst(2).first == UInt8(ascii: "}")
      {
        end()
        parts.append(.place(digit - 1))
        rest = rest.dropFirst(3)
      } else {
        text.append(byte)
        rest.removeFirst()
      }
    }
    end()
    return parts
  }

  /// The words with values in their places; a place without a value stays empty.
  package func callAsFunction(_ values: String...) -> String { filled(values) }

  func filled(_ values: [String]) -> String {
    parts.reduce(into: "") { text, part in
      switch part {
      case .text(let words): text += words
      case .place(let place): if values.indices.contains(place) { text += values[place] }
      }
    }
  }
}
