# review: machine

sessions-title = ርክባት
sessions-newcomers = ሓደሽቲ ዝመጹ
sessions-established = ነባራት
sessions-unknown = ኣይፍለጥን
sessions-children = ካብኣቶም ቆልዑ
sessions-more-children = ቆልዑ ካብ ኩሎም ይበዝሑ። ኣብ ላዕሊ እውን ቊጸርዎም።
sessions-less = ንኣስ: { $what }
sessions-more = ወስኽ: { $what }
sessions-partakers = መን ተሳቲፉ?
sessions-nameless = ሓደ ተወሳኺ፣ ብዘይ ስም
sessions-by-name = ብስም ድለ
sessions-nobody = በዚ ስም ዝጽዋዕ ሰብ የለን
sessions-no-card = እዚ ናትና ካርድ ኣይኮነን
sessions-noted = ተመዝጊቡ
sessions-noted-here = { $count ->
    [one] { $count } ኣብዚ ተመዝጊቡ
   *[other] { $count } ኣብዚ ተመዝጊቦም
}
sessions-refused = ክዕቀብ ኣይተኻእለን። ኣብ መውጽኢ ሳንዱቕ ርአ።
sessions-fika = ፊካ ነይሩ
sessions-hold = እቲ ርክብ ተኻይዱ
sessions-held = እቲ ርክብ ከም ዝተኻየደ ተዓቂቡ
sessions-was-held = ተኻይዱ
sessions-was-held-fika = ምስ ፊካ ተኻይዱ
sessions-guests = ካብ ደገ ዝመጹ ኣጋይሽ
sessions-partners = ዝነበሩ መሻርኽቲ
sessions-units = መጺኦም ሓበሬታ ዝሃቡ ክፍልታት
sessions-change = ቀይር
sessions-day = መዓልቲ
sessions-time = ሰዓት
sessions-minutes = ደቓይቕ
sessions-move = ኣስግር
sessions-moved = እቲ ርክብ ተሰጋጊሩ
sessions-why = ስለምንታይ ይስረዝ?
sessions-why-hint = ብዛዕባ ውልቀ ሰባት ዋላ ሓንቲ ኣይትጽሓፍ።
sessions-cancel = ነቲ ርክብ ሰርዝ
sessions-cancelled = እቲ ርክብ ተሰሪዙ
sessions-is-off = ዝተሰረዘ
sessions-on-again = ግን ክካየድ እዩ
sessions-end-series = ነቲ ተኸታታሊ ርክብ ድሕሪ እዚ ኣብቅዕ
sessions-series-ended = እቲ ተኸታታሊ ርክብ ኣብቂዑ
sessions-skip = ነዛ ግዜ ካብቲ ተኸታታሊ ዝለል
sessions-skipped = እዛ ግዜ ተዘሊላ፡ እቲ ተኸታታሊ ይቕጽል
sessions-mistake = ብጌጋ ዝተመዝገበ
sessions-places = { $count ->
    [one] { $count } ተመዝጊቡ
   *[other] { $count } ተመዝጊቦም
}
sessions-plan = ምውጣን
sessions-plan-do = ወጥን
sessions-planned = ተወጢኑ
sessions-kind = ዓይነት
sessions-title-of = ኣርእስቲ
sessions-title-hint = ኣብ ዓውደ ኣዋርሕ ይረአ። እቲ ዓይነት እኹል እንተኾይኑ ባዶ ግደፎ።
sessions-weekly = ነፍሲ ወከፍ ሰሙን
sessions-initiated = ብናይ መን ተበግሶ?
sessions-holidays = ዝዝለሉ በዓላት
sessions-partner = ብሓባር ምስ
sessions-partner-none = ምስ ማንም
sessions-partner-new = ሓድሽ …
sessions-partner-name = ስም
sessions-earlier = ዝሓለፉ
sessions-calendar = ነቲ ዓውደ ኣዋርሕ ተመዝገብ
sessions-none-today = ሎሚ ዝተወጠነ የለን።
sessions-called-headcount = ቆጸራ ሰባት
sessions-called-partaking = ተሳትፎ
sessions-called-held = ዝተኻየደ ርክብ
sessions-called-moved = ዝተሰጋገረ ርክብ
sessions-called-cancelled = ዝተሰረዘ ርክብ
sessions-called-undone = ዝተመልሰ
