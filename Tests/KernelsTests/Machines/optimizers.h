#pragma once
#include "cases.h"

enum { STEPS = 5000 };

/// Any step sizes do; these differ from step to step.
static const float *step_sizes(void) {
  static float values[STEPS];
  for (int i = 0; i < STEPS; i++) values[i] = 0.001f * (1 + 1 / (float)(i + 1));
  return values;
}

static KernelRMSprop rmsprop_rule(int i) { return (KernelRMSprop){0.001f, 0.9f, 0.1f, 1e-7f, i == 1}; }
static KernelAdam adam_rule(int i) {
  return (KernelAdam){0.9f, 0.1f, 0.999f, 0.001f, i == 1 ? 0.0004f : 0, 1e-7f};
}
static KernelSGD sgd_rule(int i) { return (KernelSGD){0.01f, i == 0 ? 0 : 0.9f, i == 2}; }
static KernelAdagrad adagrad_rule(int i) { return (KernelAdagrad){0.01f, 1e-7f}; }
static KernelAdamax adamax_rule(int i) { return (KernelAdamax){0.9f, 0.1f, 0.999f, 1e-7f}; }

// Four steps of all weights, for each of a rule's variants.
#define RUN_DENSE(NAME, VARIANTS, ...)                                                            \
  static void run_##NAME(Table k) {                                                               \
    for (int variant = 0; variant < VARIANTS; variant++) EACH(i, sizes) {                         \
        size_t count = sizes[i];                                                                  \
        float *w = floats(count, 1), *a = room(count, 4), *b = room(count, 4);                    \
        for (int step = 1; step <= 4; step++) {                                                   \
          const float *g = floats(count, 1);                                                      \
          __auto_type rule = NAME##_rule(variant);                                                \
          k->NAME(&rule, __VA_ARGS__);                                                            \
        }                                                                                         \
        see_floats(count, w), see_floats(count, a), see_floats(count, b);                         \
      }                                                                                           \
  }

RUN_DENSE(rmsprop, 2, count, g, w, a)
RUN_DENSE(adam, 2, step_sizes()[step], count, g, w, a, b)
RUN_DENSE(sgd, 3, count, g, w, a)
RUN_DENSE(adagrad, 1, count, g, w, a)
RUN_DENSE(adamax, 1, step_sizes()[step], count, g, w, a, b)

// Some rows a step, the others wait; at the end all of them after a wait so long that squares shrink to
// the least floats there are.
#define RUN_ROWS(NAME, VARIANTS, ...)                                                             \
  static void run_##NAME##_rows(Table k) {                                                        \
    static const size_t widths[] = {1, 4, 15, 16, 17, 33, 100};                                   \
    for (int variant = 0; variant < VARIANTS; variant++) EACH(i, widths) {                        \
        size_t width = widths[i], count = 7 * width;                                              \
        float *w = floats(count, 1), *a = room(count, 4), *b = room(count, 4);                    \
        int32_t *last = room(7, 4), touched[3];                                                   \
        __auto_type rule = NAME##_rule(variant);                                                  \
        for (int step = 1; step <= 25; step++) {                                                  \
          size_t first = upto(4);                                                                 \
          for (int j = 0; j < 3; j++) touched[j] = (int32_t)(first + j);                          \
          KernelRows rows = {upto(3), touched, width, floats(count, 1), width, step & 1, step, last}; \
          k->NAME##_rows(&rule, __VA_ARGS__);                                                     \
        }                                                                                         \
        KernelRows rows = {7, NULL, width, NULL, width, false, STEPS - 1, last};                  \
        k->NAME##_rows(&rule, __VA_ARGS__);                                                       \
        see_floats(count, w), see_floats(count, a), see_floats(count, b), see_numbers(7, last);   \
      }                                                                                           \
  }

RUN_ROWS(rmsprop, 2, &rows, w, a)
RUN_ROWS(adam, 2, step_sizes(), variant ? step_sizes() : NULL, &rows, w, a, b)
RUN_ROWS(sgd, 3, &rows, w, a)
RUN_ROWS(adagrad, 1, &rows, w, a)
RUN_ROWS(adamax, 1, step_sizes(), &rows, w, a, b)
