import Platform
import Text

/// All rows of a small CSV file (RFC 4180, UTF-8), the first one too, with the lines that they begin in.
///
/// - Parameter limit: Rows beyond it are left out.
package func csvRows(
  _ file: File, name: String, atMost limit: Int = 100_000
) throws(DatasetError) -> [(line: Int, fields: [String])] {
  guard file.size > 0 else { return [] }
  var reader = try CSVReader(file, name: name, separator: UInt8(ascii: ","))
  var record = CSVReader.Record()
  var rows: [(line: Int, fields: [String])] = []
  while rows.count < limit, try reader.next(&record) {
    rows.append((record.line, (0..<record.count).map { record.text($0) }))
  }
  return rows
}
