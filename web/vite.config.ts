import { defineConfig, type Plugin } from "vite";

/** The service worker is told every file that it keeps: their names change with their content. */
function kept(): Plugin {
  return {
    name: "kept",
    generateBundle: {
      // Last: what is nothing but a stylesheet has lost its empty script by then, and a worker that waits for one never begins.
      order: "post",
      async handler(_, bundle) {
        const worker = bundle["worker.js"];
        if (worker?.type !== "chunk") throw new Error("there is no worker to tell");
        const files = Object.keys(bundle).filter((it) => it.startsWith("assets/"));
        const all = ["mark.svg", ...files.sort()].map((it) => `/${it}`).join(" ");
        const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(all)));
        const build = [...digest.slice(0, 8)].map((it) => it.toString(16).padStart(2, "0")).join("");
        worker.code = worker.code.replace("__FILES__", all).replace("__BUILD__", build);
      },
    },
  };
}

// Nothing is inlined: the front door's policy lets through what comes from its own address, and nothing else.
export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  plugins: [kept()],
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    emptyOutDir: true,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { index: "index.html", worker: "src/worker.ts" },
      output: { entryFileNames: (chunk) => (chunk.name === "worker" ? "worker.js" : "assets/[name]-[hash].js") },
    },
  },
});
