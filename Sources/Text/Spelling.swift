/// A text as it is spelled: equal to another only where every byte is, and ordered by its bytes.
///
/// For keys of dictionaries and members of sets, for raw values of enumerations, and for values whose
/// equality the compiler makes: there `String` would be compared by canonical equivalence.
package struct Spelling: Hashable, Comparable, Sendable {
  package let text: String

  package init(_ text: String) { self.text = text }
  package init(_ text: Substring) { self.text = String(text) }

  package static func == (a: Spelling, b: Spelling) -> Bool { a.text == b.text }
  package static func < (a: Spelling, b: Spelling) -> Bool { a.text < b.text }

  package func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    // So that two texts one after another are not one.
    hasher.combine(0xFF as UInt8)
  }
}

extension Spelling: ExpressibleByStringInterpolation, CustomStringConvertible {
  package init(stringLiteral value: String) { text = value }
  package var description: String { text }
}

extension Dictionary where Key == Spelling {
  package subscript(_ text: String) -> Value? {
    get { self[Spelling(text)] }
    set { self[Spelling(text)] = newValue }
  }

  package subscript(_ text: String, default value: @autoclosure () -> Value) -> Value {
    get { self[Spelling(text), default: value()] }
    set { self[Spelling(text)] = newValue }
  }
}

extension Set<Spelling> {
  package func contains(_ text: String) -> Bool { contains(Spelling(text)) }

  @discardableResult
  package mutating func insert(_ text: String) -> (inserted: Bool, memberAfterInsert: Spelling) {
    insert(Spelling(text))
  }

  @discardableResult
  package mutating func remove(_ text: String) -> Spelling? { remove(Spelling(text)) }

  // Where nothing says which set is wanted, Swift's own is meant.
  @_disfavoredOverload
  package init(_ texts: some Sequence<String>) { self.init(texts.lazy.map { Spelling($0) }) }
}

extension RawRepresentable where RawValue == Spelling {
  /// Nil where no case is spelled so.
  package init?(rawValue: String) { self.init(rawValue: Spelling(rawValue)) }
}
