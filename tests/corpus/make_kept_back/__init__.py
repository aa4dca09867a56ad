"""Makes the kept-back documents: invented meetings in layouts that no reader is tuned for.

Figures on them tell how the reader does on layouts it has not met. They keep that worth only as
long as whoever works on the reader leaves these documents unread.
"""
