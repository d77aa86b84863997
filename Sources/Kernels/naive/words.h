#pragma once
#include "../include/kernels.h"

void naive_choose_places(
  const KernelWordText *text, size_t first, size_t end, size_t sentence, KernelWordPlaces *places);
void naive_place_scores(
  bool is_skip_gram, const KernelWordPlaces *places, const KernelWordColumns *columns,
  float *scores);
void naive_move_places(
  bool is_skip_gram, const KernelWordPlaces *places, const KernelWordColumns *columns, size_t parts,
  const float *const *scores, float rate);
