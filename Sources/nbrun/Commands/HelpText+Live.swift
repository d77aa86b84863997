extension HelpText {
  static let runNotes = """

    A report goes to outputs/NAME.html, NAME the notebook's without its ending;
    --to slides writes outputs/NAME.slides.html (`nbrun help slides`).
    Data sets are looked for in --data, NBRUN_DATA, the user's cache folder and
    ~/.keras/datasets; then they are downloaded.

    -p gives a parameter another value of its type: a number, a text, or true or
    false. In place of a whole number it may have a fraction where the notebook
    takes any number: rate: 1 may become 0.5, epochs: 4 may not.

    Exit status: 0 all well; 1 a cell failed, the report is written all the same;
    2 the notebook or the arguments are wrong, nothing was run; 3 disk, network,
    memory or data failed; 130 after Ctrl-C.

    """

  /// What the pages of `run`, `watch`, `new` and `cache` say beside their options.
  static func liveNotes(_ command: Command) -> String {
    switch command {
    case .run:
      """

      Results are kept in the user's cache folder (`nbrun cache`), by what they depend on:
      a second run computes only what an edit reaches. --explain-cache tells what and why.

      """
    case .watch:
      """

      Open the page it names, outputs/NAME.watch.html, in a browser: it is the report, and
      loads itself again after each run, keeping its place. Mistakes in the notebook are
      shown in the terminal and at the foot of the page. Ctrl-C ends the watch and removes
      that page; the report stays. Only the notebook is watched, not the files it reads.

      """
    case .student:
      """

      Left out are cells marked `answer` and `hidden`, what stands between `# begin answer` and
      `# end answer` (in its place stand the lines `# instead: …`, or else `name = todo`), and all
      HTML comments. What is written passes `nbrun check` and runs: `todo` is no error.
      `nbrun help grade` shows a small lesson.

      """
    case .grade:
      """

      A lesson is a notebook that holds its answers and checks, such as this lesson.md:

        # Sums

        ```nbrun exercise id=total points=3
        # Add up the numbers from 1 to 4.
        # begin answer
        total = 1 + 2 + 3 + 4
        # end answer
        ```

        ```nbrun hidden
        expect(total == 10, message: "the sum is 10")
        ```

        <!-- answer: Most forget the 4. -->

      A teacher does in order:

        nbrun lesson.md                         runs the lesson with its answers
        nbrun student lesson.md                 writes outputs/lesson-student.md for the class
        nbrun grade lesson.md hand-ins --list   who has handed in what
        nbrun grade lesson.md hand-ins          writes outputs/lesson-grades.csv and .html
        nbrun grade lesson.md hand-ins --comments comments.csv

      Students give back their copies of lesson-student.md, and all of them go into the folder
      hand-ins. A hand-in is a file, or a folder with one notebook in it; of any other folder each
      file or folder is one. A student's name is the file's or folder's: ann.md is ann's. The file
      comments.csv is a table, which spreadsheets write as well; what it says stands in the reports:

        student,exercise,text
        ann,total,"Right, and short."

      An exercise is a cell marked `exercise` with an id, and perhaps `points=3`. The `expect`s
      in the lesson's cells below it, up to the next exercise, say what it is worth: each counts
      as its `points:` say, 1 where nothing is said, and all of them together as the exercise's.
      They come from the lesson, whatever a hand-in has made of them. Each hand-in runs as with
      --keep-going, in a process of its own, offline; it can read the files of its own folder, where
      no other hand-in lies, and those that the lesson names, and write nowhere. Its report goes to
      outputs/lesson-grades/. Called again, only what has changed runs.

      """
    case .new:
      """

      NAME is a file's name without or with .md, in this folder or another that is there:
      `nbrun new first` writes first.md. A file that is there already stays as it is.

      """
    case .cache:
      """

      `nbrun cache` prints the folder, NBRUN_CACHE or the system's usual place, and how much
      of it nbrun has filled. `nbrun cache clear` removes what nbrun computed and wrote there,
      and nothing else; downloaded data sets stay.

      Results take 1 GB at most, or what NBRUN_CACHE_SIZE says (500M, 4G); those used longest
      ago make room. Each is found by a digest of all it depends on and carries a checksum: a
      damaged one is computed again. Data files are told apart by all their bytes, not by
      their times. The folder may be deleted at any time.

      """
    default: ""
    }
  }
}
