// What the comparison says under any weights: arithmetic on the page's data alone, the same as the server's. A test holds
// the two together.
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
    const losses = listLosses(data, weights, row, rows).join(words.comma);
    return fill(losses ? words.behind_by : words.behind, { place: row.candidate, losses });
  }

  /** The criteria on which it loses most to the last of the recommended, by weight times the findings' middles. */
  function listLosses(data, weights, row, rows) {
    const chosen = rows.filter((one) => one.recommended).sort((one, two) => one.candidate - two.candidate);
    if (!chosen.length) return [];
    const theirs = chosen[chosen.length - 1].findings;
    const losses = data.criteria
      .map((criterion, number) => ({
        short: criterion.short,
        loss: row.findings[number] && theirs[number] ? weights[number] * (middle(theirs[number]) - middle(row.findings[number])) : 0,
      }))
      .filter((one) => one.loss > 0)
      .sort((one, two) => two.loss - one.loss);
    return losses.slice(0, LOSSES).map((one) => one.short);
  }

  const middle = (finding) => (finding[0] + finding[1]) / 2;

  /**
   * How firm it is that one row is above another; null where nothing was measured of the two. `firmness` is what was
   * drawn: by the server under the market's weights, in the page's data, and by `measureFirmness` under the reader's.
   */
  function sayAbove(data, upper, lower, firmness = data) {
    const share = winningShare(firmness, upper.number, lower.number);
    if (share === null) return null;
    const isNecessary = (one, two) => firmness.necessary.some((pair) => pair[0] === one && pair[1] === two);
    if (isNecessary(upper.number, lower.number)) return data.words.necessary;
    const certain = isNecessary(lower.number, upper.number);
    if (!certain && (upper.unknown > data.limit || lower.unknown > data.limit)) return data.words.cannot_say;
    const greater = Math.max(share, winningShare(firmness, lower.number, upper.number));
    const name = certain || greater >= data.firm ? "firm" : greater >= data.leaning ? "leaning" : "tied";
    const word = data.words.levels[name];
    const said = share < 0.5 && name !== "tied" ? fill(data.words.reverse, { word }) : word;
    return fill(data.words.word, { word: said, share: sayShare(data.words, share) });
  }

  function winningShare({ winning, halves }, one, two) {
    const [first, second] = one < two ? [one, two] : [two, one];
    const found = winning[first] && winning[first][second - first - 1];
    if (found === undefined || found === null) return null;
    return (one < two ? found : halves - found) / halves;
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

  const weighing = { fill, scoreRows, judgeRows, compareRows, sayAbove, sayShare, sayPoints, keepsLimits };
  if (typeof module !== "undefined") module.exports = weighing;
  else globalThis.mikiwameWeighing = weighing;
})();
