/// The column behind these bytes of a line: counted from 1 in characters, as people see them and editors
/// count them. Nothing is looked up by it. (Not inlined, so that the object files show who counts.)
@inline(never)
func column(after line: ArraySlice<UInt8>) -> Int {
  String(decoding: line, as: UTF8.self).count + 1
}
