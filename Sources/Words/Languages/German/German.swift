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
      entriesBelow: [
        .one: "… {1} Eintrag, siehe unten …", .other: "… {1} Einträge, siehe unten …",
      ],
      entriesBetween: [.one: "Der {1} Eintrag dazwischen", .other: "Die {1} Einträge dazwischen"],
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
      boxPlot: "Boxplot",
      barChart: "Balkendiagramm", distribution: "Verteilung: {1}", network: "Das Netz",
      layers: "Die Schichten des Modells", markedText: "Was die Antwort bewegt hat",
      from: "von", to: "bis", countColumn: "Anzahl", valuesColumn: "Werte", minimum: "Minimum",
      lowerQuartile: "unteres Quartil", median: "Median", upperQuartile: "oberes Quartil",
      maximum: "Maximum",
      lowerWhisker: "unterer Whisker", upperWhisker: "oberer Whisker", outliers: "Ausreißer",
      layer: "Schicht", units: "Einheiten", type: "Typ",
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
      histogramHolds: [
        .one: "{1} Wert von {2} bis {3}; die vollste von {4}, von {5} bis {6}, enthält {7}.",
        .other: "{1} Werte von {2} bis {3}; die vollste von {4}, von {5} bis {6}, enthält {7}.",
      ],
      bins: [.one: "{1} Klasse", .other: "{1} Klassen"],
      emptyViolinPlot: "Ein leeres Violinendiagramm.", emptyBoxPlot: "Ein leerer Boxplot.",
      oneDistribution: "Eine Verteilung",
      noDistribution: "{1}: keine Werte.",
      medianAndQuartiles: "{1}: Median {2}, die Hälfte von {3} zwischen {4} und {5}.",
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
      upToFailure: "Bis zum Fehlschlag: {1}", withReason: "{1} ({2})"),
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
