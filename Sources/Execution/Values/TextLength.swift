extension Value {
  /// What `len` says of a text: its characters, as people see them. Nothing is looked up by it. (Not
  /// inlined, so that the object files show who counts.)
  @inline(never)
  static func length(of text: String) -> Int { text.count }
}
