import Folders
import Platform
import Testing

/// Only `Platform` speaks with the system's libraries: what differs between systems differs there.
@Suite struct ImportTests {
  private static let libraries = ["Glibc", "Darwin", "Musl"]

  @Test func onlyPlatformImportsTheSystem() throws {
    let sources = try ["Sources", "Tests"].flatMap { try Self.swiftFiles(Path(Project.root) / $0) }
    #expect(sources.count > 300)
    var importing: Set<Path> = []
    for source in sources {
      let text = try #require(fileText("\(source)"))
      for line in text.split(separator: "\n") {
        let words = line.split(separator: " ")
        guard let index = words.firstIndex(of: "import") else { continue }
        // With a kind before it or a declaration behind it: `import func Glibc.exp`.
        let names = words[(index + 1)...].flatMap { $0.split(separator: ".") }
        let isSystem = names.contains { Self.libraries.contains(String($0)) }
        if isSystem { importing.insert(source.folder) }
      }
    }
    #expect(importing == [Path(Project.root) / "Sources/Platform"])
  }

  private static func swiftFiles(_ path: Path) throws -> [Path] {
    let folder = try Folder(path)
    return try folder.names().flatMap { name -> [Path] in
      if try folder.status(of: name)?.kind == .folder { return try swiftFiles(path / name) }
      // `.ci/mutants` puts a file of its own beside the sources that it turns.
      return name.hasSuffix(".swift") && name != "Turns.swift" ? [path / name] : []
    }
  }
}
