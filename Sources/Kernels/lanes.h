#pragma once
#include <stddef.h>
#include <stdint.h>
#include <string.h>

// Sixteen floats that are computed side by side: one AVX-512 register, two of AVX2, four of NEON.
//
// Every file that includes this defines no arithmetic of its own beyond IEEE operations on these
// lanes, so the number of registers they take can't show in the bits. Nothing is contracted to a
// fused operation behind our back: where one is meant, it is written.

#pragma STDC FP_CONTRACT OFF

#define LANES 16

typedef float Lanes __attribute__((ext_vector_type(LANES)));
typedef int32_t IntLanes __attribute__((ext_vector_type(LANES)));
typedef float LooseLanes __attribute__((ext_vector_type(LANES), aligned(4), may_alias));
typedef int32_t LooseIntLanes __attribute__((ext_vector_type(LANES), aligned(4), may_alias));

#define INLINE static inline __attribute__((always_inline, unused))
