// The optimisers, one weight after the other.
#include "optimizers.h"

#include "scalar.h"

static void rmsprop_weight(const KernelRMSprop *rule, float g, float *w, float *v) {
  *v = fmaf(rule->rho, *v, rule->one_minus_rho * (g * g));
  float root = rule->epsilon_inside ? sqrtf(*v + rule->epsilon) : sqrtf(*v) + rule->epsilon;
  *w -= rule->learning_rate * g / root;
}

static void adam_weight(
  const KernelAdam *rule, float step_size, float g, float *w, float *m, float *v) {
  *m = fmaf(rule->beta1, *m, rule->one_minus_beta1 * g);
  *v = fmaf(rule->beta2, *v, rule->one_minus_beta2 * (g * g));
  if (rule->decay != 0) *w = fmaf(-rule->decay, *w, *w);
  *w -= step_size * *m / (sqrtf(*v) + rule->epsilon);
}

static void adagrad_weight(const KernelAdagrad *rule, float g, float *w, float *a) {
  *a = fmaf(g, g, *a);
  *w -= rule->learning_rate * g / sqrtf(*a + rule->epsilon);
}

static void adamax_weight(
  const KernelAdamax *rule, float step_size, float g, float *w, float *m, float *u) {
  *m = fmaf(rule->beta1, *m, rule->one_minus_beta1 * g);
  float old = rule->beta2 * *u, new = fabsf(g);
  *u = old > new ? old : new;
  *w -= step_size * *m / (*u + rule->epsilon);
}

static void sgd_weight(const KernelSGD *rule, float g, float *w, float *u) {
  float d = rule->learning_rate * g;
  if (rule->momentum == 0) {
    *w -= d;
    return;
  }
  *u = fmaf(rule->momentum, *u, -d);
  *w = rule->nesterov ? fmaf(rule->momentum, *u, *w) - d : *w + *u;
}

void naive_rmsprop(
  const KernelRMSprop *rule, size_t count, const float *g, float *w, float *v) {
  for (size_t i = 0; i < count; i++) rmsprop_weight(rule, g[i], &w[i], &v[i]);
}

void naive_adam(
  const KernelAdam *rule, float step_size, size_t count, const float *g, float *w, float *m,
  float *v) {
  for (size_t i = 0; i < count; i++) adam_weight(rule, step_size, g[i], &w[i], &m[i], &v[i]);
}

void naive_sgd(const KernelSGD *rule, size_t count, const float *g, float *w, float *u) {
  for (size_t i = 0; i < count; i++) sgd_weight(rule, g[i], &w[i], u ? &u[i] : 0);
}

void naive_adagrad(
  const KernelAdagrad *rule, size_t count, const float *g, float *w, float *a) {
  for (size_t i = 0; i < count; i++) adagrad_weight(rule, g[i], &w[i], &a[i]);
}

void naive_adamax(
  const KernelAdamax *rule, float step_size, size_t count, const float *g, float *w, float *m,
  float *u) {
  for (size_t i = 0; i < count; i++) adamax_weight(rule, step_size, g[i], &w[i], &m[i], &u[i]);
}

/// The gradient that weight j of the i-th row gets at a step: 0 at those it missed.
static float gradient_at(const KernelRows *rows, int32_t step, size_t i, size_t j) {
  if (!rows->gradients || step != rows->step) return 0;
  size_t row = rows->gradients_by_row && rows->rows ? (size_t)rows->rows[i] : i;
  return rows->gradients[row * rows->gradient_stride + j];
}

void naive_rmsprop_rows(
  const KernelRMSprop *rule, const KernelRows *rows, float *w, float *v) {
  for (size_t i = 0; i < rows->count; i++) {
    size_t row = rows->rows ? (size_t)rows->rows[i] : i;
    for (int32_t t = rows->last_step[row] + 1; t <= rows->step; t++)
      for (size_t j = 0; j < rows->width; j++) {
        size_t place = row * rows->width + j;
        rmsprop_weight(rule, gradient_at(rows, t, i, j), &w[place], &v[place]);
      }
    rows->last_step[row] = rows->step;
  }
}

void naive_adam_rows(
  const KernelAdam *rule, const float *step_sizes, const float *decays, const KernelRows *rows,
  float *w, float *m, float *v) {
  KernelAdam local = *rule;
  for (size_t i = 0; i < rows->count; i++) {
    size_t row = rows->rows ? (size_t)rows->rows[i] : i;
    for (int32_t t = rows->last_step[row] + 1; t <= rows->step; t++)
      for (size_t j = 0; j < rows->width; j++) {
        size_t place = row * rows->width + j;
        float g = gradient_at(rows, t, i, j);
        if (decays) local.decay = decays[t];
        adam_weight(&local, step_sizes[t], g, &w[place], &m[place], &v[place]);
      }
    rows->last_step[row] = rows->step;
  }
}

void naive_sgd_rows(const KernelSGD *rule, const KernelRows *rows, float *w, float *u) {
  for (size_t i = 0; i < rows->count; i++) {
    size_t row = rows->rows ? (size_t)rows->rows[i] : i;
    for (int32_t t = rows->last_step[row] + 1; t <= rows->step; t++)
      for (size_t j = 0; j < rows->width; j++) {
        size_t place = row * rows->width + j;
        sgd_weight(rule, gradient_at(rows, t, i, j), &w[place], u ? &u[place] : 0);
      }
    rows->last_step[row] = rows->step;
  }
}

void naive_adagrad_rows(
  const KernelAdagrad *rule, const KernelRows *rows, float *w, float *a) {
  for (size_t i = 0; i < rows->count; i++) {
    size_t row = rows->rows ? (size_t)rows->rows[i] : i;
    for (int32_t t = rows->last_step[row] + 1; t <= rows->step; t++)
      for (size_t j = 0; j < rows->width; j++) {
        size_t place = row * rows->width + j;
        adagrad_weight(rule, gradient_at(rows, t, i, j), &w[place], &a[place]);
      }
    rows->last_step[row] = rows->step;
  }
}

void naive_adamax_rows(
  const KernelAdamax *rule, const float *step_sizes, const KernelRows *rows, float *w, float *m,
  float *u) {
  for (size_t i = 0; i < rows->count; i++) {
    size_t row = rows->rows ? (size_t)rows->rows[i] : i;
    for (int32_t t = rows->last_step[row] + 1; t <= rows->step; t++)
      for (size_t j = 0; j < rows->width; j++) {
        size_t place = row * rows->width + j;
        adamax_weight(
          rule, step_sizes[t], gradient_at(rows, t, i, j), &w[place], &m[place], &u[place]);
      }
    rows->last_step[row] = rows->step;
  }
}
