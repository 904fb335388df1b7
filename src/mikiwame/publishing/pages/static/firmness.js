// How firm an order is under a reader's weights, drawn as the server draws it (docs/robustness.md): each weight from half
// to twice itself, each unknown value anywhere within its range. Runs in a worker, and on plain files beside the page.
(() => {
  "use strict";

  const DRAWS = 10000;
  const SEED = 20260401;
  const FACTOR = 2;
  const BUFFER = 4096;
  const TIE = 1e-12;
  const LEVEL = 1e-9;
  const HALVINGS = 60;
  const TRIES = 200;
  const CHUNK = 8192;
  const MOST_ROWS = 1000000;

  /** Uniform on [0, 1): sfc32 of Chris Doty-Humphrey, which passes the usual batteries. Many at a time are fast. */
  function startGenerator(seed) {
    const state = Int32Array.of(0, seed, seed ^ 0x9e3779b9, 1);
    const drawn = new Float64Array(BUFFER);
    let place = BUFFER;
    const refill = () => {
      let [a, b, c, counter] = state;
      for (let number = 0; number < BUFFER; number += 1) {
        const sum = (((a + b) | 0) + counter) | 0;
        counter = (counter + 1) | 0;
        a = b ^ (b >>> 9);
        b = (c + (c << 3)) | 0;
        c = (((c << 21) | (c >>> 11)) + sum) | 0;
        drawn[number] = (sum >>> 0) / 4294967296;
      }
      state.set([a, b, c, counter]);
      place = 0;
    };
    // The first numbers still show the seed.
    refill();
    place = 16;
    return () => {
      if (place === BUFFER) refill();
      place += 1;
      return drawn[place - 1];
    };
  }

  /** The bounds of each criterion's share; only those with weight, since the others are 0 in every draw. */
  function boundShares(weights) {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const columns = weights.map((_, column) => column).filter((column) => weights[column] > 0);
    const least = weights.map((weight) => weight / total / FACTOR);
    const greatest = weights.map((weight) => Math.min((weight / total) * FACTOR, 1));
    columns.sort((one, two) => weights[one] - weights[two]);
    return { columns, least, greatest };
  }

  /**
   * Rows of exponentials, of which any columns over their sum are uniform on the simplex (Rubinstein 1982). The same rows
   * serve all weights, so that a slider that moves a little changes little, and does not wait for logarithms.
   */
  function startPool(size, seed) {
    const random = startGenerator(seed);
    const chunks = [];
    return (chunk) => {
      while (chunk >= chunks.length) chunks.push(Float32Array.from({ length: CHUNK * size }, () => -Math.log(1 - random())));
      return chunks[chunk];
    };
  }

  /**
   * Of each draw a value for every cell whose value is not known, as far above its least as drawn. They serve all weights
   * too. `places` has the place of each cell in a draw: that of row and column, -1 for a cell that is known.
   */
  function drawCells(rows, draws, seed) {
    const random = startGenerator(seed);
    const widths = [];
    const places = rows.map((row) => Int32Array.from(row.findings, (finding) => {
      if (!finding || finding[0] === finding[1]) return -1;
      return widths.push(finding[1] - finding[0]) - 1;
    }));
    const drawn = new Float32Array(draws * widths.length);
    for (let place = 0; place < drawn.length; place += 1) drawn[place] = widths[place % widths.length] * random();
    return { draws, seed, places, drawn, count: widths.length };
  }

  const cells = new WeakMap();

  function findCells(data, draws, seed) {
    const found = cells.get(data);
    if (found && found.draws === draws && found.seed === seed) return found;
    const rows = data.rows.map((row) => (data.category && row.category !== data.category ? { findings: [] } : row));
    cells.set(data, drawCells(rows, draws, seed));
    return cells.get(data);
  }

  const pools = new Map();

  function findPool(size, seed) {
    const key = `${size} ${seed}`;
    if (!pools.has(key)) pools.set(key, startPool(size, seed));
    return pools.get(key);
  }

  /**
   * Draw shares uniformly between the bounds into `into`: the narrow columns from their box, the wide ones from the
   * simplex over what is left, which is kept as often as that simplex is large. False for what falls outside.
   */
  function propose({ columns, least, greatest }, narrow, random, exponentials, start, into) {
    let left = 1;
    let most = 1;
    for (let place = 0; place < columns.length; place += 1) most -= least[columns[place]];
    for (let place = 0; place < narrow; place += 1) {
      const column = columns[place];
      into[column] = least[column] + random() * (greatest[column] - least[column]);
      left -= into[column];
    }
    let sum = 0;
    for (let place = narrow; place < columns.length; place += 1) {
      left -= least[columns[place]];
      sum += exponentials[start + columns[place]];
    }
    const wide = columns.length - narrow;
    if (left < 0 || (narrow && wide > 1 && random() >= (left / most) ** (wide - 1))) return false;
    const scale = left / sum;
    for (let place = narrow; place < columns.length; place += 1) {
      const column = columns[place];
      into[column] = least[column] + scale * exponentials[start + column];
      if (into[column] > greatest[column]) return false;
    }
    return true;
  }

  /** The number of the row of the pool after that from which shares could be drawn. */
  function drawShares(bounds, narrow, random, pool, start, into) {
    let row = start;
    let chunk = pool(Math.floor(row / CHUNK));
    for (;;) {
      if (row % CHUNK === 0) chunk = pool(row / CHUNK);
      const isKept = propose(bounds, narrow, random, chunk, (row % CHUNK) * into.length, into);
      row += 1;
      if (isKept || row > MOST_ROWS) return row;
    }
  }

  /** How many of the narrow columns to draw from their box: none, half or all but one, whatever keeps most. */
  function chooseSplit(bounds, random, pool) {
    const count = bounds.columns.length;
    const into = new Float64Array(bounds.least.length);
    const kept = [0, count >> 1, count - 1].map((narrow) => {
      let times = 0;
      for (let row = 0; row < TRIES; row += 1) times += propose(bounds, narrow, random, pool(0), row * into.length, into);
      return { narrow, times };
    });
    return kept.sort((one, two) => two.times - one.times)[0].narrow;
  }

  /** The rows that have a score, category by category, with the places of their cells that are to be drawn. */
  function packRows(data, weights, places) {
    const columns = weights.map((_, column) => column).filter((column) => weights[column] > 0);
    const rows = data.rows.map((row, number) => {
      const asked = columns.filter((column) => row.findings[column]);
      const pick = (choose) => Float64Array.from(row.findings, (finding) => (finding ? choose(finding) : 0));
      const open = Int32Array.from(asked.filter((column) => row.findings[column][0] !== row.findings[column][1]));
      const [low, width] = [pick((one) => one[0]), pick((one) => one[1] - one[0])];
      const drawn = open.map((column) => places[number][column]);
      return { number, row, asked: Int32Array.from(asked), open, drawn, low, width, isWhole: asked.length === columns.length };
    }).filter((one) => one.asked.length && one.row.life !== "ended" && (!data.category || one.row.category === data.category));
    return rows.sort((one, two) => (one.row.category < two.row.category ? -1 : Number(one.row.category > two.row.category)));
  }

  /** `start` is where the values of this draw begin among all that are drawn. */
  function scoreRow({ asked, open, drawn, low, isWhole }, shares, values, start) {
    let sum = 0;
    // A criterion that is not asked has the value 0 here.
    for (let column = 0; column < low.length; column += 1) sum += shares[column] * low[column];
    for (let place = 0; place < open.length; place += 1) sum += shares[open[place]] * values[start + drawn[place]];
    if (isWhole) return sum;
    let applied = 0;
    for (let place = 0; place < asked.length; place += 1) applied += shares[asked[place]];
    return sum / applied;
  }

  /**
   * Of `data.category`, or of every category where it names none: what `sayAbove` needs, as the server's table of pairs has it, for the pairs within a category; and of each row the
   * share of draws in which it has one of the first places of its category, null where it has none to lose. Null
   * altogether where no weights can be drawn.
   */
  function measureFirmness(data, weights, draws = DRAWS, seed = SEED) {
    const random = startGenerator(seed);
    const bounds = boundShares(weights);
    const { drawn, count, places } = findCells(data, draws, seed + 2);
    const packed = packRows(data, weights, places);
    const groups = groupRows(packed, data);
    const scores = new Float64Array(packed.length);
    const shares = new Float64Array(weights.length);
    const hasRoom = bounds.columns.length > 1;
    const pool = findPool(weights.length, seed + 1);
    const narrow = hasRoom ? chooseSplit(bounds, random, pool) : 0;
    if (!hasRoom) shares[bounds.columns[0]] = 1;
    let row = 0;
    for (let draw = 0; draw < draws; draw += 1) {
      if (hasRoom) row = drawShares(bounds, narrow, random, pool, row, shares);
      if (row > MOST_ROWS) return null;
      for (let one = 0; one < packed.length; one += 1) scores[one] = scoreRow(packed[one], shares, drawn, draw * count);
      for (let one = 0; one < groups.length; one += 1) countGroup(groups[one], scores);
    }
    return describe(data, packed, groups, draws, listNecessary(packed, bounds));
  }

  /** `start` and `end` are places among the packed rows; `wins` counts half draws, so that a tie counts half for either. */
  function groupRows(packed, data) {
    const categories = [...new Set(packed.map((one) => one.row.category))];
    return categories.map((category) => {
      const start = packed.findIndex((one) => one.row.category === category);
      const count = packed.filter((one) => one.row.category === category).length;
      const places = category === data.beginners ? data.places : 1;
      const points = new Int32Array(count);
      return { start, count, places, points, wins: new Int32Array(count * count), firsts: new Float64Array(count) };
    });
  }

  function countGroup(group, scores) {
    const { start, count, places, points, wins, firsts } = group;
    let isTied = false;
    points.fill(0);
    for (let one = 0; one < count; one += 1) {
      const own = scores[start + one];
      for (let two = one + 1; two < count; two += 1) {
        const gap = own - scores[start + two];
        const half = (gap > TIE) + (gap >= -TIE);
        wins[one * count + two] += half;
        points[one] += half;
        points[two] += 2 - half;
        if (half === 1) isTied = true;
      }
    }
    if (isTied) countTiedFirsts(group, scores);
    else for (let one = 0; one < count; one += 1) if (points[one] >= 2 * (count - places)) firsts[one] += 1;
  }

  /** Those that are level share the places that they have together. */
  function countTiedFirsts({ start, count, places, firsts }, scores) {
    for (let one = start; one < start + count; one += 1) {
      let above = 0;
      let level = 0;
      for (let two = start; two < start + count; two += 1) {
        if (scores[two] > scores[one] + TIE) above += 1;
        else if (scores[two] >= scores[one] - TIE) level += 1;
      }
      firsts[one - start] += Math.max(0, Math.min(places - above, level)) / level;
    }
  }

  function describe(data, packed, groups, draws, necessary) {
    const first = data.rows.map(() => null);
    const winning = data.rows.map((_, one) => data.rows.slice(one + 1).map(() => null));
    for (const { start, count, places, wins, firsts } of groups) {
      for (let one = 0; one < count; one += 1) {
        const upper = packed[start + one].number;
        if (count > places) first[upper] = firsts[one] / draws;
        for (let two = one + 1; two < count; two += 1) {
          winning[upper][packed[start + two].number - upper - 1] = wins[one * count + two];
        }
      }
    }
    return { halves: 2 * draws, winning, first, necessary };
  }

  /** The least of a sum of share times difference: every share at its least, what is left to the least differences. */
  function minimise({ columns, least, greatest }, differences) {
    const order = columns.slice().sort((one, two) => differences[one] - differences[two]);
    let left = 1;
    let sum = 0;
    for (const column of columns) {
      left -= least[column];
      sum += least[column] * differences[column];
    }
    for (const column of order) {
      const given = Math.max(0, Math.min(left, greatest[column] - least[column]));
      sum += given * differences[column];
      left -= given;
    }
    return sum;
  }

  /** The least weighted mean over the criteria asked, found by halving. */
  function minimiseMean(bounds, values, asked) {
    const own = Array.from(asked, (column) => values[column]);
    let [low, high] = [Math.min(...own), Math.max(...own)];
    for (let times = 0; times < HALVINGS; times += 1) {
      const mean = (low + high) / 2;
      const differences = values.map(() => 0);
      asked.forEach((column) => (differences[column] = values[column] - mean));
      if (minimise(bounds, differences) >= 0) low = mean;
      else high = mean;
    }
    return low;
  }

  /** A function of whole numbers that works each answer out once. */
  function keep(work) {
    const kept = [];
    return (number) => (kept[number] ??= work(number));
  }

  /** Pairs of a category of which the first is above the second whatever is admitted; by the server's rules. */
  function listNecessary(packed, bounds) {
    const tops = packed.map((one) => one.low.map((low, column) => low + one.width[column]));
    const isAlike = (one, two) => one.row.findings.every((finding, column) => !finding === !two.row.findings[column]);
    const lows = keep((place) => minimiseMean(bounds, packed[place].low, packed[place].asked));
    const highs = keep((place) => minimiseMean(bounds, tops[place].map((top) => -top), packed[place].asked));
    const findLeast = (upper, lower) => {
      const [one, two] = [packed[upper], packed[lower]];
      if (!isAlike(one, two)) return lows(upper) + highs(lower);
      const differences = one.low.map(() => 0);
      one.asked.forEach((column) => (differences[column] = one.low[column] - tops[lower][column]));
      return minimise(bounds, differences);
    };
    const pairs = [];
    packed.forEach((one, upper) => packed.forEach((two, lower) => {
      if (upper === lower || one.row.category !== two.row.category) return;
      if (findLeast(upper, lower) >= -LEVEL && -findLeast(lower, upper) > LEVEL) pairs.push([one.number, two.number]);
    }));
    return pairs;
  }

  if (typeof module !== "undefined") {
    module.exports = { measureFirmness };
  } else if (typeof document === "undefined") {
    let data = null;
    self.addEventListener("message", ({ data: asked }) => {
      data = asked.data || data;
      // The first draws are slow, as everything is that an engine has not yet seen: they are made before one waits.
      if (asked.data) measureFirmness(data, data.criteria.map((one) => one.weight));
      if (asked.weights) self.postMessage({ number: asked.number, firmness: measureFirmness(data, asked.weights) });
    });
  } else {
    globalThis.mikiwameFirmness = measureFirmness;
  }
})();
