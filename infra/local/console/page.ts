import { british } from '../../../core/model/locale.ts';

import type { HttpOut } from '../http.ts';
import { what } from './model.ts';

const html = `<!doctype html>
<html lang="${british}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Folkmoot: one partnership in Slack and Teams</title>
<meta name="description" content="${what}">
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='8' fill='%231f5f57'/%3E%3Cpath d='M8 22V10h10M8 16h8' stroke='white' stroke-width='3' fill='none'/%3E%3Ccircle cx='23' cy='20' r='3' fill='%23f0b429'/%3E%3C/svg%3E">
<link rel="stylesheet" href="/console/app.css">
</head>
<body><div id="app"></div><noscript>The console needs JavaScript.</noscript><script type="module" src="/console/app.js"></script></body>
</html>`;

/** The console's one page; it loads nothing from outside and nothing may be loaded into it. */
export const page = (): HttpOut => ({
  status: 200,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy':
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: https:; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
  },
  body: html,
});
