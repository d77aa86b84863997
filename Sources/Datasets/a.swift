// The rooms below are being built.
