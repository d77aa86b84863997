import Testing

/// What looks as if students were not to have it is not handed out, and what only looks so to a program
/// is.
@Suite struct LeftoverTests {
  private let nbrun = Nbrun()

  private func student(_ markdown: String) throws -> (status: Int32, errors: String, text: String?)
  {
    nbrun.folder.write("l.md", markdown)
    let outcome = try nbrun("student", "l.md")
    return (outcome.status, outcome.errors, nbrun.folder.text("outputs/l-student.md"))
  }

  @Test(arguments: [
    "[//]: # (answer: 271828)", "[comment]: <> \"Answer 271828\"", "<?answer 271828 ?>",
    "<!ANSWER 271828>", "<![CDATA[ answer: 271828 ]]>", "```text answer\n271828\n```",
    "~~~Nbrun answer\n271828\n~~~", "```nbrun id=b\n1  # answer: 271828\n```",
    "```nbrun id=b\n# Solution: 271828\n```",
    "```nbrun id=b\n# beginanswer\n271828\n# endanswer\n```",
    "```nbrun id=b\n# begin the answer\n271828\n# end the answer\n```",
    "```nbrun id=b\n### BEGIN HIDDEN TESTS\n271828\n### END HIDDEN TESTS\n```",
  ])
  func isRefused(markdown: String) throws {
    let (status, errors, text) = try student("# L\n\n\(markdown)\n\nEnd.\n")
    #expect(status == 2)
    #expect(errors.contains("students would read this"), "\(errors)")
    #expect(text == nil)
  }

  /// Words of ordinary notebooks.
  @Test(arguments: [
    "```nbrun id=b caption=\"The hidden layer\"\n1\n```", "```nbrun id=b source=hidden\n1\n```",
    "```nbrun id=b\n# begin with hidden layers\n1\n```", "```nbrun id=b\n# answer in words\n1\n```",
    "```text\nanswer: yes\n```", "[notes](l.md): (answer: see there)", "[a]: l.md \"The answers\"",
  ])
  func isHandedOut(markdown: String) throws {
    let (status, errors, text) = try student("# L\n\n\(markdown)\n\nEnd.\n")
    #expect(status == 0, "\(errors)")
    #expect(text?.contains(markdown) == true)
  }

  /// YAML's comments end a line behind a blank; a `#` in a text is no comment.
  @Test func commentsBehindValuesOfFrontMatterAreLeftOut() throws {
    let (status, errors, text) = try student(
      "---\ntitle: \"C# and 'more' # less\"  # 271828\nauthor: It's F#  # 271828\nseed: 1 # 271828\n---\n# L\n"
    )
    #expect(status == 0, "\(errors)")
    #expect(text?.contains("271828") == false)
    #expect(
      text?.contains("title: \"C# and 'more' # less\"\nauthor: It's F#\nseed: 1\n---") == true)
  }
}
