// The script of every page: it remembers the chosen colours, unfolds what is printed, marks the section that
// is being read and shows a figure's values under the pointer. Everything can be read without it.
"use strict";
(() => {
  const key = "nbrun-colours";
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const recall = () => { try { return localStorage.getItem(key) } catch { return null } };
  const remember = value => { try { localStorage.setItem(key, value) } catch {} };
  for (const choice of all(".theme input")) {
    if (choice.value === recall()) choice.checked = true;
    choice.addEventListener("change", () => remember(choice.value));
  }

  let folded = [];
  addEventListener("beforeprint", () => {
    folded = all("details:not([open])");
    for (const details of folded) details.open = true;
  });
  addEventListener("afterprint", () => { for (const details of folded) details.open = false });

  const markSection = () => {
    const links = all("nav.contents a");
    const headings = links.map(link => document.getElementById(decodeURIComponent(link.hash.slice(1))));
    const update = () => {
      let now = -1;
      headings.forEach((heading, i) => { if (heading && heading.getBoundingClientRect().top < innerHeight / 3) now = i });
      links.forEach((link, i) => i === now ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current"));
    };
    if (links.length) { addEventListener("scroll", update, { passive: true }); update() }
  };

  const showValues = svg => {
    const figure = svg.closest(".output");
    const at = svg.dataset.at.split(" ").map(Number);
    const rows = all("tbody tr", figure);
    if (rows.length !== at.length) return;
    const names = all("thead tr > *", figure).map(name => name.textContent);
    const [title, text] = all("title,desc", svg).map(part => part.textContent);
    svg.querySelector("title").remove();
    svg.removeAttribute("aria-labelledby");
    svg.setAttribute("aria-label", title);
    svg.setAttribute("aria-description", text);
    const guide = document.createElementNS(svg.namespaceURI, "path");
    guide.setAttribute("class", "guide");
    svg.append(guide);
    const tip = document.createElement("div");
    tip.className = "tip";
    tip.hidden = true;
    tip.setAttribute("aria-hidden", "true");
    svg.parentNode.append(tip);
    const [top, bottom] = svg.dataset.span.split(" ");
    const hide = () => { tip.hidden = true; guide.removeAttribute("d") };
    svg.addEventListener("pointerleave", hide);
    svg.addEventListener("pointermove", event => {
      const box = svg.getBoundingClientRect();
      const x = (event.clientX - box.left) * svg.viewBox.baseVal.width / box.width;
      const near = at.reduce((best, place, i) => Math.abs(place - x) < Math.abs(at[best] - x) ? i : best, 0);
      guide.setAttribute("d", `M${at[near]} ${top}V${bottom}`);
      tip.replaceChildren(...[...rows[near].cells].flatMap((cell, i) => {
        const name = document.createElement("span");
        const value = document.createElement("b");
        name.textContent = names[i];
        value.textContent = cell.textContent;
        return cell.textContent ? [name, value] : [];
      }));
      tip.hidden = false;
      const place = at[near] * box.width / svg.viewBox.baseVal.width;
      const isRight = place > box.width / 2;
      tip.style.left = (isRight ? place - tip.offsetWidth - 10 : place + 10) + "px";
      tip.style.top = Math.max(0, event.clientY - box.top - tip.offsetHeight - 8) + "px";
    });
  };

  addEventListener("DOMContentLoaded", () => {
    markSection();
    all("svg[data-at]").forEach(showValues);
  });
})();
