import { anOpenVote, type Draft, TEN_POINTS, THREE_PLACES } from "./shortcuts.ts";
import { test as base } from "./test.ts";

/** Votes that are open, for everybody who only reads or votes in them. */
interface Votes {
  /** Ten points each, at most six to one project. */
  points: Draft;
  /** Three places each. */
  places: Draft;
}

/** The test of specs that need such a vote; a worker opens each of them once, when it is asked for. */
export const test = base.extend<object, Votes>({
  points: [
    async ({ playwright }, use, worker) => {
      const request = await playwright.request.newContext({ baseURL: worker.project.use.baseURL });
      await use(await anOpenVote(request, TEN_POINTS));
      await request.dispose();
    },
    { scope: "worker" },
  ],
  places: [
    async ({ playwright }, use, worker) => {
      const request = await playwright.request.newContext({ baseURL: worker.project.use.baseURL });
      await use(await anOpenVote(request, THREE_PLACES));
      await request.dispose();
    },
    { scope: "worker" },
  ],
});
