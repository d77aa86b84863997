/// A text among the properties of a type whose equality and hash the compiler makes: it counts by its
/// bytes there, and is a `String` everywhere else.
@propertyWrapper
package struct Spelled: Hashable, Sendable {
  package var wrappedValue: String

  package init(wrappedValue: String) { self.wrappedValue = wrappedValue }

  package static func == (a: Spelled, b: Spelled) -> Bool { a.wrappedValue == b.wrappedValue }

  package func hash(into hasher: inout Hasher) { Spelling(wrappedValue).hash(into: &hasher) }
}

/// Values with texts in their cases, such as errors: equal where they print the same. Texts are quoted
/// and escaped in what is printed, so that no two values print alike.
package protocol EqualAsPrinted: Equatable {}

extension EqualAsPrinted {
  package static func == (a: Self, b: Self) -> Bool {
    String(reflecting: a) == String(reflecting: b)
  }
}
