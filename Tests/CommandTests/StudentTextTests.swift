import Testing

/// The whole of what students get, and the whole of what is said where a lesson is wrong.
@Suite struct StudentTextTests {
  private let nbrun = Nbrun()

  private func student(_ lesson: String) throws -> (status: Int32, errors: String, text: String?) {
    nbrun.folder.write("l.md", lesson)
    let outcome = try nbrun("student", "l.md")
    return (outcome.status, outcome.errors, nbrun.folder.text("outputs/l-student.md"))
  }

  /// Comments of all kinds, answers in a list and a quotation, words in place of an answer, a stub for
  /// each name that is still needed, blank lines only where one was; no end of line at the end.
  @Test func everythingThatIsLeftOut() throws {
    let (status, errors, text) = try student(
      """
      ---
      title: "A # in it"\t# gone
      # a line of its own
      seed: 3 # gone
      ---
      # Sums

      <!-- notes: a -->
      \u{20}\t
      Kept <!-- x --> text.

      ```nbrun answer
      secret = 1
      ```

      - ```nbrun answer
        second = 2
        ```

      > ```nbrun answer
      > third = 3
      > ```

      ```nbrun exercise id=a points=2
      # begin answer
      first = secret + second + third
      # instead:first = [
      # instead:  todo,
      # instead:   1]\u{20}\u{20}
      # instead:
      # end answer
      first
      ```

      ```nbrun answer
      fourth = 4
      unused = 5
      ```

      End.

      ```nbrun
      first
      fourth
      secret + second + third
      # begin answer
      9
      # end answer
      ```
      """)
    #expect(status == 0, "\(errors)")
    #expect(
      text == """
        ---
        # The student's version, made by nbrun of l.md
        title: "A # in it"
        seed: 3
        ---
        # Sums

        Kept  text.

        ```nbrun
        secret = todo
        ```

        - ```nbrun
          second = todo
          ```

        > ```nbrun
        > third = todo
        > ```

        ```nbrun exercise id=a points=2
        first = [
         todo,
          1]

        first
        fourth = todo
        ```

        End.

        ```nbrun
        first
        fourth
        secret + second + third
        todo
        ```

        """)
  }

  @Test func aLessonWithoutFrontMatterGetsSome() throws {
    let (status, errors, text) = try student(
      "# None\n\n```nbrun exercise id=a\n# begin answer\n1 + 1\n# end answer\n```\n\n\n<!-- end -->\n\n"
    )
    #expect(status == 0, "\(errors)")
    #expect(
      text == """
        ---
        # The student's version, made by nbrun of l.md
        ---

        # None

        ```nbrun exercise id=a
        todo
        ```

        """)
  }

  /// A `#` in a text of the front matter is none of a comment, whichever quotes it stands in.
  @Test func quotesInFrontMatter() throws {
    let (_, errors, text) = try student(
      """
      ---
      title: 'One # ''two'' # three' # gone
      params: # gone
        a: "\\" # b"
        c: 'd \\' # gone
        e: f#g
        g: "C:\\\\" # gone
        h: [1, 2] \t # gone
      ---
      ```nbrun exercise id=x
      1
      ```
      """)
    #expect(
      text?.contains(
        """
        title: 'One # ''two'' # three'
        params:
          a: "\\" # b"
          c: 'd \\'
          e: f#g
          g: "C:\\\\"
          h: [1, 2]
        ---
        """) == true, "\(text ?? errors)")
  }

  @Test func marksThatDoNotMatchAreShown() throws {
    let (status, errors, text) = try student(
      """
      # X

      ```nbrun exercise id=a
        # begin answer
      # begin answer
      1
      ```

      ```nbrun
      # end answer
      # instead: 1
      ```
      """)
    #expect(status == 2 && text == nil)
    #expect(
      errors == """
        l.md:4:1: error: this answer never ends
         4 |   # begin answer
           | ^^^^^^^^^^^^^^^^
           = write `# end answer` behind its last line
        l.md:5:1: error: the answer that begins in line 4 has not ended here
         5 | # begin answer
           | ^^^^^^^^^^^^^^
           = write `# end answer` behind it
        l.md:10:1: error: no answer begins above
         10 | # end answer
            | ^^^^^^^^^^^^
            = write `# begin answer` above its first line
        l.md:11:1: error: what students get instead stands inside an answer
         11 | # instead: 1
            | ^^^^^^^^^^^^
            = write `# begin answer` above, `# end answer` below

        """)
  }

  /// A mark of more than four words is a sentence.
  @Test(arguments: [
    ("# begin the hidden tests", true), ("# end of hidden tests", true),
    ("# begin with the hidden tests", false), ("#begin the answer:", true),
    ("# start of the answer", false), ("# the answer begins", false),
  ])
  func wordsOfMarks(line: String, isRefused: Bool) throws {
    let (status, errors, _) = try student("```nbrun exercise id=a\n1\n\(line)\n```\n")
    #expect(status == (isRefused ? 2 : 0), "\(errors)")
    #expect(errors.contains("it is no mark of an answer") == isRefused)
  }

  /// What was left over is shown from its first sign to its last.
  @Test func aLeftoverIsShownWhole() throws {
    let (status, errors, text) = try student(
      "```nbrun exercise id=a\n1\n```\n\n  ```text hidden\n  1\n  ```\n\n~~~ text answer\n~~~\n")
    #expect(status == 2 && text == nil)
    #expect(
      errors == """
        l.md:5:1: error: students would read this: it is no cell, and so it is shown as it stands
         5 |   ```text hidden
           | ^^^^^^^^^^^^^^^^
        l.md:9:1: error: students would read this: it is no cell, and so it is shown as it stands
         9 | ~~~ text answer
           | ^^^^^^^^^^^^^^^

        """)
  }

  @Test func aNotebookWithoutExercises() throws {
    let said = """
      l.md:1:1: KIND: there is no exercise in this notebook
       1 | ```nbrun
         | ^
         = an exercise is a cell that opens with ```nbrun exercise id=… points=3

      """
    let (status, errors, text) = try student("```nbrun\n1\n```\n")
    #expect(status == 0 && text?.hasSuffix("---\n\n```nbrun\n1\n```\n") == true)
    #expect(errors == said.replacing("KIND", with: "warning"))
    let graded = try nbrun("grade", "l.md", "l.md")
    #expect(graded.status == 2 && graded.output == "")
    #expect(graded.errors == said.replacing("KIND", with: "error"))
  }

  @Test func exercisesThatAreWrong() throws {
    nbrun.folder.write(
      "l.md",
      """
      # X

      ```nbrun exercise
      expect(1 < 2)
      ```

      ```nbrun exercise id=b
      1
      ```

      ```nbrun
      expect(1 < 2, points: 0)
      ```
      """)
    let graded = try nbrun("grade", "l.md", "l.md")
    #expect(graded.status == 2 && graded.output == "")
    #expect(
      graded.errors == """
        l.md:3:1: error: an exercise needs an id, which its column in the grades is called by
         3 | ```nbrun exercise
           | ^
           = write `exercise id=… points=3`
        l.md:3:1: warning: checks in an exercise's own cell count nothing, since students can change them
         3 | ```nbrun exercise
           | ^
           = put them into a cell below, or a `hidden` one
        l.md:7:1: warning: no check says what this exercise is worth, so it counts nothing
         7 | ```nbrun exercise id=b
           | ^
           = write expect(…) in a cell below it

        """)
  }
}
