// The script of slides: one at a time, by keys, touch and clicks; steps, overview, a speaker's window.
// Where it does not run, the slides are one long page.
"use strict";
(() => {
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (selector, within = document) => within.querySelector(selector);
  const clamp = (value, low, high) => Math.max(low, Math.min(high, value));
  let slides = [];
  let now = 0;
  let step = 0;
  let speaker = null;
  let begun = Date.now();
  let sleep = 0;
  root.classList.add("deck");

  // What is folded stays folded on paper: the page's script, which comes later, would unfold it.
  addEventListener("beforeprint", event => {
    event.stopImmediatePropagation();
    slides.forEach(fitOne);
  });

  // A step is an item of a list, an output of a cell, or all of what is marked.
  const stepsOf = slide => all(".steps", slide).flatMap(part => {
    if (part.classList.contains("results")) return [...part.children];
    const items = all(":scope > :is(ul, ol) > li", part);
    return items.length ? items : [part];
  });

  // Text as large as fits, from three quarters of its size to a quarter more: less can't be read from the back.
  // What does not fit even then scrolls, as large as its width lets it, and is as much smaller on paper as it
  // takes.
  const [least, small, most, tiny] = [0.75, 0.5, 1.25, 0.25];
  const isTooWide = (room, fit) =>
    room.scrollWidth > room.clientWidth + 1
    || all(".scroll, pre, math", fit).some(part => part.scrollWidth > part.clientWidth + 1);
  const isTooHigh = room => room.scrollHeight > room.clientHeight + 1;
  const fitSlide = slide => {
    const room = one(".room", slide);
    if (!room) return;
    const fit = one(".fit", room);
    const set = scale => fit.style.setProperty("--scale", scale);
    const isNarrow = scale => { set(scale); return !isTooWide(room, fit) };
    const fits = scale => isNarrow(scale) && !isTooHigh(room);
    const largest = (low, high, holds = fits) => {
      if (holds(high)) return high;
      for (let turn = 0; turn < 5; turn++) {
        const middle = (low + high) / 2;
        if (holds(middle)) low = middle; else high = middle;
      }
      return low;
    };
    fit.style.removeProperty("--printed");
    const scale = fits(1) ? largest(1, most) : fits(least) ? largest(least, 1) : 0;
    if (!scale && fits(tiny)) fit.style.setProperty("--printed", largest(tiny, least) * 0.98);
    set(scale || (isNarrow(small) ? largest(small, 1, isNarrow) : 0.7));
    slide.classList.toggle("tall", !scale);
    slide.classList.toggle("fitted", !!scale || !!fit.style.getPropertyValue("--printed"));
    if (scale) room.removeAttribute("tabindex"); else room.tabIndex = 0;
  };
  const isDeck = () => root.classList.contains("deck");
  const isOverview = () => root.classList.contains("overview");
  // The slide that is shown is fitted at once, the others in what time is left.
  let fitted = new Set();
  let waiting = 0;
  const mayFit = () => isDeck() && !isOverview() && !matchMedia("print").matches;
  const fitOne = slide => {
    if (!slide || fitted.has(slide) || !mayFit()) return;
    fitted.add(slide);
    fitSlide(slide);
  };
  const fitRest = () => {
    const end = performance.now() + 40;
    for (const slide of slides) {
      if (performance.now() > end) { waiting = setTimeout(fitRest); return }
      fitOne(slide);
    }
  };
  const fitAll = () => {
    if (!mayFit()) return;
    fitted = new Set();
    clearTimeout(waiting);
    fitOne(slides[now]);
    waiting = setTimeout(fitRest);
  };

  const showSteps = (slide, count) =>
    stepsOf(slide).forEach((part, i) => part.classList.toggle("ahead", i >= count));

  const show = (number, at = 0, isQuiet = false) => {
    now = clamp(number, 0, slides.length - 1);
    const slide = slides[now];
    fitOne(slide);
    fitOne(slides[now + 1]);
    step = clamp(at, 0, stepsOf(slide).length);
    slides.forEach((other, i) => other.classList.toggle("current", i === now));
    showSteps(slide, step);
    one(".progress span").style.width = (slides.length > 1 ? 100 * now / (slides.length - 1) : 100) + "%";
    one(".live").textContent = slide.dataset.number + ": " + slide.getAttribute("aria-label");
    if (isDeck()) {
      try { history.replaceState(null, "", "#" + encodeURIComponent(slide.dataset.at)) } catch {}
      if (!isQuiet) slide.focus({ preventScroll: !isOverview() });
      if (isOverview()) slide.scrollIntoView({ block: "nearest" });
    }
    showSpeaker();
  };
  const scrolls = (way) => {
    const room = one(".room", slides[now]);
    if (!room || isOverview()) return false;
    const left = way > 0 ? room.scrollHeight - room.clientHeight - room.scrollTop : room.scrollTop;
    if (left < 2) return false;
    room.scrollBy({ top: way * room.clientHeight * 0.8 });
    return true;
  };
  const goOn = () => {
    if (step < stepsOf(slides[now]).length && !isOverview()) return show(now, step + 1);
    if (!scrolls(1) && now < slides.length - 1) show(now + 1);
  };
  const goBack = () => {
    if (step > 0 && !isOverview()) return show(now, step - 1);
    if (!scrolls(-1) && now > 0) show(now - 1, Infinity);
  };

  // The slide that an address leads to: its own, or that of something in it.
  const find = () => {
    let name = location.hash.slice(1);
    try { name = decodeURIComponent(name) } catch {}
    const place = document.getElementById(name);
    const slide = slides.findIndex(slide => slide.dataset.at === name || place && slide.contains(place));
    return slide;
  };

  const setOverview = isOn => {
    if (isOn) slides.forEach(fitOne);
    root.classList.toggle("overview", isOn);
    if (!isOn) fitAll();
    show(now, step);
  };
  const setPage = isPage => {
    root.classList.remove("overview", "blank");
    root.classList.toggle("deck", !isPage);
    for (const part of all(".ahead")) part.classList.remove("ahead");
    if (isPage) slides[now].scrollIntoView(); else { scrollTo(0, 0); fitAll(); show(now, Infinity) }
  };

  // The speaker's window has no page of its own: what it shows is copied into it, under this page's policy.
  const openSpeaker = () => {
    if (speaker && !speaker.closed) return speaker.focus();
    const page = one(".speaker-page");
    speaker = open("", "", "popup,width=1200,height=760");
    if (!speaker) return alert(page.dataset.blocked);
    const copy = speaker.document;
    copy.title = page.dataset.title + ": " + document.title;
    copy.documentElement.className = "speaker";
    copy.documentElement.lang = root.lang;
    copy.documentElement.dir = root.dir;
    copy.head.append(copy.importNode(one("style"), true));
    copy.body.append(copy.importNode(one(".theme"), true), copy.importNode(page.content, true));
    begun = Date.now();
    speaker.addEventListener("keydown", onKey);
    speaker.addEventListener("resize", showSpeaker);
    copy.addEventListener("click", event => {
      const button = event.target.closest("[data-do]");
      if (button) doIt(button.dataset.do);
    });
    speaker.setInterval(showClock, 500);
    showSpeaker();
    speaker.focus();
  };
  const digits = number => String(number).padStart(2, "0");
  const showClock = () => {
    if (!speaker || speaker.closed) return;
    const seconds = Math.floor((Date.now() - begun) / 1000);
    const ran = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
    const time = new Date();
    one(".ran", speaker.document).textContent = ran.map(digits).join(":");
    one(".time", speaker.document).textContent = digits(time.getHours()) + ":" + digits(time.getMinutes());
  };
  const showSpeaker = () => {
    if (!speaker || speaker.closed) return;
    const page = speaker.document;
    const choice = one(".theme :checked").value;
    for (const input of all(".theme input", page)) input.checked = input.value === choice;
    const put = (place, slide) => {
      const box = one(place + " .preview", page);
      box.replaceChildren(...slide ? [page.importNode(slide, true)] : []);
      box.style.setProperty("--small", box.clientWidth / 1280);
      // Figures and tables have the numbers that they have here.
      const before = kind => slides.slice(0, slides.indexOf(slide)).flatMap(other => all(kind, other)).length;
      box.style.counterReset = `figure ${before("figure")} table ${before(".numbered")}`;
      box.hidden = !slide;
    };
    put(".now", slides[now]);
    put(".then", slides[now + 1]);
    for (const part of all(".then .ahead", page)) part.classList.remove("ahead");
    one(".then .end", page).hidden = now < slides.length - 1;
    const notes = one(".notes", slides[now]);
    const said = one(".said-text", page);
    said.replaceChildren(...notes ? [...notes.children].slice(1).map(part => page.importNode(part, true)) : []);
    said.hidden = !notes;
    one(".said .none", page).hidden = !!notes;
    one(".clock .number", page).textContent = slides[now].dataset.number;
    showClock();
  };

  const toggleFull = () => {
    if (document.fullscreenElement) document.exitFullscreen();
    else root.requestFullscreen?.().catch(() => {});
  };
  const doIt = name => {
    switch (name) {
      case "on": goOn(); break;
      case "back": goBack(); break;
      case "first": show(0); break;
      case "last": show(slides.length - 1, Infinity); break;
      case "overview": setOverview(!isOverview()); break;
      case "speaker": openSpeaker(); break;
      case "full": toggleFull(); break;
      case "page": setPage(isDeck()); break;
      case "blank": root.classList.toggle("blank"); break;
      case "again": begun = Date.now(); showClock(); break;
      case "help": one(".help").showModal(); break;
      case "close": one(".help").close(); break;
    }
  };
  const keys = {
    ArrowDown: "on", PageDown: "on", " ": "on", ArrowUp: "back", PageUp: "back", Backspace: "back",
    Home: "first", End: "last", o: "overview", s: "speaker", n: "speaker", f: "full", p: "page", b: "blank",
    ".": "blank", "?": "help", h: "help",
  };
  const onKey = event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (one(".help").open) return;
    const target = event.target;
    const isTyped = target.closest?.("input:not([type=radio]), textarea, select, [contenteditable], .ask");
    if (isTyped) return;
    const isPressed = target.closest?.("button, a[href], summary, input") && ["Enter", " "].includes(event.key);
    if (isPressed || target.matches?.("input") && event.key.startsWith("Arrow")) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const isRight = root.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    const isLeft = root.dir === "rtl" ? "ArrowRight" : "ArrowLeft";
    let name = key === isRight ? "on" : key === isLeft ? "back" : keys[key];
    if (key === " " && event.shiftKey) name = "back";
    if (!isDeck() && !["page", "help", "full", "speaker"].includes(name)) return;
    if (isOverview()) {
      if (key === "Escape" || key === "Enter") { event.preventDefault(); return setOverview(false) }
      if (key === "ArrowDown" || key === "ArrowUp") {
        // The slide below or above.
        const top = slides[now].offsetTop;
        const perLine = Math.max(1, slides.filter(slide => slide.offsetTop === top).length);
        event.preventDefault();
        return show(now + (key === "ArrowDown" ? perLine : -perLine));
      }
    }
    if (root.classList.contains("blank") && name !== "blank") { root.classList.remove("blank"); if (key === "Escape") return }
    if (!name) return;
    event.preventDefault();
    doIt(name);
  };

  const wake = () => {
    root.classList.add("awake");
    clearTimeout(sleep);
    sleep = setTimeout(() => root.classList.remove("awake"), 2500);
  };

  addEventListener("DOMContentLoaded", () => {
    slides = all(".slide");
    for (const slide of slides) slide.tabIndex = -1;
    fitAll();
    const found = find();
    show(Math.max(0, found), 0, true);
    document.fonts?.ready.then(fitAll);
    addEventListener("load", fitAll);
    addEventListener("hashchange", () => { const found = find(); if (found >= 0 && found !== now) show(found) });
    addEventListener("keydown", onKey);
    addEventListener("resize", fitAll);
    addEventListener("pointermove", event => { if (event.pointerType === "mouse" && (event.movementX || event.movementY)) wake() });
    addEventListener("pagehide", () => speaker?.close());
    // What a field answers takes room.
    let again = 0;
    const answers = new MutationObserver(() => {
      clearTimeout(again);
      again = setTimeout(() => { fitted.delete(slides[now]); fitOne(slides[now]) }, 200);
    });
    for (const field of all(".slide .ask"))
      answers.observe(field, { childList: true, subtree: true, attributes: true, attributeFilter: ["hidden"] });
    for (const input of all(".theme input")) input.addEventListener("change", showSpeaker);

    addEventListener("click", event => {
      const button = event.target.closest(".controls [data-do], .help [data-do]");
      if (button) return doIt(button.dataset.do);
      if (!isDeck() || event.target.closest("a, button, summary, input, label, dialog, .controls, .theme, .ask")) return;
      if (root.classList.contains("blank")) return root.classList.remove("blank");
      if (isOverview()) {
        const slide = slides.findIndex(slide => slide.contains(event.target));
        if (slide >= 0) { now = slide; step = 0; setOverview(false) }
        return;
      }
      // Who marks text does not go on.
      if (getSelection().isCollapsed) goOn();
    });
    let touch = null;
    addEventListener("touchstart", event => {
      wake();
      touch = event.touches.length === 1 && !event.target.closest(".ask") ? { x: event.touches[0].clientX, y: event.touches[0].clientY } : null;
    }, { passive: true });
    addEventListener("touchend", event => {
      if (!touch || !isDeck() || isOverview()) return;
      const x = event.changedTouches[0].clientX - touch.x;
      const y = event.changedTouches[0].clientY - touch.y;
      touch = null;
      if (Math.abs(x) < 40 || Math.abs(x) < 1.5 * Math.abs(y)) return;
      if ((x < 0) === (root.dir !== "rtl")) goOn(); else goBack();
    }, { passive: true });
  });
})();
