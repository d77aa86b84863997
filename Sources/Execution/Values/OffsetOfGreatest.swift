extension RandomAccessCollection where Element: Comparable {
  /// How far from its start the greatest element stands, the first of several; 0 of none, and of those
  /// that begin with what is not a number.
  var offsetOfGreatest: Int {
    guard var greatest = first else { return 0 }
    var result = 0
    for (offset, element) in enumerated() where element > greatest {
      (result, greatest) = (offset, element)
    }
    return result
  }
}
