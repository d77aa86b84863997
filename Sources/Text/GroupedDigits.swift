/// 25000 as 25,000.
package func grouped(_ number: Int) -> String {
  let digits = Array(String(number.magnitude).unicodeScalars)
  var text = number < 0 ? "-" : ""
  for (place, digit) in digits.enumerated() {
    if place > 0, (digits.count - place) % 3 == 0 { text += "," }
    text.unicodeScalars.append(digit)
  }
  return text
}
