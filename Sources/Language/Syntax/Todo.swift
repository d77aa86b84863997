/// Stands for what is still to be done: for a value, a layer, a statement.
let todoWord = "todo"
