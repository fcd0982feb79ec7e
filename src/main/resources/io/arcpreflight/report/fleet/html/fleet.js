//<![CDATA[
(function () {
  "use strict";
  const ROWS = 100;
  const COLUMNS = 6;
  const byId = (id) => document.getElementById(id);
  const all = (selector) => Array.from(document.querySelectorAll(selector));
  const number = (value) => String(value).replace(/\B(?=(\d{3})+$)/g, ",");
  const filled = (text, ...values) => text.replace(/\{(\d)\}/g, (_, i) => values[i]);

  function element(name, kind, text) {
    const made = document.createElement(name);
    if (kind) {
      made.className = kind;
    }
    if (text) {
      made.textContent = text;
    }
    return made;
  }

  const { words, servers, states, kinds, severities, owners, shared, found, strings } =
    JSON.parse(byId("data").textContent);
  // A server is: name, state, shared, found, seconds, report, state before. One that has not reported has two of them.
  const text = strings.map((each) => each.toLowerCase());
  const names = servers.map((each) => each[0].toLowerCase());
  const kindOf = new Map(kinds.map((each, i) => [each[0], i]));
  const groups = new Map([
    ["all", null],
    ["unfinished", new Set(["partial", "incomplete"])],
  ]);
  const INFO = severities.findIndex((each) => each[0] === "info");
  const causesOf = found.map((list) =>
    Array.from(new Set(list.filter((each) => each[1] !== INFO).map((each) => each[0]))),
  );

  /** The value that servers with these share of a kind, as an index of the strings, or -1. */
  function valueOf(set, kind) {
    for (let i = 1; i < set.length; i += 2) {
      if (set[i] === kind) {
        return set[i + 1];
      }
    }
    return -1;
  }

  // What is asked for.
  const asked = { state: "all", cause: "", kind: "", place: "" };
  const sorted = { column: "server", down: false };
  const search = byId("search");
  let order = servers.map((_, i) => i);
  let fits = order;
  let first = 0;

  function wanted() {
    const tokens = search.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const checks = [];
    if (asked.state !== "all") {
      const ids = groups.get(asked.state) || new Set([asked.state]);
      checks.push((server) => ids.has(states[server[1]][0]));
    }
    if (asked.cause) {
      const cause = strings.indexOf(asked.cause);
      const lists = causesOf.map((list) => list.includes(cause));
      checks.push((server) => server.length > 2 && lists[server[3]]);
    }
    if (asked.place) {
      const kind = kindOf.get(asked.kind);
      const place = strings.indexOf(asked.place);
      const sets = shared.map((set) => set.some((each, i) => i % 2 === 1 && each === kind && set[i + 1] === place));
      checks.push((server) => server.length > 2 && sets[server[2]]);
    }
    for (const token of tokens) {
      const said = text.map((each) => each.includes(token));
      const sets = shared.map((set) => set.some((each, i) => i > 0 && i % 2 === 0 && said[each]));
      const lists = found.map((list) => list.some((each) => said[each[0]] || each.slice(4).some((it) => said[it])));
      checks.push((server, i) => names[i].includes(token) || (server.length > 2 && (sets[server[2]] || lists[server[3]])));
    }
    fits = order.filter((i) => checks.every((check) => check(servers[i], i)));
    first = 0;
  }

  /** What a column is sorted by, once for each distinct thing. */
  const KEYS = {
    server: () => names,
    state: () => servers.map((server) => server[1]),
    causes: () => {
      const titles = causesOf.map((list) => list.map((each) => text[each]).join(" "));
      return servers.map((server) => titles[server[3]] || "");
    },
    subnet: () => places("subnet"),
    proxy: () => places("proxy"),
    time: () => servers.map((server) => server[4] || 0),
  };

  function places(id) {
    const kind = kindOf.get(id);
    const values = shared.map((set) => text[valueOf(set, kind)] || "");
    return servers.map((server) => values[server[2]] || "");
  }

  function sort() {
    const keys = KEYS[sorted.column]();
    const ranks = new Map(
      Array.from(new Set(keys))
        .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
        .map((key, i) => [key, i]),
    );
    const rank = keys.map((key) => ranks.get(key));
    const sign = sorted.down ? -1 : 1;
    order = servers.map((_, i) => i).sort((a, b) => sign * (rank[a] - rank[b]) || a - b);
  }

  function icon(tone) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
    svg.setAttribute("class", "icon");
    svg.setAttribute("aria-hidden", "true");
    use.setAttribute("href", `#i-${tone}`);
    svg.append(use);
    return svg;
  }

  function marked(name, state) {
    const made = element(name, `state ${state[2]}`);
    made.append(icon(state[2]), ` ${state[1]}`);
    return made;
  }

  function time(seconds) {
    return new Date(seconds * 1000).toISOString().slice(0, 16).replace("T", " ") + " UTC";
  }

  function row(index) {
    const server = servers[index];
    const line = element("tr");
    const name = element("th");
    name.scope = "row";
    line.append(name);
    const state = element("td");
    state.append(marked("span", states[server[1]]));
    line.append(state);
    if (server.length === 2) {
      name.textContent = server[0];
      line.append(element("td"), element("td", "wide"), element("td", "wide"), element("td", "wide"));
      return line;
    }
    const open = element("button", "open-row", server[0]);
    open.type = "button";
    open.setAttribute("aria-expanded", "false");
    name.append(open);
    const causes = element("td");
    for (const cause of causesOf[server[3]]) {
      causes.append(element("code", "chip", strings[cause]), " ");
    }
    line.append(causes);
    const value = (id) => strings[valueOf(shared[server[2]], kindOf.get(id))] || "";
    line.append(element("td", "wide whole", value("subnet")), element("td", "wide", value("proxy")));
    line.append(element("td", "wide whole", time(server[4])));
    open.addEventListener("click", () => {
      const isOpen = open.getAttribute("aria-expanded") === "true";
      open.setAttribute("aria-expanded", String(!isOpen));
      if (isOpen) {
        line.nextElementSibling.remove();
      } else {
        line.after(details(server));
      }
    });
    return line;
  }

  function details(server) {
    const line = element("tr", "details");
    const cell = element("td");
    cell.colSpan = COLUMNS;
    const list = element("ul");
    for (const [cause, severity, owner, , summary, ...subjects] of found[server[3]]) {
      const item = element("li");
      item.append(marked("span", severities[severity]), " ", element("code", "chip", strings[cause]), " ");
      item.append(strings[summary], element("span", "id", [owners[owner], ...subjects.map((each) => strings[each])].join(" · ")));
      list.append(item);
    }
    const pairs = element("dl", "pairs");
    const pair = (name, value) => pairs.append(element("dt", "", name), element("dd", "", value));
    const set = shared[server[2]];
    for (let i = 1; i < set.length; i += 2) {
      pair(kinds[set[i]][1], strings[set[i + 1]]);
    }
    cell.append(list, pairs);
    if (server.length > 6) {
      cell.append(element("p", "hint", filled(words["server.was"], states[server[6]][1])));
    }
    cell.append(element("p", "hint", filled(words["server.report"], server[5])));
    line.append(cell);
    return line;
  }

  function draw() {
    const rows = byId("rows");
    const shown = fits.slice(first, first + ROWS);
    rows.replaceChildren(...shown.map(row));
    if (shown.length === 0) {
      const line = element("tr");
      const cell = element("td", "calm", words.nothing);
      cell.colSpan = COLUMNS;
      line.append(cell);
      rows.append(line);
    }
    byId("shown").textContent = filled(words.shown, number(fits.length), number(servers.length));
    byId("place").textContent =
      shown.length === 0 ? "" : filled(words.page, number(first + 1), number(first + shown.length), number(fits.length));
    byId("previous").disabled = first === 0;
    byId("next").disabled = first + ROWS >= fits.length;
    byId("copy").textContent = filled(words.copy, number(fits.length));
    byId("copy").hidden = !navigator.clipboard || fits.length === 0;
    all("[data-column]").forEach((column) => {
      const isSorted = column.dataset.column === sorted.column;
      column.setAttribute("aria-sort", isSorted ? (sorted.down ? "descending" : "ascending") : "none");
    });
    filters();
  }

  function filters() {
    const chosen = [];
    if (asked.place) {
      chosen.push([`${kinds[kindOf.get(asked.kind)][1]} ${asked.place}`, () => { asked.place = ""; }]);
    }
    byId("filters").replaceChildren(
      ...chosen.map(([said, remove]) => {
        const button = element("button", "", said);
        button.type = "button";
        button.setAttribute("aria-label", filled(words.remove, said));
        button.addEventListener("click", () => {
          remove();
          show();
          search.focus();
        });
        return button;
      }),
    );
    const state = document.querySelector(`input[name=state][value="${asked.state}"]`);
    if (state) {
      state.checked = true;
    }
    byId("cause").value = asked.cause;
  }

  function show() {
    wanted();
    draw();
  }

  function page(step) {
    first = Math.max(0, first + step * ROWS);
    draw();
    byId("servers").scrollIntoView();
  }

  // The causes, those of most servers first.
  const counts = new Map();
  servers.forEach((server) => {
    if (server.length > 2) {
      causesOf[server[3]].forEach((cause) => counts.set(cause, (counts.get(cause) || 0) + 1));
    }
  });
  Array.from(counts)
    .sort((a, b) => b[1] - a[1] || (strings[a[0]] < strings[b[0]] ? -1 : 1))
    .forEach(([cause, count]) => {
      const option = element("option", "", `${strings[cause]} (${number(count)})`);
      option.value = strings[cause];
      byId("cause").append(option);
    });

  search.addEventListener("input", show);
  search.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      search.value = "";
      show();
    }
  });
  byId("cause").addEventListener("change", (event) => {
    asked.cause = event.target.value;
    show();
  });
  all("input[name=state]").forEach((choice) =>
    choice.addEventListener("change", () => {
      asked.state = choice.value;
      show();
    }),
  );
  all("[data-column]").forEach((column) =>
    column.querySelector(".sort").addEventListener("click", () => {
      const id = column.dataset.column;
      sorted.down = sorted.column === id ? !sorted.down : false;
      sorted.column = id;
      sort();
      show();
    }),
  );
  byId("previous").addEventListener("click", () => page(-1));
  byId("next").addEventListener("click", () => page(1));
  all(".show").forEach((button) => {
    button.hidden = false;
    button.disabled = false;
    button.addEventListener("click", () => {
      const { cause, state, kind, place } = button.dataset;
      Object.assign(asked, { cause, state: state || "all", kind: kind || "", place: place || "" });
      search.value = "";
      show();
      byId("servers").scrollIntoView();
      search.focus({ preventScroll: true });
    });
  });

  function copying(button, textOf) {
    button.addEventListener("click", () => {
      const label = button.textContent;
      navigator.clipboard.writeText(textOf()).then(() => {
        button.textContent = words.copied;
        setTimeout(() => { button.textContent = label; }, 2000);
      });
    });
  }
  copying(byId("copy"), () => fits.map((i) => servers[i][0]).join("\n") + "\n");
  all(".request .copy").forEach((button) => {
    button.hidden = !navigator.clipboard;
    copying(button, () => button.parentElement.querySelector("code").textContent);
  });

  byId("no-script").hidden = true;
  byId("list").hidden = false;
  show();
}());
//]]>
