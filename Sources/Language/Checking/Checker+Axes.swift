import Notebook
import Text

/// `x[0, 1, 2]`, `x[..., 0]`, `y[:, None]`: what NumPy has on several axes.
extension Checker {
  mutating func reportSeveral(_ places: SeveralPlaces, _ base: CheckedExpression) {
    mention(places.mentions)
    let before = diagnostics.all.count
    for bound in places.first { _ = check(bound) }
    guard diagnostics.all.count == before else { return }
    diagnostics.error(
      places.comma, "rows and columns are selected, two axes at most",
      hint: hint(for: places, base))
  }

  private func hint(for places: SeveralPlaces, _ base: CheckedExpression) -> String {
    let first = words(places.firstRange)?.trimming(\.isBlank)
    let rest = words(places.restRange)?.trimming(\.isBlank)
    guard let text = words(base.range), let first, rest == "..." || rest == "None" || rest == "none"
    else { return "write `a[rows, columns]`, or `a[i][j][k]`" }
    let rows = first == ":" ? text : "\(text)[\(first)]"
    return rest == "..."
      ? "write `\(rows)`" : "`\(text)` goes with labels as it is: write `\(rows)`"
  }
}
