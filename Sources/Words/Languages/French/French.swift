extension Words {
  package static let french = Words(
    tag: "fr", plural: .oneAndZero,
    page: PageWords(
      skipToText: "Aller au texte",
      colours: "Couleurs", automatic: "Automatique", light: "Clair", dark: "Sombre",
      seed: "Graine", data: "Données", engine: "Moteur", standIn: "substitut synthétique",
      summary: "Résumé", contents: "Sommaire", footnotes: "Notes de bas de page",
      wayBack: "Retour à l’appel de la note {1}",
      note: "Remarque", tip: "Astuce", important: "Important", warning: "Avertissement",
      caution: "Attention", warnings: "Avertissements",
      done: "fait", notDone: "à faire",
      comma: ", ", and: " et ", semicolon: " ; ",
      figure: ["Figure"], table: ["Tableau"], section: ["Section"], equation: ["Équation"],
      figureNumber: "Figure {1}", tableNumber: "Tableau {1}", equationNumber: "Équation {1}",
      captionEnd: ". ",
      notWhole: "Ce rapport n’est pas complet",
      notWholeText:
        "L’exécution a été {1}. Ce qu’elle n’a pas atteint porte la mention « {2} ».",
      stopped: "interrompue", stoppedAfter: "interrompue après {1}",
      stoppedAtMemory: "interrompue à {1} de mémoire",
      notRealData: "Ce ne sont pas les vraies données",
      standInAskedFor: """
        À la place du jeu de données {1}, un substitut synthétique de même taille et de même forme a \
        été demandé : les chiffres de cette page ne disent donc rien du vrai.
        """,
      standInServes: """
        Le jeu de données {1} est introuvable. Un substitut synthétique de même taille et de même \
        forme a pris sa place : les chiffres de cette page ne disent donc rien du vrai.
        """,
      cellsFailed: [.one: "{1} cellule a échoué", .other: "{1} cellules ont échoué"],
      see: "Voir {1}.",
      cellsNeededIt: [
        .one: "{1} cellule qui en dépend n’a pas été exécutée.",
        .other: "{1} cellules qui en dépendent n’ont pas été exécutées.",
      ],
      cellsNeededThem: [
        .one: "{1} cellule qui dépend de celles-ci n’a pas été exécutée.",
        .other: "{1} cellules qui dépendent de celles-ci n’ont pas été exécutées.",
      ],
      cells: [.one: "{1} cellule", .other: "{1} cellules"],
      checksPassed: [.one: "{1} vérification réussie", .other: "{1} vérifications réussies"],
      checksPassedOf: [
        .one: "{2} vérification réussie sur {1}", .other: "{2} vérifications réussies sur {1}",
      ],
      checksNotMade: ", {1} non faites",
      best: "{1} : {2} au mieux, à l’époque {3}"),
    outputs: OutputWords(
      cell: "Cellule {1}", codeOfCell: "Code de la cellule {1}",
      linkToCell: "Lien vers la cellule {1}",
      code: "Code", notRun: "non exécuté",
      notAvailable: "non disponible", picture: "image : {1}", output: "Sortie", formula: "Formule",
      failsAsItShould: "Échoue, comme prévu :", error: "Erreur :",
      charactersLeftOut: [.one: "… {1} caractère omis …", .other: "… {1} caractères omis …"],
      rowsLeftOut: [.one: "… {1} ligne omise …", .other: "… {1} lignes omises …"],
      linesLeftOut: [.one: "… {1} ligne omise …", .other: "… {1} lignes omises …"],
      rowsBelow: [.one: "… {1} ligne, ci-dessous …", .other: "… {1} lignes, ci-dessous …"],
      linesBelow: [.one: "… {1} ligne, ci-dessous …", .other: "… {1} lignes, ci-dessous …"],
      rowsBetween: [.one: "La {1} ligne entre les deux", .other: "Les {1} lignes entre les deux"],
      linesBetween: [.one: "La {1} ligne entre les deux", .other: "Les {1} lignes entre les deux"],
      entriesBelow: [.one: "… {1} élément, ci-dessous …", .other: "… {1} éléments, ci-dessous …"],
      entriesBetween: [
        .one: "Le {1} élément entre les deux", .other: "Les {1} éléments entre les deux",
      ],
      firstRowsBetween: [
        .one: "Les {2} premières sur {1} ligne entre les deux",
        .other: "Les {2} premières des {1} lignes entre les deux",
      ],
      firstLinesBetween: [
        .one: "Les {2} premières sur {1} ligne entre les deux",
        .other: "Les {2} premières des {1} lignes entre les deux",
      ],
      epoch: "époque", metric: "mesure", value: "valeur"),
    figures: FigureWords(
      values: "Valeurs", epochs: "Époques", count: "Effectif", value: "Valeur",
      training: "Entraînement : {1}", validation: "Validation : {1}",
      trainingAlone: "entraînement", validationAlone: "validation",
      ofEachRun: "{1} de chaque exécution",
      noValues: "aucune valeur à tracer", moreNotDrawn: "et {1} de plus, non tracées",
      more: "et {1} de plus", notDrawn: ", {1} non tracées",
      moreLayers: "et {1} couches de plus", noLayers: "aucune couche à tracer",
      moreWords: "… {1} de plus",
      addsToScore: "Augmente le score :", takesFromScore: "Le diminue :",
      little: "peu", much: "plus", most: "le plus",
      linePlot: "Courbes", histogram: "Histogramme", violinPlot: "Diagramme en violon",
      boxPlot: "Boîte à moustaches",
      barChart: "Diagramme en barres", distribution: "Distribution : {1}", network: "Le réseau",
      layers: "Les couches du modèle", markedText: "Ce qui a fait pencher la réponse",
      from: "de", to: "à", countColumn: "effectif", valuesColumn: "valeurs", minimum: "minimum",
      lowerQuartile: "premier quartile", median: "médiane", upperQuartile: "troisième quartile",
      maximum: "maximum",
      lowerWhisker: "moustache inférieure", upperWhisker: "moustache supérieure",
      outliers: "valeurs aberrantes", layer: "Couche", units: "Unités", type: "Type",
      inputShape: "Forme d’entrée", outputShape: "Forme de sortie", reads: "Lit",
      emptyPlot: "Un graphique vide.", moreSeries: "{1} séries de plus.", theCurve: "La courbe",
      hasNoValues: "{1} : aucune valeur.", isAt: "{1} : {2} {3}.",
      staysAt: "{1} : constante, à {2}.",
      fallsThenRises: "{1} : descend à {2} {3}, puis remonte à {4}.",
      risesThenFalls: "{1} : monte à {2} {3}, puis redescend à {4}.",
      falls: "{1} : descend de {2} à {3}.", rises: "{1} : monte de {2} à {3}.",
      inEpoch: "à l’époque {1}", at: "pour {1} = {2}",
      pointsNotDrawn: [
        .one: "{1} point n’est pas tracé : infini ou pas un nombre.",
        .other: "{1} points ne sont pas tracés : infinis ou pas des nombres.",
      ],
      emptyBarChart: "Un diagramme en barres vide.", oneBar: "Une barre : {1}.",
      bars: [
        .one: "{1} barre ; la plus haute est {2}, la plus basse {3}.",
        .other: "{1} barres ; la plus haute est {2}, la plus basse {3}.",
      ],
      emptyHistogram: "Un histogramme vide.",
      histogramHolds: [
        .one: "{1} valeur de {2} à {3} ; la plus pleine de {4}, de {5} à {6}, en contient {7}.",
        .other: "{1} valeurs de {2} à {3} ; la plus pleine de {4}, de {5} à {6}, en contient {7}.",
      ],
      bins: [.one: "{1} classe", .other: "{1} classes"],
      emptyViolinPlot: "Un diagramme en violon vide.", emptyBoxPlot: "Une boîte à moustaches vide.",
      oneDistribution: "Une distribution",
      noDistribution: "{1} : aucune valeur.",
      medianAndQuartiles: "{1} : médiane {2}, la moitié de {3} entre {4} et {5}.",
      valuesCounted: [.one: "{1} valeur", .other: "{1} valeurs"],
      moreDistributions: "{1} distributions de plus.",
      emptyNetwork: "Un réseau vide.", denseNetwork: "Un réseau dense : {1}.", then: ", puis ",
      andSoOn: ", et ainsi de suite", unitsCounted: [.one: "{1} unité", .other: "{1} unités"],
      noModel: "Un modèle sans couches.",
      layersInOrder: [.one: "{1} couche : {2}.", .other: "{1} couches dans l’ordre : {2}."],
      readsFrom: "{1} depuis {2}", andMore: ", et {1} de plus",
      answers: "Le modèle répond {1} ; le score derrière est {2}.",
      mostForIt: "Le plus en sa faveur : {1}.", mostAgainstIt: "Le plus en sa défaveur : {1}.",
      description: "Description", heatMap: "Carte de chaleur", points: "Points",
      against: "{1} selon {2}",
      emptyHeatMap: "Une carte de chaleur vide.",
      rows: [.one: "{1} ligne", .other: "{1} lignes"],
      columns: [.one: "{1} colonne", .other: "{1} colonnes"],
      highest: "{1}, {2} ; la valeur la plus haute, {3}, est celle de {4} et {5}.",
      firstDrawn: "seuls les {1} premiers sont tracés", nothingDrawn: "aucune valeur",
      pointsCounted: [.one: "{1} point", .other: "{1} points"],
      range: "de {1} à {2}", spread: "{1}, {2} {3}, {4} {5}.", spreadOf: "{1} : {2}",
      noPictures: "Aucune image.", noUnits: "Aucune unité.",
      picturesCounted: [.one: "{1} image", .other: "{1} images"],
      pictureGrid: "{1} de {2} × {3} valeurs, {4} de {5} au plus, de {6} (blanc) à {7} (noir).",
      inOrder: "Dans l’ordre : {1}.", inOrderAndSoOn: "Dans l’ordre : {1}, et ainsi de suite.",
      wrong: [
        .one: "{1} prédiction fausse sur {2}.", .other: "{1} prédictions fausses sur {2}.",
      ],
      wrongSuchAs: [
        .one: "{1} prédiction fausse sur {2} : {3}.",
        .other: "{1} prédictions fausses sur {2} : {3}.",
      ],
      takenFor: "l’image {1} est {2}, prise pour {3}",
      pictures: "Images", picturesAndPredictions: "Images et prédictions",
      unitsLookAt: "Ce que regardent les unités", picture: "image", unit: "unité",
      label: "étiquette",
      prediction: "prédiction", right: "juste", yes: "oui", no: "non",
      rocCurve: "Courbe ROC", falsePositiveRate: "Taux de faux positifs",
      truePositiveRate: "Taux de vrais positifs", precisionAndRecall: "Précision et rappel",
      precision: "Précision", recall: "Rappel", calibration: "Calibrage",
      meanProbability: "Probabilité moyenne", shareOfClass: "Part de la classe",
      confusionMatrix: "Matrice de confusion", predicted: "Prédit", trueAxis: "Réel",
      residuals: "Résidus", trueMinusPredicted: "Réel − prédit",
      spreadOfResiduals: "Répartition des résidus",
      trainingsFailed: [
        .one: "l’entraînement a échoué à l’époque {2}",
        .other: "{1} entraînements ont échoué, à l’époque {2}",
      ],
      upToFailure: "Jusqu’à l’échec : {1}", withReason: "{1} ({2})"),
    slides: .french, grades: .french, changes: .french, tryIt: .french, tables: .french,
    kinds: .french,
    names: .french, remarks: .french, parts: .french)
}

extension SlideWords {
  fileprivate static let french = SlideWords(
    deck: "Diapositives", slide: "diapositive", slideHeading: "Diapositive",
    skipToSlides: "Aller aux diapositives",
    notes: "Notes", noNotes: "Aucune note pour cette diapositive.", next: "Suivante",
    previous: "Précédente",
    nextSlide: "Diapositive suivante", end: "Fin des diapositives", overview: "Vue d’ensemble",
    fullScreen: "Plein écran", page: "Une seule page", help: "Aide", close: "Fermer", time: "Durée",
    startAgain: "Remettre à zéro", speaker: "Vue de l’orateur",
    blocked:
      "Le navigateur n’a pas ouvert la fenêtre : autorisez cette page à ouvrir des fenêtres.",
    numbered: "Diapositive {1} sur {2}", continued: "{1}, {2} sur {3}",
    keys: "Touches", keySpace: "Espace", keyPageDown: "Page suiv.", keyPageUp: "Page préc.",
    keyHome: "Début", keyEnd: "Fin", keyEscape: "Échap",
    goesOn: "avancer", goesBack: "reculer", firstAndLast: "première et dernière diapositive",
    overviewOfAll: "vue d’ensemble des diapositives ; {1} la quitte",
    speakerInWindow:
      "vue de l’orateur dans une fenêtre à part : notes, diapositive suivante, horloge",
    fillsScreen: "plein écran", blanks: "écran vide, puis tout de nouveau",
    allOnOnePage: "toutes les diapositives en une page, et retour", theseKeys: "ces touches")
}

extension GradeWords {
  fileprivate static let french = GradeWords(
    title: "Résultats : {1}", handInsCounted: [.one: "{1} copie", .other: "{1} copies"],
    summary: "{1}, sur {2} points", summaryWithMean: "{1}, sur {2} points, {3} en moyenne",
    points: "Points", distribution: "Répartition des points", exercises: "Les exercices",
    equalAnswers: "Réponses identiques mot pour mot", reasons: "Ce qui a échoué, et pourquoi",
    student: "élève", pointsColumn: "points", of: "sur", status: "état", exercise: "exercice",
    average: "moyenne", withoutAllPoints: "sans tous les points",
    pointsOfClass: "Points de la classe", pointsAxis: "points", handIns: "copies",
    notReached: "{1} (non atteint)", comment: "Commentaire sur {1} : {2}",
    ok: "terminé", todo: "à faire", failed: "échec", stopped: "interrompu", unreadable: "illisible")
}

extension TryItWords {
  fileprivate static let french = TryItWords(
    title: "À vous d’essayer", tries: "Essayez :", examples: "Exemples",
    asleep: "Avec le script de la page, ceci est un champ qui répond. Voici des exemples :",
    ownText: "Un texte à vous", inDigits: "{1}, en chiffres",
    pad: """
      Une surface de {1} sur {2} cases où dessiner. Les flèches déplacent, Espace dessine, Suppr \
      efface.
      """,
    clear: "Effacer",
    howToDraw:
      "Dessinez à la souris, au doigt ou au stylet ; ou avec les flèches, Espace et Suppr.",
    holdsWeights: """
      La page contient le réseau lui-même, {1} poids de {2} bits chacun, et n’interroge personne \
      d’autre : rien de ce que vous saisissez n’en sort.
      """,
    holdsWeightsMostly: """
      La page contient le réseau lui-même, {1} poids, la plupart sur {2} bits, et n’interroge \
      personne d’autre : rien de ce que vous saisissez n’en sort.
      """,
    answersAs: "Elle répond comme {1}, à {2} près.",
    fieldForText: "Un champ où saisir un texte, dont la réponse du réseau s’affiche aussitôt.",
    fieldForNumbers: [
      .one: "Un champ avec {1} nombre à régler, dont la réponse du réseau s’affiche aussitôt.",
      .other: "Un champ avec {1} nombres à régler, dont la réponse du réseau s’affiche aussitôt.",
    ],
    fieldForPicture: "Un champ où dessiner, dont la réponse du réseau s’affiche aussitôt.",
    examplesSaid: "Exemples : {1}.", example: "« {1} » : {2}", none: "aucune",
    text: "texte", sample: "échantillon", prediction: "prédiction", answer: "réponse",
    networkSays: "Le réseau dit {1}", it: "la prédiction",
    mostFor: "Le plus en faveur de {1} : {2}.", mostAgainst: "Le plus en défaveur de {1} : {2}.",
    notRead: "non lu, car le texte est trop long",
    unknownWord: "un mot que le réseau ne connaît pas",
    tooShort: "C’est trop court pour le réseau.")
}
