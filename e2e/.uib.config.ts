import { defineConfig } from '@playwright/test';
export default defineConfig({ testDir: '.', testMatch: /ip-addresses\.spec\.ts/, workers: 1, timeout: 20000, outputDir: '/tmp/uib/pw', reporter: 'line', use: { baseURL: process.env.UIB_URL ?? 'http://127.0.0.1:21560', launchOptions: { executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] } } });
