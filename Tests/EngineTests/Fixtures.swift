import Folders
import Testing

/// What a file in `Fixtures` says.
func fixture(_ name: String) throws -> String {
  try #require(fileText(Project.folder() + "/Fixtures/" + name), "\(name) can't be read")
}

/// The numbers' bit patterns, lowest bytes first; what is no number has many, and one here.
func littleEndian(_ values: [Double]) -> [UInt8] {
  values.flatMap { value in
    let bits = (value.isNaN ? .nan : value).bitPattern
    return (0..<8).map { UInt8(truncatingIfNeeded: bits >> (8 * $0)) }
  }
}

func littleEndian(_ values: [Float]) -> [UInt8] {
  values.flatMap { value in
    let bits = (value.isNaN ? .nan : value).bitPattern
    return (0..<4).map { UInt8(truncatingIfNeeded: bits >> (8 * $0)) }
  }
}
