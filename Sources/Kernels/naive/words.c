// Word vectors by negative sampling, one number after the other.
#include "words.h"

#include "scalar.h"

/// A shard's own copy of a word's row, made where it is the first time.
static float *own_row(KernelOwnRows *rows, size_t width, int32_t word) {
  if (rows->places[word] == 0) {
    rows->words[rows->count] = word;
    for (size_t j = 0; j < width; j++)
      rows->rows[rows->count * width + j] = rows->table[(size_t)word * width + j];
    rows->places[word] = (int32_t)++rows->count;
  }
  return rows->rows + (size_t)(rows->places[word] - 1) * width;
}

static uint64_t draw(uint64_t key, uint64_t counter) {
  uint64_t z = key + (counter + 1) * UINT64_C(0x9e3779b97f4a7c15);
  z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
  return z ^ (z >> 31);
}

static float score(size_t width, const float *x, const float *y) {
  float lanes[LANES] = {0};
  for (size_t j = 0; j < width; j++) lanes[j % LANES] = fmaf(x[j], y[j], lanes[j % LANES]);
  return folded(lanes);
}

static float gradient(float score, bool is_right, float rate) {
  return ((is_right ? 1.0f : 0.0f) - naive_sigmoid(score)) * rate;
}

static void skip_gram(
  const KernelWordWork *work, size_t n, float **x, size_t m, float **y) {
  float g[KERNEL_CONTEXT_GROUP][1 + KERNEL_MOST_NEGATIVES], dx[KERNEL_CONTEXT_GROUP];
  for (size_t i = 0; i < n; i++)
    for (size_t o = 0; o < m; o++)
      g[i][o] = gradient(score(work->width, x[i], y[o]), o == 0, work->rate);
  for (size_t j = 0; j < work->width; j++) {
    for (size_t i = 0; i < n; i++) dx[i] = 0;
    for (size_t o = 0; o < m; o++) {
      float dy = 0;
      for (size_t i = 0; i < n; i++) {
        dx[i] = fmaf(g[i][o], y[o][j], dx[i]);
        dy = fmaf(g[i][o], x[i][j], dy);
      }
      y[o][j] += dy;
    }
    for (size_t i = 0; i < n; i++) x[i][j] += dx[i];
  }
}

static void cbow(const KernelWordWork *work, size_t n, float **x, size_t m, float **y) {
  float g[1 + KERNEL_MOST_NEGATIVES], *mean = work->mean;
  float inverse = 1.0f / (float)n;
  for (size_t j = 0; j < work->width; j++) {
    float sum = x[0][j];
    for (size_t i = 1; i < n; i++) sum += x[i][j];
    mean[j] = sum * inverse;
  }
  for (size_t o = 0; o < m; o++)
    g[o] = gradient(score(work->width, mean, y[o]), o == 0, work->rate);
  for (size_t j = 0; j < work->width; j++) {
    float dx = 0;
    for (size_t o = 0; o < m; o++) {
      dx = fmaf(g[o], y[o][j], dx);
      y[o][j] = fmaf(g[o], mean[j], y[o][j]);
    }
    for (size_t i = 0; i < n; i++) x[i][j] += dx;
  }
}

/// What place t of the text, in the sentence from..<end, teaches.
static void learn(const KernelWordWork *work, size_t t, size_t from, size_t end) {
  uint64_t number = work->position + (t - work->first);
  uint64_t counter = number * (work->negatives + 1);
  size_t window = work->window - ((draw(work->key, counter) >> 32) * work->window >> 32);
  float *x[2 * KERNEL_MOST_WINDOW], *y[1 + KERNEL_MOST_NEGATIVES];
  size_t n = 0, m = 0;
  for (size_t i = from; i < end; i++)
    if (i != t && i + window >= t && i <= t + window) n++;
  if (n == 0) return;
  n = 0;
  for (size_t i = from; i < end; i++)
    if (i != t && i + window >= t && i <= t + window)
      x[n++] = own_row(work->input, work->width, work->text[i]);
  y[m++] = own_row(work->output, work->width, work->text[t]);
  if (!work->is_skip_gram) counter = number / 2 * 2 * (work->negatives + 1);
  for (size_t i = 1; i <= work->negatives; i++) {
    uint64_t bits = draw(work->key, counter + i);
    int32_t word = (int32_t)((bits >> 32) * work->vocabulary >> 32);
    if ((uint32_t)bits >= work->noise[word].threshold) word = work->noise[word].other;
    if (word != work->text[t]) y[m++] = own_row(work->output, work->width, word);
  }
  if (!work->is_skip_gram) cbow(work, n, x, m, y);
  for (size_t i = 0; work->is_skip_gram && i < n; i += KERNEL_CONTEXT_GROUP)
    skip_gram(work, n - i < KERNEL_CONTEXT_GROUP ? n - i : KERNEL_CONTEXT_GROUP, x + i, m, y);
}

static void leave_changes(KernelOwnRows *rows, size_t width) {
  for (size_t r = 0; r < rows->count; r++) {
    for (size_t j = 0; j < width; j++)
      rows->rows[r * width + j] -= rows->table[(size_t)rows->words[r] * width + j];
    rows->places[rows->words[r]] = 0;
  }
}

void naive_word_changes(const KernelWordWork *work) {
  work->input->count = 0;
  work->output->count = 0;
  for (size_t s = work->sentence, t = work->first; t < work->end; t++) {
    while (work->sentences[s + 1] <= t) s++;
    learn(work, t, work->sentences[s], work->sentences[s + 1]);
  }
  leave_changes(work->input, work->width);
  leave_changes(work->output, work->width);
}

void naive_merge_changes(
  const KernelOwnRows *rows, size_t width, uint32_t part, uint32_t parts, float *table) {
  for (size_t r = 0; r < rows->count; r++)
    for (size_t j = 0; j < width && (uint32_t)rows->words[r] % parts == part; j++)
      table[(size_t)rows->words[r] * width + j] += rows->rows[r * width + j];
}
