// The site works without this file. With it, names answer in the page, and nothing is sent anywhere.
(() => {
  "use strict";

  /** A name without what people leave out or write in another width. */
  const flatten = (text) => text.normalize("NFKC").toLowerCase().replace(/[\s\p{P}\p{S}]/gu, "");

  if (typeof module !== "undefined") {
    module.exports = { flatten };
    return;
  }

  const find = (selector, within = document) => within.querySelector(selector);
  const findAll = (selector, within = document) => [...within.querySelectorAll(selector)];

  const names = find("#names-list");
  if (names && find("#q")) startNames(findAll("li", names), find("#q"));

  function startNames(items, input) {
    const texts = items.map((item) => flatten(item.textContent));
    const search = () => {
      const asked = flatten(input.value);
      items.forEach((item, number) => (item.hidden = !texts[number].includes(asked)));
    };
    input.addEventListener("input", search);
    // Plain files have no button: there the answer is what the page already shows.
    const plain = input.form && !find("button", input.form);
    if (plain) input.form.addEventListener("submit", (event) => event.preventDefault());
    const query = new URLSearchParams(location.search).get("q");
    if (query && !input.value) input.value = query;
    search();
  }
})();
