// Word vectors by negative sampling, one number after the other.
#include "words.h"

#include "scalar.h"

static uint64_t draw(uint64_t key, uint64_t counter) {
  uint64_t z = key + (counter + 1) * UINT64_C(0x9e3779b97f4a7c15);
  z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
  return z ^ (z >> 31);
}

/// Adds place t of the sentence from..<end, unless it has no words around it.
static void choose_place(
  const KernelWordText *text, size_t t, size_t from, size_t end, KernelWordPlaces *places) {
  uint64_t counter = t * (text->negatives + 1);
  size_t window = text->window - ((draw(text->key, counter) >> 32) * text->window >> 32);
  int32_t around[2 * KERNEL_MOST_WINDOW];
  size_t count = 0;
  for (size_t i = from; i < end; i++)
    if (i != t && i + window >= t && i <= t + window) around[count++] = text->text[i];
  size_t size = text->is_skip_gram ? KERNEL_CONTEXT_GROUP : 2 * KERNEL_MOST_WINDOW;
  for (size_t first = 0; first < count; first += size) {
    uint32_t n = places->context_starts[places->count], m = places->output_starts[places->count];
    uint32_t contexts = n, outputs = m;
    for (size_t i = first; i < count && i < first + size; i++) places->contexts[n++] = around[i];
    places->outputs[m++] = text->text[t];
    for (size_t i = 1; i <= text->negatives; i++) {
      uint64_t bits = draw(text->key, counter + ((uint64_t)(first / size) << 48) + i);
      int32_t word = (int32_t)((bits >> 32) * text->vocabulary >> 32);
      if ((uint32_t)bits >= text->noise[word].threshold) word = text->noise[word].other;
      if (word != text->text[t]) places->outputs[m++] = word;
    }
    for (uint32_t i = contexts; i < (text->is_skip_gram ? n : contexts + 1); i++)
      for (uint32_t o = outputs; o < m; o++) places->labels[places->pairs++] = o == outputs ? 1 : 0;
    places->count++;
    places->context_starts[places->count] = n;
    places->output_starts[places->count] = m;
  }
}

void naive_choose_places(
  const KernelWordText *text, size_t first, size_t end, size_t sentence, KernelWordPlaces *places) {
  places->count = places->pairs = 0;
  places->context_starts[0] = places->output_starts[0] = 0;
  for (size_t t = first; t < end; t++) {
    while (text->sentences[sentence + 1] <= t) sentence++;
    choose_place(text, t, text->sentences[sentence], text->sentences[sentence + 1], places);
  }
}

static float dot(size_t width, const float *x, const float *y) {
  float lanes[LANES] = {0};
  for (size_t j = 0; j < width; j++) lanes[j % LANES] = fmaf(x[j], y[j], lanes[j % LANES]);
  return folded(lanes);
}

void naive_place_scores(
  bool is_skip_gram, const KernelWordPlaces *places, const KernelWordColumns *columns,
  float *scores) {
  size_t width = columns->width, pair = 0;
  for (size_t p = 0; p < places->count; p++) {
    uint32_t from = places->context_starts[p], end = places->context_starts[p + 1];
    float *mean = columns->means + p * width, inverse = 1.0f / (float)(end - from);
    for (size_t j = 0; j < width && !is_skip_gram; j++) {
      float sum = columns->input[(size_t)places->contexts[from] * width + j];
      for (uint32_t i = from + 1; i < end; i++)
        sum += columns->input[(size_t)places->contexts[i] * width + j];
      mean[j] = sum * inverse;
    }
    for (uint32_t i = from; i < (is_skip_gram ? end : from + 1); i++)
      for (uint32_t o = places->output_starts[p]; o < places->output_starts[p + 1]; o++)
        scores[pair++] = dot(
          width, is_skip_gram ? columns->input + (size_t)places->contexts[i] * width : mean,
          columns->output + (size_t)places->outputs[o] * width);
  }
}

void naive_move_places(
  bool is_skip_gram, const KernelWordPlaces *places, const KernelWordColumns *columns, size_t parts,
  const float *const *scores, float rate) {
  size_t width = columns->width;
  float *g = columns->gradients;
  for (size_t pair = 0; pair < places->pairs; pair++) {
    float score = scores[0][pair];
    for (size_t part = 1; part < parts; part++) score += scores[part][pair];
    g[pair] = (places->labels[pair] - naive_sigmoid(score)) * rate;
  }
  for (size_t p = 0; p < places->count; p++) {
    size_t n = places->context_starts[p + 1] - places->context_starts[p];
    size_t m = places->output_starts[p + 1] - places->output_starts[p];
    const int32_t *contexts = places->contexts + places->context_starts[p];
    const int32_t *outputs = places->outputs + places->output_starts[p];
    // CBOW moves all contexts alike.
    size_t sources = is_skip_gram ? n : 1;
    for (size_t j = 0; j < width; j++) {
      float x[KERNEL_CONTEXT_GROUP], dx[KERNEL_CONTEXT_GROUP];
      for (size_t i = 0; i < sources; i++) {
        x[i] = is_skip_gram ? columns->input[(size_t)contexts[i] * width + j]
                            : columns->means[p * width + j];
        dx[i] = 0;
      }
      for (size_t o = 0; o < m; o++) {
        float *y = columns->output + (size_t)outputs[o] * width + j;
        float dy = is_skip_gram ? 0 : *y;
        for (size_t i = 0; i < sources; i++) {
          dx[i] = fmaf(g[i * m + o], *y, dx[i]);
          dy = fmaf(g[i * m + o], x[i], dy);
        }
        *y = is_skip_gram ? *y + dy : dy;
      }
      for (size_t i = 0; i < n; i++)
        columns->input[(size_t)contexts[i] * width + j] += dx[is_skip_gram ? i : 0];
    }
    g += sources * m;
  }
}
