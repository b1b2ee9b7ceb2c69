// Times what if on a phone in Chromium: the module that the site ships, given an election of the
// benchmark's own. `node what-if.mjs JOB.json`, in a folder that has Playwright; one line of JSON for
// each rule on the standard output, in order.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

const { chromium } = createRequire(join(process.cwd(), "package.json"))("@playwright/test");
const job = JSON.parse(await readFile(process.argv[2], "utf8"));

/** The pot of a room, in cents, from a file that the benchmark made up: approval ballots and no
    quotes in it. */
function ground(text, rule) {
  const lines = text.split("\n");
  const [projectsAt, votesAt] = ["PROJECTS", "VOTES"].map((title) => lines.indexOf(title));
  const cents = (amount) => Math.round(Number(amount) * 100);
  const budget = cents(lines.find((line) => line.startsWith("budget;")).split(";")[1]);
  const projects = lines.slice(projectsAt + 2, votesAt).map((line) => {
    const [number, cost] = line.split(";");
    return { number, title: number, cost: cents(cost) };
  });
  const place = new Map(projects.map((project, index) => [project.number, index]));
  const ballots = lines.slice(votesAt + 2).filter(Boolean).map((line) => ({
    weight: 1,
    choices: line.split(";")[1].split(",").filter(Boolean).map((number) => [place.get(number), 1]),
  }));
  const rules = {
    ballot: { type: "approval", max_choices: projects.length },
    method: rule.method,
    completion: rule.completion,
    comparison: rule.comparison,
    tie_break: ["cost", "votes", "lot"],
    minimum_votes: 0,
  };
  const pot = { name: "all", budget, rules, seed: job.seed, projects, ballot_type: "approval", ballots };
  return { pots: [pot] };
}

/** In the page: counts so often, each time from what is typed to the words of the answer. */
async function count({ script, module, basis, typed, runs, enough }) {
  const { default: load, Counter } = await import(script);
  await load({ module_or_path: module });
  const counter = new Counter(basis);
  const times = [];
  const started = performance.now();
  let said;
  while (times.length < runs && (times.length < 2 || performance.now() - started < enough * 1_000)) {
    const before = performance.now();
    said = counter.count(typed);
    times.push((performance.now() - before) / 1_000);
  }
  return { times, same: said !== undefined, said: said ?? "not counted", stopped: false };
}

const isRoot = process.getuid?.() === 0;
const ballots = await readFile(job.ballots, "utf8");
for (const rule of job.rules) {
  const browser = await chromium.launch({
    executablePath: process.env.ENSAMEN_CHROMIUM || undefined,
    args: isRoot ? ["--no-sandbox"] : [],
  });
  try {
    const page = await browser.newPage();
    await page.goto(job.page);
    const election = ground(ballots, rule);
    const money = String(election.pots[0].budget / 100);
    const typed = { money, split: ["100"], method: rule.method, minimum: "", cap: "", even: false };
    const { script, module, runs, enough } = job;
    const basis = JSON.stringify({ ground: election, texts: {}, locale: "en" });
    const asked = { script, module, basis, typed: JSON.stringify(typed), runs, enough };
    console.log(JSON.stringify(await page.evaluate(count, asked)));
  } finally {
    await browser.close();
  }
}
