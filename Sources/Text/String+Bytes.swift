/// How this package compares, splits and searches texts: by their bytes.
///
/// Swift's own operations on `String` go by grapheme clusters and canonical equivalence (Unicode Standard
/// Annexes 29 and 15): a combining scalar hides the slash that it follows, two spellings of `é` are one
/// key, and U+212A is `K`. For what comes from outside none of that may be. So the operations here stand
/// in place of Swift's in every file that imports this target: same names, compared by UTF-8 bytes.
/// `.ci/text-operations` reads the object files and refuses what still calls Swift's.
extension String {
  package static func == (a: String, b: String) -> Bool { isSame(a.utf8, b.utf8) }
  package static func == (a: String, b: Substring) -> Bool { isSame(a.utf8, b.utf8) }
  package static func != (a: String, b: String) -> Bool { !isSame(a.utf8, b.utf8) }
  package static func != (a: String, b: Substring) -> Bool { !isSame(a.utf8, b.utf8) }
  package static func ~= (pattern: String, text: String) -> Bool { isSame(pattern.utf8, text.utf8) }
  package static func ~= (pattern: String, text: Substring) -> Bool {
    isSame(pattern.utf8, text.utf8)
  }
  package static func < (a: String, b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }
  package static func > (a: String, b: String) -> Bool { b < a }
  package static func <= (a: String, b: String) -> Bool { !(b < a) }
  package static func >= (a: String, b: String) -> Bool { !(a < b) }
}

extension Substring {
  package static func == (a: Substring, b: Substring) -> Bool { isSame(a.utf8, b.utf8) }
  package static func == (a: Substring, b: String) -> Bool { isSame(a.utf8, b.utf8) }
  package static func != (a: Substring, b: Substring) -> Bool { !isSame(a.utf8, b.utf8) }
  package static func != (a: Substring, b: String) -> Bool { !isSame(a.utf8, b.utf8) }
}

package func == (a: String?, b: String?) -> Bool {
  switch (a, b) {
  case (let a?, let b?): isSame(a.utf8, b.utf8)
  case (nil, nil): true
  default: false
  }
}

package func != (a: String?, b: String?) -> Bool { !(a == b) }

package func == (a: Substring?, b: Substring?) -> Bool {
  switch (a, b) {
  case (let a?, let b?): isSame(a.utf8, b.utf8)
  case (nil, nil): true
  default: false
  }
}

package func != (a: Substring?, b: Substring?) -> Bool { !(a == b) }

// A literal would otherwise be taken for Swift's generic comparison of optionals.
package func == (a: String?, b: String) -> Bool { a.map { isSame($0.utf8, b.utf8) } ?? false }
package func != (a: String?, b: String) -> Bool { !(a == b) }
package func == (a: String, b: String?) -> Bool { b == a }
package func != (a: String, b: String?) -> Bool { !(b == a) }
package func == (a: Substring?, b: String) -> Bool { a.map { isSame($0.utf8, b.utf8) } ?? false }
package func != (a: Substring?, b: String) -> Bool { !(a == b) }
package func ~= (pattern: String, text: String?) -> Bool { text == pattern }
package func ~= (pattern: String, text: Substring?) -> Bool { text == pattern }

package func == (a: [String], b: [String]) -> Bool {
  a.count == b.count && zip(a, b).allSatisfy { $0.0 == $0.1 }
}

package func != (a: [String], b: [String]) -> Bool { !(a == b) }

extension Sequence where Element == String {
  package func contains(_ text: String) -> Bool { contains { isSame($0.utf8, text.utf8) } }
  /// In the order of their bytes, which is that of their scalars.
  package func sorted() -> [String] { sorted { $0 < $1 } }
}

extension Sequence where Element == Substring {
  package func contains(_ text: Substring) -> Bool { contains { isSame($0.utf8, text.utf8) } }
}

extension Collection where Element == String {
  package func firstIndex(of text: String) -> Index? {
    firstIndex { isSame($0.utf8, text.utf8) }
  }
}

/// Whether two runs of bytes are the same.
private func isSame(_ a: some Collection<UInt8>, _ b: some Collection<UInt8>) -> Bool {
  a.count == b.count && a.elementsEqual(b)
}
