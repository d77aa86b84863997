import Notebook
import Text

/// A part of the reference that is no function: `nbrun help notebook` shows it in the terminal, the
/// reference as a section.
package struct Topic: Sendable {
  /// What is asked for.
  package let word: String
  package let title: String
  package let parts: [Part]

  package enum Part: Sendable {
    case text(String)
    case table(head: [String], rows: [[String]])
    /// Lines of a notebook, of front matter, or for the command line.
    case code(String)
    /// Cells of the reference.
    case cells(String)
  }

  package static func of(_ word: String) -> Topic? { all.first { $0.word == word } }

  package static let all = [notebook, prose, parameters, cells, data, questions, slides]

  private static let notebook = Topic(
    word: "notebook", title: "A notebook",
    parts: [
      .text(
        """
        A notebook is a Markdown file (`.md`, `.markdown`, `.qmd`, `.Rmd`) that reads well as it is: front \
        matter, prose, and cells, which are fenced blocks marked `nbrun`. It is checked whole before \
        anything runs; then its cells run from top to bottom, and one page shows prose, code, tables and \
        figures.
        """),
      .code(
        """
        ---
        title: Good film or bad film?
        author: A. Teacher
        seed: 1
        ---

        Reviews are lists of word indices.

        ```nbrun id=data
        reviews = imdb(num_words: 10000)
        words = lengths(reviews.train)
        histogram(words, bins: 30)
        ```

        The longest review has `nbrun: max(words)` words.
        """),
      .text(
        """
        **Front matter** is a few lines of YAML between lines of three hyphens. Values are written bare or in \
        quotes; ` #` begins a comment. Keys of other programs are passed over with a warning.
        """),
      .table(
        head: ["key", "holds", "for instance"],
        rows: FrontMatterKey.allCases.map { key in
          [
            "`\(key.rawValue)`", key.meaning,
            key.example.split(separator: "\n").map {
              "`\($0.trimming(\.isBlank))`"
            }.joined(separator: ", "),
          ]
        }),
      .text(
        """
        **Languages.** `lang` decides what language the page's own words are in, from the contents to a \
        figure's description: English, German, French, Spanish, Portuguese, Chinese (simplified, and \
        traditional with `zh-TW` or `zh-Hant`), Japanese, Arabic or Hebrew; for another language they stay \
        English and say so. It decides too from which side the page is read, unless `dir` does: Arabic, Hebrew, Persian, Urdu and others are mirrored, their code, formulas \
        and figures are not. A paragraph, list or table cell in the other direction is set in it by itself. \
        Numbers keep their point; diagnostics, and what JSON calls things, are English. So this is a whole notebook, whose figure is \
        called *Abbildung 1*:
        """),
      .code(
        """
        ---
        title: Gute Filme
        lang: de
        data: synthetic
        ---

        Wie lang sind die Texte? [Abbildung](#laenge) zeigt es[^1].

        > [!NOTE]
        > Die Daten sind erfunden.

        ```nbrun id=laenge caption="Wörter in jedem Text"
        texte = imdb(num_words: 1000)
        histogram(lengths(texte.train), x_label: "Wörter", y_label: "Texte")
        ```

        [^1]: Die längsten sind sehr lang.
        """),
      .text(
        """
        **A value in a sentence** is inline code that begins with `nbrun:`. It has four significant digits; \
        `round(x, 2)` and `percent(x)` say it otherwise. What it names may be bound further down, so prose \
        never goes stale.
        """),
      .code("The network is right about `nbrun: percent(results.accuracy)` of the test reviews."),
    ])

  private static let prose = Topic(
    word: "prose", title: "Prose",
    parts: [
      .text(
        """
        Prose is Markdown as GitHub reads it: tables, lists of tasks, alerts (`> [!NOTE]` and `TIP`, \
        `IMPORTANT`, `WARNING`, `CAUTION`), footnotes, and the HTML that GitHub lets through, such as \
        `details`, `sub`, `kbd`, and `img` with a width. Comments are left out (two kinds of them speak \
        to slides, `nbrun help slides`); all other HTML is shown as text.
        """),
      .code(
        """
        The network overfits[^1].

        [^1]: It gets better only on the reviews that it has seen.

        > [!TIP]
        > Stop when the validation loss begins to rise.

        <details><summary>The answer</summary>

        It is the **fourth** epoch.

        </details>
        """),
      .text(
        """
        **Formulas** are TeX between dollars, as on GitHub: `$\\hat y = \\sigma(w^\\top x)$` in a sentence, \
        ``$`a_1 | b`$`` where Markdown would get in the way, `$$…$$` or a block marked `math` for a line of its \
        own. Prices stay prices; a dollar that is none is written `\\$`. An equation with a `\\label` has a number, \
        which `\\eqref` speaks of. Commands of one's own stand under `macros:` in the front matter. Titles, captions and a \
        figure's labels hold formulas too; in a cell's text a backslash is written `\\\\` and a brace `\\{`, as in \
        `x_label: "$\\\\hat y_\\{ij\\}$"`. The page has \
        MathML; Markdown and Jupyter notebooks keep the TeX. So the loss of a prediction $\\hat y$ is
        """),
      .text(
        """
        $$
        L = -y \\ln \\hat y - (1 - y) \\ln (1 - \\hat y) \\label{loss}
        $$
        """),
      .text(
        """
        **A link whose text is** `Figure`, `Table`, `Section` or `Equation`, or that word in the page's \
        language, says the number of what it leads to, or \
        a heading's words: `[Equation](#loss)` is [Equation](#loss). A cell's caption numbers its figure, or else \
        its table, and may hold Markdown and formulas. A link to a file or a place that is not there, in this \
        notebook or in one beside it, is warned of, and so is such a word that leads to something else.
        """),
      .text(
        """
        **Cells may stand in lists and quotations**, as far in as the text around them; what they show stands \
        below them.
        """),
      .cells(
        """
        1. Count:

           ```nbrun id=step
           2 + 2
           ```

        2. Go on.
        """),
    ])

  private static let parameters = Topic(
    word: "params", title: "Parameters",
    parts: [
      .text(
        """
        What a reader may want to change stands under `params:` in the front matter, each name with a number, \
        a text, `true` or `false`, or a list of one of these. The names are bound in all cells.
        """),
      .code(
        """
        ---
        params:
          epochs: 2
          widths: [4, 8]
        ---
        """),
      .cells(
        """
        ```nbrun id=parameters
        fit(compiled, train[:2000], epochs: epochs, batch_size: 512).history
        widths
        ```
        """),
      .text(
        """
        The command line gives other values of the same type. A whole number may get a fraction where the \
        notebook takes any number. The page says which values it was made with.
        """),
      .code(
        """
        nbrun chapter.md -p epochs=10 -p "widths=[16, 32, 64]"
        """),
    ])

  private static let cells = Topic(
    word: "cell", title: "Cells",
    parts: [
      .text(
        """
        A cell opens with three backticks and `nbrun`, and in that line it may have options, \
        `key=value`, without blanks around the sign; a value with blanks stands in double quotes. Other \
        fenced blocks are shown and never run.
        """),
      .table(
        head: ["option", "is", "for instance"],
        rows: CellOption.allCases.map { option in
          ["`\(option.rawValue)`", option.meaning, "`\(option.usage)`"]
        }),
      .cells(
        """
        ```nbrun id=options caption="Loss by epoch" alt="Two curves that fall" source=folded
        plot(run.history, metric: loss)
        ```

        ```nbrun id=mistake expect=error
        [3, 1, 4][3]
        ```
        """),
      .text(
        """
        **`todo`** stands for what is still to be done: a value, a layer of a model, a statement. It is no \
        error; it and what needs it are marked ‘still to do’. `nbrun --keep-going` runs what has no errors \
        where something has. In a lesson, cells are marked `exercise`, `answer` or `hidden`: `nbrun help grade` \
        says what becomes of them.
        """),
      .cells(
        """
        ```nbrun exercise id=units points=2
        # How many units has the layer?
        # begin answer
        units = 16
        # instead: units = todo
        # end answer
        ```

        ```nbrun hidden id=check-units
        expect(units == 16, message: "sixteen units", points: 2)
        ```
        """),
      .text(
        """
        In `.qmd` and `.Rmd` files a cell may open with `{nbrun}`, and with Quarto's and R Markdown's names \
        for the same: `label`, `fig-cap`, `fig-alt`, `echo: false` hides the code, `code-fold: true` folds it.
        """),
    ])

  private static let data = Topic(
    word: "data", title: "Data",
    parts: [
      .text(
        """
        Public data sets are looked for in the folder that `--data` names, then in `NBRUN_DATA`, in the user's \
        cache folder and in `~/.keras/datasets`; then they are downloaded and their checksums compared. Where \
        they can't be had, a stand-in takes the place of `imdb`: as many made-up reviews of the same shape. \
        The page says so in its first lines. `data: synthetic` asks for it, `--data` and `--offline` say where \
        to look.
        """),
      .text(
        """
        Data of one's own are files beside the notebook, in its folder or below, or in the folder that \
        `--data` names: a table with a row for each text, or a folder of text files for each class. There may be \
        any number of classes; they are numbered from 0 in the order of their names, and `.classes` says them. \
        `positive` makes two of them: one and the rest. A table without a line of names has `header: false` and \
        columns by number, such as `text: 1, label: 0`; `encoding` says how it is written, and one that ends in \
        `.gz` may stay compressed.
        """),
      .cells(
        """
        ```nbrun id=own-data
        own_texts = csv("data/reviews.csv", text: "review", label: "sentiment", positive: "good")
        own = tokenize(own_texts, num_words: 1000)
        own_train = multi_hot(own.train, dimension: 1000)
        model own_model { input(1000); dense(16, activation: relu); dense(1, activation: sigmoid) }
        fit(compile(own_model, loss: binary_crossentropy), own_train, epochs: 2).history
        ```
        """),
      .text(
        """
        A table of numbers becomes samples by `table`: `label` names a column of classes to predict, `target` one \
        of numbers. All other columns are predicted from, or those of `features`, or all but those of `ignore`. \
        A column of numbers is one number a sample; a column of texts becomes one for each different text, \
        `island=Biscoe`, in the order of their bytes, with a 1 where it stands. A column of both is a mistake in \
        the file, and is said to be; so are dates, numbers with commas and infinite ones. Cells that are empty or \
        hold `NA`, `?` and the like are missing: the call fails and says where, or `missing: drop` leaves out \
        their rows, or `missing: mean` puts the training rows' mean there, and zeros for a text. \
        The rows are put in NumPy's order for `seed`, and the last `test_split` of them are the tests; with \
        `stratify: true` the last ones of each class. Shown, a table says of each column how many values it has, \
        pandas' figures and a small histogram, of the file as it is.
        """),
      .text(
        """
        `standardize` takes the training samples' mean off each number and divides by their deviation, as \
        scikit-learn's `StandardScaler`. What was done goes along with the samples, the run and its model file: \
        `predict` takes a row as the file has it, in the order of the columns, or a list of rows, and encodes and \
        scales it. Samples of a data set are encoded already and are taken as they are.
        """),
      .cells(
        """
        ```nbrun id=own-table
        birds = table("data/penguins.csv", label: "species", missing: drop, features: ["bill_length_mm", "sex"])
        scaled = standardize(birds)
        model bird_model { input(3); dense(8, activation: relu); dense(3, activation: softmax) }
        told = fit(compile(bird_model, loss: sparse_categorical_crossentropy), scaled.train, epochs: 5)
        predict(told, [39.1, "female"])
        ```
        """),
      .text(
        """
        **Numbers**: `boston_housing`, `mnist` and `fashion_mnist` are Keras's data sets, searched for and \
        downloaded as the film reviews are, and so are the newswires of `reuters`; there is no stand-in for \
        them. Where they can't be had, the message says which file to put where, such as `mnist.npz` into the \
        data folder, or `fashion-mnist/train-images-idx3-ubyte.gz`. Nobody publishes a checksum of \
        Fashion-MNIST, so that of the first download is kept beside it, and a warning says when it changes.
        """),
      .text(
        """
        `images` reads pictures of one's own in MNIST's format (IDX, plain or compressed), `arrays` the arrays \
        of an `.npz` file. Values stay as they are in the file. Arithmetic of a data set with a number scales \
        its samples and leaves labels and names alone: `digits / 255`. A model takes pictures by \
        `input(28, 28)`, and `flatten()` makes one row of their values. `pictures` shows some, with labels and \
        predictions, and `weights` what a layer learnt.
        """),
      .cells(
        """
        ```nbrun id=own-pictures
        digits = images("data/digits-idx3-ubyte.gz", labels: "data/digits-idx1-ubyte.gz") / 16
        model digit_model { input(8, 8); flatten(); dense(16, activation: relu); dense(10, activation: softmax) }
        digit_run = fit(compile(digit_model, loss: sparse_categorical_crossentropy), digits.train, epochs: 20)
        pictures(digits.test, predictions: predict(digit_run, digits.test.x), columns: 6)
        weights(digit_run, "dense", show: pictures, columns: 8)
        ```
        """),
    ])
}
