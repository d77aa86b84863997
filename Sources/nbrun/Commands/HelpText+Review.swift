extension HelpText {
  static let diffNotes = """

    OLD and NEW are reports in HTML or JSON, or one of each. Compared are cells, their
    code and values, figures' data, the engine's version, the seed and the data; prose
    and captions are not. Without --to and -o the difference is text on standard output.

    Of two folders the reports of the same name are compared; one under a new name is
    found by its code. A report that is not there, or /dev/null, is an empty one.

    Exit status: 0 nothing but prose changed; 1 something did; 2 a file is no report;
    3 a file can't be read or written.

    As git's external diff, which asks with seven arguments, it always exits 0. To have
    `git diff` show reports by what changed in them:

        echo 'outputs/*.html diff=nbrun' >> .gitattributes
        git config diff.nbrun.command 'nbrun diff'

    `git log -p` and `git show` do the same with --ext-diff.

    --to markdown makes a comment for a pull request; its first line, <!-- nbrun diff -->,
    is the mark that a script finds its comment by, to bring it up to date.

    """

  static let verifyNotes = """

    Each notebook is run anew: nothing of an earlier run is used, and the synthetic
    stand-in never takes the place of data (a notebook whose front matter asks for it is
    written for it, and gets it). What comes is compared with outputs/NAME.html byte for
    byte, or with --tolerance by values. No report is written; what differs is printed as
    `nbrun diff` prints it.

    Exit status: 0 the same; 1 it differs, or a cell failed; 2 the notebook or the
    arguments are wrong, or there is no report to compare with; 3 disk, network, memory
    or data failed.

    """
}
