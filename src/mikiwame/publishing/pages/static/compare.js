// The comparison works without this file. With it, weights, conditions, columns and order answer in the page, and nothing
// is sent anywhere.
(() => {
  "use strict";

  const { fill, judgeRows, compareRows, sayAbove, sayShare, sayPoints, keepsLimits } = globalThis.mikiwameWeighing;
  const find = (selector, within = document) => within.querySelector(selector);
  const findAll = (selector, within = document) => [...within.querySelectorAll(selector)];

  function make(name, text, attributes = {}) {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    return element;
  }

  const NOTHING = { halves: 1, winning: [], necessary: [], first: [] };
  const data = JSON.parse(find("#comparison").textContent);
  const { words } = data;
  const form = find("#wish");
  const table = find("table.ranking");
  const lines = new Map(findAll("tr[data-slug]", table).map((line) => [line.dataset.slug, line]));
  const parts = new Map([...lines].map(([slug, line]) => [slug, findParts(line)]));
  const numbers = new Map(data.rows.map((row, number) => [row.slug, number]));
  const sliders = data.criteria.map((one) => form.elements[`weight-${one.slug}`]);
  const steps = data.matters.map((one) => findAll(`[name="matter-${one.slug}"]`, form));
  const sheet = find("#side");
  const select = find("#sort");
  const most = Number(find("#side-table").dataset.most);
  const elsewhere = new Map();
  const state = { timer: 0, address: 0, key: "", sort: "place", from: null, columns: null, drawn: { key: "", firmness: null } };
  const drawing = startDrawing();

  readAddress();
  startSorting();
  state.key = describeOrder(judgeRows(data, readForm().weights));
  if ([...form.elements].some(isTouched) || state.sort !== "place" || elsewhere.size) answer();

  form.addEventListener("input", schedule);
  document.addEventListener("change", (event) => {
    if (event.target.form === form && !form.contains(event.target)) schedule(event);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    answer();
  });
  find(".reset", form).addEventListener("click", (event) => {
    event.preventDefault();
    sliders.forEach((slider) => setSlider(slider, slider.dataset.own));
    steps.forEach((own) => own.forEach((one) => (one.checked = one.value === "1")));
    answer();
  });
  const close = make("button", words.side_close, { type: "button", class: "close" });
  find(".bar", sheet).append(close);
  close.addEventListener("click", () => sheet.close());
  sheet.addEventListener("close", () => {
    // The page has not moved beneath the sheet: a focus that scrolled it would pull it from under a hand on its way.
    if (state.from) state.from.focus({ preventScroll: true });
    state.from = null;
  });

  function isTouched(input) {
    if (input.tagName !== "INPUT") return false;
    const isBox = input.type === "checkbox" || input.type === "radio";
    return isBox ? input.checked !== input.defaultChecked : input.value !== input.defaultValue;
  }

  function schedule(event) {
    const { target } = event;
    const chosen = findAll("input[name=side]:checked", table);
    if (target.name === "side" && chosen.length > most) {
      target.checked = false;
      say(state.key, fill(words.side_full, { count: most }));
      return;
    }
    answer();
    if (target.name !== "side" || !target.checked || listChosen(readForm()).length < 2) return;
    showSide(readForm());
    openSheet(target);
  }

  /** The draws of a worker; where there can be none, as on files opened from a disk, those of the page itself. */
  function startDrawing() {
    const address = form.dataset.worker;
    const { criteria, beginners, places, rows } = data;
    const asked = { criteria, beginners, places, rows, category: table.dataset.category };
    const waiting = { number: 0, isBusy: false, next: null, then: null, worker: null, direct: null };
    const finish = (number, firmness) => {
      waiting.isBusy = false;
      if (number === waiting.number) waiting.then(firmness);
      else if (waiting.next) send();
    };
    function send() {
      if (waiting.isBusy) return;
      waiting.isBusy = true;
      const { number, next } = waiting;
      if (waiting.worker) waiting.worker.postMessage({ number, weights: next });
      else if (waiting.direct) setTimeout(() => finish(number, waiting.direct(asked, next)));
    }
    function drawHere() {
      waiting.worker = null;
      const script = make("script", "", { src: address });
      script.addEventListener("load", () => {
        waiting.direct = globalThis.mikiwameFirmness;
        waiting.isBusy = false;
        if (waiting.next) send();
      });
      document.head.append(script);
    }
    try {
      waiting.worker = new Worker(address);
      waiting.worker.postMessage({ data: asked });
      waiting.worker.addEventListener("message", ({ data: told }) => finish(told.number, told.firmness));
      waiting.worker.addEventListener("error", drawHere);
    } catch {
      drawHere();
    }
    const drop = () => (waiting.number += 1);
    const ask = (weights, then) => {
      drop();
      waiting.next = weights;
      waiting.then = then;
      send();
    };
    return { ask, drop };
  }

  function readForm() {
    const fee = form.elements.fee.value;
    const matters = steps.map((own) => Number((own.find((one) => one.checked) || { value: 1 }).value));
    const weights = sliders.map((slider) => Number(slider.value));
    data.matters.forEach((one, place) => one.criteria.forEach((number) => (weights[number] = roundWeight(weights[number] * matters[place]))));
    return {
      weights,
      matters,
      only: findAll("input[name=only]:checked", form).map((input) => input.value),
      fee: Number(fee) >= 0 && fee !== "" ? Number(fee) : null,
      side: findAll("input[name=side]:checked", table).map((input) => input.value).concat([...elsewhere.keys()]),
      differences: find("input[name=differences]").checked,
      columns: findAll("input[name=columns]:checked").map((input) => input.value),
    };
  }

  /** As the server rounds the product of a weight and a step. */
  function roundWeight(weight) {
    return Number(weight.toFixed(6));
  }

  function answer() {
    const wish = readForm();
    sliders.forEach((slider) => (slider.nextElementSibling.value = slider.value));
    if (!wish.weights.some((weight) => weight > 0)) {
      say(state.key, words.zero);
      return;
    }
    clearTimeout(state.address);
    // The tabs have the filters at once, whoever taps how soon. But a browser counts how often an address changes, and a
    // slider moves often.
    const address = writeAddress(wish);
    state.address = setTimeout(() => history.replaceState(null, "", address), 80);
    const rows = show(wish);
    const isOwn = wish.weights.every((weight, number) => weight === data.criteria[number].weight);
    const key = wish.weights.join();
    if (isOwn || state.drawn.key === key) {
      drawing.drop();
      showFirmness(rows, isOwn ? data : state.drawn.firmness);
      return;
    }
    // Nothing is said of how firm an order is until that is known of this one.
    table.dataset.drawing = "";
    drawing.ask(wish.weights, (firmness) => {
      state.drawn = { key, firmness: firmness || NOTHING };
      showFirmness(rows, state.drawn.firmness);
    });
  }

  /** The ranked rows that are shown, each with how firm it is that it is above the next. */
  function showFirmness({ own, ranked }, firmness) {
    own.forEach((row) => showFirst(row, firmness === data ? row.first : firmness.first[row.number]));
    showBelow(own, ranked, firmness);
    delete table.dataset.drawing;
  }

  function writeAddress(wish) {
    const changed = sliders.filter((slider) => Number(slider.value) !== Number(slider.dataset.own));
    const boxes = findAll("input[name=columns]");
    const isUsual = boxes.every((box) => box.checked === box.hasAttribute("data-usual"));
    const parts = [
      ["weights", changed.map((slider) => `${slider.name.slice("weight-".length)}:${slider.value}`).join(",")],
      ["matters", data.matters.map((one, place) => `${one.slug}:${wish.matters[place]}`).filter((_, place) => wish.matters[place] !== 1).join(",")],
      ["only", wish.only.join(",")],
      ["fee", wish.fee === null ? "" : String(wish.fee)],
      ["side", wish.side.join(",")],
      ["differences", wish.differences ? "only" : ""],
      ["columns", isUsual ? "" : wish.columns.join(",")],
      ["sort", state.sort === "place" ? "" : state.sort],
    ].filter((part) => part[1]);
    const query = parts.map(([name, value]) => `${name}=${value}`).join("&");
    const asked = query ? `?${query}` : "";
    findAll(".kinds a").forEach((link) => (link.search = asked));
    return form.getAttribute("action") + asked;
  }

  /** On a plain file server the page does not know its query. */
  function readAddress() {
    const query = new URLSearchParams(location.search);
    const list = (name) => query.getAll(name).join(",").split(",").filter(Boolean);
    const pairs = (name) => list(name).map((part) => part.replace("=", ":").split(":"));
    pairs("weights").forEach(([slug, value]) => {
      const slider = sliders.find((one) => one.name === `weight-${slug}`);
      if (slider && /^[0-9]{1,3}(\.[0-9]{1,4})?$/.test(value)) setSlider(slider, value);
    });
    pairs("matters").forEach(([slug, value]) => {
      const own = steps[data.matters.findIndex((one) => one.slug === slug)] || [];
      own.forEach((one) => (one.checked ||= one.value === value));
    });
    list("only").forEach((name) => findAll("input[name=only]", form).forEach((one) => (one.checked ||= one.value === name)));
    list("side").slice(0, most).forEach((slug) => {
      if (lines.has(slug)) find("input[name=side]", lines.get(slug)).checked = true;
      else if (numbers.has(slug)) elsewhere.set(slug, null);
    });
    if (/^[0-9]{1,7}$/.test(query.get("fee") || "")) form.elements.fee.value = query.get("fee");
    if (query.get("differences") === "only") find("input[name=differences]").checked = true;
    const columns = list("columns");
    if (columns.length) findAll("input[name=columns]").forEach((box) => (box.checked = columns.includes(box.value)));
    const sort = query.get("sort") || "";
    if (find(`th[data-key="${CSS.escape(sort.replace("-", ""))}"]`, table)) state.sort = sort;
    select.value = state.sort;
    fetchElsewhere();
  }

  /** What was ticked on the page of another kind of work stands there; its line is taken from that page. */
  function fetchElsewhere() {
    elsewhere.forEach(async (_, slug) => {
      const link = find(`.kinds [data-count="${data.rows[numbers.get(slug)].category}"]`).closest("a");
      try {
        const told = await (await fetch(link.pathname)).text();
        elsewhere.set(slug, new DOMParser().parseFromString(told, "text/html").getElementById(`c-${slug}`));
      } catch {
        elsewhere.delete(slug);
      }
      answer();
    });
  }

  /** A slider would move a value that is off its steps or beyond its end. */
  function setSlider(slider, value) {
    if (Number(value) > Number(slider.max)) slider.max = value;
    if (!/^[0-9]+(\.[0-9])?$/.test(value)) slider.step = "any";
    slider.value = value;
  }

  /** All that depends on the wish alone; what it shows, for the rest. */
  function show(wish) {
    const rows = judgeRows(data, wish.weights).sort(compareRows);
    const isChanged = sliders.some((slider) => slider.value !== slider.defaultValue) || steps.flat().some(isTouched);
    const asked = find("#asked");
    if (asked) asked.hidden = isChanged;
    const kept = new Map(rows.map((row) => [row.slug, keepsLimits(row.limits, wish.only, wish.fee)]));
    const own = rows.filter((row) => lines.has(row.slug));
    own.forEach((row) => showRow(row, kept.get(row.slug) === true));
    const shown = own.filter((row) => kept.get(row.slug) === true);
    showCounts(wish, rows, own, shown, kept);
    showColumns(wish);
    sort(own);
    showSide(wish);
    announce(rows, shown, own, wish);
    return { own, ranked: shown.filter((row) => row.rank) };
  }

  /** The places of a line that change, found once. */
  function findParts(line) {
    const own = (part) => findAll(`[data-part=${part}]`, line);
    const below = find("[data-part=below]", line);
    return {
      line,
      texts: { place: own("place"), score: own("score"), range: own("range"), reason: own("reason"), first: own("first") },
      badges: findAll(".badge", line),
      ranges: findAll(".range", line),
      below,
      said: [find("dd", below), ...own("firm")],
      told: {},
    };
  }

  /** Text is written only where it changes: a page is laid out anew for each. */
  function writePart(own, part, text) {
    if (own.told[part] === text) return;
    own.told[part] = text;
    own.texts[part].forEach((place) => (place.textContent = text));
  }

  function showRow(row, isKept) {
    const own = parts.get(row.slug);
    const { line } = own;
    const write = (part, text) => writePart(own, part, text);
    // A score of which too much is unknown would be read as if it were one.
    const isScored = Boolean(row.place);
    if (line.hidden === isKept) line.hidden = !isKept;
    line.classList.toggle("chosen", row.recommended);
    own.badges.forEach((badge) => (badge.hidden = !row.recommended));
    write("place", row.place ? fill(words.place, { place: row.place }) : words.no_place);
    write("score", isScored ? sayPoints(words, row.score, row.score) : words.no_score);
    write("range", isScored && row.low !== row.high ? fill(words.range, { points: sayPoints(words, row.low, row.high) }) : "");
    write("reason", row.recommended ? words.recommended_row : fill(words.sentence, { said: row.reason }));
    find("td[data-part=place]", line).dataset.sort = row.place || "";
    find("td[data-column=score]", line).dataset.sort = isScored ? row.score : "";
    own.ranges.forEach((picture) => showRange(picture, row, isScored));
  }

  function showFirst(row, first) {
    const own = parts.get(row.slug);
    const isKnown = typeof first === "number";
    own.texts.first.forEach((place) => (place.parentElement.hidden = !isKnown));
    if (isKnown) writePart(own, "first", sayShare(words, first));
  }

  function showRange(picture, row, isScored) {
    const [span, mark] = [find(".span", picture), find(".middle", picture)];
    span.setAttribute("x", isScored ? row.low * 100 : 0);
    span.setAttribute("width", isScored ? (row.high - row.low) * 100 : 0);
    mark.setAttribute("x", isScored ? row.score * 100 - 0.5 : 0);
    mark.setAttribute("width", isScored ? 1 : 0);
  }

  /** How firm it is that each is above the next that is shown and ranked. */
  function showBelow(own, ranked, firmness) {
    own.forEach((row) => {
      const below = ranked[ranked.indexOf(row) + 1];
      const said = below && ranked.includes(row) ? sayAbove(data, row, below, firmness) : null;
      const own = parts.get(row.slug);
      const key = said && `${below.slug} ${said}`;
      if (own.told.below === key) return;
      own.told.below = key;
      const path = said && findPair(row.number, below.number);
      const nodes = () => [said || "", ...(path ? [" ", makeWay(path, row, below)] : [])];
      own.below.hidden = !said;
      if (said) find("dt", own.below).textContent = fill(words.below, { name: readName(below) });
      own.said.forEach((one) => one.replaceChildren(...nodes()));
    });
  }

  function makeWay(path, one, two) {
    const way = make("a", words.pair, { href: form.dataset.pairs + path });
    way.append(make("span", `: ${fill(words.pair_of, { one: readName(one), two: readName(two) })}`, { class: "unseen" }));
    return way;
  }

  function findPair(one, two) {
    const pair = data.pairs.find((both) => both.includes(one) && both.includes(two));
    return pair && pair.map((number) => data.rows[number].slug).join("/");
  }

  function readName(row) {
    return find("a.called", lines.get(row.slug)).textContent;
  }

  function showCounts(wish, rows, own, shown, kept) {
    const said = shown.length === own.length ? "" : fill(words.shown, { count: own.length, shown: shown.length });
    const unsure = own.filter((row) => kept.get(row.slug) === null).length;
    find("#count").textContent = said + (said && unsure ? fill(words.unsure, { count: unsure }) : "");
    find(".none").hidden = shown.length > 0;
    findAll("[data-count]").forEach((place) => {
      place.textContent = rows.filter((row) => row.category === place.dataset.count && kept.get(row.slug) === true).length;
    });
    findAll("[data-kept]").forEach((place) => {
      const only = [...wish.only, place.dataset.kept];
      place.textContent = own.filter((row) => keepsLimits(row.limits, only, wish.fee) === true).length;
    });
  }

  function showColumns(wish) {
    const key = wish.columns.join();
    if (state.columns === key) return;
    state.columns = key;
    findAll("[data-column]", table).forEach((cell) => (cell.hidden = !wish.columns.includes(cell.dataset.column)));
  }

  function startSorting() {
    findAll("th[data-key]", table).forEach((head) => {
      const button = make("button", head.textContent, { type: "button" });
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const key = head.dataset.key;
        state.sort = state.sort === key ? `-${key}` : key;
        select.value = state.sort;
        answer();
      });
    });
    select.addEventListener("change", () => (state.sort = select.value || state.sort));
  }

  /** By the column chosen; what has no value there comes last either way. */
  function sort(own) {
    const isDown = state.sort.startsWith("-");
    const key = state.sort.replace("-", "");
    const heads = findAll("th", table.tHead);
    const column = heads.findIndex((head) => head.dataset.key === key);
    heads.forEach((head, number) => {
      if (head.dataset.key) head.setAttribute("aria-sort", number !== column ? "none" : isDown ? "descending" : "ascending");
    });
    const read = (row) => {
      const cell = lines.get(row.slug).cells[column];
      const number = cell.dataset.sort;
      if (key === "name") return readName(row);
      return number === undefined ? cell.textContent.trim() : number === "" ? null : Number(number);
    };
    const ordered = key === "place" && !isDown ? own : own.map((row) => ({ row, value: read(row) })).sort((one, two) => {
      if (one.value === null || two.value === null) return Number(one.value === null) - Number(two.value === null);
      const less = typeof one.value === "number" ? one.value - two.value : one.value.localeCompare(two.value, document.documentElement.lang);
      return isDown ? -less : less;
    }).map(({ row }) => row);
    const body = table.tBodies[0];
    ordered.forEach((row, number) => {
      const line = lines.get(row.slug);
      if (body.rows[number] !== line) body.insertBefore(line, body.rows[number] || null);
    });
  }

  function listChosen(wish) {
    return wish.side.map((slug) => lines.get(slug) || elsewhere.get(slug)).filter(Boolean);
  }

  function showSide(wish) {
    const chosen = listChosen(wish);
    const isFirst = !find("#side-table").firstElementChild && !state.from;
    if (chosen.length < 2 && !find("#side-table").firstElementChild) return;
    if (chosen.length < 2 && sheet.open) sheet.close();
    find("#side-table").replaceChildren(...(chosen.length > 1 ? [makeTable(chosen, wish.differences)] : []));
    // What an address asks for stands in the page; what is ticked there comes as a sheet.
    if (isFirst && chosen.length > 1 && !isTicked()) sheet.setAttribute("open", "");
  }

  const isTicked = () => document.activeElement && document.activeElement.name === "side";

  function openSheet(from) {
    sheet.removeAttribute("open");
    sheet.showModal();
    state.from = from;
    find("#side-head").focus();
  }

  function makeTable(chosen, isDiffering) {
    const made = make("table", "", { class: isDiffering ? "side differing" : "side" });
    const head = made.createTHead().insertRow();
    head.append(make("th", words.side_item, { scope: "col" }));
    chosen.forEach((line) => {
      const cell = make("th", "", { scope: "col" });
      cell.append(find("a.called", line).cloneNode(true));
      head.append(cell);
    });
    const body = made.createTBody();
    addRow(body, words.side_place, chosen.map((line) => [find("[data-part=place]", line)]));
    addRow(body, words.side_score, chosen.map((line) => [find("[data-part=score]", line), ...findAll(".grade > *", line)]));
    addRow(body, words.side_verdict, chosen.map((line) => [find("[data-part=reason]", line)]));
    findAll("[data-field]", chosen[0]).forEach(({ dataset, previousElementSibling }) => {
      const cells = chosen.map((line) => find(`[data-field=${dataset.field}]`, line));
      const values = cells.map((cell) => findAll("div", cell).map((one) => one.textContent.trim()).join("\n"));
      const row = addRow(body, previousElementSibling.textContent, cells.map((cell) => [...cell.childNodes]));
      if (values[0] && values.every((value) => value === values[0])) row.className = "same";
    });
    const region = make("div", "", { class: "scroll", tabindex: "0", role: "region", "aria-label": words.side_table });
    region.append(made);
    return region;
  }

  function addRow(body, title, cells) {
    const row = body.insertRow();
    row.append(make("th", title, { scope: "row" }));
    cells.forEach((nodes) => row.insertCell().append(...nodes.flatMap((node) => [copy(node), " "])));
    return row;
  }

  function copy(node) {
    const twin = node.cloneNode(true);
    if (twin.removeAttribute) twin.removeAttribute("data-part");
    return twin;
  }

  function describeOrder(rows) {
    return rows.slice().sort(compareRows).map((row) => row.number).join();
  }

  function announce(rows, shown, own, wish) {
    const key = describeOrder(rows);
    const chosen = rows.filter((row) => row.recommended);
    const seen = chosen.filter((row) => shown.includes(row)).map((row) => fill(words.quoted, { name: readName(row) }));
    const top = seen.length ? fill(words.top, { names: seen.join(words.or) })
      : chosen.length ? words.top_hidden : fill(words.top_none, { places: data.places });
    const same = key === state.key ? words.top_same : "";
    const count = shown.length === own.length ? "" : fill(words.shown, { count: own.length, shown: shown.length });
    if (wish.side.length === 1) say(key, words.chosen_one);
    else say(key, count + (same && !count ? same : top), wish.side.length > 1 ? fill(words.chosen, { count: wish.side.length }) : "");
  }

  /** After a moment of rest, so that a moving slider is not read out step by step. */
  function say(key, text, link = "") {
    clearTimeout(state.timer);
    state.timer = setTimeout(() => {
      state.key = key;
      const button = make("button", link, { type: "button" });
      button.addEventListener("click", () => openSheet(button));
      find("#status").replaceChildren(text, ...(link ? [" ", button] : []));
    }, 300);
  }
})();
