import Text
import Words

/// What a figure shows, in words made from its data, for those who can't see it.
package func figureDescription(_ figure: Figure, _ words: Words = .english) -> String {
  figure.content.description(in: figure, words)
}

/// A value in a description: two decimals, more where the values described lie close together or
/// where rounding would make a whole number of it.
func approximate(_ value: Double, range: Double) -> String {
  guard value.isFinite else { return nonFinite(value) }
  if value == value.rounded(), value.magnitude < 1e15 { return grouped(Int(value)) }
  if value.magnitude >= 1e7 || value.magnitude < 1e-4 { return significant(value, digits: 3) }
  var decimals = range > 0 && range.isFinite ? max(0, 1 - decimalExponent(range)) : 2
  decimals = min(max(decimals, value.magnitude < 100 ? 2 : value.magnitude < 1000 ? 1 : 0), 9)
  for _ in 0..<4 {
    let text = fixed(value, decimals: decimals)
    if Double(text).map({ $0 != $0.rounded() }) ?? true { return text }
    if value.magnitude >= 1000 { return grouped(Int(value.rounded())) }
    decimals += 1
  }
  return significant(value, digits: 4)
}
