// Fingers, pen and mouse on an element, told as what they do: move, pinch, let go.

const STILL = 8; // pixels within which a finger counts as not moved
const SHORT = 400; // milliseconds within which a touch is a tap

/**
 * Call `move` with each step of a drag or pinch, and `end` once all have let go.
 *
 * A step has how far the middle of all pointers went (dx, dy), by how much two of them spread (factor), where the middle
 * is (clientX, clientY) and how many there are. An end has the whole way (dx), its time, and the element that was tapped.
 */
export function followPointers(area, { move, end }) {
  const points = new Map();
  let start; // first pointer of this touch
  let several = false; // whether there ever was a second one
  let last; // middle and spread before this step

  area.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    area.setPointerCapture(event.pointerId);
    several = points.size > 0;
    if (!several) start = event;
    points.set(event.pointerId, event);
    last = measure(points);
  });

  area.addEventListener("pointermove", (event) => {
    if (!points.has(event.pointerId)) return;
    points.set(event.pointerId, event);
    const now = measure(points);
    const factor = last.spread && now.spread ? now.spread / last.spread : 1;
    move({ dx: now.clientX - last.clientX, dy: now.clientY - last.clientY, factor, pointers: points.size, ...now });
    last = now;
  });

  function letGo(event) {
    if (!points.delete(event.pointerId)) return;
    if (points.size) {
      last = measure(points);
      return;
    }
    const [dx, dy] = [event.clientX - start.clientX, event.clientY - start.clientY];
    const time = event.timeStamp - start.timeStamp;
    const done = event.type === "pointerup" && !several;
    const tapped = done && Math.hypot(dx, dy) < STILL && time < SHORT ? start.target : null;
    end({ dx: done ? dx : 0, time, tapped, clientX: event.clientX, clientY: event.clientY });
  }
  area.addEventListener("pointerup", letGo);
  area.addEventListener("pointercancel", letGo);
}

function measure(points) {
  const all = [...points.values()];
  const middle = (name) => all.reduce((sum, point) => sum + point[name], 0) / all.length;
  const [one, two] = all;
  const spread = two ? Math.hypot(one.clientX - two.clientX, one.clientY - two.clientY) : 0;
  return { clientX: middle("clientX"), clientY: middle("clientY"), spread };
}
