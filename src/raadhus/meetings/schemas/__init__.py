"""The archive as data: what addresses answer as JSON, and the API with them.

Every `of` or `told` takes what `documents.facts` found and `link`, which makes a path an address.
"""
