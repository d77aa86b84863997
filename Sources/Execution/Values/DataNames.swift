import Text
import Words

// Data that a notebook divided have no name of their own: these are what messages call them.

let dividedName = Remark(\.names.divided).text

func foldName(_ fold: Int) -> String { Remark(\.names.fold, "\(fold)").text }

/// What the page calls data of a name.
func dataName(_ name: String) -> Remark {
  if name == dividedName { return Remark(\.names.divided) }
  let number = name.removing(prefix: Remark(\.names.fold, "").text).flatMap { Int($0) }
  return number.map { Remark(\.names.fold, "\($0)") } ?? .own(name)
}
