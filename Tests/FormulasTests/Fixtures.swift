import Folders
import Formulas
import Testing
import Text

/// What a file in `Fixtures` says.
func fixture(_ name: String) -> String { fileText(Project.folder() + "/Fixtures/\(name)") ?? "" }

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

/// What is wrong with a formula; nil where nothing is.
func failure(of tex: String) -> FormulaError? {
  do throws(FormulaError) {
    _ = try Formula(tex: tex)
    return nil
  } catch {
    return error
  }
}
