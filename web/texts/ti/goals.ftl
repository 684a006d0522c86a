# review: machine

goals-title = ሸቶታት
goals-updated = ቅድሚ { NUMBER($seconds) } ካልኢት ተሓዲሱ
goals-of = ካብ { $whole }
goals-not-released = ገና ኣይተፈነወን
goals-means = እዚ ቁጽሪ እንታይ ማለት እዩ?
goals-period = እዋን
goals-from-the-beginning = ካብ መጀመርታ
goals-version = ስሪት ትርጉም
