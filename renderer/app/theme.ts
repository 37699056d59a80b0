import {
  Alert,
  createTheme,
  Drawer,
  Loader,
  Menu,
  Modal,
  Notification,
  Popover,
  Skeleton,
  Table,
  Textarea,
  Tooltip,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core'

const GROWS = CSS.supports('field-sizing', 'content')

/** Deep teal, the one accent. Shade 7 on white and shade 6 under white text both exceed 4.5:1. */
const teal: MantineColorsTuple = [
  '#eaf5f4',
  '#d3e9e7',
  '#a5d3cf',
  '#76bdb7',
  '#4da8a1',
  '#2f918b',
  '#1b7b76',
  '#0e6662',
  '#0a524f',
  '#073d3b',
]

/** Neutral greys without a tint. Shade 6 is the lightest that text on white may have. */
const gray: MantineColorsTuple = [
  '#f7f7f6',
  '#f0f0ee',
  '#e4e4e1',
  '#d5d5d1',
  '#b5b5b0',
  '#8c8c87',
  '#656561',
  '#50504d',
  '#373735',
  '#20201f',
]

/** Greys of the dark scheme: 0 is text, 6 surfaces, 7 the ground. */
const dark: MantineColorsTuple = [
  '#e3e3e0',
  '#bfbfbb',
  '#a3a39f',
  '#73736f',
  '#4c4c4a',
  '#3a3a38',
  '#2a2a29',
  '#1d1d1c',
  '#161615',
  '#0f0f0e',
]

const red: MantineColorsTuple = [
  '#fdf0ef',
  '#f9dcd9',
  '#f2b5af',
  '#ec9189',
  '#e27067',
  '#d3544b',
  '#bf3f37',
  '#a6322b',
  '#882721',
  '#6b1d19',
]

const amber: MantineColorsTuple = [
  '#fdf5e3',
  '#f9e8c3',
  '#f1d08a',
  '#e7b754',
  '#d79e2c',
  '#b98318',
  '#986a0f',
  '#7d560b',
  '#644508',
  '#4b3305',
]

const green: MantineColorsTuple = [
  '#edf6ee',
  '#d7ebd9',
  '#aed6b2',
  '#84c08b',
  '#5ca965',
  '#3f9149',
  '#2e7a38',
  '#23652c',
  '#1a5022',
  '#123b19',
]

/** Longest motion in ms. */
const MOTION = 120

/** The head of a dialog is not that of the page; a dialog over a sheet would make two of them. */
const NO_BANNER = { header: { role: 'presentation' } }

export const theme = createTheme({
  fontFamily:
    "'Segoe UI Variable Text', 'Segoe UI Variable', 'Segoe UI', system-ui, -apple-system, 'Noto Sans', 'Liberation Sans', sans-serif",
  fontFamilyMonospace: "'Cascadia Mono', Consolas, 'Liberation Mono', monospace",
  colors: { teal, gray, dark, red, yellow: amber, orange: amber, green },
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 6 },
  black: '#20201f',
  white: '#ffffff',
  defaultRadius: 'sm',
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.875rem', lg: '0.875rem', xl: '1.25rem' },
  lineHeights: { xs: '1.35', sm: '1.45', md: '1.45', lg: '1.45', xl: '1.3' },
  headings: {
    fontWeight: '600',
    textWrap: 'pretty',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.75rem' },
      h2: { fontSize: '0.875rem', lineHeight: '1.25rem' },
      h3: { fontSize: '0.875rem', lineHeight: '1.25rem' },
      h4: { fontSize: '0.875rem', lineHeight: '1.25rem' },
      h5: { fontSize: '0.75rem', lineHeight: '1rem' },
      h6: { fontSize: '0.75rem', lineHeight: '1rem' },
    },
  },
  shadows: {
    xs: '0 1px 2px rgb(0 0 0 / 8%)',
    sm: '0 1px 4px rgb(0 0 0 / 10%)',
    md: '0 4px 16px rgb(0 0 0 / 14%)',
    lg: '0 8px 24px rgb(0 0 0 / 16%)',
    xl: '0 12px 32px rgb(0 0 0 / 18%)',
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Drawer: Drawer.extend({
      defaultProps: {
        overlayProps: { backgroundOpacity: 0.4 },
        position: 'right',
        size: '35rem',
        transitionProps: { duration: MOTION },
        closeButtonProps: { 'aria-label': 'Tutup' },
        attributes: NO_BANNER,
      },
      // A long name takes more than one line.
      styles: { title: { fontWeight: 600, lineHeight: 1.35 } },
    }),
    Modal: Modal.extend({
      defaultProps: {
        overlayProps: { backgroundOpacity: 0.4 },
        transitionProps: { duration: MOTION },
        closeButtonProps: { 'aria-label': 'Tutup' },
        attributes: NO_BANNER,
      },
      // A long name takes more than one line.
      styles: { title: { fontWeight: 600, lineHeight: 1.35 } },
    }),
    ModalOverlay: { defaultProps: { backgroundOpacity: 0.4 } },
    // Its icon has the colour; as text, yellow is too faint in the dark.
    Alert: Alert.extend({ styles: { title: { color: 'var(--mantine-color-text)' } } }),
    Notification: Notification.extend({ defaultProps: { closeButtonProps: { 'aria-label': 'Tutup' } } }),
    Popover: Popover.extend({ defaultProps: { transitionProps: { duration: MOTION }, shadow: 'md' } }),
    // The first item takes the focus, as menus do; a place to hold it before the first would be a child that no menu may have.
    Menu: Menu.extend({
      defaultProps: {
        transitionProps: { duration: MOTION },
        shadow: 'md',
        withInitialFocusPlaceholder: false,
      },
    }),
    Tooltip: Tooltip.extend({
      defaultProps: {
        openDelay: 400,
        transitionProps: { duration: MOTION },
        events: { hover: true, focus: true, touch: false },
      },
    }),
    Table: Table.extend({
      styles: {
        th: {
          fontSize: 'var(--mantine-font-size-xs)',
          fontWeight: 600,
          color: 'var(--mantine-color-dimmed)',
        },
      },
    }),
    // The browser's own growing is exact at any width; Mantine's measuring is for browsers that cannot.
    Textarea: Textarea.extend({
      defaultProps: { autosize: !GROWS },
      ...(GROWS && { styles: { input: { fieldSizing: 'content', resize: 'none' } } }),
    }),
    Skeleton: Skeleton.extend({ defaultProps: { radius: 'sm' } }),
    Loader: Loader.extend({ defaultProps: { size: 'sm' } }),
  },
})

/** Mantine's own greys for helping text, placeholders and errors are too faint for WCAG AA; ours are not. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--ikrar-row-height': '2.25rem',
    '--ikrar-form-width': '35rem',
    '--ikrar-sidebar-width': '13.5rem',
  },
  light: {
    '--mantine-color-dimmed': gray[6],
    '--mantine-color-placeholder': gray[6],
    '--mantine-color-error': red[7],
    '--mantine-color-anchor': teal[7],
    '--mantine-color-default-border': gray[4],
    '--ikrar-ground': gray[0],
    '--ikrar-surface': '#ffffff',
    '--ikrar-quiet': gray[1],
    '--ikrar-line': gray[2],
    '--ikrar-selected': teal[0],
    '--ikrar-warning-text': amber[7],
    '--ikrar-success-text': green[7],
  },
  dark: {
    '--mantine-color-body': dark[7],
    '--mantine-color-dimmed': dark[2],
    '--mantine-color-placeholder': dark[2],
    '--mantine-color-error': red[3],
    '--mantine-color-anchor': teal[3],
    '--mantine-color-default-border': dark[4],
    '--ikrar-ground': dark[8],
    '--ikrar-surface': dark[7],
    '--ikrar-quiet': dark[6],
    '--ikrar-line': dark[5],
    '--ikrar-selected': '#12302e',
    '--ikrar-warning-text': amber[3],
    '--ikrar-success-text': green[3],
  },
})
