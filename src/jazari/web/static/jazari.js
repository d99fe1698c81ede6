/* Progress that follows itself and searches that answer in place; every page works without this file. */
"use strict";
(() => {
  const EVERY_MS = 1500, LONGEST_MS = 20000;

  const read = async (address) => {
    const answer = await fetch(address, { credentials: "same-origin", headers: { Accept: "text/html" } });
    if (!answer.ok) throw new Error(answer.status);
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  };

  // <div id="x" data-poll="address">: replaced by the same id of that page until it no longer asks.
  const poll = (element, wait = EVERY_MS) => setTimeout(async () => {
    if (!element.isConnected) return;
    if (document.hidden) return poll(element, EVERY_MS);
    try {
      const fresh = (await read(element.dataset.poll)).getElementById(element.id);
      if (!fresh?.dataset.poll) return location.reload(); // The work is done: the whole page has its result.
      element.replaceChildren(...fresh.childNodes);
      poll(element);
    } catch { poll(element, Math.min(wait * 2, LONGEST_MS)); }
  }, wait);

  // <form method="get" data-partial="x">: only the element with id x changes, and the address.
  const ask = (form) => form.addEventListener("submit", async (event) => {
    const address = new URL(form.action);
    address.search = new URLSearchParams(new FormData(form, event.submitter));
    const place = document.getElementById(form.dataset.partial);
    if (!place) return;
    event.preventDefault();
    place.setAttribute("aria-busy", "true");
    try {
      const page = await read(address);
      const fresh = page.getElementById(place.id);
      if (!fresh) throw new Error(place.id);
      place.replaceChildren(...fresh.childNodes);
      document.title = page.title;
      history.replaceState(null, "", address);
    } catch { location.assign(address); }
    place.removeAttribute("aria-busy");
  });

  document.querySelectorAll("[data-poll]").forEach((element) => poll(element));
  document.querySelectorAll("form[data-partial]").forEach(ask);
  document.querySelector("[data-focus]")?.focus(); // The summary of a form's errors.
})();
