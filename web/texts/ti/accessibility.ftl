# review: machine

accessibility-title = መግለጺ ተበጻሒነት
accessibility-claim = እዚ መርበብ ሓበሬታ ኩሉ ሰብ ክጥቀመሉ ተሰሪሑ። ንWCAG 2.2 ደረጃ AAን ንሕጊ ሽወደን ብዛዕባ ተበጻሒነት ዲጂታላዊ ኣገልግሎትን ይኽተል፡ ምስዞም ኣብዚ ዘለዉ ጉድለታት።
accessibility-lacks = ዝፍለጡ ጉድለታት
accessibility-lacks-read = ኣንባቢ ስክሪን መዓልታዊ ዝጥቀም ሰብ ገና ኣይፈተኖን።
accessibility-lacks-languages = ገለ ጽሑፋት ብማሽን ተተርጒሞም፡ ኣይተገምገሙን። ኣብ ታሕቲ ኣለዉ።
accessibility-lacks-camera = ካርድ ብካሜራ ምንባብ ምርኣይ ይሓትት። ኮድ ኩሉ ግዜ ክጽሓፍ ይከኣል።
accessibility-tell-title = ዕንቅፋት ረኺብካ፧
accessibility-tell = ነቲ ኣብ መራኸቢ ቦታ ዝሰርሕ ንገሮ፡ ብካልእ መገዲ ክትሕገዝ ኢኻ፡ ንሕና ድማ ከነዐርዮ ኢና።
accessibility-authority = ብመልሲ ኣይዓገብካን፧ ንDigg፡ ንዝቆጻጸር ቤት ጽሕፈት፡ ንገሮ።
accessibility-authority-link = ንDigg ንገር
accessibility-tested-title = ከመይ ተፈቲኑ
accessibility-tested = ንገጻት ባዕልና ፈቲንናዮም። ነፍሲ ወከፍ ገጽ ኣብ ነፍሲ ወከፍ ለውጢ ብaxe፡ ብብርሃንን ጸልማትን፡ ብሽወደንኛን ዓረብኛን፡ ብቑልፊ ጥራይ፡ ኣብ ጸቢብ ስክሪን ብዕጽፊ ጽሑፍ ይፍተሽ።
accessibility-dated = እዚ መግለጺ ብ{ $day } ተገይሩ።
accessibility-review-title = ጽሑፋት ከመይ ተነቢቦም
accessibility-review-all = ኩሉ ጽሑፍ ናይዚ ቋንቋ ብሰብ ተጻሒፉ ወይ ተነቢቡ።
accessibility-review-machine = ብማሽን ዝተተርጎመ፡ ገና ዘይተገምገመ፦
accessibility-common = ሓባራዊ ጽሑፋት
