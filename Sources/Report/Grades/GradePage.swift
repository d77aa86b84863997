import Text
import Words

/// The class's page: who has how many points, what failed and why, how often each exercise failed.
package func renderHTML(_ report: GradeReport) -> String {
  let page = GradePage(report: report)
  let language = page.language
  let foreign = language.foreign
  let title = page.words.title(report.title)
  let body: [Markup] = [
    element(
      "a", ["class": "skip", "href": "#nbrun.text", "lang": foreign.lang, "dir": foreign.dir],
      language.words.page.skipToText),
    element(
      "header", ["class": "head"],
      themeSwitch(language) + [
        element("div", ["class": "title"], [element("h1", [:], title), page.summary])
      ]),
    element("main", ["id": "nbrun.text"], page.sections),
  ]
  return PageFrame(
    title: title, generator: report.version, language: language,
    styles: [styleSheet(in: language.words)], scripts: [pageScript]
  ).html(body)
}

private struct GradePage {
  let report: GradeReport
  var language: PageLanguage { report.language }
  var words: GradeWords { language.words.grades }

  var summary: Markup {
    let of = report.exercises.reduce(0) { $0 + $1.of }
    let points = report.handIns.map(\.points).sorted()
    let handIns = language.words(\.grades.handInsCounted, report.handIns.count)
    let mean = points.reduce(0, +) / Double(max(1, points.count))
    return element(
      "p", ["class": "author"],
      points.isEmpty
        ? words.summary(handIns, pointsText(of))
        : words.summaryWithMean(handIns, pointsText(of), pointsText((mean * 100).rounded() / 100)))
  }

  var sections: [Markup] {
    var sections = [heading("points", words.points), pointsTable]
    if report.handIns.count > 1 {
      sections += [heading("distribution", words.distribution), histogram]
    }
    sections += [heading("exercises", words.exercises), exerciseTable]
    let equal = report.equalAnswers
    let comma = language.words.page.comma
    if !equal.isEmpty {
      sections.append(heading("equal", words.equalAnswers))
      sections.append(
        prose([
          element("ul", [:], equal.map { element("li", [:], $0.joined(separator: comma)) })
        ]))
    }
    let open = report.handIns.filter { !reasons(of: $0).isEmpty || !$0.comments.isEmpty }
    if !open.isEmpty {
      sections.append(heading("reasons", words.reasons))
      sections += open.enumerated().flatMap { number, handIn in reasonSection(handIn, number) }
    }
    return sections
  }

  private func heading(_ id: String, _ text: String) -> Markup {
    prose([element("h2", ["id": id], text)])
  }

  private func prose(_ content: [Markup]) -> Markup { element("div", ["class": "prose"], content) }

  private func table(_ label: String, _ head: [String], _ rows: [[Markup]]) -> Markup {
    element(
      "div", ["class": "prose"],
      [
        element(
          "div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": label],
          [
            element(
              "table", [:],
              [
                element(
                  "thead", [:],
                  [element("tr", [:], head.map { element("th", ["scope": "col"], $0) })]),
                element("tbody", [:], rows.map { element("tr", [:], $0) }),
              ])
          ])
      ])
  }

  private func number(_ value: Double) -> Markup {
    element("td", ["class": "number"], pointsText(value))
  }

  private var pointsTable: Markup {
    table(
      words.points,
      [words.student, words.pointsColumn, words.of, words.status] + report.exercises.map(\.id),
      report.handIns.map { handIn in
        let name: Markup =
          handIn.page.map { element("a", ["href": $0], handIn.student) } ?? .text(handIn.student)
        return [
          element("th", ["scope": "row", "dir": "auto"], [name]), number(handIn.points),
          number(handIn.of), element("td", [:], words.named(handIn.status)),
        ] + handIn.exercises.map { number($0.points) }
      })
  }

  private var exerciseTable: Markup {
    table(
      words.exercises, [words.exercise, words.of, words.average, words.withoutAllPoints],
      report.exercises.enumerated().map { index, exercise in
        let points = report.handIns.compactMap {
          $0.exercises.indices.contains(index) ? $0.exercises[index].points : nil
        }
        let mean = points.isEmpty ? 0 : points.reduce(0, +) / Double(points.count)
        return [
          element("th", ["scope": "row"], exercise.id), number(exercise.of),
          number((mean * 100).rounded() / 100), number(Double(report.failures(of: index))),
        ]
      })
  }

  private var histogram: Markup {
    let points = report.handIns.map(\.points)
    var figure = Figure(
      content: Histogram(of: points, bins: min(10, max(1, points.count))))
    figure.title = .own(words.pointsOfClass)
    figure.xLabel = .own(words.pointsAxis)
    figure.yLabel = .own(words.handIns)
    return figureMarkup(figure, language, id: "histogram")
  }

  // MARK: Reasons

  private func reasons(of handIn: GradedHandIn) -> [Markup] {
    (handIn.remarks + handIn.errors).map { text in
      element("li", ["lang": language.englishInside], codeSpans(text))
    }
      + handIn.exercises.flatMap { exercise in
        exercise.checks.filter { $0.passed != true }.map {
          let message = "\(exercise.id): \($0.message)"
          return element("li", [:], $0.passed == nil ? words.notReached(message) : message)
        }
      }
  }

  private func reasonSection(_ handIn: GradedHandIn, _ number: Int) -> [Markup] {
    var items = reasons(of: handIn)
    items += handIn.comments.map { element("li", [:], words.comment($0.exercise, $0.text)) }
    return [
      prose([
        element("h3", ["id": "reasons-\(number + 1)", "dir": "auto"], handIn.student),
        element("ul", [:], items),
      ])
    ]
  }
}

extension GradeWords {
  fileprivate func named(_ status: GradedHandIn.Status) -> String {
    switch status {
    case .ok: ok
    case .todo: todo
    case .failed: failed
    case .stopped: stopped
    case .unreadable: unreadable
    }
  }
}
