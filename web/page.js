/** What every part of the page needs: to ask the server, and to make elements. */

export async function ask(url, body) {
  const response = await fetch(
    url,
    body && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    },
  ).catch(() => {
    throw new Error('The studio does not answer. Is it still running?');
  });
  const answer = response.status === 204 ? null : await response.json();
  if (!response.ok) throw Object.assign(new Error(answer.error.message), answer.error);
  return answer;
}

export function element(name, { role, ...properties }, children = []) {
  const made = Object.assign(document.createElement(name), properties);
  if (role) made.setAttribute('role', role);
  made.append(...children);
  return made;
}
