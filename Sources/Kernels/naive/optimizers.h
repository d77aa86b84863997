#pragma once
#include "../include/kernels.h"

void naive_rmsprop(
  const KernelRMSprop *rule, size_t count, const float *g, float *w, float *v);
void naive_adam(
  const KernelAdam *rule, float step_size, size_t count, const float *g, float *w, float *m,
  float *v);
void naive_sgd(const KernelSGD *rule, size_t count, const float *g, float *w, float *u);
void naive_adagrad(
  const KernelAdagrad *rule, size_t count, const float *g, float *w, float *a);
void naive_rmsprop_rows(
  const KernelRMSprop *rule, const KernelRows *rows, float *w, float *v);
void naive_adam_rows(
  const KernelAdam *rule, const float *step_sizes, const float *decays, const KernelRows *rows,
  float *w, float *m, float *v);
void naive_sgd_rows(const KernelSGD *rule, const KernelRows *rows, float *w, float *u);
void naive_adagrad_rows(
  const KernelAdagrad *rule, const KernelRows *rows, float *w, float *a);
void naive_adamax(
  const KernelAdamax *rule, float step_size, size_t count, const float *g, float *w, float *m,
  float *u);
void naive_adamax_rows(
  const KernelAdamax *rule, const float *step_sizes, const KernelRows *rows, float *w, float *m,
  float *u);
