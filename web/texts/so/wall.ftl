# review: machine

wall-title = Yoolalka goobta kulanka
wall-nobody = Gal si yoolalka halkan loogu muujiyo.
wall-as-of = { $day }, { $time }
wall-released = La tiriyey ilaa { $day }
wall-which = { $at } ee { $many }
wall-hold = Jooji
wall-go-on = Sii wad
wall-next = Xiga
