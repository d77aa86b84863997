#pragma once
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "kernels.h"

// Repeatable inputs for every kernel, and a digest of all that it wrote: two machines whose digests
// are the same have computed the same bits.

typedef const KernelTable *Table;

/// SplitMix64, as `Support.swift` has it.
static uint64_t stream;

static inline uint64_t draw(void) {
  uint64_t z = stream += 0x9E3779B97F4A7C15u;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

static inline size_t upto(size_t most) { return draw() % (most + 1); }

/// Zeros; nothing is freed, for the program is over soon.
static inline void *room(size_t count, size_t size) { return calloc(count + 16, size); }

/// Exact on every machine: a whole number of 24 bits, scaled by a power of two.
static inline float *floats(size_t count, float scale) {
  float *x = room(count, sizeof *x);
  for (size_t i = 0; i < count; i++)
    x[i] = ((float)(int32_t)(draw() >> 40) - 0x1p23f) * 0x1p-23f * scale;
  return x;
}

/// Many of them the same, a few of them none.
static inline float *coarse(size_t count) {
  float *x = floats(count, 4);
  for (size_t i = 0; i < count; i++) {
    if (draw() & 1) x[i] = (float)(int32_t)x[i];
    if (upto(99) == 0) x[i] = draw() & 1 ? __builtin_nanf("") : -__builtin_inff();
  }
  return x;
}

static inline int32_t *numbers(size_t count, size_t below) {
  int32_t *x = room(count, sizeof *x);
  for (size_t i = 0; i < count; i++) x[i] = (int32_t)upto(below - 1);
  return x;
}

/// FNV-1a.
static uint64_t digest;

static inline void see(uint64_t bits) {
  for (int i = 0; i < 64; i += 8) digest = (digest ^ (bits >> i & 255)) * 0x100000001B3u;
}

/// Machines need not agree on a NaN's sign and payload.
static inline void see_floats(size_t count, const float *x) {
  for (size_t i = 0; i < count; i++) {
    uint32_t bits;
    memcpy(&bits, x + i, 4);
    see(x[i] == x[i] ? bits : 0x7FC00000u);
  }
}

static inline void see_numbers(size_t count, const int32_t *x) {
  for (size_t i = 0; i < count; i++) see((uint32_t)x[i]);
}

/// Sizes around the 16 lanes and around powers of two, as `Support.swift` has them.
static const size_t sizes[] = {0,  1,  2,  3,  7,  15, 16, 17,  31,  32, 33,
                               47, 48, 49, 63, 64, 65, 100, 127, 192, 257};
#define COUNT(array) (sizeof(array) / sizeof *(array))
#define EACH(i, array) for (size_t i = 0; i < COUNT(array); i++)
