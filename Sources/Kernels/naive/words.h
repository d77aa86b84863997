#pragma once
#include "../include/kernels.h"

void naive_word_changes(const KernelWordWork *work);
void naive_merge_changes(
  const KernelOwnRows *rows, size_t width, uint32_t part, uint32_t parts, float *table);
