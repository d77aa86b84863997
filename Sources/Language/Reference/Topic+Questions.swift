extension Topic {
  static let questions = Topic(
    word: "questions", title: "Questions afterwards",
    parts: [
      .text(
        """
        What a model says of samples is a tensor, and what one asks of it takes that tensor and the samples: \
        which classes it takes for which, how far its probabilities can be trusted, by how much it misses \
        numbers. Of one probability a sample, what is above 0.5 is class 1; of a row of them, the largest \
        counts. Classes are called by their names where they have some.
        """),
      .cells(
        """
        ```nbrun id=questions
        predict(run, test[:2], top: 2)
        matrix = confusion_matrix(predictions, test)
        matrix
        classification_report(predictions, test)
        curve_of_run = roc_curve(predictions, test, title: "Found and falsely found")
        curve_of_run
        ```

        The network is right about `nbrun: percent(matrix.accuracy)` of the reviews; the area below its curve is \
        `nbrun: curve_of_run.area`.
        """),
      .text(
        """
        Figures, averages and rules are scikit-learn's: classes that neither occur nor are predicted are left \
        out, ties share a threshold, the area under the ROC curve is that of its trapezoids and the average \
        precision that of its steps. With three or more classes each is judged against the rest; `class:` \
        chooses one. Several models' predictions in a list make several curves in one figure.
        """),
      .code(
        """
        roc_curve([predict(small, test), predict(large, test)], test, labels: ["small", "large"])
        """),
      .text(
        """
        For numbers there are `residuals(predictions, data)` and `scatter(data.y, predictions, diagonal: true)`. \
        `mistakes(predictions, data)` shows the samples that were missed, and `export(predictions, \
        "predictions.csv", data: test)` writes all of them for other programs, by the rules of `save`.
        """),
    ])
}
