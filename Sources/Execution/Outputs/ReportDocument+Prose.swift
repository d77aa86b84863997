import Formulas
import Notebook
import Prose
import Report
import Text

extension ReportDocument {
  /// Takes in a notebook's prose, and what has to be known of it.
  ///
  /// - Parameters:
  ///   - folders: The notebook's, for its pictures.
  ///   - value: What an inline value shows.
  mutating func fill(
    from notebook: NotebookDocument, _ cells: [ReportCell], in folders: NotebookFolders,
    value: (CodeLine) -> ProseValue
  ) {
    self.cells = cells
    body = notebook.body
    remarks = notebook.remarks
    hasSteps = notebook.frontMatter.hasSteps
    notes = notebook.notes
    values = notebook.values.map(value)
    formulas = notebook.formulas.map {
      $0.formula?.mathML(numbers: notebook.equations).serialised()
    }
    expandedFormulas = notebook.expandedFormulas
    for (label, equation) in notebook.equations {
      equations[label] = equation.number
      if let id = equation.id { equations[id] = equation.number }
    }
    for picture in notebook.pictures where pictures[picture.value] == nil {
      pictures[picture.value] = Pictures.url(of: picture.value, in: folders)
    }
    for link in notebook.links where URLReference(link.url).leadsFromFolder {
      if LinkedNotebook.isNamed(by: link.url, in: folders.own) { linkedNotebooks.insert(link.url) }
    }
  }
}
