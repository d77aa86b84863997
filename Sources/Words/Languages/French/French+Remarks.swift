extension TableWords {
  static let french = TableWords(
    className: "classe", count: "effectif", share: "part", trueOrPredicted: "réel / prédit",
    trueClass: "réel", predicted: "prédit", samples: "échantillons", model: "modèle",
    samplesOfIt: "échantillons de la classe", others: "autres",
    averagePrecision: "précision moyenne",
    probability: "probabilité", meanProbability: "probabilité moyenne",
    shareOfClass: "part de la classe", precision: "précision", recall: "rappel",
    support: "effectif", sample: "échantillon", prediction: "prédiction", label: "étiquette",
    review: "critique", text: "texte", first: "1er", second: "2e", third: "3e", later: "{1}e",
    word: "mot", index: "indice", similarity: "similarité", ngram: "n-gramme", words: "mots",
    texts: "textes", addsOnAverage: "apport moyen", inTotal: "au total", phrase: "suite de mots",
    atWord: "au mot", filters: "filtres", addsToScore: "apport au score", times: "occurrences",
    column: "colonne", kind: "nature", missing: "manquantes", mean: "moyenne",
    deviation: "écart type",
    minimum: "minimum", maximum: "maximum", histogram: "histogramme", training: "entraînement",
    testing: "test", fewestWords: "mots : au moins", median: "médiane", most: "au plus",
    suchAs: "par exemple", layerAndType: "Couche (type)", outputShape: "Forme de sortie",
    parameters: "Paramètres", connectedTo: "Reliée à",
    macroAverage: "moyenne macro", weightedAverage: "moyenne pondérée")
}

extension KindWords {
  static let french = KindWords(
    numbers: "nombres", label: "étiquette, {1}", target: "cible, {1}",
    classes: [.one: "{1} classe", .other: "{1} classes"],
    texts: [.one: "{1} texte", .other: "{1} textes"],
    withoutAnyPhrase: "sans aucune suite de mots", more: "{1} de plus")
}

extension NameWords {
  static let french = NameWords(
    classNumber: "classe {1}", modelNumber: "modèle {1}", sampleNumber: "échantillon {1}",
    inputNumber: "entrée {1}", residuals: "résidus",
    failedInEpoch: "{1} (échec à l’époque {2})",
    fold: "pli {1}", divided: "partagé")
}

extension RemarkWords {
  static let french = RemarkWords(
    samplesAre: "{1} échantillons : {2}",
    trainingAndTesting: "{1} : {2} échantillons pour l’entraînement, {3} pour le test",
    classesForTrainingAndTesting:
      "{1} : {2} échantillons pour l’entraînement ({4}), {3} pour le test ({5})",
    classesForTraining: "{1} : {2} échantillons pour l’entraînement ({4}), {3} pour le test",
    folds: "{1} plis de {2} échantillons : {3}",
    foldsOfTexts: "{1} plis de {2}", savedModel: "modèle {1}, enregistré sous {2}",
    vectors: [
      .one: "{1} mot avec un vecteur de {2} nombres",
      .other: "{1} mots, chacun avec un vecteur de {2} nombres",
    ],
    model: "modèle {1} : {2} couches, {3} paramètres",
    compiledModel: "modèle {1}, compilé avec {2} et {3}",
    trainedModel: "modèle {1}, entraîné pendant {2}",
    failedModel: "modèle {1}, dont l’entraînement a échoué à l’époque {2}",
    modelFamily: "modèle {1}, avec des paramètres", loss: "fonction de perte {1}",
    metric: "mesure {1}",
    earlyStopping: "arrêt anticipé quand {1} ne s’est pas amélioré pendant {2}",
    rateReduction: "le taux d’apprentissage fois {1} quand {2} ne s’est pas amélioré pendant {3}",
    endAtNaN: "une fin quand la perte n’est plus un nombre fini",
    needs: "non exécuté : dépend de `{1}`",
    needsInLine: "non exécuté : dépend de `{1}` (ligne {2})",
    needsInFile: "non exécuté : dépend de `{1}` (ligne {2} de {3})", todo: "reste à faire",
    todoNeeds: "reste à faire : dépend de `{1}` (ligne {2})",
    todoNeedsLine: "reste à faire : dépend de la ligne {1}",
    todoNeedsInFile: "reste à faire : dépend de `{1}` (ligne {2} de {3})",
    notShown: "non affiché : le rapport est déjà trop long",
    stoppedAfter: "Arrêté après l’époque {1} : {2} était au mieux à l’époque {3}.",
    weightsAreOf: "Les poids sont ceux de l’époque {1}.",
    weightsAreThose: "Aucune époque n’a été achevée ; les poids sont ceux d’avant.",
    trainingEnded: "L’entraînement a pris fin : {1}.",
    trainingFailed: "L’entraînement a échoué : {1}.",
    noEpoch: "Aucune époque n’a été achevée.",
    choiceFailed: "Avec {1}, l’entraînement a échoué : {2}.",
    right: "{2}, dont {1} justes ({3})", oneRight: "{2}, dont {1} juste ({3})",
    absent: "omises, car aucun échantillon ne les a ni ne les reçoit : {1}",
    mostConfused: "seules les {1} classes les plus confondues sur {2} sont montrées",
    precisionIsSet: "la précision est fixée à {1} là où rien n’a été prédit : {2}",
    recallIsSet: "le rappel est fixé à {1} là où aucun échantillon n’est de la classe : {2}",
    meanOverClasses: "moyenne sur les classes : {1}",
    withoutCurve: "sans courbe, car aucun échantillon n’est de la classe : {1}",
    brierScore: "score de Brier : {1}", brierScoreOf: "score de Brier de {1} : {2}",
    takenForOther: "{1} échantillons sur {2} sont pris pour une autre classe",
    oneTakenForOther: "{1} échantillon sur {2} est pris pour une autre classe",
    wrongSide: "{1} échantillons sur {2} sont du mauvais côté de 0.5",
    firstSamples: "les {1} premiers échantillons sur {2} ; `[…]` en choisit d’autres",
    moreWords: "et {1} mots de plus", moreColumns: "et {1} colonnes de plus",
    moreTexts: "et {1} textes de plus", moreClasses: "et {1} classes de plus",
    addsUp: "Le tout donne le score, {1}.",
    whatWordAdds: "L’apport d’un mot : le score, {1}, moins celui du texte sans lui.",
    ngramsMoved: "{1} n-grammes ont agi sur {2} textes",
    scoreIsThatOf: "le score est celui de {1}",
    meanAndDeviationOver: """
      moyenne et écart type des exécutions sur {1} ; on divise par leur nombre, comme NumPy
      """,
    standardized: """
      Chaque nombre moins la moyenne des échantillons d’entraînement, divisé par leur écart type.
      """,
    rowsLeftOut: [
      .one: "{1} ligne avec des valeurs manquantes omise.",
      .other: "{1} lignes avec des valeurs manquantes omises.",
    ],
    rowsLeftOutOfSummary: [
      .one: """
      {1} ligne avec des valeurs manquantes omise ; les chiffres portent sur toutes les lignes \
      du fichier.
      """,
      .other: """
      {1} lignes avec des valeurs manquantes omises ; les chiffres portent sur toutes les \
      lignes du fichier.
      """,
    ],
    totalParameters: "Paramètres au total : {1}",
    trainableParameters: "Paramètres entraînables : {1}",
    otherParameters: "Paramètres non entraînables : {1}",
    trueInRows: "Classes réelles en lignes, prédites en colonnes",
    trueInRowsByTrue: """
      Classes réelles en lignes, prédites en colonnes, en parts des échantillons de la classe \
      réelle
      """,
    trueInRowsByPredicted: """
      Classes réelles en lignes, prédites en colonnes, en parts des échantillons de la classe \
      prédite
      """,
    trueInRowsByAll:
      "Classes réelles en lignes, prédites en colonnes, en parts de tous les échantillons",
    mostFrequentConfusions: "Les confusions les plus fréquentes",
    textsForTraining: "{1} : {2} textes pour l’entraînement, {3} pour le test",
    confusions: "Une matrice de confusion : {1}.", noneMistaken: "Aucune confusion.",
    mostMistaken: "Le plus souvent confondus : {1}.", ofTheClasses: "Pour les classes : {1}.",
    ofThese: "Parmi elles : {1}.",
    rocOf:
      "{1} : aire {2} sous la courbe ROC ; pour un taux de faux positifs de {3}, {4} sont trouvés.",
    precisionRecallOf:
      "{1} : précision moyenne {2} ; pour un rappel de {3}, la précision est de {4}.",
    calibrationOf: """
      {1} : score de Brier {2} ; l’écart est le plus grand là où il annonce {3}, alors que {4} le \
      sont.
      """,
    calibrationScoreOf: "{1} : score de Brier {2}.",
    residualsOf: "Résidus de {1} : {2} en moyenne, et {3} d’écart moyen à zéro.",
    smallestAreas: "seules les {1} courbes aux plus petites aires sur {2} sont tracées",
    firstClasses: "seules les {1} premières classes sur {2} sont tracées",
    pointsDrawn: "{1} points sur {2} sont tracés",
    pointsDrawnInPlaces: "{1} points sur {2} sont tracés, un à chaque endroit",
    pointNotDrawn: "un point n’est pas tracé : non fini",
    pointsNotDrawn: "{1} points ne sont pas tracés : non finis",
    wrote: "{1} écrit, {2} octets", withSettings: "{1} avec {2}")
}

extension PartWords {
  static let french = PartWords(
    samples: [.one: "{1} échantillon", .other: "{1} échantillons"],
    epochs: [.one: "{1} époque", .other: "{1} époques"],
    texts: [.one: "{1} texte", .other: "{1} textes"],
    sequences: "suites de {1} indices de mots", sequencesOfAnyLength: "suites d’indices de mots",
    multiHot: "lignes multi-hot de {1} valeurs", shaped: "valeurs de forme {1}",
    takenFor: "{1} pris pour {2} ({3})", andMore: "{1} et {2} de plus",
    arrayOfShape: "un tableau de forme {1}",
    tableOfRows: [.one: "une table de {1} ligne", .other: "une table de {1} lignes"],
    historyOfEpochs: [.one: "un historique de {1} époque", .other: "un historique de {1} époques"])
}
