import Text

/// The column behind these bytes of a line: counted from 1 in characters, as people see them and editors
/// count them.
func column(after line: ArraySlice<UInt8>) -> Int {
  String(decoding: line, as: UTF8.self).characterCount() + 1
}
