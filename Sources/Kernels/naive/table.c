// The reference: every kernel as a plain loop over single numbers.
#include "arithmetic.h"
#include "optimizers.h"
#include "rows.h"
#include "words.h"

const KernelTable kernels_naive = {
  .name = "naive",
  .matmul = naive_matmul,
  .bias_activation = naive_bias_activation,
  .column_sums = naive_column_sums,
  .softmax = naive_softmax,
  .softmax_backward = naive_softmax_backward,
  .activation_backward = naive_activation_backward,
  .exp = naive_exp_array,
  .log = naive_log_array,
  .tanh = naive_tanh_array,
  .sigmoid = naive_sigmoid_array,
  .axpy = naive_axpy,
  .add = naive_add,
  .scale = naive_scale,
  .multiply = naive_multiply,
  .dropout = naive_dropout,
  .sum = naive_sum,
  .dot = naive_dot,
  .sum_rows = naive_sum_rows,
  .add_row = naive_add_row,
  .add_rows = naive_add_rows,
  .sum_bags = naive_sum_bags,
  .add_bags = naive_add_bags,
  .transpose = naive_transpose,
  .greatest_windows = naive_greatest_windows,
  .word_changes = naive_word_changes,
  .merge_changes = naive_merge_changes,
  .window_sums = naive_window_sums,
  .greatest_rows = naive_greatest_rows,
  .put_at_places = naive_put_at_places,
  .rmsprop = naive_rmsprop,
  .adam = naive_adam,
  .sgd = naive_sgd,
  .rmsprop_rows = naive_rmsprop_rows,
  .adam_rows = naive_adam_rows,
  .sgd_rows = naive_sgd_rows,
};
