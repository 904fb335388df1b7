// Beside the pages: what is folded away is opened for paper, a text to copy is copied, what was read is kept for later.
(() => {
  "use strict";

  const own = document.currentScript;
  let opened = [];

  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    opened.forEach((one) => (one.open = true));
    document.querySelectorAll("img[loading=lazy]").forEach((one) => (one.loading = "eager"));
  });

  addEventListener("afterprint", () => opened.forEach((one) => (one.open = false)));

  document.querySelectorAll("[data-copy]").forEach((button) => {
    const text = document.getElementById(button.dataset.copy);
    button.addEventListener("click", async () => {
      text.select();
      await navigator.clipboard.writeText(text.value);
      button.textContent = button.dataset.done;
    });
  });

  document.querySelectorAll("[data-print]").forEach((button) => button.addEventListener("click", () => print()));

  if (own.dataset.worker && navigator.serviceWorker) {
    addEventListener("load", () => navigator.serviceWorker.register(own.dataset.worker).catch(() => {}));
  }
})();
