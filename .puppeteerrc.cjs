const { existsSync } = require('node:fs')

// A browser that the system already has is used as it is; puppeteer's own download is for machines without one.
const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path))

module.exports = { skipDownload: true, ...(executablePath && { executablePath }) }
