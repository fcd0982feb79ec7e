#!/usr/bin/env node
// check PROGRAM FOLDER REPORT...
// Writes saved reports (JSON, also gzipped), and the history of folders in which runs are kept (--state-dir), as pages
// into FOLDER, in English and in Korean, and opens each in a
// real Chromium: light and dark, 360, 768 and 1280 pixels wide. Fails where a rule of accessibility (axe) is
// violated, the console shows an error, anything is requested, the page can be scrolled sideways, or the search, the
// filter or the steps do not work by keyboard. The pictures are in FOLDER. Needs Debian's chromium and nodejs, fonts
// with Korean (fonts-nanum), and beside this file: npm install --no-package-lock
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import zlib from "node:zlib";
import { browser, fail, faultCount, judgeAccess, judgePolicy, judgeWidth, opened, tabTo, unfold } from "./browser.mjs";

const [program, folder, ...reports] = process.argv.slice(2);
if (reports.length === 0) {
  console.error("usage: check PROGRAM FOLDER REPORT...");
  process.exit(2);
}
mkdirSync(folder, { recursive: true });

const isHistory = (report) => statSync(report).isDirectory();

/** The page of a report, or of the runs in a folder, in a language. */
function written(report, language) {
  if (isHistory(report)) {
    const name = `history-${path.basename(report)}.${language}`;
    const file = path.resolve(folder, `${name}.html`);
    const run = spawnSync(program, ["history", "--state-dir", report, "--lang", language, "--format", "html", "--output", file], { encoding: "utf8" });
    if (run.status !== 0) {
      throw new Error(`${report}: ${run.stderr}`);
    }
    return { name, file, sought: "timeout" };
  }
  const name = path.basename(report).replace(/\.json(\.gz)?$/, "");
  const saved = path.join(folder, `${name}.json`);
  const bytes = readFileSync(report);
  writeFileSync(saved, report.endsWith(".gz") ? zlib.gunzipSync(bytes) : bytes);
  const file = path.resolve(folder, `${name}.${language}.html`);
  const run = spawnSync(program, ["explain", saved, "--lang", language, "--format", `html=${file}`], { encoding: "utf8" });
  if (!existsSync(file)) {
    throw new Error(`${report}: ${run.stderr}`);
  }
  return { name: `${name}.${language}`, file, sought: "login.microsoftonline.com" };
}

/** The search, the filter and the steps, by keys alone. */
async function keyboard(page, where, sought) {
  const visible = () =>
    page.$$eval("[data-item]", (items) => items.filter((item) => item.checkVisibility()).length);
  const everything = await visible();
  const reached = (id) => tabTo(page, (wanted) => document.activeElement.id === wanted, id);
  await page.keyboard.press("Tab");
  if (!(await page.evaluate(() => document.activeElement.classList.contains("skip")))) {
    fail(where, "the first key does not reach the link past the head");
  }
  if (!(await reached("search"))) {
    fail(where, "no key reaches the search");
    return;
  }
  await page.keyboard.type(sought);
  const found = await visible();
  const said = await page.$eval("#shown", (each) => each.textContent);
  if (found === 0 || found >= everything || !said.includes(String(found))) {
    fail(where, `the search shows ${found} of ${everything} and says "${said}"`);
  }
  await page.keyboard.type(" no such thing");
  if ((await visible()) !== 0 || !(await page.$$eval(".nothing", (all) => all.some((each) => each.checkVisibility())))) {
    fail(where, "a search without result does not say so");
  }
  await page.keyboard.press("Escape");
  if ((await visible()) !== everything) {
    fail(where, "Escape does not end the search");
  }
  if (await page.$("#step-1-1")) {
    if (!(await reached("step-1-1"))) {
      fail(where, "no key reaches the first step");
    }
    await page.keyboard.press("Space");
    const done = await page.$eval(".finding .done", (each) => each.textContent);
    if (!done.includes("1")) {
      fail(where, `a ticked step is told as "${done}"`);
    }
  }
  if (!(await page.$("#tone-all"))) {
    return;
  }
  if (!(await reached("tone-all"))) {
    fail(where, "no key reaches the filter");
    return;
  }
  await page.keyboard.press("ArrowRight");
  const chosen = await page.$eval("input[name=tone]:checked", (each) => each.value);
  const others = await page.$$eval(
    "#checks [data-item]",
    (items, tone) => items.filter((item) => item.checkVisibility() && item.dataset.tone !== tone).length,
    chosen,
  );
  const same = await page.$$eval("#checks [data-item]", (items) => items.filter((item) => item.checkVisibility()).length);
  if (chosen === "all" || others > 0 || same === 0) {
    fail(where, `the filter "${chosen}" shows ${same} checks and ${others} of others`);
  }
}

/** A report in which all that others can say, and much that they cannot, wants to become a script. */
function forged(report) {
  const bytes = readFileSync(report);
  const said = /^(name|value|subject|issuer|host|detail|bodyStart|statusLine|source|title|path|rule|user|evidence)$/;
  const evil = `"'></title></script></style></svg><img src=x onerror=alert(1)><script>alert(1)</script>`;
  const text = (report.endsWith(".gz") ? zlib.gunzipSync(bytes) : bytes).toString();
  const replaced = JSON.parse(text, (key, value) => (typeof value === "string" && said.test(key) ? value + evil : value));
  const file = path.join(folder, "forged.json");
  writeFileSync(file, JSON.stringify(replaced));
  return file;
}

let looked = 0;
for (const report of reports) {
  for (const language of ["en", "ko"]) {
    const { name, file, sought } = written(report, language);
    for (const theme of ["light", "dark"]) {
      for (const width of [360, 768, 1280]) {
        const where = `${name}.${theme}.${width}`;
        const page = await opened(file, where, theme, width);
        await page.screenshot({ path: path.join(folder, `${where}.png`), fullPage: true });
        await judgeWidth(page, where, width, "");
        await unfold(page);
        await judgeWidth(page, where, width, " when unfolded");
        await judgeAccess(page, where);
        if (width === 1280 && theme === "light") {
          await page.reload();
          await keyboard(page, where, sought);
        }
        await page.close();
        looked++;
      }
    }
    const page = await browser.newPage();
    await page.goto(pathToFileURL(file).href);
    await page.pdf({ path: path.join(folder, `${name}.pdf`), format: "A4", margin: { top: "14mm", bottom: "14mm", left: "12mm", right: "12mm" } });
    await page.close();
  }
}
if (reports.some((each) => !isHistory(each))) {
  const { name, file } = written(forged(reports.find((each) => !isHistory(each))), "en");
  const page = await opened(file, name, "light", 1280);
  const [scripts, images, told] = await page.evaluate(() => [
    document.scripts.length,
    document.images.length,
    document.body.textContent.split("onerror=alert(1)").length - 1,
  ]);
  if (scripts !== 1 || images !== 0 || told < 20) {
    fail(name, `${scripts} scripts, ${images} images, told ${told} times`);
  }
  await judgePolicy(page, name);
  await page.close();
}
await browser.close();
console.log(`${looked} views of ${reports.length} reports, ${faultCount()} faults`);
process.exit(faultCount() === 0 ? 0 : 1);
