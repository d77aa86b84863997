extension TableWords {
  static let portuguese = TableWords(
    className: "classe", count: "contagem", share: "proporção", trueOrPredicted: "real / previsto",
    trueClass: "real", predicted: "previsto", samples: "amostras", model: "modelo",
    samplesOfIt: "amostras dela", others: "outras", averagePrecision: "precisão média",
    probability: "probabilidade", meanProbability: "probabilidade média",
    shareOfClass: "proporção da classe", precision: "precisão", recall: "revocação",
    support: "contagem", sample: "amostra", prediction: "previsão", label: "rótulo",
    review: "resenha", text: "texto", first: "1.º", second: "2.º", third: "3.º", later: "{1}.º",
    word: "palavra", index: "índice", similarity: "semelhança", ngram: "n-grama", words: "palavras",
    texts: "textos", addsOnAverage: "soma em média", inTotal: "no total", phrase: "sequência",
    atWord: "na palavra", filters: "filtros", addsToScore: "soma à pontuação", times: "vezes",
    column: "coluna", kind: "tipo", missing: "ausentes", mean: "média", deviation: "desvio padrão",
    minimum: "mínimo", maximum: "máximo", histogram: "histograma", training: "treino",
    testing: "teste", fewestWords: "palavras: mínimo", median: "mediana", most: "máximo",
    suchAs: "por exemplo", layerAndType: "Camada (tipo)", outputShape: "Forma de saída",
    parameters: "Parâmetros", connectedTo: "Ligada a",
    macroAverage: "média macro", weightedAverage: "média ponderada")
}

extension KindWords {
  static let portuguese = KindWords(
    numbers: "números", label: "rótulo, {1}", target: "alvo, {1}",
    classes: [.one: "{1} classe", .other: "{1} classes"],
    texts: [.one: "{1} texto", .other: "{1} textos"],
    withoutAnyPhrase: "sem nenhuma sequência", more: "mais {1}")
}

extension NameWords {
  static let portuguese = NameWords(
    classNumber: "classe {1}", modelNumber: "modelo {1}", sampleNumber: "amostra {1}",
    inputNumber: "entrada {1}", residuals: "resíduos",
    failedInEpoch: "{1} (falhou na época {2})",
    fold: "partição {1}", divided: "dividido")
}

extension RemarkWords {
  static let portuguese = RemarkWords(
    samplesAre: "{1} amostras: {2}",
    trainingAndTesting: "{1}: {2} amostras para treino, {3} para teste",
    classesForTrainingAndTesting:
      "{1}: {2} amostras para treino ({4}), {3} para teste ({5})",
    classesForTraining: "{1}: {2} amostras para treino ({4}), {3} para teste",
    folds: "{1} partições de {2} amostras: {3}",
    foldsOfTexts: "{1} partições de {2}", savedModel: "modelo {1}, salvo como {2}",
    vectors: [
      .one: "{1} palavra com um vetor de {2} números",
      .other: "{1} palavras, cada uma com um vetor de {2} números",
    ],
    model: "modelo {1}: {2} camadas, {3} parâmetros",
    compiledModel: "modelo {1}, compilado com {2} e {3}",
    trainedModel: "modelo {1}, treinado por {2}",
    failedModel: "modelo {1}, cujo treino falhou na época {2}",
    modelFamily: "modelo {1}, com parâmetros", loss: "função de perda {1}", metric: "métrica {1}",
    earlyStopping: "parada antecipada quando {1} não melhora por {2}",
    rateReduction: "a taxa de aprendizagem vezes {1} quando {2} não melhora por {3}",
    endAtNaN: "um fim quando a perda já não é um número finito",
    needs: "não executado: precisa de `{1}`",
    needsInLine: "não executado: precisa de `{1}` (linha {2})",
    needsInFile: "não executado: precisa de `{1}` (linha {2} de {3})", todo: "ainda por fazer",
    todoNeeds: "ainda por fazer: precisa de `{1}` (linha {2})",
    todoNeedsLine: "ainda por fazer: precisa da linha {1}",
    todoNeedsInFile: "ainda por fazer: precisa de `{1}` (linha {2} de {3})",
    notShown: "não mostrado: o relatório já é longo demais",
    stoppedAfter: "Parado após a época {1}: {2} foi melhor na época {3}.",
    weightsAreOf: "Os pesos são os da época {1}.",
    weightsAreThose: "Nenhuma época terminou; os pesos são os de antes.",
    trainingEnded: "O treino terminou: {1}.", trainingFailed: "O treino falhou: {1}.",
    noEpoch: "Nenhuma época terminou.", choiceFailed: "Com {1} o treino falhou: {2}.",
    right: "{2}, das quais {1} certas ({3})", oneRight: "{2}, das quais {1} certa ({3})",
    absent: "omitidas, pois nenhuma amostra as tem ou recebe: {1}",
    mostConfused: "só as {1} classes mais confundidas de {2} são mostradas",
    precisionIsSet: "a precisão é fixada em {1} onde nada foi previsto: {2}",
    recallIsSet: "a revocação é fixada em {1} onde nenhuma amostra é da classe: {2}",
    meanOverClasses: "média das classes: {1}",
    withoutCurve: "sem curva, pois nenhuma amostra é da classe: {1}",
    brierScore: "pontuação de Brier: {1}", brierScoreOf: "pontuação de Brier de {1}: {2}",
    takenForOther: "{1} de {2} amostras são tomadas por outra classe",
    oneTakenForOther: "{1} de {2} amostras é tomada por outra classe",
    wrongSide: "{1} de {2} amostras estão do lado errado de 0.5",
    firstSamples: "as primeiras {1} de {2} amostras; `[…]` escolhe outras",
    moreWords: "e mais {1} palavras", moreColumns: "e mais {1} colunas",
    moreTexts: "e mais {1} textos", moreClasses: "e mais {1} classes",
    addsUp: "Tudo isso soma a pontuação, {1}.",
    whatWordAdds: "O que uma palavra soma: a pontuação, {1}, menos a do texto sem ela.",
    ngramsMoved: "{1} n-gramas moveram {2} textos",
    scoreIsThatOf: "a pontuação é a de {1}",
    meanAndDeviationOver: """
      média e desvio padrão das execuções sobre {1}; divide-se pelo número delas, como no NumPy
      """,
    standardized: """
      Cada número menos a média das amostras de treino, dividido pelo desvio padrão delas.
      """,
    rowsLeftOut: [
      .one: "{1} linha com valores ausentes omitida.",
      .other: "{1} linhas com valores ausentes omitidas.",
    ],
    rowsLeftOutOfSummary: [
      .one: "{1} linha com valores ausentes omitida; os números são de todas as linhas do arquivo.",
      .other:
        "{1} linhas com valores ausentes omitidas; os números são de todas as linhas do arquivo.",
    ],
    totalParameters: "Parâmetros no total: {1}", trainableParameters: "Parâmetros treináveis: {1}",
    otherParameters: "Parâmetros não treináveis: {1}",
    trueInRows: "Classes reais em linhas, previstas em colunas",
    trueInRowsByTrue:
      "Classes reais em linhas, previstas em colunas, como proporção das amostras da classe real",
    trueInRowsByPredicted: """
      Classes reais em linhas, previstas em colunas, como proporção das amostras da classe \
      prevista
      """,
    trueInRowsByAll:
      "Classes reais em linhas, previstas em colunas, como proporção de todas as amostras",
    mostFrequentConfusions: "As confusões mais frequentes",
    textsForTraining: "{1}: {2} textos para treino, {3} para teste",
    confusions: "Uma matriz de confusão: {1}.", noneMistaken: "Nenhuma confusão.",
    mostMistaken: "O mais confundido: {1}.", ofTheClasses: "Das classes: {1}.",
    ofThese: "Destas: {1}.",
    rocOf: """
      {1}: área {2} sob a curva ROC; com uma taxa de falsos positivos de {3}, {4} são \
      encontrados.
      """,
    precisionRecallOf: "{1}: precisão média {2}; com revocação de {3}, a precisão é {4}.",
    calibrationOf: "{1}: pontuação de Brier {2}; mais longe da verdade onde diz {3} e são {4}.",
    calibrationScoreOf: "{1}: pontuação de Brier {2}.",
    residualsOf: "Resíduos de {1}: em média {2}, e a {3} de zero.",
    smallestAreas: "só as {1} curvas de menor área de {2} estão desenhadas",
    firstClasses: "só as primeiras {1} de {2} classes estão desenhadas",
    pointsDrawn: "{1} de {2} pontos estão desenhados",
    pointsDrawnInPlaces: "{1} de {2} pontos estão desenhados, um em cada lugar",
    pointNotDrawn: "um ponto não está desenhado: não é finito",
    pointsNotDrawn: "{1} pontos não estão desenhados: não são finitos",
    wrote: "{1} gravado, {2} bytes", withSettings: "{1} com {2}")
}

extension PartWords {
  static let portuguese = PartWords(
    samples: [.one: "{1} amostra", .other: "{1} amostras"],
    epochs: [.one: "{1} época", .other: "{1} épocas"],
    texts: [.one: "{1} texto", .other: "{1} textos"],
    sequences: "sequências de {1} índices de palavras",
    sequencesOfAnyLength: "sequências de índices de palavras",
    multiHot: "linhas multi-hot de {1} valores", shaped: "valores de forma {1}",
    takenFor: "{1} como {2} ({3})", andMore: "{1} e mais {2}",
    arrayOfShape: "um arranjo de forma {1}",
    tableOfRows: [.one: "uma tabela de {1} linha", .other: "uma tabela de {1} linhas"],
    historyOfEpochs: [.one: "um histórico de {1} época", .other: "um histórico de {1} épocas"])
}
