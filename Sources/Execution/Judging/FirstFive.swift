import Text
import Words

extension [Remark] {
  /// The first five, and how many more there are.
  var firstFive: Remark {
    let first = Remark.list(Array(prefix(5)), .comma)
    return count > 5 ? Remark(\.parts.andMore, first, "\(grouped(count - 5))") : first
  }
}

extension [String] {
  var firstFive: Remark { map(Remark.own).firstFive }
}
