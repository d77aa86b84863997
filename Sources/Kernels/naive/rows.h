#pragma once
#include "../include/kernels.h"

void naive_sum_rows(
  size_t count, const int32_t *rows, const float *weights, size_t width, const float *table,
  size_t ldt, float *sums, bool accumulate);
void naive_add_row(
  size_t count, const int32_t *rows, const float *weights, size_t width, const float *x,
  float *table, size_t ldt);
void naive_add_rows(
  size_t count, const int32_t *sources, const int32_t *rows, const float *weights, size_t width,
  const float *x, size_t ldx, float *table, size_t ldt);
void naive_sum_bags(
  const KernelBags *bags, size_t count, const size_t *samples, size_t width, const float *table,
  size_t ldt, float *sums);
void naive_add_bags(
  const KernelBags *bags, size_t cut, size_t count, const size_t *samples, size_t width,
  const float *x, float *table, size_t ldt);
void naive_transpose(
  size_t rows, size_t columns, const float *x, size_t ldx, float *y, size_t ldy);
void naive_greatest_windows(
  size_t windows, size_t taps, size_t filters, const int32_t *rows, const float *table, size_t ldt,
  size_t tap_stride, float *maxima, int32_t *places);
void naive_window_sums(
  size_t windows, size_t strides, size_t taps, size_t filters, const int32_t *rows,
  const float *table, size_t ldt, float *y, size_t ldy);
void naive_greatest_rows(
  size_t count, size_t channels, const float *x, size_t ldx, int32_t first, float *maxima,
  int32_t *places);
void naive_scatter_to_argmax(
  size_t count, size_t channels, int32_t first, const int32_t *places, const float *g, float *x,
  size_t ldx, bool accumulate);
void naive_share_among_greatest(
  size_t count, size_t channels, const float *x, size_t ldx, const float *maxima, const float *g,
  float *dx, size_t lddx, bool accumulate);
