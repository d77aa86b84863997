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
