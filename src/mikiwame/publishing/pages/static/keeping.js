// Keeps the pages that a reader has read, for when there is no network. With one, every page comes from there, so that
// nothing old is ever shown as new; each page says of which day it is. Nothing is sent anywhere else.
"use strict";

const told = __TOLD__;
const MOST = 200;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(told.name).then((kept) => kept.addAll(told.first)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  if (isPage(event.request)) event.respondWith(answer(event));
});

/** Questions, answers for programs and files to download are not kept. */
function isPage(request) {
  const asked = new URL(request.url);
  const path = asked.pathname.slice(told.scope.length - 1);
  const ours = asked.origin === self.location.origin && asked.pathname.startsWith(told.scope);
  const fetched = /^\/(?:[a-z]{2}\/)?(?:(?:api|data|health)\b.|(?:calendar|changes)[./])/;
  return request.method === "GET" && ours && !asked.search && !fetched.test(path);
}

async function answer(event) {
  const kept = await caches.open(told.name);
  try {
    const response = await fetch(event.request);
    if (mayKeep(response)) event.waitUntil(keep(kept, event.request, response.clone()));
    return response;
  } catch (error) {
    const found = await kept.match(event.request, { ignoreVary: true });
    const front = event.request.mode === "navigate" ? await kept.match(told.first[0], { ignoreVary: true }) : undefined;
    return found || front || Response.error();
  }
}

/** What is for one reader alone, as a form and what became of a report, is not left in the browser. */
function mayKeep(response) {
  return response.ok && !response.redirected && !/no-store/.test(response.headers.get("cache-control") ?? "");
}

async function keep(kept, request, response) {
  await kept.put(request, response);
  const all = await kept.keys();
  await Promise.all(all.slice(0, Math.max(0, all.length - MOST)).map((one) => kept.delete(one)));
}
