const { existsSync } = require('node:fs')
const path = require('node:path')

/** Native parts that a packed program needs, by the name electron-builder gives its system. */
const NATIVES = {
  linux: ['@img/sharp-linux-x64', '@img/sharp-libvips-linux-x64'],
  win32: ['@img/sharp-win32-x64'],
}

/**
 * Stops before a program is packed that could not run: npm installs native parts for the system it runs on only.
 * @param {import('electron-builder').BeforePackContext} context
 */
function checkNatives({ electronPlatformName, packager }) {
  const missing = (NATIVES[electronPlatformName] ?? []).filter(
    (name) => !existsSync(path.join(packager.projectDir, 'node_modules', name)),
  )
  if (missing.length === 0) return
  const os = electronPlatformName === 'win32' ? 'win32' : 'linux'
  throw new Error(
    `${missing.join(', ')} is not installed, so the packed program would not start. ` +
      `Run "npm ci --os=${os} --cpu=x64", pack again, then "npm ci".`,
  )
}

/** @type {import('electron-builder').Configuration} */
module.exports = {
  appId: 'id.ikrar.desktop',
  productName: 'Ikrar',
  copyright: 'Ikrar',
  // A test packs with a stand-in, since the real one is downloaded.
  ...(process.env.IKRAR_ELECTRON_DIST ? { electronDist: process.env.IKRAR_ELECTRON_DIST } : {}),
  directories: { output: process.env.IKRAR_RELEASE ?? 'release', buildResources: 'build/icons' },
  beforePack: checkNatives,
  npmRebuild: false,
  nodeGypRebuild: false,
  asar: true,
  files: [
    'dist/**',
    'package.json',
    '!dist/.built',
    '!**/*.map',
    '!node_modules/**/*.{ts,mts,cts,tsx,h,c,cc,cpp}',
    '!**/{README,readme,CHANGELOG,HISTORY,SECURITY,CONTRIBUTING}*',
    '!node_modules/**/{test,tests,test-jest,__tests__,docs,examples,benchmark,.github}/**',
    '!node_modules/better-sqlite3/{deps,src}{,/**}',
    '!node_modules/better-sqlite3/binding.gyp',
    '!node_modules/better-sqlite3/prebuilds/!(${os}*-${arch}).node',
    '!node_modules/better-sqlite3/prebuilds/linuxmusl-*.node',
    '!node_modules/node-addon-api{,/**}',
    '!node_modules/sharp/{src,install}{,/**}',
    // Only sets thread priorities, which nobody asks for.
    '!node_modules/@napi-rs{,/**}',
    // The edition for browsers.
    '!node_modules/pdfkit/js/pdfkit.standalone.js',
  ],
  asarUnpack: ['node_modules/better-sqlite3/prebuilds/*.node', 'node_modules/@img/**'],
  electronLanguages: ['id', 'en-US'],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
    resetAdHocDarwinSignature: false,
  },
  win: {
    icon: 'build/icons/icon.ico',
    target: [
      { target: 'nsis', arch: ['x64'] },
      { target: 'portable', arch: ['x64'] },
    ],
  },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowElevation: false,
    allowToChangeInstallationDirectory: false,
    createDesktopShortcut: true,
    // The office's data is never removed with the program.
    deleteAppDataOnUninstall: false,
    language: '1057',
    installerLanguages: ['id_ID', 'en_US'],
    artifactName: 'Ikrar-${version}-pasang.${ext}',
  },
  portable: {
    requestExecutionLevel: 'user',
    unpackDirName: 'ikrar-portable',
    artifactName: 'Ikrar-${version}-tanpa-pasang.${ext}',
  },
  linux: {
    icon: 'build/icons/png',
    target: ['AppImage', 'deb'],
    category: 'Office',
    executableName: 'ikrar',
    // A deb must name somebody; whoever packs for an office puts their own address here.
    maintainer: process.env.IKRAR_MAINTAINER ?? 'Ikrar <ikrar@localhost>',
    synopsis: 'Program sekretariat Dewan Smart City',
    syncDesktopName: true,
  },
}
