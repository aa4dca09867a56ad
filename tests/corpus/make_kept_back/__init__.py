"""Makes the kept-back documents: invented meetings in layouts that no reader is tuned for."""
