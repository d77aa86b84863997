#pragma once
#include "cases.h"

static const size_t widths[] = {1, 3, 15, 16, 17, 32, 33, 64, 100, 112, 127, 128, 129, 200, 300};
static const size_t row_counts[] = {0, 1, 2, 5, 40};

static void run_sum_rows(Table k) {
  EACH(i, widths) EACH(j, row_counts) for (int kind = 0; kind < 4; kind++) {
    size_t width = widths[i], count = row_counts[j], all = 1 + upto(29), ldt = width + upto(3);
    float *table = floats(all * ldt, 1), *sums = floats(width, 1), *weights = floats(count, 1);
    k->sum_rows(count, numbers(count, all), kind & 1 ? weights : NULL, width, table, ldt, sums, kind & 2);
    see_floats(width, sums);
  }
}

static void run_add_row(Table k) {
  EACH(i, widths) EACH(j, row_counts) for (int kind = 0; kind < 2; kind++) {
    size_t width = widths[i], count = row_counts[j], all = 1 + upto(29), ldt = width + upto(3);
    float *table = floats(all * ldt, 1), *x = floats(width, 1), *weights = floats(count, 1);
    k->add_row(count, numbers(count, all), kind ? weights : NULL, width, x, table, ldt);
    see_floats(all * ldt, table);
  }
}

static void run_add_rows(Table k) {
  EACH(i, widths) EACH(j, row_counts) {
    size_t width = widths[i], count = row_counts[j], all = 1 + upto(29), ldt = width + upto(3);
    float *table = floats(all * ldt, 1), *x = floats(5 * (width + 1), 1);
    int32_t *sources = numbers(count, 5);
    k->add_rows(
      count, sources, numbers(count, all), floats(count, 1), width, x, width + 1, table, ldt);
    see_floats(all * ldt, table);
  }
}

enum { BAGS = 12, TABLE_ROWS = 40, CUTS = 3, SAMPLES = 20 };

static KernelBags random_bags(bool is_weighted) {
  static const int32_t ends[CUTS + 1] = {0, 10, 17, TABLE_ROWS};
  int32_t *rows = room(BAGS * TABLE_ROWS, 4), *splits = room(BAGS * (CUTS + 1), 4);
  size_t *starts = room(BAGS, sizeof *starts), *counts = room(BAGS, sizeof *counts), next = 0;
  for (int bag = 0; bag < BAGS; bag++) {
    starts[bag] = next;
    for (int row = 0; row < TABLE_ROWS; row++) {
      if (upto(bag) != 0) continue;
      rows[next++] = row;
      for (int cut = 0; cut <= CUTS; cut++) splits[bag * (CUTS + 1) + cut] += row < ends[cut];
    }
    counts[bag] = next - starts[bag];
  }
  return (KernelBags){rows, is_weighted ? floats(next, 1) : NULL, starts, counts, splits, CUTS};
}

static size_t *random_samples(void) {
  size_t *samples = room(SAMPLES, sizeof *samples);
  for (int i = 0; i < SAMPLES; i++) samples[i] = upto(BAGS - 1);
  return samples;
}

static void run_sum_bags(Table k) {
  EACH(i, widths) for (int kind = 0; kind < 2; kind++) {
    KernelBags bags = random_bags(kind);
    float *sums = room(SAMPLES * widths[i], 4);
    k->sum_bags(
      &bags, SAMPLES, random_samples(), widths[i], floats(TABLE_ROWS * widths[i], 1), widths[i], sums);
    see_floats(SAMPLES * widths[i], sums);
  }
}

static void run_add_bags(Table k) {
  EACH(i, widths) for (int kind = 0; kind < 2; kind++) {
    KernelBags bags = random_bags(kind);
    float *table = floats(TABLE_ROWS * widths[i], 1), *x = floats(SAMPLES * widths[i], 1);
    size_t *samples = random_samples();
    for (int cut = 0; cut < CUTS; cut++)
      k->add_bags(&bags, cut, SAMPLES, samples, widths[i], x, table, widths[i]);
    see_floats(TABLE_ROWS * widths[i], table);
  }
}

static void run_transpose(Table k) {
  static const size_t shapes[][2] = {{0, 3}, {1, 1}, {3, 17}, {16, 16}, {17, 16}, {33, 50}, {100, 64}};
  EACH(i, shapes) {
    size_t rows = shapes[i][0], columns = shapes[i][1];
    float *y = floats(columns * (rows + 1), 1);
    k->transpose(rows, columns, floats(rows * (columns + 2), 1), columns + 2, y, rows + 1);
    see_floats(columns * (rows + 1), y);
  }
}
