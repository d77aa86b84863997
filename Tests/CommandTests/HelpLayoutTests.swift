import Language
import Testing

@testable import nbrun

/// Help is laid out for eighty columns: each line takes what fits, and columns stand below one another.
@Suite struct HelpLayoutTests {
  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Of lines that belong together, from the column where their text begins: none is too long, and
  /// none ends before the next one's first word would have been too much.
  private func expectFilled(_ lines: [String], from column: Int, _ name: String) {
    for line in lines { #expect(line.count <= 80, "\(name): \(line)") }
    for (line, next) in zip(lines, lines.dropFirst()) {
      #expect(next.prefix { $0 == " " }.count == column, "\(name): \(next)")
      let word = next.drop { $0 == " " }.prefix { $0 != " " }
      #expect(line.count + 1 + word.count > 80, "\(name): \(line)")
    }
  }

  @Test func functions() {
    // A default of tabs and ends of lines is shown as it is.
    for function in FunctionTable.inOrder {
      let all = lines(HelpText.of(function))
      #expect(all[0] == function.signature && all[1] == "", "\(function.name)")
      let summary = Array(all.dropFirst(2).prefix { !$0.isEmpty })
      expectFilled(summary, from: 0, function.name)
      #expect(summary.joined(separator: " ") == function.summary)
      var rest = all.dropFirst(2 + summary.count + 1)
      for parameter in function.parameters {
        let name = parameter.name
        var block = [rest.removeFirst()]
        // A name of more than seventeen letters has a line of its own.
        if name.count > 17 {
          #expect(block == ["  " + name])
          block = [rest.removeFirst()]
          #expect(block[0].prefix { $0 == " " }.count == 21)
        } else {
          let blanks = String(repeating: " ", count: 19 - name.count)
          #expect(block[0].hasPrefix("  \(name)\(blanks)\(parameter.summary.prefix(1))"))
        }
        while let next = rest.first, next.hasPrefix("   ") {
          block.append(next)
          rest.removeFirst()
        }
        expectFilled(block, from: 21, "\(function.name) \(name)")
        #expect(block.last?.hasSuffix(".") == true)
      }
      #expect(rest.first == "" || function.parameters.isEmpty)
      let example = lines(function.example).map { $0.isEmpty ? "" : "    " + $0 }
      #expect(Array(rest.drop { $0.isEmpty }.prefix(example.count)) == example, "\(function.name)")
    }
  }

  @Test func overview() {
    let all = lines(HelpText.overview)
    // Each command's line and what it does, in two columns.
    let rows = zip(all.dropFirst(2), Command.allCases)
    let widest = Command.allCases.map(\.usage.count).max() ?? 0
    for (line, command) in rows {
      let blanks = String(repeating: " ", count: widest - command.usage.count)
      #expect(line == "  \(command.usage)\(blanks)  \(command.summary)")
    }
    let lists = all.drop { $0 != "The language's functions and declarations:" }.dropFirst(2)
    var block: [String] = []
    for line in lists {
      if line.hasPrefix(String(repeating: " ", count: 21)), !block.isEmpty {
        block.append(line)
      } else {
        expectFilled(block, from: 21, "overview")
        // A label of more than seventeen letters has a line of its own.
        block = line.dropFirst(19).hasPrefix("  ") ? [line] : []
      }
    }
    #expect(block == [])
    for function in FunctionTable.inOrder {
      #expect(lists.contains { $0.hasPrefix("  \(function.category.rawValue.text)") })
    }
  }

  @Test(arguments: Command.allCases) func optionsOfCommands(command: Command) {
    let all = lines(HelpText.of(command))
    #expect(all[0] == command.usage && all[1] == "" && all[2] == command.summary && all[3] == "")
    let options = Option.allCases.filter { $0.commands.contains(command) }
    let names = options.map { option in
      (option.short.map { "  -\($0), " } ?? "      ") + option.long
        + (option.value.map { " " + $0 } ?? "")
    }
    let widest = names.map(\.count).max() ?? 0
    for (number, option) in options.enumerated() {
      let blanks = String(repeating: " ", count: widest - names[number].count)
      #expect(all[4 + number] == "\(names[number])\(blanks)  \(option.summary(in: command))")
    }
    // What stands below is laid out by hand; a terminal may have a few columns more.
    #expect(all.allSatisfy { $0.count <= 110 })
  }
}
