// Keeps a page that is watched up to date. `watched` says which version this page is, and which script
// names the current one.
/* global watched */
(() => {
  const bar = document.createElement("pre");
  bar.setAttribute("role", "status");
  const look = {position: "fixed", left: 0, right: 0, bottom: 0, margin: 0, maxHeight: "40vh",
    overflow: "auto", padding: "0.6em 1em", font: "14px/1.45 monospace", whiteSpace: "pre-wrap",
    background: "#7a1a12", color: "#fff", zIndex: 99, border: 0, borderRadius: 0};
  for (const key in look) bar.style[key] = look[key];
  bar.hidden = true;
  bar.style.display = "none";
  document.body.append(bar);
  let shown = "";
  window.nbrunWatch = (version, message) => {
    if (version !== watched.version) return location.reload();
    if (message === shown) return;
    shown = message;
    bar.textContent = message;
    bar.hidden = message === "";
    bar.style.display = message === "" ? "none" : "block";
  };
  const ask = () => {
    const script = document.createElement("script");
    script.nonce = watched.nonce;
    script.src = watched.script + "?" + Date.now();
    script.onload = script.onerror = () => { script.remove(); setTimeout(ask, 250); };
    document.head.append(script);
  };
  ask();
})();
