extension TableWords {
  static let german = TableWords(
    className: "Klasse", count: "Anzahl", share: "Anteil", trueOrPredicted: "wahr / vorhergesagt",
    trueClass: "wahr", predicted: "vorhergesagt", samples: "Beispiele", model: "Modell",
    samplesOfIt: "Beispiele davon", others: "andere", averagePrecision: "mittlere Präzision",
    probability: "Wahrscheinlichkeit", meanProbability: "mittlere Wahrscheinlichkeit",
    shareOfClass: "Anteil der Klasse", precision: "Präzision", recall: "Trefferquote",
    support: "Anzahl", sample: "Beispiel", prediction: "Vorhersage", label: "Klasse",
    review: "Rezension", text: "Text", first: "1.", second: "2.", third: "3.", later: "{1}.",
    word: "Wort", index: "Nummer", similarity: "Ähnlichkeit", ngram: "N-Gramm", words: "Wörter",
    texts: "Texte", addsOnAverage: "trägt im Mittel bei", inTotal: "insgesamt", phrase: "Wortfolge",
    atWord: "ab Wort", filters: "Filter", addsToScore: "trägt zur Wertung bei", times: "Vorkommen",
    column: "Spalte", kind: "Art", missing: "fehlend", mean: "Mittelwert", deviation: "Std.-Abw.",
    minimum: "Minimum", maximum: "Maximum", histogram: "Histogramm", training: "Training",
    testing: "Test", fewestWords: "Wörter: wenigste", median: "Median", most: "meiste",
    suchAs: "zum Beispiel", layerAndType: "Schicht (Typ)", outputShape: "Ausgabeform",
    parameters: "Parameter", connectedTo: "Verbunden mit",
    macroAverage: "Makro-Mittel", weightedAverage: "gewichtetes Mittel")
}

extension KindWords {
  static let german = KindWords(
    numbers: "Zahlen", label: "Klasse, {1}", target: "Zielgröße, {1}",
    classes: [.one: "{1} Klasse", .other: "{1} Klassen"],
    texts: [.one: "{1} Text", .other: "{1} Texte"],
    withoutAnyPhrase: "ohne jede Wortfolge", more: "{1} weitere")
}

extension NameWords {
  static let german = NameWords(
    classNumber: "Klasse {1}", modelNumber: "Modell {1}", sampleNumber: "Beispiel {1}",
    inputNumber: "Eingabe {1}", residuals: "Residuen",
    failedInEpoch: "{1} (fehlgeschlagen in Epoche {2})",
    fold: "Fold {1}", divided: "aufgeteilt")
}

extension RemarkWords {
  static let german = RemarkWords(
    samplesAre: "{1} Beispiele: {2}",
    trainingAndTesting: "{1}: {2} Beispiele zum Trainieren, {3} zum Testen",
    classesForTrainingAndTesting:
      "{1}: {2} Beispiele zum Trainieren ({4}), {3} zum Testen ({5})",
    classesForTraining: "{1}: {2} Beispiele zum Trainieren ({4}), {3} zum Testen",
    folds: "{1} Teile von {2} Beispielen: {3}",
    foldsOfTexts: "{1} Teile, zusammen {2}", savedModel: "Modell {1}, gespeichert als {2}",
    vectors: [
      .one: "{1} Wort mit einem Vektor aus {2} Zahlen",
      .other: "{1} Wörter, jedes mit einem Vektor aus {2} Zahlen",
    ],
    model: "Modell {1}: Schichten: {2}, Parameter: {3}",
    compiledModel: "Modell {1}, kompiliert mit {2} und {3}",
    trainedModel: "Modell {1}, trainiert: {2}",
    failedModel: "Modell {1}, dessen Training in Epoche {2} fehlschlug",
    modelFamily: "Modell {1}, mit Parametern", loss: "Verlustfunktion {1}", metric: "Metrik {1}",
    earlyStopping: "früher Abbruch, wenn sich {1} nicht verbessert hat: {2}",
    rateReduction: "die Lernrate mal {1}, wenn sich {2} nicht verbessert hat: {3}",
    endAtNaN: "ein Ende, wenn der Verlust keine endliche Zahl mehr ist",
    needs: "nicht ausgeführt: braucht `{1}`",
    needsInLine: "nicht ausgeführt: braucht `{1}` (Zeile {2})",
    needsInFile: "nicht ausgeführt: braucht `{1}` (Zeile {2} in {3})", todo: "noch zu erledigen",
    todoNeeds: "noch zu erledigen: braucht `{1}` (Zeile {2})",
    todoNeedsLine: "noch zu erledigen: braucht Zeile {1}",
    todoNeedsInFile: "noch zu erledigen: braucht `{1}` (Zeile {2} in {3})",
    notShown: "nicht gezeigt: Der Bericht ist schon zu lang",
    stoppedAfter: "Abgebrochen nach Epoche {1}: {2} war in Epoche {3} am besten.",
    weightsAreOf: "Die Gewichte sind die der Epoche {1}.",
    weightsAreThose: "Keine Epoche wurde beendet; die Gewichte sind die von davor.",
    trainingEnded: "Das Training endete: {1}.",
    trainingFailed: "Das Training ist fehlgeschlagen: {1}.",
    noEpoch: "Keine Epoche wurde beendet.",
    choiceFailed: "Mit {1} ist das Training fehlgeschlagen: {2}.",
    right: "{2}, davon {1} richtig ({3})", oneRight: "{2}, davon {1} richtig ({3})",
    absent: "ausgelassen, da kein Beispiel sie hat oder bekommt: {1}",
    mostConfused: "gezeigt sind die {1} am meisten verwechselten von {2} Klassen",
    precisionIsSet: "die Präzision ist auf {1} gesetzt, wo nichts vorhergesagt wurde: {2}",
    recallIsSet: "die Trefferquote ist auf {1} gesetzt, wo kein Beispiel die Klasse hat: {2}",
    meanOverClasses: "Mittel über die Klassen: {1}",
    withoutCurve: "ohne Kurve, da kein Beispiel von der Klasse ist: {1}",
    brierScore: "Brier-Wert: {1}", brierScoreOf: "Brier-Wert von {1}: {2}",
    takenForOther: "{1} von {2} Beispielen sind für eine andere Klasse gehalten",
    oneTakenForOther: "{1} von {2} Beispielen ist für eine andere Klasse gehalten",
    wrongSide: "{1} von {2} Beispielen sind auf der falschen Seite von 0.5",
    firstSamples: "die ersten {1} von {2} Beispielen; `[…]` wählt andere",
    moreWords: "und {1} weitere Wörter", moreColumns: "und {1} weitere Spalten",
    moreTexts: "und {1} weitere Texte", moreClasses: "und {1} weitere Klassen",
    addsUp: "Alles zusammen ergibt die Wertung {1}.",
    whatWordAdds: "Was ein Wort beiträgt: die Wertung {1}, weniger die des Textes ohne das Wort.",
    ngramsMoved: "{1} N-Gramme haben {2} Texte bewegt",
    scoreIsThatOf: "die Wertung ist die von {1}",
    meanAndDeviationOver: """
      Mittel und Standardabweichung der Läufe über {1}; geteilt wird durch deren Anzahl, wie in NumPy
      """,
    standardized: """
      Jede Zahl abzüglich des Mittels der Trainingsbeispiele, geteilt durch deren Standardabweichung.
      """,
    rowsLeftOut: [
      .one: "{1} Zeile mit fehlenden Werten ausgelassen.",
      .other: "{1} Zeilen mit fehlenden Werten ausgelassen.",
    ],
    rowsLeftOutOfSummary: [
      .one:
        "{1} Zeile mit fehlenden Werten ausgelassen; die Zahlen gelten für alle Zeilen der Datei.",
      .other:
        "{1} Zeilen mit fehlenden Werten ausgelassen; die Zahlen gelten für alle Zeilen der Datei.",
    ],
    totalParameters: "Parameter insgesamt: {1}", trainableParameters: "Trainierbare Parameter: {1}",
    otherParameters: "Nicht trainierbare Parameter: {1}",
    trueInRows: "Wahre Klassen in Zeilen, vorhergesagte in Spalten",
    trueInRowsByTrue: """
      Wahre Klassen in Zeilen, vorhergesagte in Spalten, als Anteile der Beispiele der wahren \
      Klasse
      """,
    trueInRowsByPredicted: """
      Wahre Klassen in Zeilen, vorhergesagte in Spalten, als Anteile der Beispiele der \
      vorhergesagten Klasse
      """,
    trueInRowsByAll:
      "Wahre Klassen in Zeilen, vorhergesagte in Spalten, als Anteile aller Beispiele",
    mostFrequentConfusions: "Die häufigsten Verwechslungen",
    textsForTraining: "{1}: {2} Texte zum Trainieren, {3} zum Testen",
    confusions: "Eine Konfusionsmatrix: {1}.", noneMistaken: "Keine Verwechslung.",
    mostMistaken: "Am häufigsten verwechselt: {1}.", ofTheClasses: "Zu den Klassen: {1}.",
    ofThese: "Dazu: {1}.",
    rocOf: """
      {1}: Fläche {2} unter der ROC-Kurve; bei einer Falsch-positiv-Rate von {3} werden {4} \
      gefunden.
      """,
    precisionRecallOf:
      "{1}: mittlere Präzision {2}; bei einer Trefferquote von {3} ist die Präzision {4}.",
    calibrationOf:
      "{1}: Brier-Wert {2}; am weitesten daneben, wo {3} vorhergesagt sind und es {4} sind.",
    calibrationScoreOf: "{1}: Brier-Wert {2}.",
    residualsOf: "Residuen ({1}): im Mittel {2}, mittlerer Abstand von null {3}.",
    smallestAreas: "gezeichnet sind die {1} Kurven mit den kleinsten Flächen von {2}",
    firstClasses: "gezeichnet sind die ersten {1} von {2} Klassen",
    pointsDrawn: "{1} von {2} Punkten sind gezeichnet",
    pointsDrawnInPlaces: "{1} von {2} Punkten sind gezeichnet, einer an jeder Stelle",
    pointNotDrawn: "ein Punkt ist nicht gezeichnet: nicht endlich",
    pointsNotDrawn: "{1} Punkte sind nicht gezeichnet: nicht endlich",
    wrote: "{1} geschrieben, {2} Bytes", withSettings: "{1} mit {2}")
}

extension PartWords {
  static let german = PartWords(
    samples: [.one: "{1} Beispiel", .other: "{1} Beispiele"],
    epochs: [.one: "{1} Epoche", .other: "{1} Epochen"],
    texts: [.one: "{1} Text", .other: "{1} Texte"],
    sequences: "Folgen von {1} Wortnummern", sequencesOfAnyLength: "Folgen von Wortnummern",
    multiHot: "Multi-Hot-Zeilen mit {1} Werten", shaped: "Werte der Form {1}",
    takenFor: "{1} als {2} ({3})", andMore: "{1} und {2} weitere",
    arrayOfShape: "ein Feld der Form {1}",
    tableOfRows: [.one: "eine Tabelle mit {1} Zeile", .other: "eine Tabelle mit {1} Zeilen"],
    historyOfEpochs: [.one: "ein Verlauf von {1} Epoche", .other: "ein Verlauf von {1} Epochen"])
}
