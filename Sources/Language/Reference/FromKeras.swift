/// What is called how in Python, for `notebooks/from_keras.md`.
package enum FromKeras {
  /// A row for each function that has a counterpart, in the order of the reference.
  package static var table: String {
    "| in Python | here | kind |\n| --- | --- | --- |\n"
      + FunctionTable.inOrder.compactMap { function in
        function.keras.map {
          "| `\($0)` | [`\(function.name)`](reference.md#\(function.name)) | \(function.category.rawValue) |\n"
        }
      }.joined()
  }
}
