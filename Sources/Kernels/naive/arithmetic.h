#pragma once
#include "../include/kernels.h"

void naive_matmul(
  bool transpose_a, bool transpose_b, size_t m, size_t n, size_t k, const float *a, size_t lda,
  const float *b, size_t ldb, float *c, size_t ldc, bool accumulate);
void naive_project_rows(
  size_t count, const int32_t *rows, size_t k, const float *table, size_t ldt, const float *matrix,
  size_t width, float *y, size_t ldy);
void naive_bias_activation(
  KernelActivation activation, size_t rows, size_t units, const float *x, size_t ldx,
  const float *bias, float *y, size_t ldy);
void naive_activation_backward(
  KernelActivation activation, size_t count, const float *y, const float *dy, float *dx);
void naive_column_sums(
  size_t rows, size_t units, const float *x, size_t ldx, float *sums, bool accumulate);
void naive_softmax(size_t rows, size_t units, const float *x, float *y);
void naive_softmax_backward(
  size_t rows, size_t units, const float *y, const float *dy, float *dx);
void naive_exp_array(size_t count, const float *x, float *y);
void naive_log_array(size_t count, const float *x, float *y);
void naive_tanh_array(size_t count, const float *x, float *y);
void naive_sigmoid_array(size_t count, const float *x, float *y);
void naive_axpy(size_t count, float a, const float *x, float *y);
void naive_add(size_t count, const float *x, float *y);
void naive_scale(size_t count, float a, const float *x, float *y);
void naive_multiply(size_t count, const float *x, const float *y, float *z);
void naive_dropout(
  size_t count, uint64_t key, uint64_t counter, uint32_t threshold, float scale, const float *x,
  float *y, bool accumulate);
float naive_sum(size_t count, const float *x);
float naive_dot(size_t count, const float *x, const float *y);
