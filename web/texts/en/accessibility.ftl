# review: written

accessibility-title = Accessibility
accessibility-claim = This site is built to WCAG 2.2 level AA and meets the Swedish act on accessibility of digital public services (WCAG 2.1 AA).
accessibility-tested = Every page is checked automatically with axe, by keyboard, in light and dark, in Swedish and Arabic.
accessibility-tell = Did you meet an obstacle? Tell whoever works at the meeting place. If the answer does not help, you can turn to the Agency for Digital Government.
