/// The page's colours, as CSS variables. Text has a contrast of at least 4.5 : 1 on each ground that
/// it stands on, lines and marks of figures 3 : 1; the series' colours are told apart by
/// colour-blind readers too (after Okabe and Ito, darkened or lightened for contrast).
enum Colours {
  static let light = """
    --page:#fff;--ink:#1b1e23;--muted:#5a626d;--faint:#d9dde3;--code:#f5f6f8;--link:#0a58a8;
    --keyword:#7b2a8f;--function:#0a58a8;--number:#0b665a;--string:#1d6b2c;--choice:#944a00;
    --good:#1d6b2c;--bad:#b3261e;--bad-ground:#fdf1f0;--warn-ink:#5c3d00;--warn-ground:#ffe9b8;
    --warn-line:#d99a00;--s1:#0067a8;--s2:#c24a00;--s3:#00805e;--s4:#9c4a86;--s5:#8a6d00;
    --s6:#3d4654;--fill:#cfe3f3;--up1:#e6f0f6;--up2:#cce1ee;--up3:#adcee3;--down1:#f9ede6;
    --down2:#f3dbcc;--down3:#ebc5ad;
    """

  static let dark = """
    --page:#14171b;--ink:#e3e6ea;--muted:#a1a9b4;--faint:#363c45;--code:#1c2026;--link:#82b8f5;
    --keyword:#d7a3ea;--function:#82b8f5;--number:#6fd0bf;--string:#8fd19b;--choice:#f0b072;
    --good:#8fd19b;--bad:#ff9d94;--bad-ground:#341b1a;--warn-ink:#ffe1a0;--warn-ground:#4a3500;
    --warn-line:#d99a00;--s1:#62b4ee;--s2:#f28e4c;--s3:#3dc79b;--s4:#dd93c6;--s5:#d9bb3f;
    --s6:#b8c0cc;--fill:#1f3d56;--up1:#1c2730;--up2:#243645;--up3:#2d495f;--down1:#2a2320;
    --down2:#402f25;--down3:#5b3d2b;
    """
}
