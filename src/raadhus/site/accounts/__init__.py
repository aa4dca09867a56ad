"""Logging in: django-allauth with our addresses, our pages and no sign-up."""
