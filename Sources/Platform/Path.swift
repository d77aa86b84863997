import Text

/// A path of the file system: bytes, cut at slashes and nowhere else.
package struct Path: Hashable, Sendable {
  package let bytes: [UInt8]

  package init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }
  package init(_ text: String) { bytes = Array(text.utf8) }
}
