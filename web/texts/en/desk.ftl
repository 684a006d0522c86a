# review: written

desk-title = The desk
desk-purpose = Purpose
desk-nobody-here = Nobody is signed in. You can note who comes; nobody's data is shown.
desk-search = Name, personal number, case number or card
desk-search-away = Write a name, or read a card
desk-found = { $count ->
    [one] One found
   *[other] { $count } found
 }
desk-hits = Found
desk-nobody = Nobody was found.
desk-register-this = Register { $name }
desk-note-this = Note { $name }
desk-born = born { $year }
desk-nameless = No name
desk-somebody = Somebody
desk-anonymous = Anonymous visit
desk-anonymous-one = Anonymous visit
desk-anonymous-help = Anonymous with help
desk-supports = What did the visitor get help with?
desk-more = More, if needed
desk-when = When did the visitor come?
desk-when-now = Empty means now.
desk-by = Who helped?
desk-by-host = Host
desk-by-volunteer = Volunteer
desk-by-unit = A visiting unit
desk-stay = Afterwards
desk-stays = Stayed on
desk-channel = How did the visitor find us?
desk-children = Children who came along
desk-fewer-children = One child fewer
desk-more-children = One more child
desk-untold = Not told
desk-check-in = Check in
desk-open = Open
desk-checked-in = { $who } is checked in
desk-undone = Undone
desk-visit = Check-in
desk-arrival = Noted arrival
desk-registration = Registration
desk-told = Something about a person
desk-taken-back = Something undone
desk-card = Card
desk-register = Register somebody new
desk-register-least = The target group is enough. All else is optional.
desk-register-go = Register and check in
desk-register-card = Only a card, no name
desk-registered = Registered
desk-group = Target group
desk-group-missing = Choose a target group. “Not known” is fine.
desk-alike = Could it be one of these?
desk-field-given-name = Given name
desk-field-family-name = Family name
desk-field-birth-year = Year of birth
desk-field-birth-date = Born
desk-field-sex = Sex
desk-field-target-group = Target group
desk-field-phone = Phone
desk-field-interpreter-language = Interpreter language
desk-field-arrived-on = Came to the municipality
desk-field-channel = Found us through
desk-field-case-number = Case number
desk-field-personnummer = Personal number
desk-number-show = Show the personal number
desk-field-id = The person's id
desk-field-why = Why is the personal number needed?
desk-why-identification = To know who it is
desk-why-case-link = To link to a case
desk-room = Here right now
desk-room-own = Recorded here today
desk-room-show = Show everybody who is here
desk-room-again = Refresh
desk-room-empty = Nobody is checked in by name or card yet.
desk-room-undecided = Showing everybody who is here needs a decision, and there is none today. What you record yourself you still see.
desk-anonymous-count = Anonymous visits
desk-anonymous-less = One anonymous visit fewer
desk-anonymous-more = One more anonymous visit
desk-waits = waits to be sent
desk-needs-help = needs help
desk-undo-who = Undo { $who }
desk-stayed = Stayed
desk-stayed-who = { $who } stayed on
desk-arrivals = Noted without network
desk-arrivals-show = Show
desk-arrivals-none = Nothing to match.
desk-arrival-dropped = The note is removed
desk-match = Match
desk-match-who = Match { $who }
desk-match-label = Who was it?
desk-matched = The visit is now this person's
desk-mode = Names may not be written down at this place. The visit counts all the same.
desk-mode-anonymous = Count as anonymous
desk-mode-card = Give a card instead
desk-to-outbox = { $count ->
    [one] See what needs help
   *[other] See the { $count } that need help
 }
desk-headcount = How many are here?
desk-headcount-newcomers = Newcomers
desk-headcount-established = Established residents
desk-headcount-unknown = Unknown
desk-fewer = One fewer: { $what }
desk-one-more = One more: { $what }
desk-known = What is known
desk-correct = Change
desk-mine = Yours
desk-theirs = Somebody else's
desk-keep-mine = Keep mine
desk-keep-theirs = Keep theirs
desk-links = Referrals
desk-informed = Information about what we store
desk-slip-open = What we store about you
desk-slip-print = Print and note it
desk-slip-shown = Note that it was shown
desk-cards = Cards
desk-cards-show = Show cards
desk-card-new = Give a new card
desk-card-given = New card
desk-card-square = QR code of { $code }
desk-card-line = Show the card next time. You need not say your name.
desk-card-stock = Give a printed card
desk-card-like = For example: blå räv 42
desk-card-give = Give the card
desk-card-revoke = Block
desk-card-revoke-this = Block { $code }
desk-card-revoked = The card is blocked
desk-card-is-revoked = blocked
desk-leave = Parental leave
desk-household = Household
desk-household-with = Lives with
desk-household-leave = Moved out
desk-period = Support period
desk-period-why = Reason, if support is extended
desk-escorts = Escort
desk-escort = { $accepted ->
    [yes] Offered { $on }, wanted
   *[no] Offered { $on }, not wanted
 }
desk-escort-wanted = Did the person want company?
desk-escort-offer = Offered today
desk-escort-done = Came here { $on }
desk-escort-finish = Done today
desk-outcomes = What came of it
desk-outcome = What
desk-outcome-source = Through whom
desk-on = Day
desk-from = From
desk-to = To
desk-last-day = Last day
desk-end = End
desk-since = from { $since }
desk-span = { $since } – { $until }
desk-merge = The same person twice
desk-merge-label = Search for the other
desk-merge-sure = Is it the same person? They can be taken apart again.
desk-merge-go = Merge
desk-merged = Merged
desk-unmerge = Take apart
desk-unmerged = Taken apart
desk-history = History
desk-history-show = Show the history
desk-fact = { $type ->
    [PersonRegistered] Registered
    [PersonCorrected] Data changed
    [InformationGiven] Was informed
    [CardIssued] Got a card
    [CardRevoke] Blocking of a card
    [CardRevoked] Card blocked
    [HouseholdFormed] Household
    [HouseholdLeft] Left a household
    [TargetGroupSet] Target group
    [SupportPeriodSet] Support period
    [ParentalLeaveStarted] Parental leave began
    [ParentalLeaveEnded] Parental leave ended
    [ProtectedIdentitySet] Protected identity
    [RestrictionSet] Restriction
    [PersonsMerged] Merged
    [PersonsUnmerged] Taken apart
    [VisitRecorded] Visit
    [SupportGiven] More help
    [StayedOn] Stayed on
    [VisitCorrected] Visit corrected
    [ArrivalMatched] Arrival matched
    [EscortOffered] Escort offered
    [EscortDone] Escort done
    [OutcomeReported] What came of it
    [RosterEntered] On the roster
    [RosterLeft] Off the roster
   *[other] Something else
 }
desk-fact-withdrawn = { $what } (taken back)
desk-protected = Protected identity. Read only what you need.
desk-restricted = The data may only be stored, not used.
desk-closed = There is no such person, or you may not be shown them.
desk-reason-needed = The person has a protected identity. Write why you need to open the record.
desk-reason = Reason
desk-reason-hint = At least { $least } characters. The reason is kept and reviewed.
desk-emergency = Open in an emergency
desk-scan = Read a card
desk-scan-hold = Hold the square on the card in front of the camera. No pictures are kept.
desk-scan-no-camera = The camera cannot be used. Type the words and digits on the card instead.
desk-scan-close = Close the camera
desk-slip-title = What we store about you
desk-slip-what = We store what you tell us, when you were here and what you got help with. The municipality's refugee team may add your target group, household, support period and parental leave. You need not say your name.
desk-slip-not = We never write about religion, health, origin or what you think.
desk-slip-why = We do it to be able to help you and to show what the meeting place does. Figures that are given out never show who you are.
desk-slip-who = Only those who help you, or check that all is done right, may read it. Every time somebody reads, it is noted.
desk-slip-long = The data is removed after a decision, mostly five years after the last note.
desk-slip-rights = You have the right to know what we have stored, to have errors corrected and to know who has read it. It costs nothing.
desk-slip-ask = Ask us at the desk, or the municipality's data-protection officer. You can also complain to the Swedish Authority for Privacy Protection (imy.se).
