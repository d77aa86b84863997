import Folders
import Platform
import Testing

@testable import nbrun

/// What the guide for developers names is there, and what it should name is in it.
@Suite struct GuideTests {
  private static let guide = read(".github/CONTRIBUTING.md")

  private static func read(_ path: String) -> String { fileText(Project.root + "/" + path) ?? "" }

  /// All files below these folders, as paths from the project's.
  private static let files: [String] = {
    var found = ["README.md", "Package.swift", "LICENSE"]
    var folders = ["Sources", "Tests", "notebooks", "outputs", ".ci", ".github"]
    while let folder = folders.popLast() {
      for name in folderNames(Project.root + "/" + folder) {
        let path = "\(folder)/\(name)"
        if FileSystem.isFolder(Path(Project.root) / Path(path)) {
          folders.append(path)
        } else {
          found.append(path)
        }
      }
    }
    return found
  }()

  /// The words between backticks, outside of fenced code.
  private static func code(in text: String) -> [Substring] {
    text.split(separator: "```").enumerated().filter { $0.offset % 2 == 0 }
      .flatMap { $0.element.split(separator: "`", omittingEmptySubsequences: false).enumerated() }
      .filter { $0.offset % 2 == 1 }
      .flatMap { $0.element.split(separator: " ") }
  }

  /// A path may be told by its end, and `NAME` in it stands for any name.
  private static func isThere(_ path: Substring) -> Bool {
    let parts = (path.hasSuffix("/") ? path.dropLast() : path).split(separator: "/")
    return files.contains { file in
      let all = file.split(separator: "/")
      return all.indices.contains { start in
        let rest = all[start...]
        return rest.count >= parts.count
          && zip(rest, parts).allSatisfy { found, wanted in
            guard let name = wanted.firstRange(of: "NAME") else { return found == wanted }
            return found.hasPrefix(wanted[..<name.lowerBound])
              && found.hasSuffix(wanted[name.upperBound...])
          }
      }
    }
  }

  @Test func everyFileIsThere() {
    let extensions = [".swift", ".py", ".c", ".txt", ".md"]
    let paths = Self.code(in: Self.guide).filter { word in
      (word.contains("/") || extensions.contains { word.hasSuffix($0) })
        && !word.contains("=") && !word.hasPrefix("--")
    }
    #expect(paths.count > 30)
    for path in paths { #expect(Self.isThere(path), "\(path)") }
  }

  @Test func everyTargetIsExplained() {
    let targets = Set(
      Self.files.filter { $0.hasPrefix("Sources/") }.map { $0.split(separator: "/")[1] })
    let explained = Set(Self.code(in: Self.guide))
    // Module maps of system libraries, and what the bench measures the machine with.
    #expect(targets.subtracting(explained) == ["CMarkdown", "CZlib", "Peak"])
  }

  /// What differs between systems is in one target.
  @Test func platformAloneImportsTheSystemsLibraries() {
    // `.ci/mutants` puts a file of its own beside the sources that it turns.
    let sources = Self.files.filter { $0.hasSuffix(".swift") && !$0.hasSuffix("/Turns.swift") }
    let importing = sources.filter {
      Self.read($0).contains(/\bimport +(\w+ +)?(Glibc|Darwin|Musl)\b/)
    }
    #expect(Set(importing.map { Path($0).folder }) == ["Sources/Platform"])
  }

  @Test func everyVariableOfTheEnvironmentIsExplained() {
    let variable = /NBRUN_[A-Z_]*[A-Z]/
    var used: Set<Substring> = []
    for file in Self.files where !file.hasPrefix("notebooks") && !file.hasPrefix("outputs") {
      // Whoever adds one writes it down.
      if file.hasPrefix(".github") { continue }
      used.formUnion(Self.read(file).matches(of: variable).map(\.output))
    }
    let explained = Set(Self.guide.matches(of: variable).map(\.output))
    #expect(used.subtracting(explained) == [])
    #expect(explained.subtracting(used) == [])
  }

  /// The first line of `Package.swift` has it; whatever else names it has the same.
  @Test func swiftsVersionIsOneNumber() throws {
    let version = try #require(
      Self.read("Package.swift").firstMatch(of: /^\/\/ swift-tools-version: (\d+\.\d+)\n/)?.1)
    for file in ["README.md", ".github/CONTRIBUTING.md"] {
      let named = Self.read(file).matches(of: /[Ss]wift\]? (\d+(?:\.\d+)*)/).map(\.1)
      #expect(!named.isEmpty && named.allSatisfy { $0 == version }, "\(file): \(named)")
    }
  }

  /// Whoever meets a long function is told why it is one. Comments and empty lines are not counted.
  @Test func longFunctionsAreExplained() {
    for file in Self.sources {
      let unexplained = Self.longFunctions(in: Self.read(file))
      #expect(unexplained.isEmpty, "\(file): lines \(unexplained)")
    }
  }

  private static let sources = files.filter { $0.hasPrefix("Sources/") && $0.hasSuffix(".swift") }

  /// The lines that functions of more than 60 lines without a comment above them begin in.
  private static func longFunctions(in text: String) -> [Int] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.indices.filter { start in
      let line = lines[start]
      let indent = line.prefix { $0 == " " }
      let words = line.split(separator: " ").prefix { !$0.contains("(") || $0.hasPrefix("@") }
      guard words.contains("func") || line[indent.endIndex...].hasPrefix("init("),
        let end = lines[start...].firstIndex(of: indent + "}")
      else { return false }
      let code = lines[start...end].filter {
        let text = $0.drop { $0 == " " }
        return !text.isEmpty && !text.hasPrefix("//")
      }
      let above = start > 0 ? lines[start - 1].drop { $0 == " " } : ""
      return code.count > 60 && !above.hasPrefix("///") && !above.hasPrefix("@")
    }.map { $0 + 1 }
  }

  /// A file holds one idea.
  @Test func noFileIsLong() {
    for file in Self.sources {
      let lines = Self.read(file).split(separator: "\n").filter {
        let text = $0.drop { $0 == " " }
        return !text.isEmpty && !text.hasPrefix("//")
      }
      #expect(lines.count <= 400, "\(file)")
    }
  }
}
