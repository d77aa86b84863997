import Text
import Words

/// A model's layers as Keras's `summary` prints them.
///
/// - Parameters:
///   - nodes: The layers in order; `inputs` are the names of the layers that one reads.
///   - trainable: How many parameters training changes.
///   - nonTrainable: How many it leaves as they are.
///   - connected: Whether to have the column 'Connected to', which a stack of layers does not need.
package func summaryTable(
  nodes: [(name: String, type: String, outputShape: String, params: Int, inputs: [String])],
  trainable: Int, nonTrainable: Int, connected: Bool
) -> OutputTable {
  var columns = [
    Remark(\.tables.layerAndType), Remark(\.tables.outputShape), Remark(\.tables.parameters),
  ]
  if connected { columns.append(Remark(\.tables.connectedTo)) }
  let rows = nodes.map { node -> [OutputTable.Cell] in
    var row: [OutputTable.Cell] = [
      .text("\(node.name) (\(node.type))"), .text(node.outputShape), .integer(node.params),
    ]
    if connected { row.append(.lines(node.inputs.map { "\($0)[0][0]" })) }
    return row
  }
  let (total, overflows) = trainable.addingReportingOverflow(nonTrainable)
  func size(_ count: Int) -> Remark { "\(grouped(count)) (\(memorySize(ofParameters: count)))" }
  return OutputTable(
    columns: columns, rows: rows,
    footer: [
      Remark(\.remarks.totalParameters, size(overflows ? Int.max : total)),
      Remark(\.remarks.trainableParameters, size(trainable)),
      Remark(\.remarks.otherParameters, size(nonTrainable)),
    ])
}

/// The size of 32-bit parameters as Keras writes it: two decimals, steps of 1024.
func memorySize(ofParameters count: Int) -> String {
  let (size, unit) = scaled(bytes: Double(max(0, count)) * 4)
  return "\(fixed(size, decimals: 2)) \(unit)"
}
