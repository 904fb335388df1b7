// The publisher wants nothing kept: this takes the place of the worker that kept pages, forgets them and ends itself.
"use strict";

const told = __TOLD__;

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => {
  event.waitUntil(caches.delete(told.name).then(() => self.registration.unregister()));
});
