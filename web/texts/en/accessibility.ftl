# review: written

accessibility-title = Accessibility statement
accessibility-claim = This website is built so that everybody can use it. It follows WCAG 2.2 at level AA, and with that the Swedish act on accessibility of digital public services, with the shortcomings told here.
accessibility-lacks = Known shortcomings
accessibility-lacks-read = Nobody who uses a screen reader every day has tried the pages yet.
accessibility-lacks-languages = Some texts were translated by a machine and are not reviewed. Below is which.
accessibility-lacks-camera = Reading a card by the camera needs sight. The code can always be typed instead.
accessibility-tell-title = Do you meet an obstacle?
accessibility-tell = Tell whoever works at the meeting place: you will be helped another way, and we mend it.
accessibility-authority = Not content with the answer? Report it to the Agency for Digital Government (Digg), which supervises.
accessibility-authority-link = Report to Digg
accessibility-tested-title = How it was tested
accessibility-tested = We tried the pages ourselves. Each page is checked automatically at every change: with axe, in light and dark, in Swedish and Arabic, by keyboard alone, on a narrow screen at twice the text size, in forced colours and without motion.
accessibility-dated = This statement was made on { $day }.
accessibility-review-title = How the texts were read
accessibility-review-all = All texts in this language were written or read by a person.
accessibility-review-machine = Translated by a machine, not reviewed yet:
accessibility-common = Common texts
