import Folders
import KerasExport
import Testing

/// What is asked of predictions, answered by scikit-learn in exported notebooks: checks in them hold there
/// as they do here.
@Suite(.serialized) struct JudgedNotebookTests {
  static let chapter = """
    ---
    seed: 3
    ---
    # Questions

    ```nbrun
    words = tokenize(text_folder("films"), num_words: 40)
    data = multi_hot(words.train, dimension: 40)
    model net { input(40); dense(4, activation: relu); dense(1, activation: sigmoid) }
    run = fit(compile(net, loss: binary_crossentropy, metrics: [accuracy]), data, epochs: 2)
    p = predict(run, data)
    predict(run, data[:3], top: 2)
    predict(run, text: ["a good film", "a bad film"], top: 1)
    predict(run, text: "a good film", top: 1)
    m = confusion_matrix(p, data)
    m
    expect(sum(m.counts) == 16 and m.accuracy == evaluate(run, data).accuracy)
    expect(sum(confusion_matrix(p, data, normalize: all).counts) > 0.999)
    report = classification_report(p, data)
    report
    expect(report.accuracy == m.accuracy and report.macro_recall > 0)
    expect(sum(report.support) == 16)
    known = classification_report([0, 2, 1, 0, 1, 2], [0, 1, 2, 0, 1, 2])
    expect(abs(known.macro_f1 - 2 / 3) < 1e-12 and known.precision[1] == 0.5)
    roc = roc_curve([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1])
    roc
    expect(roc.area == 0.75 and roc.areas[0] == 0.75)
    roc_curve(p, data, class: 0, title: "Against the rest")
    roc_curve([p, 1 - p], data, labels: ["one", "other"])
    pr = precision_recall_curve([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1])
    pr
    expect(abs(pr.area - 0.8333333333333333) < 1e-12)
    k = calibration_curve([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1], n_bins: 3, strategy: quantile)
    k
    expect(abs(k.brier_score - 0.158125) < 1e-12)
    res = residuals([2.5, 0.0, 2.0, 8.0], [3.0, -0.5, 2.0, 7.0], bins: 4)
    res
    expect(abs(res.r2 - 0.9486081370449679) < 1e-12 and res.mae == 0.5 and res.values[0] == 0.5)
    plot([1, 2, 4], [3, 1, 2], x_label: "time")
    plot([3, 1, 2], [1, 2, 2], x: [1, 2, 4], labels: ["a", "b"])
    scatter(data.y, p, diagonal: true, x_label: "true")
    bar(m.classes, sort(m.counts[0]), title: "Counts")
    export(p, "p.csv", data: data)
    export(p, "alone.csv")
    ```
    ```nbrun
    three = to_categorical(data, num_classes: 3)
    model soft { input(40); dense(3, activation: softmax) }
    fitted = fit(compile(soft, loss: categorical_crossentropy), three)
    s = predict(fitted, three)
    predict(fitted, three[:2], top: 3)
    confusion_matrix(s, three)
    mistakes(s, three)
    mistakes(s, three[2:9])
    precision_recall_curve(s, three)
    export(s, "s.csv", data: three)
    ```
    """

  @Test(arguments: KerasForm.allCases)
  func answersAreThoseOfScikitLearn(form: KerasForm) throws {
    let folder = OwnData.folder()
    try KerasReader.expect(
      try KerasExportTests.export(Self.chapter, as: form), form,
      as: "judged_\(form.fileExtension)", in: folder, if: KerasReader.hasJudges
    ) { printed in
      try #require(printed.contains("macro avg") && printed.contains("Brier score"))
      try #require(printed.contains("samples are taken for another class"))
      // The folders' names, as in what the notebook itself writes.
      for (name, start) in [
        ("p.csv", "sample,label,predicted,probability_pos\n0,"),
        ("alone.csv", "sample,prediction\n0,"),
        ("s.csv", "sample,label,predicted,probability_neg,probability_pos,probability_2\n"),
      ] { try #require(folder.text(name)?.hasPrefix(start) == true, "\(name)") }
    }
  }
}
