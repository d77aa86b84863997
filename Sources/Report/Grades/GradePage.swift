import Text

/// The class's page: who has how many points, what failed and why, how often each exercise failed.
package func renderHTML(_ report: GradeReport) -> String {
  let title = "Grades: \(report.title)"
  let page = GradePage(report: report)
  let body: [Markup] = [
    element("a", ["class": "skip", "href": "#nbrun.text"], "Skip to the text"),
    element(
      "header", ["class": "head"],
      themeSwitch(.english) + [
        element("div", ["class": "title"], [element("h1", [:], title), page.summary])
      ]),
    element("main", ["id": "nbrun.text"], page.sections),
  ]
  return PageFrame(
    title: title, generator: report.version, styles: [styleSheet], scripts: [pageScript]
  ).html(body)
}

private struct GradePage {
  let report: GradeReport

  var summary: Markup {
    let of = report.exercises.reduce(0) { $0 + $1.of }
    let points = report.handIns.map(\.points).sorted()
    var text = "\(counted(report.handIns.count, "hand-in")), \(pointsText(of)) points"
    if !points.isEmpty {
      let mean = points.reduce(0, +) / Double(points.count)
      text += ", \(pointsText((mean * 100).rounded() / 100)) on average"
    }
    return element("p", ["class": "author"], text)
  }

  var sections: [Markup] {
    var sections = [heading("points", "Points"), pointsTable]
    if report.handIns.count > 1 {
      sections += [heading("distribution", "How the points are distributed"), histogram]
    }
    sections += [heading("exercises", "The exercises"), exerciseTable]
    let equal = report.equalAnswers
    if !equal.isEmpty {
      sections.append(heading("equal", "Answers equal word for word"))
      sections.append(
        prose([
          element("ul", [:], equal.map { element("li", [:], $0.joined(separator: ", ")) })
        ]))
    }
    let open = report.handIns.filter { !reasons(of: $0).isEmpty || !$0.comments.isEmpty }
    if !open.isEmpty {
      sections.append(heading("reasons", "What failed, and why"))
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
      "Points", ["student", "points", "of", "status"] + report.exercises.map(\.id),
      report.handIns.map { handIn in
        let name: Markup =
          handIn.page.map { element("a", ["href": $0], handIn.student) } ?? .text(handIn.student)
        return [
          element("th", ["scope": "row", "dir": "auto"], [name]), number(handIn.points),
          number(handIn.of), element("td", [:], handIn.status.rawValue.text),
        ] + handIn.exercises.map { number($0.points) }
      })
  }

  private var exerciseTable: Markup {
    table(
      "The exercises", ["exercise", "of", "average", "without all points"],
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
    figure.title = "Points of the class"
    figure.xLabel = "points"
    figure.yLabel = "hand-ins"
    return figureMarkup(figure, id: "histogram")
  }

  // MARK: Reasons

  private func reasons(of handIn: GradedHandIn) -> [String] {
    handIn.remarks
      + handIn.exercises.flatMap { exercise in
        exercise.checks.filter { $0.passed != true }.map {
          "\(exercise.id): \($0.message)" + ($0.passed == nil ? " (not reached)" : "")
        }
      }
  }

  private func reasonSection(_ handIn: GradedHandIn, _ number: Int) -> [Markup] {
    var items = reasons(of: handIn).map { element("li", [:], $0) }
    items += handIn.comments.map { element("li", [:], "Comment on \($0.exercise): \($0.text)") }
    return [
      prose([
        element("h3", ["id": "reasons-\(number + 1)", "dir": "auto"], handIn.student),
        element("ul", [:], items),
      ])
    ]
  }
}
