# review: machine

wall-title = ዕላማታት ቦታ ርክብ
wall-nobody = ዕላማታት ኣብዚ ንምርኣይ እቶ።
wall-as-of = { $day }፣ { $time }
wall-released = ክሳብ { $day } ዝተቖጽረ
wall-which = { $at } ካብ { $many }
wall-hold = ደው ኣብል
wall-go-on = ቀጽል
wall-next = ዝቕጽል
