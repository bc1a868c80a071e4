// Looks for the number of which PBKDF2 gives the target. It has a thread of its own, so that the page stays quick.
const bytesOf = hex => Uint8Array.from(hex.match(/../g), pair => parseInt(pair, 16));

const hexOf = buffer => [...new Uint8Array(buffer)].map(byte => byte.toString(16).padStart(2, "0")).join("");

const derive = async (number, salt, rounds, bits) => {
  const key = await crypto.subtle.importKey("raw", new TextEncoder().encode(String(number)), "PBKDF2", false, ["deriveBits"]);
  return hexOf(await crypto.subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds }, key, bits));
};

const search = async ({ salt, target, rounds, tries }) => {
  for (let number = 0; number < Number(tries); number++) {
    if (await derive(number, bytesOf(salt), Number(rounds), target.length * 4) === target) {
      return number;
    }
  }
  throw new Error("None of the numbers fits.");
};

self.addEventListener("message", ({ data }) => {
  search(data).then(number => self.postMessage(String(number)), error => setTimeout(() => { throw error; }));
});
