#pragma once
#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "../include/kernels.h"

// What each kernel computes, said as simply as C can: the reference for readers and for tests.
#pragma STDC FP_CONTRACT OFF

/// The number of lanes into which sums are split, and in which they are folded.
#define LANES 16

static inline float folded(float lanes[LANES]) {
  for (int width = LANES / 2; width >= 1; width /= 2)
    for (int i = 0; i < width; i++) lanes[i] += lanes[i + width];
  return lanes[0];
}

static inline int32_t bits_of(float x) {
  int32_t bits;
  memcpy(&bits, &x, sizeof bits);
  return bits;
}

static inline float float_of(int32_t bits) {
  float x;
  memcpy(&x, &bits, sizeof x);
  return x;
}

float naive_exp(float x);
float naive_log(float x);
float naive_tanh(float x);
float naive_sigmoid(float x);
/// eˣ − 1 for x ≤ 0.
float naive_expm1(float x);
/// ln(1 + eˣ)
float naive_softplus(float x);
/// The distribution function of the standard normal distribution.
float naive_normal(float x);
