// The script of a page in which a field answers: it computes with the network in the page what the engine's
// predict says, and what explain says of its words. Nothing leaves the page.
"use strict";
(() => {
  const count = shape => shape.reduce((product, size) => product * size, 1);
  const bytes = text => Uint8Array.from(atob(text), character => character.charCodeAt(0));

  // Weights: in single or half precision, or whole numbers of a byte with a scale for each row; of two
  // bytes where the scale is negative.
  const half = bits => {
    const exponent = bits >> 10 & 31, fraction = bits & 1023, sign = bits >> 15 ? -1 : 1;
    return sign * (exponent ? (1 + fraction / 1024) * 2 ** (exponent - 15) : fraction * 2 ** -24);
  };
  const weights = ({ shape, bits, data }) => {
    const view = new DataView(bytes(data).buffer), values = new Float32Array(count(shape));
    if (bits === 32) return values.map((_, i) => view.getFloat32(4 * i, true));
    if (bits === 16) return values.map((_, i) => half(view.getUint16(2 * i, true)));
    const width = shape.at(-1), rows = values.length / width;
    for (let row = 0, at = 2 * rows; row < rows; row++) {
      const scale = half(view.getUint16(2 * row, true)), isWide = scale < 0;
      for (let i = row * width; i < (row + 1) * width; i++) {
        values[i] = isWide ? -scale * view.getInt16(at, true) : scale * view.getInt8(at);
        at += isWide ? 2 : 1;
      }
    }
    return values;
  };

  // Activations.
  const erf = x => {
    const t = 1 / (1 + 0.3275911 * Math.abs(x));
    const tail = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
    return Math.sign(x) * (1 - tail * Math.exp(-x * x));
  };
  const functions = {
    linear: x => x,
    relu: x => Math.max(0, x),
    sigmoid: x => 1 / (1 + Math.exp(-x)),
    tanh: Math.tanh,
    softplus: x => Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x))),
    selu: x => x > 0 ? 1.0507009873554805 * x : 1.7580993408473766 * Math.expm1(x),
    elu: (x, alpha) => x > 0 ? x : alpha * Math.expm1(x),
    leaky_relu: (x, slope) => x > 0 ? x : slope * x,
    gelu: (x, isApproximate) => 0.5 * x * (1 + (isApproximate
      ? Math.tanh(0.7978845608028654 * (x + 0.044715 * x ** 3)) : erf(x * Math.SQRT1_2))),
  };
  const activate = (values, [name, parameter], width) => {
    if (name !== "softmax") return values.map(x => functions[name](x, parameter));
    for (let row = 0; row < values.length; row += width) {
      const part = values.subarray(row, row + width), most = Math.max(...part);
      let sum = 0;
      part.forEach((x, i) => sum += part[i] = Math.exp(x - most));
      part.forEach((x, i) => part[i] = x / sum);
    }
    return values;
  };

  // Layers by their names, with Keras's parameters and weights: from values with their shapes to such. Of
  // multi-hot rows only the places of the ones are kept.
  const short = () => Object.assign(new Error("short"), { isShort: true });
  const windows = (width, strides, padding, length) => {
    const isSame = padding === "same";
    const number = isSame ? Math.ceil(length / strides) : Math.floor((length - width) / strides) + 1;
    if (number < 1) throw short();
    const before = isSame ? Math.floor(Math.max(0, (number - 1) * strides + width - length) / 2) : 0;
    return { number, before };
  };
  const add = (sum, at, factor, matrix, from, width) => {
    for (let i = 0; i < width; i++) sum[at + i] += factor * matrix[from + i];
  };
  const pooled = (node, { values, shape: [length, channels] }, begin, step, end) => {
    const width = node.pool_size, strides = node.strides ?? width, whole = !width;
    if (whole && length < 1) throw short();
    const { number, before } = whole ? { number: 1, before: 0 } : windows(width, strides, node.padding, length);
    const result = new Float64Array(number * channels);
    for (let w = 0; w < number; w++) {
      const start = whole ? 0 : w * strides - before;
      const from = Math.max(0, start), to = whole ? length : Math.min(length, start + width);
      for (let c = 0; c < channels; c++) {
        let sum = begin;
        for (let p = from; p < to; p++) sum = step(sum, values[p * channels + c]);
        result[w * channels + c] = end(sum, to - from);
      }
    }
    return { values: result, shape: whole ? [channels] : [number, channels] };
  };
  const unchanged = (node, [x]) => x;
  const greatest = (node, [x]) => pooled(node, x, -Infinity, Math.max, most => most);
  const mean = (node, [x]) => pooled(node, x, 0, (sum, value) => sum + value, (sum, number) => sum / number);
  const layers = {
    input: unchanged,
    dropout: unchanged,
    spatial_dropout1d: unchanged,
    flatten: (node, [x]) => ({ values: x.values, shape: [count(x.shape)] }),
    activation: (node, [x]) => ({ values: activate(Float64Array.from(x.values), node.function, x.shape.at(-1)), shape: x.shape }),
    batch_normalization: ({ gamma, beta, moving_mean, moving_variance, epsilon }, [x]) => {
      const width = x.shape.at(-1);
      const scales = Array.from(moving_variance, (variance, i) => (gamma?.[i] ?? 1) / Math.sqrt(variance + epsilon));
      const shifts = Array.from(moving_mean, (mean, i) => (beta?.[i] ?? 0) - mean * scales[i]);
      return { values: Float64Array.from(x.values, (v, i) => v * scales[i % width] + shifts[i % width]), shape: x.shape };
    },
    unit_normalization: (node, [x]) => {
      const width = x.shape.at(-1), values = Float64Array.from(x.values);
      for (let row = 0; row < values.length; row += width) {
        const part = values.subarray(row, row + width), length = Math.hypot(...part);
        if (length) part.forEach((v, i) => part[i] = v / length);
      }
      return { values, shape: x.shape };
    },
    dense: (node, [x]) => {
      const width = x.shape.at(-1), rows = count(x.shape) / width, { units, kernel, bias } = node;
      const sums = new Float64Array(rows * units);
      for (let row = 0; row < rows; row++) {
        if (bias) sums.set(bias, row * units);
        if (x.ones) for (const place of x.ones) add(sums, 0, 1, kernel, place * units, units);
        else for (let i = 0; i < width; i++) {
          const value = x.values[row * width + i];
          if (value !== 0) add(sums, row * units, value, kernel, i * units, units);
        }
      }
      return { values: activate(sums, node.activation, units), shape: [...x.shape.slice(0, -1), units] };
    },
    embedding: (node, [x]) => {
      const { output_dim: width, embeddings } = node, values = new Float32Array(x.values.length * width);
      x.values.forEach((word, i) => values.set(embeddings.subarray(word * width, (word + 1) * width), i * width));
      return { values, shape: [x.values.length, width] };
    },
    conv1d: (node, [{ values, shape: [length, channels] }]) => {
      const { kernel_size: width, strides, filters, kernel, bias } = node;
      const { number, before } = windows(width, strides, node.padding, length);
      const sums = new Float64Array(number * filters);
      for (let w = 0; w < number; w++) {
        if (bias) sums.set(bias, w * filters);
        for (let tap = 0; tap < width; tap++) {
          const place = w * strides - before + tap;
          if (place < 0 || place >= length) continue;
          for (let c = 0; c < channels; c++) {
            const value = values[place * channels + c];
            if (value !== 0) add(sums, w * filters, value, kernel, (tap * channels + c) * filters, filters);
          }
        }
      }
      return { values: activate(sums, node.activation, filters), shape: [number, filters] };
    },
    max_pooling1d: greatest,
    global_max_pooling1d: greatest,
    average_pooling1d: mean,
    global_average_pooling1d: mean,
    concatenate: (node, inputs) => {
      const leading = inputs[0].shape.slice(0, -1), rows = count(leading);
      const width = inputs.reduce((sum, x) => sum + x.shape.at(-1), 0), values = new Float64Array(rows * width);
      for (let row = 0, at = 0; row < rows; row++) for (const x of inputs) {
        const part = x.shape.at(-1);
        values.set(x.values.subarray(row * part, (row + 1) * part), at);
        at += part;
      }
      return { values, shape: [...leading, width] };
    },
  };
  const written = x => {
    if (!x.ones) return x;
    const values = new Float64Array(count(x.shape));
    for (const place of x.ones) values[place] = 1;
    return { values, shape: x.shape };
  };
  // Each layer's result; with `score` as far as the last unit, without its activation.
  const pass = (nodes, input, score) => {
    const results = [input];
    for (let i = 1; i <= (score ?? nodes.length - 1); i++) {
      const node = i === score ? { ...nodes[i], activation: ["linear"] } : nodes[i];
      const inputs = node.inputs.map(number => results[number]);
      const takesOnes = node.layer === "dense" || layers[node.layer] === unchanged;
      results.push(layers[node.layer](node, takesOnes ? inputs : inputs.map(written)));
    }
    return results;
  };
  const answers = (nodes, input) => [...written(pass(nodes, input).at(-1)).values];

  // Texts: words as the tokenizer finds them, character by character, with their places in the text.
  const wordsOf = ({ lower, breaks }, text) => {
    const found = [];
    let word = "", start = 0, at = 0;
    const end = () => { if (word) found.push({ word, start, end: at }); word = "" };
    for (const character of text) {
      for (const part of lower ? character.toLowerCase() : character) {
        if (breaks.has(part)) end();
        else { if (!word) start = at; word += part }
      }
      at += character.length;
    }
    end();
    return found;
  };
  // The word indices that a network is given, each with the word that it came from.
  const encoded = (input, text) => {
    const words = wordsOf(input, text), row = [];
    const put = (index, word) => {
      const isKnown = index !== undefined && index >= input.skip && index < input.end;
      if (word) word.isKnown = isKnown;
      if (isKnown) row.push({ index, word });
      else if (input.oov !== undefined && input.oov < input.bound) row.push({ index: input.oov, word });
    };
    if (input.start !== undefined) put(input.start);
    for (const word of words) {
      const rank = input.ranks.get(word.word);
      put(rank === undefined ? undefined : rank + input.from, word);
    }
    for (const { word } of row) if (word) word.isGiven = true;
    let read = row, padding, size;
    for (const step of input.steps) {
      if (step.size) { size = step.size; break }
      if (read.length > step.length) read = step.truncating === "pre" ? read.slice(read.length - step.length) : read.slice(0, step.length);
      padding = step;
    }
    return { words, row: read, padding, size };
  };
  const sample = (indices, { padding, size }) => {
    const isFilled = padding && indices.length < padding.length;
    if (size) {
      const ones = new Set(indices);
      if (isFilled) ones.add(padding.value);
      return { ones, shape: [size] };
    }
    if (!indices.length && !isFilled) throw short();
    const fill = isFilled ? Array(padding.length - indices.length).fill(padding.value) : [];
    const values = isFilled && padding.side === "pre" ? [...fill, ...indices] : [...indices, ...fill];
    return { values, shape: [values.length] };
  };

  // Explaining: phrases that filters chose, whose parts add up to the score.
  const phrases = ({ nodes, filters }, { row, padding, size }) => {
    const input = sample(row.map(({ index }) => index), { padding, size });
    const offset = padding && padding.side === "pre" ? row.length - padding.length : 0;
    const results = pass(nodes, input, filters.last), last = nodes[filters.last];
    const parts = row.map(() => 0);
    for (const branch of filters.branches) {
      const node = { ...nodes[branch.convolution], activation: ["linear"] };
      const { values, shape: [number, width] } = layers.conv1d(node, [results[branch.embedding]]);
      for (let f = 0; f < width; f++) {
        let place = 0;
        for (let w = 1; w < number; w++) if (values[w * width + f] > values[place * width + f]) place = w;
        const value = activate(Float64Array.of(values[place * width + f]), branch.activation, 1)[0];
        const part = value * last.kernel[branch.first + f] / node.kernel_size;
        for (let at = place; at < place + node.kernel_size; at++) if (at + offset in parts) parts[at + offset] += part;
      }
    }
    return parts;
  };
  // Or what leaving each word out would change, some words at a time, so that typing goes on.
  const effects = async ({ nodes, score }, encoding, isStale) => {
    const { row, padding, size } = encoding, distinct = [...new Set(row.map(({ index }) => index))], effect = new Map();
    const first = answers(nodes, sample(row.map(({ index }) => index), encoding));
    const chosen = first.indexOf(Math.max(...first));
    const value = input => score ? pass(nodes, input, score).at(-1).values[0]
      : nodes.isProbability ? Math.log(Math.max(1e-30, answers(nodes, input)[chosen])) : answers(nodes, input)[chosen];
    const whole = value(sample(row.map(({ index }) => index), encoding));
    let since = performance.now();
    for (const word of distinct) {
      const left = row.map(({ index }) => index).filter(index => index !== word);
      if (!left.length && !padding && !size) left.push(0);
      effect.set(word, whole - value(sample(left, encoding)));
      if (performance.now() - since > 40) {
        await new Promise(resolve => setTimeout(resolve));
        if (isStale()) return null;
        since = performance.now();
      }
    }
    return row.map(({ index }) => effect.get(index));
  };

  const opened = (field, source) => {
    const network = JSON.parse(source.textContent), { input, nodes } = network;
    for (const node of nodes) for (const name of node.weights ?? []) node[name] = weights(node[name]);
    nodes.isProbability = "probability" in field.dataset;
    if (input.kind === "text") {
      input.breaks = new Set(input.filters + input.split);
      input.ranks = new Map();
      input.words.split(input.split).forEach((word, i) => { if (word) input.ranks.set(word, i + 1) });
    }
    return network;
  };

  const named = (tag, text, name) => {
    const element = document.createElement(tag);
    element.textContent = text;
    if (name) element.className = name;
    return element;
  };
  const signed = value => (value < 0 ? "−" : "+") + Math.abs(value).toFixed(2);

  const wake = figure => {
    const field = figure.querySelector(".ask"), part = selector => field.querySelector(selector);
    const answer = part(".answer"), status = part("[role=status]"), marked = part(".marked"), legend = part(".legend");
    const said = JSON.parse(field.dataset.words);
    const fill = (phrase, ...values) => phrase.replace(/\{(\d)\}/g, (_, place) => values[place - 1]);
    let network, turn = 0, waiting, subject;
    const open = () => network ??= opened(field, figure.querySelector("script.network"));
    const digits = value => "probability" in field.dataset ? value.toFixed(4) : String(Number(value.toPrecision(4)));

    const say = text => {
      clearTimeout(waiting);
      waiting = setTimeout(() => { status.textContent = text }, 600);
    };
    const hide = message => {
      delete field.dataset.answers;
      marked.hidden = legend.hidden = true;
      answer.hidden = !message;
      answer.replaceChildren(...message ? [named("p", message)] : []);
      say(message);
    };
    const show = values => {
      const { names } = open(), isOne = values.length === 1;
      field.dataset.answers = JSON.stringify(values);
      const all = isOne && names.length === 2 ? [1 - values[0], values[0]] : values;
      const best = all.indexOf(Math.max(...all));
      const name = i => names[i] ?? (isOne ? said.prediction : String(i));
      const verdict = (all.length > 1 ? `${name(best)}, ` : "") + digits(all[best]);
      subject = isOne ? names[1] ?? said.it : name(best);
      const [before, after] = said.networkSays.split("{1}"), line = named("p", before);
      line.append(named("strong", verdict), after);
      const order = all.map((value, i) => i);
      const shown = all.length > 10 ? order.sort((a, b) => all[b] - all[a]).slice(0, 5) : order;
      const bars = nodes => "probability" in field.dataset ? nodes : [];
      answer.replaceChildren(line, ...bars(shown.map(i => {
        const row = document.createElement("div"), track = document.createElement("span"), bar = document.createElement("i");
        bar.style.width = `${100 * Math.min(1, Math.max(0, all[i]))}%`;
        track.append(bar);
        row.setAttribute("aria-hidden", "true");
        row.append(named("span", name(i)), track, named("span", digits(all[i])));
        return row;
      })));
      answer.hidden = false;
      say(fill(said.networkSays, verdict));
    };

    const mark = (text, { words, row }, parts) => {
      const scores = new Map();
      row.forEach(({ word }, i) => { if (word) scores.set(word, parts[i]) });
      const greatest = Math.max(0, ...[...scores.values()].map(Math.abs));
      const pieces = [];
      let at = 0;
      for (const word of words) {
        pieces.push(text.slice(at, word.start));
        const shown = text.slice(word.start, at = word.end);
        const isRead = scores.has(word), score = scores.get(word) ?? 0;
        const share = greatest > 0 ? Math.abs(score) / greatest : 0;
        const level = share >= 0.6 ? 3 : share >= 0.3 ? 2 : share >= 0.1 ? 1 : 0;
        const kind = level ? (score > 0 ? "up" : "down") + level : "";
        const isCut = word.isGiven && !isRead;
        const element = named(isCut ? "u" : word.isKnown ? "span" : "s", shown, kind);
        element.title = [
          isRead ? signed(score) : isCut ? said.notRead : "",
          word.isKnown ? "" : said.unknownWord,
        ].filter(Boolean).join(", ");
        pieces.push(element);
      }
      pieces.push(text.slice(at));
      marked.replaceChildren(...pieces);
      marked.hidden = !words.length;
      const order = words.filter(word => scores.has(word)).sort((a, b) => scores.get(b) - scores.get(a));
      const list = some => {
        const told = [...new Map(some.map(word => [word.word, scores.get(word)]))].slice(0, 3);
        return told.map(([word, score]) => `${word} (${signed(score)})`).join(", ");
      };
      const up = list(order.filter(word => scores.get(word) > 0)), down = list(order.reverse().filter(word => scores.get(word) < 0));
      legend.textContent = (up ? fill(said.mostFor, subject, up) + " " : "") + (down ? fill(said.mostAgainst, subject, down) : "");
      legend.hidden = !legend.textContent;
    };

    const ask = async text => {
      const mine = ++turn;
      try {
        const encoding = encoded(open().input, text);
        show(answers(network.nodes, sample(encoding.row.map(({ index }) => index), encoding)));
        marked.hidden = legend.hidden = true;
        await new Promise(resolve => setTimeout(resolve, 30));
        if (mine !== turn) return;
        const parts = network.filters && !encoding.size ? phrases(network, encoding)
          : await effects(network, encoding, () => mine !== turn);
        if (parts && mine === turn) mark(text, encoding, parts);
      } catch (error) {
        if (!error.isShort) throw error;
        hide(said.tooShort);
      }
    };
    // Numbers are given as a file has them, and scaled as the network's samples were.
    const scaled = ({ means, deviations }, values) => means ? values.map((x, i) => (x - means[i]) / deviations[i]) : values;
    const give = values => {
      const { nodes, input } = open();
      show(answers(nodes, { values: Float64Array.from(scaled(input, values)), shape: input.shape }));
    };

    const buttons = [...field.querySelectorAll("[data-example]")];
    const onExample = use => buttons.forEach(button => button.addEventListener("click", () => use(Number(button.dataset.example))));
    const text = part("textarea"), canvas = part("canvas");
    if (text) {
      text.addEventListener("input", () => { ask(text.value) });
      onExample(i => { text.value = open().examples[i]; text.focus(); ask(text.value) });
    } else if (canvas) {
      pad(canvas, part(".clear"), () => open(), give, onExample);
    } else {
      const numbers = [...field.querySelectorAll(".number")].map(row => row.querySelectorAll("input"));
      const read = () => give(numbers.map(([, digits]) => Number(digits.value)));
      for (const [slider, digits] of numbers) {
        slider.addEventListener("input", () => { digits.value = Number(Number(slider.value).toPrecision(6)); read() });
        digits.addEventListener("input", () => { slider.value = digits.value; read() });
      }
      onExample(i => {
        open().examples[i].forEach((value, k) => { numbers[k][0].value = numbers[k][1].value = value });
        read();
      });
      read();
    }
    figure.querySelector(".asleep").remove();
    field.hidden = false;
  };

  // A pad of cells, white on black; a pen reaches a little beyond its cell.
  const pad = (canvas, clear, open, give, onExample) => {
    const side = 10, columns = canvas.width / side, rows = canvas.height / side, pen = canvas.getContext("2d");
    const cells = new Float64Array(rows * columns), cursor = { x: columns >> 1, y: rows >> 1 };
    const paint = () => {
      for (let i = 0; i < cells.length; i++) {
        const grey = Math.round(255 * cells[i]);
        pen.fillStyle = `rgb(${grey},${grey},${grey})`;
        pen.fillRect(i % columns * side, Math.floor(i / columns) * side, side, side);
      }
      if (canvas.matches(":focus-visible")) {
        pen.strokeStyle = "#4aa3ff";
        pen.strokeRect(cursor.x * side + 1, cursor.y * side + 1, side - 2, side - 2);
      }
    };
    const tell = () => { paint(); give(cells.map(cell => cell * open().input.high)) };
    const dot = (x, y, reach) => {
      for (let i = 0; i < cells.length; i++) {
        const far = Math.hypot(i % columns + 0.5 - x, Math.floor(i / columns) + 0.5 - y);
        cells[i] = Math.max(cells[i], Math.min(1, Math.max(0, reach + 0.5 - far)));
      }
    };
    const reach = Math.max(0.5, columns / 24);
    let last = null;
    const draw = event => {
      const box = canvas.getBoundingClientRect();
      const x = (event.clientX - box.left) / box.width * columns, y = (event.clientY - box.top) / box.height * rows;
      const from = last ?? { x, y }, steps = Math.ceil(2 * Math.hypot(x - from.x, y - from.y)) || 1;
      for (let i = 1; i <= steps; i++) dot(from.x + (x - from.x) * i / steps, from.y + (y - from.y) * i / steps, reach);
      last = { x, y };
      tell();
    };
    canvas.addEventListener("pointerdown", event => {
      last = null;
      try { canvas.setPointerCapture(event.pointerId) } catch {}
      draw(event);
    });
    canvas.addEventListener("pointermove", event => { if (event.buttons & 1 && last) draw(event) });
    canvas.addEventListener("pointerup", () => { last = null });
    canvas.addEventListener("keydown", event => {
      const move = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
      const at = cursor.y * columns + cursor.x;
      if (move) {
        cursor.x = Math.min(columns - 1, Math.max(0, cursor.x + move[0]));
        cursor.y = Math.min(rows - 1, Math.max(0, cursor.y + move[1]));
        if (event.shiftKey) { cells[cursor.y * columns + cursor.x] = 1; tell() }
      } else if (event.key === " ") { cells[at] = 1; tell() }
      else if (event.key === "Delete" || event.key === "Backspace") { cells[at] = 0; tell() }
      else return;
      event.preventDefault();
      paint();
    });
    canvas.addEventListener("focus", paint);
    canvas.addEventListener("blur", paint);
    clear.addEventListener("click", () => { cells.fill(0); tell() });
    onExample(i => { bytes(open().examples[i]).forEach((value, k) => { cells[k] = value / 255 }); tell() });
    paint();
  };

  for (const source of document.querySelectorAll(".asked")) wake(source);
})();
