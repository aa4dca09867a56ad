"""The grammar: typed lines become one meeting, by several witnesses and no template."""
