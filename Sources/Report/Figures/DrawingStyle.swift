/// How drawings look, in a page and in a file of their own.
let drawingStyle = """
  text{font-size:13px;fill:var(--ink);font-variant-numeric:tabular-nums}
  .tick,.kind{fill:var(--muted)}
  text.name,text.title{font-weight:600}
  .entry{paint-order:stroke;stroke:var(--page);stroke-width:4px}
  .kind{font-size:12px}
  .shape{font-size:11.5px}
  .grid{stroke:var(--faint);fill:none}
  .axis{stroke:var(--muted);fill:none}
  .curve{fill:none;stroke-width:2.2;stroke-linejoin:round;stroke-linecap:round}
  .curve,.round,.grid,.axis{vector-effect:non-scaling-stroke}
  .dot{stroke:none}
  .round{stroke-width:7;stroke-linecap:round}
  .c1{--c:var(--s1)}
  .c2{--c:var(--s2)}
  .c3{--c:var(--s3)}
  .c4{--c:var(--s4)}
  .c5{--c:var(--s5)}
  .c6{--c:var(--s6)}
  .rest{--c:var(--faint);stroke-width:1}
  .curve,.round,.whisker,.box,.violin{stroke:var(--c)}
  .dot,.violin{fill:var(--c)}
  .d2{stroke-dasharray:7 5}
  .d3{stroke-dasharray:1 5}
  .d4{stroke-dasharray:10 4 2 4}
  .d5{stroke-dasharray:14 5}
  .d6{stroke-dasharray:4 4}
  .bar{fill:var(--s1)}
  .violin{fill-opacity:.28;stroke-width:1.2}
  .box{stroke-width:7}
  .median{fill:var(--page);stroke:var(--c);stroke-width:2}
  .layer rect{fill:var(--code);stroke:var(--muted)}
  .edge{fill:none;stroke:var(--muted);stroke-width:1.4}
  .arrow,.more{fill:var(--muted)}
  .wire{stroke:var(--muted);stroke-opacity:.35;stroke-width:.8;fill:none}
  .unit{fill:var(--fill);stroke:var(--s1);stroke-width:1.5}
  .ground{fill:var(--page)}
  .word{font:13px ui-monospace,Menlo,Consolas,"DejaVu Sans Mono",monospace}
  .up1{fill:var(--up1);background:var(--up1)}
  .up2{fill:var(--up2);background:var(--up2)}
  .up3{fill:var(--up3);background:var(--up3);font-weight:650}
  .down1{fill:var(--down1);background:var(--down1)}
  .down2{fill:var(--down2);background:var(--down2)}
  .down3{fill:var(--down3);background:var(--down3);font-weight:650}
  line:is(.up1,.up2,.up3){stroke:var(--s1);stroke-width:1.5}
  line:is(.down1,.down2,.down3){stroke:var(--s2);stroke-width:2;stroke-dasharray:2 2}
  """
