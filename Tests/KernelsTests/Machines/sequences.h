#pragma once
#include "cases.h"

static void run_greatest_windows(Table k) {
  static const size_t filter_counts[] = {16, 32, 48, 64, 80, 144}, window_counts[] = {0, 1, 2, 3, 17, 60};
  for (size_t taps = 1; taps <= 8; taps++) EACH(i, filter_counts) EACH(j, window_counts) {
      size_t filters = filter_counts[i], windows = window_counts[j];
      size_t ldt = taps * filters + upto(1) * 16;
      float *maxima = floats(filters, 1), *table = coarse(9 * ldt);
      int32_t *places = numbers(filters, 5);
      k->greatest_windows(
        windows, taps, filters, numbers(windows + taps, 9), table, ldt, filters, maxima, places);
      see_floats(filters, maxima), see_numbers(filters, places);
    }
}

static void run_window_sums(Table k) {
  static const size_t filter_counts[] = {1, 2, 15, 16, 17, 32, 50, 64, 100, 128, 130, 257};
  static const size_t tap_counts[] = {1, 2, 5, 7}, window_counts[] = {0, 1, 2, 9};
  EACH(i, filter_counts) EACH(j, tap_counts) EACH(n, window_counts) {
    size_t filters = filter_counts[i], taps = tap_counts[j], windows = window_counts[n];
    size_t strides = 1 + upto(2), ldt = taps * filters + upto(2), ldy = filters + upto(2);
    float *y = floats(windows * ldy, 1), *table = floats(6 * ldt, 1);
    k->window_sums(
      windows, strides, taps, filters, numbers(windows * strides + taps, 6), table, ldt, y, ldy);
    see_floats(windows * ldy, y);
  }
}

static const size_t step_counts[] = {0, 1, 2, 5, 20};

static void run_greatest_rows(Table k) {
  EACH(i, sizes) EACH(j, step_counts) {
    size_t channels = sizes[i], ldx = channels + upto(2);
    float *maxima = floats(channels, 1);
    int32_t *places = numbers(channels, 5);
    k->greatest_rows(
      step_counts[j], channels, coarse(step_counts[j] * ldx), ldx, 3, maxima, places);
    see_floats(channels, maxima), see_numbers(channels, places);
  }
}

static void run_scatter_to_argmax(Table k) {
  EACH(i, sizes) EACH(j, step_counts) for (int accumulate = 0; accumulate < 2; accumulate++) {
    size_t channels = sizes[i], count = step_counts[j], ldx = channels + upto(2);
    float *x = floats(count * ldx, 1), *g = floats(channels, 1);
    k->scatter_to_argmax(count, channels, 3, numbers(channels, count + 5), g, x, ldx, accumulate);
    see_floats(count * ldx, x);
  }
}

static void run_share_among_greatest(Table k) {
  EACH(i, sizes) for (size_t count = 1; count <= 20; count += 4)
    for (int accumulate = 0; accumulate < 2; accumulate++) {
      size_t channels = sizes[i], ldx = channels + upto(2), lddx = channels + 1;
      float *x = coarse(count * ldx), *maxima = room(channels, 4), *dx = floats(count * lddx, 1);
      for (size_t c = 0; c < channels; c++) {
        maxima[c] = x[c];
        for (size_t r = 1; r < count; r++)
          if (x[r * ldx + c] > maxima[c]) maxima[c] = x[r * ldx + c];
      }
      k->share_among_greatest(
        count, channels, x, ldx, maxima, floats(channels, 1), dx, lddx, accumulate);
      see_floats(count * lddx, dx);
    }
}
