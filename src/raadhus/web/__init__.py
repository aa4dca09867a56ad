"""What every page shares: the base template, the design system and its tags."""
