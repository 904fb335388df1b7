// The site works without this file. With it, weights, limits and names answer in the page, and nothing is sent anywhere.
// The first half is arithmetic on data alone, the same as the server's; a test holds the two together.
(() => {
  "use strict";

  const PLACES = 1e9;
  const LOSSES = 2;

  /** To the nearest whole, a half to the even one, as the server rounds. */
  function roundEven(number) {
    const floor = Math.floor(number);
    return number - floor === 0.5 ? floor + (floor % 2) : Math.round(number);
  }

  const round = (number) => roundEven(number * PLACES) / PLACES;

  const fill = (text, words) => text.replace(/\{(\w+)\}/g, (_, name) => String(words[name]));

  /** Score, range and share not known of each row; null where no criterion with weight is asked of it. */
  function scoreRows(data, weights) {
    return data.rows.map((row) => {
      let low = 0;
      let high = 0;
      let unknown = 0;
      let weight = 0;
      row.findings.forEach((finding, number) => {
        if (!finding || !(weights[number] > 0)) return;
        low += finding[0] * weights[number];
        high += finding[1] * weights[number];
        weight += weights[number];
        if (finding.length > 2) unknown += weights[number];
      });
      if (!weight) return { score: null, low: null, high: null, unknown: 1 };
      return {
        score: round((low + high) / (weight * 2)),
        low: round(low / weight),
        high: round(high / weight),
        unknown: round(unknown / weight),
      };
    });
  }

  const rankOf = (value, values) => (value === null ? null : 1 + values.filter((one) => one !== null && one > value).length);

  const lastOfTie = (value, values) => values.filter((one) => one !== null && one >= value).length;

  /** Every row with score, rank, place among the candidates, place in its category, and what speaks against it. */
  function judgeRows(data, weights) {
    const scored = scoreRows(data, weights).map((score, number) => ({ number, ...data.rows[number], ...score }));
    const isRanked = (row) => row.life !== "ended" && row.unknown <= data.limit && row.score !== null;
    const isCandidate = (row) => row.life === "running" && row.category === data.beginners && row.opens;
    const ranked = scored.map((row) => (isRanked(row) ? row.score : null));
    const candidates = scored.map((row) => (isRanked(row) && isCandidate(row) ? row.score : null));
    const rows = scored.map((row, number) => ({
      ...row,
      rank: rankOf(ranked[number], ranked),
      candidate: rankOf(candidates[number], candidates),
      recommended: candidates[number] !== null && lastOfTie(candidates[number], candidates) <= data.places,
    }));
    return rows.map((row) => ({ ...row, place: placeOf(row, rows), reason: sayReason(data, weights, row, rows) }));
  }

  const placeOf = (row, rows) =>
    row.rank && 1 + rows.filter((one) => one.category === row.category && one.rank && one.rank < row.rank).length;

  /** The order of the page: the ranked, those of which too little is known, those that have ended. */
  function compareRows(one, two) {
    const ended = (row) => Number(row.life === "ended");
    const place = (row) => row.rank || 1e9;
    const name = one.slug < two.slug ? -1 : 1;
    return ended(one) - ended(two) || place(one) - place(two) || (two.score || 0) - (one.score || 0) || name;
  }

  function sayReason(data, weights, row, rows) {
    const words = data.words;
    if (row.recommended) return null;
    if (row.score === null) return words.not_asked;
    const reasons = row.reasons ? [row.reasons] : [];
    if (row.life !== "ended" && !row.rank) reasons.push(fill(words.unknown, { share: sayPercent(row.unknown) }));
    if (reasons.length) return reasons.join(words.next_sentence);
    if (row.candidate <= data.places) return fill(words.tied, { places: data.places });
    return fill(words.beaten, { place: row.candidate, losses: sayLosses(data, weights, row, rows) });
  }

  /** The criteria on which it loses most to the last of the recommended, by weight times the findings' middles. */
  function sayLosses(data, weights, row, rows) {
    const chosen = rows.filter((one) => one.recommended).sort((one, two) => one.candidate - two.candidate);
    if (!chosen.length) return "";
    const theirs = chosen[chosen.length - 1].findings;
    const losses = data.criteria
      .map((criterion, number) => ({
        short: criterion.short,
        loss: row.findings[number] && theirs[number] ? weights[number] * (middle(theirs[number]) - middle(row.findings[number])) : 0,
      }))
      .filter((one) => one.loss > 0)
      .sort((one, two) => two.loss - one.loss);
    const shorts = losses.slice(0, LOSSES).map((one) => one.short);
    return shorts.length ? fill(data.words.losses, { shorts: shorts.join(data.words.comma) }) : "";
  }

  const middle = (finding) => (finding[0] + finding[1]) / 2;

  /** How firm it is that one row is above another; null where nothing was measured of the two. */
  function sayAbove(data, upper, lower) {
    const share = winningShare(data, upper.number, lower.number);
    if (share === null) return null;
    const isNecessary = (one, two) => data.necessary.some((pair) => pair[0] === one && pair[1] === two);
    if (isNecessary(upper.number, lower.number)) return data.words.necessary;
    const certain = isNecessary(lower.number, upper.number);
    if (!certain && (upper.unknown > data.limit || lower.unknown > data.limit)) return data.words.cannot_say;
    const greater = Math.max(share, winningShare(data, lower.number, upper.number));
    const name = certain || greater >= data.firm ? "firm" : greater >= data.leaning ? "leaning" : "tied";
    const word = data.words.levels[name];
    const said = share < 0.5 && name !== "tied" ? fill(data.words.reverse, { word }) : word;
    return fill(data.words.word, { word: said, share: sayShare(data.words, share) });
  }

  function winningShare(data, one, two) {
    const [first, second] = one < two ? [one, two] : [two, one];
    const row = data.winning[first];
    const halves = row && row[second - first - 1];
    if (halves === undefined) return null;
    return (one < two ? halves : data.halves - halves) / data.halves;
  }

  /** The number itself is rounded, as the server does; only eighths lie just between two whole per cents. */
  const sayPercent = (share) =>
    `${Number.isInteger(share * 8) ? roundEven(share * 100) : Math.round(Number(share.toFixed(2)) * 100)}%`;

  /** What is neither none nor all is never rounded to it. */
  function sayShare(words, share) {
    if (share > 0 && share < 0.005) return words.share_least;
    if (share >= 0.995 && share < 1) return words.share_most;
    return sayPercent(share);
  }

  /** One decimal, halves to the even digit: of two decimals only .25 can be half exactly and round up. */
  function sayTenth(share) {
    const points = share * 100;
    return points - Math.floor(points) === 0.25 ? `${Math.floor(points)}.2` : points.toFixed(1);
  }

  function sayPoints(words, low, high) {
    const [first, last] = [sayTenth(low), sayTenth(high)];
    return first === last ? fill(words.points, { points: first }) : fill(words.points_range, { low: first, high: last });
  }

  /** Whether all limits are kept; null where none is known to be broken but one is not known. */
  function keepsLimits(limits, only, fee) {
    const answers = only.map((name) => limits[name]);
    if (fee !== null) answers.push(limits.fee === null ? null : limits.fee <= fee);
    if (answers.includes(false)) return false;
    return answers.includes(null) ? null : true;
  }

  /** A name without what people leave out or write in another width. */
  const flatten = (text) => text.normalize("NFKC").toLowerCase().replace(/[\s\p{P}\p{S}]/gu, "");

  if (typeof module !== "undefined") {
    module.exports = { scoreRows, judgeRows, compareRows, sayAbove, sayPoints, keepsLimits, flatten };
    return;
  }

  const find = (selector, within = document) => within.querySelector(selector);
  const findAll = (selector, within = document) => [...within.querySelectorAll(selector)];

  function make(name, text, attributes = {}) {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    return element;
  }

  const comparison = find("#comparison");
  if (comparison) startComparison(JSON.parse(comparison.textContent), find("#wish"));
  const names = find("#names-list");
  if (names && find("#q")) startNames(findAll("li", names), find("#q"));

  function startComparison(data, form) {
    const { words } = data;
    const cards = new Map(findAll("li[data-slug]").map((card) => [card.dataset.slug, card]));
    const sliders = data.criteria.map((one) => form.elements[`weight-${one.slug}`]);
    const tables = find("#side-table");
    const state = { frame: 0, timer: 0, key: "" };

    readAddress();
    const isTouched = (input) =>
      input.type === "checkbox" ? input.checked !== input.defaultChecked : input.value !== input.defaultValue;
    if ([...form.elements].some(isTouched)) show(readForm());
    state.key = describeOrder(judgeRows(data, readForm().weights));

    form.addEventListener("input", schedule);
    document.addEventListener("change", (event) => {
      if (event.target.form === form) schedule(event);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      answer();
    });
    find(".reset", form).addEventListener("click", (event) => {
      event.preventDefault();
      sliders.forEach((slider) => setSlider(slider, slider.dataset.own));
      answer();
    });

    function schedule(event) {
      const chosen = findAll("input[name=side]:checked");
      if (event.target.name === "side" && chosen.length > Number(tables.dataset.most)) {
        event.target.checked = false;
        say(state.key, fill(words.side_full, { count: tables.dataset.most }));
        return;
      }
      cancelAnimationFrame(state.frame);
      state.frame = requestAnimationFrame(answer);
    }

    function answer() {
      const wish = readForm();
      if (!wish.weights.some((weight) => weight > 0)) {
        sliders.forEach((slider) => (slider.nextElementSibling.value = slider.value));
        say(state.key, words.zero);
        return;
      }
      show(wish);
      history.replaceState(null, "", writeAddress(wish));
    }

    function readForm() {
      const fee = form.elements.fee.value;
      return {
        weights: sliders.map((slider) => Number(slider.value)),
        only: findAll("input[name=only]:checked", form).map((input) => input.value),
        fee: Number(fee) >= 0 && fee !== "" ? Number(fee) : null,
        side: findAll("input[name=side]:checked").map((input) => input.value),
        differences: find("input[name=differences]").checked,
      };
    }

    function writeAddress(wish) {
      const changed = sliders.filter((slider) => Number(slider.value) !== Number(slider.dataset.own));
      const parts = [
        ["weights", changed.map((slider) => `${slider.name.slice("weight-".length)}:${slider.value}`).join(",")],
        ["only", wish.only.join(",")],
        ["fee", wish.fee === null ? "" : String(wish.fee)],
        ["side", wish.side.join(",")],
        ["differences", wish.differences ? "only" : ""],
      ].filter((part) => part[1]);
      const query = parts.map(([name, value]) => `${name}=${value}`).join("&");
      return form.getAttribute("action") + (query ? `?${query}` : "");
    }

    /** On a plain file server the page does not know its query. */
    function readAddress() {
      const query = new URLSearchParams(location.search);
      const list = (name) => query.getAll(name).join(",").split(",").filter(Boolean);
      list("weights").forEach((part) => {
        const [slug, value] = part.replace("=", ":").split(":");
        const slider = sliders.find((one) => one.name === `weight-${slug}`);
        if (slider && /^[0-9]{1,3}(\.[0-9]{1,4})?$/.test(value)) setSlider(slider, value);
      });
      list("only").forEach((name) => findAll("input[name=only]", form).forEach((one) => (one.checked ||= one.value === name)));
      list("side").slice(0, Number(tables.dataset.most)).forEach((slug) => {
        const box = cards.has(slug) && find("input[name=side]", cards.get(slug));
        if (box) box.checked = true;
      });
      if (/^[0-9]{1,7}$/.test(query.get("fee") || "")) form.elements.fee.value = query.get("fee");
      if (query.get("differences") === "only") find("input[name=differences]").checked = true;
    }

    /** A slider would move a value that is off its steps or beyond its end. */
    function setSlider(slider, value) {
      if (Number(value) > Number(slider.max)) slider.max = value;
      if (!/^[0-9]+(\.[0-9])?$/.test(value)) slider.step = "any";
      slider.value = value;
    }

    function show(wish) {
      const rows = judgeRows(data, wish.weights).sort(compareRows);
      const isChanged = sliders.some((slider) => Number(slider.value) !== Number(slider.defaultValue));
      const asked = find("#asked");
      if (asked) asked.hidden = isChanged;
      sliders.forEach((slider) => (slider.nextElementSibling.value = slider.value));
      const kept = new Map(rows.map((row) => [row.slug, keepsLimits(row.limits, wish.only, wish.fee)]));
      rows.forEach((row) => showRow(row, kept.get(row.slug) === true));
      findAll("ol[data-category]").forEach((list) => showList(list, rows));
      const shown = rows.filter((row) => kept.get(row.slug) === true);
      showCount(rows.length, shown.length, rows.filter((row) => kept.get(row.slug) === null).length);
      showSide(wish);
      announce(rows, shown, wish);
    }

    function showRow(row, isKept) {
      const card = cards.get(row.slug);
      const write = (part, text) => (find(`[data-part=${part}]`, card).textContent = text);
      const isScored = row.score !== null;
      card.hidden = !isKept;
      card.classList.toggle("chosen", row.recommended);
      find(".badge", card).hidden = !row.recommended;
      write("place", row.place ? fill(words.place, { place: row.place }) : words.no_place);
      write("score", isScored ? sayPoints(words, row.score, row.score) : words.no_score);
      write("range", isScored && row.low !== row.high ? fill(words.range, { points: sayPoints(words, row.low, row.high) }) : "");
      write("reason", row.recommended ? words.recommended_row : fill(words.sentence, { said: row.reason }));
      const [span, mark] = [find(".span", card), find(".middle", card)];
      span.setAttribute("x", isScored ? row.low * 100 : 0);
      span.setAttribute("width", isScored ? (row.high - row.low) * 100 : 0);
      mark.setAttribute("x", isScored ? row.score * 100 - 0.5 : 0);
      mark.setAttribute("width", isScored ? 1 : 0);
    }

    function showList(list, rows) {
      const own = rows.filter((row) => row.category === list.dataset.category);
      const isMoved = own.some((row, number) => list.children[number] !== cards.get(row.slug));
      if (isMoved) list.append(...own.map((row) => cards.get(row.slug)));
      const shown = own.filter((row) => !cards.get(row.slug).hidden);
      const ranked = shown.filter((row) => row.rank);
      own.forEach((row) => showBelow(row, ranked[ranked.indexOf(row) + 1], ranked.includes(row)));
      find(".none", list.parentElement).hidden = shown.length > 0;
    }

    function showBelow(row, below, isRanked) {
      const place = find("[data-part=below]", cards.get(row.slug));
      const said = isRanked && below ? sayAbove(data, row, below) : null;
      place.hidden = !said;
      if (!said) return;
      find("dt", place).textContent = fill(words.below, { name: readName(below) });
      const path = findPair(row.number, below.number);
      const link = path && make("a", words.pair, { href: `${form.getAttribute("action")}/pairs/${path}` });
      find("dd", place).replaceChildren(said, ...(link ? [" ", link] : []));
    }

    function findPair(one, two) {
      const pair = data.pairs.find((numbers) => numbers.includes(one) && numbers.includes(two));
      return pair && pair.map((number) => data.rows[number].slug).join("/");
    }

    function readName(row) {
      return find("h3", cards.get(row.slug)).textContent;
    }

    function showCount(count, shown, unsure) {
      const said = shown === count ? "" : fill(words.shown, { count, shown });
      find("#count").textContent = said + (said && unsure ? fill(words.unsure, { count: unsure }) : "");
    }

    function showSide(wish) {
      const chosen = wish.side.map((slug) => cards.get(slug)).filter(Boolean);
      find(".beside").hidden = chosen.length < 2;
      tables.replaceChildren(...(chosen.length > 1 ? [makeTable(chosen, wish.differences)] : []));
    }

    function makeTable(chosen, isDiffering) {
      const table = make("table", "", { class: isDiffering ? "side differing" : "side" });
      const head = table.createTHead().insertRow();
      head.append(make("th", words.side_item, { scope: "col" }));
      chosen.forEach((card) => {
        const cell = make("th", "", { scope: "col" });
        cell.append(find("h3 a", card).cloneNode(true));
        head.append(cell);
      });
      const body = table.createTBody();
      addRow(body, words.side_place, chosen.map((card) => [find("[data-part=place]", card)]));
      addRow(body, words.side_score, chosen.map((card) => findAll(".grade > *", card)));
      addRow(body, words.side_verdict, chosen.map((card) => [find("[data-part=reason]", card)]));
      findAll("[data-field]", chosen[0]).forEach(({ dataset, previousElementSibling }) => {
        const cells = chosen.map((card) => find(`[data-field=${dataset.field}]`, card));
        const values = cells.map((cell) => findAll("div", cell).map((one) => one.textContent.trim()).join("\n"));
        const row = addRow(body, previousElementSibling.textContent, cells.map((cell) => [...cell.childNodes]));
        if (values[0] && values.every((value) => value === values[0])) row.className = "same";
      });
      const region = make("div", "", { class: "scroll", tabindex: "0", role: "region", "aria-label": words.side_table });
      region.append(table);
      return region;
    }

    function addRow(body, title, cells) {
      const row = body.insertRow();
      row.append(make("th", title, { scope: "row" }));
      cells.forEach((nodes) => row.insertCell().append(...nodes.map((node) => copy(node))));
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

    function announce(rows, shown, wish) {
      const key = describeOrder(rows);
      const chosen = rows.filter((row) => row.recommended);
      const seen = chosen.filter((row) => shown.includes(row)).map((row) => fill(words.quoted, { name: readName(row) }));
      const top = seen.length ? fill(words.top, { names: seen.join(words.or) })
        : chosen.length ? words.top_hidden : fill(words.top_none, { places: data.places });
      const same = key === state.key ? words.top_same : "";
      const count = shown.length === rows.length ? "" : fill(words.shown, { count: rows.length, shown: shown.length });
      say(key, count + (same && !count ? same : top), wish.side.length > 1 ? fill(words.chosen, { count: wish.side.length }) : "");
    }

    /** After a moment of rest, so that a moving slider is not read out step by step. */
    function say(key, text, link = "") {
      clearTimeout(state.timer);
      state.timer = setTimeout(() => {
        state.key = key;
        const nodes = link ? [" ", make("a", link, { href: "#side" })] : [];
        find("#status").replaceChildren(text, ...nodes);
      }, 300);
    }
  }

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
