// Works the pages that check.sh has written. See there.
//
//   node check.mjs SCRATCH CHROMIUM
//
// SCRATCH holds node_modules and reports/NAME-LANGUAGE.html. Ends with 1 if a page is not as it
// should be.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [scratch, executablePath] = process.argv.slice(2);
const require = createRequire(join(scratch, "package.json"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
               "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const widths = [1280, 360];
const faults = [];
const reports = readdirSync(join(scratch, "reports")).filter((name) => name.endsWith(".html"));
const address = (name) => pathToFileURL(join(scratch, "reports", name)).href;

// One browser that has never been used: Playwright gives it a new profile and removes that after.
const browser = await chromium.launch({ executablePath, args: flags });

// The page in a context of its own, with `check(page, fault)` run on it.
const open = async (name, settings, check) => {
  const context = await browser.newContext(settings);
  const page = await context.newPage();
  const fault = (message) => faults.push(`${name} ${JSON.stringify(settings)}: ${message}`);
  page.on("console", (message) => fault(`console: ${message.text()}`));
  page.on("pageerror", (error) => fault(`error: ${error.message}`));
  page.on("dialog", (dialog) => { fault(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on("request", (request) => {
    if (![address(name), "about:blank"].includes(request.url().split("#")[0])) fault(`request: ${request.url()}`);
  });
  try {
    await page.goto(address(name));
    await check(page, fault);
  } catch (error) {
    fault(error.message);
  }
  await context.close();
};

const expect = (fault, what, found, wanted) => {
  if (JSON.stringify(found) !== JSON.stringify(wanted)) {
    fault(`${what}: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
  }
};

// Nothing wider than the window, with everything unfolded.
const fitsTheWindow = async (page, fault) => {
  const wide = await page.evaluate(() => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => element.outerHTML.slice(0, 120));
  });
  if (wide.length) fault(`wider than the window: ${wide[0]}`);
};

const isAccessible = async (page, fault) => {
  // Playwright evaluates in the page whatever its policy says.
  await page.evaluate(axe);
  const { violations, passes } = await page.evaluate(() =>
    window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] }));
  if (passes.length < 20) fault(`axe: only ${passes.length} of its rules had something to look at`);
  for (const { id, help, nodes } of violations) fault(`axe: ${id}: ${help}: ${nodes[0].html.slice(0, 200)} (${nodes.length})`);
};

// What the page shows of itself, as a reader would count it.
const shown = (page) => page.evaluate(() => {
  const cards = [...document.querySelectorAll(".card")].filter((card) => card.checkVisibility());
  return { count: cards.length, verdicts: [...new Set(cards.map((card) => card.dataset.verdict))] };
});

const filters = async (page, fault) => {
  const whole = (await shown(page)).count;
  const status = () => page.textContent("#shown");
  if (!(await status()).includes(String(whole))) fault(`all of ${whole} are said to be "${await status()}"`);
  for (const link of await page.$$("a.count")) {
    const [verdict, count] = [await link.getAttribute("data-verdict"), Number(await link.$eval("b", (b) => b.textContent))];
    await link.click();
    expect(fault, `shown after ${verdict}`, await shown(page), { count, verdicts: [verdict] });
    if (!(await status()).includes(String(count))) fault(`${count} are said to be "${await status()}"`);
    if (!page.url().endsWith(`#verdict=${verdict}`)) fault(`the address does not say ${verdict}: ${page.url()}`);
    await link.click();
    expect(fault, `shown after ${verdict} again`, (await shown(page)).count, whole);
  }
  for (const name of ["rule", "source", "article"]) {
    const values = await page.$$eval(`#filters [name=${name}] option`, (options) => options.map((option) => option.value));
    for (const value of values.slice(1)) {
      await page.selectOption(`#filters [name=${name}]`, value);
      const wanted = await page.evaluate(([field, chosen]) => [...document.querySelectorAll(".card")].filter((card) => field === "rule"
        ? card.dataset.rule === chosen || (chosen.endsWith(".") && card.dataset.rule.startsWith(chosen))
        : [...card.querySelectorAll(".statement")].some((statement) => statement.dataset[field] === chosen)).length, [name, value]);
      expect(fault, `shown of ${name} ${value}`, (await shown(page)).count, wanted);
    }
    await page.selectOption(`#filters [name=${name}]`, "");
  }
  await page.fill("#filters [name=text]", "no such words");
  expect(fault, "shown of no such words", (await shown(page)).count, 0);
  const kept = page.url();
  await page.click("#filters [type=reset]");
  await page.waitForFunction((n) => document.querySelectorAll(".card:not([hidden])").length === n, whole);
  await page.goto("about:blank");
  await page.goto(kept);
  expect(fault, "shown by the address alone", (await shown(page)).count, 0);
};

// The last finding of a page is folded; a link to it opens it, also where a filter hides it.
const links = async (page, fault) => {
  const id = await page.$$eval("details.card", (cards) => cards.at(-1).id);
  const isOpen = () => page.$eval(`#${id}`, (card) => card.open && card.checkVisibility());
  await page.goto(page.url().split("#")[0] + "#" + id);
  expect(fault, `${id} is open`, await isOpen(), true);
  await page.goto(page.url().split("#")[0] + "#verdict=contradiction");
  await page.reload();
  expect(fault, `${id} is hidden`, await page.$eval(`#${id}`, (card) => card.checkVisibility()), false);
  await page.evaluate((fragment) => { location.hash = fragment; }, id);
  await page.waitForFunction((card) => document.getElementById(card).checkVisibility(), id);
  expect(fault, `${id} is open again`, await isOpen(), true);
  const anchors = await page.$$eval("a[href^='#']", (all) => all.map((link) => link.getAttribute("href").slice(1))
    .filter((anchor) => !anchor.includes("=") && !document.getElementById(anchor)));
  expect(fault, "links that lead nowhere", anchors, []);
};

const sideBySide = async (page, fault) => {
  const [left, right] = await page.$$eval(".card", (cards) => {
    const articles = (card) => [...new Set([...card.querySelectorAll(".statement")].map((s) => s.dataset.article))];
    return cards.map(articles).find((all) => all.length > 1);
  });
  await page.selectOption("#pair [name=left]", left);
  await page.selectOption("#pair [name=right]", right);
  const pairings = await page.$$eval("#comparison .pairing", (all) => all.map((pairing) =>
    [...pairing.querySelectorAll(".side")].map((side) => [...new Set([...side.querySelectorAll(".statement")].map((s) => s.dataset.article))])));
  const both = pairings.slice(0, -1);
  if (!both.length) fault("no finding of both articles is shown");
  for (const pairing of both) expect(fault, "the sides of a finding", pairing, [[left], [right]]);
  if (!(await page.$$eval("#comparison .pairing mark", (marks) => marks.length))) fault("no words are marked side by side");
  const places = await page.$$eval("#comparison .pairing:first-child .side", (sides) => sides.map((side) => side.getBoundingClientRect()));
  const beside = places[0].top === places[1].top;
  expect(fault, "sides beside each other", beside, (page.viewportSize()?.width ?? 0) > 640);
  const link = page.url();
  await page.reload();
  expect(fault, `pairings of ${link}`, await page.$$eval("#comparison .pairing", (all) => all.length), pairings.length);
};

// From the top of the page by the tab key alone: every control is reached and shows it.
const keyboard = async (page, fault) => {
  const reached = [];
  for (let i = 0; i < 40; ++i) {
    await page.keyboard.press("Tab");
    reached.push(await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
      const visible = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
      return [document.activeElement.getAttribute("name") ?? document.activeElement.className, visible];
    }));
  }
  if (reached[0][0] !== "skip") fault(`the first stop is ${reached[0][0]}, not the link past the head`);
  for (const name of ["text", "verdict", "rule", "source", "article"]) {
    if (!reached.some((stop) => stop[0] === name)) fault(`the tab key does not reach ${name}`);
  }
  const hidden = reached.filter((stop) => !stop[1]);
  if (hidden.length) fault(`focus can't be seen on ${hidden[0][0]}`);
  await page.focus("details.card:last-of-type > summary");
  await page.keyboard.press("Enter");
  expect(fault, "a card opened by key", await page.$eval("details.card:last-of-type", (card) => card.open), true);
};

// What the hostile article would have done, had it been able to.
const isUnharmed = async (page, fault) => {
  expect(fault, "scripts", await page.$$eval("script", (all) => all.length), 1);
  expect(fault, "foreign elements", await page.$$eval("img, iframe, object, embed, link, base, audio, video", (all) => all.length), 0);
  expect(fault, "handlers", await page.$$eval("*", (all) =>
    all.flatMap((element) => element.getAttributeNames()).filter((name) => /^on|^style$/.test(name))), []);
  expect(fault, "addresses", await page.$$eval("[href]", (all) =>
    all.map((link) => link.getAttribute("href")).filter((href) => !/^(#|https?:\/\/)/.test(href))), []);
};

const readsWithoutScript = async (page, fault) => {
  const { count } = await shown(page);
  expect(fault, "findings shown", count, await page.locator(".card").count());
  expect(fault, "controls shown", await page.locator("form:visible").count(), 0);
};

const printsWell = async (page, fault) => {
  await page.emulateMedia({ media: "print" });
  expect(fault, "controls on paper", await page.locator("form:visible, nav.parts:visible").count(), 0);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  expect(fault, "folded on paper", await page.locator("details.card:not([open])").count(), 0);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  expect(fault, "unfolded after printing", await page.locator(".verdicts:first-of-type details.card[open]").count(), 0);
};

for (const name of reports) {
  const language = name.match(/-(\w+)\.html$/)[1];
  for (const width of widths) {
    for (const colorScheme of ["light", "dark"]) {
      await open(name, { viewport: { width, height: 800 }, colorScheme }, async (page, fault) => {
        expect(fault, "language", await page.getAttribute("html", "lang"), language);
        expect(fault, "labels without words", (await page.content()).match(/\[(?:html|value|list)\.[\w.-]+\]/g), null);
        await isUnharmed(page, fault);
        await fitsTheWindow(page, fault);
        if (name.startsWith("articles") || (width === 360) === (colorScheme === "dark")) await isAccessible(page, fault);
      });
    }
  }
  await open(name, { javaScriptEnabled: false }, readsWithoutScript);
  await open(name, {}, printsWell);
}
for (const name of reports.filter((report) => report.startsWith("articles-"))) {
  await open(name, {}, filters);
  await open(name, {}, links);
}
for (const width of widths) await open("articles-en.html", { viewport: { width, height: 800 } }, sideBySide);
await open("articles-en.html", {}, keyboard);

await browser.close();
for (const line of [...new Set(faults)]) console.log(line);
console.log(`${reports.length} pages, ${new Set(faults).size} faults`);
process.exit(faults.length ? 1 : 0);
