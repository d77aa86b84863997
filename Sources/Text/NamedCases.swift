/// An enumeration whose cases have names: what `enum E: String` would be, found by the names' bytes.
/// (The compiler would find a case by canonical equivalence, and hash it by its name.)
package protocol NamedCases: CaseIterable {
  /// The name.
  var rawValue: String { get }
}

extension NamedCases {
  /// The case with a name, or nil.
  package init?(rawValue: String) {
    guard let found = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = found
  }
}
