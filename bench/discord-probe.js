/** Imported before a measured program: tells its memory, after as many collections as are asked for, to whoever asks. */
process.on('message', (collections) => {
	for (let done = 0; done < collections; done++) globalThis.gc?.();
	const { rss, heapUsed } = process.memoryUsage();
	process.send?.({ rss, heapUsed });
});
process.channel?.unref();
