/// Arithmetic on numbers that come from outside: from a file, or from a notebook's author. It never
/// traps; what does not fit is nil.
extension FixedWidthInteger {
  /// The sum, or nil where it does not fit.
  @inlinable
  package func checkedSum(_ other: Self) -> Self? {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? nil : sum
  }

  /// The difference, or nil where it does not fit.
  @inlinable
  package func checkedDifference(_ other: Self) -> Self? {
    let (difference, overflow) = subtractingReportingOverflow(other)
    return overflow ? nil : difference
  }

  /// The product, or nil where it does not fit.
  @inlinable
  package func checkedProduct(_ other: Self) -> Self? {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? nil : product
  }
}

/// How many values a block of these sizes has.
///
/// - Returns: Nil where a size is negative, or where the product of some of the sizes does not fit, even
///   if a 0 among them makes the whole 0: what reads the block multiplies parts of them too.
package func valueCount(_ sizes: some Sequence<Int>) -> Int? {
  var product = 1
  var isEmpty = false
  for size in sizes {
    guard size >= 0 else { return nil }
    if size == 0 {
      isEmpty = true
    } else {
      guard let larger = product.checkedProduct(size) else { return nil }
      product = larger
    }
  }
  return isEmpty ? 0 : product
}
