/// The page's style sheet. Its SHA-256 is part of the page's policy: `styleSheetDigest` must be its
/// Base64, which a test computes anew.
let styleSheet = """

  :root{\(Colours.light)color-scheme:light}
  @media screen and (prefers-color-scheme:dark){
  :root:not(:has(.theme [value=light]:checked)){\(Colours.dark)color-scheme:dark}
  }
  @media screen{
  :root:has(.theme [value=dark]:checked){\(Colours.dark)color-scheme:dark}
  }
  \(textStyle)
  \(headerStyle)
  \(cellStyle)
  \(tableStyle)
  \(figureStyle)
  \(screenStyle)

  """

let styleSheetDigest = "GeKCXCQvjYcwvPnMFPcCR+lM4Xya/l+SyW0LKoq4VTE="

/// Prose: a column of about 70 characters.
private let textStyle = """
  *,::before,::after{box-sizing:border-box}
  html{font:17px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",sans-serif;
  color:var(--ink);background:var(--page);text-size-adjust:100%;-webkit-text-size-adjust:100%;
  scroll-padding-top:1.5rem;overflow-wrap:break-word}
  body{margin:0;padding:0 0 5rem;counter-reset:figure}
  body>*,.prose,.source,.output{width:min(100% - 2rem,36rem);margin-inline:auto}
  main,.cell{width:auto;display:block}
  h1,h2,h3,h4,h5,h6{line-height:1.25;margin:2.4em 0 .6em;font-weight:650;letter-spacing:-.01em;text-wrap:balance}
  h1{font-size:2.1rem;letter-spacing:-.02em}
  h2{font-size:1.45rem}
  h3{font-size:1.15rem}
  h4,h5,h6{font-size:1rem}
  p,ul,ol,blockquote,.prose table,.prose pre{margin-block:0 1em}
  ul,ol{padding-left:1.4em}
  li{margin:.2em 0}
  a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:1px}
  a:hover{text-decoration-thickness:2px}
  :focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:3px}
  code,pre{font:14px/1.55 ui-monospace,SFMono-Regular,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace}
  .prose :not(pre)>code{background:var(--code);padding:.1em .3em;border-radius:4px}
  .prose pre{background:var(--code);padding:.8rem 1rem;border-radius:6px;overflow-x:auto}
  .prose blockquote{padding-left:1rem;border-left:3px solid var(--faint);color:var(--muted)}
  .prose img{max-width:100%;height:auto}
  .prose hr{border:0;border-top:1px solid var(--faint);margin:2em 0}
  .prose>:first-child{margin-top:0}
  .prose>h2:first-child,.prose>h1:first-child{margin-top:2.2em}
  .prose>h3:first-child{margin-top:1.8em}
  .value{font-variant-numeric:tabular-nums}
  .missing{color:var(--bad);font-style:italic}
  .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
  """

/// Title block, banners, summary, contents.
private let headerStyle = """
  .skip{position:absolute;left:-99rem;width:auto;background:var(--page);padding:.5rem 1rem;z-index:2}
  .skip:focus{left:1rem;top:1rem}
  .theme{display:flex;justify-content:flex-end;gap:.1rem;width:auto;margin:0;padding:.8rem 1rem 0;border:0;font-size:.76rem;color:var(--muted)}
  .theme legend{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
  .theme label{position:relative;cursor:pointer}
  .theme input{position:absolute;inset:0;margin:0;opacity:0;cursor:pointer}
  .theme span{display:block;padding:.15rem .55rem;border-radius:99px}
  .theme :checked+span{background:var(--code);color:var(--ink);box-shadow:inset 0 0 0 1px var(--faint)}
  .theme :focus-visible+span{outline:3px solid var(--link)}
  .title h1{margin:1.6rem 0 .5rem}
  .author{color:var(--muted);margin:0 0 .8rem}
  .facts{display:flex;flex-wrap:wrap;gap:.2rem 1.6rem;margin:1rem 0 0;font-size:.8rem;color:var(--muted)}
  .facts div{display:flex;gap:.4em}
  .facts dt::after{content:":"}
  .facts dd{margin:0;color:var(--ink);font-variant-numeric:tabular-nums}
  .facts code{font-size:.78rem}
  .banner{margin-block:1.2rem 0;padding:.8rem 1rem;border-radius:6px;border-left:5px solid}
  .banner p{margin:.2em 0 0}
  .banner pre{white-space:pre-wrap;margin:.4em 0 0}
  .warning{background:var(--warn-ground);color:var(--warn-ink);border-color:var(--warn-line)}
  .warning strong{font-size:1.15rem}
  .failure{background:var(--bad-ground);border-color:var(--bad)}
  .failure strong{color:var(--bad)}
  .note{background:var(--code);border-color:var(--faint);font-size:.85rem}
  .summary{display:flex;flex-wrap:wrap;gap:.1rem 1.6rem;list-style:none;padding:.6rem 0;margin-block:1.2rem 2.2rem;
  border-block:1px solid var(--faint);font-size:.88rem;font-variant-numeric:tabular-nums}
  .good::before{content:"✓ ";color:var(--good)}
  .bad::before{content:"✗ ";color:var(--bad)}
  .bad{color:var(--bad)}
  .contents ul{list-style:none;margin:.5rem 0 0;padding:0;line-height:1.35}
  .contents li{margin:.45em 0}
  .contents .sub{padding-left:1em}
  .contents a{color:var(--muted);text-decoration:none}
  .contents a:hover,.contents [aria-current]{color:var(--ink);text-decoration:underline}
  nav.contents{display:none;font-size:.8rem}
  details.contents{margin-bottom:1.5rem;font-size:.9rem}
  summary{cursor:pointer}
  """

/// Source and outputs.
private let cellStyle = """
  .cell{margin-block:1.6rem 2rem;scroll-margin-top:1.5rem}
  .source{position:relative;background:var(--code);border-radius:6px;padding:.75rem 1rem;width:min(100%,38rem)}
  .source summary{float:right;margin:-.35rem -.4rem 0 1rem;font-size:.72rem;line-height:1.4;color:var(--muted);list-style-position:inside}
  .source:not([open]) summary{float:none;margin:-.2rem 0}
  .source pre{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
  .source .here{display:none}
  .row{display:block;padding-left:2ch;text-indent:-2ch;unicode-bidi:isolate}
  .in1{padding-left:4ch;text-indent:-4ch}
  .in2{padding-left:6ch;text-indent:-6ch}
  .in3{padding-left:8ch;text-indent:-8ch}
  code .k{color:var(--keyword)}
  code .f{color:var(--function)}
  code .n{color:var(--number)}
  code .s{color:var(--string)}
  code .o{color:var(--choice)}
  code .c{color:var(--muted);font-style:italic}
  .output{margin-block:.9rem 0}
  .output pre{margin:0;overflow-x:auto;font-size:13.5px}
  .flowing{white-space:pre-wrap;overflow-wrap:anywhere}
  .label{margin:0 0 .1rem;line-height:1.4}
  .label code{font-size:.72rem;color:var(--muted)}
  .label code *{color:inherit}
  .short{display:flex;flex-wrap:wrap;align-items:baseline;gap:.1rem 1.2rem;margin-top:.5rem}
  .text{padding-left:1rem;border-left:3px solid var(--faint)}
  .text p{margin:0 0 .6em}
  .text :last-child,.totals :last-child{margin-bottom:0}
  .output>.described{margin:0}
  .gap{color:var(--muted);font-style:italic}
  .diagnostic{background:var(--bad-ground);border:1px solid var(--bad);border-radius:6px;padding:.8rem 1rem}
  .diagnostic p{margin:0 0 .5rem}
  .diagnostic strong{color:var(--bad)}
  .expected{background:none;border-color:var(--faint)}
  .expected strong{color:var(--muted)}
  .described{color:var(--muted)}
  """

private let tableStyle = """
  .scroll{overflow-x:auto}
  table{border-collapse:collapse;font-size:.86rem;line-height:1.4;font-variant-numeric:tabular-nums}
  .prose table{display:block;overflow-x:auto;max-width:100%}
  th,td{padding:.28rem 1.4rem .28rem 0;text-align:left;vertical-align:top;white-space:nowrap}
  th:last-child,td:last-child{padding-right:0}
  th{font-weight:600;color:var(--muted);border-bottom:1px solid var(--muted)}
  td{border-bottom:1px solid var(--faint)}
  \((1...12).map { ".n\($0) :is(td,th):nth-child(\($0))" }.joined(separator: ",")){text-align:right}
  td.long{white-space:normal;min-width:18rem}
  tbody .gap td{text-align:left}
  caption{text-align:left;color:var(--muted);padding-bottom:.4rem}
  .prose td,.prose th{white-space:normal}
  .prose .align-center{text-align:center}
  .prose .align-right{text-align:right}
  .prose .raw-html{white-space:pre-wrap;overflow-wrap:anywhere}
  .totals{list-style:none;padding:0;margin-block:.6rem 0;font-size:.86rem;font-variant-numeric:tabular-nums}
  .totals li{margin:0}
  """

private let figureStyle = """
  figure{counter-increment:figure}
  svg{display:block}
  .frame{position:relative}
  .plot{width:100%;height:auto}
  .diagram{margin-inline:auto;max-width:none}
  .small{max-width:100%;height:auto}
  \(drawingStyle)
  figcaption,.values{max-width:36rem;margin-inline:auto}
  figcaption{font-size:.86rem;color:var(--muted);margin-top:.5rem}
  figcaption::before{content:"Figure " counter(figure) ". ";font-weight:600;color:var(--ink)}
  .values{font-size:.8rem;color:var(--muted);margin-top:.2rem}
  .values p{margin:.4rem 0}
  .values table{font-size:.8rem;color:var(--ink)}
  .values .scroll{max-height:24rem;overflow-y:auto}
  .marked{line-height:1.75;margin-bottom:.6em}
  .legend{font-size:.8rem;color:var(--muted);margin:0}
  :is(.marked,.legend) span{color:var(--ink);padding:.05em .15em;border-radius:3px;text-underline-offset:.22em}
  span:is(.up1,.up2,.up3){text-decoration:underline solid var(--s1) 2px}
  span:is(.down1,.down2,.down3){text-decoration:underline dotted var(--s2) 2px}
  .guide{stroke:var(--muted);stroke-dasharray:2 3;fill:none;pointer-events:none}
  .tip{position:absolute;z-index:1;display:grid;grid-template-columns:auto auto;gap:.1rem .8rem;padding:.4rem .6rem;
  background:var(--page);border:1px solid var(--faint);border-radius:6px;box-shadow:0 2px 8px rgb(0 0 0/.15);
  font-size:.76rem;line-height:1.35;white-space:nowrap;pointer-events:none;font-variant-numeric:tabular-nums}
  .tip[hidden]{display:none}
  .tip span{color:var(--muted)}
  .tip b{font-weight:600;text-align:right}
  """

/// What depends on the size of the screen, or on there being one.
private let screenStyle = """
  .wide{width:min(100% - 2rem,48rem)}
  .wide>.scroll>table,.wide>div>.scroll>table{min-width:min(100%,36rem);margin-inline:auto}
  .wide .label,.totals{max-width:36rem;margin-inline:auto}
  .plotted{width:min(100% - 1rem,38rem)}
  @media (max-width:38rem){
  h1{font-size:1.7rem}
  .source{border-radius:0}
  .plot text{font-size:20px}
  .plotted{width:calc(100% - 2rem)}
  }
  @media screen and (min-width:70rem){
  body{padding-left:17rem;padding-right:clamp(0rem,100vw - 84rem,17rem)}
  nav.contents{display:block;position:fixed;top:3.2rem;left:1.6rem;width:14rem;max-height:calc(100vh - 5rem);overflow-y:auto}
  details.contents{display:none}
  }
  @media print{
  html{font-size:11pt}
  .theme,.skip,.contents,.source summary{display:none!important}
  .source,.output,.prose,body>*{width:auto}
  details::details-content{content-visibility:visible!important;display:block!important;height:auto!important}
  .source{border:1px solid var(--faint)}
  figure,tr,.row{break-inside:avoid}
  h1,h2,h3,h4{break-after:avoid}
  .scroll,.output .scroll,.output pre{overflow:visible;max-height:none;white-space:pre-wrap}
  .output,.output .label,.totals,figcaption,.output .values,.wide>.scroll>table,.wide>div>.scroll>table{margin-inline:0;max-width:none}
  .plotted{max-width:36rem}
  .tip,.guide{display:none}
  .label,figcaption,thead{break-after:avoid}
  }
  """
