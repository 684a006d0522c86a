# review: machine

desk-title = ናይ ቅበላ ጣውላ
desk-scan = ካርድ ኣንብብ
desk-scan-hold = ናይ ካርድ ርቡዕ ኣብ ቅድሚ ካሜራ ሓዞ። ስእሊ ኣይንዕቅብን።
desk-scan-no-camera = ካሜራ ኣይሰርሕን። ኣብ ክንድኡ ናይ ካርድ ቃላትን ቁጽርታትን ጽሓፍ።
desk-scan-close = ካሜራ ዕጸው
