extension Words {
  package static let spanish = Words(
    tag: "es", plural: .one,
    page: PageWords(
      skipToText: "Saltar al texto",
      colours: "Colores", automatic: "Automático", light: "Claro", dark: "Oscuro",
      seed: "Semilla", data: "Datos", engine: "Motor", standIn: "sustituto sintético",
      summary: "Resumen", contents: "Contenido", footnotes: "Notas al pie",
      wayBack: "Volver a la llamada de la nota {1}",
      note: "Nota", tip: "Consejo", important: "Importante", warning: "Advertencia",
      caution: "Precaución", warnings: "Advertencias",
      done: "hecho", notDone: "por hacer",
      comma: ", ", and: " y ", semicolon: "; ",
      figure: ["Figura"], table: ["Tabla"], section: ["Sección"], equation: ["Ecuación"],
      figureNumber: "Figura {1}", tableNumber: "Tabla {1}", equationNumber: "Ecuación {1}",
      captionEnd: ". ",
      notWhole: "Este informe no está completo",
      notWholeText:
        "La ejecución fue {1}. Lo que no llegó a ejecutarse lleva la marca «{2}».",
      stopped: "interrumpida", stoppedAfter: "interrumpida tras {1}",
      stoppedAtMemory: "interrumpida a los {1} de memoria",
      notRealData: "Estos no son los datos reales",
      standInAskedFor: """
        En lugar del conjunto de datos {1} se pidió un sustituto sintético del mismo tamaño y forma, \
        así que las cifras de esta página no dicen nada del real.
        """,
      standInServes: """
        No se encontró el conjunto de datos {1}. Un sustituto sintético del mismo tamaño y forma \
        ocupó su lugar, así que las cifras de esta página no dicen nada del real.
        """,
      cellsFailed: [.one: "{1} celda ha fallado", .other: "{1} celdas han fallado"],
      see: "Véase {1}.",
      cellsNeededIt: [
        .one: "{1} celda que la necesitaba no se ejecutó.",
        .other: "{1} celdas que la necesitaban no se ejecutaron.",
      ],
      cellsNeededThem: [
        .one: "{1} celda que las necesitaba no se ejecutó.",
        .other: "{1} celdas que las necesitaban no se ejecutaron.",
      ],
      cells: [.one: "{1} celda", .other: "{1} celdas"],
      checksPassed: [.one: "{1} comprobación superada", .other: "{1} comprobaciones superadas"],
      checksPassedOf: [
        .one: "{2} de {1} comprobación superada", .other: "{2} de {1} comprobaciones superadas",
      ],
      checksNotMade: ", {1} sin hacer",
      best: "mejor {1}: {2} en la época {3}"),
    outputs: OutputWords(
      cell: "Celda {1}", codeOfCell: "Código de la celda {1}", linkToCell: "Enlace a la celda {1}",
      code: "Código", notRun: "sin ejecutar",
      notAvailable: "no disponible", picture: "imagen: {1}", output: "Salida", formula: "Fórmula",
      failsAsItShould: "Falla, como debe:", error: "Error:",
      charactersLeftOut: [
        .one: "… {1} carácter omitido …", .other: "… {1} caracteres omitidos …",
      ],
      rowsLeftOut: [.one: "… {1} fila omitida …", .other: "… {1} filas omitidas …"],
      linesLeftOut: [.one: "… {1} línea omitida …", .other: "… {1} líneas omitidas …"],
      rowsBelow: [.one: "… {1} fila, abajo …", .other: "… {1} filas, abajo …"],
      linesBelow: [.one: "… {1} línea, abajo …", .other: "… {1} líneas, abajo …"],
      rowsBetween: [.one: "La {1} fila intermedia", .other: "Las {1} filas intermedias"],
      linesBetween: [.one: "La {1} línea intermedia", .other: "Las {1} líneas intermedias"],
      entriesBelow: [.one: "… {1} elemento, abajo …", .other: "… {1} elementos, abajo …"],
      entriesBetween: [
        .one: "El {1} elemento intermedio", .other: "Los {1} elementos intermedios",
      ],
      firstRowsBetween: [
        .one: "Las primeras {2} de {1} fila intermedia",
        .other: "Las primeras {2} de las {1} filas intermedias",
      ],
      firstLinesBetween: [
        .one: "Las primeras {2} de {1} línea intermedia",
        .other: "Las primeras {2} de las {1} líneas intermedias",
      ],
      epoch: "época", metric: "métrica", value: "valor"),
    figures: FigureWords(
      values: "Valores", epochs: "Épocas", count: "Recuento", value: "Valor",
      training: "Entrenamiento: {1}", validation: "Validación: {1}",
      trainingAlone: "entrenamiento", validationAlone: "validación",
      ofEachRun: "{1} de cada ejecución",
      noValues: "ningún valor que dibujar", moreNotDrawn: "y {1} más sin dibujar",
      more: "y {1} más", notDrawn: ", {1} sin dibujar",
      moreLayers: "y {1} capas más", noLayers: "ninguna capa que dibujar",
      moreWords: "… {1} más",
      addsToScore: "Suma a la puntuación:", takesFromScore: "Le resta:",
      little: "poco", much: "más", most: "lo que más",
      linePlot: "Gráfico de líneas", histogram: "Histograma", violinPlot: "Gráfico de violín",
      boxPlot: "Diagrama de caja",
      barChart: "Gráfico de barras", distribution: "Distribución: {1}", network: "La red",
      layers: "Las capas del modelo", markedText: "Lo que movió la respuesta",
      from: "desde", to: "hasta", countColumn: "recuento", valuesColumn: "valores",
      minimum: "mínimo",
      lowerQuartile: "cuartil inferior", median: "mediana", upperQuartile: "cuartil superior",
      maximum: "máximo",
      lowerWhisker: "bigote inferior", upperWhisker: "bigote superior",
      outliers: "valores atípicos", layer: "Capa", units: "Unidades", type: "Tipo",
      inputShape: "Forma de entrada", outputShape: "Forma de salida", reads: "Lee",
      emptyPlot: "Un gráfico vacío.", moreSeries: "{1} series más.", theCurve: "La curva",
      hasNoValues: "{1}: ningún valor.", isAt: "{1}: {2} {3}.", staysAt: "{1}: constante en {2}.",
      fallsThenRises: "{1}: baja a {2} {3} y luego sube a {4}.",
      risesThenFalls: "{1}: sube a {2} {3} y luego baja a {4}.",
      falls: "{1}: baja de {2} a {3}.", rises: "{1}: sube de {2} a {3}.",
      inEpoch: "en la época {1}", at: "en {1} = {2}",
      pointsNotDrawn: [
        .one: "Un punto no está dibujado: infinito o no es un número.",
        .other: "{1} puntos no están dibujados: infinitos o no son números.",
      ],
      emptyBarChart: "Un gráfico de barras vacío.", oneBar: "Una barra: {1}.",
      bars: [
        .one: "{1} barra; la más alta es {2}, la más baja {3}.",
        .other: "{1} barras; la más alta es {2}, la más baja {3}.",
      ],
      emptyHistogram: "Un histograma vacío.",
      histogramHolds: [
        .one: "{1} valor de {2} a {3}; el más lleno de {4}, de {5} a {6}, contiene {7}.",
        .other: "{1} valores de {2} a {3}; el más lleno de {4}, de {5} a {6}, contiene {7}.",
      ],
      bins: [.one: "{1} intervalo", .other: "{1} intervalos"],
      emptyViolinPlot: "Un gráfico de violín vacío.", emptyBoxPlot: "Un diagrama de caja vacío.",
      oneDistribution: "Una distribución",
      noDistribution: "{1}: ningún valor.",
      medianAndQuartiles: "{1}: mediana {2}, la mitad de {3} entre {4} y {5}.",
      valuesCounted: [.one: "{1} valor", .other: "{1} valores"],
      moreDistributions: "{1} distribuciones más.",
      emptyNetwork: "Una red vacía.", denseNetwork: "Una red densa: {1}.", then: ", luego ",
      andSoOn: ", y así sucesivamente",
      unitsCounted: [.one: "{1} unidad", .other: "{1} unidades"],
      noModel: "Un modelo sin capas.",
      layersInOrder: [.one: "{1} capa: {2}.", .other: "{1} capas en orden: {2}."],
      readsFrom: "{1} desde {2}", andMore: ", y {1} más",
      answers: "El modelo responde {1}; la puntuación que hay detrás es {2}.",
      mostForIt: "Lo que más a favor: {1}.", mostAgainstIt: "Lo que más en contra: {1}.",
      description: "Descripción", heatMap: "Mapa de calor", points: "Puntos",
      against: "{1} frente a {2}",
      emptyHeatMap: "Un mapa de calor vacío.",
      rows: [.one: "{1} fila", .other: "{1} filas"],
      columns: [.one: "{1} columna", .other: "{1} columnas"],
      highest: "{1}, {2}; el valor más alto, {3}, es el de {4} y {5}.",
      firstDrawn: "solo se dibujan los primeros {1}", nothingDrawn: "ningún valor",
      pointsCounted: [.one: "{1} punto", .other: "{1} puntos"],
      range: "de {1} a {2}", spread: "{1}, {2} {3}, {4} {5}.", spreadOf: "{1}: {2}",
      noPictures: "Ninguna imagen.", noUnits: "Ninguna unidad.",
      picturesCounted: [.one: "{1} imagen", .other: "{1} imágenes"],
      pictureGrid: "{1} de {2} × {3} valores, {4} de hasta {5}, de {6} (blanco) a {7} (negro).",
      inOrder: "En orden: {1}.", inOrderAndSoOn: "En orden: {1}, y así sucesivamente.",
      wrong: [
        .one: "{1} de {2} predicciones es errónea.",
        .other: "{1} de {2} predicciones son erróneas.",
      ],
      wrongSuchAs: [
        .one: "{1} de {2} predicciones es errónea: {3}.",
        .other: "{1} de {2} predicciones son erróneas: {3}.",
      ],
      takenFor: "la imagen {1} es {2}, tomada por {3}",
      pictures: "Imágenes", picturesAndPredictions: "Imágenes y predicciones",
      unitsLookAt: "Lo que miran las unidades", picture: "imagen", unit: "unidad",
      label: "etiqueta",
      prediction: "predicción", right: "correcta", yes: "sí", no: "no",
      rocCurve: "Curva ROC", falsePositiveRate: "Tasa de falsos positivos",
      truePositiveRate: "Tasa de verdaderos positivos",
      precisionAndRecall: "Precisión y exhaustividad",
      precision: "Precisión", recall: "Exhaustividad", calibration: "Calibración",
      meanProbability: "Probabilidad media", shareOfClass: "Proporción de la clase",
      confusionMatrix: "Matriz de confusión", predicted: "Predicho", trueAxis: "Real",
      residuals: "Residuos", trueMinusPredicted: "Real − predicho",
      spreadOfResiduals: "Distribución de los residuos",
      trainingsFailed: [
        .one: "el entrenamiento falló en la época {2}",
        .other: "{1} entrenamientos fallaron, en la época {2}",
      ],
      upToFailure: "Hasta el fallo: {1}", withReason: "{1} ({2})"),
    slides: .spanish, grades: .spanish, changes: .spanish, tryIt: .spanish, tables: .spanish,
    kinds: .spanish,
    names: .spanish, remarks: .spanish, parts: .spanish)
}

extension SlideWords {
  fileprivate static let spanish = SlideWords(
    deck: "Diapositivas", slide: "diapositiva", slideHeading: "Diapositiva",
    skipToSlides: "Saltar a las diapositivas",
    notes: "Notas", noNotes: "No hay notas para esta diapositiva.", next: "Siguiente",
    previous: "Anterior",
    nextSlide: "Diapositiva siguiente", end: "Fin de las diapositivas", overview: "Vista general",
    fullScreen: "Pantalla completa", page: "Una sola página", help: "Ayuda", close: "Cerrar",
    time: "Tiempo",
    startAgain: "Volver a empezar", speaker: "Vista del orador",
    blocked: "El navegador no ha abierto la ventana: permita que esta página abra ventanas.",
    numbered: "Diapositiva {1} de {2}", continued: "{1}, {2} de {3}",
    keys: "Teclas", keySpace: "Espacio", keyPageDown: "Av Pág", keyPageUp: "Re Pág",
    keyHome: "Inicio", keyEnd: "Fin", keyEscape: "Esc",
    goesOn: "avanzar", goesBack: "retroceder", firstAndLast: "primera y última diapositiva",
    overviewOfAll: "vista general de las diapositivas; {1} la cierra",
    speakerInWindow: "vista del orador en una ventana propia: notas, diapositiva siguiente, reloj",
    fillsScreen: "pantalla completa", blanks: "pantalla vacía, y todo de nuevo",
    allOnOnePage: "todas las diapositivas en una página, y vuelta", theseKeys: "estas teclas")
}

extension GradeWords {
  fileprivate static let spanish = GradeWords(
    title: "Calificaciones: {1}", handInsCounted: [.one: "{1} entrega", .other: "{1} entregas"],
    summary: "{1}, puntos en total: {2}",
    summaryWithMean: "{1}, puntos en total: {2}, de media: {3}",
    points: "Puntos", distribution: "Distribución de los puntos", exercises: "Los ejercicios",
    equalAnswers: "Respuestas iguales palabra por palabra", reasons: "Qué falló, y por qué",
    student: "estudiante", pointsColumn: "puntos", of: "de", status: "estado",
    exercise: "ejercicio",
    average: "media", withoutAllPoints: "sin todos los puntos",
    pointsOfClass: "Puntos de la clase", pointsAxis: "puntos", handIns: "entregas",
    notReached: "{1} (sin alcanzar)", comment: "Comentario sobre {1}: {2}",
    ok: "correcta", todo: "por hacer", failed: "fallida", stopped: "interrumpida",
    unreadable: "ilegible")
}

extension TryItWords {
  fileprivate static let spanish = TryItWords(
    title: "Pruébelo", tries: "Pruebe:", examples: "Ejemplos",
    asleep: "Con el script de la página, este es un campo que responde. Aquí hay ejemplos:",
    ownText: "Un texto propio", inDigits: "{1}, en cifras",
    pad: """
      Un lienzo de {1} por {2} celdas para dibujar. Las flechas mueven, Espacio dibuja, Supr \
      borra.
      """,
    clear: "Borrar",
    howToDraw: "Dibuje con el ratón, el dedo o el lápiz; o con las flechas, Espacio y Supr.",
    holdsWeights: """
      La página contiene la propia red, {1} pesos de {2} bits cada uno, y no pregunta a nadie \
      más: nada de lo que escriba sale de ella.
      """,
    holdsWeightsMostly: """
      La página contiene la propia red, {1} pesos, la mayoría de {2} bits, y no pregunta a nadie \
      más: nada de lo que escriba sale de ella.
      """,
    answersAs: "Responde como {1}, con un margen de {2}.",
    fieldForText:
      "Un campo para escribir un texto, cuya respuesta de la red se muestra al momento.",
    fieldForNumbers: [
      .one: "Un campo con {1} número ajustable, cuya respuesta de la red se muestra al momento.",
      .other:
        "Un campo con {1} números ajustables, cuya respuesta de la red se muestra al momento.",
    ],
    fieldForPicture: "Un campo para dibujar, cuya respuesta de la red se muestra al momento.",
    examplesSaid: "Ejemplos: {1}.", example: "«{1}»: {2}", none: "ninguna",
    text: "texto", sample: "muestra", prediction: "predicción", answer: "respuesta",
    networkSays: "La red dice {1}", it: "la predicción",
    mostFor: "Lo que más a favor de {1}: {2}.", mostAgainst: "Lo que más en contra de {1}: {2}.",
    notRead: "sin leer, porque el texto es demasiado largo",
    unknownWord: "una palabra que la red no conoce",
    tooShort: "Es demasiado corto para la red.")
}
