// Ties the two sides of a document together: pointing at or moving to a datum lights its
// places in the text, and the reverse. Without this script the same links jump.
"use strict";

const text = document.getElementById("text");
const data = document.getElementById("data");
const DATUM = '[data-place]:not([data-place=""])';
const marks = [...text.querySelectorAll(".mark")].map((element) => ({
  element,
  start: Number(element.id.slice(1)),
  end: Number(element.dataset.end),
}));

let lit = [];

function light(pairs) {
  for (const [element, name] of lit) element.classList.remove(name);
  lit = pairs;
  for (const [element, name] of lit) element.classList.add(name);
}

function placesOf(datum) {
  const [start, end] = datum.dataset.place.split(" ").map(Number);
  return marks.filter((mark) => mark.start < end && mark.end > start).map((mark) => mark.element);
}

function lightDatum(datum) {
  light([[datum, "lit-data"], ...placesOf(datum).map((place) => [place, "lit"])]);
}

function owner(mark) {
  return document.getElementById((mark.getAttribute("href") || "#").slice(1));
}

function lightMark(mark) {
  const datum = owner(mark);
  if (datum && datum.dataset.place) lightDatum(datum);
  else light([[mark, "lit"]]);
}

function find(event) {
  const mark = event.target.closest(".mark[href]");
  if (mark && text.contains(mark)) return () => lightMark(mark);
  const datum = event.target.closest(DATUM);
  if (datum && data.contains(datum)) return () => lightDatum(datum);
  return null;
}

// When the text moves beneath a pointer that lies still, that is no pointing.
let pointer = "";

document.addEventListener("mousemove", (event) => {
  const here = `${event.clientX} ${event.clientY}`;
  if (here === pointer) return;
  pointer = here;
  const act = find(event);
  if (act) act();
});

document.addEventListener("focusin", (event) => {
  const act = find(event);
  if (act) act();
});

// On a narrow screen one side is shown at a time.
const links = [...document.querySelectorAll(".side-link")];

function show(side) {
  for (const one of [text, data]) one.classList.toggle("current", one === side);
  for (const link of links) {
    if (link.hash === `#${side.id}`) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

const calm = window.matchMedia("(prefers-reduced-motion: reduce)");

function reveal(element) {
  show(text.contains(element) ? text : data);
  const tall = element.offsetHeight > window.innerHeight / 3;
  const behavior = calm.matches ? "auto" : "smooth";
  element.scrollIntoView({ block: tall ? "start" : "center", behavior });
}

function goTo(element) {
  reveal(element);
  const focusable = element.matches("a, [tabindex]") ? element : element.querySelector("a");
  if (focusable) focusable.focus({ preventScroll: true });
}

document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#"]');
  const datum = event.target.closest(DATUM);
  if (!event.target.closest("a") && datum && window.getSelection().isCollapsed) {
    const [first] = placesOf(datum);
    if (first) reveal(first);
    return;
  }
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const side = link.classList.contains("side-link");
  const target = document.getElementById(link.getAttribute("href").slice(1));
  if (!target || !(text.contains(target) || data.contains(target))) return;
  event.preventDefault();
  if (side) {
    show(target);
    target.scrollIntoView({ block: "start" });
    return;
  }
  if (link.hash !== window.location.hash) history.pushState(null, "", link.hash);
  goTo(target);
  if (link.classList.contains("mark")) lightMark(link);
  else if (datum) lightDatum(datum);
  else light([[target, "lit"]]);
});

// The browser's own back and forward go the same way.
function goToAddress() {
  const target = document.getElementById(window.location.hash.slice(1));
  if (!target || !(text.contains(target) || data.contains(target))) return;
  goTo(target);
  if (target.matches(DATUM)) lightDatum(target);
  else if (target.matches(".mark")) lightMark(target);
}

window.addEventListener("popstate", goToAddress);

document.documentElement.classList.add("scripted");
show(data);
goToAddress();
