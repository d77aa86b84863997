extension Words {
  package static let portuguese = Words(
    tag: "pt", plural: .oneAndZero,
    page: PageWords(
      skipToText: "Ir para o texto",
      colours: "Cores", automatic: "Automático", light: "Claro", dark: "Escuro",
      seed: "Semente", data: "Dados", engine: "Motor", standIn: "substituto sintético",
      summary: "Resumo", contents: "Conteúdo", footnotes: "Notas de rodapé",
      wayBack: "Voltar à chamada da nota {1}",
      note: "Nota", tip: "Dica", important: "Importante", warning: "Aviso", caution: "Cuidado",
      warnings: "Avisos",
      done: "feito", notDone: "por fazer",
      comma: ", ", and: " e ", semicolon: "; ",
      figure: ["Figura"], table: ["Tabela"], section: ["Seção", "Secção"], equation: ["Equação"],
      figureNumber: "Figura {1}", tableNumber: "Tabela {1}", equationNumber: "Equação {1}",
      captionEnd: ". ",
      notWhole: "Este relatório não está completo",
      notWholeText:
        "A execução foi {1}. O que não chegou a ser executado tem a marca “{2}”.",
      stopped: "interrompida", stoppedAfter: "interrompida após {1}",
      stoppedAtMemory: "interrompida a {1} de memória",
      notRealData: "Estes não são os dados reais",
      standInAskedFor: """
        No lugar do conjunto de dados {1} foi pedido um substituto sintético do mesmo tamanho e \
        forma; os números desta página, portanto, nada dizem sobre o real.
        """,
      standInServes: """
        O conjunto de dados {1} não foi encontrado. Um substituto sintético do mesmo tamanho e forma \
        tomou o seu lugar; os números desta página, portanto, nada dizem sobre o real.
        """,
      cellsFailed: [.one: "{1} célula falhou", .other: "{1} células falharam"],
      see: "Ver {1}.",
      cellsNeededIt: [
        .one: "{1} célula que depende dela não foi executada.",
        .other: "{1} células que dependem dela não foram executadas.",
      ],
      cellsNeededThem: [
        .one: "{1} célula que depende delas não foi executada.",
        .other: "{1} células que dependem delas não foram executadas.",
      ],
      cells: [.one: "{1} célula", .other: "{1} células"],
      checksPassed: [.one: "{1} verificação aprovada", .other: "{1} verificações aprovadas"],
      checksPassedOf: [
        .one: "{2} de {1} verificação aprovada", .other: "{2} de {1} verificações aprovadas",
      ],
      checksNotMade: ", {1} por fazer",
      best: "melhor {1}: {2} na época {3}"),
    outputs: OutputWords(
      cell: "Célula {1}", codeOfCell: "Código da célula {1}",
      linkToCell: "Ligação para a célula {1}",
      code: "Código", notRun: "não executado",
      notAvailable: "não disponível", picture: "imagem: {1}", output: "Saída", formula: "Fórmula",
      failsAsItShould: "Falha, como deve:", error: "Erro:",
      charactersLeftOut: [
        .one: "… {1} caractere omitido …", .other: "… {1} caracteres omitidos …",
      ],
      rowsLeftOut: [.one: "… {1} linha omitida …", .other: "… {1} linhas omitidas …"],
      linesLeftOut: [.one: "… {1} linha omitida …", .other: "… {1} linhas omitidas …"],
      rowsBelow: [.one: "… {1} linha, abaixo …", .other: "… {1} linhas, abaixo …"],
      linesBelow: [.one: "… {1} linha, abaixo …", .other: "… {1} linhas, abaixo …"],
      rowsBetween: [.one: "A {1} linha intermediária", .other: "As {1} linhas intermediárias"],
      linesBetween: [.one: "A {1} linha intermediária", .other: "As {1} linhas intermediárias"],
      entriesBelow: [.one: "… {1} elemento, abaixo …", .other: "… {1} elementos, abaixo …"],
      entriesBetween: [
        .one: "O {1} elemento intermediário", .other: "Os {1} elementos intermediários",
      ],
      firstRowsBetween: [
        .one: "As primeiras {2} de {1} linha intermediária",
        .other: "As primeiras {2} das {1} linhas intermediárias",
      ],
      firstLinesBetween: [
        .one: "As primeiras {2} de {1} linha intermediária",
        .other: "As primeiras {2} das {1} linhas intermediárias",
      ],
      epoch: "época", metric: "métrica", value: "valor"),
    figures: FigureWords(
      values: "Valores", epochs: "Épocas", count: "Contagem", value: "Valor",
      training: "Treino: {1}", validation: "Validação: {1}",
      trainingAlone: "treino", validationAlone: "validação", ofEachRun: "{1} de cada execução",
      noValues: "nenhum valor a desenhar", moreNotDrawn: "e mais {1} não desenhados",
      more: "e mais {1}", notDrawn: ", {1} não desenhados",
      moreLayers: "e mais {1} camadas", noLayers: "nenhuma camada a desenhar",
      moreWords: "… mais {1}",
      addsToScore: "Soma à pontuação:", takesFromScore: "Tira dela:",
      little: "pouco", much: "mais", most: "o máximo",
      linePlot: "Gráfico de linhas", histogram: "Histograma", violinPlot: "Gráfico de violino",
      boxPlot: "Diagrama de caixa",
      barChart: "Gráfico de barras", distribution: "Distribuição: {1}", network: "A rede",
      layers: "As camadas do modelo", markedText: "O que moveu a resposta",
      from: "de", to: "até", countColumn: "contagem", valuesColumn: "valores", minimum: "mínimo",
      lowerQuartile: "quartil inferior", median: "mediana", upperQuartile: "quartil superior",
      maximum: "máximo",
      lowerWhisker: "bigode inferior", upperWhisker: "bigode superior",
      outliers: "valores atípicos", layer: "Camada", units: "Unidades", type: "Tipo",
      inputShape: "Forma de entrada", outputShape: "Forma de saída", reads: "Lê",
      emptyPlot: "Um gráfico vazio.", moreSeries: "Mais {1} séries.", theCurve: "A curva",
      hasNoValues: "{1}: nenhum valor.", isAt: "{1}: {2} {3}.", staysAt: "{1}: constante em {2}.",
      fallsThenRises: "{1}: desce para {2} {3} e depois sobe para {4}.",
      risesThenFalls: "{1}: sobe para {2} {3} e depois desce para {4}.",
      falls: "{1}: desce de {2} para {3}.", rises: "{1}: sobe de {2} para {3}.",
      inEpoch: "na época {1}", at: "em {1} = {2}",
      pointsNotDrawn: [
        .one: "{1} ponto não está desenhado: infinito ou não é um número.",
        .other: "{1} pontos não estão desenhados: infinitos ou não são números.",
      ],
      emptyBarChart: "Um gráfico de barras vazio.", oneBar: "Uma barra: {1}.",
      bars: [
        .one: "{1} barra; a mais alta é {2}, a mais baixa {3}.",
        .other: "{1} barras; a mais alta é {2}, a mais baixa {3}.",
      ],
      emptyHistogram: "Um histograma vazio.",
      histogramHolds: [
        .one: "{1} valor de {2} a {3}; o mais cheio de {4}, de {5} a {6}, contém {7}.",
        .other: "{1} valores de {2} a {3}; o mais cheio de {4}, de {5} a {6}, contém {7}.",
      ],
      bins: [.one: "{1} intervalo", .other: "{1} intervalos"],
      emptyViolinPlot: "Um gráfico de violino vazio.", emptyBoxPlot: "Um diagrama de caixa vazio.",
      oneDistribution: "Uma distribuição",
      noDistribution: "{1}: nenhum valor.",
      medianAndQuartiles: "{1}: mediana {2}, metade de {3} entre {4} e {5}.",
      valuesCounted: [.one: "{1} valor", .other: "{1} valores"],
      moreDistributions: "Mais {1} distribuições.",
      emptyNetwork: "Uma rede vazia.", denseNetwork: "Uma rede densa: {1}.", then: ", depois ",
      andSoOn: ", e assim por diante",
      unitsCounted: [.one: "{1} unidade", .other: "{1} unidades"],
      noModel: "Um modelo sem camadas.",
      layersInOrder: [.one: "{1} camada: {2}.", .other: "{1} camadas em ordem: {2}."],
      readsFrom: "{1} a partir de {2}", andMore: ", e mais {1}",
      answers: "O modelo responde {1}; a pontuação por trás é {2}.",
      mostForIt: "O que mais favorece: {1}.", mostAgainstIt: "O que mais contraria: {1}.",
      description: "Descrição", heatMap: "Mapa de calor", points: "Pontos",
      against: "{1} em função de {2}",
      emptyHeatMap: "Um mapa de calor vazio.",
      rows: [.one: "{1} linha", .other: "{1} linhas"],
      columns: [.one: "{1} coluna", .other: "{1} colunas"],
      highest: "{1}, {2}; o valor mais alto, {3}, é o de {4} e {5}.",
      firstDrawn: "só os primeiros {1} estão desenhados", nothingDrawn: "nenhum valor",
      pointsCounted: [.one: "{1} ponto", .other: "{1} pontos"],
      range: "de {1} a {2}", spread: "{1}, {2} {3}, {4} {5}.", spreadOf: "{1}: {2}",
      noPictures: "Nenhuma imagem.", noUnits: "Nenhuma unidade.",
      picturesCounted: [.one: "{1} imagem", .other: "{1} imagens"],
      pictureGrid: "{1} de {2} × {3} valores, {4} de até {5}, de {6} (branco) a {7} (preto).",
      inOrder: "Em ordem: {1}.", inOrderAndSoOn: "Em ordem: {1}, e assim por diante.",
      wrong: [
        .one: "{1} de {2} previsões está errada.", .other: "{1} de {2} previsões estão erradas.",
      ],
      wrongSuchAs: [
        .one: "{1} de {2} previsões está errada: {3}.",
        .other: "{1} de {2} previsões estão erradas: {3}.",
      ],
      takenFor: "a imagem {1} é {2}, tomada por {3}",
      pictures: "Imagens", picturesAndPredictions: "Imagens e previsões",
      unitsLookAt: "O que as unidades olham", picture: "imagem", unit: "unidade", label: "rótulo",
      prediction: "previsão", right: "certa", yes: "sim", no: "não",
      rocCurve: "Curva ROC", falsePositiveRate: "Taxa de falsos positivos",
      truePositiveRate: "Taxa de verdadeiros positivos", precisionAndRecall: "Precisão e revocação",
      precision: "Precisão", recall: "Revocação", calibration: "Calibração",
      meanProbability: "Probabilidade média", shareOfClass: "Proporção da classe",
      confusionMatrix: "Matriz de confusão", predicted: "Previsto", trueAxis: "Real",
      residuals: "Resíduos", trueMinusPredicted: "Real − previsto",
      spreadOfResiduals: "Distribuição dos resíduos",
      trainingsFailed: [
        .one: "o treino falhou na época {2}", .other: "{1} treinos falharam, na época {2}",
      ],
      upToFailure: "Até a falha: {1}", withReason: "{1} ({2})"),
    slides: .portuguese, grades: .portuguese, changes: .portuguese, tryIt: .portuguese,
    tables: .portuguese,
    kinds: .portuguese, names: .portuguese, remarks: .portuguese, parts: .portuguese)
}

extension SlideWords {
  fileprivate static let portuguese = SlideWords(
    deck: "Diapositivos", slide: "diapositivo", slideHeading: "Diapositivo",
    skipToSlides: "Ir para os diapositivos",
    notes: "Notas", noNotes: "Nenhuma nota para este diapositivo.", next: "Seguinte",
    previous: "Anterior",
    nextSlide: "Diapositivo seguinte", end: "Fim dos diapositivos", overview: "Visão geral",
    fullScreen: "Tela cheia", page: "Uma só página", help: "Ajuda", close: "Fechar", time: "Tempo",
    startAgain: "Recomeçar", speaker: "Vista do orador",
    blocked: "O navegador não abriu a janela: permita que esta página abra janelas.",
    numbered: "Diapositivo {1} de {2}", continued: "{1}, {2} de {3}",
    keys: "Teclas", keySpace: "Espaço", keyPageDown: "Page Down", keyPageUp: "Page Up",
    keyHome: "Home", keyEnd: "End", keyEscape: "Esc",
    goesOn: "avançar", goesBack: "voltar", firstAndLast: "primeiro e último diapositivo",
    overviewOfAll: "visão geral dos diapositivos; {1} sai dela",
    speakerInWindow: "vista do orador em janela própria: notas, diapositivo seguinte, relógio",
    fillsScreen: "tela cheia", blanks: "tela vazia, e tudo de novo",
    allOnOnePage: "todos os diapositivos em uma página, e de volta", theseKeys: "estas teclas")
}

extension GradeWords {
  fileprivate static let portuguese = GradeWords(
    title: "Notas: {1}", handInsCounted: [.one: "{1} entrega", .other: "{1} entregas"],
    summary: "{1}, pontos no total: {2}",
    summaryWithMean: "{1}, pontos no total: {2}, em média: {3}",
    points: "Pontos", distribution: "Distribuição dos pontos", exercises: "Os exercícios",
    equalAnswers: "Respostas iguais palavra por palavra", reasons: "O que falhou, e por quê",
    student: "estudante", pointsColumn: "pontos", of: "de", status: "situação",
    exercise: "exercício",
    average: "média", withoutAllPoints: "sem todos os pontos",
    pointsOfClass: "Pontos da turma", pointsAxis: "pontos", handIns: "entregas",
    notReached: "{1} (não alcançado)", comment: "Comentário sobre {1}: {2}",
    ok: "em ordem", todo: "por fazer", failed: "falhou", stopped: "interrompida",
    unreadable: "ilegível")
}

extension TryItWords {
  fileprivate static let portuguese = TryItWords(
    title: "Experimente", tries: "Tente:", examples: "Exemplos",
    asleep: "Com o script da página, este é um campo que responde. Aqui estão exemplos:",
    ownText: "Um texto seu", inDigits: "{1}, em algarismos",
    pad: """
      Um quadro de {1} por {2} células para desenhar. As setas movem, Espaço desenha, Delete \
      apaga.
      """,
    clear: "Limpar",
    howToDraw: "Desenhe com ponteiro, dedo ou caneta; ou com as setas, Espaço e Delete.",
    holdsWeights: """
      A página contém a própria rede, {1} pesos de {2} bits cada, e não pergunta a mais ninguém: \
      nada do que se insere sai dela.
      """,
    holdsWeightsMostly: """
      A página contém a própria rede, {1} pesos, a maioria de {2} bits, e não pergunta a mais \
      ninguém: nada do que se insere sai dela.
      """,
    answersAs: "Ela responde como {1}, com margem de {2}.",
    fieldForText: "Um campo para escrever um texto, cuja resposta da rede aparece logo.",
    fieldForNumbers: [
      .one: "Um campo com {1} número a ajustar, cuja resposta da rede aparece logo.",
      .other: "Um campo com {1} números a ajustar, cuja resposta da rede aparece logo.",
    ],
    fieldForPicture: "Um campo para desenhar, cuja resposta da rede aparece logo.",
    examplesSaid: "Exemplos: {1}.", example: "“{1}”: {2}", none: "nenhuma",
    text: "texto", sample: "amostra", prediction: "previsão", answer: "resposta",
    networkSays: "A rede diz {1}", it: "a previsão",
    mostFor: "O que mais favorece {1}: {2}.", mostAgainst: "O que mais contraria {1}: {2}.",
    notRead: "não lido, pois o texto é longo demais",
    unknownWord: "uma palavra que a rede não conhece",
    tooShort: "Isto é curto demais para a rede.")
}
