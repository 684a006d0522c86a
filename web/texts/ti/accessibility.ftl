# review: machine

accessibility-title = ተበጻሕነት
accessibility-claim = እዚ መርበብ ብመሰረት WCAG 2.2 ደረጃ AA ተሰሪሑ፡ ነቲ ናይ ሽወደን ሕጊ ተበጻሕነት ዲጂታላዊ ህዝባዊ ኣገልግሎት (WCAG 2.1 AA) የማልእ።
accessibility-tested = ነፍሲ ወከፍ ገጽ ብ axe፡ ብመጽሓፊ፡ ብብሩህን ጸልማትን፡ ብሽወደንኛን ዓረብን ብኣውቶማቲክ ይፍተሽ።
accessibility-tell = ዕንቅፋት ረኺብኩም? ነቲ ኣብ መራኸቢ ቦታ ዝሰርሕ ንገሩ። እቲ መልሲ እንተዘይሓገዘ፡ ናብ ትካል ዲጂታላዊ ምሕደራ ክትከዱ ትኽእሉ።
