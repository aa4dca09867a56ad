"use strict";
// Keys need the browser's help: what asks for one is shown only where it can be given.
if (window.PublicKeyCredential) {
  for (const part of document.querySelectorAll(".needs-script")) part.hidden = false;
}
// A key that was not given is said in words, not only in the console.
document.addEventListener("allauth.error", (event) => { event.preventDefault(); });
