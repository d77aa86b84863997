import Folders
import Testing

/// What a file in `Fixtures` says.
func fixture(_ name: String) throws -> String {
  try #require(fileText(Project.folder() + "/Fixtures/" + name), "\(name) can't be read")
}
