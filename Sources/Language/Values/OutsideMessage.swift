/// Why an index, or a slice's bound, is none of a value that has so many elements.
package func outsideMessage(_ index: Int, count: Int, isBound: Bool = false) -> String {
  let elements =
    switch count {
    case 0: "are no elements"
    case 1: "is 1 element"
    default: "are \(count) elements"
    }
  let bounds =
    isBound
    ? ", so a bound is at most \(count)" : count == 0 ? "" : ", counted from 0 to \(count - 1)"
  return "\(index) is outside: there \(elements)\(bounds)"
}
