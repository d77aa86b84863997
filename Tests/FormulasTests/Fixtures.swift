import Formulas
import Testing
import Text

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a file in `Fixtures` says.
func fixture(_ name: String) -> String {
  let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    .joined(separator: "/")
  guard let file = fopen("\(folder)/Fixtures/\(name)", "r") else { return "" }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  while case let byte = getc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
  return String(decoding: bytes, as: UTF8.self)
}

/// Formulas of the kind that chapters of this field have.
let chapterFormulas = fixture("formulas.txt").split(separator: "\n").map(String.init)
  .filter { $0.utf8.first != UInt8(ascii: "#") }

/// A formula's MathML without the element around it and without its TeX.
func mathML(_ tex: String, isDisplay: Bool = false, numbers: [(String, EquationNumber)] = [])
  throws -> String
{
  let formula = try Formula(tex: tex, isDisplay: isDisplay)
  let numbers = Dictionary(uniqueKeysWithValues: numbers.map { (Spelling($0.0), $0.1) })
  guard case .elements(let children) = formula.mathML(numbers: numbers).content,
    case .elements(let parts) = children[0].content
  else { return "" }
  return parts[0].serialised()
}
