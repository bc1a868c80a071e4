// Shows what is new on the forum while its page is open, without moving what somebody reads or types. Without this file it stands there
// when the page is asked for again.
(() => {
  const place = document.querySelector("[data-live]");
  if (!place || !window.signalR) {
    return;
  }

  // Others hear of it in the same moment: they do not ask in the same moment.
  const soon = () => 300 + Math.random() * 1200;
  const pause = tries => Math.min(60000, 2000 * 2 ** tries) * (0.5 + Math.random());
  const mostTries = 10;
  const { live, liveSince, liveTopic: topic, livePage, liveUnread, liveCount } = place.dataset;
  const shownPosts = () => [...document.querySelectorAll("article.post[id^=bericht-]")];
  let last = Number(place.dataset.liveLast);

  // Once for all that comes meanwhile, and only while somebody looks: what was shown counts as read.
  const when = work => {
    let isWanted = false;
    let isBusy = false;
    const start = async () => {
      if (isBusy || !isWanted || document.hidden) {
        return;
      }
      isBusy = true;
      await new Promise(done => setTimeout(done, soon()));
      isWanted = false;
      try {
        await work();
      } catch {
        // There is no connection: it is asked again when there is one.
      }
      isBusy = false;
      start();
    };
    document.addEventListener("visibilitychange", start);
    return () => {
      isWanted = true;
      start();
    };
  };

  // Who is signed out, or may not read this any more, hears no more of it. A busy site is asked again with what comes next.
  const isOver = answer => {
    const isRefused = answer.redirected || [401, 403, 404].includes(answer.status);
    if (isRefused) {
      connection.stop();
    }
    return isRefused || !answer.ok;
  };

  const say = (status, words, address, text) => {
    const link = document.createElement("a");
    link.href = address;
    link.textContent = text;
    status.replaceChildren(words, " ", link);
  };

  // What somebody looks at or types in stays where it is on the screen.
  const keepingPlace = change => {
    const inSight = element => {
      const { top, bottom } = element.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    };
    const root = document.documentElement;
    const focused = document.activeElement === document.body ? undefined : document.activeElement;
    const anchor = focused && inSight(focused) ? focused : [...document.querySelectorAll("main > *")].find(inSight);
    const before = anchor?.getBoundingClientRect().top;
    root.style.overflowAnchor = "none";
    change();
    if (anchor) {
      scrollBy({ top: anchor.getBoundingClientRect().top - before, behavior: "instant" });
    }
    requestAnimationFrame(() => requestAnimationFrame(() => root.style.removeProperty("overflow-anchor")));
  };

  const add = articles => {
    keepingPlace(() => shownPosts().at(-1).after(...articles));
    articles.forEach(article => document.dispatchEvent(new CustomEvent("content-replaced", { detail: article })));
  };

  const showPosts = async () => {
    const answer = await fetch(livePage);
    if (isOver(answer)) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const newest = Number(page.querySelector("[data-live]")?.dataset.liveLast ?? last);
    const known = new Set(shownPosts().map(article => article.id));
    const fresh = [...page.querySelectorAll("article.post[id^=bericht-]")].filter(article => !known.has(article.id));
    if (fresh.length > 0) {
      add(fresh.map(article => document.adoptNode(article)));
    }
    const count = newest - last;
    if (count > 0) {
      last = newest;
      const words = count === 1 ? "Er is 1 nieuw bericht." : `Er zijn ${count} nieuwe berichten.`;
      const to = fresh.length > 0 ? `#${fresh[0].id}` : liveUnread;
      say(place.querySelector("[data-live-posts]"), words, to, count === 1 ? "Ga naar dat bericht" : "Ga naar het eerste ervan");
    }
  };

  const showNotifications = async () => {
    const answer = await fetch(liveCount);
    if (isOver(answer)) {
      return;
    }
    const { count, text, address } = await answer.json();
    const status = place.querySelector("[data-live-notifications]");
    if (count === 0) {
      status.replaceChildren();
    } else {
      say(status, `Je hebt ${text}.`, address, "Ga naar je meldingen");
    }
  };

  const postsChanged = when(showPosts);
  const notificationsChanged = when(showNotifications);
  const connection = new signalR.HubConnectionBuilder()
    .withUrl(`${live}?sinds=${liveSince}${topic ? `&onderwerp=${topic}` : ""}`, {
      skipNegotiation: true,
      transport: signalR.HttpTransportType.WebSockets,
    })
    .withAutomaticReconnect({ nextRetryDelayInMilliseconds: ({ previousRetryCount }) => pause(previousRetryCount) })
    .configureLogging(signalR.LogLevel.None)
    .build();
  connection.on("posts", number => {
    if (number === undefined || number === null || number > last) {
      postsChanged();
    }
  });
  connection.on("notifications", notificationsChanged);
  connection.onreconnected(notificationsChanged);
  // A telephone between two masts, or a page that is busy, is no reason to hear nothing any more. The page works without.
  const connect = tries => connection.start().catch(() => {
    if (tries < mostTries) {
      setTimeout(() => connect(tries + 1), pause(tries));
    }
  });
  connect(0);
})();
