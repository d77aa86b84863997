// Sums over rows of a table, one number after the other.
#include "rows.h"

#include "scalar.h"

void naive_sum_rows(
  size_t count, const int32_t *rows, const float *weights, size_t width, const float *table,
  size_t ldt, float *sums, bool accumulate) {
  for (size_t j = 0; j < width; j++) {
    float total = accumulate ? sums[j] : 0;
    for (size_t i = 0; i < count; i++) {
      float x = table[(size_t)rows[i] * ldt + j];
      total = weights ? fmaf(weights[i], x, total) : total + x;
    }
    sums[j] = total;
  }
}

void naive_add_row(
  size_t count, const int32_t *rows, const float *weights, size_t width, const float *x,
  float *table, size_t ldt) {
  for (size_t i = 0; i < count; i++)
    for (size_t j = 0; j < width; j++) {
      float *to = &table[(size_t)rows[i] * ldt + j];
      *to = weights ? fmaf(weights[i], x[j], *to) : *to + x[j];
    }
}

void naive_add_rows(
  size_t count, const int32_t *sources, const int32_t *rows, const float *weights, size_t width,
  const float *x, size_t ldx, float *table, size_t ldt) {
  for (size_t i = 0; i < count; i++)
    for (size_t j = 0; j < width; j++) {
      float *to = &table[(size_t)rows[i] * ldt + j];
      *to = fmaf(weights[i], x[(size_t)sources[i] * ldx + j], *to);
    }
}

void naive_sum_bags(
  const KernelBags *bags, size_t count, const size_t *samples, size_t width, const float *table,
  size_t ldt, float *sums) {
  for (size_t i = 0; i < count; i++) {
    size_t bag = samples[i], start = bags->starts[bag];
    naive_sum_rows(
      bags->counts[bag], bags->rows + start, bags->weights ? bags->weights + start : NULL, width,
      table, ldt, sums + i * width, false);
  }
}

void naive_add_bags(
  const KernelBags *bags, size_t cut, size_t count, const size_t *samples, size_t width,
  const float *x, float *table, size_t ldt) {
  for (size_t i = 0; i < count; i++) {
    size_t bag = samples[i];
    const int32_t *split = bags->splits + bag * (bags->cuts + 1) + cut;
    size_t start = bags->starts[bag] + (size_t)split[0];
    naive_add_row(
      (size_t)(split[1] - split[0]), bags->rows + start,
      bags->weights ? bags->weights + start : NULL, width, x + i * width, table, ldt);
  }
}

void naive_transpose(
  size_t rows, size_t columns, const float *x, size_t ldx, float *y, size_t ldy) {
  for (size_t i = 0; i < rows; i++)
    for (size_t j = 0; j < columns; j++) y[j * ldy + i] = x[i * ldx + j];
}

void naive_greatest_windows(
  size_t windows, size_t taps, size_t filters, const int32_t *rows, const float *table, size_t ldt,
  size_t tap_stride, float *maxima, int32_t *places) {
  for (size_t p = 0; p < windows && taps > 0; p++)
    for (size_t f = 0; f < filters; f++) {
      float sum = table[(size_t)rows[p] * ldt + f];
      for (size_t j = 1; j < taps; j++)
        sum += table[(size_t)rows[p + j] * ldt + j * tap_stride + f];
      if (p == 0 || sum > maxima[f]) {
        maxima[f] = sum;
        if (places) places[f] = (int32_t)p;
      }
    }
}

void naive_window_sums(
  size_t windows, size_t strides, size_t taps, size_t filters, const int32_t *rows,
  const float *table, size_t ldt, float *y, size_t ldy) {
  for (size_t p = 0; p < windows && taps > 0; p++)
    for (size_t f = 0; f < filters; f++) {
      float sum = table[(size_t)rows[p * strides] * ldt + f];
      for (size_t j = 1; j < taps; j++)
        sum += table[(size_t)rows[p * strides + j] * ldt + j * filters + f];
      y[p * ldy + f] = sum;
    }
}

void naive_greatest_rows(
  size_t count, size_t channels, const float *x, size_t ldx, int32_t first, float *maxima,
  int32_t *places) {
  for (size_t i = 0; i < count; i++)
    for (size_t c = 0; c < channels; c++)
      if (i == 0 || x[i * ldx + c] > maxima[c]) {
        maxima[c] = x[i * ldx + c];
        places[c] = first + (int32_t)i;
      }
}

void naive_scatter_to_argmax(
  size_t count, size_t channels, int32_t first, const int32_t *places, const float *g, float *x,
  size_t ldx, bool accumulate) {
  for (size_t i = 0; i < count; i++)
    for (size_t c = 0; c < channels; c++) {
      float here = places[c] == first + (int32_t)i ? g[c] : 0;
      x[i * ldx + c] = accumulate ? x[i * ldx + c] + here : here;
    }
}

void naive_share_among_greatest(
  size_t count, size_t channels, const float *x, size_t ldx, const float *maxima, const float *g,
  float *dx, size_t lddx, bool accumulate) {
  for (size_t c = 0; c < channels; c++) {
    float equals = 0;
    for (size_t i = 0; i < count; i++) equals += x[i * ldx + c] == maxima[c] ? 1 : 0;
    for (size_t i = 0; i < count; i++) {
      float here = x[i * ldx + c] == maxima[c] ? g[c] / equals : 0;
      dx[i * lddx + c] = accumulate ? dx[i * lddx + c] + here : here;
    }
  }
}
