extension Words {
  package static let german = Words(
    tag: "de", plural: .one,
    page: PageWords(
      skipToText: "Zum Text springen",
      colours: "Farben", automatic: "Automatisch", light: "Hell", dark: "Dunkel",
      seed: "Startwert", data: "Daten", engine: "Programm", standIn: "künstlicher Ersatz",
      summary: "Zusammenfassung", contents: "Inhalt", footnotes: "Fußnoten",
      wayBack: "Zurück zur Stelle, an der auf Fußnote {1} verwiesen wird",
      note: "Hinweis", tip: "Tipp", important: "Wichtig", warning: "Warnung", caution: "Vorsicht",
      warnings: "Warnungen",
      done: "erledigt", notDone: "offen",
      comma: ", ", and: " und ", semicolon: "; ",
      figure: ["Abbildung", "Abb."], table: ["Tabelle", "Tab."], section: ["Abschnitt"],
      equation: ["Gleichung"],
      figureNumber: "Abbildung {1}", tableNumber: "Tabelle {1}", equationNumber: "Gleichung {1}",
      captionEnd: ". ",
      notWhole: "Dieser Bericht ist nicht vollständig",
      notWholeText: "Der Lauf wurde {1}. Wozu er nicht kam, ist mit „{2}“ gekennzeichnet.",
      stopped: "abgebrochen", stoppedAfter: "nach {1} abgebrochen",
      stoppedAtMemory: "bei {1} Speicher abgebrochen",
      notRealData: "Das sind nicht die echten Daten",
      standInAskedFor: """
        Statt des Datensatzes {1} wurde ein künstlicher Ersatz von gleicher Größe und Form verlangt; \
        die Zahlen auf dieser Seite sagen also nichts über den echten aus.
        """,
      standInServes: """
        Der Datensatz {1} wurde nicht gefunden. Ein künstlicher Ersatz von gleicher Größe und Form \
        trat an seine Stelle; die Zahlen auf dieser Seite sagen also nichts über den echten aus.
        """,
      cellsFailed: [
        .one: "{1} Zelle ist fehlgeschlagen", .other: "{1} Zellen sind fehlgeschlagen",
      ],
      see: "Siehe {1}.",
      cellsNeededIt: [
        .one: "{1} Zelle, die sie braucht, lief nicht.",
        .other: "{1} Zellen, die sie brauchen, liefen nicht.",
      ],
      cellsNeededThem: [
        .one: "{1} Zelle, die diese braucht, lief nicht.",
        .other: "{1} Zellen, die diese brauchen, liefen nicht.",
      ],
      cells: [.one: "{1} Zelle", .other: "{1} Zellen"],
      checksPassed: [.one: "{1} Prüfung bestanden", .other: "{1} Prüfungen bestanden"],
      checksPassedOf: [
        .one: "{2} von {1} Prüfung bestanden", .other: "{2} von {1} Prüfungen bestanden",
      ],
      checksNotMade: ", {1} nicht ausgeführt",
      best: "{1} am besten in Epoche {3}: {2}"),
    outputs: OutputWords(
      cell: "Zelle {1}", codeOfCell: "Code der Zelle {1}", linkToCell: "Link zur Zelle {1}",
      code: "Code", notRun: "nicht ausgeführt",
      notAvailable: "nicht verfügbar", picture: "Bild: {1}", output: "Ausgabe", formula: "Formel",
      failsAsItShould: "Schlägt fehl, wie es soll:", error: "Fehler:",
      charactersLeftOut: [
        .one: "… {1} Zeichen ausgelassen …", .other: "… {1} Zeichen ausgelassen …",
      ],
      rowsLeftOut: [.one: "… {1} Zeile ausgelassen …", .other: "… {1} Zeilen ausgelassen …"],
      linesLeftOut: [.one: "… {1} Zeile ausgelassen …", .other: "… {1} Zeilen ausgelassen …"],
      rowsBelow: [.one: "… {1} Zeile, siehe unten …", .other: "… {1} Zeilen, siehe unten …"],
      linesBelow: [.one: "… {1} Zeile, siehe unten …", .other: "… {1} Zeilen, siehe unten …"],
      rowsBetween: [.one: "Die {1} Zeile dazwischen", .other: "Die {1} Zeilen dazwischen"],
      linesBetween: [.one: "Die {1} Zeile dazwischen", .other: "Die {1} Zeilen dazwischen"],
      firstRowsBetween: [
        .one: "Die ersten {2} von {1} Zeile dazwischen",
        .other: "Die ersten {2} der {1} Zeilen dazwischen",
      ],
      firstLinesBetween: [
        .one: "Die ersten {2} von {1} Zeile dazwischen",
        .other: "Die ersten {2} der {1} Zeilen dazwischen",
      ],
      epoch: "Epoche", metric: "Metrik", value: "Wert"),
    figures: FigureWords(
      values: "Werte", epochs: "Epochen", count: "Anzahl", value: "Wert",
      training: "Training: {1}", validation: "Validierung: {1}",
      trainingAlone: "Training", validationAlone: "Validierung", ofEachRun: "{1} jedes Laufs",
      noValues: "keine Werte zu zeichnen", moreNotDrawn: "und {1} weitere, nicht gezeichnet",
      more: "und {1} weitere", notDrawn: ", {1} nicht gezeichnet",
      moreLayers: "und {1} weitere Schichten", noLayers: "keine Schichten zu zeichnen",
      moreWords: "… {1} weitere",
      addsToScore: "Hebt die Wertung:", takesFromScore: "Senkt sie:",
      little: "wenig", much: "mehr", most: "am meisten",
      linePlot: "Liniendiagramm", histogram: "Histogramm", violinPlot: "Violinendiagramm",
      barChart: "Balkendiagramm", distribution: "Verteilung: {1}", network: "Das Netz",
      layers: "Die Schichten des Modells", markedText: "Was die Antwort bewegt hat",
      from: "von", to: "bis", countColumn: "Anzahl", valuesColumn: "Werte", minimum: "Minimum",
      lowerQuartile: "unteres Quartil", median: "Median", upperQuartile: "oberes Quartil",
      maximum: "Maximum", layer: "Schicht", units: "Einheiten", type: "Typ",
      inputShape: "Eingabeform", outputShape: "Ausgabeform", reads: "Liest",
      emptyPlot: "Ein leeres Diagramm.", moreSeries: "{1} weitere Reihen.", theCurve: "Die Kurve",
      hasNoValues: "{1} hat keine Werte.", isAt: "{1} ist {3} gleich {2}.",
      staysAt: "{1} bleibt bei {2}.",
      fallsThenRises: "{1} fällt {3} auf {2} und steigt dann auf {4}.",
      risesThenFalls: "{1} steigt {3} auf {2} und fällt dann auf {4}.",
      falls: "{1} fällt von {2} auf {3}.", rises: "{1} steigt von {2} auf {3}.",
      inEpoch: "in Epoche {1}", at: "bei {1} = {2}",
      pointsNotDrawn: [
        .one: "Ein Punkt ist nicht gezeichnet: unendlich oder keine Zahl.",
        .other: "{1} Punkte sind nicht gezeichnet: unendlich oder keine Zahl.",
      ],
      emptyBarChart: "Ein leeres Balkendiagramm.", oneBar: "Ein Balken: {1}.",
      bars: [
        .one: "{1} Balken; der höchste ist {2}, der niedrigste {3}.",
        .other: "{1} Balken; der höchste ist {2}, der niedrigste {3}.",
      ],
      emptyHistogram: "Ein leeres Histogramm.",
      histogramHolds:
        "{1} Werte von {2} bis {3}; die vollste von {4}, von {5} bis {6}, enthält {7}.",
      bins: [.one: "{1} Klasse", .other: "{1} Klassen"],
      emptyViolinPlot: "Ein leeres Violinendiagramm.", oneDistribution: "Eine Verteilung",
      noDistribution: "{1}: keine Werte.",
      violin: "{1}: Median {2}, die Hälfte von {3} zwischen {4} und {5}.",
      valuesCounted: [.one: "{1} Wert", .other: "{1} Werten"],
      moreDistributions: "{1} weitere Verteilungen.",
      emptyNetwork: "Ein leeres Netz.", denseNetwork: "Ein dichtes Netz: {1}.", then: ", dann ",
      andSoOn: " und so weiter", unitsCounted: [.one: "{1} Einheit", .other: "{1} Einheiten"],
      noModel: "Ein Modell ohne Schichten.",
      layersInOrder: [
        .one: "{1} Schicht: {2}.", .other: "{1} Schichten der Reihe nach: {2}.",
      ],
      readsFrom: "{1} aus {2}", andMore: " und {1} weitere",
      answers: "Das Modell antwortet {1}; die Wertung dahinter ist {2}.",
      mostForIt: "Am meisten dafür: {1}.", mostAgainstIt: "Am meisten dagegen: {1}.",
      description: "Beschreibung", heatMap: "Heatmap", points: "Punkte", against: "{1} gegen {2}",
      emptyHeatMap: "Eine leere Heatmap.",
      rows: [.one: "{1} Zeile", .other: "{1} Zeilen"],
      columns: [.one: "{1} Spalte", .other: "{1} Spalten"],
      highest: "{1}, {2}; der höchste Wert, {3}, ist der von {4} und {5}.",
      firstDrawn: "die ersten {1} sind gezeichnet", nothingDrawn: "keine Werte",
      pointsCounted: [.one: "{1} Punkt", .other: "{1} Punkte"],
      range: "von {1} bis {2}", spread: "{1}, {2} {3}, {4} {5}.", spreadOf: "{1}: {2}",
      noPictures: "Keine Bilder.", noUnits: "Keine Einheiten.",
      picturesCounted: [.one: "{1} Bild", .other: "{1} Bilder"],
      pictureGrid:
        "{1} mit {2} × {3} Werten, {4} mit bis zu {5}, von {6} (weiß) bis {7} (schwarz).",
      inOrder: "Der Reihe nach: {1}.", inOrderAndSoOn: "Der Reihe nach: {1} und so weiter.",
      wrong: [
        .one: "{1} von {2} Vorhersagen ist falsch.", .other: "{1} von {2} Vorhersagen sind falsch.",
      ],
      wrongSuchAs: [
        .one: "{1} von {2} Vorhersagen ist falsch: {3}.",
        .other: "{1} von {2} Vorhersagen sind falsch: {3}.",
      ],
      takenFor: "Bild {1} ist {2}, gehalten für {3}",
      pictures: "Bilder", picturesAndPredictions: "Bilder und Vorhersagen",
      unitsLookAt: "Worauf die Einheiten achten", picture: "Bild", unit: "Einheit", label: "Klasse",
      prediction: "Vorhersage", right: "richtig", yes: "ja", no: "nein",
      rocCurve: "ROC-Kurve", falsePositiveRate: "Falsch-positiv-Rate",
      truePositiveRate: "Richtig-positiv-Rate", precisionAndRecall: "Präzision und Trefferquote",
      precision: "Präzision", recall: "Trefferquote", calibration: "Kalibrierung",
      meanProbability: "Mittlere Wahrscheinlichkeit", shareOfClass: "Anteil der Klasse",
      confusionMatrix: "Konfusionsmatrix", predicted: "Vorhergesagt", trueAxis: "Wahr",
      residuals: "Residuen", trueMinusPredicted: "Wahr − vorhergesagt",
      spreadOfResiduals: "Verteilung der Residuen",
      trainingsFailed: [
        .one: "das Training ist in Epoche {2} fehlgeschlagen",
        .other: "{1} Trainings sind fehlgeschlagen, in Epoche {2}",
      ],
      upToFailure: "Bis zum Fehlschlag: {1}"),
    slides: .german, grades: .german, changes: .german, tryIt: .german, tables: .german,
    kinds: .german,
    names: .german, remarks: .german, parts: .german)
}

extension SlideWords {
  fileprivate static let german = SlideWords(
    deck: "Folien", slide: "Folie", slideHeading: "Folie", skipToSlides: "Zu den Folien springen",
    notes: "Notizen", noNotes: "Keine Notizen zu dieser Folie.", next: "Weiter", previous: "Zurück",
    nextSlide: "Nächste Folie", end: "Ende der Folien", overview: "Übersicht",
    fullScreen: "Vollbild", page: "Eine Seite", help: "Hilfe", close: "Schließen", time: "Zeit",
    startAgain: "Neu starten", speaker: "Vortragsansicht",
    blocked:
      "Der Browser hat das Fenster nicht geöffnet: Erlauben Sie dieser Seite, Fenster zu öffnen.",
    numbered: "Folie {1} von {2}", continued: "{1}, {2} von {3}",
    keys: "Tasten", keySpace: "Leertaste", keyPageDown: "Bild ab", keyPageUp: "Bild auf",
    keyHome: "Pos1", keyEnd: "Ende", keyEscape: "Esc",
    goesOn: "weiter", goesBack: "zurück", firstAndLast: "erste und letzte Folie",
    overviewOfAll: "Übersicht aller Folien; {1} beendet sie",
    speakerInWindow: "Vortragsansicht in einem eigenen Fenster: Notizen, nächste Folie, Uhr",
    fillsScreen: "Vollbild", blanks: "leerer Bildschirm, und alles wieder",
    allOnOnePage: "alle Folien als eine Seite, und zurück", theseKeys: "diese Tasten")
}

extension GradeWords {
  fileprivate static let german = GradeWords(
    title: "Punkte: {1}", handInsCounted: [.one: "{1} Abgabe", .other: "{1} Abgaben"],
    summary: "{1}, Punkte insgesamt: {2}",
    summaryWithMean: "{1}, Punkte insgesamt: {2}, im Mittel: {3}",
    points: "Punkte", distribution: "Verteilung der Punkte", exercises: "Die Aufgaben",
    equalAnswers: "Wörtlich gleiche Antworten", reasons: "Was fehlschlug, und warum",
    student: "Name", pointsColumn: "Punkte", of: "von", status: "Stand", exercise: "Aufgabe",
    average: "Mittel", withoutAllPoints: "ohne volle Punktzahl",
    pointsOfClass: "Punkte der Klasse", pointsAxis: "Punkte", handIns: "Abgaben",
    notReached: "{1} (nicht erreicht)", comment: "Kommentar zu {1}: {2}",
    ok: "in Ordnung", todo: "unfertig", failed: "fehlgeschlagen", stopped: "abgebrochen",
    unreadable: "nicht lesbar")
}

extension TryItWords {
  fileprivate static let german = TryItWords(
    title: "Zum Ausprobieren", tries: "Versuchen Sie:", examples: "Beispiele",
    asleep: "Mit dem Skript der Seite ist dies ein Feld, das antwortet. Hier sind Beispiele:",
    ownText: "Ein eigener Text", inDigits: "{1}, in Ziffern",
    pad: """
      Eine Zeichenfläche mit {1} mal {2} Feldern. Pfeiltasten bewegen, die Leertaste zeichnet, \
      Entf löscht.
      """,
    clear: "Leeren",
    howToDraw:
      "Zeichnen Sie mit Maus, Finger oder Stift; oder mit Pfeiltasten, Leertaste und Entf.",
    holdsWeights: """
      Die Seite enthält das Netz selbst, {1} Gewichte mit je {2} Bit, und fragt niemanden sonst: \
      Nichts, was Sie eingeben, verlässt sie.
      """,
    holdsWeightsMostly: """
      Die Seite enthält das Netz selbst, {1} Gewichte, die meisten mit {2} Bit, und fragt \
      niemanden sonst: Nichts, was Sie eingeben, verlässt sie.
      """,
    answersAs: "Sie antwortet wie {1}, auf {2} genau.",
    fieldForText: "Ein Feld für einen Text, zu dem die Antwort des Netzes sofort erscheint.",
    fieldForNumbers: [
      .one: "Ein Feld mit {1} einstellbaren Zahl, zu der die Antwort des Netzes sofort erscheint.",
      .other:
        "Ein Feld mit {1} einstellbaren Zahlen, zu denen die Antwort des Netzes sofort erscheint.",
    ],
    fieldForPicture: "Ein Feld zum Zeichnen, zu dem die Antwort des Netzes sofort erscheint.",
    examplesSaid: "Beispiele: {1}.", example: "„{1}“: {2}", none: "keine",
    text: "Text", sample: "Beispiel", prediction: "Vorhersage", answer: "Antwort",
    networkSays: "Das Netz sagt {1}", it: "die Vorhersage",
    mostFor: "Am meisten für {1}: {2}.", mostAgainst: "Am meisten gegen {1}: {2}.",
    notRead: "nicht gelesen, da der Text zu lang ist",
    unknownWord: "ein Wort, das das Netz nicht kennt",
    tooShort: "Das ist zu kurz für das Netz.")
}

extension TableWords {
  fileprivate static let german = TableWords(
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
    parameters: "Parameter", connectedTo: "Verbunden mit")
}

extension KindWords {
  fileprivate static let german = KindWords(
    numbers: "Zahlen", label: "Klasse, {1}", target: "Zielgröße, {1}",
    classes: [.one: "{1} Klasse", .other: "{1} Klassen"],
    texts: [.one: "{1} Text", .other: "{1} Texte"],
    withoutAnyPhrase: "ohne jede Wortfolge", more: "{1} weitere")
}

extension NameWords {
  fileprivate static let german = NameWords(
    classNumber: "Klasse {1}", modelNumber: "Modell {1}", sampleNumber: "Beispiel {1}",
    inputNumber: "Eingabe {1}", residuals: "Residuen",
    failedInEpoch: "{1} (fehlgeschlagen in Epoche {2})")
}

extension RemarkWords {
  fileprivate static let german = RemarkWords(
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
    needsInLine: "nicht ausgeführt: braucht `{1}` (Zeile {2})", todo: "noch zu erledigen",
    todoNeeds: "noch zu erledigen: braucht `{1}` (Zeile {2})",
    todoNeedsLine: "noch zu erledigen: braucht Zeile {1}",
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
    scoreIsThatOf: "die Punktzahl ist die von {1}",
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
    pointsNotDrawn: "{1} Punkte sind nicht gezeichnet: nicht endlich")
}

extension PartWords {
  fileprivate static let german = PartWords(
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
