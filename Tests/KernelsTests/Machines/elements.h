#pragma once
#include "cases.h"

/// Values of every size, signs, infinities and quiet NaNs, and what lies around the powers of two.
static const float *edges(size_t *count) {
  static float values[2 * 256 * 3 + 20000];
  size_t n = 0;
  for (uint32_t sign = 0; sign < 2; sign++)
    for (uint32_t exponent = 0; exponent < 256; exponent++)
      for (uint32_t offset = 0; offset < 3; offset++) {
        uint32_t bits = (sign << 31 | exponent << 23) + offset - 1;
        memcpy(values + n++, &bits, 4);
      }
  for (int i = 0; i < 10000; i++) values[n++] = *floats(1, 100);
  for (int i = 0; i < 10000; i++) {
    uint32_t bits = (uint32_t)draw();
    memcpy(values + n++, &bits, 4);
  }
  // A signalling NaN, which no arithmetic makes, is another thing on each machine.
  for (size_t i = 0; i < n; i++)
    if (values[i] != values[i]) values[i] = __builtin_nanf("");
  *count = n;
  return values;
}

#define RUN_FUNCTION(NAME)                                                                        \
  static void run_##NAME(Table k) {                                                               \
    size_t count;                                                                                 \
    const float *x = edges(&count);                                                               \
    float *y = room(count, 4);                                                                    \
    k->NAME(count, x, y);                                                                         \
    see_floats(count, y);                                                                         \
    EACH(i, sizes) {                                                                              \
      k->NAME(sizes[i], x + 1500, y);                                                             \
      see_floats(sizes[i], y);                                                                    \
    }                                                                                             \
  }

RUN_FUNCTION(exp)
RUN_FUNCTION(log)
RUN_FUNCTION(tanh)
RUN_FUNCTION(sigmoid)

static void run_bias_activation(Table k) {
  for (int kind = KernelActivationLinear; kind <= KernelActivationGeluTanh; kind++) {
    KernelActivation activation = {kind, 0.3f};
    size_t count;
    const float *far = edges(&count);
    float *all = room(count, 4);
    k->bias_activation(activation, 1, count, far, count, NULL, all, count);
    see_floats(count, all);
    EACH(i, sizes) {
      size_t units = sizes[i], rows = upto(9), ld = units + upto(2);
      float *x = floats(rows * ld, 4), *y = floats(rows * ld, 1);
      k->bias_activation(activation, rows, units, x, ld, floats(units, 1), y, ld);
      see_floats(rows * ld, y);
    }
  }
}

static void run_activation_backward(Table k) {
  for (int kind = KernelActivationLinear; kind <= KernelActivationGeluTanh; kind++) EACH(i, sizes) {
      KernelActivation activation = {kind, 0.3f};
      float *y = floats(sizes[i], 1), *dx = room(sizes[i], 4);
      k->activation_backward(activation, sizes[i], y, floats(sizes[i], 1), dx);
      see_floats(sizes[i], dx);
    }
}

static void run_column_sums(Table k) {
  EACH(i, sizes) for (int accumulate = 0; accumulate < 2; accumulate++) {
    size_t units = sizes[i], rows = upto(20), ldx = units + upto(2);
    float *sums = floats(units, 1);
    k->column_sums(rows, units, floats(rows * ldx, 1), ldx, sums, accumulate);
    see_floats(units, sums);
  }
}

static void run_softmax(Table k) {
  EACH(i, sizes) {
    size_t rows = upto(20);
    float *y = room(rows * sizes[i], 4);
    k->softmax(rows, sizes[i], floats(rows * sizes[i], 20), y);
    see_floats(rows * sizes[i], y);
  }
}

static void run_softmax_backward(Table k) {
  EACH(i, sizes) {
    size_t rows = upto(20), count = rows * sizes[i];
    float *y = floats(count, 1), *dx = room(count, 4);
    k->softmax_backward(rows, sizes[i], y, floats(count, 1), dx);
    see_floats(count, dx);
  }
}

static void run_axpy(Table k) {
  EACH(i, sizes) {
    float *x = floats(sizes[i], 1), *y = floats(sizes[i], 1);
    k->axpy(sizes[i], 0.3f, x, y);
    see_floats(sizes[i], y);
  }
}

static void run_add(Table k) {
  EACH(i, sizes) {
    float *x = floats(sizes[i], 1), *y = floats(sizes[i], 1);
    k->add(sizes[i], x, y);
    see_floats(sizes[i], y);
  }
}

static void run_scale(Table k) {
  EACH(i, sizes) {
    float *y = room(sizes[i], 4);
    k->scale(sizes[i], 0.3f, floats(sizes[i], 1), y);
    see_floats(sizes[i], y);
  }
}

static void run_multiply(Table k) {
  EACH(i, sizes) {
    float *x = floats(sizes[i], 1), *y = floats(sizes[i], 1);
    k->multiply(sizes[i], x, y, y);
    see_floats(sizes[i], y);
  }
}

static void run_dropout(Table k) {
  EACH(i, sizes) for (int accumulate = 0; accumulate < 2; accumulate++) {
    float *x = floats(sizes[i], 1), *y = floats(sizes[i], 1);
    uint64_t key = draw(), counter = draw();
    k->dropout(sizes[i], key, counter, 1u << 31, 2, x, y, accumulate);
    see_floats(sizes[i], y);
  }
}

static void run_sum(Table k) {
  EACH(i, sizes) {
    float total = k->sum(sizes[i], floats(sizes[i], 1));
    see_floats(1, &total);
  }
}

static void run_dot(Table k) {
  EACH(i, sizes) {
    float *x = floats(sizes[i], 1), *y = floats(sizes[i], 1), total = k->dot(sizes[i], x, y);
    see_floats(1, &total);
  }
}
