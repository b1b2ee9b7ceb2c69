// Wakes the islands of a page that the server drew: loads the WebAssembly module, then calls one
// exported function for each island, outer islands before the ones they hold.
// Without it, or before it, the page works: forms post and links lead. This makes it live.
// `cargo xtask` writes the two hashed names below; its unit tests know them.

const MODULE = "./__MODULE__";
const WASM = "./__WASM__";

const page = document.documentElement;

/** An island inside another's children is woken in the reactive scope which that one left on them. */
function enterScopeAround(island) {
  island.parentElement?.closest("leptos-children")?.$$on_hydrate?.();
}

/** Wakes one island; the server wrote the name of its function into `data-component`. */
async function wake(island, module) {
  const hydrate = module[island.dataset.component];
  if (hydrate === undefined) {
    throw new Error(`no island is called ${island.dataset.component}`);
  }
  enterScopeAround(island);
  await hydrate(island);
}

async function wakeAll() {
  // A static list in document order: what islands draw themselves is already awake.
  const islands = document.body.querySelectorAll("leptos-island");
  if (islands.length > 0) {
    const module = await import(MODULE);
    await module.default({ module_or_path: new URL(WASM, import.meta.url) });
    module.hydrate();
    for (const island of islands) {
      if (island.isConnected) {
        await wake(island, module);
      }
    }
  }
}

try {
  await wakeAll();
  page.dataset.live = "yes";
} catch (error) {
  page.dataset.live = "failed";
  console.error("This page works without being live. What failed:", error);
}
