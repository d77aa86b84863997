/// The version that `--version` and reports state.
let version = "0.1.0"
