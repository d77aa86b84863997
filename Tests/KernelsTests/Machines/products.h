#pragma once
#include "cases.h"

static void run_matmul(Table k) {
  for (int round = 0; round < 400; round++) {
    // Small ones, and some beyond the blocks that the large ones are cut into.
    size_t most = round % 40 == 0 ? 300 : 70;
    size_t m = upto(most), n = upto(most), depth = upto(most + 20), gap = upto(3);
    bool flip_a = draw() & 1, flip_b = draw() & 1, accumulate = draw() & 1;
    size_t lda = (flip_a ? m : depth) + gap, ldb = (flip_b ? depth : n) + gap, ldc = n + gap;
    float *a = floats((flip_a ? depth : m) * lda, 1), *b = floats((flip_b ? n : depth) * ldb, 1);
    float *c = floats(m * ldc, 1);
    k->matmul(flip_a, flip_b, m, n, depth, a, lda, b, ldb, c, ldc, accumulate);
    see_floats(m * ldc, c);
  }
}

static void run_project_rows(Table k) {
  static const size_t widths[] = {16, 32, 48, 64, 80, 112};
  static const size_t shapes[][2] = {{0, 3}, {1, 1}, {5, 17}, {8, 16}, {23, 100}, {24, 5}, {3, 0}};
  EACH(i, widths) EACH(j, shapes) for (int picks = 0; picks < 2; picks++) {
    size_t width = widths[i], count = shapes[j][0], depth = shapes[j][1];
    size_t ldt = depth + upto(3), ldy = width + upto(3);
    float *table = floats(30 * ldt, 1), *matrix = floats(depth * width, 1);
    float *y = floats(count * ldy, 1);
    int32_t *rows = numbers(count, 30);
    k->project_rows(count, picks ? rows : NULL, depth, table, ldt, matrix, width, y, ldy);
    see_floats(count * ldy, y);
  }
}
