extension TableWords {
  static let spanish = TableWords(
    className: "clase", count: "recuento", share: "proporción", trueOrPredicted: "real / predicho",
    trueClass: "real", predicted: "predicho", samples: "muestras", model: "modelo",
    samplesOfIt: "muestras de ella", others: "otras", averagePrecision: "precisión media",
    probability: "probabilidad", meanProbability: "probabilidad media",
    shareOfClass: "proporción de la clase", precision: "precisión", recall: "exhaustividad",
    support: "recuento", sample: "muestra", prediction: "predicción", label: "etiqueta",
    review: "reseña", text: "texto", first: "1.º", second: "2.º", third: "3.º", later: "{1}.º",
    word: "palabra", index: "índice", similarity: "similitud", ngram: "n-grama", words: "palabras",
    texts: "textos", addsOnAverage: "suma de media", inTotal: "en total", phrase: "frase",
    atWord: "en la palabra", filters: "filtros", addsToScore: "suma a la puntuación",
    times: "veces",
    column: "columna", kind: "tipo", missing: "faltan", mean: "media", deviation: "desv. est.",
    minimum: "mínimo", maximum: "máximo", histogram: "histograma", training: "entrenamiento",
    testing: "prueba", fewestWords: "palabras: mínimo", median: "mediana", most: "máximo",
    suchAs: "por ejemplo", layerAndType: "Capa (tipo)", outputShape: "Forma de salida",
    parameters: "Parámetros", connectedTo: "Conectada a",
    macroAverage: "media macro", weightedAverage: "media ponderada")
}

extension KindWords {
  static let spanish = KindWords(
    numbers: "números", label: "etiqueta, {1}", target: "objetivo, {1}",
    classes: [.one: "{1} clase", .other: "{1} clases"],
    texts: [.one: "{1} texto", .other: "{1} textos"],
    withoutAnyPhrase: "sin ninguna frase", more: "{1} más")
}

extension NameWords {
  static let spanish = NameWords(
    classNumber: "clase {1}", modelNumber: "modelo {1}", sampleNumber: "muestra {1}",
    inputNumber: "entrada {1}", residuals: "residuos",
    failedInEpoch: "{1} (falló en la época {2})",
    fold: "partición {1}", divided: "dividido")
}

extension RemarkWords {
  static let spanish = RemarkWords(
    samplesAre: "{1} muestras: {2}",
    trainingAndTesting: "{1}: {2} muestras para entrenar, {3} para probar",
    classesForTrainingAndTesting:
      "{1}: {2} muestras para entrenar ({4}), {3} para probar ({5})",
    classesForTraining: "{1}: {2} muestras para entrenar ({4}), {3} para probar",
    folds: "{1} particiones de {2} muestras: {3}",
    foldsOfTexts: "{1} particiones de {2}", savedModel: "modelo {1}, guardado como {2}",
    vectors: [
      .one: "{1} palabra con un vector de {2} números",
      .other: "{1} palabras, cada una con un vector de {2} números",
    ],
    model: "modelo {1}: {2} capas, {3} parámetros",
    compiledModel: "modelo {1}, compilado con {2} y {3}",
    trainedModel: "modelo {1}, entrenado durante {2}",
    failedModel: "modelo {1}, cuyo entrenamiento falló en la época {2}",
    modelFamily: "modelo {1}, con parámetros", loss: "función de pérdida {1}",
    metric: "métrica {1}",
    earlyStopping: "parada temprana cuando {1} no ha mejorado durante {2}",
    rateReduction: "la tasa de aprendizaje por {1} cuando {2} no ha mejorado durante {3}",
    endAtNaN: "un final cuando la pérdida ya no es un número finito",
    needs: "sin ejecutar: necesita `{1}`",
    needsInLine: "sin ejecutar: necesita `{1}` (línea {2})",
    needsInFile: "sin ejecutar: necesita `{1}` (línea {2} de {3})", todo: "por hacer todavía",
    todoNeeds: "por hacer todavía: necesita `{1}` (línea {2})",
    todoNeedsLine: "por hacer todavía: necesita la línea {1}",
    todoNeedsInFile: "por hacer todavía: necesita `{1}` (línea {2} de {3})",
    notShown: "sin mostrar: el informe ya es demasiado largo",
    stoppedAfter: "Detenido tras la época {1}: {2} fue mejor en la época {3}.",
    weightsAreOf: "Los pesos son los de la época {1}.",
    weightsAreThose: "No se terminó ninguna época; los pesos son los de antes.",
    trainingEnded: "El entrenamiento terminó: {1}.", trainingFailed: "El entrenamiento falló: {1}.",
    noEpoch: "No se terminó ninguna época.", choiceFailed: "Con {1} el entrenamiento falló: {2}.",
    right: "{2}, de las que {1} son correctas ({3})",
    oneRight: "{2}, de las que {1} es correcta ({3})",
    absent: "omitidas, pues ninguna muestra las tiene ni las recibe: {1}",
    mostConfused: "solo se muestran las {1} clases más confundidas de {2}",
    precisionIsSet: "la precisión se fija en {1} donde no se predijo nada: {2}",
    recallIsSet: "la exhaustividad se fija en {1} donde ninguna muestra es de la clase: {2}",
    meanOverClasses: "media de las clases: {1}",
    withoutCurve: "sin curva, pues ninguna muestra es de la clase: {1}",
    brierScore: "puntuación de Brier: {1}", brierScoreOf: "puntuación de Brier de {1}: {2}",
    takenForOther: "{1} de {2} muestras se toman por otra clase",
    oneTakenForOther: "{1} de {2} muestras se toma por otra clase",
    wrongSide: "{1} de {2} muestras están en el lado equivocado de 0.5",
    firstSamples: "las primeras {1} de {2} muestras; `[…]` elige otras",
    moreWords: "y {1} palabras más", moreColumns: "y {1} columnas más",
    moreTexts: "y {1} textos más", moreClasses: "y {1} clases más",
    addsUp: "Todo ello suma la puntuación, {1}.",
    whatWordAdds: "Lo que suma una palabra: la puntuación, {1}, menos la del texto sin ella.",
    ngramsMoved: "{1} n-gramas movieron {2} textos",
    scoreIsThatOf: "la puntuación es la de {1}",
    meanAndDeviationOver: """
      media y desviación típica de las ejecuciones sobre {1}; se divide por su número, como en NumPy
      """,
    standardized: """
      Cada número menos la media de las muestras de entrenamiento, dividido por su desviación típica.
      """,
    rowsLeftOut: [
      .one: "{1} fila con valores ausentes omitida.",
      .other: "{1} filas con valores ausentes omitidas.",
    ],
    rowsLeftOutOfSummary: [
      .one: "{1} fila con valores ausentes omitida; las cifras son de todas las filas del archivo.",
      .other:
        "{1} filas con valores ausentes omitidas; las cifras son de todas las filas del archivo.",
    ],
    totalParameters: "Parámetros en total: {1}", trainableParameters: "Parámetros entrenables: {1}",
    otherParameters: "Parámetros no entrenables: {1}",
    trueInRows: "Clases reales en filas, predichas en columnas",
    trueInRowsByTrue: """
      Clases reales en filas, predichas en columnas, como proporción de las muestras de la clase \
      real
      """,
    trueInRowsByPredicted: """
      Clases reales en filas, predichas en columnas, como proporción de las muestras de la clase \
      predicha
      """,
    trueInRowsByAll:
      "Clases reales en filas, predichas en columnas, como proporción de todas las muestras",
    mostFrequentConfusions: "Las confusiones más frecuentes",
    textsForTraining: "{1}: {2} textos para entrenar, {3} para probar",
    confusions: "Una matriz de confusión: {1}.", noneMistaken: "Ninguna confusión.",
    mostMistaken: "Lo más confundido: {1}.", ofTheClasses: "De las clases: {1}.",
    ofThese: "De estas: {1}.",
    rocOf:
      "{1}: área {2} bajo la curva ROC; con una tasa de falsos positivos de {3} se encuentran {4}.",
    precisionRecallOf:
      "{1}: precisión media {2}; con una exhaustividad de {3}, la precisión es {4}.",
    calibrationOf: "{1}: puntuación de Brier {2}; lo más alejado, donde dice {3} y son {4}.",
    calibrationScoreOf: "{1}: puntuación de Brier {2}.",
    residualsOf: "Residuos de {1}: de media {2}, y a {3} de cero.",
    smallestAreas: "solo se dibujan las {1} curvas de menor área de {2}",
    firstClasses: "solo se dibujan las primeras {1} de {2} clases",
    pointsDrawn: "se dibujan {1} de {2} puntos",
    pointsDrawnInPlaces: "se dibujan {1} de {2} puntos, uno en cada lugar",
    pointNotDrawn: "un punto no se dibuja: no es finito",
    pointsNotDrawn: "{1} puntos no se dibujan: no son finitos",
    wrote: "se escribió {1}, {2} bytes", withSettings: "{1} con {2}")
}

extension PartWords {
  static let spanish = PartWords(
    samples: [.one: "{1} muestra", .other: "{1} muestras"],
    epochs: [.one: "{1} época", .other: "{1} épocas"],
    texts: [.one: "{1} texto", .other: "{1} textos"],
    sequences: "secuencias de {1} índices de palabras",
    sequencesOfAnyLength: "secuencias de índices de palabras",
    multiHot: "filas multi-hot de {1} valores", shaped: "valores de forma {1}",
    takenFor: "{1} como {2} ({3})", andMore: "{1} y {2} más",
    arrayOfShape: "un arreglo de forma {1}",
    tableOfRows: [.one: "una tabla de {1} fila", .other: "una tabla de {1} filas"],
    historyOfEpochs: [.one: "un historial de {1} época", .other: "un historial de {1} épocas"])
}
