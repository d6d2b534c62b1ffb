import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		// whatever a .env says: no test asks a real venue
		env: { LIVE: 'off' },
		include: ['test/**/*.test.ts'],
		testTimeout: 30_000,
		hookTimeout: 30_000,
		// real sockets, threads and time limits: a busy machine gets another try, a wrong figure is wrong again
		retry: 2,
		setupFiles: ['test/setup.ts'],
	},
});
