// Says that a document is too large before it is sent, and that reading takes a moment.
"use strict";

const form = document.querySelector(".upload");
const input = form.querySelector("input[type=file]");
const error = form.querySelector(".form-error-message");

function refuse(sentence) {
  error.querySelector(".reason").textContent = sentence;
  error.hidden = !sentence;
  form.querySelector(".form-group").classList.toggle("form-error", Boolean(sentence));
  input.toggleAttribute("aria-invalid", Boolean(sentence));
}

function tooLarge() {
  const file = input.files[0];
  return Boolean(file) && file.size > Number(input.dataset.largest);
}

input.addEventListener("change", () => refuse(tooLarge() ? form.dataset.tooLarge : ""));

form.addEventListener("submit", (event) => {
  if (tooLarge()) {
    event.preventDefault();
    input.focus();
    return;
  }
  const button = form.querySelector("button");
  button.lastChild.textContent = form.dataset.reading;
  form.setAttribute("aria-busy", "true");
});

// Back in the browser's history brings the page as it was left: make it ready again.
window.addEventListener("pageshow", (event) => {
  if (event.persisted) window.location.reload();
});
