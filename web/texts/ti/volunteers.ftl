# review: machine

volunteers-title = ወለንተኛታት
volunteers-list = ኩሎም ወለንተኛታት
volunteers-none = ክሳብ ሕጂ ወለንተኛ የለን።
volunteers-unnamed = ብዘይ ስም
volunteers-gone = { $count ->
    [one] { $count } ዘቋረጸ
   *[other] { $count } ዘቋረጹ
}
volunteers-welcome = ሓድሽ ወለንተኛ
volunteers-welcomed = እቲ ወለንተኛ ተመዝጊቡ
volunteers-given-name = ስም
volunteers-family-name = ስም ስድራ
volunteers-phone = ተሌፎን
volunteers-email = ኢመይል
volunteers-until = ክሕግዝ ዝኽእል ክሳብ
volunteers-until-hint = ዝፈልጥ እንተዘየለ ባዶ ግደፎ።
volunteers-channel = እቲ ወለንተኛ ብኸመይ ረኺቡና?
volunteers-since = ካብ { $day } ምሳና
volunteers-stays-until = ክሳብ { $day }
volunteers-is-paused = ኣብ ዕረፍቲ
volunteers-is-left = ኣቋሪጹ
volunteers-check = ካብ መዝገብ ዝወጸ ወረቐት ተራእዩ
volunteers-check-hint = ንቆልዑ ዝራኸቡ ጥራይ። መዓልቲ ጽሓፍ፣ እቲ ወረቐት ኣይዕቀብን።
volunteers-check-do = ርእየዮ
volunteers-checked = እቲ ወረቐት ብ{ $day } ተራእዩ
volunteers-pause = ዕረፍቲ ይወስድ
volunteers-paused = እቲ ዕረፍቲ ተዓቂቡ
volunteers-return = ተመሊሱ
volunteers-back = እንቋዕ ብደሓን ተመለስካ
volunteers-leave = የቋርጽ
volunteers-why = ስለምንታይ?
volunteers-leave-do = ወለንተኛ ከም ዘቋርጽ ዓቅብ
volunteers-left = ተዓቂቡ። ንሓገዝካ የቐንየልና!
volunteers-not-left = ኣየቋረጸን
volunteers-link = ውልቃዊ ሊንክ ሃብ
volunteers-link-anew = ሓድሽ ሊንክ ሃብ
volunteers-link-end = ነቲ ሊንክ ዕጸዎ
volunteers-link-ended = እቲ ሊንክ ተዓጽዩ
volunteers-link-how = ነቲ ኮድ ብተሌፎን እቲ ወለንተኛ ኣንብቦ፣ ወይ ነቲ ሊንክ ስደዶ። ሕጂ ጥራይ እዩ ዝረአ። ነቲ ሊንክ ዘለዎ ሰብ እቲ ወለንተኛ እዩ።
volunteers-code = ውልቃዊ ሊንክ ን{ $name }
volunteers-copy = ነቲ ሊንክ ቅዳሕ
volunteers-copied = ተቐዲሑ
volunteers-shifts = ተራታት
volunteers-no-shifts = ዝቐረበ ተራ የለን።
volunteers-taken = { $taken } ካብ { $needed }
volunteers-off = ካብቲ ተራ ኣውጽእ
volunteers-off-of = { volunteers-off }: { $name }
volunteers-on = ሰብ ኣእቱ
volunteers-swap = ቀይር ምስ
volunteers-shift-back = ነቲ ተራ ምለሶ
volunteers-offer = ተራ ኣቕርብ
volunteers-offer-do = ኣቕርብ
volunteers-offered = እቲ ተራ ቀሪቡ
volunteers-session = ርክብ
volunteers-needed = ዘድልዩ ሰባት
volunteers-plan-first = ቅድም ርክብ ወጥን፣ ሽዑ ተራ ከተቕርብ ትኽእል።
volunteers-hours = ክጸድቕ ዘለዎ ግዜ
volunteers-no-hours = ዝጽበ ግዜ የለን።
volunteers-by-you = ባዕልኻ ወይ ብዝሃብካዮ ሊንክ ተመዝጊቡ፤ ካልእ ሰብ የጽድቖ
volunteers-approve = { $count ->
    [one] { $count } መስመር ኣጽድቕ
   *[other] ንኹሎም { $count } ኣጽድቕ
}
volunteers-approved = ጸዲቑ
volunteers-reject = ኣይተጽድቕ
volunteers-reject-why = እንታይ እዩ ጌጋ?
