import Notebook
import Text

/// `p[:, 0]`, `x[0, 1]`: what is selected on several axes.
extension Checker {
  mutating func reportSeveral(_ places: SeveralPlaces, _ base: CheckedExpression) {
    mention(places.mentions)
    let before = diagnostics.all.count
    for bound in places.first { _ = check(bound) }
    guard diagnostics.all.count == before else { return }
    diagnostics.error(
      places.comma, "only the first axis is indexed: one place, slice, mask or list",
      hint: hint(for: places, base))
  }

  private func hint(for places: SeveralPlaces, _ base: CheckedExpression) -> String {
    let first = words(places.firstRange)?.trimming(\.isBlank)
    let rest = words(places.restRange)?.trimming(\.isBlank)
    guard let text = words(base.range), let first, let rest else {
      return "write `a[i][j]` for `a[i, j]`"
    }
    if rest == ":" || rest == "..." {
      return "write `\(first == ":" ? text : "\(text)[\(first)]")`"
    }
    let isSlice = first.contains(":")
    let isOneColumn = Self.shape(base.type).map { $0.count == 2 && $0[1] == 1 } ?? false
    if isOneColumn, rest == "0" || rest == "-1" || rest == "None" {
      return first == ":"
        ? "`\(text)` has one value a row and goes with labels as it is: write `\(text)`"
        : isSlice ? "write `\(text)[\(first)]`" : "write `\(text)[\(first)][0]`"
    }
    if isSlice || rest.contains(":") {
      let row = isSlice ? "0" : first
      return "no column is selected by itself; a row is `\(text)[\(row)]`"
        + (rest.contains(":") ? "" : ", a value of it `\(text)[\(row)][\(rest)]`")
    }
    return "write `\(text)[\(first)][\(rest)]`"
  }
}
