// Prints a digest of what each kernel computes, a line for each: `.ci/arm` compares those of two
// machines. The argument names the table.
#include "elements.h"
#include "optimizers.h"
#include "products.h"
#include "rows.h"
#include "sequences.h"
#include "words.h"

#define EVERY_KERNEL(X)                                                                           \
  X(matmul) X(project_rows) X(bias_activation) X(column_sums) X(softmax) X(softmax_backward)      \
  X(activation_backward) X(exp) X(log) X(tanh) X(sigmoid) X(axpy) X(add) X(scale) X(multiply)     \
  X(dropout) X(sum) X(dot) X(sum_rows) X(add_row) X(sum_bags) X(add_bags) X(add_rows)             \
  X(transpose) X(greatest_windows) X(window_sums) X(greatest_rows) X(scatter_to_argmax)               \
  X(share_among_greatest) X(choose_places) X(place_scores) X(move_places) X(rmsprop) X(adam)      \
  X(sgd) X(adagrad) X(rmsprop_rows) X(adam_rows) X(sgd_rows) X(adagrad_rows)        \
  X(adamax) X(adamax_rows)

static const struct {
  const char *name;
  void (*run)(Table);
} cases[] = {
#define CASE(NAME) {#NAME, run_##NAME},
  EVERY_KERNEL(CASE)
};

// A kernel without a case stops here.
_Static_assert(sizeof(KernelTable) == (1 + COUNT(cases)) * sizeof(void *), "every kernel has a case");

int main(int count, char **words) {
  Table table = count == 2 ? kernels_named(words[1]) : NULL;
  if (!table) {
    fprintf(stderr, "this machine has no such kernels\n");
    return 2;
  }
  EACH(i, cases) {
    stream = 1;
    digest = 0xCBF29CE484222325u;
    cases[i].run(table);
    printf("%-22s%016llx\n", cases[i].name, (unsigned long long)digest);
  }
}
