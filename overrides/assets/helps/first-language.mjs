/* A page in all four languages: the language of the address comes first. */

const parts = [...document.querySelectorAll("section[lang]")];
const asked = location.pathname.split("/");
const mine = parts.find((part) => part.lang !== "en" && asked.includes(part.lang)) ?? parts.find((part) => part.lang === "en");
if (mine && mine !== parts[0]) parts[0].before(mine);
