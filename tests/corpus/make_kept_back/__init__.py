"""Makes the kept-back documents: invented meetings, printed in layouts that no reader is tuned for."""
