extension Topic {
  /// How a notebook becomes slides.
  static let slides = Topic(
    word: "slides", title: "Slides",
    parts: [
      .text(
        """
        `nbrun NOTEBOOK --to slides` writes the notebook as slides, `NAME.slides.html`: one page that fetches \
        nothing and opens in any browser. The first slide has the title. Each heading of the first two levels \
        (`#` and `##`) begins another, and so does a rule, `---` between empty lines. What a slide has no room \
        for goes to further slides of its heading, and a little too much is set smaller. Code stands beside \
        what it shows; a cell with `source=folded` or `source=hidden` leaves the room to its figure.
        """),
      .text(
        """
        **Notes for the speaker** are a comment that begins with `notes:`. They belong to the slide on which \
        they stand, are seen in the speaker's window alone, and are text: an empty line between paragraphs, \
        `-` before the items of a list. Reports and other comments stay as they are.
        """),
      .text(
        """
        **A step at a time**: the comment `<!-- steps -->` stands before a list, whose items then come one by \
        one; before a cell, whose outputs do; or before any other part of the prose, which comes by itself. \
        `steps: true` in the front matter asks for it for all lists.
        """),
      .code(
        """
        ## Overfitting

        <!-- steps -->

        - The training loss falls and falls.
        - The validation loss turns around.

        <!-- notes:
        Show the dots first.

        - Who would have stopped, and when?
        -->

        ---

        What to do about it.
        """),
      .table(
        head: ["key", "does"],
        rows: [
          ["`→` `↓` `Space` `Page Down`", "goes on; so do a click and a swipe"],
          ["`←` `↑` `Page Up`", "goes back"],
          ["`Home` `End`", "first and last slide"],
          ["`o`", "all slides at once"],
          ["`s` or `n`", "the speaker's window: this slide and the next, notes, clock"],
          ["`f`", "full screen"],
          ["`b`", "nothing on the screen"],
          ["`p`", "all slides as one long page, as they are read without a script"],
          ["`?`", "these keys"],
        ]),
      .text(
        """
        Where the notebook's language is written from the right, the arrows are the other way round. Printed, or \
        saved as a PDF by the browser, each slide is a page. The address of a slide is that of its heading.
        """),
    ])
}
