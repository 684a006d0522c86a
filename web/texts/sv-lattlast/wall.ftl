# review: written

wall-title = Målen på Mötesplatsen
wall-nobody = Logga in för att visa målen här.
wall-as-of = { $day }, klockan { $time }
wall-released = Räknat till och med { $day }
wall-which = { $at } av { $many }
wall-hold = Stanna
wall-go-on = Fortsätt
wall-next = Nästa
