# review: machine

desk-title = ናይ ቅበላ ጣውላ
